// SPDX-License-Identifier: Apache-2.0
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const artifacts = join(root, 'web/e2e/artifacts');

/** The server as a user starts it, on any free port. */
export async function startServer(): Promise<{ address: string; pid: number; stop: () => void }> {
  mkdirSync(artifacts, { recursive: true });
  const target = join(root, 'cli/target');
  const jar = readdirSync(target).find((name) => /^umbrella-cli\.jar$/.test(name));
  if (jar === undefined) throw new Error(`There is no cli jar in ${target}; build it with mvn package.`);
  const home = process.env['JAVA_HOME'];
  const java = home !== undefined && existsSync(join(home, 'bin/java')) ? join(home, 'bin/java') : 'java';
  const server: ChildProcess = spawn(
    java,
    ['--enable-native-access=ALL-UNNAMED', `-Dumbrella.home=${root}`, '-jar', join(target, jar), 'serve', '--port', '0'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const stop = (): void => void server.kill();
  process.once('exit', stop);
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.stdout?.on('data', (data: Buffer) => {
      said += data.toString();
      const found = /(http:\/\/\S+\/)\s/.exec(said);
      if (found?.[1] !== undefined) resolve(found[1]);
    });
    server.once('exit', (code) => reject(new Error(`The server ended with ${code ?? 'a signal'}: ${said}`)));
  });
  return { address, pid: server.pid ?? 0, stop };
}

/** Debian's Chromium; with an emulated GPU for what needs WebGL, which makes every frame of the page dear. */
export function startBrowser(gpu = true): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-dev-shm-usage',
      ...(gpu ? ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'] : ['--disable-gpu']),
    ],
  });
}
