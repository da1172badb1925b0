// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.engagement;

import org.umbrella.scenario.DragTable;
import org.umbrella.scenario.Stage;
import org.umbrella.scenario.StagedVehicle;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A staged vehicle as a document states it under {@code vehicle} (schemas/vehicle.schema.json),
 * with every number in full precision, so that reading it gives the same vehicle.
 */
final class VehicleJson {

    private VehicleJson() {}

    static ObjectNode tree(StagedVehicle vehicle) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("id", vehicle.id()).put("name", vehicle.name());
        ArrayNode stages = out.putArray("stages");
        vehicle.stages().forEach(stage -> stage(stages.addObject(), stage));
        ObjectNode payload = out.putObject("payload");
        payload.put("mass_kg", vehicle.payload().massKg());
        drag(payload, vehicle.payload().referenceAreaSquareMeters(), vehicle.payload().drag());
        return out.put("vertical_rise_s", vehicle.verticalRiseSeconds())
                .put("pitch_over_s", vehicle.pitchOverSeconds());
    }

    private static void stage(ObjectNode out, Stage stage) {
        out.put("id", stage.id())
                .put("propellant_mass_kg", stage.propellantMassKg())
                .put("inert_mass_kg", stage.inertMassKg())
                .put("vacuum_isp_s", stage.vacuumSpecificImpulseSeconds())
                .put("nozzle_exit_area_m2", stage.nozzleExitAreaSquareMeters())
                .put("burn_time_s", stage.burnTimeSeconds());
        drag(out, stage.referenceAreaSquareMeters(), stage.drag());
        out.put("coast_after_s", stage.coastAfterSeconds())
                .put(
                        "separates",
                        switch (stage.separation()) {
                            case AT_BURNOUT -> "at-burnout";
                            case AT_NEXT_IGNITION -> "at-next-ignition";
                        });
    }

    /** Area and drag; both are left out where there is no drag. */
    private static void drag(ObjectNode out, double squareMeters, DragTable drag) {
        if (squareMeters == 0 && drag.equals(DragTable.constant(0))) {
            return;
        }
        out.put("reference_area_m2", squareMeters);
        ArrayNode rows = out.putArray("drag");
        for (DragTable.Point point : drag.points()) {
            rows.addArray().add(point.mach()).add(point.coefficient());
        }
    }
}
