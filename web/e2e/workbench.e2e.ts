// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Coverage, Scene } from '../src/api.ts';
import { artifacts, startBrowser, startServer } from './server.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LAUNCH = 'from=38,46.3';
const PATIENCE = 120_000;

let server: Awaited<ReturnType<typeof startServer>>;
let browser: Browser;
let withGpu: Browser | undefined;
let context: BrowserContext;
let page: Page;
let strangers: string[];
let faults: string[];

async function open(query: string, options: { width?: number; height?: number; scheme?: 'light' | 'dark'; touch?: boolean; replay?: boolean } = {}): Promise<void> {
  // Only the 3-D replay needs an emulated GPU, and every frame of a page costs several times as much with one.
  const within = options.replay === true ? (withGpu ??= await startBrowser()) : browser;
  context = await within.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 860 },
    colorScheme: options.scheme ?? 'light',
    acceptDownloads: true,
    hasTouch: options.touch ?? false,
  });
  page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  page.on('request', (request) => {
    if (!request.url().startsWith(server.address) && !/^(blob|data):/.test(request.url())) strangers.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(`${server.address}?${query}`);
}

const title = (): Promise<string> => page.locator('h1').innerText();
const answered = (): Promise<unknown> => page.locator('.status', { hasText: /answered in/ }).waitFor();
/** What a look at the page tells once it has stayed the same for several frames with a moment after each, however slow they are. */
async function atRest(look: () => Promise<string>): Promise<string> {
  const moment = (): Promise<void> =>
    page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 200))));
  let last = await look();
  for (let same = 0; same < 5; same++) {
    await moment();
    const now = await look();
    if (now !== last) same = -1;
    last = now;
  }
  return last;
}
/**
 * The link once it says what the page shows: the page writes it a moment after it has drawn the last change. Where a change of the
 * launch point is awaited, tell from which.
 */
const link = async (from?: string | null): Promise<URL> => {
  if (from !== undefined) await page.waitForFunction((text) => new URL(location.href).searchParams.get('from') !== text, from);
  return new URL(await atRest(() => page.evaluate(() => location.href)));
};
const shoot = (name: string): Promise<unknown> => page.screenshot({ path: join(artifacts, `${name}.png`) });

/** What the API says of the question that the page shows. */
async function api<T>(path: string, body?: object): Promise<T> {
  const response = await fetch(`${server.address}api/v1/${path}`, {
    ...(body ? { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) } : {}),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as T;
}

/** Covered of what is threatened, as the title words it. */
function share(coverage: Coverage): string {
  const { threatened_area_km2: all, defended_area_km2: part } = coverage.whole;
  if (coverage.batteries.length === 0) return 'nothing is deployed yet';
  if (part <= 0) return 'can reach no shot';
  if (part >= all) return 'can reach every shot';
  const percent = (100 * part) / all;
  return percent > 99 ? 'more than 99' : percent < 1 ? 'less than 1' : String(Math.round(percent));
}

async function noSeriousFault(): Promise<void> {
  // Evaluated, not added as a script: the page's Content-Security-Policy refuses those.
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const runner = (globalThis as unknown as { axe: { run: (options: object) => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> } }).axe;
    const { violations } = await runner.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
    return violations
      .filter((one) => one.impact === 'serious' || one.impact === 'critical')
      .map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`);
  });
  expect(found).toEqual([]);
}

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser(false)]);
}, PATIENCE);

afterAll(async () => {
  await Promise.all([browser.close(), withGpu?.close()]);
  server.stop();
});

beforeEach(() => {
  strangers = [];
  faults = [];
});

afterEach(async (test) => {
  if (test.task.result?.state === 'fail') await shoot(`failed-${test.task.name.replace(/\W+/g, '-')}`).catch(() => undefined);
  await context.close();
  // Aborted requests are how the page drops what nobody waits for. CesiumJS tries WebAssembly and inline styles for
  // features not used here, which the policy refuses; everything else must be quiet.
  const known = /ERR_ABORTED|GPU stall|WebGL|WebAssembly|Applying inline style/;
  expect(faults.filter((fault) => !known.test(fault))).toEqual([]);
  expect(strangers).toEqual([]);
});

describe('the workbench', () => {
  it('begins with the questions of the record, one click each', async () => {
    await open('');
    await answered();
    const question = page.getByRole('link', { name: /Which countries does phase 2 leave uncovered/ });
    await question.waitFor();
    await shoot('start');
    await noSeriousFault();
    const map = await page.locator('.map').boundingBox();
    const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
    expect((map?.width ?? 0) * (map?.height ?? 0)).toBeGreaterThan((2 / 3) * width * height);
    await question.click();
    await page.locator('h1:not(.late)', { hasText: '31 December 2015' }).waitFor();
    await answered();
    expect(await page.getByRole('tab', { name: 'Table' }).getAttribute('aria-selected')).toBe('true');
    // A missile is offered only from where it is.
    await page.getByRole('tab', { name: 'Question' }).click();
    const missile = page.getByLabel('Missile');
    expect(await missile.locator('option').allInnerTexts()).not.toContain(expect.stringMatching(/Hwasong/));
    await page.getByLabel('Launched from').selectOption({ label: 'the known sites in North Korea' });
    await page.waitForFunction(() => /threat=(musudan|hwasong)/.test(location.search));
    expect((await missile.locator('option').allInnerTexts()).some((text) => text.includes('Shahab'))).toBe(false);
  }, PATIENCE);

  it('paints at once and answers', async () => {
    await open(LAUNCH);
    await page.locator('.map').waitFor();
    await answered();
    expect(await title()).toMatch(/European NATO/);
    await shoot('desktop-light');
    await noSeriousFault();
    const sent = await page.evaluate(() =>
      performance.getEntriesByType('resource').reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).transferSize, 0),
    );
    console.log(`page and first answer: ${Math.round(sent / 1000)} kB`);
    expect(sent).toBeLessThan(1_500_000);
  }, PATIENCE);

  it('shows what the API says as the date slides across the phases', async () => {
    await open(`${LAUNCH}&plan=epaa-2009&date=2010-06-30&threat=ghadr1-1950&sensing=perfect`);
    await answered();
    const shares: string[] = [];
    for (const date of ['2010-06-30', '2012-06-30', '2016-06-30', '2019-06-30', '2023-06-30']) {
      const slider = page.locator('input.slider');
      const days = (Date.parse(date) - Date.parse('2007-01-01')) / 86_400_000;
      await slider.fill(String(days));
      const expected = await api<Coverage>('coverage', {
        plan: 'epaa-2009', date, threat: 'ghadr1-1950', launch: { lat_deg: 38, lon_deg: 46.3 },
        territory: 'european-nato', resolution: 4, loft_deg: 0, sensing: 'perfect', inputs: {},
      });
      await page.locator('h1', { hasText: share(expected) }).waitFor();
      await answered();
      expect(await page.locator('#date').inputValue()).toBe(date);
      shares.push(share(expected));
    }
    expect(new Set(shares).size).toBeGreaterThan(1);
    await page.locator('input.slider').press('Home');
    await page.waitForFunction(() => (document.getElementById('date') as HTMLInputElement).value === '2007-01-01');
  }, 2 * PATIENCE);

  it('never shows a title over the numbers of another question', async () => {
    await open(`${LAUNCH}&plan=epaa-2009&date=2012-06-30&threat=ghadr1-1950`);
    await answered();
    const before = { title: await title(), under: await page.locator('header p').innerText() };
    await page.evaluate(() => {
      const seen: { title: string; under: string; late: boolean }[] = [];
      const look = (): void => {
        const h1 = document.querySelector('h1');
        seen.push({
          title: h1?.textContent ?? '',
          under: document.querySelector('header p')?.textContent ?? '',
          late: h1?.getAttribute('aria-busy') === 'true',
        });
      };
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
      (globalThis as unknown as { seen: typeof seen }).seen = seen;
    });
    await page.route('**/api/v1/coverage', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    await page.locator('input.slider').fill(String((Date.parse('2019-06-30') - Date.parse('2007-01-01')) / 86_400_000));
    await page.locator('h1.late').waitFor();
    expect(await title()).toBe(before.title);
    await page.locator('h1:not(.late)').filter({ hasText: /2019/ }).waitFor();
    await page.unroute('**/api/v1/coverage');
    await answered();
    const after = { title: await title(), under: await page.locator('header p').innerText() };
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: { title: string; under: string; late: boolean }[] }).seen);
    expect(after.title).not.toBe(before.title);
    expect(seen.some((one) => one.late)).toBe(true);
    for (const one of seen) {
      expect([before.title, after.title]).toContain(one.title);
      expect(one.under).toBe(one.title === before.title ? before.under : after.under);
    }
  }, PATIENCE);

  it('answers while a launch point is dragged, and by the keyboard', async () => {
    await open(LAUNCH);
    await answered();
    const handle = page.locator('.launch-handle');
    // The first answer changes the heights of title and legend, and so the map.
    await atRest(async () => JSON.stringify(await handle.boundingBox()));
    const box = await handle.boundingBox();
    if (!box) throw new Error('The launch point is not on the map.');
    await page.mouse.move(box.x + 16, box.y + 16);
    await page.mouse.down();
    for (let i = 1; i <= 8; i++) await page.mouse.move(box.x + 16 + 6 * i, box.y + 16 + 4 * i);
    await page.mouse.up();
    const dragged = (await link('38,46.3')).searchParams.get('from');
    await answered();
    await handle.focus();
    await page.keyboard.press('ArrowUp');
    const lat = (text: string | null): number => Number(text?.split(',')[0]);
    expect(lat((await link(dragged)).searchParams.get('from'))).toBeCloseTo(lat(dragged) + 0.5, 3);
  }, PATIENCE);

  it('recomputes when a burnout speed moves, and keeps it in the link', async () => {
    await open(`${LAUNCH}&plan=epaa-2009&date=2016-06-30&threat=ghadr1-1950&tab=inputs`);
    await answered();
    const slider = page.getByLabel('Burnout speed').first();
    await slider.waitFor();
    const said = await page.locator('.top p').innerText();
    expect(said).toContain('inputs nominal');
    await slider.focus();
    await page.keyboard.press('End');
    await page.locator('.top p', { hasText: '1 input moved' }).waitFor();
    await page.waitForFunction(() => /in\.\S*burnout_speed_km_s=/.test(location.search));
    await answered();
    expect(await page.locator('.input.moved').count()).toBe(1);
    await shoot('inputs');
    await noSeriousFault();
    await page.getByRole('button', { name: 'All back to nominal' }).click();
    await page.locator('.top p', { hasText: 'inputs nominal' }).waitFor();
  }, PATIENCE);

  it('compares two plans, as a difference and side by side', async () => {
    await open(`${LAUNCH}&plan=epaa-2009&date=2012-12-31&threat=ghadr1-1950&against=homeland`);
    await answered();
    await page.locator('figcaption', { hasText: 'against' }).waitFor();
    await page.locator('.legend', { hasText: 'gained: covered only under the second plan' }).waitFor();
    await shoot('difference');
    await page.getByRole('tab', { name: 'Question' }).click();
    await page.getByLabel('side by side').check();
    expect(await page.locator('.map').count()).toBe(2);
    await shoot('side-by-side');
    await page.getByRole('tab', { name: 'Table' }).click();
    await page.getByRole('table').waitFor();
    expect(await page.locator('.scroll').evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
    await noSeriousFault();
  }, PATIENCE);

  it('answers for a place in words and plays its engagement in 3-D', async () => {
    await open(`${LAUNCH}&plan=epaa-2009&date=2016-06-30&threat=ghadr1-1950&sensing=perfect`, { replay: true });
    await answered();
    await page.getByLabel('Find a city').fill('Bucha');
    await page.getByRole('button', { name: /Bucharest/ }).click();
    await page.locator('article h2', { hasText: 'Bucharest' }).waitFor();
    await page.locator('article p', { hasText: /reaches|out of range/ }).first().waitFor();
    await shoot('place');
    await page.getByRole('button', { name: /in 3-D/ }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('canvas').first().waitFor();
    await dialog.locator('.phases', { hasText: 'burnout of the threat' }).waitFor();
    await dialog.getByRole('button', { name: 'Pause' }).click();
    await dialog.getByLabel('Time after launch').fill('300');
    await dialog.locator('[data-clock]', { hasText: '5 min' }).waitFor();
    await page.waitForTimeout(3000);
    // The globe is drawn, not only its frame: a picture of one colour packs to almost nothing.
    const stage = await dialog.locator('.stage').screenshot();
    expect(stage.length).toBeGreaterThan(50_000);
    await shoot('replay');
    const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Save KML' }).click()]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('<kml');
    await noSeriousFault();
  }, 2 * PATIENCE);

  it('comes back the same from its link', async () => {
    await open(`${LAUNCH}&plan=epaa-2009&date=2016-06-30&threat=sejjil2&map=globe&view=25,45,80&at=44.43,26.1&rings=0`);
    await answered();
    await page.locator('article h2').waitFor();
    const first = { url: (await link()).href, title: await title(), words: await page.locator('article p').first().innerText() };
    await shoot('globe');
    await context.close();
    await open(new URL(first.url).search.slice(1));
    await answered();
    await page.locator('article h2').waitFor();
    expect({ url: (await link()).href, title: await title(), words: await page.locator('article p').first().innerText() }).toEqual(first);
    expect(await page.getByRole('button', { name: 'Globe' }).getAttribute('aria-pressed')).toBe('true');
  }, PATIENCE);

  it('saves study, PNG, SVG and GeoJSON', async () => {
    await open(`${LAUNCH}&plan=epaa-2009&date=2016-06-30&threat=ghadr1-1950`);
    await answered();
    const saved: Record<string, Buffer> = {};
    for (const kind of ['study', 'png', 'svg', 'geojson']) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByLabel('Save as').selectOption(kind)]);
      saved[kind] = readFileSync(await download.path());
    }
    expect(saved['study']?.toString()).toMatch(/^# yaml-language-server[\s\S]*plan: epaa-2009/);
    expect(saved['png']?.subarray(1, 4).toString()).toBe('PNG');
    expect(saved['svg']?.toString()).toMatch(/^<svg[\s\S]*threatened, not covered[\s\S]*interceptors ashore[\s\S]*radar range and sector[\s\S]*range of the missile[\s\S]*<\/svg>$/);
    const cells = JSON.parse(saved['geojson']?.toString() ?? '') as { type: string; features: { properties: { threatened: boolean } }[] };
    expect(cells.type).toBe('FeatureCollection');
    expect(cells.features.some((cell) => cell.properties.threatened)).toBe(true);
  }, PATIENCE);

  it('refines a whole launch area and takes the timeline as a handle', async () => {
    await open('plan=epaa-2009&date=2012-06-30&threat=shahab3');
    await answered();
    await page.getByText(/^The record: \d+ events/).click();
    await page.locator('.event.plans').last().click();
    const chosen = page.getByRole('region', { name: 'Chosen events' });
    await chosen.getByRole('button').nth(1).click();
    await page.waitForFunction(() => !location.search.includes('date=2012-06-30'));
    await answered();
    // The same as a list, by lane and side, each line with what opens its document and what of that was seen.
    await page.getByText('The same as a list').click();
    const lines = page.locator('.as-list li');
    const all = await lines.count();
    await page.locator('.filter').getByLabel('Talks').uncheck();
    await expect.poll(() => lines.count()).toBeLessThan(all);
    await page.locator('.filter').getByLabel('Talks').check();
    await expect.poll(() => lines.count()).toBe(all);
    const talk = lines.filter({ hasText: 'Shoygu telephones Hagel' });
    expect(await talk.getByRole('link').first().getAttribute('href')).toMatch(/^https?:/);
    expect(await talk.innerText()).toMatch(/\(read: the stating sentence/);
    await noSeriousFault();
  }, PATIENCE);

  it('takes the keyboard on the map, and a finger', async () => {
    await open(LAUNCH);
    await answered();
    await page.locator('.map').focus();
    await page.keyboard.press('+');
    await page.waitForFunction(() => location.search.includes('view='));
    const [, , span] = (new URL(page.url()).searchParams.get('view') ?? '').split(',').map(Number);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('-');
    await page.waitForFunction((before) => Number(new URL(location.href).searchParams.get('view')?.split(',')[2]) > before, span ?? NaN);
    await page.keyboard.press('Enter');
    await page.locator('article h2').waitFor();
    await page.getByRole('button', { name: 'Whole view' }).click();
    await page.getByLabel('rings and sectors').uncheck();
    await page.waitForFunction(() => location.search.includes('rings=0') && !location.search.includes('view='));
    expect(await page.locator('.legend').innerText()).not.toContain('range of the missile');
    await context.close();

    await open(LAUNCH, { width: 400, height: 800, touch: true });
    await answered();
    const handle = await page.locator('.launch-handle').boundingBox();
    const map = await page.locator('.map').boundingBox();
    if (!handle || !map) throw new Error('There is no map, or no launch point on it.');
    expect(handle.x + 16).toBeLessThan(map.x + map.width);
    await page.touchscreen.tap(map.x + map.width / 2, map.y + map.height / 2);
    await page.locator('article h2').waitFor();
  }, PATIENCE);

  it('says in words what is under the pointer, and shows the second plan\'s sites', async () => {
    await open(`${LAUNCH}&plan=as-built&date=2018-12-31&against=epaa-2009`);
    await answered();
    await page.locator('.legend', { hasText: 'only under the second plan' }).waitFor();
    await atRest(async () => JSON.stringify(await page.locator('.map').boundingBox()));
    const box = await page.locator('.map').boundingBox();
    if (!box) throw new Error('There is no map.');
    // A hand on a mouse does not hold still either: what is under the pointer may be sea, or not painted yet.
    let step = 0;
    await expect
      .poll(async () => {
        step += 1;
        await page.mouse.move(box.x + box.width / 2 + 7 * (step % 9), box.y + box.height / 2 + 5 * (step % 7));
        return page.locator('.tip').allInnerTexts().then((texts) => texts.join(' '));
      }, { timeout: PATIENCE / 2, interval: 300 })
      .toMatch(/covered|threatened/);
  }, PATIENCE);

  it('shows the usual where a link names what is gone, and says so', async () => {
    await open('plan=nope&threat=x&from=mars&over=us-48&date=1850-01-01&against=zz&promise=q&in.foo=3&view=1,2&tab=zzz#garbage');
    await answered();
    expect(await title()).toMatch(/European NATO/);
    const said = await page.locator('.problems').innerText();
    for (const word of ['nope', 'mars', 'us-48', '1850-01-01', 'foo']) expect(said).toContain(word);
    await page.getByRole('button', { name: 'Understood' }).click();
    expect(await page.locator('.problems').count()).toBe(0);
    expect(await page.getByRole('tab', { name: 'Place' }).getAttribute('aria-selected')).toBe('true');
  }, PATIENCE);

  it('says when the server is gone, and goes on when it is back', async () => {
    await open(LAUNCH);
    await answered();
    await page.route('**/api/v1/coverage', (route) => route.abort('aborted'));
    await page.locator('.launch-handle').press('ArrowUp');
    await page.locator('.problems', { hasText: 'The server does not answer' }).waitFor();
    await page.unroute('**/api/v1/coverage');
    await page.locator('.launch-handle').press('ArrowUp');
    await page.locator('.problems').waitFor({ state: 'detached' });
    await answered();
  }, PATIENCE);

  it('can be read in the dark on a large screen', async () => {
    await open(`${LAUNCH}&plan=as-built&date=2018-12-31&beside=epaa-2009&tab=table`, { scheme: 'dark' });
    await answered();
    await page.getByRole('table').waitFor();
    await shoot('desktop-dark');
    await noSeriousFault();
    await page.getByRole('tab', { name: 'Inputs' }).click();
    await page.getByLabel('Burnout speed').first().waitFor();
    await noSeriousFault();
  }, PATIENCE);

  it('works on a narrow screen, in the dark, and on paper', async () => {
    await open(`${LAUNCH}&at=39.93,32.86`, { width: 360, height: 740, scheme: 'dark' });
    await answered();
    await page.locator('article h2').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.screenshot({ path: join(artifacts, 'narrow-dark.png'), fullPage: true });
    await noSeriousFault();
    // On paper: lines, not the pixels of this screen, in the colours of paper, with the link and without controls.
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const paper = page.locator('.printed svg');
    await paper.waitFor();
    expect(await paper.locator('path').count()).toBeGreaterThan(20);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
    expect(await page.locator('.map').isVisible()).toBe(false);
    expect(await page.locator('.bar').isVisible()).toBe(false);
    expect(await page.locator('footer .on-paper').innerText()).toContain('from=38%2C46.3');
    await page.pdf({ path: join(artifacts, 'print.pdf'), preferCSSPageSize: true });
    await page.screenshot({ path: join(artifacts, 'print.png'), fullPage: true });
    await page.emulateMedia({ media: 'screen' });
    await page.locator('.map').waitFor();
    expect(await paper.count()).toBe(0);
  }, PATIENCE);

  it('judges a promise, shows its witness and plays it', async () => {
    const scene = await api<Scene>('scene');
    await open(`${LAUNCH}&tab=promises`, { replay: true });
    expect(scene.assurances.length).toBeGreaterThan(0);
    const promise = page.locator('.question .promise').first();
    const claim = await promise.innerText();
    await promise.click();
    expect(await page.locator('.chosen h2').innerText()).toBe(claim);
    await page.locator('.verdict').waitFor();
    expect(await page.locator('.verdict').innerText()).toMatch(/holds|fails|undecided/);
    expect(await page.locator('.verdict').innerText()).toMatch(/(can reach it|misses it by|cannot reach it)/);
    await page.waitForFunction(() => /from=.*at=/.test(location.search) && location.search.includes('map=globe'));
    await answered();
    await shoot('promise');
    await page.getByRole('button', { name: 'Replay in 3-D' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('canvas').first().waitFor();
    await dialog.locator('.phases', { hasText: 'burnout of the threat' }).waitFor();
    await dialog.getByRole('button', { name: 'Close the replay' }).click();
  }, 2 * PATIENCE);
});
