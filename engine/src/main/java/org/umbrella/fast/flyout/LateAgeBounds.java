// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.flyout;

import java.util.Arrays;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.work.Workers;
import org.umbrella.flight.Flyout;
import org.umbrella.flight.RequiredVelocity;

/**
 * Lower bounds of the later of the two ages at which a fast interceptor can meet a place, on a
 * coarse grid of q = 2 sin(ψ/2), distance from the Earth's centre and azimuth: what counts where
 * the earlier age asks for a launch below the horizon, as it does for places low and far away. Such
 * an age is long, mostly longer than any threat flies, so a bound some hundredths too low will do.
 *
 * <p>At a node the age is bracketed from above 7200 s down; over a cell of nodes it is no less than
 * at the least of the corners less the greatest difference between two corners side by side. That
 * is an estimate, as all bounds of the table are; no case of a million has been below it.
 * Immutable.
 */
final class LateAgeBounds {

    private static final int AZIMUTHS = 4;

    /** Table cells to a cell of this grid, either way. */
    private static final int CHORD_CELLS = 8;

    private static final int RADIUS_CELLS = 8;

    /** From one rung to the next on the way down. */
    private static final double RUNG = 0.88;

    /** So far above what counts that between nodes which exceed it nothing dips below that. */
    private static final double FIRST_RUNG = 1.2 * Flyout.MAX_SECONDS;

    /** Ends of a bracket are no farther apart than this. */
    private static final double CLOSE = 1.03;

    private final int rows;
    private final int columns;

    /** Of a cell of this grid. */
    private final double[] least;

    /** Over the chords and radii of the nodes of a grid that is worked out already. */
    LateAgeBounds(
            FlyoutTable frame,
            GeodeticPoint site,
            double burnoutSpeed,
            double burnSeconds,
            MeetingAgeGrid grid,
            Workers workers) {
        rows = (grid.chords - 2) / CHORD_CELLS + 1;
        columns = (grid.radii - 2) / RADIUS_CELLS + 1;
        double[] nodes = new double[AZIMUTHS * (rows + 1) * (columns + 1)];
        workers.forEach(
                AZIMUTHS * (columns + 1),
                row -> {
                    RequiredVelocity required = new RequiredVelocity(site, burnSeconds);
                    int azimuth = row / (columns + 1);
                    int c = row % (columns + 1);
                    double[] target = new double[3];
                    double age = Double.NaN;
                    for (int r = 0; r <= rows; r++) {
                        frame.place(
                                Math.min(2.0, r * CHORD_CELLS * grid.chordStep),
                                2.0 * Math.PI * azimuth / AZIMUTHS,
                                grid.radiusFrom + c * RADIUS_CELLS * grid.radiusStep,
                                target);
                        required.forget();
                        age = laterAge(required, target, burnoutSpeed, age);
                        nodes[(azimuth * (rows + 1) + r) * (columns + 1) + c] = age;
                    }
                });
        least = new double[rows * columns];
        Arrays.setAll(least, cell -> least(nodes, cell / columns, cell % columns));
    }

    /**
     * A lower bound of the later age over a cell of the table.
     *
     * @param chord which cell by q, from q = 0
     * @param radius which cell by distance, from the first node
     * @return s, no more than 7200
     */
    double within(int chord, int radius) {
        double bound = least[(chord / CHORD_CELLS) * columns + radius / RADIUS_CELLS];
        return Math.min(bound, Flyout.MAX_SECONDS);
    }

    private double least(double[] nodes, int r, int c) {
        double least = Double.POSITIVE_INFINITY;
        double apart = 0.0;
        for (int a = 0; a < AZIMUTHS; a++) {
            int next = (a + 1) % AZIMUTHS;
            for (int i = 0; i < 2; i++) {
                for (int j = 0; j < 2; j++) {
                    double here = node(nodes, a, r + i, c + j);
                    least = Math.min(least, here);
                    apart = Math.max(apart, Math.abs(here - node(nodes, next, r + i, c + j)));
                    apart = Math.max(apart, Math.abs(here - node(nodes, a, r + 1 - i, c + j)));
                    apart = Math.max(apart, Math.abs(here - node(nodes, a, r + i, c + 1 - j)));
                }
            }
        }
        return Math.max(0.0, least - apart);
    }

    private double node(double[] nodes, int azimuth, int r, int c) {
        return nodes[(azimuth * (rows + 1) + r) * (columns + 1) + c];
    }

    /**
     * The lower end of a bracket of the later age at a place, the first rung where that is later,
     * nought where it is not found; looked for about a stated age first.
     */
    private static double laterAge(
            RequiredVelocity required, double[] target, double burnoutSpeed, double near) {
        double high = FIRST_RUNG;
        if (required.solve(target, high) && required.speed() < burnoutSpeed) {
            return high;
        }
        double low = high;
        if (near > 0 && 1.05 * near < high) {
            boolean later =
                    required.solve(target, 1.05 * near)
                            && required.speed() >= burnoutSpeed
                            && required.speedRate() > 0;
            low = later ? 1.05 * near : high;
        }
        // Down to where less speed is wanted; where it never is, to where it falls with age.
        boolean more = true;
        while (more) {
            high = low;
            low *= RUNG;
            if (low < required.burnSeconds()) {
                return 0.0;
            }
            more =
                    !required.solve(target, low)
                            || (required.speed() >= burnoutSpeed && required.speedRate() > 0);
        }
        if (required.speed() >= burnoutSpeed) {
            return low;
        }
        while (high > CLOSE * low) {
            double middle = Math.sqrt(high * low);
            if (!required.solve(target, middle)) {
                return low;
            }
            if (required.speed() < burnoutSpeed) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
