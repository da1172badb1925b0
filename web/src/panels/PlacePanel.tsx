// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { api, type Answer } from '../api.ts';
import type { Place } from '../place.ts';
import type { State } from '../state.ts';
import { placeWords, timeWords } from '../words.ts';

interface Props {
  readonly state: State;
  readonly answer: Answer | null;
  readonly change: (change: Partial<State>) => void;
  readonly onReplay: (battery: string | null) => void;
}

/** The answer for one place, in words and then in numbers. */
export function PlacePanel({ state, answer, change, onReplay }: Props) {
  return (
    <div>
      <Search onPlace={(place) => change({ place })} />
      {state.place === null && (
        <p class="hint">
          Click or tap a place on the map, or search for a city, and its answer stands here: who can reach the missile
          that flies there, when first, with how many shots, by what margin, or why not.
        </p>
      )}
      {state.place !== null && !answer && <p aria-busy="true">Asking about {placeWords(state.place)} …</p>}
      {answer && (
        <article aria-live="polite">
          <h2>
            {answer.place === '' ? placeWords({ lat: answer.aim.lat_deg, lon: answer.aim.lon_deg }) : answer.place}
            {answer.country === '' ? '' : `, ${answer.country}`}
          </h2>
          <p>{answer.words}</p>
          {answer.threat && (
            <p class="facts">
              Launched from {answer.launch.name}: burns out after {timeWords(answer.threat.burnout_s)}, climbs to{' '}
              {Math.round(answer.threat.apogee_km)} km, lands after {timeWords(answer.threat.flight_time_s)}. It needs{' '}
              {answer.threat.burnout_speed_km_s.toFixed(2)} km/s at burnout and has {answer.threat.capability_speed_km_s.toFixed(2)} km/s.
            </p>
          )}
          {answer.batteries.length > 0 && answer.threat && (
            <p class="key">
              <span>Each bar runs from launch to impact:</span>
              <span>
                <span class="clock" aria-hidden="true"><i class="boost all" /></span>boost
              </span>
              <span>
                <span class="clock" aria-hidden="true"><i class="commit half" /></span>commit
              </span>
              <span>
                <span class="clock" aria-hidden="true"><i class="window all" /></span>possible intercepts
              </span>
            </p>
          )}
          {answer.batteries.length > 0 && (
            <ul class="batteries">
              {[...answer.batteries].sort((a, b) => Number(b.feasible) - Number(a.feasible)).map((battery) => (
                <li key={battery.id} class={battery.feasible ? 'can' : 'cannot'}>
                  <strong>{battery.title}</strong> <span class="system">{battery.system}</span>
                  <p>{battery.words}</p>
                  {answer.threat && (
                    <Clock battery={battery} burnout={answer.threat.burnout_s} impact={answer.threat.flight_time_s} />
                  )}
                  {battery.feasible && (
                    <button type="button" onClick={() => onReplay(battery.id)}>
                      Replay in 3-D
                    </button>
                  )}
                </li>
              ))}
            </ul>
          )}
          {answer.threat && !answer.batteries.some((battery) => battery.feasible) && (
            <button type="button" onClick={() => onReplay(null)}>
              Replay the flight in 3-D
            </button>
          )}
        </article>
      )}
    </div>
  );
}

/** The flight as a line from launch to impact, with commit and the engagement window on it. */
function Clock({ battery, burnout, impact }: { battery: Answer['batteries'][number]; burnout: number; impact: number }) {
  const at = (time: number): string => `${((100 * Math.max(0, Math.min(impact, time))) / impact).toFixed(2)}%`;
  const words = [
    `burnout ${timeWords(burnout)}`,
    battery.commit_s === null ? 'never committed' : `commit ${timeWords(battery.commit_s)}`,
    battery.window_s.length === 0
      ? 'no engagement window'
      : `engagement window ${battery.window_s.map(([from, to]) => `${timeWords(from)} to ${timeWords(to)}`).join(', ')}`,
    `impact ${timeWords(impact)}`,
  ].join(', ');
  return (
    <div class="clock" role="img" aria-label={words} title={words}>
      <i class="boost" style={{ left: 0, width: at(burnout) }} />
      {battery.window_s.map(([from, to]) => (
        <i key={from} class="window" style={{ left: at(from), width: `max(3px, ${at(to - from)})` }} />
      ))}
      {battery.commit_s !== null && <i class="commit" style={{ left: at(battery.commit_s) }} />}
    </div>
  );
}

function Search({ onPlace }: { onPlace: (place: Place) => void }) {
  const [found, setFound] = useState<Awaited<ReturnType<typeof api.places>>>([]);
  const [text, setText] = useState('');
  const look = async (words: string): Promise<void> => {
    setText(words);
    if (words.trim().length < 2) {
      setFound([]);
      return;
    }
    try {
      setFound(await api.places(words.trim()));
    } catch {
      setFound([]);
    }
  };
  const choose = (city: (typeof found)[number]): void => {
    setFound([]);
    setText('');
    onPlace({ lat: city.lat_deg, lon: city.lon_deg });
  };
  return (
    <search>
      <label>
        Find a city
        <input
          type="search"
          value={text}
          autocomplete="off"
          onInput={(e) => void look(e.currentTarget.value)}
          onKeyDown={(e) => {
            const [best] = found;
            if (e.key === 'Enter' && best) choose(best);
          }}
        />
      </label>
      {found.length > 0 && (
        <ul class="found" aria-label="Cities found">
          {found.map((city) => (
            <li key={`${city.name} ${city.lat_deg}`}>
              <button
                type="button"
                class="link"
                onClick={() => choose(city)}
              >
                {city.name}, {city.country}
              </button>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}
