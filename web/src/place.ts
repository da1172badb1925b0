// SPDX-License-Identifier: Apache-2.0

/** A place on the ground, degrees, north and east positive. */
export interface Place {
  readonly lat: number;
  readonly lon: number;
}

/** Where the threat comes from: a launch area by its id, or one point. */
export type Launch = { readonly area: string } | Place;

export function isPoint(launch: Launch): launch is Place {
  return 'lat' in launch;
}
