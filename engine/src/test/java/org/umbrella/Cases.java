// SPDX-License-Identifier: Apache-2.0
package org.umbrella;

import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Seeded inputs for property tests: every number is a function of (seed, case, parameter), so a
 * failing case can be run alone and adding a parameter changes no other.
 */
public final class Cases {

    private final long seed;
    private final int index;

    private Cases(long seed, int index) {
        this.seed = seed;
        this.index = index;
    }

    /**
     * How many cases a property test looks at: 10,000, or 1,000,000 in the slow profile.
     *
     * @return the count
     */
    public static int count() {
        return Integer.getInteger("umbrella.cases", 10_000);
    }

    /**
     * Runs a property over seeded cases; a failure names its case.
     *
     * @param seed seed of the property
     * @param count how many cases
     * @param property the property
     */
    public static void forAll(long seed, int count, Consumer<Cases> property) {
        for (int i = 0; i < count; i++) {
            try {
                property.accept(new Cases(seed, i));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError(
                        "seed " + seed + ", case " + i + ": " + failure.getMessage(), failure);
            }
        }
    }

    /**
     * A number, uniform between two bounds.
     *
     * @param parameter name of the parameter
     * @param from least
     * @param to greatest
     * @return the draw
     */
    public double uniform(String parameter, double from, double to) {
        long mixed =
                new SplittableRandom(seed * 0x9E3779B97F4A7C15L + index).nextLong()
                        ^ parameter.hashCode() * 0xD1B54A32D192ED03L;
        return from + (to - from) * new SplittableRandom(mixed).nextDouble();
    }

    /**
     * A latitude as points spread evenly over the sphere have it.
     *
     * @param parameter name of the parameter
     * @return rad
     */
    public double latitudeRad(String parameter) {
        return Math.asin(uniform(parameter, -1.0, 1.0));
    }

    /**
     * A whole number below a bound.
     *
     * @param parameter name of the parameter
     * @param bound exclusive
     * @return 0 to bound − 1
     */
    public int index(String parameter, int bound) {
        return (int) uniform(parameter, 0, bound);
    }
}
