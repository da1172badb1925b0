// SPDX-License-Identifier: Apache-2.0
import { defineConfig } from 'vitest/config';

// The page is served from the jar, so every path is relative to it and nothing is fetched from elsewhere.
export default defineConfig({
  base: './',
  build: { target: 'es2022', outDir: 'dist', emptyOutDir: true, chunkSizeWarningLimit: 8000, modulePreload: { polyfill: false } },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
  test: { include: ['test/**/*.test.ts'] },
});
