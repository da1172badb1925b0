// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.util.Map;

/**
 * Finds the notional values of a staged vehicle when a document that names one is read. What reads
 * stands left of what flies, so the fitter is given to it as an argument.
 */
public interface VehicleFitter {

    /** What fitting gave. */
    sealed interface Fit {

        /**
         * Values as an entry of the catalogue would state them.
         *
         * @param values by name, each with what is lost by it in the note
         */
        record Values(Map<String, Quantity> values) implements Fit {

            /** Copies the map. */
            public Values {
                values = Map.copyOf(values);
            }
        }

        /**
         * The vehicle has none.
         *
         * @param reason a sentence
         */
        record None(String reason) implements Fit {}
    }

    /**
     * Fits a missile.
     *
     * @param vehicle the vehicle
     * @return its maximum range, burn time, burnout height and burnout downrange
     */
    Fit missile(StagedVehicle vehicle);

    /**
     * Fits an interceptor.
     *
     * @param vehicle the vehicle
     * @return its burnout speed and burn time
     */
    Fit interceptor(StagedVehicle vehicle);
}
