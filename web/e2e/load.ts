// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { Agent, request } from 'node:http';
import { join } from 'node:path';

export interface Load {
  readonly requests: number;
  readonly errors: readonly string[];
  /** Questions refused with 429 or 503, since too many wait. */
  readonly refused: number;
  readonly median_ms: number;
  readonly p95_ms: number;
  readonly slowest_ms: number;
}

function ask(address: string, agent: Agent, path: string, body: object | null): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = body === null ? null : JSON.stringify(body);
    const call = request(
      new URL(path, address),
      {
        agent,
        method: sent === null ? 'GET' : 'POST',
        headers: {
          'Accept-Encoding': 'gzip, br',
          ...(sent === null ? {} : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(sent) }),
        },
      },
      (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode ?? 0));
        response.on('error', reject);
      },
    );
    call.on('error', reject);
    call.end(sent ?? undefined);
  });
}

/**
 * Clients as a browser makes them: the page, the scene, the cells, and then one question after another, each at a
 * launch point of its own, with a pause as a hand makes it.
 */
export async function load(address: string, clients: number, seconds: number): Promise<Load> {
  const times: number[] = [];
  const errors: string[] = [];
  let refused = 0;
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const end = performance.now() + 1000 * seconds;
  // No two questions are alike, so that no answer comes from the cache.
  const question = (number: number, step: number): object => ({
    plan: 'epaa-2009',
    date: `${2011 + (step % 8)}-12-31`,
    threat: 'ghadr1-1950',
    launch: { lat_deg: 30 + number / 50, lon_deg: 46 + (step % 1000) / 100 },
    territory: 'european-nato',
    resolution: 4,
  });
  const client = async (number: number): Promise<void> => {
    for (let step = number; performance.now() < end; step++) {
      const [path, body] = ((): [string, object | null] => {
        switch (step % 6) {
          case 0:
            return ['/', null];
          case 1:
            return ['/api/v1/scene', null];
          case 2:
            return ['/api/v1/territories/european-nato/cells?resolution=3', null];
          case 3:
            return ['/api/v1/places?q=War', null];
          default:
            return ['/api/v1/coverage', question(number, step)];
        }
      })();
      const began = performance.now();
      try {
        const status = await ask(address, agent, path, body);
        times.push(performance.now() - began);
        if (status === 429 || status === 503) refused++;
        else if (status !== 200) errors.push(`${status} ${path}`);
      } catch (error) {
        errors.push(`${String(error)} ${path}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, i) => client(i)));
  agent.destroy();
  times.sort((a, b) => a - b);
  return {
    requests: times.length,
    errors,
    refused,
    median_ms: times[Math.floor(times.length / 2)] ?? NaN,
    p95_ms: times[Math.floor(times.length * 0.95)] ?? NaN,
    slowest_ms: times.at(-1) ?? NaN,
  };
}

/** Heap that is really held, MB: after a full collection. */
export function heapMb(pid: number): number {
  const jcmd = process.env['JAVA_HOME'] === undefined ? 'jcmd' : join(process.env['JAVA_HOME'], 'bin/jcmd');
  execFileSync(jcmd, [String(pid), 'GC.run']);
  const info = execFileSync(jcmd, [String(pid), 'GC.heap_info']).toString();
  return [...info.matchAll(/used (\d+)K/g)].slice(0, 1).reduce((sum, found) => sum + Number(found[1]) / 1024, 0);
}
