// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'preact/hooks';
import type { Scene, Witness } from '../api.ts';
import { useInputs } from '../hooks.ts';
import type { Live } from '../live.ts';
import { presets } from '../presets.ts';
import type { State, Tab } from '../state.ts';
import { InputsPanel } from './InputsPanel.tsx';
import { PlacePanel } from './PlacePanel.tsx';
import { PromisesPanel } from './PromisesPanel.tsx';
import { QuestionPanel } from './QuestionPanel.tsx';
import { StartPanel } from './StartPanel.tsx';
import { TablePanel } from './TablePanel.tsx';

const TABS: readonly { readonly id: Tab; readonly title: string }[] = [
  { id: 'start', title: 'Start' },
  { id: 'place', title: 'Place' },
  { id: 'question', title: 'Question' },
  { id: 'inputs', title: 'Inputs' },
  { id: 'promises', title: 'Promises' },
  { id: 'table', title: 'Table' },
];

interface Props {
  readonly scene: Scene;
  readonly initial: State;
  readonly state: State;
  readonly live: Live;
  readonly planTitle: (id: string) => string;
  readonly change: (change: Partial<State>) => void;
  /** What the promises change, a promise no longer looked at included. */
  readonly onPromise: (change: Partial<State>) => void;
  readonly onReplay: (battery: string | null) => void;
  readonly onWitness: (witness: Witness) => void;
  readonly onReplayWitness: (assurance: string) => void;
}

/** The tabs beside the map, one of them open. */
export function Panels({ scene, initial, state, live, planTitle, change, onPromise, onReplay, onWitness, onReplayWitness }: Props) {
  const { inputs, problem } = useInputs(state, initial);
  const groups = useMemo(() => presets(initial, scene), [initial, scene]);
  const tabKeys = (event: KeyboardEvent): void => {
    const now = TABS.findIndex((tab) => tab.id === state.tab);
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = TABS[(now + by + TABS.length) % TABS.length];
    if (by === 0 || !next) return;
    event.preventDefault();
    change({ tab: next.id });
    document.getElementById(`tab-${next.id}`)?.focus();
  };
  return (
    <section class="side" aria-label="Panels">
      <div role="tablist" aria-label="Panels" onKeyDown={tabKeys}>
        {TABS.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`tab-${tab.id}`}
            aria-selected={state.tab === tab.id}
            aria-controls="panel"
            tabIndex={state.tab === tab.id ? 0 : -1}
            onClick={() => change({ tab: tab.id })}
          >
            {tab.title}
          </button>
        ))}
      </div>
      <div id="panel" role="tabpanel" aria-labelledby={`tab-${state.tab}`} tabIndex={0}>
        {state.tab === 'start' && <StartPanel groups={groups} initial={initial} change={onPromise} />}
        {state.tab === 'place' && <PlacePanel state={state} answer={live.answer} change={change} onReplay={onReplay} />}
        {state.tab === 'question' && <QuestionPanel scene={scene} state={state} change={change} />}
        {state.tab === 'inputs' &&
          (problem !== null ? <p role="alert">{problem}</p> : <InputsPanel inputs={inputs} state={state} change={change} />)}
        {state.tab === 'promises' && (
          <PromisesPanel
            assurances={scene.assurances}
            state={state}
            change={onPromise}
            onWitness={onWitness}
            onReplay={onReplayWitness}
          />
        )}
        {state.tab === 'table' && (
          <TablePanel
            coverage={live.first?.coverage ?? null}
            title={planTitle(live.question?.plan ?? state.plan)}
            second={live.second?.coverage ?? null}
            secondTitle={planTitle(live.question?.second ?? '')}
          />
        )}
      </div>
    </section>
  );
}
