// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { areaWords, cellWords, dateWords, listWords, peopleWords, placeWords, shareWords, timeWords } from '../src/words.ts';

describe('words', () => {
  it('never rounds a part up to all or down to none', () => {
    expect(shareWords(99.99, 100)).toBe('more than 99\u00a0%');
    expect(shareWords(100, 100)).toBe('all');
    expect(shareWords(0.01, 100)).toBe('less than 1\u00a0%');
    expect(shareWords(0, 100)).toBe('none');
    expect(shareWords(94.4, 100)).toBe('94\u00a0%');
  });

  it('gives two or three significant figures', () => {
    expect(areaWords(4_927_513)).toBe('4.93 million km²');
    expect(areaWords(31_415)).toBe('31,000 km²');
    expect(peopleWords(83_614_362)).toBe('83.6 million');
    expect(peopleWords(12_345)).toBe('12,000');
  });

  it('names times, days, places and lists', () => {
    expect(timeWords(245)).toBe('4 min 5 s');
    expect(timeWords(59.4)).toBe('59 s');
    expect(dateWords('2013-03-25')).toBe('25 March 2013');
    expect(placeWords({ lat: -33.9, lon: -70.66 })).toBe('33.9° S, 70.7° W');
    expect(listWords(['a', 'b', 'c'])).toBe('a, b and c');
    expect(listWords(['a', 'b', 'c', 'd', 'e', 'f'], 3)).toBe('a, b, c and 3 more');
  });

  it('says why not', () => {
    expect(cellWords('l')).toContain('too late');
    expect(cellWords('2')).toBe('covered by 2 systems');
    expect(cellWords('.')).toBe('not threatened');
  });
});
