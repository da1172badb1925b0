// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { bearing } from '../src/map/draw.ts';
import { dragged, projectionOf, viewOf, wrap, zoomed } from '../src/map/projection.ts';

const frame = { width: 800, height: 600 };
const europe = { lon: 10, lat: 52, span: 55 };
const america = { lon: -98, lat: 39, span: 50 };

describe('projections', () => {
  it('puts the centre of the view in the middle of the frame', () => {
    for (const kind of ['flat', 'globe'] as const) {
      for (const home of [europe, america, { lon: 127, lat: 37, span: 30 }]) {
        const view = { lon: home.lon + 3, lat: home.lat - 4, span: 40 };
        const [x, y] = projectionOf(kind, home, view, frame)([view.lon, view.lat]) ?? [NaN, NaN];
        expect(x).toBeCloseTo(400, 6);
        expect(y).toBeCloseTo(300, 6);
      }
    }
  });

  it('is equal-area where it is flat', () => {
    for (const home of [europe, america]) {
      const projection = projectionOf('flat', home, home, frame);
      const area = (lon: number, lat: number): number => {
        const d = 0.05;
        const at = (a: number, b: number) => projection([a, b]) ?? [NaN, NaN];
        const [ax, ay] = at(lon, lat);
        const [bx, by] = at(lon + d, lat);
        const [cx, cy] = at(lon, lat + d);
        return Math.abs((bx - ax) * (cy - ay) - (by - ay) * (cx - ax)) / Math.cos(((lat + d / 2) * Math.PI) / 180);
      };
      expect(area(home.lon + 9, home.lat + 8) / area(home.lon, home.lat)).toBeCloseTo(1, 2);
    }
  });

  it('keeps the place under the pointer when it zooms', () => {
    for (const kind of ['flat', 'globe'] as const) {
      const place = projectionOf(kind, europe, europe, frame).invert?.([500, 250]) ?? [NaN, NaN];
      const view = zoomed(kind, europe, europe, frame, 1.5, 500, 250);
      const [x, y] = projectionOf(kind, europe, view, frame)(place) ?? [NaN, NaN];
      expect(view.span).toBeCloseTo(55 / 1.5, 6);
      expect(Math.hypot(x - 500, y - 250)).toBeLessThan(kind === 'flat' ? 0.01 : 12);
    }
  });

  it('drags the flat map by as much as the pointer moves', () => {
    const view = dragged('flat', europe, europe, frame, 50, -20);
    const [x, y] = projectionOf('flat', europe, view, frame)([europe.lon, europe.lat]) ?? [NaN, NaN];
    expect(x).toBeCloseTo(450, 6);
    expect(y).toBeCloseTo(280, 6);
  });

  it('frames what it is given', () => {
    const view = viewOf([10_000, 40_000, 10_000, 60_000, 0, 50_000, 20_000, 50_000]);
    expect(view.lon).toBeCloseTo(10, 0);
    expect(view.lat).toBeGreaterThan(48);
    expect(view.span).toBeGreaterThan(20);
  });

  it('goes a quarter round the Earth on a bearing', () => {
    const [lon, lat] = bearing([0, 0], 90, 90);
    expect(lon).toBeCloseTo(90, 9);
    expect(lat).toBeCloseTo(0, 9);
    expect(wrap(190)).toBe(-170);
  });
});
