// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { Cells } from '../src/api.ts';
import { CellFinder, difference, fillOf } from '../src/map/cells.ts';

function grid(centers: readonly (readonly [number, number])[], resolution = 4): Cells {
  return {
    territory: 'test',
    resolution,
    ids: centers.map((_, i) => String(i)),
    land: centers.map(([lon, lat]) => [[lon - 0.15, lat - 0.1, lon + 0.15, lat - 0.1, lon + 0.15, lat + 0.1, lon - 0.15, lat + 0.1].map((deg) => deg * 1000)]),
    centers: centers.flatMap(([lon, lat]) => [lon * 1000, lat * 1000]),
    country: centers.map(() => 0),
    countries: [{ code: 'XX', name: 'Test' }],
    places: centers.map(() => ''),
  };
}

describe('cells', () => {
  it('tells what a second answer changes', () => {
    expect(difference('.r1l2', '1.2rl')).toEqual(['gained', 'neither', 'same', 'neither', 'lost']);
    expect(difference('..', '..')).toEqual(['none', 'none']);
  });

  it('reads the characters of the server', () => {
    expect(['.', 'r', 'l', 't', '1', '2', '3', '7'].map(fillOf)).toEqual([
      'none', 'open', 'open', 'open', 'one', 'two', 'three', 'three',
    ]);
  });

  it('finds the piece a place lies on, or the nearest within 20 km, across the date line and near the pole too', () => {
    const finder = new CellFinder(grid([[10, 50], [10.3, 50], [179.85, 60], [20, 89.9]]));
    expect(finder.at({ lon: 10.05, lat: 50.02 })).toBe(0);
    expect(finder.at({ lon: 10.25, lat: 50.02 })).toBe(1);
    expect(finder.at({ lon: -179.99, lat: 60.05 })).toBe(2);
    expect(finder.at({ lon: 20.1, lat: 89.9 })).toBe(3);
    expect(finder.at({ lon: 10.05, lat: 50.2 })).toBe(0);
    expect(finder.at({ lon: 10.05, lat: 50.3 })).toBe(-1);
    expect(finder.at({ lon: 0, lat: 0 })).toBe(-1);
  });

  it('does not count a hole as land, and keeps two pieces of one cell apart', () => {
    const cells = grid([[10, 50], [10.3, 50]]);
    const ring = cells.land[0]?.[0] ?? [];
    const hole = ring.map((value, i) => (i % 2 === 0 ? 10_000 : 50_000) + (value - (i % 2 === 0 ? 10_000 : 50_000)) / 2);
    const finder = new CellFinder({ ...cells, ids: ['a', 'a'], land: [[ring, hole], [hole]] });
    expect(finder.at({ lon: 10.02, lat: 50.02 })).toBe(1);
    expect(finder.at({ lon: 10.12, lat: 50.02 })).toBe(0);
  });
});
