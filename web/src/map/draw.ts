// SPDX-License-Identifier: Apache-2.0
import { geoCircle, geoDistance, geoGraticule10, geoPath, type GeoProjection } from 'd3-geo';
import type { Feature, MultiLineString, MultiPolygon } from 'geojson';
import type { Answer, BatteryOnMap, Cells, SensorOnMap } from '../api.ts';
import type { Place } from '../state.ts';
import type { Fill } from './cells.ts';
import { HATCHES, type Look } from './look.ts';
import type { Frame, Kind } from './projection.ts';

export interface World {
  readonly land: MultiPolygon;
  readonly borders: MultiLineString;
}

const EARTH_KM = 6371.0088;
const graticule = geoGraticule10();

/** Anything one can draw paths on: a canvas, or the recorder that makes the SVG. */
export interface Pen {
  begin(): CanvasPath;
  fill(color: string, hatch?: { readonly fill: Fill; readonly color: string }): void;
  stroke(color: string, width: number, dash?: readonly number[], alpha?: number): void;
  text(words: string, x: number, y: number, color: string, halo: string, align: 'left' | 'center'): void;
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
  if (world) {
    geoPath(projection, pen.begin() as CanvasRenderingContext2D)(world.land);
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
    const path = pen.begin();
    for (const cell of group) {
      const lon = (cells.centers[2 * cell] ?? 0) / 1000;
      const lat = (cells.centers[2 * cell + 1] ?? 0) / 1000;
      if (!visible(projection, kind, lon, lat)) continue;
      const center = projection([lon, lat]);
      if (!center || outside(center, frame)) continue;
      const corners = cells.corners[cell] ?? [];
      for (let i = 0; i + 1 < corners.length; i += 2) {
        const at = projection([(corners[i] ?? 0) / 1000, (corners[i + 1] ?? 0) / 1000]);
        if (!at) continue;
        if (i === 0) path.moveTo(at[0], at[1]);
        else path.lineTo(at[0], at[1]);
      }
      path.closePath();
    }
    pen.fill(look.fills[fill], HATCHES[fill] ? { fill, color: look.hatch } : undefined);
    pen.stroke(look.fills[fill], 0.5);
  }
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
  for (const sensor of sensors) {
    for (const [from, to] of sensor.sectors_deg) {
      const line = fan(sensor, from, to);
      if (!line) continue;
      geoPath(projection, pen.begin() as CanvasRenderingContext2D)(line);
      pen.stroke(look.radar, 1, [], 0.55);
    }
  }
}

export function drawRing(pen: Pen, projection: GeoProjection, place: Place, km: number, look: Look): void {
  const radius = ((km / EARTH_KM) * 180) / Math.PI;
  if (!(radius > 0) || radius >= 179) return;
  const ring = geoCircle().center([place.lon, place.lat]).radius(radius)();
  geoPath(projection, pen.begin() as CanvasRenderingContext2D)({ type: 'LineString', coordinates: ring.coordinates[0] ?? [] });
  pen.stroke(look.launch, 1.3, [6, 4]);
}

export function drawTrack(pen: Pen, projection: GeoProjection, answer: Answer, look: Look): void {
  geoPath(projection, pen.begin() as CanvasRenderingContext2D)({
    type: 'LineString',
    coordinates: answer.track.map(([lon, lat]) => [lon, lat]),
  });
  pen.stroke(look.paper, 4, [], 0.7);
  geoPath(projection, pen.begin() as CanvasRenderingContext2D)({
    type: 'LineString',
    coordinates: answer.track.map(([lon, lat]) => [lon, lat]),
  });
  pen.stroke(look.launch, 1.8);
}

export function sign(pen: Pen, kind: 'site' | 'ship' | 'radar' | 'launch' | 'aim', x: number, y: number, look: Look): void {
  const path = pen.begin();
  switch (kind) {
    case 'site':
      path.moveTo(x, y - 8);
      path.lineTo(x + 7, y + 5);
      path.lineTo(x - 7, y + 5);
      path.closePath();
      pen.stroke(look.paper, 3.5);
      pen.fill(look.battery);
      break;
    case 'ship':
      path.moveTo(x, y + 8);
      path.lineTo(x + 7, y - 5);
      path.lineTo(x - 7, y - 5);
      path.closePath();
      pen.stroke(look.paper, 3.5);
      pen.fill(look.battery);
      break;
    case 'radar':
      path.moveTo(x + 5, y);
      path.arc(x, y, 5, 0, 2 * Math.PI);
      pen.stroke(look.paper, 3.5);
      pen.fill(look.radar);
      break;
    case 'launch':
      path.moveTo(x - 8, y);
      path.lineTo(x + 8, y);
      path.moveTo(x, y - 8);
      path.lineTo(x, y + 8);
      pen.stroke(look.paper, 6);
      pen.stroke(look.launch, 2.8);
      break;
    case 'aim':
      path.moveTo(x, y - 8);
      path.lineTo(x + 8, y);
      path.lineTo(x, y + 8);
      path.lineTo(x - 8, y);
      path.closePath();
      pen.stroke(look.paper, 5);
      pen.stroke(look.ink, 2.2);
      break;
  }
}

export function drawSigns(
  pen: Pen,
  projection: GeoProjection,
  kind: Kind,
  batteries: readonly BatteryOnMap[],
  sensors: readonly SensorOnMap[],
  look: Look,
  names: boolean,
): void {
  const put = (lon: number, lat: number, what: 'site' | 'ship' | 'radar'): readonly [number, number] | null => {
    if (!visible(projection, kind, lon, lat)) return null;
    const at = projection([lon, lat]);
    if (!at) return null;
    sign(pen, what, at[0], at[1], look);
    return at;
  };
  for (const sensor of sensors) put(sensor.lon_deg, sensor.lat_deg, 'radar');
  const named: (readonly [number, number])[] = [];
  for (const battery of batteries) {
    const at = put(battery.lon_deg, battery.lat_deg, battery.afloat ? 'ship' : 'site');
    if (!at || !names || named.some((other) => Math.abs(other[0] - at[0]) < 90 && Math.abs(other[1] - at[1]) < 14)) continue;
    named.push(at);
    pen.text(battery.title, at[0] + 10, at[1] + 4, look.ink, look.paper, 'left');
  }
}
