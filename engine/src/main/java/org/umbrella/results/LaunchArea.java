// SPDX-License-Identifier: Apache-2.0
package org.umbrella.results;

import java.util.List;
import java.util.Optional;
import org.umbrella.earth.GeodeticPoint;

/**
 * Where threats come from: the points a study launched from, and what they stand for.
 *
 * @param title what it is called in print: "Iran"
 * @param country ISO 3166-1 alpha-2 code of the country the points fill; empty where the area is
 *     its points
 * @param points launch points used
 * @param threatIds the threat classes launched from there
 */
public record LaunchArea(
        String title,
        Optional<String> country,
        List<GeodeticPoint> points,
        List<String> threatIds) {

    /** Copies the lists. */
    public LaunchArea {
        points = List.copyOf(points);
        threatIds = List.copyOf(threatIds);
    }
}
