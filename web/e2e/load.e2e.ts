// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import { heapMb, load } from './load.ts';
import { startServer } from './server.ts';

/** LOAD_SECONDS=60 npm run e2e -- load is the whole test; verify runs a short one. */
const SECONDS = Number(process.env['LOAD_SECONDS'] ?? 6);

let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  server = await startServer();
}, 120_000);

afterAll(() => server.stop());

it(`serves 200 clients for ${SECONDS} s without an error`, async () => {
  // The first answers fill caches of bounded size; growth is what comes after.
  await load(server.address, 200, Math.max(4, SECONDS / 4));
  const before = heapMb(server.pid);
  const result = await load(server.address, 200, SECONDS);
  const after = heapMb(server.pid);
  console.log(
    `${result.requests} requests, ${result.refused} of them refused, median ${result.median_ms.toFixed(0)} ms, 95 % under ${result.p95_ms.toFixed(0)} ms, all within ${result.slowest_ms.toFixed(0)} ms, ` +
      `heap held ${before.toFixed(0)} MB before and ${after.toFixed(0)} MB after`,
  );
  expect(result.errors.slice(0, 5)).toEqual([]);
  expect(result.requests).toBeGreaterThan(200);
  expect(after).toBeLessThan(before + 40);
}, (3 * SECONDS + 180) * 1000);
