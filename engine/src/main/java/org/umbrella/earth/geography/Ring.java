// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth.geography;

/**
 * A closed line; the last point repeats the first.
 *
 * @param latitudesRad latitudes, rad
 * @param longitudesRad longitudes, rad, −π to π
 */
@SuppressWarnings("ArrayRecordComponent")
public record Ring(double[] latitudesRad, double[] longitudesRad) {

    /** A cut along ±180° or the pole lies there to 1e-9 rad; no border does. */
    private static final double CUT_TOLERANCE_RAD = 1e-9;

    /** How many points, the repeated last one among them. */
    public int size() {
        return latitudesRad.length;
    }

    /** Whether it runs anticlockwise in the plane of longitude and latitude. */
    public boolean isAnticlockwise() {
        double sum = 0;
        for (int i = 0; i + 1 < size(); i++) {
            sum += longitudesRad[i] * latitudesRad[i + 1] - longitudesRad[i + 1] * latitudesRad[i];
        }
        return sum > 0;
    }

    /** Whether the line from point i to the next is a cut at ±180° or the pole, no border. */
    boolean cutAfter(int i) {
        return onCut(i) && onCut(i + 1);
    }

    private boolean onCut(int i) {
        return Math.abs(longitudesRad[i]) > Math.PI - CUT_TOLERANCE_RAD
                || Math.abs(latitudesRad[i]) > Math.PI / 2 - CUT_TOLERANCE_RAD;
    }
}
