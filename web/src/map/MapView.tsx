// SPDX-License-Identifier: Apache-2.0
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useKept, useWhenChanged } from '../kept.ts';
import { isPoint, type Place } from '../place.ts';
import type { View } from '../state.ts';
import { placeWords } from '../words.ts';
import type { CellFinder } from './cells.ts';
import { visible } from './draw.ts';
import { readLook, type Look } from './look.ts';
import { CanvasPen } from './pens.ts';
import { paintBase, paintCells, paintSigns, printed, viewIn, type Picture } from './picture.ts';
import { dragged, free, projectionOf, wrap, zoomed, type Frame } from './projection.ts';

interface Props {
  readonly picture: Picture;
  readonly label: string;
  readonly caption?: string;
  readonly finder: CellFinder | null;
  readonly theme: string;
  readonly hoverWords: (cell: number, place: Place) => string;
  readonly onView: (view: View) => void;
  readonly onLaunch: (place: Place) => void;
  readonly onPlace: (place: Place) => void;
}

type Grip =
  | { readonly what: 'pan'; moved: boolean; x: number; y: number }
  | { readonly what: 'launch' }
  | { readonly what: 'pinch'; apart: number };

const STEP = 0.5;

function same(a: Frame, b: Frame): boolean {
  return a.width === b.width && a.height === b.height && a.top === b.top && a.bottom === b.bottom;
}

/** Three canvases, bottom to top: the world, the cells, the signs; each is redrawn only when it must be. */
export function MapView(props: Props) {
  const box = useRef<HTMLDivElement>(null);
  const layers = [useRef<HTMLCanvasElement>(null), useRef<HTMLCanvasElement>(null), useRef<HTMLCanvasElement>(null)];
  const [frame, setFrame] = useState<Frame>({ width: 0, height: 0 });
  const [hover, setHover] = useState<{ x: number; y: number; words: string } | null>(null);
  const pointers = useRef(new Map<number, { x: number; y: number }>());
  const grip = useRef<Grip | null>(null);
  const paper = useRef<HTMLDivElement>(null);
  // The whole view is chosen once for a frame and a territory: a launch point that is dragged must not move the map.
  const whole = useKept(() => viewIn({ ...props.picture, view: null }, frame), frame, props.picture.home, props.picture.kind);
  const view = props.picture.view ?? whole;
  const picture = { ...props.picture, view };
  const latest = useRef({ picture, props, frame });
  latest.current = { picture, props, frame };

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = (): void => {
      const { width, height, top: above, bottom: below } = element.getBoundingClientRect();
      let [top, bottom] = [0, 0];
      for (const over of overs) {
        const lies = over.getBoundingClientRect();
        if (lies.bottom <= above || lies.top >= below) continue;
        if (over.dataset['over'] === 'top') top = Math.max(top, lies.bottom - above);
        else bottom = Math.max(bottom, below - lies.top);
      }
      const next = { width, height, top, bottom };
      setFrame((old) => (same(old, next) ? old : next));
    };
    const observer = new ResizeObserver(measure);
    const overs = [...(element.closest('main')?.querySelectorAll<HTMLElement>('[data-over]') ?? [])];
    for (const one of [element, ...overs]) observer.observe(one);
    measure();
    return () => observer.disconnect();
  }, []);

  // Paper gets lines, not the pixels of a screen, in the colours of paper.
  useEffect(() => {
    const print = matchMedia('print');
    const fill = (): void => {
      const sheet = paper.current;
      const element = box.current;
      if (!sheet || !element) return;
      const wide = { width: 1000, height: 640 };
      const beside = { width: 620, height: 640 };
      sheet.innerHTML = printed(latest.current.props.picture, element.closest('.two') ? beside : wide, readLook(null));
    };
    const clear = (): void => paper.current?.replaceChildren();
    const changed = (): void => (print.matches ? fill() : clear());
    addEventListener('beforeprint', fill);
    addEventListener('afterprint', clear);
    print.addEventListener('change', changed);
    return () => {
      removeEventListener('beforeprint', fill);
      removeEventListener('afterprint', clear);
      print.removeEventListener('change', changed);
    };
  }, []);

  const { kind, home } = picture;
  const projection = useMemo(
    () => (frame.width > 0 ? projectionOf(kind, home, view, frame) : null),
    [kind, home, view, frame],
  );

  const paint = (layer: number, work: (pen: CanvasPen, look: Look) => void): void => {
    const canvas = layers[layer]?.current;
    const element = box.current;
    if (!canvas || !element || frame.width === 0) return;
    const ratio = Math.min(2, window.devicePixelRatio || 1);
    const width = Math.round(frame.width * ratio);
    const height = Math.round(frame.height * ratio);
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    const context = canvas.getContext('2d');
    if (!context) return;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, frame.width, frame.height);
    work(new CanvasPen(context), readLook(element));
  };

  const redraw = (layer: number, work: (pen: CanvasPen, look: Look) => void) => (): void => paint(layer, work);
  useWhenChanged(
    redraw(0, (pen, look) => void paintBase(pen, picture, frame, look)),
    [projection, picture.world, props.theme],
  );
  useWhenChanged(
    redraw(1, (pen, look) => projection && paintCells(pen, projection, picture, frame, look)),
    [projection, picture.world, picture.cells, picture.fills, props.theme],
  );
  useWhenChanged(
    redraw(2, (pen, look) => projection && paintSigns(pen, projection, picture, frame, look)),
    [
      projection,
      picture.sites,
      picture.sensors,
      picture.rings,
      picture.launchPoints,
      picture.threatRangeKm,
      picture.place,
      picture.answer,
      props.theme,
    ],
  );

  const placeAt = (x: number, y: number): Place | null => {
    const there = projection?.invert?.([x, y]);
    if (!there || !there.every(Number.isFinite) || !projection) return null;
    const back = projection(there);
    if (!back || Math.hypot(back[0] - x, back[1] - y) > 2) return null;
    return { lon: wrap(there[0]), lat: there[1] };
  };

  const launchAt = (): readonly [number, number] | null => {
    const { launch } = picture;
    if (!projection || !isPoint(launch) || !visible(projection, picture.kind, launch.lon, launch.lat)) return null;
    return projection([launch.lon, launch.lat]);
  };

  const local = (event: PointerEvent | WheelEvent): { x: number; y: number } => {
    const bounds = box.current?.getBoundingClientRect();
    return { x: event.clientX - (bounds?.left ?? 0), y: event.clientY - (bounds?.top ?? 0) };
  };

  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const at = local(event);
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    pointers.current.set(event.pointerId, at);
    if (pointers.current.size === 2) {
      const [a, b] = [...pointers.current.values()];
      grip.current = a && b ? { what: 'pinch', apart: Math.hypot(a.x - b.x, a.y - b.y) } : null;
      return;
    }
    const launch = launchAt();
    const reach = event.pointerType === 'touch' ? 28 : 16;
    grip.current =
      launch && Math.hypot(launch[0] - at.x, launch[1] - at.y) < reach
        ? { what: 'launch' }
        : { what: 'pan', moved: false, x: at.x, y: at.y };
  };

  const move = (event: PointerEvent): void => {
    const at = local(event);
    const before = pointers.current.get(event.pointerId);
    if (!before) {
      const place = placeAt(at.x, at.y);
      const cell = place && props.finder ? props.finder.at(place) : -1;
      setHover(place && cell >= 0 ? { ...at, words: props.hoverWords(cell, place) } : null);
      return;
    }
    pointers.current.set(event.pointerId, at);
    const held = grip.current;
    if (!held) return;
    if (held.what === 'launch') {
      const place = placeAt(at.x, at.y);
      if (place) props.onLaunch(place);
    } else if (held.what === 'pan') {
      if (!held.moved && Math.hypot(at.x - held.x, at.y - held.y) < 4) return;
      held.moved = true;
      setHover(null);
      props.onView(dragged(picture.kind, picture.home, picture.view, frame, at.x - before.x, at.y - before.y));
    } else {
      const [a, b] = [...pointers.current.values()];
      if (!a || !b) return;
      const apart = Math.hypot(a.x - b.x, a.y - b.y);
      props.onView(
        zoomed(picture.kind, picture.home, picture.view, frame, apart / held.apart, (a.x + b.x) / 2, (a.y + b.y) / 2),
      );
      held.apart = apart;
    }
  };

  const up = (event: PointerEvent): void => {
    const at = local(event);
    const held = grip.current;
    pointers.current.delete(event.pointerId);
    if (pointers.current.size > 0) return;
    grip.current = null;
    if (held?.what === 'pan' && !held.moved && event.type === 'pointerup') {
      const place = placeAt(at.x, at.y);
      if (place) props.onPlace(place);
    }
  };

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const wheel = (event: WheelEvent): void => {
      event.preventDefault();
      const at = local(event);
      const now = latest.current;
      const p = now.picture;
      const factor = Math.exp(-Math.max(-120, Math.min(120, event.deltaY)) / 400);
      now.props.onView(zoomed(p.kind, p.home, p.view, now.frame, factor, at.x, at.y));
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => element.removeEventListener('wheel', wheel);
  }, []);

  const zoom = (factor: number): void =>
    props.onView(zoomed(picture.kind, picture.home, picture.view, frame, factor, free(frame).x, free(frame).y));

  const key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const pan = (dx: number, dy: number): void =>
      props.onView(dragged(picture.kind, picture.home, picture.view, frame, dx, dy));
    const moves: Record<string, () => void> = {
      ArrowLeft: () => pan(60, 0),
      ArrowRight: () => pan(-60, 0),
      ArrowUp: () => pan(0, 60),
      ArrowDown: () => pan(0, -60),
      '+': () => zoom(1.3),
      '=': () => zoom(1.3),
      '-': () => zoom(1 / 1.3),
      Enter: () => {
        const place = placeAt(free(frame).x, free(frame).y);
        if (place) props.onPlace(place);
      },
    };
    const action = moves[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };

  const launchKey = (event: KeyboardEvent): void => {
    if (!isPoint(picture.launch)) return;
    const step = event.shiftKey ? STEP / 5 : STEP;
    const moves: Record<string, readonly [number, number]> = {
      ArrowLeft: [0, -step],
      ArrowRight: [0, step],
      ArrowUp: [step, 0],
      ArrowDown: [-step, 0],
    };
    const by = moves[event.key];
    if (!by) return;
    event.preventDefault();
    event.stopPropagation();
    props.onLaunch({
      lat: Math.max(-89, Math.min(89, picture.launch.lat + by[0])),
      lon: wrap(picture.launch.lon + by[1]),
    });
  };

  const handle = launchAt();
  return (
    <figure class="map-figure">
      {props.caption !== undefined && <figcaption>{props.caption}</figcaption>}
      <div class="printed" ref={paper} />
      <div
        class="map"
        ref={box}
        tabIndex={0}
        role="application"
        aria-roledescription="map"
        aria-label={props.label}
        onKeyDown={key}
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={up}
        onPointerLeave={() => setHover(null)}
      >
        {layers.map((ref, i) => (
          <canvas key={i} ref={ref} aria-hidden="true" />
        ))}
        {handle && isPoint(picture.launch) && (
          <button
            type="button"
            class="launch-handle"
            style={{ left: `${handle[0]}px`, top: `${handle[1]}px` }}
            aria-label={`Launch point, ${placeWords(picture.launch)}. Drag it, or move it with the arrow keys.`}
            onKeyDown={launchKey}
          />
        )}
        {hover && (
          <div
            class={`tip${hover.x > frame.width * 0.6 ? ' left' : ''}${hover.y > frame.height * 0.7 ? ' above' : ''}`}
            style={{ left: `${hover.x}px`, top: `${hover.y}px` }}
            aria-hidden="true"
          >
            {hover.words}
          </div>
        )}
        <div class="zoom">
          <button type="button" aria-label="Zoom in" onPointerDown={(e) => e.stopPropagation()} onClick={() => zoom(1.5)}>
            +
          </button>
          <button type="button" aria-label="Zoom out" onPointerDown={(e) => e.stopPropagation()} onClick={() => zoom(1 / 1.5)}>
            −
          </button>
        </div>
      </div>
    </figure>
  );
}
