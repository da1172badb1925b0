// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.time.LocalDate;
import java.util.List;

/** What is aimed at. */
public sealed interface AimSet {

    /**
     * The cells of a group of countries as it was on a day.
     *
     * @param group "european-nato", "nato"
     * @param asOf the day of the membership
     * @param resolution H3 resolution, 0 to 6
     */
    record Group(String group, LocalDate asOf, int resolution) implements AimSet {}

    /**
     * The cells of countries.
     *
     * @param countries ISO 3166-1 alpha-2 codes
     * @param resolution H3 resolution, 0 to 6
     */
    record Countries(List<String> countries, int resolution) implements AimSet {

        /** Copies the list. */
        public Countries {
            countries = List.copyOf(countries);
        }
    }

    /**
     * Points.
     *
     * @param points the points
     */
    record Points(List<NamedPoint> points) implements AimSet {

        /** Copies the list. */
        public Points {
            points = List.copyOf(points);
        }
    }
}
