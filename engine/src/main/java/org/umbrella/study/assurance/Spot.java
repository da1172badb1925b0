// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import org.umbrella.earth.GeodeticPoint;
import org.umbrella.scenario.NamedPoint;

/**
 * A point of a launch or aim set and the land that it stands for.
 *
 * @param point the point
 * @param id name in files
 * @param name name for people; empty until somebody wants to read it
 * @param country ISO 3166-1 alpha-2 code of the land; empty where only the point is meant
 * @param cell H3 number of the cell that the land lies in; 0 where only the point is meant
 * @param resolution H3 resolution of that cell
 * @param reachMeters no corner of the land lies farther from the point than this, m; 0 for a point
 */
record Spot(
        GeodeticPoint point,
        String id,
        String name,
        String country,
        long cell,
        int resolution,
        double reachMeters) {

    /** A point that stands for itself alone. */
    static Spot only(NamedPoint point) {
        return new Spot(point.point(), point.id(), point.name(), "", 0, 0, 0);
    }
}
