// SPDX-License-Identifier: Apache-2.0
// The reports of the tests of all modules, as surefire wrote them.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** The text of each report, one for a test class. */
export function* reports() {
  for (const module of readdirSync(root)) {
    const folder = join(root, module, 'target', 'surefire-reports')
    if (!existsSync(folder)) continue
    for (const file of readdirSync(folder).filter((name) => /^TEST-.*\.xml$/.test(name))) {
      yield readFileSync(join(folder, file), 'utf8')
    }
  }
}

/** An attribute of an element; empty where it has none of that name. */
export const attribute = (element, name) => element.match(new RegExp(`\\b${name}="([^"]*)"`))?.[1] ?? ''
