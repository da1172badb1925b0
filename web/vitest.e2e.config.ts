// SPDX-License-Identifier: Apache-2.0
import { defineConfig } from 'vitest/config';

// One browser, one server, one after another: two cores are all there is.
export default defineConfig({
  test: {
    include: ['e2e/**/*.e2e.ts'],
    testTimeout: 60_000,
    hookTimeout: 90_000,
    fileParallelism: false,
    sequence: { concurrent: false },
  },
});
