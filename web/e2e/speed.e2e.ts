// SPDX-License-Identifier: Apache-2.0
import { loadavg } from 'node:os';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { firstPaint } from './paint.ts';
import { startBrowser, startServer } from './server.ts';

/**
 * How soon the picture is there, as a hand would wait for it. SPEED_STRICT=1 npm run e2e -- speed holds the figures asked
 * for, on a machine with nothing else to do; without it, as in verify, the times are printed and only the answers count,
 * since a test must not fail for what else the machine does.
 */
const STRICT = process.env['SPEED_STRICT'] === '1';
const LAUNCH = 'from=38,46.3';

let server: Awaited<ReturnType<typeof startServer>>;
let browser: Browser;

beforeAll(async () => {
  // Without an emulated GPU: on a machine that has none the browser composes in memory, and so does this one.
  [server, browser] = await Promise.all([startServer(), startBrowser(false)]);
}, 120_000);

afterAll(async () => {
  await browser.close();
  server.stop();
});

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? NaN;

function tell(what: string, times: readonly number[], limit: number): void {
  console.log(`${what}: median ${Math.round(median(times))} ms of ${times.map(Math.round).join(', ')}; load ${(loadavg()[0] ?? 0).toFixed(1)}`);
  expect(times.every((time) => time > 0)).toBe(true);
  if (STRICT) expect(median(times)).toBeLessThan(limit);
}

async function open(query: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${server.address}?${query}`);
  await page.locator('.status', { hasText: /answered in/ }).waitFor();
  return page;
}

/** From the event that moves an input to the second frame after the cells are drawn anew, ms. */
function moved(page: Page, selector: string, how: 'key' | 'value', value: string | number): Promise<number> {
  return page.evaluate(
    ({ selector, how, value }) =>
      new Promise<number>((resolve) => {
        const cells = document.querySelectorAll('.map canvas')[1];
        const draw = CanvasRenderingContext2D.prototype;
        // eslint-disable-next-line @typescript-eslint/unbound-method -- put back as it was
        const usual = draw.clearRect;
        let began = 0;
        draw.clearRect = function (...box): void {
          if (this.canvas === cells) {
            draw.clearRect = usual;
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - began)));
          }
          usual.apply(this, box);
        };
        const element = document.querySelector(selector);
        began = performance.now();
        if (how === 'key') {
          element?.dispatchEvent(new KeyboardEvent('keydown', { key: String(value), bubbles: true }));
        } else if (element instanceof HTMLInputElement) {
          element.value = String(value);
          element.dispatchEvent(new Event('input', { bubbles: true }));
        }
      }),
    { selector, how, value },
  );
}

it('paints within a second', async () => {
  const paints: number[] = [];
  for (let i = 0; i < 5; i++) {
    const page = await open(LAUNCH);
    paints.push(await firstPaint(page));
    await page.context().close();
  }
  tell('first contentful paint', paints, 1000);
}, 120_000);

it('follows the launch point and the date within 200 ms', async () => {
  const page = await open(LAUNCH);
  await page.waitForTimeout(1500);
  const launch: number[] = [];
  for (let i = 0; i < 21; i++) launch.push(await moved(page, '.launch-handle', 'key', i % 2 === 0 ? 'ArrowLeft' : 'ArrowUp'));
  tell('launch point moved', launch, 200);
  const dates: number[] = [];
  for (const day of [2400, 3400, 4400, 5400, 6300, 4000, 3000, 5000, 6000, 3700, 4700]) dates.push(await moved(page, 'input.slider', 'value', day));
  tell('date moved', dates, 200);
  await page.context().close();
}, 120_000);

it('follows an input', async () => {
  const page = await open(`${LAUNCH}&tab=inputs`);
  await page.locator('.input input[type=range]').first().waitFor();
  for (const key of ['an-tpy2.range_km', 'sm3-ib.burnout_speed_km_s']) {
    const selector = `[id="in-${key}"]`;
    const slider = page.locator(selector);
    const low = Number(await slider.getAttribute('min'));
    const high = Number(await slider.getAttribute('max'));
    const times: number[] = [];
    for (let i = 0; i < 7; i++) times.push(await moved(page, selector, 'value', low + (high - low) * (0.2 + 0.09 * i)));
    tell(`${key} moved`, times, 200);
  }
  await page.context().close();
}, 180_000);

it('answers for a launch area at once, and then finely', async () => {
  const page = await open('threat=sejjil2');
  const ask = (threat: string): Promise<{ coarse: number; fine: number }> =>
    page.evaluate(async (id) => {
      const question = (resolution: number): object => ({
        plan: 'as-built', date: '2018-12-31', threat: id, launch: { area: 'iran' }, territory: 'european-nato',
        resolution, loft_deg: 1, sensing: 'sight', inputs: {},
      });
      const post = (path: string, body: object): Promise<Response> =>
        fetch(`api/v1/${path}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
      let began = performance.now();
      await (await post('coverage', question(2))).json();
      const coarse = performance.now() - began;
      began = performance.now();
      const job = (await (await post('jobs', { kind: 'coverage', question: question(4) })).json()) as { id: string };
      const events = await (await fetch(`api/v1/jobs/${job.id}/events`)).text();
      if (!events.includes('"status":"done"')) throw new Error(events.slice(-300));
      return { coarse, fine: performance.now() - began };
    }, threat);
  const answers = [];
  for (const threat of ['shahab3', 'ghadr1', 'sejjil2', 'khorramshahr', 'iran-irbm']) answers.push(await ask(threat));
  const coarse = answers.map((one) => one.coarse);
  const fine = answers.map((one) => one.fine);
  tell('launch area, coarse', coarse, 300);
  tell('launch area, fine', fine, 3000);
  await page.context().close();
}, 180_000);
