// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

import java.nio.file.Path;
import java.util.Optional;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.scenario.FlightEnvironment;
import org.umbrella.scenario.FlightLimits;
import org.umbrella.scenario.StagedVehicle;
import org.umbrella.scenario.io.FlightCaseReader;

/** Vehicles of the catalogue and short cuts for tests. */
final class Vehicles {

    static final GeodeticPoint PANGHYON = GeodeticPoint.ofDegrees(39.93, 125.21, 0);

    private Vehicles() {}

    static StagedVehicle read(String id) {
        return FlightCaseReader.vehicle(Path.of(System.getProperty("umbrella.root", ".")), id);
    }

    static StagedVehicle solid() {
        return read("generic-icbm-solid");
    }

    static StagedVehicle liquid() {
        return read("generic-icbm-liquid");
    }

    static StagedSolver solver(
            StagedVehicle vehicle, GeodeticPoint launch, FlightEnvironment earth) {
        return new StagedSolver(vehicle, launch, earth, FlightLimits.MODEL);
    }

    static StagedFlyer fine(FlightEnvironment earth) {
        return new StagedFlyer(earth, FlightLimits.MODEL, StagedFlyer.FINE_ACCURACY_METERS);
    }

    static Optional<StagedSolution> reached(StagedOutcome outcome) {
        return outcome instanceof StagedOutcome.Reached found
                ? Optional.of(found.flight())
                : Optional.empty();
    }

    static double kilometers(GeodeticPoint a, GeodeticPoint b) {
        return 6371.0088 * Spherical.angle(a, b);
    }
}
