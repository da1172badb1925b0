// SPDX-License-Identifier: Apache-2.0
import { geoCircle, geoDistance, geoGraticule10, geoPath, type GeoProjection } from 'd3-geo';
import type { Feature, LineString, MultiLineString, MultiPolygon } from 'geojson';
import type { Answer, Cells, SensorOnMap } from '../api.ts';
import type { Place } from '../place.ts';
import type { Fill } from './cells.ts';
import { isFill, type Look, type Mark } from './look.ts';
import type { Frame, Kind } from './projection.ts';

export interface World {
  readonly land: MultiPolygon;
  readonly borders: MultiLineString;
}

const EARTH_KM = 6371.0088;
const graticule = geoGraticule10();

/** Anything one can draw paths on: a canvas, or the recorder that makes the SVG. */
export interface Pen {
  /** A new path, which says something where it has a mark. */
  begin(mark?: Mark): CanvasPath;
  fill(color: string, hatch?: { readonly fill: Fill; readonly color: string }): void;
  stroke(color: string, width: number, dash?: readonly number[], alpha?: number): void;
  text(words: string, x: number, y: number, color: string, halo: string, align: 'left' | 'center' | 'right'): void;
}

export interface CanvasPath {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arc(x: number, y: number, r: number, from: number, to: number, counter?: boolean): void;
  closePath(): void;
  beginPath(): void;
}

export function drawWorld(pen: Pen, projection: GeoProjection, kind: Kind, frame: Frame, world: World | null, look: Look): void {
  const path = pen.begin();
  if (kind === 'globe') {
    geoPath(projection, path as CanvasRenderingContext2D)({ type: 'Sphere' });
  } else {
    path.moveTo(0, 0);
    path.lineTo(frame.width, 0);
    path.lineTo(frame.width, frame.height);
    path.lineTo(0, frame.height);
    path.closePath();
  }
  pen.fill(look.sea);
  if (kind === 'globe') pen.stroke(look.coast, 1.5);
  if (world) {
    geoPath(projection, pen.begin('none') as CanvasRenderingContext2D)(world.land);
    pen.fill(look.land);
    pen.stroke(look.coast, 0.6);
  }
  geoPath(projection, pen.begin() as CanvasRenderingContext2D)(graticule);
  pen.stroke(look.graticule, 0.6);
}

export function drawBorders(pen: Pen, projection: GeoProjection, world: World | null, look: Look): void {
  if (!world) return;
  geoPath(projection, pen.begin() as CanvasRenderingContext2D)(world.borders);
  pen.stroke(look.border, 0.8);
}

/** Whether a place is on the visible side. */
export function visible(projection: GeoProjection, kind: Kind, lon: number, lat: number): boolean {
  if (kind === 'flat') return true;
  const [a, b] = projection.rotate();
  return geoDistance([lon, lat], [-a, -b]) < Math.PI / 2 - 0.01;
}

export function drawCells(
  pen: Pen,
  projection: GeoProjection,
  kind: Kind,
  frame: Frame,
  cells: Cells,
  fills: readonly Fill[],
  look: Look,
): void {
  const groups = new Map<Fill, number[]>();
  fills.forEach((fill, cell) => {
    if (fill === 'none') return;
    const group = groups.get(fill);
    if (group) group.push(cell);
    else groups.set(fill, [cell]);
  });
  for (const [fill, group] of groups) {
    const path = pen.begin(fill);
    for (const cell of group) {
      const lon = (cells.centers[2 * cell] ?? 0) / 1000;
      const lat = (cells.centers[2 * cell + 1] ?? 0) / 1000;
      if (!visible(projection, kind, lon, lat)) continue;
      const center = projection([lon, lat]);
      if (!center || outside(center, frame)) continue;
      for (const ring of cells.land[cell] ?? []) {
        for (let i = 0; i + 1 < ring.length; i += 2) {
          const at = projection([(ring[i] ?? 0) / 1000, (ring[i + 1] ?? 0) / 1000]);
          if (!at) continue;
          if (i === 0) path.moveTo(at[0], at[1]);
          else path.lineTo(at[0], at[1]);
        }
        path.closePath();
      }
    }
    fillAs(pen, fill, look);
    pen.stroke(look.fills[fill], 0.5);
  }
}

function fillAs(pen: Pen, fill: Fill, look: Look): void {
  const hatch = look.hatches[fill];
  pen.fill(look.fills[fill], hatch === undefined ? undefined : { fill, color: hatch });
}

function outside(at: readonly [number, number], frame: Frame): boolean {
  const slack = 80;
  return at[0] < -slack || at[1] < -slack || at[0] > frame.width + slack || at[1] > frame.height + slack;
}

/** A radar's sector as a thin fan, or a circle where it looks all round. */
function fan(sensor: SensorOnMap, from: number, to: number): Feature | null {
  const radius = ((sensor.range_km / EARTH_KM) * 180) / Math.PI;
  if (!(radius > 0) || radius >= 179) return null;
  const width = (((to - from) % 360) + 360) % 360;
  const center: [number, number] = [sensor.lon_deg, sensor.lat_deg];
  if (width === 0) {
    return { type: 'Feature', properties: null, geometry: { type: 'LineString', coordinates: geoCircle().center(center).radius(radius)().coordinates[0] ?? [] } };
  }
  const line: [number, number][] = [center];
  const steps = Math.max(2, Math.ceil(width / 3));
  for (let i = 0; i <= steps; i++) line.push(bearing(center, from + (width * i) / steps, radius));
  line.push(center);
  return { type: 'Feature', properties: null, geometry: { type: 'LineString', coordinates: line } };
}

/** The point at an arc of `radius` degrees from `center` on a bearing in degrees. */
export function bearing(center: readonly [number, number], degrees: number, radius: number): [number, number] {
  const rad = Math.PI / 180;
  const lat = center[1] * rad;
  const sin = Math.sin(lat) * Math.cos(radius * rad) + Math.cos(lat) * Math.sin(radius * rad) * Math.cos(degrees * rad);
  const lon =
    center[0] * rad +
    Math.atan2(
      Math.sin(degrees * rad) * Math.sin(radius * rad) * Math.cos(lat),
      Math.cos(radius * rad) - Math.sin(lat) * sin,
    );
  return [((lon / rad + 540) % 360) - 180, Math.asin(Math.max(-1, Math.min(1, sin))) / rad];
}

export function drawSensors(pen: Pen, projection: GeoProjection, sensors: readonly SensorOnMap[], look: Look): void {
  for (const line of fansOf(sensors)) {
    geoPath(projection, pen.begin('fan') as CanvasRenderingContext2D)(line);
    strokeFan(pen, look);
  }
}

/** The sectors that are drawn of radars. */
export function fansOf(sensors: readonly SensorOnMap[]): Feature[] {
  return sensors.flatMap((sensor) => sensor.sectors_deg.map(([from, to]) => fan(sensor, from, to)).filter((line) => line !== null));
}

function strokeFan(pen: Pen, look: Look): void {
  pen.stroke(look.radar, 1, [], 0.55);
}

/** The circle of a reach about a place; none where it has no end on the Earth. */
export function ringOf(place: Place, km: number): LineString | null {
  const radius = ((km / EARTH_KM) * 180) / Math.PI;
  if (!(radius > 0) || radius >= 179) return null;
  const ring = geoCircle().center([place.lon, place.lat]).radius(radius)();
  return { type: 'LineString', coordinates: ring.coordinates[0] ?? [] };
}

export function drawRing(pen: Pen, projection: GeoProjection, place: Place, km: number, look: Look): void {
  const ring = ringOf(place, km);
  if (!ring) return;
  geoPath(projection, pen.begin('ring') as CanvasRenderingContext2D)(ring);
  strokeRing(pen, look);
}

function strokeRing(pen: Pen, look: Look): void {
  pen.stroke(look.launch, 1.3, [6, 4]);
}

export function drawTrack(pen: Pen, projection: GeoProjection, answer: Answer, look: Look): void {
  geoPath(projection, pen.begin('track') as CanvasRenderingContext2D)({
    type: 'LineString',
    coordinates: answer.track.map(([lon, lat]) => [lon, lat]),
  });
  strokeTrack(pen, look);
}

function strokeTrack(pen: Pen, look: Look): void {
  pen.stroke(look.paper, 4, [], 0.7);
  pen.stroke(look.launch, 1.8);
}

/** The width of what a legend shows of a mark; the height is 16. */
export function sampleWidth(mark: Mark): number {
  return isFill(mark) ? 22 : 16;
}

/** A mark as it looks in a legend, from x to the right and about y. */
export function drawSample(pen: Pen, mark: Mark, x: number, y: number, look: Look): void {
  const points = (path: CanvasPath, ...at: readonly (readonly [number, number])[]): void =>
    at.forEach(([dx, dy], i) => (i === 0 ? path.moveTo(x + dx, y + dy) : path.lineTo(x + dx, y + dy)));
  const arc = (cx: number, cy: number, r: number, from: number, to: number): [number, number][] =>
    Array.from({ length: 9 }, (_, i) => {
      const angle = ((from + ((to - from) * i) / 8) * Math.PI) / 180;
      return [cx + r * Math.cos(angle), cy + r * Math.sin(angle)];
    });
  switch (mark) {
    case 'fan': {
      const path = pen.begin(mark);
      points(path, [1, 6], ...arc(1, 6, 14, -55, 0));
      path.closePath();
      strokeFan(pen, look);
      break;
    }
    case 'ring':
      points(pen.begin(mark), ...arc(15, 7, 14, 180, 270));
      strokeRing(pen, look);
      break;
    case 'track':
      points(pen.begin(mark), [1, 5], [15, -5]);
      strokeTrack(pen, look);
      break;
    case 'site':
    case 'ship':
    case 'second-site':
    case 'second-ship':
    case 'radar':
    case 'launch':
    case 'aim':
      sign(pen, mark, x + 8, y, look);
      break;
    default: {
      const path = pen.begin(mark);
      points(path, [0, -8], [22, -8], [22, 8], [0, 8]);
      path.closePath();
      if (mark === 'none') {
        pen.fill(look.land);
        pen.stroke(look.coast, 1);
      } else fillAs(pen, mark, look);
    }
  }
}

/** The sign that a battery has. */
export function signOf(site: Site): 'site' | 'ship' | 'second-site' | 'second-ship' {
  if (site.hollow) return site.afloat ? 'second-ship' : 'second-site';
  return site.afloat ? 'ship' : 'site';
}

export function sign(
  pen: Pen,
  kind: 'site' | 'ship' | 'second-site' | 'second-ship' | 'radar' | 'launch' | 'aim',
  x: number,
  y: number,
  look: Look,
  size = 1,
): void {
  const path = pen.begin(kind);
  const hollow = kind.startsWith('second-');
  switch (kind) {
    case 'site':
    case 'second-site':
      path.moveTo(x, y - 8 * size);
      path.lineTo(x + 7 * size, y + 5 * size);
      path.lineTo(x - 7 * size, y + 5 * size);
      path.closePath();
      pen.stroke(look.paper, (hollow ? 5.5 : 3.5) * size);
      pen.fill(hollow ? look.paper : look.battery);
      if (hollow) pen.stroke(look.battery, 2 * size);
      break;
    case 'ship':
    case 'second-ship':
      path.moveTo(x, y + 8 * size);
      path.lineTo(x + 7 * size, y - 5 * size);
      path.lineTo(x - 7 * size, y - 5 * size);
      path.closePath();
      pen.stroke(look.paper, (hollow ? 5.5 : 3.5) * size);
      pen.fill(hollow ? look.paper : look.battery);
      if (hollow) pen.stroke(look.battery, 2 * size);
      break;
    case 'radar':
      path.moveTo(x + 5 * size, y);
      path.arc(x, y, 5 * size, 0, 2 * Math.PI);
      pen.stroke(look.paper, 3.5 * size);
      pen.fill(look.radar);
      break;
    case 'launch':
      path.moveTo(x - 8 * size, y);
      path.lineTo(x + 8 * size, y);
      path.moveTo(x, y - 8 * size);
      path.lineTo(x, y + 8 * size);
      pen.stroke(look.paper, 6 * size);
      pen.stroke(look.launch, 2.8 * size);
      break;
    case 'aim':
      path.moveTo(x, y - 8 * size);
      path.lineTo(x + 8 * size, y);
      path.lineTo(x, y + 8 * size);
      path.lineTo(x - 8 * size, y);
      path.closePath();
      pen.stroke(look.paper, 5 * size);
      pen.stroke(look.ink, 2.2 * size);
      break;
  }
}

/** How large signs are drawn in a frame: smaller where there is little room. */
export function signSize(frame: Frame): number {
  return frame.width <= 420 ? 0.65 : 1;
}

/** What is drawn as a sign with a name. */
export interface Site {
  readonly title: string;
  readonly lat_deg: number;
  readonly lon_deg: number;
  readonly afloat: boolean;
  /** Whether it stands under the second plan only, and is drawn hollow. */
  readonly hollow?: boolean;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

type Align = 'left' | 'center' | 'right';

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** A place beside (x, y) for a name of `width` pixels that hides nothing; none where all are taken. */
export function roomFor(
  x: number,
  y: number,
  width: number,
  taken: readonly Box[],
  frame: Frame,
): { x: number; y: number; align: Align; box: Box } | null {
  const half = width / 2;
  const options: readonly (readonly [number, number, Align, number])[] = [
    [x + 11, y + 4, 'left', x + 11],
    [x - 11, y + 4, 'right', x - 11 - width],
    [x, y + 21, 'center', x - half],
    [x, y - 13, 'center', x - half],
    [x + 9, y + 17, 'left', x + 9],
    [x + 9, y - 9, 'left', x + 9],
    [x - 9, y + 17, 'right', x - 9 - width],
    [x - 9, y - 9, 'right', x - 9 - width],
  ];
  for (const [tx, ty, align, left] of options) {
    const box = { left, top: ty - 11, right: left + width, bottom: ty + 3 };
    const inside = box.left >= 2 && box.right <= frame.width - 2 && box.top >= 2 && box.bottom <= frame.height - 2;
    if (inside && !taken.some((other) => overlap(box, other))) return { x: tx, y: ty, align, box };
  }
  return null;
}

/** Signs of radars and sites, then names where there is room for them: nothing is written over a sign or another name. */
export function drawSigns(
  pen: Pen,
  projection: GeoProjection,
  kind: Kind,
  frame: Frame,
  sites: readonly Site[],
  sensors: readonly SensorOnMap[],
  marks: readonly Place[],
  look: Look,
): void {
  const taken: Box[] = [];
  const size = signSize(frame);
  const at = (lon: number, lat: number, reach: number): readonly [number, number] | null => {
    if (!visible(projection, kind, lon, lat)) return null;
    const point = projection([lon, lat]);
    if (!point || outside(point, frame)) return null;
    taken.push({ left: point[0] - reach, top: point[1] - reach, right: point[0] + reach, bottom: point[1] + reach });
    return point;
  };
  for (const mark of marks) at(mark.lon, mark.lat, 9);
  for (const sensor of sensors) {
    const point = at(sensor.lon_deg, sensor.lat_deg, 6);
    if (point) sign(pen, 'radar', point[0], point[1], look, size);
  }
  const named: (readonly [Site, readonly [number, number]])[] = [];
  const titles = new Set<string>();
  for (const site of sites) {
    const point = at(site.lon_deg, site.lat_deg, 8);
    if (!point) continue;
    sign(pen, signOf(site), point[0], point[1], look, size);
    if (!titles.has(site.title)) named.push([site, point]);
    titles.add(site.title);
  }
  if (frame.width <= 420) return;
  for (const [site, [x, y]] of named) {
    const room = roomFor(x, y, 7.4 * site.title.length, taken, frame);
    if (!room) continue;
    taken.push(room.box);
    pen.text(site.title, room.x, room.y, look.ink, look.paper, room.align);
  }
}
