// SPDX-License-Identifier: Apache-2.0
import type { MultiLineString, MultiPolygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import coarse from 'world-atlas/countries-110m.json?url';
import fine from 'world-atlas/countries-50m.json?url';
import type { World } from './map/draw.ts';

type Atlas = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

async function load(url: string): Promise<World> {
  const atlas = (await (await fetch(url)).json()) as Atlas;
  const land = feature(atlas, atlas.objects.land);
  const polygons: MultiPolygon = { type: 'MultiPolygon', coordinates: [] };
  for (const one of land.features) {
    if (one.geometry.type === 'MultiPolygon') polygons.coordinates.push(...one.geometry.coordinates);
    if (one.geometry.type === 'Polygon') polygons.coordinates.push(one.geometry.coordinates);
  }
  const borders: MultiLineString = mesh(atlas, atlas.objects.countries, (a, b) => a !== b);
  return { land: polygons, borders };
}

/** Outlines for drawing only (Natural Earth, public domain): coarse ones at once, finer ones as soon as they are there. */
export async function loadWorld(show: (world: World) => void): Promise<void> {
  show(await load(coarse));
  show(await load(fine));
}
