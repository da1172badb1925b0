// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.exception.MathIllegalStateException;
import org.umbrella.scenario.StagedVehicle;

/**
 * Tunes a vehicle in its total mass ratio alone, by its payload, until one quantity of its flight
 * has a wanted value: how a generic vehicle is made to stand in for one of which only a range or an
 * apogee is published. Stages, burn times and specific impulses stay as they are.
 */
public final class MassRatioFit {

    private static final double LEAST_PAYLOAD_SHARE = 1e-3;
    private static final double MOST_PAYLOAD_SHARE = 0.5;
    private static final double TOLERANCE_KG = 1e-3;

    private MassRatioFit() {}

    /**
     * Tunes a vehicle.
     *
     * @param vehicle the vehicle
     * @param fly flies a candidate; empty where it cannot
     * @param quantity what is wanted of the flight; falls with payload
     * @param wanted its value
     * @param <F> a flight
     * @return the tuned vehicle; empty where no payload between a thousandth and a half of the
     *     launch mass gives the value
     */
    public static <F> Optional<StagedVehicle> tune(
            StagedVehicle vehicle,
            Function<StagedVehicle, Optional<F>> fly,
            ToDoubleFunction<F> quantity,
            double wanted) {
        double stages = vehicle.launchMassKg() - vehicle.payload().massKg();
        double low = LEAST_PAYLOAD_SHARE * stages;
        double high = MOST_PAYLOAD_SHARE * stages;
        try {
            double payload =
                    new BrentSolver(1e-12, TOLERANCE_KG)
                            .solve(
                                    100,
                                    kg ->
                                            fly.apply(with(vehicle, kg))
                                                            .map(quantity::applyAsDouble)
                                                            .orElse(
                                                                    kg > 0.1 * stages
                                                                            ? -wanted
                                                                            : 3 * wanted)
                                                    - wanted,
                                    low,
                                    high);
            return Optional.of(with(vehicle, payload));
        } catch (MathIllegalArgumentException | MathIllegalStateException e) {
            return Optional.empty();
        }
    }

    private static StagedVehicle with(StagedVehicle vehicle, double payloadKg) {
        return vehicle.withPayload(vehicle.payload().withMass(payloadKg));
    }
}
