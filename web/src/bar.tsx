// SPDX-License-Identifier: Apache-2.0
import type { Live } from './live.ts';
import type { State } from './state.ts';

interface Props {
  readonly state: State;
  readonly live: Live;
  /** Whether the picture answers an older question than the one asked. */
  readonly late: boolean;
  /** What the page has to say beside its answers. */
  readonly notice: string;
  readonly change: (change: Partial<State>) => void;
  readonly onSave: (kind: string) => void;
}

/** Kind of map, what is drawn on it, files, and how far the answer is. */
export function Bar({ state, live, late, notice, change, onSave }: Props) {
  return (
    <div class="bar" data-over="top">
      <div class="choices" role="group" aria-label="Kind of map">
        <button type="button" aria-pressed={state.map === 'flat'} onClick={() => change({ map: 'flat', view: null })}>
          Map
        </button>
        <button type="button" aria-pressed={state.map === 'globe'} onClick={() => change({ map: 'globe', view: null })}>
          Globe
        </button>
      </div>
      <label class="check">
        <input type="checkbox" checked={state.rings} onChange={(e) => change({ rings: e.currentTarget.checked })} /> rings and sectors
      </label>
      <button type="button" disabled={state.view === null} onClick={() => change({ view: null })}>
        Whole view
      </button>
      <label class="export">
        <span class="hidden">Save as</span>
        <select
          value=""
          disabled={live.first === null}
          onChange={(e) => {
            const kind = e.currentTarget.value;
            e.currentTarget.value = '';
            onSave(kind);
          }}
        >
          <option value="">Save as …</option>
          <option value="study">a study (YAML) for umbrella run</option>
          <option value="png">PNG</option>
          <option value="svg">SVG</option>
          <option value="geojson">GeoJSON</option>
        </select>
      </label>
      <span class="status" role="status">
        {notice}
        {notice === '' && late && live.problems.length === 0 && 'answering …'}
        {notice === '' && !late && live.progress !== null && `refining, ${Math.round(100 * live.progress)} %`}
        {notice === '' && !late && live.progress === null && live.took !== null && !live.busy && `answered in ${Math.round(live.took)} ms`}
      </span>
    </div>
  );
}
