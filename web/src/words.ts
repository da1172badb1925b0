// SPDX-License-Identifier: Apache-2.0
import type { Coverage, Scene, Tally } from './api.ts';
import { isPoint, type Place, type State } from './state.ts';

const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

export function dateWords(date: string): string {
  return DATE.format(Date.parse(date));
}

export function placeWords(place: Place): string {
  const lat = `${Math.abs(place.lat).toFixed(1)}° ${place.lat < 0 ? 'S' : 'N'}`;
  const lon = `${Math.abs(place.lon).toFixed(1)}° ${place.lon < 0 ? 'W' : 'E'}`;
  return `${lat}, ${lon}`;
}

/** Seconds as minutes and seconds from a minute on: "4 min 5 s". */
export function timeWords(seconds: number): string {
  const whole = Math.round(Math.abs(seconds));
  if (whole < 60) return `${whole} s`;
  const rest = whole % 60;
  return `${Math.floor(whole / 60)} min${rest === 0 ? '' : ` ${rest} s`}`;
}

/** A share in words that never rounds something up to all or down to none. */
export function shareWords(part: number, whole: number): string {
  const percent = (100 * part) / whole;
  if (part <= 0) return 'none';
  if (part >= whole) return 'all';
  if (percent > 99) return 'more than 99\u00a0%';
  if (percent < 1) return 'less than 1\u00a0%';
  return `${Math.round(percent)}\u00a0%`;
}

/** The mark of a value that was not read in a source, nor computed from such. */
export function doubtMark(grade: string): string {
  return grade === 'read' || grade === 'computed' ? '' : '\u00a0◦';
}

export function areaWords(km2: number): string {
  if (km2 >= 1e6) return `${(km2 / 1e6).toPrecision(3)} million km²`;
  const digits = Math.max(0, Math.floor(Math.log10(Math.max(1, km2))) - 1);
  const rounded = Math.round(km2 / 10 ** digits) * 10 ** digits;
  return `${rounded.toLocaleString('en-GB')} km²`;
}

export function peopleWords(people: number): string {
  if (people >= 1e6) return `${(people / 1e6).toPrecision(3)} million`;
  const digits = Math.max(0, Math.floor(Math.log10(Math.max(1, people))) - 1);
  return (Math.round(people / 10 ** digits) * 10 ** digits).toLocaleString('en-GB');
}

export function listWords(names: readonly string[], most = 4): string {
  if (names.length > most + 1) return `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1] ?? ''}`;
}

export function launchWords(state: State, scene: Scene): string {
  const { launch } = state;
  if (isPoint(launch)) return placeWords(launch);
  return scene.launch_areas.find((area) => area.id === launch.area)?.title ?? launch.area;
}

/** Countries threatened and not wholly covered, the largest open area first. */
export function openCountries(coverage: Coverage): Tally[] {
  return coverage.countries
    .filter((tally) => tally.threatened_area_km2 - tally.defended_area_km2 > 0.5)
    .sort((a, b) => b.threatened_area_km2 - b.defended_area_km2 - (a.threatened_area_km2 - a.defended_area_km2));
}

/** The finding, as the title of the picture. */
export function finding(coverage: Coverage, state: State, scene: Scene): string {
  const plan = scene.plans.find((one) => one.id === state.plan)?.title ?? state.plan;
  const over = scene.territories.find((one) => one.id === state.territory)?.in_words ?? state.territory;
  const year = dateWords(state.date);
  const { whole } = coverage;
  if (!(whole.threatened_area_km2 > 0)) return `From here this missile reaches nothing of ${over}`;
  if (coverage.batteries.length === 0) return `On ${year} nothing stands yet under “${plan}”: nothing of ${over} is covered`;
  const share = shareWords(whole.defended_area_km2, whole.threatened_area_km2);
  if (share === 'none') return `On ${year} “${plan}” can reach no shot at what is threatened of ${over}`;
  if (share === 'all') return `On ${year} “${plan}” can reach every shot at what is threatened of ${over}`;
  const open = openCountries(coverage).map((tally) => tally.name);
  return `On ${year} “${plan}” covers ${share} of what is threatened of ${over}; open: ${listWords(open, 3)}`;
}

/** The finding where two plans are held against each other. */
export function comparison(first: Coverage, second: Coverage, state: State, scene: Scene): string {
  const titleOf = (id: string): string => scene.plans.find((one) => one.id === id)?.title ?? id;
  const over = scene.territories.find((one) => one.id === state.territory)?.in_words ?? state.territory;
  const a = first.whole;
  const b = second.whole;
  if (!(a.threatened_area_km2 > 0)) return `From here this missile reaches nothing of ${over}`;
  const before = shareWords(a.defended_area_km2, a.threatened_area_km2);
  const after = shareWords(b.defended_area_km2, b.threatened_area_km2);
  const same = first.states === second.states;
  return same
    ? `On ${dateWords(state.date)} “${titleOf(state.plan)}” and “${titleOf(state.second ?? '')}” cover the same of ${over}, piece by piece`
    : `On ${dateWords(state.date)} “${titleOf(state.plan)}” covers ${before} and “${titleOf(state.second ?? '')}” ${after} of what is threatened of ${over}`;
}

/** What is supposed of sensing. */
export function sensingWords(state: State): string {
  if (state.sensing === 'perfect') return 'perfect sensing';
  if (state.sensing === 'sight') return 'a radar must see the intercept';
  return state.predictedS === null ? 'one track suffices' : `a track is foretold for ${timeWords(state.predictedS)}`;
}

/** The line under the title: plan, date, threat, launch, sensing. */
export function subtitle(state: State, scene: Scene): string {
  const threat = scene.threats.find((one) => one.id === state.threat)?.title ?? state.threat;
  const shape = state.loft === 0 ? 'minimum-energy arcs' : `arcs ${state.loft > 0 ? 'lofted' : 'depressed'} by ${Math.abs(state.loft)}°`;
  const sensing = sensingWords(state);
  const moved = Object.keys(state.inputs).length;
  const inputs = moved === 0 ? 'inputs nominal' : `${moved} input${moved === 1 ? '' : 's'} moved`;
  return `${threat} from ${launchWords(state, scene)}, ${shape}, ${sensing}, ${inputs}. Reach is not effectiveness.`;
}

/** The character of a cell, in words. */
export function cellWords(state: string | undefined): string {
  switch (state) {
    case undefined:
    case '.':
      return 'not threatened';
    case 'r':
      return 'threatened, not covered: out of reach';
    case 'l':
      return 'threatened, not covered: too late';
    case 't':
      return 'threatened, not covered: not tracked in time';
    case 'k':
      return 'threatened, not covered: tracked, but the track is not kept to the intercept';
    case '1':
      return 'covered by 1 system';
    default:
      return `covered by ${state} systems`;
  }
}
