// SPDX-License-Identifier: Apache-2.0
import type { Scene } from './api.ts';
import { settled, type State } from './state.ts';

/** A question of the record, and the state that asks it. */
export interface Preset {
  readonly question: string;
  readonly set: Partial<State>;
}

export interface PresetGroup {
  readonly title: string;
  readonly presets: readonly Preset[];
}

const EUROPE: Partial<State> = { launch: { area: 'iran' }, territory: 'european-nato', tab: 'table' };
const STATES: Partial<State> = { territory: 'fifty-states', tab: 'table' };

const GROUPS: readonly PresetGroup[] = [
  {
    title: 'Europe and Iran’s missiles',
    presets: [
      {
        question: 'What did phase 1 cover at the end of 2011?',
        set: { ...EUROPE, plan: 'epaa-2009', date: '2011-12-31', threat: 'shahab3' },
      },
      {
        question: 'Which countries does phase 2 leave uncovered against a 2000 km missile?',
        set: { ...EUROPE, plan: 'epaa-2009', date: '2015-12-31', threat: 'sejjil2' },
      },
      {
        question: 'Is all European NATO territory covered by 2018, as announced in March 2013?',
        set: { ...EUROPE, plan: 'restructured-2013', date: '2018-12-31', threat: 'iran-irbm' },
      },
      {
        question: 'What did dropping the fourth phase change for Europe?',
        set: { ...EUROPE, plan: 'epaa-2009', second: 'restructured-2013', date: '2022-12-31', threat: 'iran-irbm' },
      },
      {
        question: 'What was built, by the end of 2024, of what was announced in 2009?',
        set: { ...EUROPE, plan: 'epaa-2009', second: 'as-built', date: '2024-12-31', threat: 'iran-irbm' },
      },
    ],
  },
  {
    title: 'The United States',
    presets: [
      {
        question: 'Are the fifty states covered against North Korea with forty-four interceptors?',
        set: { ...STATES, plan: 'restructured-2013', date: '2017-09-30', threat: 'hwasong15', launch: { area: 'sites-kp' } },
      },
      {
        question: 'Could the thirty interceptors of March 2013 reach every Iranian ICBM?',
        set: { tab: 'promises', assurance: 'restructuring-2013.us-iran-2013' },
      },
      {
        question: 'Could the fourth phase, in Poland, have done so?',
        set: { tab: 'promises', assurance: 'restructuring-2013.us-iran-phase-4' },
      },
    ],
  },
  {
    title: 'Russia’s deterrent',
    presets: [
      {
        question: 'Can SM-3 Block IIA in Poland reach a Russian ICBM on its way to the United States?',
        set: { tab: 'promises', assurance: 'russia-assurance.iia-poland' },
      },
      {
        question: 'Could Block IIB, the one that was dropped?',
        set: { tab: 'promises', assurance: 'russia-assurance.iib-poland' },
      },
      {
        question: 'Could the third site of 2007, at its critics’ 9 km/s?',
        set: { tab: 'promises', assurance: 'third-site-2007.postol' },
      },
    ],
  },
];

/** The state that a preset asks for: what it does not name is as at the start. */
export function asked(preset: Preset, initial: State): State {
  return { ...initial, ...preset.set };
}

/** The questions that the library of this server can answer. */
export function presets(initial: State, scene: Scene): readonly PresetGroup[] {
  return GROUPS.map((group) => ({
    ...group,
    presets: group.presets.filter((preset) => settled(asked(preset, initial), initial, scene).unknown.length === 0),
  })).filter((group) => group.presets.length > 0);
}
