// SPDX-License-Identifier: Apache-2.0
import {
  geoAlbers,
  geoAzimuthalEqualArea,
  geoEqualEarth,
  geoOrthographic,
  type GeoProjection,
} from 'd3-geo';
import type { Place } from '../place.ts';
import type { View } from '../state.ts';

export interface Frame {
  readonly width: number;
  readonly height: number;
  /** What lies over the map at its edges, px: views are laid into the rest. */
  readonly top?: number;
  readonly bottom?: number;
}

/** The part of a frame that nothing lies over: its middle and its sides. */
export function free({ width, height, top = 0, bottom = 0 }: Frame): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } {
  const rest = Math.max(0.3 * height, height - top - bottom);
  return { x: width / 2, y: Math.min(top, height - rest) + rest / 2, width, height: rest };
}

export type Kind = 'flat' | 'globe';

/** Looks wider than this on the flat map need the whole world. */
const WIDE = 150;

/**
 * The projection of a view. Flat maps are equal-area: ETRS89-LAEA's centre for Europe, Albers for the United States,
 * Lambert azimuthal about the view elsewhere, Equal Earth for the world.
 */
export function projectionOf(kind: Kind, home: View, view: View, frame: Frame): GeoProjection {
  const middle = free(frame);
  const pixelsPerRadian = Math.min(middle.width, middle.height) / ((view.span * Math.PI) / 180);
  if (kind === 'globe') {
    return geoOrthographic()
      .rotate([-view.lon, -view.lat])
      .scale(pixelsPerRadian)
      .translate([middle.x, middle.y])
      .clipAngle(90)
      .precision(0.5);
  }
  const projection = flatAbout(home, view).scale(pixelsPerRadian).translate([0, 0]).precision(0.5);
  const [x, y] = projection([view.lon, view.lat]) ?? [0, 0];
  return projection.translate([middle.x - x, middle.y - y]);
}

function flatAbout(home: View, view: View): GeoProjection {
  if (view.span > WIDE) return geoEqualEarth().rotate([-home.lon, 0]);
  if (home.lon < -50 && home.lon > -135 && home.lat > 15 && home.lat < 60) {
    return (geoAlbers()).rotate([96, 0]).center([0, 37.5]).parallels([29.5, 45.5]);
  }
  if (home.lon > -30 && home.lon < 50 && home.lat > 30) return geoAzimuthalEqualArea().rotate([-10, -52]).clipAngle(170);
  return geoAzimuthalEqualArea().rotate([-home.lon, -home.lat]).clipAngle(170);
}

/** The whole of a territory, a little wider where that brings the launch points into a frame that is not wide. */
export function fitted(kind: Kind, home: View, launches: readonly Place[], frame: Frame): View {
  const first = kind === 'globe' ? { ...home, span: Math.max(home.span, 100) } : home;
  if (kind === 'globe' || frame.width <= 0) return first;
  const edge = 24;
  const room = free(frame);
  for (let span = first.span; span <= Math.min(WIDE, 1.5 * first.span); span *= 1.08) {
    const projection = projectionOf(kind, home, { ...first, span }, frame);
    const inside = launches.every((launch) => {
      const at = projection([launch.lon, launch.lat]);
      return at && at[0] > edge && Math.abs(at[1] - room.y) < room.height / 2 - edge && at[0] < frame.width - edge;
    });
    if (inside) return { ...first, span };
  }
  return first;
}

/** The view after a drag of (dx, dy) pixels. */
export function dragged(kind: Kind, home: View, view: View, frame: Frame, dx: number, dy: number): View {
  const middle = free(frame);
  if (kind === 'globe') {
    const degreesPerPixel = view.span / Math.min(middle.width, middle.height);
    return {
      ...view,
      lon: wrap(view.lon - (dx * degreesPerPixel) / Math.max(0.2, Math.cos((view.lat * Math.PI) / 180))),
      lat: Math.max(-89, Math.min(89, view.lat + dy * degreesPerPixel)),
    };
  }
  const projection = projectionOf(kind, home, view, frame);
  const there = projection.invert?.([middle.x - dx, middle.y - dy]);
  if (!there || !there.every(Number.isFinite)) return view;
  return { ...view, lon: there[0], lat: there[1] };
}

/** The view after zooming by `factor` (more than 1: closer), the place under (x, y) staying where it is. */
export function zoomed(kind: Kind, home: View, view: View, frame: Frame, factor: number, x: number, y: number): View {
  const span = Math.max(2, Math.min(kind === 'globe' ? 170 : 360, view.span / factor));
  const before = projectionOf(kind, home, view, frame).invert?.([x, y]);
  const next = { ...view, span };
  if (!before || !before.every(Number.isFinite)) return next;
  const after = projectionOf(kind, home, next, frame)(before);
  if (!after || !after.every(Number.isFinite)) return next;
  return dragged(kind, home, next, frame, x - after[0], y - after[1]);
}

export function wrap(lon: number): number {
  return ((((lon + 180) % 360) + 360) % 360) - 180;
}

/** The view that holds all of the given points, flat lon, lat, lon, lat … in thousandths of a degree. */
export function viewOf(centers: readonly number[]): View {
  let x = 0;
  let y = 0;
  let z = 0;
  const vectors: [number, number, number][] = [];
  for (let i = 0; i + 1 < centers.length; i += 2) {
    const lon = ((centers[i] ?? 0) / 1000) * (Math.PI / 180);
    const lat = ((centers[i + 1] ?? 0) / 1000) * (Math.PI / 180);
    const v: [number, number, number] = [Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)];
    vectors.push(v);
    x += v[0];
    y += v[1];
    z += v[2];
  }
  const length = Math.hypot(x, y, z);
  if (vectors.length === 0 || length < 1e-9) return { lon: 10, lat: 52, span: 55 };
  const center: [number, number, number] = [x / length, y / length, z / length];
  const away = vectors
    .map((v) => Math.acos(Math.min(1, v[0] * center[0] + v[1] * center[1] + v[2] * center[2])))
    .sort((a, b) => a - b);
  // Far islands do not decide the look: 93 of 100 cells do.
  const reach = ((away[Math.floor(away.length * 0.93)] ?? 0.4) * 180) / Math.PI;
  return {
    lon: (Math.atan2(center[1], center[0]) * 180) / Math.PI,
    lat: (Math.asin(center[2]) * 180) / Math.PI,
    span: Math.max(12, Math.min(170, 2 * reach + 6)),
  };
}
