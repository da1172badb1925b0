// SPDX-License-Identifier: Apache-2.0
import type { components } from './generated.ts';
import { isPoint } from './place.ts';
import type { State } from './state.ts';

/** The coverage question a state asks, as the API takes it. */
export function questionOf(state: State, plan: string, resolution: number): components['schemas']['Question'] {
  return {
    plan,
    date: state.date,
    threat: state.threat,
    launch: isPoint(state.launch)
      ? { lat_deg: state.launch.lat, lon_deg: state.launch.lon }
      : { area: state.launch.area },
    territory: state.territory,
    resolution,
    loft_deg: state.loft,
    sensing: state.sensing,
    ...(state.sensing === 'predicted' && state.predictedS !== null ? { predicted_s: state.predictedS } : {}),
    inputs: state.inputs,
  };
}
