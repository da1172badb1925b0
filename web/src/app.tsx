// SPDX-License-Identifier: Apache-2.0
import { geoDistance, geoInterpolate } from 'd3-geo';
import type { ComponentType } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { api, type Input, type Scene, type TimelineEvent, type Witness } from './api.ts';
import { questionOf } from './question.ts';
import { geoJson, png, readLook, save, svg } from './files.ts';
import { Asker, FINE, type Shown } from './live.ts';
import type { Fill } from './map/cells.ts';
import type { Site, World } from './map/draw.ts';
import { COVERAGE_FILLS, DIFFERENCE_FILLS, FILL_WORDS, type Mark } from './map/look.ts';
import { Legend } from './legend.tsx';
import { MapView, marksOf, type Picture } from './map/MapView.tsx';
import { viewOf } from './map/projection.ts';
import { InputsPanel } from './panels/InputsPanel.tsx';
import { PlacePanel } from './panels/PlacePanel.tsx';
import { PromisesPanel } from './panels/PromisesPanel.tsx';
import { QuestionPanel } from './panels/QuestionPanel.tsx';
import { TablePanel } from './panels/TablePanel.tsx';
import { isPoint, type Place } from './place.ts';
import { readQuery, settled, writeQuery, type State, type Tab, type View } from './state.ts';
import { useStore, type Store } from './store.ts';
import { Timeline } from './timeline.tsx';
import { cellWords, comparison, finding, placeWords, subtitle } from './words.ts';

const TABS: readonly { readonly id: Tab; readonly title: string }[] = [
  { id: 'place', title: 'Place' },
  { id: 'question', title: 'Question' },
  { id: 'inputs', title: 'Inputs' },
  { id: 'promises', title: 'Promises' },
  { id: 'table', title: 'Table' },
];
const NO_FILLS: readonly Fill[] = [];
const NO_PLACES: readonly Place[] = [];
const NO_SIGNS: readonly never[] = [];
/** What the legend of the page says at all times, so that it keeps its place while a date is dragged. */
const USUAL: readonly Mark[] = ['none', 'site', 'ship', 'radar', 'launch'];

type ReplayProps = { readonly request: object; readonly title: string; readonly onClose: () => void };

interface Props {
  readonly scene: Scene;
  readonly initial: State;
  readonly state: Store<State>;
  /** What the link asked for and is not here. */
  readonly unknown: readonly string[];
  readonly asker: Asker;
  readonly world: Store<World | null>;
}

export function App({ scene, initial, state: store, unknown: first, asker, world: worldStore }: Props) {
  const state = useStore(store);
  const live = useStore(asker.live);
  const world = useStore(worldStore);
  const theme = useTheme();
  const [unknown, setUnknown] = useState(first);
  const [inputs, setInputs] = useState<readonly Input[] | null>(null);
  const [inputsProblem, setInputsProblem] = useState<string | null>(null);
  const [replay, setReplay] = useState<{ request: object; title: string; play: ComponentType<ReplayProps> } | null>(null);
  const [notice, setNotice] = useState('');
  const [witness, setWitness] = useState<Witness | null>(null);
  const mapBox = useRef<HTMLDivElement>(null);

  const change = useCallback((part: Partial<State>) => store.update((old) => ({ ...old, ...part })), [store]);

  useEffect(() => asker.ask(state), [state]);
  useEffect(() => {
    const query = writeQuery(state, initial);
    const timer = setTimeout(() => history.replaceState(null, '', `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`), 120);
    return () => clearTimeout(timer);
  }, [state]);
  useEffect(() => {
    const back = (): void => {
      const read = settled(readQuery(location.search, initial), initial, scene);
      store.set(read.state);
      setUnknown(read.unknown);
    };
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);

  const inputsKey = `${state.plan} ${state.date} ${state.threat}`;
  const wantInputs = state.tab === 'inputs';
  useEffect(() => {
    if (!wantInputs) return;
    const control = new AbortController();
    api
      .inputs(questionOf({ ...state, inputs: {} }, state.plan, FINE), control.signal)
      .then((found) => {
        setInputs(found);
        setInputsProblem(null);
      })
      .catch((error: unknown) => !control.signal.aborted && setInputsProblem(error instanceof Error ? error.message : String(error)));
    return () => control.abort();
  }, [inputsKey, wantInputs]);

  const home = useMemo<View>(() => (live.cells ? viewOf(live.cells.centers) : { lon: 10, lat: 52, span: 55 }), [live.cells?.territory]);
  const launchPoints = useMemo<readonly Place[]>(() => {
    const { launch } = state;
    if (isPoint(launch)) return [launch];
    const area = scene.launch_areas.find((one) => one.id === launch.area);
    return area ? area.points.map((point) => ({ lat: point.lat_deg, lon: point.lon_deg })) : NO_PLACES;
  }, [state.launch, scene]);

  const picture = (shown: Shown | null, fills: readonly Fill[], sites: readonly Site[]): Picture => ({
    kind: state.map,
    home,
    view: state.view,
    world,
    cells: live.cells,
    fills,
    sites,
    sensors: shown?.coverage.sensors ?? NO_SIGNS,
    rings: state.rings,
    launch: state.launch,
    launchPoints,
    threatRangeKm: shown?.coverage.threat_range_km ?? 0,
    place: state.place,
    answer: live.answer,
  });

  const title = !live.first
    ? 'Umbrella'
    : live.second && state.second !== null
      ? comparison(live.first.coverage, live.second.coverage, state, scene)
      : finding(live.first.coverage, state, scene);
  const under = subtitle(state, scene);
  useEffect(() => {
    document.title = live.first ? `${title} – Umbrella` : 'Umbrella';
  }, [title]);

  const planTitle = (id: string): string => scene.plans.find((plan) => plan.id === id)?.title ?? id;
  const comparing = live.second !== null && state.second !== null;
  const sideBySide = comparing && state.compare === 'side';
  const differing = comparing && !sideBySide;
  const sites = useMemo<readonly Site[]>(
    () => [...(witness ? [siteOf(witness)] : []), ...together(live.first?.coverage.batteries, differing ? live.second.coverage.batteries : undefined)],
    [live.first, live.second, differing, witness],
  );
  const main = picture(live.first, differing && live.changes ? live.changes : (live.first?.fills ?? NO_FILLS), sites);
  const beside = sideBySide ? picture(live.second, live.second.fills, live.second.coverage.batteries) : null;
  const marks = new Set<Mark>([
    ...(differing ? DIFFERENCE_FILLS : COVERAGE_FILLS),
    ...USUAL,
    ...marksOf(main),
    ...(beside ? marksOf(beside) : []),
  ]);

  const hoverWords = (shown: Shown | null) => (cell: number, place: Place): string => {
    const { cells } = live;
    if (!cells || !shown) return placeWords(place);
    const country = cells.countries[cells.country[cell] ?? -1]?.name ?? '';
    const city = cells.places[cell] ?? '';
    const words = cellWords(shown.coverage.states[cell]);
    const change = comparing && !sideBySide && live.changes ? ` (${FILL_WORDS[live.changes[cell] ?? 'none']})` : '';
    return `${city === '' ? '' : `${city}, `}${country}: ${words}${change}`;
  };

  const openReplay = (request: object, about: string): void => {
    setNotice('Loading the replay …');
    import('./replay.tsx')
      .then((module) => {
        setReplay({ request, title: about, play: module.default });
        setNotice('');
      })
      .catch((error: unknown) => setNotice(error instanceof Error ? error.message : String(error)));
  };
  const replayEngagement = (battery: string | null): void => {
    if (!state.place || !live.answer) return;
    openReplay(
      {
        question: questionOf(state, state.plan, FINE),
        aim: { lat_deg: state.place.lat, lon_deg: state.place.lon },
        ...(battery === null ? {} : { battery }),
      },
      `${live.answer.launch.name} to ${live.answer.place === '' ? placeWords(state.place) : live.answer.place}`,
    );
  };

  const exportAs = async (kind: string): Promise<void> => {
    const element = mapBox.current;
    if (!element || !live.first || !live.cells) return;
    const look = readLook(element);
    const lines = [under, `Umbrella ${scene.version}. This picture again: ${linkOf(state, initial)}`];
    const name = `umbrella-${state.plan}-${state.date}`;
    switch (kind) {
      case 'png':
        save(`${name}.png`, 'image/png', await png(main, title, lines, look));
        break;
      case 'svg':
        save(`${name}.svg`, 'image/svg+xml', svg(main, title, lines, look));
        break;
      case 'geojson':
        save(`${name}.geojson`, 'application/geo+json', JSON.stringify(geoJson(live.cells, live.first.coverage, title)));
        break;
      case 'study':
        save(`${name}.yaml`, 'application/yaml', await api.study(questionOf(state, state.plan, FINE)));
        break;
    }
  };

  const showEvent = (event: TimelineEvent): void => {
    change({ date: event.date });
  };
  const showWitness = (_: string, witness: Witness): void => {
    setWitness(witness);
    const { launch, aim } = witness;
    const apart = (geoDistance([launch.lon_deg, launch.lat_deg], [aim.lon_deg, aim.lat_deg]) * 180) / Math.PI;
    const middle = geoInterpolate([launch.lon_deg, launch.lat_deg], [aim.lon_deg, aim.lat_deg])(0.5);
    change({
      launch: { lat: witness.launch.lat_deg, lon: witness.launch.lon_deg },
      place: { lat: witness.aim.lat_deg, lon: witness.aim.lon_deg },
      ...(scene.threats.some((threat) => threat.id === witness.missile) ? { threat: witness.missile } : {}),
      loft: witness.loft_deg,
      map: 'globe',
      view: {
        lon: middle[0],
        lat: Math.max(-80, Math.min(80, middle[1])),
        span: Math.max(30, Math.min(115, 20 + 1.6 * apart)),
      },
    });
  };

  const labelOf = (shown: Shown | null): string =>
    `Map. ${shown ? `${finding(shown.coverage, { ...state, plan: shown.plan }, scene)}.` : ''} Arrow keys move it, plus and minus zoom, Enter asks about its middle. The Table tab says the same in words.`;
  const Play = replay?.play;

  return (
    <div class="page">
      <header class="top">
        <h1 aria-live="polite">{title}</h1>
        <p>{under}</p>
      </header>
      <main>
        <section class="maps" aria-label="Map" ref={mapBox}>
          <div class="bar">
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
                disabled={!live.first}
                onChange={(e) => {
                  const kind = e.currentTarget.value;
                  e.currentTarget.value = '';
                  exportAs(kind).catch((error: unknown) => setNotice(error instanceof Error ? error.message : String(error)));
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
              {notice === '' && live.progress !== null && `refining, ${Math.round(100 * live.progress)} %`}
              {notice === '' && live.progress === null && live.took !== null && !live.busy && `answered in ${Math.round(live.took)} ms`}
            </span>
          </div>
          {unknown.length > 0 && (
            <div role="status" class="problems">
              <p>
                The link asks for what is not here, so the usual stands instead: {unknown.join('; ')}.{' '}
                <button type="button" class="link" onClick={() => setUnknown([])}>
                  Understood
                </button>
              </p>
            </div>
          )}
          {live.problems.length > 0 && (
            <div role="alert" class="problems">
              {live.problems.map((problem) => (
                <p key={problem}>{problem}</p>
              ))}
            </div>
          )}
          <div class={`pair-of-maps${sideBySide ? ' two' : ''}`}>
            <MapView
              picture={main}
              label={labelOf(live.first)}
              {...(comparing
                ? { caption: sideBySide ? planTitle(state.plan) : `${planTitle(state.second)} against ${planTitle(state.plan)}` }
                : {})}
              finder={live.finder}
              theme={theme}
              hoverWords={hoverWords(live.first)}
              onView={(next) => change({ view: next })}
              onLaunch={(place) => change({ launch: place })}
              onPlace={(place) => change({ place, tab: 'place' })}
            />
            {beside && sideBySide && (
              <MapView
                picture={beside}
                label={labelOf(live.second)}
                caption={planTitle(live.second.plan)}
                finder={live.finder}
                theme={theme}
                hoverWords={hoverWords(live.second)}
                onView={(next) => change({ view: next })}
                onLaunch={(place) => change({ launch: place })}
                onPlace={(place) => change({ place, tab: 'place' })}
              />
            )}
          </div>
          <Legend marks={marks} />
        </section>
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
            {state.tab === 'place' && <PlacePanel state={state} answer={live.answer} change={change} onReplay={replayEngagement} />}
            {state.tab === 'question' && <QuestionPanel scene={scene} state={state} change={change} />}
            {state.tab === 'inputs' &&
              (inputsProblem !== null ? <p role="alert">{inputsProblem}</p> : <InputsPanel inputs={inputs} state={state} change={change} />)}
            {state.tab === 'promises' && (
              <PromisesPanel
                assurances={scene.assurances}
                state={state}
                change={(part) => {
                  setWitness(null);
                  change(part);
                }}
                onWitness={showWitness}
                onReplay={(assurance) => openReplay({ assurance, inputs: state.inputs }, 'The witness')}
              />
            )}
            {state.tab === 'table' && (
              <TablePanel
                coverage={live.first?.coverage ?? null}
                title={planTitle(state.plan)}
                second={live.second?.coverage ?? null}
                secondTitle={planTitle(state.second ?? '')}
              />
            )}
          </div>
        </section>
        <Timeline scene={scene} date={state.date} plan={state.plan} onDate={(date) => change({ date })} onEvent={showEvent} />
      </main>
      <footer>
        <p class="on-paper">This view again: {linkOf(state, initial)}</p>
        <p>
          Umbrella {scene.version}, open source. From public figures at the fidelity of published studies. Reach is not
          effectiveness. Outlines: Natural Earth; people: GeoNames; cells: H3.
        </p>
      </footer>
      {replay && Play && <Play request={replay.request} title={replay.title} onClose={() => setReplay(null)} />}
    </div>
  );

  function tabKeys(event: KeyboardEvent): void {
    const now = TABS.findIndex((tab) => tab.id === state.tab);
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = TABS[(now + by + TABS.length) % TABS.length];
    if (by === 0 || !next) return;
    event.preventDefault();
    change({ tab: next.id });
    document.getElementById(`tab-${next.id}`)?.focus();
  }
}

/** The link to a state, without the token that the address may carry. */
function linkOf(state: State, initial: State): string {
  const query = writeQuery(state, initial);
  return `${location.origin}${location.pathname}${query === '' ? '' : `?${query}`}`;
}

/** The sites of the first plan, and those that only the second has. */
function together(first: readonly Site[] = NO_SIGNS, second: readonly Site[] = NO_SIGNS): readonly Site[] {
  const stands = (site: Site): boolean => first.some((one) => one.lat_deg === site.lat_deg && one.lon_deg === site.lon_deg);
  return [...first, ...second.filter((site) => !stands(site)).map((site) => ({ ...site, hollow: true }))];
}

function siteOf(witness: Witness): Site {
  return { title: witness.battery, lat_deg: witness.site.lat_deg, lon_deg: witness.site.lon_deg, afloat: witness.afloat };
}

function useTheme(): string {
  const [theme, setTheme] = useState(() => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'));
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)');
    const changed = (): void => setTheme(query.matches ? 'dark' : 'light');
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, []);
  return theme;
}
