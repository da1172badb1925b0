// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.arcs;

import org.umbrella.earth.Ellipsoid;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.Wgs84;
import org.umbrella.scenario.Missile;

/**
 * Where {@link MinimumEnergySolver} begins: T, x, ψ and the curvature of v²/2 of one missile from
 * one launch point, by the first five harmonics of azimuth over q = 2 sin(θ/2), θ the angle between
 * the normals of the ellipsoid at launch point and aim; cubics through four nodes between. A guess
 * steers the iteration and bounds nothing: what comes of it is held to the iteration's own
 * tolerance. Immutable, shared between threads.
 */
final class MinimumEnergyGuesses implements MinimumEnergySolver.Guesses {

    private static final int HARMONICS = 4;
    private static final int TERMS = 2 * HARMONICS + 1;
    private static final int AZIMUTHS = TERMS;
    private static final int FIELDS = 4;
    private static final int WIDTH = FIELDS * TERMS;
    private static final int NODES = 36;

    /** From here on beyond burnout the least speed varies smoothly, rad. */
    private static final double BEYOND_BURNOUT = 0.03;

    /** How much farther than its range a missile may fly with the Earth's turning. */
    private static final double FARTHER = 1.25;

    private static final double FARTHEST = 2.8;

    private final double[] east;
    private final double[] north;
    private final double from;
    private final double step;
    private final double[] nodes = new double[NODES * WIDTH];

    MinimumEnergyGuesses(Missile missile, GeodeticPoint launch) {
        double[] up = new double[3];
        Ellipsoid.normal(launch.latitudeRad(), launch.longitudeRad(), up);
        double lon = launch.longitudeRad();
        east = new double[] {-Math.sin(lon), Math.cos(lon), 0.0};
        north =
                new double[] {
                    up[1] * east[2] - up[2] * east[1],
                    up[2] * east[0] - up[0] * east[2],
                    up[0] * east[1] - up[1] * east[0]
                };
        double least = missile.burnoutDownrangeMeters() / Wgs84.MEAN_RADIUS_METERS + BEYOND_BURNOUT;
        double most =
                Math.min(
                        FARTHEST,
                        Math.max(
                                2.0 * least,
                                FARTHER * missile.maxRangeMeters() / Wgs84.MEAN_RADIUS_METERS));
        from = 2.0 * Math.sin(0.5 * least);
        step = (2.0 * Math.sin(0.5 * most) - from) / (NODES - 1);
        FastThreatArc arc = new FastThreatArc(missile, launch, 0.0, null);
        MinimumEnergySolver solution = arc.leastSpeed();
        double[] cosine = new double[AZIMUTHS];
        double[] sine = new double[AZIMUTHS];
        for (int a = 0; a < AZIMUTHS; a++) {
            cosine[a] = Math.cos(2.0 * Math.PI * a / AZIMUTHS);
            sine[a] = Math.sin(2.0 * Math.PI * a / AZIMUTHS);
        }
        MinimumEnergySolver.Guess near = new MinimumEnergySolver.Guess();
        for (int a = 0; a < AZIMUTHS; a++) {
            double[] last = {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
            near.time = Double.NaN;
            for (int i = 0; i < NODES; i++) {
                double q = from + i * step;
                double cos = 1.0 - 0.5 * q * q;
                double sin = q * Math.sqrt(1.0 - 0.25 * q * q);
                double e = sin * sine[a];
                double n = sin * cosine[a];
                double time =
                        arc.timeTo(
                                cos * up[0] + e * east[0] + n * north[0],
                                cos * up[1] + e * east[1] + n * north[1],
                                cos * up[2] + e * east[2] + n * north[2],
                                near);
                double[] values = {time, solution.x, solution.psi, solution.curvature};
                // The next lies on the straight line through the last two.
                near.time = 2.0 * time - last[0];
                near.x = 2.0 * solution.x - last[1];
                near.psi = 2.0 * solution.psi - last[2];
                near.curvature = 2.0 * solution.curvature - last[3];
                last = values;
                for (int m = 0; m <= HARMONICS; m++) {
                    int turned = m * a % AZIMUTHS;
                    double scale = (m == 0 ? 1.0 : 2.0) / AZIMUTHS;
                    for (int k = 0; k < FIELDS; k++) {
                        int at = i * WIDTH + k * TERMS;
                        if (m == 0) {
                            nodes[at] += scale * values[k];
                        } else {
                            nodes[at + 2 * m - 1] += scale * cosine[turned] * values[k];
                            nodes[at + 2 * m] += scale * sine[turned] * values[k];
                        }
                    }
                }
            }
        }
    }

    /**
     * A guess.
     *
     * @param q 2 sin(θ/2)
     * @param x of the unit tangent at the launch point towards the aim, Earth-fixed
     * @param y of it
     * @param z of it
     * @param out receives the guess; not a number where the table does not reach
     */
    @Override
    public void lookUp(double q, double x, double y, double z, MinimumEnergySolver.Guess out) {
        double t = (q - from) / step;
        int i = (int) t - 1;
        if (!(t >= 0.0) || i > NODES - 4) {
            out.time = Double.NaN;
            return;
        }
        i = Math.max(0, i);
        double f = t - i;
        double w0 = -(f - 1.0) * (f - 2.0) * (f - 3.0) / 6.0;
        double w1 = f * (f - 2.0) * (f - 3.0) / 2.0;
        double w2 = -f * (f - 1.0) * (f - 3.0) / 2.0;
        double w3 = f * (f - 1.0) * (f - 2.0) / 6.0;
        double sin1 = x * east[0] + y * east[1];
        double cos1 = x * north[0] + y * north[1] + z * north[2];
        double cos2 = cos1 * cos1 - sin1 * sin1;
        double sin2 = 2.0 * cos1 * sin1;
        double[] turn = out.turn;
        turn[0] = 1.0;
        turn[1] = cos1;
        turn[2] = sin1;
        turn[3] = cos2;
        turn[4] = sin2;
        turn[5] = cos2 * cos1 - sin2 * sin1;
        turn[6] = sin2 * cos1 + cos2 * sin1;
        turn[7] = cos2 * cos2 - sin2 * sin2;
        turn[8] = 2.0 * cos2 * sin2;
        double time = 0.0;
        double izzo = 0.0;
        double psi = 0.0;
        double curvature = 0.0;
        for (int j = 0; j < TERMS; j++) {
            int at = i * WIDTH + j;
            double w = turn[j];
            time += w * cubic(at, w0, w1, w2, w3);
            izzo += w * cubic(at + TERMS, w0, w1, w2, w3);
            psi += w * cubic(at + 2 * TERMS, w0, w1, w2, w3);
            curvature += w * cubic(at + 3 * TERMS, w0, w1, w2, w3);
        }
        out.time = time;
        out.x = izzo;
        out.psi = psi;
        out.curvature = curvature;
    }

    private double cubic(int at, double w0, double w1, double w2, double w3) {
        return w0 * nodes[at]
                + w1 * nodes[at + WIDTH]
                + w2 * nodes[at + 2 * WIDTH]
                + w3 * nodes[at + 3 * WIDTH];
    }
}
