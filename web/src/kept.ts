// SPDX-License-Identifier: Apache-2.0
import { useLayoutEffect, useRef } from 'preact/hooks';

/** A value that is made anew only when one of its keys changes, whatever else it is made from. */
export function useKept<T>(make: () => T, ...keys: readonly unknown[]): T {
  const kept = useRef<{ readonly keys: readonly unknown[]; readonly value: T } | null>(null);
  if (kept.current === null || keys.some((key, i) => !Object.is(key, kept.current?.keys[i]))) {
    kept.current = { keys, value: make() };
  }
  return kept.current.value;
}

/** Does work before the browser paints, and again only when one of the keys has changed, whatever else the work reads. */
export function useWhenChanged(work: () => void, keys: readonly unknown[]): void {
  const latest = useRef(work);
  latest.current = work;
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the caller names what the work depends on
  useLayoutEffect(() => latest.current(), [...keys]);
}
