// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { Scene } from '../src/api.ts';
import { countryOf, launchedFrom, missilesIn } from '../src/from.ts';
import { asked, presets } from '../src/presets.ts';
import type { State } from '../src/state.ts';

const threat = (id: string, max_range_km: number, country: string): Scene['threats'][number] => ({
  id, title: id, max_range_km, max_range_grade: 'read', country,
});
const area = (id: string, country: string, lat_deg: number, lon_deg: number): Scene['launch_areas'][number] => ({
  id, title: id, country, points: [{ name: id, lat_deg, lon_deg }],
});
const scene = {
  first_date: '2007-01-01',
  last_date: '2030-12-31',
  threats: [threat('shahab3', 1300, 'IR'), threat('sejjil2', 2000, 'IR'), threat('hwasong15', 13000, 'KP'), threat('musudan', 3000, 'KP'), threat('generic', 9000, '')],
  launch_areas: [area('iran', 'IR', 35, 52), area('sites-kp', 'KP', 39.7, 124.7)],
  plans: [{ id: 'epaa-2009' }, { id: 'restructured-2013' }],
  territories: [{ id: 'european-nato' }],
  assurances: [{ id: 'russia-assurance.iia-poland' }],
  inputs: [],
} as unknown as Scene;
const initial = { plan: 'epaa-2009', date: '2018-12-31', threat: 'sejjil2', launch: { area: 'iran' }, territory: 'european-nato', second: null, inputs: {}, assurance: null, tab: 'place' } as unknown as State;

describe('a missile is offered only from where it is', () => {
  it('knows the country of an area and of a point near one', () => {
    expect(countryOf({ area: 'sites-kp' }, scene)).toBe('KP');
    expect(countryOf({ lat: 38, lon: 46 }, scene)).toBe('IR');
    expect(countryOf({ lat: 40, lon: 127 }, scene)).toBe('KP');
  });

  it('offers those of the country, and generic ones', () => {
    expect(missilesIn('IR', scene).map((one) => one.id)).toEqual(['shahab3', 'sejjil2', 'generic']);
    expect(missilesIn('', scene)).toHaveLength(5);
  });

  it('takes the nearest in range where the launch moves to another country, and keeps what is there', () => {
    expect(launchedFrom({ area: 'sites-kp' }, initial, scene)).toEqual({ launch: { area: 'sites-kp' }, threat: 'musudan' });
    expect(launchedFrom({ lat: 34, lon: 51 }, initial, scene)).toEqual({ launch: { lat: 34, lon: 51 } });
    expect(launchedFrom({ area: 'sites-kp' }, { ...initial, threat: 'generic' }, scene)).toEqual({ launch: { area: 'sites-kp' } });
  });
});

describe('the questions of the record', () => {
  it('are offered only where the library can answer them', () => {
    const offered = presets(initial, scene).flatMap((group) => group.presets);
    expect(offered.map((one) => asked(one, initial).threat)).toContain('shahab3');
    expect(offered.every((one) => (one.set.assurance ?? 'russia-assurance.iia-poland') === 'russia-assurance.iia-poland')).toBe(true);
    expect(offered.some((one) => one.set.territory === 'fifty-states')).toBe(false);
    expect(new Set(offered.map((one) => one.question)).size).toBe(offered.length);
  });

  it('begin from the start, whatever was asked before', () => {
    const [first] = presets(initial, scene)[0]?.presets ?? [];
    if (!first) throw new Error('There is no preset.');
    expect(asked(first, initial)).toEqual({ ...initial, ...first.set });
  });
});
