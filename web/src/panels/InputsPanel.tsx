// SPDX-License-Identifier: Apache-2.0
import type { Input } from '../api.ts';
import type { State } from '../state.ts';

interface Props {
  readonly inputs: readonly Input[] | null;
  readonly state: State;
  readonly change: (change: Partial<State>) => void;
}

/** A step that splits the spread in about a hundred, in round numbers. */
export function stepOf(low: number, high: number): number {
  const raw = (high - low) / 100;
  if (!(raw > 0)) return 1;
  const ten = 10 ** Math.floor(Math.log10(raw));
  const factor = [1, 2, 5, 10].find((n) => n * ten >= raw * 0.999) ?? 10;
  return Number((factor * ten).toPrecision(1));
}

function text(value: number): string {
  return String(Number(value.toPrecision(4)));
}

/** Every input of the question with its spread, source and grade; moving one asks again at once. */
export function InputsPanel({ inputs, state, change }: Props) {
  if (!inputs) return <p>Loading the inputs …</p>;
  const groups = new Map<string, Input[]>();
  for (const input of inputs) {
    const group = groups.get(input.of);
    if (group) group.push(input);
    else groups.set(input.of, [input]);
  }
  const set = (key: string, value: number | null): void => {
    const moved = Object.fromEntries(Object.entries(state.inputs).filter(([other]) => other !== key));
    change({ inputs: value === null ? moved : { ...moved, [key]: value } });
  };
  const movedCount = Object.keys(state.inputs).length;
  return (
    <div>
      <p>
        Under each slider stand low, <b>nominal</b> and high, the spread between sources, with grade and source; ◦ marks
        what was not read in a source.{' '}
        <button type="button" disabled={movedCount === 0} onClick={() => change({ inputs: {} })}>
          All back to nominal
        </button>
      </p>
      {[...groups].map(([of, members]) => (
        <details key={of} open={members.some((one) => one.key in state.inputs) || members[0]?.group === 'interceptors'}>
          <summary>{of}</summary>
          {members.map((input) => {
            const value = state.inputs[input.key] ?? input.nominal;
            const moved = input.key in state.inputs;
            const doubtful = input.grade !== 'read' && input.grade !== 'computed';
            const id = `in-${input.key}`;
            const step = stepOf(input.low, input.high);
            return (
              <div class={`input${moved ? ' moved' : ''}`} key={input.key}>
                <label for={id}>
                  {input.title}
                  {doubtful && (
                    <span class="doubt" title={input.grade}>
                      {' '}
                      ◦
                    </span>
                  )}
                </label>
                <output for={id}>
                  {text(value)} {input.unit}
                  {moved && <small> (nominal {text(input.nominal)})</small>}
                </output>
                {input.high > input.low ? (
                  <input
                    id={id}
                    type="range"
                    min={input.low}
                    max={input.high}
                    step={step}
                    value={value}
                    aria-valuetext={`${text(value)} ${input.unit}`}
                    onInput={(e) => set(input.key, e.currentTarget.valueAsNumber)}
                  />
                ) : (
                  <input
                    id={id}
                    type="number"
                    step="any"
                    value={value}
                    onChange={(e) => {
                      const next = e.currentTarget.valueAsNumber;
                      if (Number.isFinite(next)) set(input.key, next === input.nominal ? null : next);
                    }}
                  />
                )}
                <div class="spread">
                  {input.high > input.low && (
                    <span>
                      {text(input.low)} · <b>{text(input.nominal)}</b> · {text(input.high)} {input.unit}
                    </span>
                  )}
                  <span>
                    {input.source.startsWith(`${input.grade}:`) ? input.source : `${input.grade}: ${input.source}`}
                    {input.note === '' ? '' : `. ${input.note.charAt(0).toUpperCase()}${input.note.slice(1)}`}
                  </span>
                  {moved && (
                    <button type="button" class="link" onClick={() => set(input.key, null)}>
                      back to nominal
                    </button>
                  )}
                </div>
              </div>
            );
          })}
        </details>
      ))}
    </div>
  );
}
