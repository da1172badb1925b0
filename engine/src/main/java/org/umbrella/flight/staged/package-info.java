// SPDX-License-Identifier: Apache-2.0

/**
 * Staged flight: vehicles made of stages, flown through air and gravity (docs/model.md, sections
 * 2.2 and 3.2).
 *
 * <p>A point mass in the inertial frame that coincides with the Earth-fixed one at t = 0. A {@link
 * org.umbrella.flight.staged.FlightProgram} cuts a flight into legs of constant mass flow (rise,
 * pitch-over, gravity turn, coast, free flight); {@link org.umbrella.flight.staged.StagedFlyer}
 * integrates them one after another with Hipparchus' Dormand–Prince 8(5,3), and {@link
 * org.umbrella.flight.staged.StagedTrajectory} keeps the result as dense output with its events.
 * Open {@code StagedFlyer} first. {@link org.umbrella.flight.staged.StagedSolver} asks the
 * questions of docs/model.md, section 2.1 of a staged vehicle, and {@link
 * org.umbrella.flight.staged.NotionalFit} turns one into the notional tier's parameters with the
 * error that this costs.
 *
 * <p>Valid from the ground to 10^5 km, for flights of hours. Thrust acts along the velocity through
 * the air, so there is no lift and no angle of attack; winds, where given, are a table of height.
 */
@NullMarked
package org.umbrella.flight.staged;

import org.jspecify.annotations.NullMarked;
