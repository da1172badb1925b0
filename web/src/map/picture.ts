// SPDX-License-Identifier: Apache-2.0
import type { GeoProjection } from 'd3-geo';
import type { Answer, Cells, SensorOnMap } from '../api.ts';
import { isPoint, type Launch, type Place } from '../place.ts';
import type { View } from '../state.ts';
import type { Fill } from './cells.ts';
import {
  drawBorders,
  drawCells,
  drawRing,
  drawSensors,
  drawSigns,
  drawTrack,
  drawWorld,
  fansOf,
  ringOf,
  sign,
  signOf,
  signSize,
  visible,
  type Pen,
  type Site,
  type World,
} from './draw.ts';
import type { Look, Mark } from './look.ts';
import { SvgPen } from './pens.ts';
import { fitted, projectionOf, type Frame, type Kind } from './projection.ts';

/** What a map shows; the same whether it goes to the screen or to a file. */
export interface Picture {
  readonly kind: Kind;
  readonly home: View;
  /** The part looked at; none: all of the territory, and the launch points where they fit in. */
  readonly view: View | null;
  readonly world: World | null;
  readonly cells: Cells | null;
  readonly fills: readonly Fill[];
  readonly sites: readonly Site[];
  readonly sensors: readonly SensorOnMap[];
  readonly rings: boolean;
  readonly launch: Launch;
  readonly launchPoints: readonly Place[];
  readonly threatRangeKm: number;
  readonly place: Place | null;
  readonly answer: Answer | null;
}

/** The view a picture has in a frame. */
export function viewIn(picture: Picture, frame: Frame): View {
  return picture.view ?? fitted(picture.kind, picture.home, picture.launchPoints, frame);
}

/** The whole picture, all layers one on the other. */
export function paintMap(pen: Pen, picture: Picture, frame: Frame, look: Look): void {
  const projection = paintBase(pen, picture, frame, look);
  paintCells(pen, projection, picture, frame, look);
  paintSigns(pen, projection, picture, frame, look);
}

/** The whole picture as SVG that takes its colours from the page, for paper. */
export function printed(picture: Picture, frame: Frame, look: Look): string {
  const pen = new SvgPen();
  paintMap(pen, picture, frame, look);
  return pen.fragment(frame.width, frame.height);
}

export function paintBase(pen: Pen, picture: Picture, frame: Frame, look: Look): GeoProjection {
  const projection = projectionOf(picture.kind, picture.home, viewIn(picture, frame), frame);
  drawWorld(pen, projection, picture.kind, frame, picture.world, look);
  return projection;
}

export function paintCells(pen: Pen, projection: GeoProjection, picture: Picture, frame: Frame, look: Look): void {
  if (picture.cells) drawCells(pen, projection, picture.kind, frame, picture.cells, picture.fills, look);
  drawBorders(pen, projection, picture.world, look);
}

export function paintSigns(pen: Pen, projection: GeoProjection, picture: Picture, frame: Frame, look: Look): void {
  if (picture.rings) {
    drawSensors(pen, projection, picture.sensors, look);
    if (isPoint(picture.launch)) drawRing(pen, projection, picture.launch, picture.threatRangeKm, look);
  }
  if (picture.answer) drawTrack(pen, projection, picture.answer, look);
  const marks = [...picture.launchPoints, ...(picture.place ? [picture.place] : [])];
  drawSigns(pen, projection, picture.kind, frame, picture.sites, picture.sensors, marks, look);
  for (const point of picture.launchPoints) {
    if (!visible(projection, picture.kind, point.lon, point.lat)) continue;
    const at = projection([point.lon, point.lat]);
    if (at) sign(pen, 'launch', at[0], at[1], look, signSize(frame));
  }
  if (picture.place && visible(projection, picture.kind, picture.place.lon, picture.place.lat)) {
    const at = projection([picture.place.lon, picture.place.lat]);
    if (at) sign(pen, 'aim', at[0], at[1], look, signSize(frame));
  }
}

/** The signs and lines that a picture has, wherever its view may be. */
export function marksOf(picture: Picture): ReadonlySet<Mark> {
  const marks = new Set<Mark>(picture.sites.map(signOf));
  if (picture.sensors.length > 0) marks.add('radar');
  if (picture.launchPoints.length > 0) marks.add('launch');
  if (picture.rings && fansOf(picture.sensors).length > 0) marks.add('fan');
  if (picture.rings && isPoint(picture.launch) && ringOf(picture.launch, picture.threatRangeKm)) marks.add('ring');
  if (picture.place) marks.add('aim');
  if (picture.answer && picture.answer.track.length > 1) marks.add('track');
  return marks;
}
