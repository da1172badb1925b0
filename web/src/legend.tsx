// SPDX-License-Identifier: Apache-2.0
import { drawSample, sampleWidth } from './map/draw.ts';
import { LEGEND, readLook, type Mark } from './map/look.ts';
import { SvgPen } from './map/pens.ts';

interface Props {
  /** What the map shows, or will when something moves. */
  readonly marks: ReadonlySet<Mark>;
}

const samples = new Map<Mark, string>();

/** A mark in the colours of the page, from screen to paper. */
function sample(mark: Mark): string {
  const known = samples.get(mark);
  if (known !== undefined) return known;
  const pen = new SvgPen();
  drawSample(pen, mark, 0, 8, readLook(null));
  const drawn = pen.fragment(sampleWidth(mark), 16);
  samples.set(mark, drawn);
  return drawn;
}

/** Every sign and fill that the map shows, as the map draws it. */
export function Legend({ marks }: Props) {
  return (
    <ul class="legend" aria-label="Legend">
      {LEGEND.filter(([mark]) => marks.has(mark)).map(([mark, words]) => (
        <li key={mark}>
          <span class="sample" dangerouslySetInnerHTML={{ __html: sample(mark) }} /> {words}
        </li>
      ))}
    </ul>
  );
}
