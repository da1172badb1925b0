// SPDX-License-Identifier: Apache-2.0
import type { FeatureCollection, Feature } from 'geojson';
import type { Cells, Coverage } from './api.ts';
import { paintBase, paintCells, paintSigns, type Picture } from './map/MapView.tsx';
import { FILL_WORDS, readLook, type Look } from './map/look.ts';
import { sign, type Pen } from './map/draw.ts';
import { CanvasPen, SvgPen } from './map/pens.ts';
import type { Fill } from './map/cells.ts';
import { cellWords } from './words.ts';

const ORDER: readonly Fill[] = ['one', 'two', 'three', 'open', 'gained', 'lost', 'same', 'neither'];

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
      const corners = cells.corners[cell] ?? [];
      const ring: [number, number][] = [];
      for (let i = 0; i + 1 < corners.length; i += 2) ring.push([(corners[i] ?? 0) / 1000, (corners[i + 1] ?? 0) / 1000]);
      const [first] = ring;
      if (first) ring.push(first);
      const state = coverage.states[cell] ?? '.';
      return {
        type: 'Feature',
        id,
        properties: {
          h3: id,
          country: cells.countries[cells.country[cell] ?? -1]?.code ?? '',
          threatened: state !== '.',
          layers: state >= '1' && state <= '9' ? Number(state) : 0,
          words: cellWords(state),
        },
        geometry: { type: 'Polygon', coordinates: [ring] },
      };
    }),
  };
}

const FRAME = { width: 1200, height: 900 };
const LEGEND = 52;
const WHOLE = { width: FRAME.width, height: FRAME.height + LEGEND };
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

/** The fills and signs that the picture has, below it. */
function drawLegend(pen: Pen, picture: Picture, look: Look): void {
  const box = (x: number, y: number, width: number, height: number): void => {
    const path = pen.begin();
    path.moveTo(x, y);
    path.lineTo(x + width, y);
    path.lineTo(x + width, y + height);
    path.lineTo(x, y + height);
    path.closePath();
  };
  box(0, FRAME.height, FRAME.width, LEGEND);
  pen.fill(look.paper);
  let x = 12;
  let y = FRAME.height + 18;
  const write = (words: string, draw: (x: number, y: number) => void, width: number): void => {
    if (x + width + 7.4 * words.length > FRAME.width - 12) {
      x = 12;
      y += 24;
    }
    draw(x, y);
    pen.text(words, x + width + 6, y + 4, look.ink, look.paper, 'left');
    x += width + 24 + 7.4 * words.length;
  };
  const seen = new Set<Fill>(picture.fills);
  for (const fill of ORDER.filter((one) => seen.has(one))) {
    const hatch = look.hatches[fill];
    const swatch = (at: number, middle: number): void => {
      box(at, middle - 8, 22, 16);
      pen.fill(look.fills[fill], hatch === undefined ? undefined : { fill, color: hatch });
    };
    write(FILL_WORDS[fill], swatch, 22);
  }
  const signs: readonly (readonly [boolean, 'site' | 'ship' | 'radar' | 'launch' | 'aim', string, boolean])[] = [
    [picture.sites.some((site) => !site.afloat && !site.hollow), 'site', 'interceptors ashore', false],
    [picture.sites.some((site) => site.afloat), 'ship', 'ship', false],
    [picture.sites.some((site) => site.hollow), 'site', 'only under the second plan', true],
    [picture.sensors.length > 0, 'radar', 'radar', false],
    [picture.launchPoints.length > 0, 'launch', 'launch point', false],
    [picture.place !== null, 'aim', 'place asked about', false],
  ];
  for (const [there, kind, words, hollow] of signs) {
    if (there) write(words, (at, middle) => sign(pen, kind, at + 8, middle, look, hollow), 16);
  }
}

function paint(pen: Pen, picture: Picture, look: Look): void {
  const projection = paintBase(pen, picture, FRAME, look);
  paintCells(pen, projection, picture, FRAME, look);
  paintSigns(pen, projection, picture, FRAME, look);
  drawLegend(pen, picture, look);
}

export function svg(picture: Picture, title: string, under: readonly string[], look: Look): string {
  const pen = new SvgPen();
  paint(pen, picture, look);
  return pen.document(WHOLE.width, WHOLE.height, lined(title), under, look.ink, look.paper);
}

export async function png(picture: Picture, title: string, under: readonly string[], look: Look): Promise<Blob> {
  const frame = WHOLE;
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
  paint(new CanvasPen(context), picture, look);
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
