// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth.geography;

import org.umbrella.earth.GeodeticPoint;

/**
 * How far apart two countries are where they come nearest.
 *
 * @param distanceMeters least ground distance between their borders, m; 0 where they touch
 * @param from the border point of the one, to the spacing of border points
 * @param to the border point of the other, likewise
 */
public record BorderGap(double distanceMeters, GeodeticPoint from, GeodeticPoint to) {}
