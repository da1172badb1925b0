// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { Scene } from '../src/api.ts';
import { readQuery, settled, writeQuery, type State } from '../src/state.ts';

const initial: State = {
  plan: 'as-built',
  date: '2013-03-25',
  threat: 'shahab-3',
  launch: { area: 'iran' },
  territory: 'european-nato',
  sensing: 'sight',
  predictedS: null,
  loft: 0,
  inputs: {},
  second: null,
  compare: 'difference',
  map: 'flat',
  view: null,
  rings: true,
  place: null,
  assurance: null,
  tab: 'place',
};

describe('the state in the link', () => {
  it('writes nothing for what is as it was', () => {
    expect(writeQuery(initial, initial)).toBe('');
    expect(readQuery('', initial)).toEqual(initial);
  });

  it('comes back the same', () => {
    const state: State = {
      ...initial,
      plan: 'epaa-2009',
      date: '2018-12-31',
      launch: { lat: 35.235, lon: 53.951 },
      sensing: 'perfect',
      loft: -7.5,
      inputs: { 'sm3-iia.burnout_speed_km_s': 4.35, 'a.b': 0 },
      second: 'restructured-2013',
      compare: 'side',
      map: 'globe',
      view: { lon: -12.25, lat: 48.5, span: 71 },
      rings: false,
      place: { lat: 54.352, lon: 18.646 },
      assurance: 'a2',
      tab: 'inputs',
    };
    expect(readQuery(writeQuery(state, initial), initial)).toEqual(state);
    expect(readQuery(writeQuery({ ...state, compare: 'difference' }, initial), initial).compare).toBe('difference');
  });

  it('takes what it cannot read as unsaid', () => {
    const state = readQuery(
      'date=2013-99-01&from=&view=1,2&at=95,0&sensing=psychic&loft=x&in.a=b&map=cube&tab=&rings=7',
      initial,
    );
    expect(state).toEqual({ ...initial, rings: false });
  });

  it('keeps an unknown launch area for the server to refuse in words', () => {
    expect(readQuery('from=atlantis', initial).launch).toEqual({ area: 'atlantis' });
  });
});

describe('a link to what is gone', () => {
  const named = (...ids: string[]): { id: string }[] => ids.map((id) => ({ id }));
  const scene = {
    first_date: '2007-01-01',
    last_date: '2024-12-31',
    plans: named('as-built', 'epaa-2009'),
    threats: named('shahab-3'),
    territories: named('european-nato'),
    launch_areas: named('iran'),
    assurances: named('a.b'),
    inputs: ['sm3-iia.burnout_speed_km_s'],
  } as unknown as Scene;

  it('leaves what is here as it is', () => {
    const state = { ...initial, second: 'epaa-2009', assurance: 'a.b', inputs: { 'sm3-iia.burnout_speed_km_s': 5 } };
    expect(settled(state, initial, scene)).toEqual({ state, unknown: [] });
  });

  it('shows the usual instead and says what it does not know', () => {
    const read = readQuery('plan=gone&threat=x&from=mars&over=us&date=1850-01-01&against=zz&promise=q&in.foo=3&view=a,b,c&loft=1e99', initial);
    const { state, unknown } = settled(read, initial, scene);
    expect(state).toEqual({ ...initial, date: '2007-01-01', loft: 45 });
    for (const word of ['gone', 'x', 'mars', 'us', '1850-01-01', 'zz', 'q', 'foo']) expect(unknown.join(' ')).toContain(word);
    expect(unknown).toHaveLength(8);
  });

  it('drops a second plan that is the first', () => {
    expect(settled({ ...initial, second: 'as-built' }, initial, scene).state.second).toBeNull();
  });
});
