// SPDX-License-Identifier: Apache-2.0
import type { Cells, States } from '../api.ts';
import type { Place } from '../place.ts';

export type Fill = 'none' | 'open' | 'one' | 'two' | 'three' | 'gained' | 'lost' | 'same' | 'neither';

/** What a cell's character means for the map. */
export function fillOf(state: string | undefined): Fill {
  switch (state) {
    case undefined:
    case '.':
      return 'none';
    case '1':
      return 'one';
    case '2':
      return 'two';
    case 'r':
    case 'l':
    case 't':
    case 'k':
      return 'open';
    default:
      return 'three';
  }
}

export function covered(state: string | undefined): boolean {
  return state !== undefined && state >= '1' && state <= '9';
}

/** Cell by cell, what `second` changes against `first`. */
export function difference(first: States, second: States): Fill[] {
  return Array.from(first, (state, cell): Fill => {
    const other = second[cell];
    if (state === '.' && (other === '.' || other === undefined)) return 'none';
    const before = covered(state);
    const after = covered(other);
    if (before === after) return before ? 'same' : 'neither';
    return after ? 'gained' : 'lost';
  });
}

/** A place off the land belongs to the nearest piece no farther than this, as people do: 20 km. */
const NEAR_DEG = 0.18;
const RAD = Math.PI / 180;

/** Finds the piece of land that a place lies on or beside, from a grid of one-degree boxes of aims. */
export class CellFinder {
  private readonly boxes = new Map<number, number[]>();
  private readonly cells: Cells;
  private readonly reachDeg: number;

  constructor(cells: Cells) {
    this.cells = cells;
    // The diameter of an H3 cell of the resolution, with a third of the radius to spare for the most distorted.
    this.reachDeg = [9.9, 3.8, 1.42, 0.54, 0.205, 0.078, 0.03, 0.011][cells.resolution] ?? 0.3;
    this.reachDeg = 2.67 * this.reachDeg + NEAR_DEG;
    for (let cell = 0; cell < cells.ids.length; cell++) {
      const key = this.key((cells.centers[2 * cell] ?? 0) / 1000, (cells.centers[2 * cell + 1] ?? 0) / 1000);
      const box = this.boxes.get(key);
      if (box) box.push(cell);
      else this.boxes.set(key, [cell]);
    }
  }

  private key(lon: number, lat: number): number {
    return (Math.floor(lat) + 90) * 360 + ((((Math.floor(lon) + 180) % 360) + 360) % 360);
  }

  /** The index of the piece, or -1 where the place lies outside the territory. */
  at(place: Place): number {
    const dLat = Math.ceil(this.reachDeg);
    const dLon = Math.min(180, Math.ceil(this.reachDeg / Math.max(0.001, Math.cos(place.lat * RAD))));
    let best = -1;
    let least = NEAR_DEG;
    for (let i = -dLat; i <= dLat; i++) {
      for (let j = -dLon; j <= dLon; j++) {
        for (const cell of this.boxes.get(this.key(place.lon + j, place.lat + i)) ?? []) {
          const away = distanceDeg(this.cells.land[cell] ?? [], place);
          if (away < least) {
            least = away;
            best = cell;
          }
        }
      }
    }
    return best;
  }
}

/** Degrees of arc from a place to land; 0 on it. Good near the land, where it is asked for. */
function distanceDeg(land: readonly (readonly number[])[], place: Place): number {
  const cos = Math.max(0.001, Math.cos(place.lat * RAD));
  let inside = false;
  let least = Infinity;
  for (const ring of land) {
    const n = ring.length;
    for (let i = 0; i + 1 < n; i += 2) {
      const x0 = east((ring[i] ?? 0) / 1000, place.lon);
      const x1 = x0 + ((ring[(i + 2) % n] ?? 0) - (ring[i] ?? 0)) / 1000;
      const y0 = (ring[i + 1] ?? 0) / 1000 - place.lat;
      const y1 = (ring[(i + 3) % n] ?? 0) / 1000 - place.lat;
      if (y0 > 0 !== y1 > 0 && x0 - (y0 * (x1 - x0)) / (y1 - y0) > 0) inside = !inside;
      const dx = (x1 - x0) * cos;
      const dy = y1 - y0;
      const length = dx * dx + dy * dy;
      const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(x0 * cos * dx + y0 * dy) / length));
      least = Math.min(least, Math.hypot(x0 * cos + along * dx, y0 + along * dy));
    }
  }
  return inside ? 0 : least;
}

/** Degrees eastwards from one longitude to another, the short way. */
function east(lon: number, from: number): number {
  return ((((lon - from + 180) % 360) + 360) % 360) - 180;
}
