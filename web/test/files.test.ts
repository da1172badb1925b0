// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { lined } from '../src/files.ts';

describe('the title of a picture', () => {
  it('is broken between words', () => {
    expect(lined('On a day a plan covers a share of what is threatened', 20)).toEqual(['On a day a plan', 'covers a share of', 'what is threatened']);
    expect(lined('short')).toEqual(['short']);
  });
});
