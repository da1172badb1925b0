// SPDX-License-Identifier: Apache-2.0
import { api, ApiError, type Answer, type Cells, type Coverage, type Job } from './api.ts';
import { questionOf } from './question.ts';
import { CellFinder, difference, fillOf, type Fill } from './map/cells.ts';
import { isPoint } from './place.ts';
import type { State } from './state.ts';
import { Store } from './store.ts';

/** One plan's picture. */
export interface Shown {
  readonly plan: string;
  readonly coverage: Coverage;
  readonly fills: readonly Fill[];
}

/** What the page knows, each answer with the question that it answers. */
export interface Live {
  /** The question that `first`, `second` and `changes` answer; it may be older than the one asked now. */
  readonly question: State | null;
  readonly cells: Cells | null;
  readonly finder: CellFinder | null;
  readonly first: Shown | null;
  readonly second: Shown | null;
  /** First against second, piece by piece. */
  readonly changes: readonly Fill[] | null;
  /** The answer for a place, and the question and place that it is for. */
  readonly answer: Answer | null;
  readonly answered: State | null;
  readonly busy: boolean;
  /** 0 to 1 while a launch area is being refined. */
  readonly progress: number | null;
  readonly problems: readonly string[];
  /** From the question to the picture, ms. */
  readonly took: number | null;
}

export const FINE = 4;
export const COARSE = 2;
const REST_MS = 220;

/**
 * Keeps the picture in step with the state. At most one question is under way at a time and the latest always wins, so
 * that dragging never builds a queue: what was asked meanwhile and is no longer wanted is never sent.
 */
export class Asker {
  readonly live = new Store<Live>({
    question: null,
    cells: null,
    finder: null,
    first: null,
    second: null,
    changes: null,
    answer: null,
    answered: null,
    busy: false,
    progress: null,
    problems: [],
    took: null,
  });
  private readonly grids = new Map<string, Promise<{ cells: Cells; finder: CellFinder }>>();
  private asked = '';
  private wanted: State | null = null;
  private running = false;
  private refining: AbortController | null = null;
  private rest: ReturnType<typeof setTimeout> | undefined;
  private placeAsked = '';
  private answering: AbortController | null = null;

  ask(state: State): void {
    const key = keyOf(state);
    if (key !== this.asked) {
      this.asked = key;
      this.wanted = state;
      this.refining?.abort();
      this.refining = null;
      clearTimeout(this.rest);
      if (!this.running) void this.work();
    }
    this.askPlace(state);
  }

  private superseded(): boolean {
    return this.wanted !== null;
  }

  private patch(change: Partial<Live>): void {
    this.live.update((live) => ({ ...live, ...change }));
  }

  private grid(territory: string, resolution: number): Promise<{ cells: Cells; finder: CellFinder }> {
    const key = `${territory} ${resolution}`;
    const known = this.grids.get(key);
    if (known) return known;
    const asked = api.cells(territory, resolution).then((cells) => ({ cells, finder: new CellFinder(cells) }));
    asked.catch(() => this.grids.delete(key));
    this.grids.set(key, asked);
    return asked;
  }

  private async work(): Promise<void> {
    this.running = true;
    this.patch({ busy: true });
    while (this.wanted) {
      const state = this.wanted;
      this.wanted = null;
      const began = performance.now();
      const resolution = isPoint(state.launch) ? FINE : COARSE;
      try {
        const plans = state.second === null ? [state.plan] : [state.plan, state.second];
        const [grid, ...answers] = await Promise.all([
          this.grid(state.territory, resolution),
          ...plans.map((plan) => api.coverage(questionOf(state, plan, resolution))),
        ]);
        this.show(grid, state, answers, performance.now() - began);
        if (!isPoint(state.launch) && !this.superseded()) this.rest = setTimeout(() => void this.refine(state), REST_MS);
      } catch (error) {
        this.patch({ problems: problemsOf(error) });
      }
    }
    this.running = false;
    this.patch({ busy: false });
  }

  private show(grid: { cells: Cells; finder: CellFinder }, state: State, answers: readonly Coverage[], took: number): void {
    const shown = answers.map((coverage, i): Shown => ({
      plan: i === 0 ? state.plan : (state.second ?? ''),
      coverage,
      fills: Array.from(coverage.states, fillOf),
    }));
    const [first, second] = shown;
    this.patch({
      ...grid,
      question: state,
      first: first ?? null,
      second: second ?? null,
      changes: first && second ? difference(first.coverage.states, second.coverage.states) : null,
      problems: [],
      took,
      progress: null,
    });
  }

  private async refine(state: State): Promise<void> {
    const control = new AbortController();
    this.refining = control;
    try {
      const began = performance.now();
      const plans = state.second === null ? [state.plan] : [state.plan, state.second];
      const parts = plans.map(() => 0);
      const [grid, ...jobs] = await Promise.all([
        this.grid(state.territory, FINE),
        ...plans.map((plan, i) =>
          api.run<Coverage>(
            { kind: 'coverage', question: questionOf(state, plan, FINE) },
            (job) => {
              parts[i] = job.total > 0 ? job.done / job.total : 0;
              if (!control.signal.aborted) this.patch({ progress: parts.reduce((a, b) => a + b, 0) / parts.length });
            },
            control.signal,
          ),
        ),
      ]);
      const answers = jobs.map((job: Job<Coverage>) => job.result).filter((result) => result !== null);
      if (!control.signal.aborted && answers.length === plans.length) {
        this.show(grid, state, answers, performance.now() - began);
      }
    } catch (error) {
      if (!control.signal.aborted) this.patch({ problems: problemsOf(error), progress: null });
    }
  }

  private askPlace(state: State): void {
    const key = state.place === null ? '' : JSON.stringify([questionOf(state, state.plan, FINE), state.place]);
    if (key === this.placeAsked) return;
    this.placeAsked = key;
    this.answering?.abort();
    this.answering = null;
    if (state.place === null) {
      this.patch({ answer: null, answered: null });
      return;
    }
    const control = new AbortController();
    this.answering = control;
    api
      .answer(questionOf(state, state.plan, FINE), state.place, control.signal)
      .then((answer) => this.patch({ answer, answered: state }))
      .catch((error: unknown) => {
        if (!control.signal.aborted) this.patch({ answer: null, answered: null, problems: problemsOf(error) });
      });
  }
}

/** Two states of one key ask the same question. */
function keyOf(state: State): string {
  return JSON.stringify([questionOf(state, state.plan, FINE), state.second]);
}

/** Whether the picture answers an older question than the one asked. */
export function pending(live: Live, state: State): boolean {
  return live.question !== null && keyOf(live.question) !== keyOf(state);
}

function problemsOf(error: unknown): string[] {
  if (error instanceof ApiError && error.problems.length > 0) return [...error.problems];
  return [error instanceof Error ? error.message : String(error)];
}
