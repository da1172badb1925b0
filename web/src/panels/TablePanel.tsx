// SPDX-License-Identifier: Apache-2.0
import type { Coverage } from '../api.ts';
import { areaWords, peopleWords, shareWords } from '../words.ts';

/** What the map says, as a table: the whole, then country by country, the most open first. */
export function TablePanel({ coverage, second, secondTitle }: { coverage: Coverage | null; second: Coverage | null; secondTitle: string }) {
  if (!coverage) return <p>Nothing computed yet.</p>;
  const rows = coverage.countries
    .filter((tally) => tally.threatened_area_km2 > 0)
    .sort((a, b) => a.defended_area_km2 / a.threatened_area_km2 - b.defended_area_km2 / b.threatened_area_km2 || a.name.localeCompare(b.name));
  const safe = coverage.countries.filter((tally) => !(tally.threatened_area_km2 > 0)).map((tally) => tally.name);
  const { whole } = coverage;
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Coverage by country">
      <table>
        <caption>
          Threatened: {areaWords(whole.threatened_area_km2)} and {peopleWords(whole.threatened_people)} people of{' '}
          {areaWords(whole.area_km2)} and {peopleWords(whole.people)}. {coverage.launch_points === 1 ? 'One launch point' : `${coverage.launch_points} launch points`}.
        </caption>
        <thead>
          <tr>
            <th scope="col">Country</th>
            <th scope="col">Threatened</th>
            <th scope="col">Covered of it</th>
            <th scope="col">People covered</th>
            <th scope="col">Mostly why not</th>
            {second && <th scope="col">{secondTitle}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((tally) => {
            const other = second?.countries.find((one) => one.country === tally.country);
            const causes: readonly (readonly [string, number])[] = [
              ['out of reach', tally.out_of_reach_area_km2],
              ['too late', tally.too_late_area_km2],
              ['not tracked', tally.not_tracked_area_km2],
            ];
            const [why] = [...causes].sort((a, b) => b[1] - a[1]);
            return (
              <tr key={tally.country}>
                <th scope="row">{tally.name}</th>
                <td>{areaWords(tally.threatened_area_km2)}</td>
                <td>{shareWords(tally.defended_area_km2, tally.threatened_area_km2)}</td>
                <td>{tally.threatened_people > 0 ? shareWords(tally.defended_people, tally.threatened_people) : 'none live there'}</td>
                <td>{why && why[1] > 0 ? why[0] : ''}</td>
                {second && (
                  <td>
                    {other && other.threatened_area_km2 > 0
                      ? shareWords(other.defended_area_km2, other.threatened_area_km2)
                      : 'not threatened'}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      {safe.length > 0 && <p>Not threatened: {safe.join(', ')}.</p>}
    </div>
  );
}
