// SPDX-License-Identifier: Apache-2.0
import type { CanvasPath, Pen } from './draw.ts';
import type { Fill } from './cells.ts';
import { HATCHES, type Mark } from './look.ts';
import type { Frame } from './projection.ts';

const FONT = '600 12px system-ui, sans-serif';
const ANCHORS = { left: 'start', center: 'middle', right: 'end' } as const;

/** Draws on a canvas; hatches are patterns made once for each pair of fill and colour. */
export class CanvasPen implements Pen {
  private readonly context: CanvasRenderingContext2D;
  private readonly patterns = new Map<string, CanvasPattern | null>();

  constructor(context: CanvasRenderingContext2D) {
    this.context = context;
  }

  begin(): CanvasPath {
    this.context.beginPath();
    return this.context;
  }

  fill(color: string, hatch?: { readonly fill: Fill; readonly color: string }): void {
    this.context.fillStyle = color;
    this.context.fill();
    if (!hatch) return;
    const pattern = this.pattern(hatch.fill, hatch.color);
    if (!pattern) return;
    this.context.fillStyle = pattern;
    this.context.fill();
  }

  stroke(color: string, width: number, dash: readonly number[] = [], alpha = 1): void {
    this.context.globalAlpha = alpha;
    this.context.strokeStyle = color;
    this.context.lineWidth = width;
    this.context.lineJoin = 'round';
    this.context.setLineDash([...dash]);
    this.context.stroke();
    this.context.setLineDash([]);
    this.context.globalAlpha = 1;
  }

  text(words: string, x: number, y: number, color: string, halo: string, align: 'left' | 'center' | 'right'): void {
    this.context.font = FONT;
    this.context.textAlign = align;
    this.context.lineJoin = 'round';
    this.context.lineWidth = 3.5;
    this.context.strokeStyle = halo;
    this.context.strokeText(words, x, y);
    this.context.fillStyle = color;
    this.context.fillText(words, x, y);
  }

  private pattern(fill: Fill, color: string): CanvasPattern | null {
    const key = `${fill} ${color}`;
    const known = this.patterns.get(key);
    if (known !== undefined) return known;
    const tile = document.createElement('canvas');
    tile.width = 8;
    tile.height = 8;
    const context = tile.getContext('2d');
    if (!context) return null;
    context.strokeStyle = color;
    context.lineWidth = 1.4;
    context.beginPath();
    for (const [x1, y1, x2, y2] of HATCHES[fill] ?? []) {
      context.moveTo(x1, y1);
      context.lineTo(x2, y2);
    }
    context.stroke();
    const pattern = this.context.createPattern(tile, 'repeat');
    this.patterns.set(key, pattern);
    return pattern;
  }
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}

let fragments = 0;

/** Records the same strokes as an SVG document. */
export class SvgPen implements Pen {
  private d = '';
  private readonly body: string[] = [];
  private readonly hatches = new Map<string, string>();

  begin(): CanvasPath {
    this.d = '';
    const at = (n: number): string => n.toFixed(1);
    return {
      moveTo: (x, y) => void (this.d += `M${at(x)} ${at(y)}`),
      lineTo: (x, y) => void (this.d += `L${at(x)} ${at(y)}`),
      arc: (x, y, r) => void (this.d += `M${at(x + r)} ${at(y)}A${r} ${r} 0 1 1 ${at(x - r)} ${at(y)}A${r} ${r} 0 1 1 ${at(x + r)} ${at(y)}`),
      closePath: () => void (this.d += 'Z'),
      beginPath: () => void (this.d = ''),
    };
  }

  fill(color: string, hatch?: { readonly fill: Fill; readonly color: string }): void {
    if (this.d === '') return;
    this.body.push(`<path d="${this.d}" fill="${color}" fill-rule="nonzero"/>`);
    if (!hatch) return;
    const id = `hatch-${hatch.fill}`;
    const lines = (HATCHES[hatch.fill] ?? []).map(([x1, y1, x2, y2]) => `M${x1} ${y1}L${x2} ${y2}`).join('');
    this.hatches.set(
      id,
      `<pattern id="${id}" width="8" height="8" patternUnits="userSpaceOnUse"><path d="${lines}" stroke="${hatch.color}" stroke-width="1.4"/></pattern>`,
    );
    this.body.push(`<path d="${this.d}" fill="url(#${id})"/>`);
  }

  stroke(color: string, width: number, dash: readonly number[] = [], alpha = 1): void {
    if (this.d === '') return;
    const dashes = dash.length > 0 ? ` stroke-dasharray="${dash.join(' ')}"` : '';
    const opacity = alpha < 1 ? ` stroke-opacity="${alpha}"` : '';
    this.body.push(`<path d="${this.d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linejoin="round"${dashes}${opacity}/>`);
  }

  text(words: string, x: number, y: number, color: string, halo: string, align: 'left' | 'center' | 'right'): void {
    this.body.push(
      `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${ANCHORS[align]}" font-family="system-ui, sans-serif" font-size="12" font-weight="600" fill="${color}" stroke="${halo}" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke">${escape(words)}</text>`,
    );
  }

  /** The picture alone, to stand in a page; its width is the page's. */
  fragment(width: number, height: number): string {
    // Names of patterns are the page's, so they must not be another picture's.
    const own = `p${++fragments}-`;
    const mine = (text: string): string => text.replaceAll('id="hatch-', `id="${own}hatch-`).replaceAll('url(#hatch-', `url(#${own}hatch-`);
    return [
      `<svg viewBox="0 0 ${width} ${height}" aria-hidden="true">`,
      `<defs>${mine([...this.hatches.values()].join(''))}</defs>`,
      ...this.body.map(mine),
      '</svg>',
    ].join('');
  }

  document(width: number, height: number, title: readonly string[], under: readonly string[], ink: string, paper: string): string {
    const top = 22 + 24 * title.length;
    const head = title.map(
      (line, i) =>
        `<text x="12" y="${30 + 24 * i}" font-family="system-ui, sans-serif" font-size="18" font-weight="700" fill="${ink}">${escape(line)}</text>`,
    );
    const foot = under.map((line, i) => `<text x="12" y="${height + top + 22 + i * 18}" font-family="system-ui, sans-serif" font-size="12" fill="${ink}">${escape(line)}</text>`);
    const total = height + top + 30 + under.length * 18;
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${total}" width="${width}" height="${total}" role="img" aria-label="${escape(title.join(' '))}">`,
      `<defs>${[...this.hatches.values()].join('')}<clipPath id="frame"><rect width="${width}" height="${height}"/></clipPath></defs>`,
      `<rect width="${width}" height="${total}" fill="${paper}"/>`,
      ...head,
      `<g transform="translate(0 ${top})" clip-path="url(#frame)">`,
      ...this.body,
      '</g>',
      ...foot,
      '</svg>',
    ].join('\n');
  }
}

/** Draws nothing and sees which marks come to lie in a frame, whole or in part. */
export class WatchingPen implements Pen {
  readonly seen = new Set<Mark>();
  private readonly frame: Frame;
  private mark: Mark | undefined;
  /** Whether a line of the path crosses the frame. */
  private crosses = false;
  /** Whether the path goes round the middle of the frame. */
  private round = false;

  constructor(frame: Frame) {
    this.frame = frame;
  }

  begin(mark?: Mark): CanvasPath {
    this.mark = mark;
    this.crosses = false;
    this.round = false;
    let start: readonly [number, number] = [NaN, NaN];
    let last = start;
    const to = (x: number, y: number): void => {
      this.line(last[0], last[1], x, y);
      last = [x, y];
    };
    return {
      moveTo: (x, y) => void (start = last = [x, y]),
      lineTo: to,
      arc: (x, y, r) => {
        if (x + r > 0 && x - r < this.frame.width && y + r > 0 && y - r < this.frame.height) this.crosses = true;
      },
      closePath: () => to(start[0], start[1]),
      beginPath: () => void (start = last = [NaN, NaN]),
    };
  }

  fill(): void {
    if (this.crosses || this.round) this.note();
  }

  stroke(): void {
    if (this.crosses) this.note();
  }

  text(): void {
    // Words explain themselves.
  }

  private note(): void {
    if (this.mark !== undefined) this.seen.add(this.mark);
  }

  private line(x1: number, y1: number, x2: number, y2: number): void {
    const { width, height } = this.frame;
    const [mx, my] = [width / 2, height / 2];
    if (y1 > my !== y2 > my && mx < x1 + ((my - y1) / (y2 - y1)) * (x2 - x1)) this.round = !this.round;
    // The part of the line, from 0 to 1, that lies between each pair of edges (Liang and Barsky).
    let from = 0;
    let to = 1;
    for (const [at, by, most] of [
      [x1, x2 - x1, width],
      [y1, y2 - y1, height],
    ] as const) {
      if (by === 0) {
        if (at <= 0 || at >= most) return;
        continue;
      }
      const [a, b] = [-at / by, (most - at) / by];
      from = Math.max(from, Math.min(a, b));
      to = Math.min(to, Math.max(a, b));
    }
    if (from < to) this.crosses = true;
  }
}
