// SPDX-License-Identifier: Apache-2.0
import { isPoint, type Place, type State } from './state.ts';

/** The words of the server's API, as its OpenAPI document defines them. */
export interface Plan {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Days on which something changes. */
  readonly dates: readonly string[];
  readonly changes: readonly TimelineEvent[];
}

export interface Threat {
  readonly id: string;
  readonly title: string;
  readonly max_range_km: number;
  readonly max_range_grade: string;
}

export interface LaunchArea {
  readonly id: string;
  readonly title: string;
  readonly points: readonly { readonly name: string; readonly lat_deg: number; readonly lon_deg: number }[];
}

export interface Territory {
  readonly id: string;
  readonly title: string;
  readonly in_words: string;
}

export interface Input {
  readonly key: string;
  readonly group: string;
  readonly of: string;
  readonly title: string;
  readonly unit: string;
  readonly low: number;
  readonly nominal: number;
  readonly high: number;
  readonly grade: string;
  readonly source: string;
  readonly note: string;
}

export interface TimelineEvent {
  readonly date: string;
  readonly lane: 'plans' | 'threats' | 'talks';
  readonly title: string;
  readonly words: string;
  readonly planned: boolean;
  readonly source: string;
  readonly grade: string;
  /** The documents that say so, each with its address. */
  readonly documents: readonly { readonly title: string; readonly url: string }[];
  /** Whose event it is; none where nobody's: a change of a plan, a test flight. */
  readonly sides: readonly string[];
  /** Who took part, with the office of the day. */
  readonly who: string;
}

export interface AssuranceTitle {
  readonly id: string;
  readonly title: string;
  readonly claim: string;
  readonly source: string;
  /** Title of the study it is in. */
  readonly study: string;
}

export interface Scene {
  readonly version: string;
  readonly plans: readonly Plan[];
  readonly threats: readonly Threat[];
  readonly launch_areas: readonly LaunchArea[];
  readonly territories: readonly Territory[];
  readonly timeline: readonly TimelineEvent[];
  readonly assurances: readonly AssuranceTitle[];
  /** Keys of the inputs that a question may set. */
  readonly inputs: readonly string[];
  readonly first_date: string;
  readonly last_date: string;
  readonly start: {
    readonly plan: string;
    readonly date: string;
    readonly threat: string;
    readonly launch_area: string;
    readonly territory: string;
  };
}

/** The pieces of land of a territory at one resolution; everything indexed by cell (a piece) is in this order. */
export interface Cells {
  readonly territory: string;
  readonly resolution: number;
  readonly ids: readonly string[];
  /** Per piece, the rings of its land, holes among them, as lon, lat, lon, lat … in units of 0.001 degree. */
  readonly land: readonly (readonly (readonly number[])[])[];
  /** Per piece, lon and lat of its aim in units of 0.001 degree. */
  readonly centers: readonly number[];
  /** Country of each piece, as an index into `countries`. */
  readonly country: readonly number[];
  readonly countries: readonly { readonly code: string; readonly name: string }[];
  /** The largest place of each piece; empty where there is none. */
  readonly places: readonly string[];
}

export interface BatteryOnMap {
  readonly id: string;
  readonly title: string;
  readonly system: string;
  readonly lat_deg: number;
  readonly lon_deg: number;
  readonly afloat: boolean;
  readonly count: number;
  readonly link: string;
  readonly burnout_speed_km_s: number;
}

export interface SensorOnMap {
  readonly id: string;
  readonly title: string;
  readonly lat_deg: number;
  readonly lon_deg: number;
  readonly range_km: number;
  readonly sectors_deg: readonly (readonly [number, number])[];
}

export interface Tally {
  readonly country: string;
  readonly name: string;
  readonly area_km2: number;
  readonly threatened_area_km2: number;
  readonly defended_area_km2: number;
  readonly people: number;
  readonly threatened_people: number;
  readonly defended_people: number;
  readonly out_of_reach_area_km2: number;
  readonly too_late_area_km2: number;
  readonly not_tracked_area_km2: number;
  readonly track_not_kept_area_km2: number;
}

/**
 * One character a cell: `.` not threatened; `r` threatened and out of reach, `l` too late, `t` not tracked, `k` track not kept;
 * `1` to `9` covered by that many systems.
 */
export type States = string;

export interface Coverage {
  readonly territory: string;
  readonly resolution: number;
  readonly states: States;
  /** Whom figures of people leave out, a sentence. */
  readonly people_in_words: string;
  readonly launch_points: number;
  readonly whole: Tally;
  readonly countries: readonly Tally[];
  readonly batteries: readonly BatteryOnMap[];
  readonly sensors: readonly SensorOnMap[];
  readonly space_infrared: readonly string[];
  readonly threat_range_km: number;
  readonly computed_ms: number;
}

export interface Answer {
  readonly words: string;
  readonly place: string;
  readonly country: string;
  readonly in_range: boolean;
  readonly launch: { readonly name: string; readonly lat_deg: number; readonly lon_deg: number };
  readonly aim: { readonly lat_deg: number; readonly lon_deg: number };
  readonly threat: {
    readonly flight_time_s: number;
    readonly apogee_km: number;
    readonly burnout_s: number;
    readonly burnout_speed_km_s: number;
    readonly capability_speed_km_s: number;
  } | null;
  /** Ground track of the threat, lon and lat in degrees. */
  readonly track: readonly (readonly [number, number])[];
  readonly batteries: readonly {
    readonly id: string;
    readonly title: string;
    readonly system: string;
    readonly feasible: boolean;
    readonly words: string;
    readonly commit_s: number | null;
    readonly earliest_intercept_s: number | null;
    readonly latest_launch_s: number | null;
    readonly time_margin_s: number | null;
    readonly shots: number;
    readonly window_s: readonly (readonly [number, number])[];
  }[];
}

export interface Job<T> {
  readonly id: string;
  readonly kind: string;
  readonly status: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly done: number;
  readonly total: number;
  readonly message: string;
  readonly result: T | null;
}

export interface Witness {
  readonly launch: { readonly name: string; readonly lat_deg: number; readonly lon_deg: number };
  readonly aim: { readonly name: string; readonly lat_deg: number; readonly lon_deg: number };
  readonly missile: string;
  readonly missile_title: string;
  readonly battery: string;
  readonly system: string;
  readonly site: { readonly name: string; readonly lat_deg: number; readonly lon_deg: number };
  readonly afloat: boolean;
  /** The engagement as a sentence. */
  readonly words: string;
  readonly time_margin_s: number | null;
  readonly loft_deg: number;
}

export interface Verdict {
  readonly id: string;
  readonly verdict: 'holds' | 'fails' | 'undecided';
  readonly words: string;
  readonly examined: number;
  readonly margin_s: number | null;
  readonly margin_m_s: number | null;
  readonly witness: Witness | null;
}

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

/** The coverage question a state asks, as the API takes it. */
export function questionOf(state: State, plan: string, resolution: number): object {
  return {
    plan,
    date: state.date,
    threat: state.threat,
    launch: isPoint(state.launch)
      ? { lat_deg: state.launch.lat, lon_deg: state.launch.lon }
      : { area: state.launch.area },
    territory: state.territory,
    resolution,
    loft_deg: state.loft,
    sensing: state.sensing,
    ...(state.sensing === 'predicted' && state.predictedS !== null ? { predicted_s: state.predictedS } : {}),
    inputs: state.inputs,
  };
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
  places: (text: string, signal?: AbortSignal): Promise<readonly { name: string; country: string; lat_deg: number; lon_deg: number }[]> =>
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
