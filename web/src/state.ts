// SPDX-License-Identifier: Apache-2.0
import type { Scene } from './api.ts';
import { isPoint, type Launch, type Place } from './place.ts';

/** What is supposed of sensing: a radar must see the intercept, a track may be extrapolated, or sensing is left out. */
export type Sensing = 'sight' | 'predicted' | 'perfect';
const SENSING: readonly Sensing[] = ['sight', 'predicted', 'perfect'];
/** The longest prediction time that the slider offers, s; past it a track holds without limit. */
export const MOST_PREDICTED_S = 900;
export type Tab = 'start' | 'place' | 'question' | 'inputs' | 'promises' | 'table';

/** What is looked at: `span` is the arc, in degrees, across the shorter side of the map. */
export interface View {
  readonly lon: number;
  readonly lat: number;
  readonly span: number;
}

/** Everything a link has to reproduce. */
export interface State {
  readonly plan: string;
  readonly date: string;
  readonly threat: string;
  readonly launch: Launch;
  readonly territory: string;
  readonly sensing: Sensing;
  /** How long a track may be extrapolated where sensing is predicted, s; null: without limit. */
  readonly predictedS: number | null;
  readonly loft: number;
  /** Inputs moved away from their nominal values, by key, in the unit of the key. */
  readonly inputs: Readonly<Record<string, number>>;
  readonly second: string | null;
  readonly compare: 'side' | 'difference';
  readonly map: 'flat' | 'globe';
  readonly view: View | null;
  readonly rings: boolean;
  readonly place: Place | null;
  readonly assurance: string | null;
  readonly tab: Tab;
}

const TABS: readonly Tab[] = ['start', 'place', 'question', 'inputs', 'promises', 'table'];

function round(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}

function writePlace(place: Place): string {
  return `${round(place.lat, 3)},${round(place.lon, 3)}`;
}

function readNumbers(text: string | null, count: number): number[] | null {
  const numbers = (text ?? '').split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  return numbers.length === count && numbers.every(Number.isFinite) ? numbers : null;
}

function readPlace(text: string | null): Place | null {
  const [lat, lon] = readNumbers(text, 2) ?? [];
  return lat !== undefined && lon !== undefined && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : null;
}

/** The state as the query of a link: only what differs from `initial` is written, always in the same order. */
export function writeQuery(state: State, initial: State): string {
  const query = new URLSearchParams();
  const write = (key: string, value: string, usual: string): void => {
    if (value !== usual) query.set(key, value);
  };
  const from = (launch: Launch): string => (isPoint(launch) ? writePlace(launch) : launch.area);
  write('plan', state.plan, initial.plan);
  write('date', state.date, initial.date);
  write('threat', state.threat, initial.threat);
  write('from', from(state.launch), from(initial.launch));
  write('over', state.territory, initial.territory);
  write('sensing', state.sensing, initial.sensing);
  if (state.sensing === 'predicted' && state.predictedS !== null) query.set('predicted_s', String(state.predictedS));
  write('loft', round(state.loft, 2), round(initial.loft, 2));
  if (state.second !== null) query.set(state.compare === 'side' ? 'beside' : 'against', state.second);
  write('map', state.map, initial.map);
  if (state.view) {
    query.set('view', `${round(state.view.lon, 2)},${round(state.view.lat, 2)},${round(state.view.span, 2)}`);
  }
  write('rings', state.rings ? '1' : '0', initial.rings ? '1' : '0');
  if (state.place) query.set('at', writePlace(state.place));
  if (state.assurance !== null) query.set('promise', state.assurance);
  write('tab', state.tab, initial.tab);
  for (const key of Object.keys(state.inputs).sort()) query.set(`in.${key}`, String(state.inputs[key]));
  return query.toString();
}

/** The state a link stands for; what it does not name, or names badly, is as in `initial`. */
export function readQuery(text: string, initial: State): State {
  const query = new URLSearchParams(text);
  const inputs: Record<string, number> = {};
  for (const [key, value] of query) {
    if (key.startsWith('in.') && value !== '' && Number.isFinite(Number(value))) inputs[key.slice(3)] = Number(value);
  }
  const from = query.get('from');
  const view = readNumbers(query.get('view'), 3);
  const date = query.get('date') ?? '';
  const loft = Number(query.get('loft') ?? NaN);
  const tab = query.get('tab') as Tab;
  // What was called 'deployed' is what 'sight' is.
  const level = query.get('sensing') === 'deployed' ? 'sight' : (query.get('sensing') as Sensing);
  const predicted = Number(query.get('predicted_s') ?? NaN);
  const map = query.get('map');
  const rings = query.get('rings');
  return {
    plan: query.get('plan') ?? initial.plan,
    date: /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date)) ? date : initial.date,
    threat: query.get('threat') ?? initial.threat,
    launch: from === null || from === '' ? initial.launch : (readPlace(from) ?? { area: from }),
    territory: query.get('over') ?? initial.territory,
    sensing: SENSING.includes(level) ? level : initial.sensing,
    predictedS: level === 'predicted' && predicted >= 0 && predicted <= MOST_PREDICTED_S ? predicted : null,
    loft: Number.isFinite(loft) ? Math.max(-45, Math.min(45, loft)) : initial.loft,
    inputs,
    second: query.get('against') ?? query.get('beside'),
    compare: query.has('beside') && !query.has('against') ? 'side' : 'difference',
    map: map === 'globe' || map === 'flat' ? map : initial.map,
    view:
      view !== null && (view[2] ?? 0) > 0.5 && (view[2] ?? 0) <= 360
        ? { lon: view[0] ?? 0, lat: Math.max(-90, Math.min(90, view[1] ?? 0)), span: view[2] ?? 60 }
        : null,
    rings: rings === null ? initial.rings : rings === '1',
    place: readPlace(query.get('at')),
    assurance: query.get('promise'),
    tab: TABS.includes(tab) ? tab : initial.tab,
  };
}

/**
 * A state that the scene can show, and in words what of the link it does not know: an old or garbled link shows the
 * usual in the place of what is gone, instead of nothing.
 */
export function settled(state: State, initial: State, scene: Scene): { readonly state: State; readonly unknown: readonly string[] } {
  const unknown: string[] = [];
  const known = (what: string, id: string, among: readonly { readonly id: string }[]): boolean => {
    const here = among.some((one) => one.id === id);
    if (!here) unknown.push(`${what} “${id.length > 40 ? `${id.slice(0, 40)}…` : id}”`);
    return here;
  };
  const { launch } = state;
  const date = state.date < scene.first_date ? scene.first_date : state.date > scene.last_date ? scene.last_date : state.date;
  if (date !== state.date) unknown.push(`the day ${state.date}, outside ${scene.first_date} to ${scene.last_date}`);
  const inputs = Object.fromEntries(
    Object.entries(state.inputs).filter(([key]) => known('the input', key, scene.inputs.map((id) => ({ id })))),
  );
  const next: State = {
    ...state,
    date,
    inputs,
    plan: known('the plan', state.plan, scene.plans) ? state.plan : initial.plan,
    threat: known('the threat', state.threat, scene.threats) ? state.threat : initial.threat,
    territory: known('the territory', state.territory, scene.territories) ? state.territory : initial.territory,
    launch: isPoint(launch) || known('the launch area', launch.area, scene.launch_areas) ? launch : initial.launch,
    second: state.second !== null && known('the second plan', state.second, scene.plans) ? state.second : null,
    assurance: state.assurance !== null && known('the promise', state.assurance, scene.assurances) ? state.assurance : null,
  };
  return { state: next.second === next.plan ? { ...next, second: null } : next, unknown };
}
