// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.util.List;

/**
 * A vehicle of the staged tier (docs/model.md, sections 2.2 and 3.2): its stages, what they carry,
 * and how it leaves the ground.
 *
 * @param id name in files
 * @param name what people call it
 * @param stages in order of ignition, at least one
 * @param payload what flies on
 * @param verticalRiseSeconds time of vertical rise after ignition, s
 * @param pitchOverSeconds time over which the thrust then leans over, s; a gravity turn follows
 */
public record StagedVehicle(
        String id,
        String name,
        List<Stage> stages,
        Payload payload,
        double verticalRiseSeconds,
        double pitchOverSeconds) {

    /**
     * Copies the list, and checks that the vehicle lifts off and turns before its first burnout.
     */
    public StagedVehicle {
        stages = List.copyOf(stages);
        String of = "vehicle '" + id + "'";
        if (stages.isEmpty()) {
            throw new IllegalArgumentException(
                    "The stages ([]) of " + of + " must hold at least one stage.");
        }
        Checks.notNegative(
                "vertical_rise_s", verticalRiseSeconds, of, "Maybe the sign was mistaken.");
        Checks.positive("pitch_over_s", pitchOverSeconds, of, "5 s is usual.");
        double turn = verticalRiseSeconds + pitchOverSeconds;
        if (!(turn < stages.getFirst().burnTimeSeconds())) {
            throw new IllegalArgumentException(
                    "The vertical_rise_s plus pitch_over_s ("
                            + turn
                            + ") of "
                            + of
                            + " must be less than the burn_time_s ("
                            + stages.getFirst().burnTimeSeconds()
                            + ") of its first stage. Shorten one of them.");
        }
    }

    /**
     * Mass at lift-off.
     *
     * @return kg
     */
    public double launchMassKg() {
        double mass = payload.massKg();
        for (Stage stage : stages) {
            mass += stage.propellantMassKg() + stage.inertMassKg();
        }
        return mass;
    }

    /**
     * Sum of the burn times, without coasts.
     *
     * @return s
     */
    public double totalBurnSeconds() {
        return stages.stream().mapToDouble(Stage::burnTimeSeconds).sum();
    }

    /**
     * A copy with other stages.
     *
     * @param others the stages
     * @return the changed copy
     */
    public StagedVehicle withStages(List<Stage> others) {
        return new StagedVehicle(id, name, others, payload, verticalRiseSeconds, pitchOverSeconds);
    }

    /**
     * A copy with another payload.
     *
     * @param other the payload
     * @return the changed copy
     */
    public StagedVehicle withPayload(Payload other) {
        return new StagedVehicle(id, name, stages, other, verticalRiseSeconds, pitchOverSeconds);
    }
}
