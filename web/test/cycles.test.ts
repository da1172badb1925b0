// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, it } from 'vitest';

const SOURCE = 'src';

/** What each file imports of the others, types included. */
function imports(): Map<string, readonly string[]> {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  return new Map(
    files.map((name) => {
      const text = readFileSync(join(SOURCE, name), 'utf8');
      const named = [...text.matchAll(/(?:from |import\()'(\.{1,2}\/[^']+\.tsx?)'/g)].map((match) => match[1] ?? '');
      return [name, named.map((path) => normalize(join(dirname(name), path)))];
    }),
  );
}

/** A way from a file back to itself, or nothing. */
function cycleIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]): readonly string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const next of graph.get(file) ?? []) {
      const found = walk(next, [...way, file]);
      if (found.length > 0) return found;
    }
    done.add(file);
    return [];
  };
  for (const file of graph.keys()) {
    const found = walk(file, []);
    if (found.length > 0) return found;
  }
  return [];
}

it('has no files that import each other in a circle', () => {
  const graph = imports();
  expect(graph.get('app.tsx')).toContain('bar.tsx');
  expect(cycleIn(graph)).toEqual([]);
});

it('finds a circle where there is one', () => {
  expect(cycleIn(new Map([['a', ['b']], ['b', ['c']], ['c', ['b']]]))).toEqual(['b', 'c', 'b']);
});
