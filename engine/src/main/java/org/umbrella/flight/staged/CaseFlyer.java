// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

import java.util.Optional;
import org.umbrella.scenario.FlightCase;
import org.umbrella.scenario.InitialState;
import org.umbrella.scenario.StagedVehicle;
import org.umbrella.scenario.Steering;

/** Flies one case: solves for what is to be solved for, then flies it finely. */
public final class CaseFlyer {

    private CaseFlyer() {}

    /**
     * Flies a case.
     *
     * @param flight the case
     * @return the flight, or why there is none
     */
    public static FlownCase fly(FlightCase flight) {
        try {
            return switch (flight.craft()) {
                case FlightCase.Body body ->
                        new FlownCase.Flown(
                                flight,
                                fine(flight).release(body.payload(), flight.start()),
                                Optional.empty());
                case FlightCase.Staged staged -> fly(flight, staged.vehicle());
            };
        } catch (NoFlight e) {
            return new FlownCase.NotFlown(e.getMessage());
        }
    }

    private static FlownCase fly(FlightCase flight, StagedVehicle vehicle) {
        if (flight.guidance() instanceof FlightCase.Steered given) {
            return new FlownCase.Flown(
                    flight,
                    fine(flight)
                            .launch(vehicle, flight.start(), given.steering(), given.burnSeconds()),
                    Optional.empty());
        }
        if (!(flight.start() instanceof InitialState.Local local)) {
            return new FlownCase.NotFlown(
                    "What is solved for must start at rest at a launch point.");
        }
        StagedSolver solver =
                new StagedSolver(vehicle, local.position(), flight.environment(), flight.limits());
        StagedOutcome outcome =
                switch (flight.guidance()) {
                    case FlightCase.MaximumRange most -> solver.maximumRange(most.azimuthRad());
                    case FlightCase.ToAim to -> solver.reach(to.aim(), to.loftRad());
                    case FlightCase.LoftedShot shot ->
                            solver.loftedWithoutCut(shot.azimuthRad(), shot.rangeMeters());
                    case FlightCase.Steered ignored -> new StagedOutcome.None("It is steered.");
                    case FlightCase.Unguided ignored ->
                            new StagedOutcome.None("A vehicle must be steered.");
                };
        return switch (outcome) {
            case StagedOutcome.Reached reached -> {
                StagedSolution found = reached.flight();
                Steering steering = found.steering();
                yield new FlownCase.Flown(
                        flight,
                        fine(flight).launch(vehicle, flight.start(), steering, found.burnSeconds()),
                        Optional.of(found));
            }
            case StagedOutcome.OutOfRange far -> new FlownCase.NotFlown(far.reason());
            case StagedOutcome.None none -> new FlownCase.NotFlown(none.reason());
        };
    }

    private static StagedFlyer fine(FlightCase flight) {
        return new StagedFlyer(
                flight.environment(), flight.limits(), StagedFlyer.FINE_ACCURACY_METERS);
    }
}
