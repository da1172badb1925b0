// SPDX-License-Identifier: Apache-2.0
// Writes into NOTICE which libraries the distribution holds and under which licences: the jars as cli/target/umbrella.cdx.json
// names them (built with cli), and what npm puts into the workbench's page. With --check it changes nothing and says whether
// NOTICE is what it would write.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'

const BEGIN = 'Libraries in the distribution'

/** Licences that a library's own files state and its pom does not say exactly. */
const STATED = { jline: ['BSD-3-Clause'] }

/** Licences that ask for no more than to be named; others are to be looked at before they are shipped. */
const KNOWN = new Set([
  '0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BSL-1.0', 'CC0-1.0', 'EPL-2.0', 'GPL-2.0-with-classpath-exception', 'ISC', 'MIT', 'MIT-0',
  'Unlicense', 'Zlib',
])

function refuse(problem) {
  console.error(problem)
  process.exit(1)
}

function jars() {
  const { components } = JSON.parse(readFileSync('cli/target/umbrella.cdx.json', 'utf8'))
  const named = components
    .filter((c) => c.group !== 'org.umbrella')
    .map((c) => ({
      name: `${c.name} ${c.version}`,
      file: `${c.name}-${c.version}.jar`,
      licences: STATED[c.name.split('-')[0]] ?? (c.licenses ?? []).map((l) => l.expression ?? l.license.id ?? l.license.name),
    }))
  const files = new Set(named.map((c) => c.file))
  const unnamed = readdirSync('cli/target/lib').filter(
    (f) => !files.has(f) && !/^(engine|report|server|web)-/.test(f),
  )
  if (unnamed.length > 0) refuse(`The bill of materials must name every jar of cli/target/lib; ${unnamed.join(', ')} are missing.`)
  return named
}

/** What the page is made of: the packages that it asks for, and those that these ask for. */
function packages() {
  const { packages: all } = JSON.parse(readFileSync('web/package-lock.json', 'utf8'))
  return Object.entries(all)
    .filter(([path, p]) => path !== '' && !p.dev && !p.optional)
    .map(([path, p]) => ({
      name: `${path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)} ${p.version}`,
      licences: [(p.license ?? 'not stated').replace(/[()]/g, '')],
    }))
}

function listed(title, libraries) {
  const byLicence = new Map()
  for (const { name, licences } of libraries) {
    const key = [...new Set(licences)].sort().join(' or ') || 'not stated'
    byLicence.set(key, [...(byLicence.get(key) ?? []), name])
  }
  const unknown = [...byLicence.keys()].filter((key) =>
    !key.split(/ or | OR /).some((choice) => choice.split(' AND ').every((licence) => KNOWN.has(licence))))
  if (unknown.length > 0) {
    const which = unknown.map((key) => `${key} (${byLicence.get(key).join(', ')})`).join('; ')
    refuse(`The licences of what is shipped must be among those known; ${which} must be looked at.`)
  }
  return [
    `* ${title}`,
    ...[...byLicence.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([key, names]) =>
      wrapped(`${key}: ${[...new Set(names)].sort().join(', ')}.`)),
  ]
}

function wrapped(text) {
  const lines = []
  let line = ' '
  for (const word of text.split(' ')) {
    if (line.length + 1 + word.length > 120) {
      lines.push(line)
      line = '   '
    }
    line += ` ${word}`
  }
  return [...lines, line]
}

const old = readFileSync('NOTICE', 'utf8')
const at = old.indexOf(BEGIN)
const head = (at < 0 ? old : old.slice(0, at)).trimEnd()
const text = [
  head,
  '',
  `${BEGIN} (written by scripts/licences.mjs), each under the licence named, whose text is in its jar or`,
  'package or at spdx.org/licenses:',
  '',
  ...listed('Java', jars()),
  '',
  ...listed("the workbench's page", packages()),
  '',
].join('\n')
if (process.argv.includes('--check')) {
  if (text !== old) {
    console.error('NOTICE must name the libraries that are shipped. Run: node scripts/licences.mjs')
    process.exit(1)
  }
} else {
  writeFileSync('NOTICE', text)
}
