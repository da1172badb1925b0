// SPDX-License-Identifier: Apache-2.0
import type { ComponentType } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { api, type Scene, type Witness } from './api.ts';
import { Bar } from './bar.tsx';
import { geoJson, png, readLook, save, svg } from './files.ts';
import { linkOf, useAddress, useTheme } from './hooks.ts';
import { useKept } from './kept.ts';
import { Legend } from './legend.tsx';
import { FINE, pending, type Asker, type Shown } from './live.ts';
import type { Fill } from './map/cells.ts';
import type { Site, World } from './map/draw.ts';
import { COVERAGE_FILLS, DIFFERENCE_FILLS, FILL_WORDS, type Mark } from './map/look.ts';
import { MapView } from './map/MapView.tsx';
import { marksOf, type Picture } from './map/picture.ts';
import { viewOf } from './map/projection.ts';
import { siteOf, together, viewOfWitness } from './map/sites.ts';
import { Panels } from './panels/Panels.tsx';
import { isPoint, type Place } from './place.ts';
import { questionOf } from './question.ts';
import type { State, View } from './state.ts';
import { useStore, type Store } from './store.ts';
import { Timeline } from './timeline.tsx';
import { cellWords, comparison, finding, placeWords, subtitle } from './words.ts';

const EUROPE: View = { lon: 10, lat: 52, span: 55 };
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
  const [replay, setReplay] = useState<{ request: object; title: string; play: ComponentType<ReplayProps> } | null>(null);
  const [notice, setNotice] = useState('');
  const [witness, setWitness] = useState<Witness | null>(null);
  const mapBox = useRef<HTMLDivElement>(null);
  const change = useCallback((part: Partial<State>) => store.update((old) => ({ ...old, ...part })), [store]);

  useEffect(() => asker.ask(state), [asker, state]);
  useAddress(store, state, initial, scene, setUnknown);

  /** The question that the picture answers: titles, maps, tables and files speak of it, and not of what is asked meanwhile. */
  const asked = live.question ?? state;
  const late = pending(live, state);
  const home = useKept<View>(() => (live.cells ? viewOf(live.cells.centers) : EUROPE), live.cells?.territory);
  const { launch } = state;
  const launchPoints = useMemo(() => pointsOf(launch, scene), [launch, scene]);

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
    : live.second && asked.second !== null
      ? comparison(live.first.coverage, live.second.coverage, asked, scene)
      : finding(live.first.coverage, asked, scene);
  const under = subtitle(asked, scene);
  const pageTitle = live.first ? `${title} – Umbrella` : 'Umbrella';
  useEffect(() => {
    document.title = pageTitle;
  }, [pageTitle]);

  const planTitle = (id: string): string => scene.plans.find((plan) => plan.id === id)?.title ?? id;
  const comparing = live.second !== null && asked.second !== null;
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
    const { answer, answered } = live;
    if (!answer || !answered) return;
    openReplay(
      {
        question: questionOf(answered, answered.plan, FINE),
        aim: answer.aim,
        ...(battery === null ? {} : { battery }),
      },
      `${answer.launch.name} to ${answer.place === '' ? placeWords({ lat: answer.aim.lat_deg, lon: answer.aim.lon_deg }) : answer.place}`,
    );
  };

  const exportAs = async (kind: string): Promise<void> => {
    const element = mapBox.current;
    if (!element || !live.first || !live.cells) return;
    const look = readLook(element);
    const lines = [under, `Umbrella ${scene.version}. This picture again: ${linkOf(asked, initial)}`];
    const name = `umbrella-${asked.plan}-${asked.date}`;
    const drawn: Picture = { ...main, launch: asked.launch, launchPoints: pointsOf(asked.launch, scene) };
    switch (kind) {
      case 'png':
        save(`${name}.png`, 'image/png', await png(drawn, title, lines, look));
        break;
      case 'svg':
        save(`${name}.svg`, 'image/svg+xml', svg(drawn, title, lines, look));
        break;
      case 'geojson':
        save(`${name}.geojson`, 'application/geo+json', JSON.stringify(geoJson(live.cells, live.first.coverage, title)));
        break;
      case 'study':
        save(`${name}.yaml`, 'application/yaml', await api.study(questionOf(asked, asked.plan, FINE)));
        break;
    }
  };

  const showWitness = useCallback(
    (found: Witness): void => {
      setWitness(found);
      change({
        launch: { lat: found.launch.lat_deg, lon: found.launch.lon_deg },
        place: { lat: found.aim.lat_deg, lon: found.aim.lon_deg },
        ...(scene.threats.some((threat) => threat.id === found.missile) ? { threat: found.missile } : {}),
        loft: found.loft_deg,
        map: 'globe',
        view: viewOfWitness(found),
      });
    },
    [change, scene],
  );
  const changePromise = (part: Partial<State>): void => {
    setWitness(null);
    change(part);
  };

  const labelOf = (shown: Shown | null): string =>
    `Map. ${shown ? `${finding(shown.coverage, { ...asked, plan: shown.plan }, scene)}.` : ''} Arrow keys move it, plus and minus zoom, Enter asks about its middle. The Table tab says the same in words.`;
  const Play = replay?.play;

  return (
    <div class={`page${state.tab === 'start' ? ' start' : ''}`}>
      <header class="top">
        <h1 aria-live="polite" aria-busy={late} class={late ? 'late' : ''}>{title}</h1>
        <p>{under}</p>
      </header>
      <main>
        <section class={`maps${late ? ' late' : ''}`} aria-label="Map" ref={mapBox}>
          <Bar
            state={state}
            live={live}
            late={late}
            notice={notice}
            change={change}
            onSave={(kind) => {
              exportAs(kind).catch((error: unknown) => setNotice(error instanceof Error ? error.message : String(error)));
            }}
          />
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
                ? { caption: sideBySide ? planTitle(asked.plan) : `${planTitle(asked.second)} against ${planTitle(asked.plan)}` }
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
        </section>
        <Panels
          scene={scene}
          initial={initial}
          state={state}
          live={live}
          planTitle={planTitle}
          change={change}
          onPromise={changePromise}
          onReplay={replayEngagement}
          onWitness={showWitness}
          onReplayWitness={(assurance) => openReplay({ assurance, inputs: state.inputs }, 'The witness')}
        />
        <div class="under">
          <div data-over="bottom">
            <Legend marks={marks} />
          </div>
          <Timeline scene={scene} date={state.date} plan={state.plan} onDate={(date) => change({ date })} onEvent={(event) => change({ date: event.date })} />
        </div>
      </main>
      <footer>
        <p class="on-paper">This view again: {linkOf(asked, initial)}</p>
        <p>
          Umbrella {scene.version}, open source. From public figures at the fidelity of published studies. Reach is not
          effectiveness. Outlines: Natural Earth; people: GeoNames; cells: H3.
        </p>
      </footer>
      {replay && Play && <Play request={replay.request} title={replay.title} onClose={() => setReplay(null)} />}
    </div>
  );
}

/** Where a launch may come from: the point, or the points of the area. */
function pointsOf(launch: State['launch'], scene: Scene): readonly Place[] {
  if (isPoint(launch)) return [launch];
  const area = scene.launch_areas.find((one) => one.id === launch.area);
  return area ? area.points.map((point) => ({ lat: point.lat_deg, lon: point.lon_deg })) : NO_PLACES;
}
