// SPDX-License-Identifier: Apache-2.0
import type { components } from './generated.ts';
import type { Place } from './place.ts';

/** The server's words, as its OpenAPI document defines them. */
type Schemas = components['schemas'];

export type Scene = Schemas['Scene'];
export type Plan = Scene['plans'][number];
export type Threat = Scene['threats'][number];
export type LaunchArea = Scene['launch_areas'][number];
export type Territory = Scene['territories'][number];
export type AssuranceTitle = Scene['assurances'][number];
export type TimelineEvent = Schemas['PlanChange'];
/** A source that can be opened. */
export type Document = Schemas['Document'];
/** The pieces of land of a territory at one resolution; everything indexed by cell (a piece) is in this order. */
export type Cells = Schemas['Cells'];
export type Coverage = Schemas['Coverage'];
export type BatteryOnMap = Coverage['batteries'][number];
export type SensorOnMap = Coverage['sensors'][number];
/** One character a piece of land. */
export type States = Coverage['states'];
export type Tally = Schemas['Tally'];
export type Input = Schemas['Inputs'][number];
export type Answer = Schemas['Engagements'];
export type Verdict = Schemas['Verdict'];
export type Witness = NonNullable<Verdict['witness']>;
/** Long work on the server, with the result of its kind. */
export type Job<T> = Omit<Schemas['Job'], 'result'> & { readonly result: T | null };

/** A refusal by the server, in its own words. */
export class ApiError extends Error {
  readonly status: number;
  readonly problems: readonly string[];
  constructor(status: number, title: string, problems: readonly string[]) {
    super(problems.length > 0 ? problems.join(' ') : title);
    this.status = status;
    this.problems = problems;
  }
}

const ROOT = 'api/v1/';

/** Where the server wants a token, it is in the fragment of the link it printed (`#token=…`) and never sent as a query. */
const TOKEN = typeof location === 'undefined' ? null : new URLSearchParams(location.hash.slice(1)).get('token');

async function request(path: string, body: unknown, signal?: AbortSignal, method?: string): Promise<Response> {
  const headers: Record<string, string> = {};
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (TOKEN !== null) headers['Authorization'] = `Bearer ${TOKEN}`;
  const response = await fetch(ROOT + path, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    if (error instanceof TypeError) throw new ApiError(0, 'The server does not answer. Maybe it was stopped; start it again with: umbrella serve', []);
    throw error;
  });
  if (!response.ok) {
    let title = `The server answered ${response.status}.`;
    let problems: string[] = [];
    try {
      const said = (await response.json()) as { title?: string; problems?: string[] };
      title = said.title ?? title;
      problems = said.problems ?? [];
    } catch {
      // Not JSON: the status says what there is to say.
    }
    throw new ApiError(response.status, title, problems);
  }
  return response;
}

async function json<T>(path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  return (await (await request(path, body, signal)).json()) as T;
}

function aimOf(place: Place): object {
  return { lat_deg: place.lat, lon_deg: place.lon };
}

export const api = {
  scene: (): Promise<Scene> => json('scene'),
  cells: (territory: string, resolution: number): Promise<Cells> =>
    json(`territories/${encodeURIComponent(territory)}/cells?resolution=${resolution}`),
  coverage: (question: object, signal?: AbortSignal): Promise<Coverage> => json('coverage', question, signal),
  answer: (question: object, place: Place, signal?: AbortSignal): Promise<Answer> =>
    json('engagements', { question, aim: aimOf(place) }, signal),
  inputs: (question: object, signal?: AbortSignal): Promise<readonly Input[]> => json('inputs', question, signal),
  places: (text: string, signal?: AbortSignal): Promise<Schemas['Places']> =>
    json(`places?q=${encodeURIComponent(text)}`, undefined, signal),
  study: async (question: object): Promise<string> => (await request('studies', question)).text(),
  replay: async (body: object, format: 'czml' | 'kml'): Promise<string> =>
    (await request(`replays?format=${format}`, body)).text(),
  cancel: async (id: string): Promise<void> => {
    await request(`jobs/${id}`, undefined, undefined, 'DELETE');
  },
  /** Starts a job, tells of its progress, and ends with its last word; aborting the signal cancels it on the server. */
  async run<T>(body: object, progress: (job: Job<T>) => void, signal: AbortSignal): Promise<Job<T>> {
    const started = await json<Job<T>>('jobs', body, signal);
    const stop = (): void => {
      void api.cancel(started.id).catch(() => undefined);
    };
    signal.addEventListener('abort', stop, { once: true });
    try {
      const response = await request(`jobs/${started.id}/events`, undefined, signal);
      const reader = (response.body as ReadableStream<BufferSource>).pipeThrough(new TextDecoderStream()).getReader();
      let held = '';
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        held += value;
        for (let end = held.indexOf('\n\n'); end >= 0; end = held.indexOf('\n\n')) {
          const data = held
            .slice(0, end)
            .split('\n')
            .filter((line) => line.startsWith('data:'))
            .map((line) => line.slice(5).trimStart())
            .join('\n');
          held = held.slice(end + 2);
          if (data === '') continue;
          const job = JSON.parse(data) as Job<T>;
          progress(job);
          if (job.status === 'failed') throw new ApiError(500, job.message, []);
          if (job.status === 'done' || job.status === 'cancelled') return job;
        }
      }
      throw new ApiError(502, 'The job ended without a last word.', []);
    } finally {
      signal.removeEventListener('abort', stop);
    }
  },
};
