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
  readonly hatches: Readonly<Partial<Record<Fill, string>>>;
  readonly fills: Readonly<Record<Fill, string>>;
}

/** The colours as they are at an element; without one, as references that follow the page from screen to paper. */
export function readLook(element: Element | null): Look {
  const style = element && getComputedStyle(element);
  const read = (name: string): string => (style ? style.getPropertyValue(`--${name}`).trim() : `var(--${name})`);
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
    hatches: { open: read('open-hatch'), two: read('cover-2-hatch'), three: read('cover-3-hatch'), gained: read('gained-hatch'), lost: read('lost-hatch'), neither: read('neither-hatch') },
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
  two: [[0, 4, 8, 4]],
  three: [
    [0, 2, 8, 2],
    [0, 6, 8, 6],
  ],
  gained: [[4, 0, 4, 8]],
  neither: [
    [0, 8, 8, 0],
    [-2, 2, 2, -2],
    [6, 10, 10, 6],
  ],
};

export const FILL_WORDS: Readonly<Record<Fill, string>> = {
  none: 'not threatened, or not asked about',
  open: 'threatened, not covered',
  one: 'covered by one system',
  two: 'covered by two systems',
  three: 'covered by three or more',
  gained: 'gained: covered only under the second plan',
  lost: 'lost: covered only under the first plan',
  same: 'covered in both',
  neither: 'covered in neither',
};

/** What a map is drawn of, so far as it says something: fills, signs and lines. */
export type Mark = Fill | 'site' | 'ship' | 'second-site' | 'second-ship' | 'radar' | 'fan' | 'launch' | 'ring' | 'aim' | 'track';

const SIGN_WORDS = {
  site: 'interceptors ashore',
  ship: 'ship',
  'second-site': 'ashore, only under the second plan',
  'second-ship': 'ship, only under the second plan',
  radar: 'radar',
  fan: 'radar range and sector',
  launch: 'launch point',
  ring: 'range of the missile',
  aim: 'place asked about',
  track: 'ground track to it',
};

export const COVERAGE_FILLS: readonly Fill[] = ['one', 'two', 'three', 'open'];
export const DIFFERENCE_FILLS: readonly Fill[] = ['gained', 'lost', 'same', 'neither'];

/** What legends say, in their order: that of the page and those of pictures differ in what they leave out. */
export const LEGEND: readonly (readonly [Mark, string])[] = [
  ...([...COVERAGE_FILLS, ...DIFFERENCE_FILLS, 'none'] as const).map((fill) => [fill, FILL_WORDS[fill]] as const),
  ...(Object.keys(SIGN_WORDS) as (keyof typeof SIGN_WORDS)[]).map((mark) => [mark, SIGN_WORDS[mark]] as const),
];

export function isFill(mark: Mark): mark is Fill {
  return mark in FILL_WORDS;
}
