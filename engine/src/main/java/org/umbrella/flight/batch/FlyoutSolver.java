// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.batch;

import org.jspecify.annotations.Nullable;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.flight.Flyout;
import org.umbrella.flight.RequiredVelocity;

/**
 * Exact flyout times (MODEL.md 3.1) that also tell on which side of the least required speed they
 * lie: on the falling side T_f is smooth in the target's place, between the two sides it jumps.
 *
 * <p>Newton's method on the falling side, from a neighbour's flyout time or, where the required
 * speed has one minimum ({@link FlyoutTable#TWO_ROOT_SPEED}), from the root that the bend about the
 * minimum promises; where that minimum is above v_bo there is none. {@link Flyout} elsewhere.
 * Error: 1e-6 s. Cost: about 2 µs from a neighbour, 5 µs from a minimum, 80 µs otherwise. An
 * instance is scratch space: one a thread.
 */
public final class FlyoutSolver {

    private static final double TOLERANCE = 1e-7;

    /** Nearer the border of reach than this the reference decides, m/s. */
    private static final double SPEED_TOLERANCE = 1e-3;

    private final RequiredVelocity required;
    private final Flyout flyout;
    private final @Nullable RootPair pair;
    private final double burnoutSpeed;
    private final double burnSeconds;
    private boolean falling;

    /**
     * An interceptor at a site.
     *
     * @param site where it stands
     * @param burnoutSpeedMetersPerSecond v_bo, m/s
     * @param burnSeconds t_i, s
     */
    public FlyoutSolver(
            GeodeticPoint site, double burnoutSpeedMetersPerSecond, double burnSeconds) {
        this.required = new RequiredVelocity(site, burnSeconds);
        this.flyout = new Flyout(site, burnoutSpeedMetersPerSecond, burnSeconds);
        this.pair =
                burnoutSpeedMetersPerSecond > FlyoutTable.TWO_ROOT_SPEED
                        ? null
                        : new RootPair(site, burnoutSpeedMetersPerSecond, burnSeconds, false);
        this.burnoutSpeed = burnoutSpeedMetersPerSecond;
        this.burnSeconds = burnSeconds;
    }

    /**
     * T_f.
     *
     * @param targetEcef where the target stands at the intercept, Earth-fixed, m
     * @param nearSeconds the flyout time of a point nearby, s; infinite where none is known
     * @return seconds, positive infinity where there is none up to 7200 s
     */
    public double flyoutSeconds(double[] targetEcef, double nearSeconds) {
        double age = newton(targetEcef, nearSeconds);
        if (pair != null && Double.isNaN(age)) {
            if (pair.leastSpeed(targetEcef) > burnoutSpeed + SPEED_TOLERANCE) {
                falling = false;
                return Double.POSITIVE_INFINITY;
            }
            if (pair.solve(targetEcef) && pair.square > 0) {
                age = newton(targetEcef, pair.mean - Math.sqrt(pair.square));
            }
        }
        if (age >= burnSeconds) {
            falling = true;
            return age;
        }
        double cold = flyout.flyoutSeconds(targetEcef);
        required.forget();
        falling =
                cold < Double.POSITIVE_INFINITY
                        && required.solve(targetEcef, cold)
                        && required.speedRate() < 0;
        required.forget();
        return cold;
    }

    /** A launchable root on the falling side near an age; not a number where it leads nowhere. */
    private double newton(double[] targetEcef, double nearSeconds) {
        double t = nearSeconds;
        for (int i = 0; i < 8 && t >= burnSeconds && t <= Flyout.MAX_SECONDS; i++) {
            if (!required.solve(targetEcef, t) || required.speedRate() >= -1e-9) {
                return Double.NaN;
            }
            double step = (burnoutSpeed - required.speed()) / required.speedRate();
            t += step;
            if (Math.abs(step) < TOLERANCE) {
                return t >= burnSeconds && required.launchable() ? t : Double.NaN;
            }
        }
        return Double.NaN;
    }

    /**
     * Whether the flyout time last found lies where the required speed falls with age.
     *
     * @return true on the falling side
     */
    public boolean falling() {
        return falling;
    }
}
