// SPDX-License-Identifier: Apache-2.0
import type { Document } from './api.ts';

interface Props {
  readonly documents: readonly Document[];
  /** What is cited where there is no document to open. */
  readonly source: string;
  readonly grade: string;
}

/** The documents of a line, each to be opened, with its grade and what of it was seen. */
export function Documents({ documents, source, grade }: Props) {
  if (documents.length === 0) {
    return (
      <small>
        Source: {source} ({grade})
      </small>
    );
  }
  return (
    <small>
      {documents.length > 1 ? 'Documents: ' : 'Document: '}
      {documents.map((document, i) => (
        <span key={document.url}>
          {i > 0 ? '; ' : ''}
          <a href={document.url} target="_blank" rel="noreferrer">
            {document.title}
          </a>{' '}
          ({document.seen === '' ? grade : document.seen})
        </span>
      ))}
    </small>
  );
}
