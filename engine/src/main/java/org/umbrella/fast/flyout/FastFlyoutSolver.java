// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.flyout;

import org.jspecify.annotations.Nullable;
import org.umbrella.earth.Ellipsoid;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.flight.Flyout;
import org.umbrella.flight.FlyoutTimes;
import org.umbrella.flight.RequiredVelocity;

/**
 * Exact flyout times (docs/model.md, section 3.1) that also tell on which side of the least
 * required speed they lie: on the falling side T_f is smooth in the target's place, between the two
 * sides it jumps.
 *
 * <p>Newton's method on the falling side, from a neighbour's flyout time or, where the required
 * speed has one minimum ({@link FlyoutTable#TWO_ROOT_SPEED}), from the root that the bend about the
 * minimum promises; where that minimum is above v_bo there is none. {@link Flyout} elsewhere. Of an
 * interceptor near orbital speed the earlier age is sought from below, and where that asks for a
 * launch below the horizon, whether the later one is within the limit. Error: 1e-6 s. Cost: about 2
 * µs from a neighbour, 5 to 10 µs where there is no time that counts, 80 µs otherwise. An instance
 * is scratch space: one a thread.
 */
public final class FastFlyoutSolver implements FlyoutTimes {

    private static final double TOLERANCE = 1e-7;

    /** Nearer the border of reach than this the reference decides; speeds are told apart, m/s. */
    private static final double SPEED_TOLERANCE = 1e-3;

    private final RequiredVelocity required;
    private final Flyout flyout;
    private final @Nullable MeetingAges pair;
    private final double[] position;
    private final double burnoutSpeed;
    private final double burnSeconds;
    private boolean falling;

    /** The earlier age found last, launchable or not; and whether it was not. */
    private double earlier = Double.NaN;

    private boolean barred;

    /**
     * An interceptor at a site.
     *
     * @param site where it stands
     * @param burnoutSpeedMetersPerSecond v_bo, m/s
     * @param burnSeconds t_i, s
     */
    public FastFlyoutSolver(
            GeodeticPoint site, double burnoutSpeedMetersPerSecond, double burnSeconds) {
        this.required = new RequiredVelocity(site, burnSeconds);
        this.flyout = new Flyout(site, burnoutSpeedMetersPerSecond, burnSeconds);
        this.pair =
                burnoutSpeedMetersPerSecond > FlyoutTable.TWO_ROOT_SPEED
                        ? null
                        : new MeetingAges(site, burnoutSpeedMetersPerSecond, burnSeconds, false);
        this.position = Ellipsoid.toEcef(site);
        this.burnoutSpeed = burnoutSpeedMetersPerSecond;
        this.burnSeconds = burnSeconds;
    }

    @Override
    public double flyoutSeconds(double[] targetEcef) {
        return flyoutSeconds(targetEcef, Double.POSITIVE_INFINITY);
    }

    @Override
    public double flyoutSeconds(double[] targetEcef, double nearSeconds) {
        return flyoutSeconds(targetEcef, nearSeconds, Flyout.MAX_SECONDS);
    }

    /**
     * T_f where it is no greater than a limit.
     *
     * @param targetEcef where the target stands at the intercept, Earth-fixed, m
     * @param nearSeconds the flyout time of a point nearby, s; infinite where none is known
     * @param limitSeconds the limit, s
     * @return seconds, positive infinity where there is none up to 7200 s; that or T_f where T_f is
     *     greater than the limit
     */
    public double flyoutSeconds(double[] targetEcef, double nearSeconds, double limitSeconds) {
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
        if (pair == null && Double.isNaN(age) && !barred) {
            age = fromBelow(targetEcef);
        }
        if (age >= burnSeconds) {
            falling = true;
            return age;
        }
        if (pair == null
                && barred
                && comesTooLate(targetEcef, Math.min(limitSeconds, Flyout.MAX_SECONDS))) {
            falling = false;
            return Double.POSITIVE_INFINITY;
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

    /**
     * The age of a straight flight at v_bo: too short, so that Newton's steps close in from below.
     */
    private double straightSeconds(double[] targetEcef) {
        double dx = targetEcef[0] - position[0];
        double dy = targetEcef[1] - position[1];
        double dz = targetEcef[2] - position[2];
        double distance = Math.sqrt(dx * dx + dy * dy + dz * dz);
        return 0.5 * burnSeconds + Math.max(0.5 * burnSeconds, distance / burnoutSpeed);
    }

    /**
     * A launchable earlier age sought from below; not a number where there is none, or where the
     * way led past the least required speed to an arc of another kind, which the same age from
     * scratch does not confirm.
     */
    private double fromBelow(double[] targetEcef) {
        double age = newton(targetEcef, straightSeconds(targetEcef));
        if (!barred && Double.isNaN(age)) {
            return age;
        }
        required.forget();
        boolean confirmed =
                required.solve(targetEcef, earlier)
                        && Math.abs(required.speed() - burnoutSpeed) < SPEED_TOLERANCE
                        && required.speedRate() < 0;
        barred &= confirmed;
        return confirmed ? age : Double.NaN;
    }

    /**
     * Whether the later age, which is left where the earlier asks for a launch below the horizon or
     * before burnout, is above a limit: there the speed wanted is still below v_bo.
     */
    private boolean comesTooLate(double[] targetEcef, double limitSeconds) {
        if (limitSeconds <= earlier) {
            return true;
        }
        required.forget();
        boolean late = required.solve(targetEcef, limitSeconds) && required.speed() < burnoutSpeed;
        required.forget();
        return late;
    }

    /** A launchable root on the falling side near an age; not a number where it leads nowhere. */
    private double newton(double[] targetEcef, double nearSeconds) {
        barred = false;
        double t = nearSeconds;
        for (int i = 0; i < 8 && t >= burnSeconds && t <= Flyout.MAX_SECONDS; i++) {
            if (!required.solve(targetEcef, t) || required.speedRate() >= -1e-9) {
                return Double.NaN;
            }
            double step = (burnoutSpeed - required.speed()) / required.speedRate();
            t += step;
            if (Math.abs(step) < TOLERANCE) {
                earlier = t;
                barred = !(t >= burnSeconds && required.launchable());
                return barred ? Double.NaN : t;
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
