// SPDX-License-Identifier: Apache-2.0
// Writes into the table of docs/reliability.md how many cases each test had in the last build (surefire's reports).
// With --check it changes nothing and says whether the page is what it would write.
import { readFileSync, writeFileSync } from 'node:fs'
import { attribute, reports } from './surefire.mjs'

const page = 'docs/reliability.md'

/** Cases by the simple name of a test class; a build with one that fails does not come this far. */
function cases() {
  const found = new Map()
  for (const report of reports()) {
    const suite = report.match(/<testsuite [^>]*>/)?.[0] ?? ''
    found.set(attribute(suite, 'name').replace(/.*\./, ''), Number(attribute(suite, 'tests')))
  }
  return found
}

const counts = cases()
const old = readFileSync(page, 'utf8')
const missing = []
const text = old
  .split('\n')
  .map((line) => {
    const cells = line.split('|')
    // | what | how often | promise | test | cases |
    if (cells.length !== 7 || !cells[4].includes('`')) return line
    const tests = [...cells[4].matchAll(/`(\w+Test)`/g)].map(([, name]) => name)
    if (tests.length === 0) return line
    for (const name of tests) if (!counts.has(name)) missing.push(name)
    cells[5] = ` ${tests.reduce((sum, name) => sum + (counts.get(name) ?? 0), 0)} `
    return cells.join('|')
  })
  .join('\n')
if (missing.length > 0) {
  console.error(`The tests that ${page} names must have been run; ${[...new Set(missing)].join(', ')} were not. Run ./verify first.`)
  process.exit(1)
}
if (!process.argv.includes('--check')) {
  writeFileSync(page, text)
} else if (text !== old) {
  console.error(`${page} must say how many cases were run. Run: node scripts/reliability.mjs`)
  process.exit(1)
}
