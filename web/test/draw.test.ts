// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { roomFor } from '../src/map/draw.ts';
import { fitted, projectionOf } from '../src/map/projection.ts';

describe('names on the map', () => {
  const frame = { width: 400, height: 300 };

  it('stand to the right where nothing is in the way', () => {
    expect(roomFor(200, 150, 60, [], frame)).toMatchObject({ align: 'left', x: 211 });
  });

  it('give way to signs and to the edge', () => {
    const right = { left: 205, top: 140, right: 260, bottom: 160 };
    expect(roomFor(200, 150, 60, [right], frame)?.align).toBe('right');
    expect(roomFor(390, 150, 60, [], frame)?.align).toBe('right');
  });

  it('are left out where there is no room', () => {
    expect(roomFor(200, 150, 60, [{ left: 0, top: 0, right: 400, bottom: 300 }], frame)).toBeNull();
  });
});

describe('the whole view', () => {
  const home = { lon: 15, lat: 50, span: 45 };
  const tabriz = { lon: 46.3, lat: 38 };

  it('is the territory where the launch point fits in beside it', () => {
    expect(fitted('flat', home, [tabriz], { width: 1200, height: 500 })).toEqual(home);
  });

  it('is wider on a narrow screen, so that the launch point can be dragged', () => {
    const frame = { width: 360, height: 380 };
    const view = fitted('flat', home, [tabriz], frame);
    const at = projectionOf('flat', home, view, frame)([tabriz.lon, tabriz.lat]);
    expect(view.span).toBeGreaterThan(home.span);
    expect(at?.[0]).toBeLessThan(frame.width);
  });

  it('does not shrink the territory for a launch point on the other side of the Earth', () => {
    expect(fitted('flat', home, [{ lon: 127, lat: 40 }], { width: 360, height: 380 })).toEqual(home);
  });
});
