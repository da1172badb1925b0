// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The points of a line as KML takes them: longitudes within ±180°, and cut where the line crosses
 * that meridian, since a globe would else draw the way round the whole Earth. The crossing point is
 * laid in by linear interpolation and stands in both parts.
 */
public final class KmlLine {

    private KmlLine() {}

    /**
     * Cuts a line.
     *
     * @param points longitude and latitude in degrees, and height in metres, of each point
     * @return the parts in their order, each of at least two points where the line has two
     */
    public static List<List<double[]>> parts(List<double[]> points) {
        List<List<double[]>> parts = new ArrayList<>();
        List<double[]> part = new ArrayList<>();
        double[] last = new double[0];
        for (double[] given : points) {
            double[] point = {wrapped(given[0]), given[1], given[2]};
            if (last.length > 0 && Math.abs(point[0] - last[0]) > 180) {
                double side = last[0] < 0 ? -180 : 180;
                double beyond = point[0] + 2 * side;
                double share = beyond == last[0] ? 0 : (side - last[0]) / (beyond - last[0]);
                double lat = last[1] + share * (point[1] - last[1]);
                double height = last[2] + share * (point[2] - last[2]);
                if (share > 0) {
                    part.add(new double[] {side, lat, height});
                }
                if (part.size() > 1 || parts.isEmpty()) {
                    parts.add(part);
                }
                part = new ArrayList<>();
                if (share < 1) {
                    part.add(new double[] {-side, lat, height});
                }
            }
            part.add(point);
            last = point;
        }
        parts.add(part);
        return parts;
    }

    /**
     * A number with so many decimals, and no sign on zero.
     *
     * @param value the number
     * @param decimals how many
     * @return the text
     */
    public static String number(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.startsWith("-") && text.chars().noneMatch(c -> c >= '1' && c <= '9')
                ? text.substring(1)
                : text;
    }

    private static double wrapped(double degrees) {
        double turned = degrees - 360 * Math.floor((degrees + 180) / 360);
        return turned == -180 && degrees > 0 ? 180 : turned;
    }
}
