// SPDX-License-Identifier: Apache-2.0
import type { Page } from 'playwright-core';

/** When the page's first content was painted, ms after it was asked for; waits until the browser says so. */
export function firstPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const paint = list.getEntriesByName('first-contentful-paint')[0];
          if (paint) resolve(paint.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
}
