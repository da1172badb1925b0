// SPDX-License-Identifier: Apache-2.0
import type { Scene, Threat } from './api.ts';
import { isPoint, type Launch } from './place.ts';
import type { State } from './state.ts';

const RAD = Math.PI / 180;

/** The country that something is launched from: of a point, that of the nearest launch point known. */
export function countryOf(launch: Launch, scene: Scene): string {
  if (!isPoint(launch)) return scene.launch_areas.find((area) => area.id === launch.area)?.country ?? '';
  let country = '';
  let nearest = -2;
  for (const area of scene.launch_areas) {
    for (const point of area.points) {
      // The cosine of the angle between the two, greatest for the nearest.
      const near =
        Math.sin(launch.lat * RAD) * Math.sin(point.lat_deg * RAD) +
        Math.cos(launch.lat * RAD) * Math.cos(point.lat_deg * RAD) * Math.cos((launch.lon - point.lon_deg) * RAD);
      if (near > nearest) [nearest, country] = [near, area.country];
    }
  }
  return country;
}

/** The missiles that are in a country; generic ones are anywhere. */
export function missilesIn(country: string, scene: Scene): readonly Threat[] {
  return scene.threats.filter((threat) => country === '' || threat.country === '' || threat.country === country);
}

/** A launch from elsewhere, with a missile of that place where the one asked about is not there: the nearest in range. */
export function launchedFrom(launch: Launch, state: State, scene: Scene): Partial<State> {
  const there = missilesIn(countryOf(launch, scene), scene);
  if (there.length === 0 || there.some((threat) => threat.id === state.threat)) return { launch };
  const range = scene.threats.find((threat) => threat.id === state.threat)?.max_range_km ?? 0;
  const own = there.filter((threat) => threat.country !== '');
  const [nearest] = [...(own.length > 0 ? own : there)].sort(
    (a, b) => Math.abs(a.max_range_km - range) - Math.abs(b.max_range_km - range),
  );
  return nearest ? { launch, threat: nearest.id } : { launch };
}
