// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

/**
 * What flies on after the last burnout, without power.
 *
 * @param massKg mass, kg
 * @param referenceAreaSquareMeters area that the drag coefficient refers to, m²; 0 for no drag
 * @param drag drag coefficient against Mach number
 */
public record Payload(double massKg, double referenceAreaSquareMeters, DragTable drag) {

    /** Checks signs. */
    public Payload {
        Checks.positive("mass_kg", massKg, "the payload", "Maybe the sign was mistaken.");
        Checks.notNegative(
                "reference_area_m2",
                referenceAreaSquareMeters,
                "the payload",
                "Maybe the sign was mistaken.");
    }

    /**
     * A payload with a ballistic coefficient β = m / (C_D A) at every Mach number.
     *
     * @param massKg mass, kg
     * @param ballisticCoefficient β, kg/m²
     * @return the payload
     */
    public static Payload ofBallisticCoefficient(double massKg, double ballisticCoefficient) {
        Checks.positive(
                "ballistic_coefficient_kg_m2",
                ballisticCoefficient,
                "the payload",
                "Give a drag table with no area for no drag.");
        return new Payload(massKg, massKg / ballisticCoefficient, DragTable.constant(1.0));
    }

    /**
     * A copy with another mass and the same ballistic coefficient.
     *
     * @param kg mass, kg
     * @return the changed copy
     */
    public Payload withMass(double kg) {
        return new Payload(kg, referenceAreaSquareMeters * kg / massKg, drag);
    }
}
