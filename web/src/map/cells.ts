// SPDX-License-Identifier: Apache-2.0
import type { Cells, States } from '../api.ts';
import type { Place } from '../state.ts';

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

/** Finds the cell under a place by its nearest centre, from a grid of one-degree boxes. */
export class CellFinder {
  private readonly boxes = new Map<number, number[]>();
  private readonly cells: Cells;
  private readonly reachDeg: number;

  constructor(cells: Cells) {
    this.cells = cells;
    // The circumradius of an H3 cell of the resolution, with a third to spare for the most distorted.
    this.reachDeg = [9.9, 3.8, 1.42, 0.54, 0.205, 0.078, 0.03, 0.011][cells.resolution] ?? 0.3;
    this.reachDeg *= 1.33;
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

  /** The index of the cell, or -1 where the territory has none. */
  at(place: Place): number {
    const rad = Math.PI / 180;
    const cos = Math.max(0.001, Math.cos(place.lat * rad));
    const dLat = Math.ceil(this.reachDeg);
    const dLon = Math.min(180, Math.ceil(this.reachDeg / cos));
    let best = -1;
    let least = this.reachDeg;
    for (let i = -dLat; i <= dLat; i++) {
      for (let j = -dLon; j <= dLon; j++) {
        for (const cell of this.boxes.get(this.key(place.lon + j, place.lat + i)) ?? []) {
          const lon = (this.cells.centers[2 * cell] ?? 0) / 1000;
          const lat = (this.cells.centers[2 * cell + 1] ?? 0) / 1000;
          const h =
            Math.sin(((lat - place.lat) * rad) / 2) ** 2 +
            Math.cos(lat * rad) * cos * Math.sin(((lon - place.lon) * rad) / 2) ** 2;
          const away = (2 * Math.asin(Math.min(1, Math.sqrt(h)))) / rad;
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
