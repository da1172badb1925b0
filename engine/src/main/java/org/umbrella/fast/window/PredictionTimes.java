// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.window;

import java.util.Arrays;
import java.util.Collection;
import org.umbrella.scenario.Sensing;

/**
 * The prediction times that a kernel decides beside sight, in order; the last is without limit.
 * Immutable.
 */
public final class PredictionTimes {

    /** Without limit alone: what the levels sight, predicted and perfect need. */
    public static final PredictionTimes UNLIMITED = new PredictionTimes(new double[0]);

    private static final int MOST = 64;

    private final double[] seconds;

    private PredictionTimes(double[] finite) {
        seconds = Arrays.copyOf(finite, finite.length + 1);
        seconds[finite.length] = Double.POSITIVE_INFINITY;
    }

    /**
     * What some levels of sensing need.
     *
     * @param levels the levels
     * @return their prediction times
     */
    public static PredictionTimes of(Collection<Sensing> levels) {
        double[] finite =
                levels.stream()
                        .filter(level -> !level.perfect())
                        .mapToDouble(Sensing::predictionSeconds)
                        .filter(x -> x > 0 && x < Double.POSITIVE_INFINITY)
                        .distinct()
                        .sorted()
                        .toArray();
        if (finite.length > MOST) {
            throw new IllegalArgumentException(
                    "The levels of sensing ("
                            + finite.length
                            + " prediction times) must be at most "
                            + MOST
                            + ". Leave some out.");
        }
        return new PredictionTimes(finite);
    }

    /** How many there are, the one without limit included. */
    int count() {
        return seconds.length;
    }

    /** One of them, s. */
    double seconds(int i) {
        return seconds[i];
    }
}
