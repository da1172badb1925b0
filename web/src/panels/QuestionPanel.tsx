// SPDX-License-Identifier: Apache-2.0
import type { Scene } from '../api.ts';
import { countryOf, launchedFrom, missilesIn } from '../from.ts';
import { isPoint } from '../place.ts';
import { MOST_PREDICTED_S, type State } from '../state.ts';
import { doubtMark } from '../words.ts';

/** Step of the slider, s; the last step is without limit. */
const PREDICTED_STEP_S = 30;

interface Props {
  readonly scene: Scene;
  readonly state: State;
  readonly change: (change: Partial<State>) => void;
}

/** The question: whose plan, against what, from where, over whom, with which eyes. */
export function QuestionPanel({ scene, state, change }: Props) {
  const { launch } = state;
  const threat = scene.threats.find((one) => one.id === state.threat);
  const country = countryOf(launch, scene);
  const there = missilesIn(country, scene);
  const elsewhere = threat && !there.includes(threat) ? [threat] : [];
  const named = scene.launch_areas.flatMap((area) => area.points.map((point) => ({ ...point, area: area.title })));
  return (
    <div class="fields">
      <label>
        Plan
        <select value={state.plan} onChange={(e) => change({ plan: e.currentTarget.value })}>
          {scene.plans.map((plan) => (
            <option key={plan.id} value={plan.id}>
              {plan.title}
            </option>
          ))}
        </select>
      </label>
      <label>
        Launched from
        <select
          value={isPoint(launch) ? 'point' : `area:${launch.area}`}
          onChange={(e) => {
            const { value } = e.currentTarget;
            if (value.startsWith('area:')) change(launchedFrom({ area: value.slice(5) }, state, scene));
            else {
              const point = named.find((one) => `point:${one.name}` === value);
              if (point) change(launchedFrom({ lat: point.lat_deg, lon: point.lon_deg }, state, scene));
            }
          }}
        >
          {isPoint(launch) && <option value="point">the launch point on the map</option>}
          <optgroup label="Anywhere in a launch area">
            {scene.launch_areas.map((area) => (
              <option key={area.id} value={`area:${area.id}`}>
                {area.title}
              </option>
            ))}
          </optgroup>
          <optgroup label="One launch point, then drag it">
            {named.map((point) => (
              <option key={point.area + point.name} value={`point:${point.name}`}>
                {point.name}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      {isPoint(launch) && (
        <div class="pair">
          <label>
            Latitude, ° N
            <input
              type="number"
              step="0.1"
              min={-89}
              max={89}
              value={launch.lat.toFixed(2)}
              onChange={(e) => {
                const lat = e.currentTarget.valueAsNumber;
                if (lat >= -89 && lat <= 89) change({ launch: { ...launch, lat } });
              }}
            />
          </label>
          <label>
            Longitude, ° E
            <input
              type="number"
              step="0.1"
              min={-180}
              max={180}
              value={launch.lon.toFixed(2)}
              onChange={(e) => {
                const lon = e.currentTarget.valueAsNumber;
                if (lon >= -180 && lon <= 180) change({ launch: { ...launch, lon } });
              }}
            />
          </label>
        </div>
      )}
      <label>
        Missile
        <select value={state.threat} onChange={(e) => change({ threat: e.currentTarget.value })}>
          {[...elsewhere, ...there].map((threat) => (
            <option key={threat.id} value={threat.id}>
              {threat.title} ({Math.round(threat.max_range_km).toLocaleString('en-GB')} km{doubtMark(threat.max_range_grade)})
            </option>
          ))}
        </select>
        {threat && (
          <small>
            {elsewhere.length > 0 ? 'Not known to be where it is launched from. ' : 'Those known to be where the launch is. '}Range {Math.round(threat.max_range_km).toLocaleString('en-GB')} km
            {doubtMark(threat.max_range_grade)}: {threat.max_range_grade}. Source and spread stand under Inputs.
          </small>
        )}
      </label>
      <label>
        Whom it is to cover
        <select value={state.territory} onChange={(e) => change({ territory: e.currentTarget.value, view: null })}>
          {scene.territories.map((territory) => (
            <option key={territory.id} value={territory.id}>
              {territory.title}
            </option>
          ))}
        </select>
      </label>
      <label>
        Sensing
        <select value={state.sensing} onChange={(e) => change({ sensing: e.currentTarget.value as State['sensing'] })}>
          <option value="sight">a radar must see the intercept</option>
          <option value="predicted">one track suffices, for a time or without limit</option>
          <option value="perfect">perfect: the bound</option>
        </select>
        <small>No published value says how long a track may be extrapolated: what is deployed lies between the first two.</small>
      </label>
      {state.sensing === 'predicted' && (
        <label>
          A track may be extrapolated {state.predictedS === null ? 'without limit' : `for ${state.predictedS} s`}
          <input
            type="range"
            min={0}
            max={MOST_PREDICTED_S + PREDICTED_STEP_S}
            step={PREDICTED_STEP_S}
            value={state.predictedS ?? MOST_PREDICTED_S + PREDICTED_STEP_S}
            onInput={(e) => {
              const seconds = e.currentTarget.valueAsNumber;
              change({ predictedS: seconds > MOST_PREDICTED_S ? null : seconds });
            }}
          />
        </label>
      )}
      <label>
        Shape of the arc: {state.loft === 0 ? 'minimum energy' : `${state.loft > 0 ? 'lofted' : 'depressed'} by ${Math.abs(state.loft)}°`}
        <input
          type="range"
          min={-20}
          max={30}
          step={1}
          value={state.loft}
          onInput={(e) => change({ loft: e.currentTarget.valueAsNumber })}
        />
      </label>
      <fieldset>
        <legend>Against a second plan</legend>
        <label>
          Second plan
          <select
            value={state.second ?? ''}
            onChange={(e) => change({ second: e.currentTarget.value === '' ? null : e.currentTarget.value })}
          >
            <option value="">none</option>
            {scene.plans
              .filter((plan) => plan.id !== state.plan)
              .map((plan) => (
                <option key={plan.id} value={plan.id}>
                  {plan.title}
                </option>
              ))}
          </select>
        </label>
        <div class="choices" role="radiogroup" aria-label="How to compare">
          {(['difference', 'side'] as const).map((how) => (
            <label key={how}>
              <input
                type="radio"
                name="compare"
                checked={state.compare === how}
                disabled={state.second === null}
                onChange={() => change({ compare: how })}
              />
              {how === 'side' ? 'side by side' : 'difference'}
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
