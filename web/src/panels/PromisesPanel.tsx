// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'preact/hooks';
import { api, ApiError, type AssuranceTitle, type Job, type Verdict, type Witness } from '../api.ts';
import { Documents } from '../documents.tsx';
import type { State } from '../state.ts';
import { dateWords } from '../words.ts';

interface Props {
  readonly assurances: readonly AssuranceTitle[];
  readonly state: State;
  readonly change: (change: Partial<State>) => void;
  readonly onWitness: (witness: Witness) => void;
  readonly onReplay: (assurance: string) => void;
}

const SIGNS: Readonly<Record<Verdict['verdict'], string>> = { holds: '=', fails: '≠', undecided: '?' };

/** Promises: the claim, the verdict in words, the margin, and the witness where it fails. */
export function PromisesPanel({ assurances, state, change, onWitness, onReplay }: Props) {
  const [job, setJob] = useState<Job<Verdict> | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const control = useRef<AbortController | null>(null);
  const chosen = assurances.find((one) => one.id === state.assurance) ?? null;
  const id = chosen?.id ?? null;
  const inputs = JSON.stringify(state.inputs);

  useEffect(() => {
    setVerdict(null);
    setProblem(null);
    setJob(null);
    if (id === null) return;
    const mine = new AbortController();
    control.current = mine;
    api
      .run<Verdict>({ kind: 'assurance', assurance: id, inputs: JSON.parse(inputs) as State['inputs'] }, (now) => !mine.signal.aborted && setJob(now), mine.signal)
      .then((done) => {
        if (mine.signal.aborted) return;
        setVerdict(done.result);
        setJob(null);
        if (done.result?.witness) onWitness(done.result.witness);
      })
      .catch((error: unknown) => {
        if (mine.signal.aborted) return;
        setJob(null);
        setProblem(error instanceof ApiError || error instanceof Error ? error.message : String(error));
      });
    return () => mine.abort();
  }, [id, inputs, onWitness]);

  if (assurances.length === 0) return <p>No study in the library holds an assurance.</p>;
  const questions = [...new Set(assurances.map((one) => one.study))];
  return (
    <div>
      {!chosen && <p class="hint">A promise is checked shot by shot: it holds with a margin, or fails with a witness. Choose one.</p>}
      {chosen && (
        <article class="chosen">
          <h2>{chosen.claim}</h2>
          {chosen.claims.map((said) => (
            <blockquote key={said.speaker + said.date + said.text}>
              {said.text}{' '}
              <small>
                {said.speaker}, {dateWords(said.date)}.{' '}
              </small>
              <Documents documents={said.documents} source={said.note} grade={said.grade} />
            </blockquote>
          ))}
        </article>
      )}
      {job && (
        <p aria-busy="true">
          Examined {job.done.toLocaleString('en-GB')} of {job.total.toLocaleString('en-GB')}{' '}
          <progress max={Math.max(1, job.total)} value={job.done} aria-label="Shots examined" />{' '}
          <button
            type="button"
            onClick={() => {
              control.current?.abort();
              change({ assurance: null });
            }}
          >
            Cancel
          </button>
        </p>
      )}
      {problem !== null && <p role="alert">{problem}</p>}
      {verdict && (
        <article aria-live="polite" class="verdict">
          <p>
            <span class="sign" aria-hidden="true">
              {SIGNS[verdict.verdict]}
            </span>{' '}
            <strong>{verdict.verdict}</strong>: {verdict.words}
          </p>
          <p class="facts">{verdict.examined.toLocaleString('en-GB')} engagements examined.</p>
          {verdict.witness && chosen && (
            <p>
              {verdict.verdict === 'fails' ? 'The witness' : 'The nearest'}: {verdict.witness.words}{' '}
              <button type="button" onClick={() => verdict.witness && onWitness(verdict.witness)}>
                Show on the map
              </button>{' '}
              <button type="button" onClick={() => onReplay(chosen.id)}>
                Replay in 3-D
              </button>
            </p>
          )}
        </article>
      )}
      {questions.map((question) => (
        <details key={question} class="question" open={chosen === null || chosen.study === question}>
          <summary>{question}</summary>
          <ul>
            {assurances
              .filter((one) => one.study === question)
              .map((one) => (
                <li key={one.id}>
                  <button type="button" class="promise" aria-pressed={one.id === id} onClick={() => change({ assurance: one.id })}>
                    {one.claim}
                  </button>
                </li>
              ))}
          </ul>
        </details>
      ))}
    </div>
  );
}
