// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.util.List;

/** From where missiles are launched. */
public sealed interface LaunchSet {

    /**
     * A grid over a country: the centres of its H3 cells.
     *
     * @param country ISO 3166-1 alpha-2 code ("IR")
     * @param resolution H3 resolution, 0 to 6
     */
    record CountryGrid(String country, int resolution) implements LaunchSet {}

    /**
     * Points, from the catalogue or given.
     *
     * @param points the points
     */
    record Points(List<NamedPoint> points) implements LaunchSet {

        /** Copies the list. */
        public Points {
            points = List.copyOf(points);
        }
    }
}
