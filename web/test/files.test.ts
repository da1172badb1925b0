// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { Answer, Cells } from '../src/api.ts';
import { explained, lined, svg } from '../src/files.ts';
import { marksOf, type Picture } from '../src/map/picture.ts';
import { isFill, readLook, type Mark } from '../src/map/look.ts';

describe('the title of a picture', () => {
  it('is broken between words', () => {
    expect(lined('On a day a plan covers a share of what is threatened', 20)).toEqual(['On a day a plan', 'covers a share of', 'what is threatened']);
    expect(lined('short')).toEqual(['short']);
  });
});

describe('the legend of a picture', () => {
  const look = readLook(null);
  const launch = { lat: 38, lon: 46.3 };
  const place = { lat: 44.4, lon: 26.1 };
  const square = (lon: number, lat: number): number[] => [lon - 1, lat - 1, lon - 1, lat + 1, lon + 1, lat + 1, lon + 1, lat - 1].map((deg) => 1000 * deg);
  const cells = {
    territory: 'here',
    resolution: 2,
    ids: ['a', 'b', 'c'],
    country: [0, 0, 0],
    countries: [],
    places: [],
    centers: [10, 50, 14, 50, -15, 64].map((deg) => 1000 * deg),
    land: [[square(10, 50)], [square(14, 50)], [square(-15, 64)]],
  } as unknown as Cells;
  const full: Picture = {
    kind: 'flat',
    home: { lon: 15, lat: 50, span: 60 },
    view: null,
    world: {
      land: { type: 'MultiPolygon', coordinates: [[[[0, 45], [0, 55], [20, 55], [20, 45], [0, 45]]]] },
      borders: { type: 'MultiLineString', coordinates: [] },
    },
    cells,
    fills: ['one', 'open', 'two'],
    sites: [
      { title: 'Deveselu', lat_deg: 44.07, lon_deg: 24.38, afloat: false },
      { title: 'Black Sea', lat_deg: 43, lon_deg: 31, afloat: true },
      { title: 'Redzikowo', lat_deg: 54.48, lon_deg: 17.1, afloat: false, hollow: true },
      { title: 'North Sea', lat_deg: 56, lon_deg: 3, afloat: true, hollow: true },
    ],
    sensors: [{ id: 'tpy2', title: 'Kürecik', lat_deg: 38.35, lon_deg: 37.79, range_km: 1000, sectors_deg: [[45, 165]] }],
    rings: true,
    launch,
    launchPoints: [launch],
    threatRangeKm: 1950,
    place,
    answer: { track: [[46.3, 38], [36, 42], [26.1, 44.4]] } as unknown as Answer,
  };
  const marks = (picture: Picture): Mark[] => explained(picture, look).map(([mark]) => mark);
  const signs = (picture: Picture): Mark[] => marks(picture).filter((mark) => !isFill(mark));

  it('explains every fill, sign and line, each once, in words beside what is drawn', () => {
    expect(marks(full)).toEqual(['one', 'two', 'open', 'none', 'site', 'ship', 'second-site', 'second-ship', 'radar', 'fan', 'launch', 'ring', 'aim', 'track']);
    const drawn = svg(full, 'Title', [], look);
    for (const [, words] of explained(full, look)) expect(drawn.split(`>${words}<`)).toHaveLength(2);
  });

  it('is the one that the page has for the same picture', () => {
    for (const picture of [full, { ...full, rings: false }, { ...full, place: null, answer: null, sites: [] }]) {
      expect(new Set(signs(picture))).toEqual(marksOf(picture));
    }
  });

  it('does not explain what is not drawn', () => {
    expect(signs({ ...full, rings: false })).not.toContain('fan');
    expect(signs({ ...full, rings: false })).not.toContain('ring');
    // A whole area has no one range; a missile that reaches everywhere has no ring; one out of range has no track.
    expect(signs({ ...full, launch: { area: 'iran' } })).not.toContain('ring');
    expect(signs({ ...full, threatRangeKm: 20_000 })).not.toContain('ring');
    expect(signs({ ...full, answer: { track: [] } as unknown as Answer })).not.toContain('track');
    expect(marksOf({ ...full, answer: { track: [] } as unknown as Answer })).not.toContain('track');
  });

  it('leaves out what lies outside the frame', () => {
    const close = { ...full, view: { lon: 14, lat: 50, span: 1.5 } };
    // One cell, higher than the frame, with land at both sides.
    expect(marks(close)).toEqual(['open', 'none']);
    expect(svg(close, 'Title', [], look).includes('>radar<')).toBe(false);
    // Within the cell no line of it is seen.
    expect(marks({ ...close, view: { lon: 14, lat: 50, span: 0.5 } })).toContain('open');
  });

  it('takes as many lines as it needs, each within the picture', () => {
    const drawn = svg(full, 'Title', [], look);
    const [, height = ''] = /viewBox="0 0 1200 (\d+)"/.exec(drawn) ?? [];
    const words = [...drawn.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*font-size="12"[^>]*paint-order[^>]*>([^<]*)</g)].slice(-14);
    expect(words.map(([, , , text]) => text)).toEqual(explained(full, look).map(([, text]) => text));
    for (const [, x, y, text] of words) {
      expect(Number(x) + 7 * (text ?? '').length).toBeLessThanOrEqual(1200);
      expect(Number(y)).toBeLessThan(Number(height) - 46);
    }
  });
});
