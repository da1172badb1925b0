// SPDX-License-Identifier: Apache-2.0
import type { Fill } from './cells.ts';

/** The colours of the map, read from the style sheet so that page, canvas and SVG never differ. */
export interface Look {
  readonly sea: string;
  readonly land: string;
  readonly border: string;
  readonly coast: string;
  readonly graticule: string;
  readonly ink: string;
  readonly paper: string;
  readonly radar: string;
  readonly battery: string;
  readonly launch: string;
  readonly hatch: string;
  readonly fills: Readonly<Record<Fill, string>>;
}

export function readLook(element: Element): Look {
  const style = getComputedStyle(element);
  const read = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    sea: read('sea'),
    land: read('land'),
    border: read('border'),
    coast: read('coast'),
    graticule: read('graticule'),
    ink: read('ink'),
    paper: read('paper'),
    radar: read('radar'),
    battery: read('battery'),
    launch: read('launch'),
    hatch: read('hatch'),
    fills: {
      none: 'transparent',
      open: read('open'),
      one: read('cover-1'),
      two: read('cover-2'),
      three: read('cover-3'),
      gained: read('gained'),
      lost: read('lost'),
      same: read('same'),
      neither: read('neither'),
    },
  };
}

/** Strokes that tell fills apart without colour: lines per pattern tile of 8 by 8, as x1, y1, x2, y2. */
export const HATCHES: Readonly<Partial<Record<Fill, readonly (readonly [number, number, number, number])[]>>> = {
  open: [
    [0, 8, 8, 0],
    [-2, 2, 2, -2],
    [6, 10, 10, 6],
  ],
  lost: [
    [0, 0, 8, 8],
    [0, 8, 8, 0],
  ],
  gained: [[4, 0, 4, 8]],
  neither: [
    [0, 8, 8, 0],
    [-2, 2, 2, -2],
    [6, 10, 10, 6],
  ],
};

export const FILL_WORDS: Readonly<Record<Fill, string>> = {
  none: 'not threatened',
  open: 'threatened, not covered',
  one: 'covered by one system',
  two: 'covered by two systems',
  three: 'covered by three or more',
  gained: 'gained',
  lost: 'lost',
  same: 'covered in both',
  neither: 'covered in neither',
};
