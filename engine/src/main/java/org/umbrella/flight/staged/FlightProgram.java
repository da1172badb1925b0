// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

import java.util.ArrayList;
import java.util.List;
import org.umbrella.scenario.Payload;
import org.umbrella.scenario.Stage;
import org.umbrella.scenario.Stage.Separation;
import org.umbrella.scenario.StagedVehicle;
import org.umbrella.scenario.Steering;

/**
 * A flight as a list of legs: what burns when, what is dropped when, what steers.
 *
 * @param steering where the thrust points
 * @param legs in order; the last is free flight
 * @param powered whether the first leg is powered, so that the vehicle must lift off
 * @param stages what there is to light, in order
 */
record FlightProgram(Steering steering, List<Leg> legs, boolean powered, List<Ignition> stages) {

    /**
     * A stage and when it lights, unless the flight is over or its thrust is cut before.
     *
     * @param stage its id
     * @param atSeconds time after launch, s; infinite where the cut comes first
     */
    record Ignition(String stage, double atSeconds) {}

    FlightProgram {
        legs = List.copyOf(legs);
        stages = List.copyOf(stages);
    }

    /** The stages that a flight with that end never lights. */
    List<String> stagesAfter(FlightEnd end) {
        return stages.stream()
                .filter(ignition -> ignition.atSeconds() >= end.endSeconds())
                .map(Ignition::stage)
                .toList();
    }

    /** Free flight of a body without power. */
    static FlightProgram unpowered(Payload body, String label) {
        Leg leg =
                new Leg(
                        Leg.Kind.COAST,
                        label,
                        Leg.Start.FREE_FLIGHT,
                        Double.POSITIVE_INFINITY,
                        body.massKg(),
                        0,
                        0,
                        0,
                        body.referenceAreaSquareMeters(),
                        body.drag());
        return new FlightProgram(new Steering.GravityTurn(0, 0), List.of(leg), false, List.of());
    }

    /**
     * Powered flight, cut off once {@code burnSeconds} of burning, coasts not counted, are over; a
     * cut releases the payload, and stages not yet lit go with what it drops. At the total burn
     * time and beyond there is no cut.
     */
    static FlightProgram of(StagedVehicle vehicle, Steering steering, double burnSeconds) {
        List<Leg> legs = new ArrayList<>();
        double mass = vehicle.launchMassKg();
        double left = burnSeconds;
        List<Stage> stages = vehicle.stages();
        Payload payload = vehicle.payload();
        Leg free = null;
        List<Ignition> ignitions = new ArrayList<>();
        double time = 0;
        for (int i = 0; i < stages.size() && free == null; i++) {
            Stage stage = stages.get(i);
            boolean lastStage = i == stages.size() - 1;
            double burn = Math.min(stage.burnTimeSeconds(), left);
            ignitions.add(new Ignition(stage.id(), time));
            addBurn(legs, vehicle, stage, steering, i == 0, mass, burn);
            left -= burn;
            time += burn + stage.coastAfterSeconds();
            boolean keepsLast = lastStage && stage.separation() == Separation.AT_NEXT_IGNITION;
            mass -= burn * stage.massFlowKgPerSecond();
            if (keepsLast) {
                free = coast(stage, "payload", mass, Leg.Start.FREE_FLIGHT);
            } else if (lastStage || left <= 0) {
                free =
                        new Leg(
                                Leg.Kind.COAST,
                                "payload",
                                Leg.Start.FREE_FLIGHT,
                                Double.POSITIVE_INFINITY,
                                payload.massKg(),
                                0,
                                0,
                                0,
                                payload.referenceAreaSquareMeters(),
                                payload.drag());
            } else {
                boolean drops = stage.separation() == Separation.AT_BURNOUT;
                if (drops) {
                    mass -= stage.inertMassKg();
                }
                if (stage.coastAfterSeconds() > 0) {
                    Stage shape = drops ? stages.get(i + 1) : stage;
                    legs.add(
                            coast(shape, shape.id(), mass, Leg.Start.BURNOUT)
                                    .lasting(stage.coastAfterSeconds()));
                }
                if (!drops) {
                    mass -= stage.inertMassKg();
                }
            }
        }
        if (free == null) {
            throw new IllegalStateException("A vehicle has at least one stage.");
        }
        legs.add(free);
        for (int i = ignitions.size(); i < stages.size(); i++) {
            ignitions.add(new Ignition(stages.get(i).id(), Double.POSITIVE_INFINITY));
        }
        return new FlightProgram(steering, legs, true, ignitions);
    }

    private static void addBurn(
            List<Leg> legs,
            StagedVehicle vehicle,
            Stage stage,
            Steering steering,
            boolean first,
            double mass,
            double burn) {
        double flow = stage.massFlowKgPerSecond();
        switch (steering) {
            case Steering.PitchTable ignored ->
                    legs.add(burning(stage, Leg.Kind.PITCH_TABLE, Leg.Start.IGNITION, mass, burn));
            case Steering.GravityTurn ignored -> {
                if (!first) {
                    legs.add(burning(stage, Leg.Kind.GRAVITY_TURN, Leg.Start.IGNITION, mass, burn));
                    return;
                }
                double rise = Math.min(burn, vehicle.verticalRiseSeconds());
                double over = Math.min(burn - rise, vehicle.pitchOverSeconds());
                double turn = burn - rise - over;
                Leg.Start start = Leg.Start.IGNITION;
                if (rise > 0) {
                    legs.add(burning(stage, Leg.Kind.RISE, start, mass, rise));
                    start = Leg.Start.SAME_BURN;
                }
                if (over > 0) {
                    legs.add(burning(stage, Leg.Kind.PITCH_OVER, start, mass - rise * flow, over));
                    start = Leg.Start.SAME_BURN;
                }
                if (turn > 0) {
                    legs.add(
                            burning(
                                    stage,
                                    Leg.Kind.GRAVITY_TURN,
                                    start,
                                    mass - (rise + over) * flow,
                                    turn));
                }
            }
        }
    }

    private static Leg burning(
            Stage stage, Leg.Kind kind, Leg.Start start, double mass, double seconds) {
        return new Leg(
                kind,
                stage.id(),
                start,
                seconds,
                mass,
                stage.massFlowKgPerSecond(),
                stage.vacuumThrustNewtons(),
                stage.nozzleExitAreaSquareMeters(),
                stage.referenceAreaSquareMeters(),
                stage.drag());
    }

    private static Leg coast(Stage shape, String label, double mass, Leg.Start start) {
        return new Leg(
                Leg.Kind.COAST,
                label,
                start,
                Double.POSITIVE_INFINITY,
                mass,
                0,
                0,
                0,
                shape.referenceAreaSquareMeters(),
                shape.drag());
    }
}
