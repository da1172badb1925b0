// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import { api, type Input, type Scene } from './api.ts';
import { FINE } from './live.ts';
import { questionOf } from './question.ts';
import { readQuery, settled, writeQuery, type State } from './state.ts';
import type { Store } from './store.ts';

/** Light or dark, as the reader has set it. */
export function useTheme(): string {
  const [theme, setTheme] = useState(() => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'));
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)');
    const changed = (): void => setTheme(query.matches ? 'dark' : 'light');
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, []);
  return theme;
}

/** Keeps the address in step with the state, and the state with the way back through addresses. */
export function useAddress(
  store: Store<State>,
  state: State,
  initial: State,
  scene: Scene,
  onUnknown: (unknown: readonly string[]) => void,
): void {
  useEffect(() => {
    const query = writeQuery(state, initial);
    const timer = setTimeout(() => history.replaceState(null, '', `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`), 120);
    return () => clearTimeout(timer);
  }, [state, initial]);
  useEffect(() => {
    const back = (): void => {
      const read = settled(readQuery(location.search, initial), initial, scene);
      store.set(read.state);
      onUnknown(read.unknown);
    };
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, [store, initial, scene, onUnknown]);
}

/** The inputs that a plan has on a day against a missile; asked for only where they are looked at. */
export function useInputs(state: State, initial: State): { readonly inputs: readonly Input[] | null; readonly problem: string | null } {
  const [inputs, setInputs] = useState<readonly Input[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { plan, date, threat } = state;
  const wanted = state.tab === 'inputs';
  useEffect(() => {
    if (!wanted) return;
    const control = new AbortController();
    api
      .inputs(questionOf({ ...initial, plan, date, threat }, plan, FINE), control.signal)
      .then((found) => {
        setInputs(found);
        setProblem(null);
      })
      .catch((error: unknown) => !control.signal.aborted && setProblem(error instanceof Error ? error.message : String(error)));
    return () => control.abort();
  }, [initial, plan, date, threat, wanted]);
  return { inputs, problem };
}

/** The link to a state, without the token that the address may carry. */
export function linkOf(state: State, initial: State): string {
  const query = writeQuery(state, initial);
  return `${location.origin}${location.pathname}${query === '' ? '' : `?${query}`}`;
}
