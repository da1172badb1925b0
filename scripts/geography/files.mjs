// SPDX-License-Identifier: Apache-2.0
import { createRequire } from "node:module";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const require = createRequire(import.meta.url);

/** Reads a JSON file of an installed package. */
export function readJson(path) {
  return JSON.parse(readFileSync(require.resolve(path), "utf8"));
}

/** Writes text, gzip-compressed (zlib writes no time stamp: the same text gives the same bytes). */
export function writeGzip(url, text) {
  mkdirSync(new URL(".", url), { recursive: true });
  const bytes = gzipSync(Buffer.from(text, "utf8"), { level: 9 });
  // The tenth byte of a gzip header names the operating system that wrote it; 255 is "unknown".
  bytes[9] = 255;
  writeFileSync(url, bytes);
}

/** Writes text as it is. */
export function writeText(url, text) {
  mkdirSync(new URL(".", url), { recursive: true });
  writeFileSync(url, text);
}
