// SPDX-License-Identifier: Apache-2.0
import type { Cartesian3, Clock, CzmlDataSource } from '@cesium/engine';
import { useEffect, useRef, useState } from 'preact/hooks';
import { api } from './api.ts';
import { save } from './files.ts';
import { timeWords } from './words.ts';

interface Phase {
  readonly name: string;
  readonly at_s: number;
}

interface Props {
  readonly request: object;
  readonly title: string;
  readonly onClose: () => void;
}

interface Player {
  readonly clock: Clock;
  readonly seconds: () => number;
  readonly seek: (seconds: number) => void;
  readonly length: number;
  readonly stop: () => void;
}

/**
 * Starts CesiumJS in an element, on its own Natural Earth imagery. Only the engine is used, not the widgets: those need
 * eval, which the page's Content-Security-Policy forbids.
 */
async function play(element: HTMLElement, czml: string): Promise<Player> {
  (globalThis as { CESIUM_BASE_URL?: string }).CESIUM_BASE_URL = new URL('cesium/', document.baseURI).href;
  const cesium = await import('@cesium/engine');
  cesium.Ion.defaultAccessToken = '';
  const widget = new cesium.CesiumWidget(element, {
    baseLayer: cesium.ImageryLayer.fromProviderAsync(
      cesium.TileMapServiceImageryProvider.fromUrl(cesium.buildModuleUrl('Assets/Textures/NaturalEarthII')),
      {},
    ),
    skyBox: false,
    skyAtmosphere: false,
    contextOptions: { webgl: { preserveDrawingBuffer: true } },
    msaaSamples: 1,
    requestRenderMode: false,
    showRenderLoopErrors: false,
  });
  widget.scene.backgroundColor = cesium.Color.fromCssColorString('#0b1020');
  if (widget.scene.moon) widget.scene.moon.show = false;
  if (widget.scene.sun) widget.scene.sun.show = false;
  const source: CzmlDataSource = await cesium.CzmlDataSource.load(JSON.parse(czml) as object);
  // One name a place, on a ground that can be read on any landscape, the missile's above and the interceptor's below it.
  const places: Cartesian3[] = [];
  for (const entity of source.entities.values) {
    const { label } = entity;
    if (!label) continue;
    const at = entity.position?.getValue(source.clock.startTime);
    const moving = entity.path !== undefined;
    const named = at !== undefined && !moving && places.some((other) => cesium.Cartesian3.distance(at, other) < 15_000);
    if (at && !moving) places.push(at);
    label.show = new cesium.ConstantProperty(!named);
    label.showBackground = new cesium.ConstantProperty(true);
    label.backgroundColor = new cesium.ConstantProperty(cesium.Color.fromCssColorString('#0b1020cc'));
    label.fillColor = new cesium.ConstantProperty(cesium.Color.WHITE);
    label.style = new cesium.ConstantProperty(cesium.LabelStyle.FILL);
    label.font = new cesium.ConstantProperty('600 14px system-ui, sans-serif');
    if (entity.id.startsWith('radar/')) {
      // A radar is named while it sees the threat, to the left, so that the names of places keep the right.
      const tracks = source.entities.values.filter((one) => one.id.startsWith(`${entity.id}/track/`));
      if (!named) label.show = new cesium.CallbackProperty((time) => time !== undefined && tracks.some((one) => one.isAvailable(time)), false);
      label.horizontalOrigin = new cesium.ConstantProperty(cesium.HorizontalOrigin.RIGHT);
      label.pixelOffset = new cesium.ConstantProperty(new cesium.Cartesian2(-12, 4));
    } else if (entity.id.startsWith('place/aim')) {
      label.pixelOffset = new cesium.ConstantProperty(new cesium.Cartesian2(12, -20));
    }
    if (moving) label.pixelOffset = new cesium.ConstantProperty(new cesium.Cartesian2(14, entity.id.startsWith('threat') ? -20 : 22));
  }
  const sources = new cesium.DataSourceCollection();
  const display = new cesium.DataSourceDisplay({ scene: widget.scene, dataSourceCollection: sources });
  await sources.add(source);
  const { clock } = widget;
  const start = source.clock.startTime.clone();
  const stop = source.clock.stopTime.clone();
  clock.startTime = start;
  clock.stopTime = stop;
  clock.currentTime = start.clone();
  clock.clockRange = cesium.ClockRange.CLAMPED;
  clock.multiplier = 20;
  clock.shouldAnimate = true;
  const update = (): void => void display.update(clock.currentTime);
  clock.onTick.addEventListener(update);
  const length = cesium.JulianDate.secondsDifference(stop, start);

  // What moves and where it starts and ends; far radars do not decide the view.
  const middle = cesium.JulianDate.addSeconds(start, length / 2, new cesium.JulianDate());
  const shown = source.entities.values
    .filter((entity) => !/^(radar|window|phase)\//.test(entity.id))
    .flatMap((entity) => [start, middle, stop].map((time) => entity.position?.getValue(time)))
    .filter((position) => position !== undefined);
  const sphere = cesium.BoundingSphere.fromPoints(shown);
  if (sphere.radius > 0) {
    widget.camera.flyToBoundingSphere(sphere, {
      duration: 0,
      offset: new cesium.HeadingPitchRange(0, -0.9, Math.max(2e6, 2.6 * sphere.radius)),
    });
  }
  return {
    clock,
    length,
    seconds: () => cesium.JulianDate.secondsDifference(clock.currentTime, start),
    seek: (seconds) => {
      clock.currentTime = cesium.JulianDate.addSeconds(start, seconds, new cesium.JulianDate());
      clock.tick();
    },
    stop: () => {
      clock.onTick.removeEventListener(update);
      display.destroy();
      widget.destroy();
    },
  };
}

interface Packet {
  readonly id: string;
  readonly name?: string;
  readonly properties?: { readonly at_s?: { readonly number: number } };
}

/** What happens when: the packets that carry a time. */
export function phasesOf(czml: string): readonly Phase[] {
  return (JSON.parse(czml) as Packet[]).flatMap((packet) =>
    packet.properties?.at_s ? [{ name: packet.name ?? packet.id, at_s: packet.properties.at_s.number }] : [],
  );
}

/** One engagement, played. */
export default function Replay({ request, title, onClose }: Props) {
  const stage = useRef<HTMLDivElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const player = useRef<Player | null>(null);
  const [phases, setPhases] = useState<readonly Phase[]>([]);
  const [now, setNow] = useState(0);
  const [length, setLength] = useState(0);
  const [playing, setPlaying] = useState(true);
  const [speed, setSpeed] = useState(20);
  const [status, setStatus] = useState('Loading the globe …');

  useEffect(() => {
    dialog.current?.showModal();
    const gone = new AbortController();
    let timer: ReturnType<typeof setInterval> | undefined;
    const begin = async (): Promise<void> => {
      const czml = await api.replay(request, 'czml');
      setPhases(phasesOf(czml));
      if (!stage.current) return;
      const started = await play(stage.current, czml);
      if (gone.signal.aborted) {
        started.stop();
        return;
      }
      player.current = started;
      setLength(started.length);
      setStatus('');
      timer = setInterval(() => {
        const seconds = started.seconds();
        setNow(seconds);
        if (seconds >= started.length) setPlaying(false);
      }, 200);
    };
    begin().catch((error: unknown) => setStatus(`The replay cannot be shown: ${error instanceof Error ? error.message : String(error)}`));
    return () => {
      gone.abort();
      clearInterval(timer);
      player.current?.stop();
      player.current = null;
    };
  }, [request]);

  useEffect(() => {
    if (!player.current) return;
    player.current.clock.shouldAnimate = playing;
    player.current.clock.multiplier = speed;
  }, [playing, speed, length]);

  const seek = (seconds: number): void => {
    player.current?.seek(seconds);
    setNow(seconds);
  };
  const file = (format: 'czml' | 'kml'): void => {
    const type = format === 'czml' ? 'application/json' : 'application/vnd.google-earth.kml+xml';
    void api
      .replay(request, format)
      .then((text) => save(`engagement.${format}`, type, text))
      .catch((error: unknown) => setStatus(error instanceof Error ? error.message : String(error)));
  };
  const current = [...phases].reverse().find((phase) => phase.at_s <= now + 0.5);

  return (
    <dialog ref={dialog} class="replay" aria-label={`Replay: ${title}`} onClose={onClose}>
      <header>
        <h2>{title}</h2>
        <button type="button" aria-label="Close the replay" onClick={onClose}>
          ×
        </button>
      </header>
      <div class="stage" ref={stage} role="img" aria-label={`Globe with the engagement at ${timeWords(now)}${current ? `, after ${current.name}` : ''}`}>
        {status !== '' && <p role="status">{status}</p>}
      </div>
      <div class="controls">
        <button
          type="button"
          disabled={length === 0}
          onClick={() => {
            if (!playing && now >= length - 0.5) seek(0);
            setPlaying(!playing);
          }}
        >
          {playing ? 'Pause' : 'Play'}
        </button>
        <label>
          <span class="hidden">Time after launch</span>
          <input type="range" min={0} max={Math.max(1, length)} step={1} value={now} aria-valuetext={timeWords(now)} onInput={(e) => seek(e.currentTarget.valueAsNumber)} />
        </label>
        <output data-clock>{timeWords(now)}</output>
        <label>
          Speed{' '}
          <select value={speed} onChange={(e) => setSpeed(Number(e.currentTarget.value))}>
            {[1, 5, 20, 60].map((one) => (
              <option key={one} value={one}>
                {one}×
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={() => file('czml')}>
          Save CZML
        </button>
        <button type="button" onClick={() => file('kml')}>
          Save KML
        </button>
      </div>
      <ol class="phases">
        {phases.map((phase) => (
          <li key={`${phase.name} ${phase.at_s}`} aria-current={phase === current ? 'step' : undefined}>
            <button type="button" class="link" onClick={() => seek(phase.at_s)}>
              {timeWords(phase.at_s)}
            </button>{' '}
            {phase.name}
          </li>
        ))}
      </ol>
    </dialog>
  );
}
