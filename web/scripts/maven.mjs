// SPDX-License-Identifier: Apache-2.0
// What Maven runs: installs the packages, checks, tests, builds, and puts the page where the jar takes it from;
// nothing of it where neither the sources nor the packages changed since.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
const skipTests = process.argv.includes('--skip-tests=true');
const target = 'target/classes/org/umbrella/web';

function digest(paths) {
  const hash = createHash('sha256');
  const add = (path) => {
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) add(join(path, name));
    } else {
      hash.update(path).update('\0').update(readFileSync(path)).update('\0');
    }
  };
  paths.forEach(add);
  return hash.digest('hex');
}

function stamped(name, value) {
  const path = join('target', name);
  return existsSync(path) && readFileSync(path, 'utf8') === value;
}

function stamp(name, value) {
  mkdirSync('target', { recursive: true });
  writeFileSync(join('target', name), value);
}

function npm(...args) {
  execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { stdio: 'inherit' });
}

const packages = digest(['package.json', 'package-lock.json', '.npmrc']);
const installed = join('node_modules', '.umbrella-packages');
if (!existsSync(installed) || readFileSync(installed, 'utf8') !== packages) {
  npm('ci', '--loglevel=error');
  writeFileSync(installed, packages);
}

const configs = ['package-lock.json', 'tsconfig.json', 'vite.config.ts', 'eslint.config.js'];
const built = digest([...configs, 'index.html', 'src', 'public', 'scripts']);
if (!stamped('built', built) || !existsSync(join(target, 'index.html'))) {
  npm('run', '--silent', 'build');
  rmSync(target, { recursive: true, force: true });
  cpSync('dist', target, { recursive: true });
  stamp('built', built);
}
if (!skipTests) {
  const checked = digest([...configs, 'vitest.e2e.config.ts', 'src', 'test', 'e2e', 'scripts'].filter((path) => existsSync(path)));
  if (!stamped('checked', checked)) {
    npm('run', '--silent', 'check');
    npm('run', '--silent', 'test');
    stamp('checked', checked);
  }
}
