// SPDX-License-Identifier: Apache-2.0
import { geoDistance, geoInterpolate } from 'd3-geo';
import type { Witness } from '../api.ts';
import type { View } from '../state.ts';
import type { Site } from './draw.ts';

/** The sites of the first plan, and those that only the second has. */
export function together(first: readonly Site[] = [], second: readonly Site[] = []): readonly Site[] {
  const deployed = (site: Site): boolean => first.some((one) => one.lat_deg === site.lat_deg && one.lon_deg === site.lon_deg);
  return [...first, ...second.filter((site) => !deployed(site)).map((site) => ({ ...site, hollow: true }))];
}

/** Where the interceptor of a witness starts. */
export function siteOf(witness: Witness): Site {
  return { title: witness.battery, lat_deg: witness.site.lat_deg, lon_deg: witness.site.lon_deg, afloat: witness.afloat };
}

/** A view with the whole flight of a witness in it. */
export function viewOfWitness({ launch, aim }: Witness): View {
  const from: [number, number] = [launch.lon_deg, launch.lat_deg];
  const to: [number, number] = [aim.lon_deg, aim.lat_deg];
  const apart = (geoDistance(from, to) * 180) / Math.PI;
  const middle = geoInterpolate(from, to)(0.5);
  return {
    lon: middle[0],
    lat: Math.max(-80, Math.min(80, middle[1])),
    span: Math.max(30, Math.min(115, 20 + 1.6 * apart)),
  };
}
