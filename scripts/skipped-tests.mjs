// SPDX-License-Identifier: Apache-2.0
// The last lines of ./verify: each test that was skipped, and why. In continuous integration (CI=true) a skipped test
// fails the build, unless its reason begins with "optional": then it needs what its owner alone may give out.
import { attribute, reports } from './surefire.mjs'

const text = (xml) =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#10;', ' ')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

const skipped = []
for (const report of reports()) {
  for (const [, attributes, body] of report.matchAll(/<testcase ([^>]*[^/])>([\s\S]*?)<\/testcase>/g)) {
    const skip = body.match(/<skipped([^>]*)>/)
    if (!skip) continue
    const of = (name, where) => text(attribute(where, name))
    // JUnit puts its own condition before the reason.
    const reason = of('message', skip[1]).replace(/^.*==> /, '') || 'no reason given'
    skipped.push({ test: `${of('classname', attributes).replace(/.*\./, '')}.${of('name', attributes)}`, reason })
  }
}
const needed = skipped.filter(({ reason }) => !reason.startsWith('optional'))
if (skipped.length === 0) {
  console.log('verify: no test was skipped.')
} else {
  console.log(`verify: ${skipped.length} tests were skipped:`)
  for (const { test, reason } of skipped) console.log(`  ${test}: ${reason}`)
}
if (process.env.CI === 'true' && needed.length > 0) {
  console.error(`verify: in continuous integration no test may be skipped that can run; ${needed.length} were.`)
  process.exit(1)
}
