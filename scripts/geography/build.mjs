// SPDX-License-Identifier: Apache-2.0
// Writes the engine's geography resources; see README.md for what is decided here and why.
import { rmSync } from "node:fs";
import { writeCountries, writeOutlines } from "./countries.mjs";
import { writeCities } from "./cities.mjs";

const folder = new URL(
  "../../engine/src/main/resources/org/umbrella/earth/geography/",
  import.meta.url,
);
for (const name of ["countries", "cities", "outlines"]) {
  rmSync(new URL(name + "/", folder), { recursive: true, force: true });
}
const codes = writeCountries(folder);
writeOutlines(folder, codes);
writeCities(folder);
