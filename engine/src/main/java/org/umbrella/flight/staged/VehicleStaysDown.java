// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

/** Thrown where a vehicle's thrust does not lift it off the ground, or a body lies on it. */
public final class VehicleStaysDown extends NoFlight {

    private static final long serialVersionUID = 1L;

    VehicleStaysDown(String message) {
        super(message);
    }
}
