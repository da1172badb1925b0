// SPDX-License-Identifier: Apache-2.0
import type { FeatureCollection, Feature } from 'geojson';
import type { Cells, Coverage } from './api.ts';
import { paintBase, paintCells, paintSigns, type Picture } from './map/MapView.tsx';
import { FILL_WORDS, readLook, type Look } from './map/look.ts';
import { CanvasPen, SvgPen } from './map/pens.ts';
import type { Fill } from './map/cells.ts';
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

function legendOf(picture: Picture): string {
  const seen = new Set<Fill>(picture.fills);
  return [...seen].filter((fill) => fill !== 'none').map((fill) => FILL_WORDS[fill]).join('; ');
}

export function svg(picture: Picture, title: string, under: readonly string[], look: Look): string {
  const frame = { width: 1200, height: 900 };
  const pen = new SvgPen();
  const projection = paintBase(pen, picture, frame, look);
  paintCells(pen, projection, picture, frame, look);
  paintSigns(pen, projection, picture, frame, look);
  return pen.document(frame.width, frame.height, title, [...under, `Cells: ${legendOf(picture)}`], look.ink, look.paper);
}

export async function png(picture: Picture, title: string, under: readonly string[], look: Look): Promise<Blob> {
  const frame = { width: 1200, height: 900 };
  const top = 46;
  const lines = [...under, `Cells: ${legendOf(picture)}`];
  const canvas = document.createElement('canvas');
  canvas.width = 2 * frame.width;
  canvas.height = 2 * (frame.height + top + 20 + 18 * lines.length);
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
  const pen = new CanvasPen(context);
  const projection = paintBase(pen, picture, frame, look);
  paintCells(pen, projection, picture, frame, look);
  paintSigns(pen, projection, picture, frame, look);
  context.restore();
  context.fillStyle = look.ink;
  context.textAlign = 'left';
  context.font = '700 18px system-ui, sans-serif';
  context.fillText(title, 12, 30, frame.width - 24);
  context.font = '12px system-ui, sans-serif';
  lines.forEach((line, i) => context.fillText(line, 12, frame.height + top + 22 + 18 * i, frame.width - 24));
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be written.'))), 'image/png'),
  );
}

export { readLook };
