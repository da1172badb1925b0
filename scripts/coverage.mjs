// SPDX-License-Identifier: Apache-2.0
// Holds the lines that the Java tests of all modules together run to their least share, package by package of the line.
import { existsSync, readFileSync } from 'node:fs';

const LEAST = {
  earth: 90, scenario: 90, flight: 90, sensing: 90, engagement: 90, fast: 90, study: 90,
  results: 80, wording: 80, formats: 80, evidence: 80, report: 80, app: 80,
};

const file = 'coverage/target/site/jacoco-aggregate/jacoco.csv';
if (!existsSync(file)) {
  console.error(`There is no ${file}. Run mvn verify, without -Djacoco.skip.`);
  process.exit(2);
}
const [head, ...rows] = readFileSync(file, 'utf8').trim().split('\n').map((line) => line.split(','));
const column = (name) => head.indexOf(name);
const lines = new Map(Object.keys(LEAST).map((name) => [name, { covered: 0, missed: 0 }]));
for (const row of rows) {
  const name = row[column('PACKAGE')].split('.')[2];
  const sum = lines.get(name);
  if (sum === undefined) {
    console.error(`The package '${name}' must have a least share of covered lines. Add it to scripts/coverage.mjs.`);
    process.exit(1);
  }
  sum.covered += Number(row[column('LINE_COVERED')]);
  sum.missed += Number(row[column('LINE_MISSED')]);
}
let low = false;
console.log('Lines that the Java tests run, of those there are:');
for (const [name, { covered, missed }] of lines) {
  const percent = (100 * covered) / (covered + missed);
  const enough = percent >= LEAST[name];
  low ||= !enough;
  console.log(`  ${name.padEnd(11)} ${percent.toFixed(1).padStart(5)} % of ${covered + missed}${enough ? '' : `, below ${LEAST[name]} %`}`);
}
if (low) {
  console.error('Some package has too few lines tested.');
  process.exit(1);
}
