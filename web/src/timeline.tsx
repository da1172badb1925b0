// SPDX-License-Identifier: Apache-2.0
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Scene, TimelineEvent } from './api.ts';
import { Documents } from './documents.tsx';
import { dateWords } from './words.ts';

const DAY = 86_400_000;
const LANES = [
  { id: 'plans', title: 'Plans and deployments' },
  { id: 'threats', title: 'Threats' },
  { id: 'talks', title: 'Talks' },
] as const;

export function dayNumber(date: string, from: string): number {
  return Math.round((Date.parse(date) - Date.parse(from)) / DAY);
}

export function dayOf(number: number, from: string): string {
  return new Date(Date.parse(from) + number * DAY).toISOString().slice(0, 10);
}

/** Groups events of a lane that would stand closer than `apart` pixels. */
export function clustered(
  events: readonly TimelineEvent[],
  at: (event: TimelineEvent) => number,
  apart: number,
): { x: number; events: TimelineEvent[] }[] {
  const groups: { x: number; events: TimelineEvent[] }[] = [];
  for (const event of [...events].sort((a, b) => a.date.localeCompare(b.date))) {
    const last = groups[groups.length - 1];
    if (last && at(event) - last.x < apart) last.events.push(event);
    else groups.push({ x: at(event), events: [event] });
  }
  return groups;
}

/** Whether an event is among the lanes and sides wanted; one that is nobody's is hidden by its lane only. */
export function wanted(event: TimelineEvent, hidden: ReadonlySet<string>): boolean {
  return !hidden.has(event.lane) && (event.sides.length === 0 || event.sides.some((side) => !hidden.has(side)));
}

interface Props {
  readonly scene: Scene;
  readonly date: string;
  readonly plan: string;
  readonly onDate: (date: string) => void;
  readonly onEvent: (event: TimelineEvent) => void;
}

export function Timeline({ scene, date, plan, onDate, onEvent }: Props) {
  const lanes = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [open, setOpen] = useState<readonly TimelineEvent[] | null>(null);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  useLayoutEffect(() => {
    const element = lanes.current;
    if (!element) return;
    const measure = (): void => setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const all = [...(scene.plans.find((one) => one.id === plan)?.changes ?? []), ...scene.timeline];
  const sides = [...new Set(all.flatMap((event) => event.sides))];
  const events = all.filter((event) => wanted(event, hidden));
  const show = (id: string, shown: boolean): void => {
    const next = new Set(hidden);
    if (shown) next.delete(id);
    else next.add(id);
    setHidden(next);
  };
  const days = dayNumber(scene.last_date, scene.first_date);
  const share = (day: string): number => Math.max(0, Math.min(1, dayNumber(day, scene.first_date) / days));
  const now = dayNumber(date, scene.first_date);
  const stops = scene.plans.find((one) => one.id === plan)?.dates ?? [];
  const before = [...stops].reverse().find((stop) => stop < date);
  const after = stops.find((stop) => stop > date);
  const inOrder = [...events].sort((a, b) => a.date.localeCompare(b.date));
  const years: number[] = [];
  for (let year = Number(scene.first_date.slice(0, 4)); year <= Number(scene.last_date.slice(0, 4)); year++) years.push(year);

  const scale = (
    <div class="years" aria-hidden="true">
      {years.map((year, i) => (
        <span key={year} class={i % 3 === 0 ? 'third' : ''} style={{ left: `${100 * share(`${year}-01-01`)}%` }}>
          {year}
        </span>
      ))}
    </div>
  );

  return (
    <section class="timeline" aria-label="Timeline">
      <div class="date-row">
        <label for="date">Date</label>
        <input
          id="date"
          type="date"
          min={scene.first_date}
          max={scene.last_date}
          value={date}
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (value >= scene.first_date && value <= scene.last_date) onDate(value);
          }}
        />
        <button type="button" disabled={before === undefined} aria-label="Previous change" onClick={() => before !== undefined && onDate(before)}>
          ◀
        </button>
        <button type="button" disabled={after === undefined} aria-label="Next change" onClick={() => after !== undefined && onDate(after)}>
          ▶
        </button>
        <div class="track">
          <input
            class="slider"
            type="range"
            min={0}
            max={days}
            value={now}
            step={1}
            aria-label="Date"
            aria-valuetext={dateWords(date)}
            onInput={(event) => onDate(dayOf(Number(event.currentTarget.value), scene.first_date))}
            onKeyDown={(event) => {
              const jump = event.key === 'PageUp' ? 182 : event.key === 'PageDown' ? -182 : 0;
              if (jump === 0) return;
              event.preventDefault();
              onDate(dayOf(Math.max(0, Math.min(days, now + jump)), scene.first_date));
            }}
          />
          {scale}
        </div>
      </div>
      <details class="record">
        <summary>
          The record: {events.length} {events.length === 1 ? 'event' : 'events'} of plans, threats and talks
        </summary>
        <fieldset class="filter">
          <legend>Show</legend>
          {[...LANES, ...sides.map((side) => ({ id: side, title: side }))].map((one) => (
            <label key={one.id}>
              <input type="checkbox" checked={!hidden.has(one.id)} onChange={(event) => show(one.id, event.currentTarget.checked)} /> {one.title}
            </label>
          ))}
        </fieldset>
        <p class="hint">Choose a sign to read it. Solid: it came about; hollow: it was planned; a number: so many at once.</p>
        <div class="lanes" ref={lanes}>
          {scale}
          <div class="now" aria-hidden="true" style={{ left: `${100 * share(date)}%` }} />
          {LANES.map((lane) => (
            <div class="lane" key={lane.id}>
              <h2>{lane.title}</h2>
              <ul>
                {clustered(
                  events.filter((event) => event.lane === lane.id),
                  (event) => share(event.date) * Math.max(1, width),
                  26,
                ).map((group) => {
                  const [first] = group.events;
                  if (!first) return null;
                  const many = group.events.length > 1;
                  return (
                    <li key={first.date + first.title} style={{ left: `${(100 * group.x) / Math.max(1, width)}%` }}>
                      <button
                        type="button"
                        class={`event ${lane.id}${group.events.every((event) => event.planned) ? ' planned' : ''}`}
                        aria-label={
                          many
                            ? `${group.events.length} events from ${dateWords(first.date)}: ${group.events.map((event) => event.title).join('; ')}`
                            : `${dateWords(first.date)}: ${first.title}${first.planned ? ' (planned)' : ''}`
                        }
                        title={group.events.map((event) => `${event.date}  ${event.title}`).join('\n')}
                        onClick={() => {
                          setOpen(group.events);
                          if (!many) onEvent(first);
                        }}
                      >
                        {many ? group.events.length : ''}
                      </button>
                    </li>
                  );
                })}
              </ul>
            </div>
          ))}
        </div>
        {open && (
          <div class="events" role="region" aria-label="Chosen events">
            <button type="button" class="close" aria-label="Close the chosen events" onClick={() => setOpen(null)}>
              ×
            </button>
            <Events events={open} onEvent={onEvent} />
          </div>
        )}
        <details class="as-list">
          <summary>The same as a list</summary>
          <Events events={inOrder} onEvent={onEvent} />
        </details>
      </details>
    </section>
  );
}

/** Events in words, each with its documents; a date is the way to that day. */
function Events({ events, onEvent }: { readonly events: readonly TimelineEvent[]; readonly onEvent: (event: TimelineEvent) => void }) {
  return (
    <ul>
      {events.map((event) => (
        <li key={event.date + event.title}>
          <button type="button" class="link" onClick={() => onEvent(event)}>
            {dateWords(event.date)}
          </button>{' '}
          <strong>{event.title}</strong>
          {event.planned ? ' (planned)' : ''} {event.words} {event.who === '' ? '' : `With ${event.who}. `}
          <Documents documents={event.documents} source={event.source} grade={event.grade} />
        </li>
      ))}
    </ul>
  );
}
