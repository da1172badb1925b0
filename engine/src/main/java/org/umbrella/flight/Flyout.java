// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.umbrella.earth.GeodeticPoint;

/**
 * Flyout times and required speeds of an interceptor from one site (docs/model.md, section 3.1).
 *
 * <p>Everything hangs on w(T), the burnout speed wanted to meet a fixed point of the Earth at age T
 * ({@link RequiredVelocity}): it falls to a minimum and rises again, so an interceptor of speed
 * v_bo meets the point at up to two ages, on the way up or flat (falling side) and on a high or
 * returning arc (rising side). The flyout time is the lesser age whose launch direction is allowed.
 * w is looked at on a ladder of ages dense near burnout, minima between rungs are found by the sign
 * of dw/dT, roots by Brent's method. Error: T to 1e-6 s. Cost: about 40 µs from scratch, 2 µs from
 * a neighbouring point ({@link #flyoutSeconds(double[], double)}). An instance is scratch space:
 * one a thread.
 */
public final class Flyout implements FlyoutTimes {

    /** Greatest age looked at, s (docs/model.md, section 3.1). */
    public static final double MAX_SECONDS = 7200.0;

    private static final int RUNGS = 28;
    private static final double TIME_TOLERANCE = 1e-7;

    private final RequiredVelocity required;
    private final double burnSeconds;
    private final double burnoutSpeed;
    private final BrentSolver brent = new BrentSolver(1e-14, TIME_TOLERANCE);
    private double leastSpeed;
    private double leastSpeedAge;

    /**
     * An interceptor at a site.
     *
     * @param site where it stands
     * @param burnoutSpeedMetersPerSecond v_bo, m/s
     * @param burnSeconds t_i, s
     */
    public Flyout(GeodeticPoint site, double burnoutSpeedMetersPerSecond, double burnSeconds) {
        this.required = new RequiredVelocity(site, burnSeconds);
        this.burnSeconds = burnSeconds;
        this.burnoutSpeed = burnoutSpeedMetersPerSecond;
    }

    /**
     * T_f: the least age at which the interceptor can be at a point.
     *
     * @param targetEcef where the target stands at the intercept, Earth-fixed, m
     * @return seconds, positive infinity where there is none up to 7200 s
     */
    @Override
    public double flyoutSeconds(double[] targetEcef) {
        required.forget();
        double lower = burnSeconds;
        if (!required.solve(targetEcef, lower)) {
            return Double.POSITIVE_INFINITY;
        }
        double lowerSpeed = required.speed();
        double lowerRate = required.speedRate();
        for (int k = 1; k <= RUNGS; k++) {
            double upper = rung(k);
            if (!required.solve(targetEcef, upper)) {
                continue;
            }
            double upperSpeed = required.speed();
            double upperRate = required.speedRate();
            double found =
                    firstRoot(
                            targetEcef, lower, lowerSpeed, lowerRate, upper, upperSpeed, upperRate);
            if (found < Double.POSITIVE_INFINITY) {
                return found;
            }
            lower = upper;
            lowerSpeed = upperSpeed;
            lowerRate = upperRate;
        }
        return Double.POSITIVE_INFINITY;
    }

    /**
     * T_f from that of a neighbouring point, by Newton on w(T) = v_bo where that stays on the
     * falling side, else from scratch.
     *
     * @param targetEcef where the target stands at the intercept, Earth-fixed, m
     * @param nearSeconds the flyout time of a point nearby, s
     * @return seconds, positive infinity where there is none up to 7200 s
     */
    @Override
    public double flyoutSeconds(double[] targetEcef, double nearSeconds) {
        double t = nearSeconds;
        for (int i = 0; i < 8 && t >= burnSeconds && t <= MAX_SECONDS; i++) {
            if (!required.solve(targetEcef, t) || required.speedRate() >= -1e-9) {
                break;
            }
            double step = (burnoutSpeed - required.speed()) / required.speedRate();
            t += step;
            if (Math.abs(step) < TIME_TOLERANCE) {
                if (t >= burnSeconds && required.launchable()) {
                    return t;
                }
                break;
            }
        }
        return flyoutSeconds(targetEcef);
    }

    /**
     * The least burnout speed with which some interceptor of this site and burn time meets a point
     * at an age no greater than a limit, whatever this one's own speed.
     *
     * @param targetEcef where the target stands at the intercept, Earth-fixed, m
     * @param limitSeconds greatest age, s
     * @return m/s, positive infinity where no speed does
     */
    public double requiredSpeed(double[] targetEcef, double limitSeconds) {
        double limit = Math.min(limitSeconds, MAX_SECONDS);
        if (!(limit >= burnSeconds)) {
            return Double.POSITIVE_INFINITY;
        }
        required.forget();
        double best = Double.POSITIVE_INFINITY;
        double lower = burnSeconds;
        boolean known = false;
        double lowerRate = 0;
        boolean lowerAllowed = false;
        for (int k = 0; k <= RUNGS; k++) {
            double upper = Math.min(k == 0 ? burnSeconds : rung(k), limit);
            if (required.solve(targetEcef, upper)) {
                double upperRate = required.speedRate();
                boolean upperAllowed = required.launchable();
                if (upperAllowed) {
                    best = Math.min(best, required.speed());
                }
                if (known && lowerRate < 0 && upperRate > 0) {
                    if (minimumBetween(targetEcef, lower, upper) && required.launchable()) {
                        best = Math.min(best, leastSpeed);
                    } else if (upperAllowed && !lowerAllowed) {
                        best = Math.min(best, speedAtHorizon(targetEcef, lower, upper));
                    }
                } else if (known && upperAllowed && !lowerAllowed) {
                    best = Math.min(best, speedAtHorizon(targetEcef, lower, upper));
                }
                known = true;
                lowerRate = upperRate;
                lowerAllowed = upperAllowed;
            } else {
                known = false;
            }
            lower = upper;
            if (upper >= limit) {
                break;
            }
        }
        return best;
    }

    /** The first allowed root of w = v_bo between two rungs, infinite where there is none. */
    private double firstRoot(
            double[] target,
            double lower,
            double lowerSpeed,
            double lowerRate,
            double upper,
            double upperSpeed,
            double upperRate) {
        if ((lowerSpeed > burnoutSpeed && upperSpeed <= burnoutSpeed)
                || (lowerSpeed <= burnoutSpeed && upperSpeed > burnoutSpeed)) {
            return allowedRoot(target, lower, upper);
        }
        if (lowerSpeed > burnoutSpeed && lowerRate < 0 && upperRate > 0) {
            if (minimumBetween(target, lower, upper) && leastSpeed <= burnoutSpeed) {
                double at = leastSpeedAge;
                double first = allowedRoot(target, lower, at);
                return first < Double.POSITIVE_INFINITY ? first : allowedRoot(target, at, upper);
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    private double allowedRoot(double[] target, double lower, double upper) {
        double t = root(s -> excess(target, s), lower, upper);
        if (!(t < Double.POSITIVE_INFINITY) || !required.solve(target, t)) {
            return Double.POSITIVE_INFINITY;
        }
        return required.launchable() ? t : Double.POSITIVE_INFINITY;
    }

    private double excess(double[] target, double seconds) {
        required.solve(target, seconds);
        return required.speed() - burnoutSpeed;
    }

    /**
     * Finds the minimum of w between two rungs by the root of dw/dT; false where the iteration
     * fails.
     */
    private boolean minimumBetween(double[] target, double lower, double upper) {
        leastSpeedAge =
                root(
                        s -> {
                            required.solve(target, s);
                            return required.speedRate();
                        },
                        lower,
                        upper);
        boolean converged =
                leastSpeedAge < Double.POSITIVE_INFINITY && required.solve(target, leastSpeedAge);
        leastSpeed = required.speed();
        return converged;
    }

    /**
     * A root by Brent's method; infinite where the ends no longer bracket one when solved again, as
     * happens near the antipode of the site, where arcs change side.
     */
    private double root(DoubleUnaryOperator f, double lower, double upper) {
        double atLower = f.applyAsDouble(lower);
        double atUpper = f.applyAsDouble(upper);
        if (atLower == 0.0) {
            return lower;
        }
        return atLower * atUpper > 0
                ? Double.POSITIVE_INFINITY
                : brent.solve(100, f::applyAsDouble, lower, upper);
    }

    /** w at the age at which the launch direction comes up to the horizon. */
    private double speedAtHorizon(double[] target, double lower, double upper) {
        double a = lower;
        double b = upper;
        while (b - a > 1e-6) {
            double mid = 0.5 * (a + b);
            if (required.solve(target, mid) && required.launchable()) {
                b = mid;
            } else {
                a = mid;
            }
        }
        required.solve(target, b);
        return required.speed();
    }

    /** Ages at which w is looked at: cubically spaced, dense near burnout. */
    private double rung(int k) {
        double x = (double) k / RUNGS;
        return burnSeconds + (MAX_SECONDS - burnSeconds) * x * x * x;
    }
}
