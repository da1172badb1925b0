// SPDX-License-Identifier: Apache-2.0
import type { Coverage, Tally } from '../api.ts';
import { areaWords, peopleWords, shareWords } from '../words.ts';

interface Props {
  readonly coverage: Coverage | null;
  readonly title: string;
  readonly second: Coverage | null;
  readonly secondTitle: string;
}

function why(tally: Tally): string {
  const causes: readonly (readonly [string, number])[] = [
    ['out of reach', tally.out_of_reach_area_km2],
    ['too late', tally.too_late_area_km2],
    ['not tracked', tally.not_tracked_area_km2],
    ['track not kept', tally.track_not_kept_area_km2],
  ];
  const [most] = [...causes].sort((a, b) => b[1] - a[1]);
  return most && most[1] > 0 ? most[0] : '';
}

function thousands(km2: number): string {
  const value = km2 / 1000;
  return value >= 10 ? Number(value.toPrecision(2)).toLocaleString('en-GB') : value.toFixed(1);
}

/** What the map says, as a table: the whole, then country by country, the most open first; two plans in two columns. */
export function TablePanel({ coverage, title, second, secondTitle }: Props) {
  if (!coverage) return <p>Nothing computed yet.</p>;
  const rows = coverage.countries
    .filter((tally) => tally.threatened_area_km2 > 0)
    .sort((a, b) => a.defended_area_km2 / a.threatened_area_km2 - b.defended_area_km2 / b.threatened_area_km2 || a.name.localeCompare(b.name));
  const safe = coverage.countries.filter((tally) => !(tally.threatened_area_km2 > 0)).map((tally) => tally.name);
  const { whole } = coverage;
  const area = (tally: Tally | undefined): string =>
    tally && tally.threatened_area_km2 > 0 ? shareWords(tally.defended_area_km2, tally.threatened_area_km2) : 'not threatened';
  const people = (tally: Tally): string =>
    tally.threatened_people > 0 ? shareWords(tally.defended_people, tally.threatened_people) : 'none live there';
  const cells = (tally: Tally, other: Tally | undefined) => (
    <>
      <td>{thousands(tally.threatened_area_km2)}</td>
      <td>{area(tally)}</td>
      {second ? <td>{area(other)}</td> : <td>{people(tally)}</td>}
      {!second && <td class="words">{why(tally)}</td>}
    </>
  );
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Coverage by country">
      <table>
        <caption>
          Threatened: {areaWords(whole.threatened_area_km2)} of {areaWords(whole.area_km2)}, and in its cities{' '}
          {peopleWords(whole.threatened_people)} of {peopleWords(whole.people)} people.{' '}
          {coverage.launch_points === 1 ? 'One launch point.' : `Against every one of ${coverage.launch_points} launch points.`}{' '}
          {coverage.people_in_words}
          {second ? ` Covered of what is threatened under the first plan, ${title}, and under the second, ${secondTitle}.` : ''}
        </caption>
        <thead>
          <tr>
            <th scope="col">Country</th>
            <th scope="col">Threat&shy;ened, 1000&nbsp;km²</th>
            <th scope="col">{second ? 'First plan' : 'Covered of it'}</th>
            <th scope="col">{second ? 'Second plan' : 'People covered'}</th>
            {!second && (
              <th scope="col" class="words">
                Mostly why not
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {whole.threatened_area_km2 > 0 && (
            <tr class="whole">
              <th scope="row">All</th>
              {cells(whole, second?.whole)}
            </tr>
          )}
          {rows.map((tally) => (
            <tr key={tally.country}>
              <th scope="row">{tally.name}</th>
              {cells(tally, second?.countries.find((one) => one.country === tally.country))}
            </tr>
          ))}
        </tbody>
      </table>
      {safe.length > 0 && <p>Not threatened: {safe.join(', ')}.</p>}
    </div>
  );
}
