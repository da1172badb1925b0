// SPDX-License-Identifier: Apache-2.0
import type { FeatureCollection, Feature } from 'geojson';
import type { Cells, Coverage } from './api.ts';
import { paintMap, type Picture } from './map/picture.ts';
import { LEGEND, readLook, type Look, type Mark } from './map/look.ts';
import { drawSample, sampleWidth, type Pen } from './map/draw.ts';
import { CanvasPen, SvgPen, WatchingPen } from './map/pens.ts';
import { cellWords } from './words.ts';

export function save(name: string, type: string, content: BlobPart): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The cells with their answers, in the words of the map. */
export function geoJson(cells: Cells, coverage: Coverage, title: string): FeatureCollection & { title: string } {
  return {
    type: 'FeatureCollection',
    title,
    features: cells.ids.map((id, cell): Feature => {
      // An outer ring runs anticlockwise and begins a polygon; holes follow it clockwise.
      const polygons: [number, number][][][] = [];
      for (const drawn of cells.land[cell] ?? []) {
        const ring: [number, number][] = [];
        for (let i = 0; i + 1 < drawn.length; i += 2) ring.push([(drawn[i] ?? 0) / 1000, (drawn[i + 1] ?? 0) / 1000]);
        const [first] = ring;
        if (first) ring.push(first);
        const last = polygons[polygons.length - 1];
        if (last === undefined || turn(ring) > 0) polygons.push([ring]);
        else last.push(ring);
      }
      const country = cells.countries[cells.country[cell] ?? -1]?.code ?? '';
      const state = coverage.states[cell] ?? '.';
      return {
        type: 'Feature',
        id: `${id}-${country}`,
        properties: {
          h3: id,
          country,
          threatened: state !== '.',
          layers: state >= '1' && state <= '9' ? Number(state) : 0,
          words: cellWords(state),
        },
        geometry: { type: 'MultiPolygon', coordinates: polygons },
      };
    }),
  };
}

/** Twice the area within a closed ring; positive where it runs anticlockwise. */
function turn(ring: readonly (readonly [number, number])[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x0, y0] = ring[i - 1] ?? [0, 0];
    const [x1, y1] = ring[i] ?? [0, 0];
    sum += x0 * y1 - x1 * y0;
  }
  return sum;
}

const FRAME = { width: 1200, height: 900 };
/** Of the legend: from line to line, and a character at most, in pixels. */
const LINE = 24;
const CHARACTER = 7.4;
const TITLE_CHARACTERS = 100;

/** A title in lines that fit the width of the picture. */
export function lined(title: string, most = TITLE_CHARACTERS): string[] {
  const lines: string[] = [];
  for (const word of title.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** What a picture shows in its frame, in the order and words of legends. */
export function explained(picture: Picture, look: Look): readonly (readonly [Mark, string])[] {
  const pen = new WatchingPen(FRAME);
  paintMap(pen, picture, FRAME, look);
  return LEGEND.filter(([mark]) => pen.seen.has(mark));
}

interface Entry {
  readonly mark: Mark;
  readonly words: string;
  readonly x: number;
  /** The middle of its line, below the map. */
  readonly y: number;
}

/** The legend below the picture, in as many lines as it needs. */
function legendOf(picture: Picture, look: Look): { readonly entries: readonly Entry[]; readonly height: number } {
  let x = 12;
  let y = 18;
  const entries = explained(picture, look).map(([mark, words]): Entry => {
    const width = sampleWidth(mark) + 6 + CHARACTER * words.length;
    if (x + width > FRAME.width - 12) {
      x = 12;
      y += LINE;
    }
    const entry = { mark, words, x, y };
    x += width + 18;
    return entry;
  });
  return { entries, height: y + 10 };
}

function paint(pen: Pen, picture: Picture, entries: readonly Entry[], height: number, look: Look): void {
  paintMap(pen, picture, FRAME, look);
  const ground = pen.begin();
  ground.moveTo(0, FRAME.height);
  ground.lineTo(FRAME.width, FRAME.height);
  ground.lineTo(FRAME.width, FRAME.height + height);
  ground.lineTo(0, FRAME.height + height);
  ground.closePath();
  pen.fill(look.paper);
  for (const { mark, words, x, y } of entries) {
    drawSample(pen, mark, x, FRAME.height + y, look);
    pen.text(words, x + sampleWidth(mark) + 6, FRAME.height + y + 4, look.ink, look.paper, 'left');
  }
}

export function svg(picture: Picture, title: string, under: readonly string[], look: Look): string {
  const pen = new SvgPen();
  const { entries, height } = legendOf(picture, look);
  paint(pen, picture, entries, height, look);
  return pen.document(FRAME.width, FRAME.height + height, lined(title), under, look.ink, look.paper);
}

export async function png(picture: Picture, title: string, under: readonly string[], look: Look): Promise<Blob> {
  const { entries, height } = legendOf(picture, look);
  const frame = { width: FRAME.width, height: FRAME.height + height };
  const titles = lined(title);
  const top = 22 + 24 * titles.length;
  const canvas = document.createElement('canvas');
  canvas.width = 2 * frame.width;
  canvas.height = 2 * (frame.height + top + 20 + 18 * under.length);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no canvas to draw on.');
  context.scale(2, 2);
  context.fillStyle = look.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.save();
  context.translate(0, top);
  context.beginPath();
  context.rect(0, 0, frame.width, frame.height);
  context.clip();
  paint(new CanvasPen(context), picture, entries, height, look);
  context.restore();
  context.fillStyle = look.ink;
  context.textAlign = 'left';
  context.font = '700 18px system-ui, sans-serif';
  titles.forEach((line, i) => context.fillText(line, 12, 30 + 24 * i, frame.width - 24));
  context.font = '12px system-ui, sans-serif';
  under.forEach((line, i) => context.fillText(line, 12, frame.height + top + 22 + 18 * i, frame.width - 24));
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be written.'))), 'image/png'),
  );
}

export { readLook };
