// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.coverage;

import java.util.List;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.scenario.ThreatClass;

/**
 * Launch points of a threat class.
 *
 * @param threat the class
 * @param country ISO code of the country they fill; empty where they are points
 * @param points the points
 */
public record Launches(ThreatClass threat, String country, List<GeodeticPoint> points) {

    /** Copies the list. */
    public Launches {
        points = List.copyOf(points);
    }
}
