// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

import java.util.List;
import org.umbrella.scenario.DragTable;
import org.umbrella.scenario.Payload;
import org.umbrella.scenario.Stage;
import org.umbrella.scenario.Stage.Separation;
import org.umbrella.scenario.StagedVehicle;

/** Generic vehicles for tests. */
final class Vehicles {

    static final DragTable DRAG =
            new DragTable(
                    List.of(
                            new DragTable.Point(0.0, 0.20),
                            new DragTable.Point(0.8, 0.20),
                            new DragTable.Point(1.2, 0.40),
                            new DragTable.Point(2.0, 0.30),
                            new DragTable.Point(3.0, 0.22),
                            new DragTable.Point(5.0, 0.15)));

    private Vehicles() {}

    static Stage stage(
            String id,
            double mass,
            double structure,
            double isp,
            double sea,
            double burn,
            double diameter) {
        double propellant = mass * (1 - structure);
        double exit =
                sea > 0 ? (isp - sea) * Stage.STANDARD_GRAVITY * propellant / burn / 101_325 : 0;
        return new Stage(
                id,
                propellant,
                mass * structure,
                isp,
                exit,
                burn,
                Math.PI / 4 * diameter * diameter,
                DRAG,
                0,
                Separation.AT_BURNOUT);
    }

    static StagedVehicle solid() {
        return new StagedVehicle(
                "solid",
                "solid",
                List.of(
                        stage("stage 1", 26_000, 0.10, 280, 250, 60, 1.8),
                        stage("stage 2", 8_000, 0.10, 285, 0, 60, 1.5),
                        stage("stage 3", 2_500, 0.10, 290, 0, 60, 1.5)),
                Payload.ofBallisticCoefficient(1000, 8000),
                4,
                6);
    }
}
