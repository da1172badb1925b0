// SPDX-License-Identifier: Apache-2.0
import type { JSX } from 'preact';
import type { Fill } from './map/cells.ts';
import { FILL_WORDS, HATCHES } from './map/look.ts';

interface Props {
  readonly fills: readonly Fill[];
  /** Whether sites of the second plan only are drawn. */
  readonly hollow: boolean;
  /** Whether sectors of radars are drawn. */
  readonly rings: boolean;
  /** Whether the reach of the missile is drawn. */
  readonly ring: boolean;
  /** Whether a place was asked about, so that there may be a track to it. */
  readonly place: boolean;
}

/** Every sign and fill that the map shows, in the colours of the map. */
export function Legend({ fills, hollow, rings, ring, place }: Props) {
  const signs: readonly (readonly [string, JSX.Element])[] = [
    ['interceptors ashore', <path class="sign-battery" d="M8 1l7 13H1z" />],
    ['ship', <path class="sign-battery" d="M8 15l7-13H1z" />],
    ...(hollow ? ([['only under the second plan', <path class="sign-hollow" d="M8 2l6 11H2z" />]] as const) : []),
    ['radar', <circle class="sign-radar" cx="8" cy="8" r="5" />],
    ...(rings ? ([['radar range and sector', <path class="sign-fan" d="M1 14L11 1A15 15 0 0 1 15 14z" />]] as const) : []),
    ['launch point', <path class="sign-launch" d="M8 1v14M1 8h14" />],
    ...(ring ? ([['range of the missile', <path class="sign-ring" d="M2 15A13 13 0 0 1 15 2" />]] as const) : []),
    ...(place
      ? ([
          ['place asked about', <path class="sign-aim" d="M8 1l7 7-7 7-7-7z" />],
          ['ground track to it', <path class="sign-track" d="M1 13L15 3" />],
        ] as const)
      : []),
  ];
  return (
    <ul class="legend" aria-label="Legend">
      {fills.map((fill) => (
        <li key={fill}>
          <svg width="22" height="16" aria-hidden="true">
            <defs>
              <pattern id={`legend-${fill}`} width="8" height="8" patternUnits="userSpaceOnUse">
                {(HATCHES[fill] ?? []).map(([x1, y1, x2, y2]) => (
                  <line key={`${x1} ${y1}`} x1={x1} y1={y1} x2={x2} y2={y2} class={`hatch-line hatch-${fill}`} />
                ))}
              </pattern>
            </defs>
            <rect width="22" height="16" class={`fill-${fill}`} />
            <rect width="22" height="16" fill={`url(#legend-${fill})`} />
          </svg>{' '}
          {FILL_WORDS[fill]}
        </li>
      ))}
      {signs.map(([words, drawing]) => (
        <li key={words}>
          <svg width="16" height="16" aria-hidden="true">
            {drawing}
          </svg>{' '}
          {words}
        </li>
      ))}
    </ul>
  );
}
