// SPDX-License-Identifier: Apache-2.0
package org.umbrella.results;

import java.util.List;
import org.umbrella.earth.GeodeticPoint;

/**
 * Where threats come from: the points a study launched from, and the outline they stand for.
 *
 * @param id name in files
 * @param title what it is called in print: "Iran"
 * @param points launch points used
 * @param outline rings of the area's outline; empty where the area is its points
 */
public record LaunchArea(
        String id, String title, List<GeodeticPoint> points, List<List<GeodeticPoint>> outline) {

    /** Copies the lists. */
    public LaunchArea {
        points = List.copyOf(points);
        outline = outline.stream().map(List::copyOf).toList();
    }
}
