// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

/**
 * One stage of a vehicle (docs/model.md, section 2.2).
 *
 * @param id name in files
 * @param propellantMassKg mass burned, kg
 * @param inertMassKg mass dropped after burnout, kg
 * @param vacuumSpecificImpulseSeconds vacuum Isp, s
 * @param nozzleExitAreaSquareMeters A_e, the area that back-pressure acts on, m²; 0 for a thrust
 *     that does not change with height
 * @param burnTimeSeconds burn time at constant mass flow, s
 * @param referenceAreaSquareMeters area that the drag coefficient refers to, m²
 * @param drag drag coefficient while this stage is the lowest one attached
 * @param coastAfterSeconds coast between its burnout and the next ignition, s
 * @param separation when its inert mass is dropped
 */
public record Stage(
        String id,
        double propellantMassKg,
        double inertMassKg,
        double vacuumSpecificImpulseSeconds,
        double nozzleExitAreaSquareMeters,
        double burnTimeSeconds,
        double referenceAreaSquareMeters,
        DragTable drag,
        double coastAfterSeconds,
        Separation separation) {

    /** Standard gravity, which turns specific impulse in seconds into exhaust speed, m/s². */
    public static final double STANDARD_GRAVITY = 9.80665;

    /** When a spent stage is dropped. */
    public enum Separation {
        /** At its own burnout: it does not coast with the rest. */
        AT_BURNOUT,
        /** At the next ignition: it coasts with the rest. */
        AT_NEXT_IGNITION
    }

    /** Checks signs. */
    public Stage {
        String of = "stage '" + id + "'";
        String sign = "Maybe the sign was mistaken.";
        Checks.positive(
                "propellant_mass_kg",
                propellantMassKg,
                of,
                "A stage without propellant is payload.");
        Checks.notNegative("inert_mass_kg", inertMassKg, of, sign);
        Checks.positive("vacuum_isp_s", vacuumSpecificImpulseSeconds, of, sign);
        Checks.notNegative("nozzle_exit_area_m2", nozzleExitAreaSquareMeters, of, sign);
        Checks.positive("burn_time_s", burnTimeSeconds, of, sign);
        Checks.notNegative("reference_area_m2", referenceAreaSquareMeters, of, sign);
        Checks.notNegative("coast_after_s", coastAfterSeconds, of, sign);
    }

    /**
     * Mass flow while burning.
     *
     * @return kg/s
     */
    public double massFlowKgPerSecond() {
        return propellantMassKg / burnTimeSeconds;
    }

    /**
     * Thrust in vacuum.
     *
     * @return N
     */
    public double vacuumThrustNewtons() {
        return vacuumSpecificImpulseSeconds * STANDARD_GRAVITY * massFlowKgPerSecond();
    }

    /**
     * A copy with another propellant and inert mass, at the same burn time and specific impulse.
     *
     * @param propellantKg propellant mass, kg
     * @param inertKg inert mass, kg
     * @return the changed copy
     */
    public Stage withMasses(double propellantKg, double inertKg) {
        return new Stage(
                id,
                propellantKg,
                inertKg,
                vacuumSpecificImpulseSeconds,
                nozzleExitAreaSquareMeters,
                burnTimeSeconds,
                referenceAreaSquareMeters,
                drag,
                coastAfterSeconds,
                separation);
    }
}
