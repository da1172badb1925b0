// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth.geography;

import java.util.List;
import org.umbrella.earth.GeodeticPoint;

/**
 * A country's land in a cell, before it is entered into a grid.
 *
 * @param cell H3 number
 * @param owner index of the country in the territory
 * @param aim the cell's centre where it lies on the land, else the point of inaccessibility
 * @param areaSquareMeters area of the land, m²
 * @param corners corners of the cell, latitude and longitude in turn, rad
 * @param part the land where it is not the whole cell; else empty
 */
@SuppressWarnings("ArrayRecordComponent")
record Piece(
        long cell,
        int owner,
        GeodeticPoint aim,
        double areaSquareMeters,
        double[] corners,
        List<List<Ring>> part) {}
