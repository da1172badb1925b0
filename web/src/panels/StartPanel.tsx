// SPDX-License-Identifier: Apache-2.0
import { linkOf } from '../hooks.ts';
import { asked, type PresetGroup } from '../presets.ts';
import type { State } from '../state.ts';

interface Props {
  readonly groups: readonly PresetGroup[];
  readonly initial: State;
  readonly change: (change: Partial<State>) => void;
}

/** The front page: the questions of the record, one click each. */
export function StartPanel({ groups, initial, change }: Props) {
  return (
    <div>
      <p>Choose a question of the record. The map answers it; every part of it can then be moved.</p>
      {groups.map((group) => (
        <section key={group.title} class="presets">
          <h2>{group.title}</h2>
          <ul>
            {group.presets.map((preset) => {
              const state = asked(preset, initial);
              return (
                <li key={preset.question}>
                  <a
                    href={linkOf(state, initial)}
                    onClick={(event) => {
                      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                      event.preventDefault();
                      change(state);
                    }}
                  >
                    {preset.question}
                  </a>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
      <p class="hint">Or ask your own under Question: whose plan, against which missile, from where, over whom, seen how.</p>
    </div>
  );
}
