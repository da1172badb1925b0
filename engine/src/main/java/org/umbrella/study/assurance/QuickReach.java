// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import java.util.Arrays;
import java.util.List;
import org.umbrella.earth.Ellipsoid;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.Wgs84;
import org.umbrella.fast.flyout.FastFlyoutSolver;
import org.umbrella.flight.Flyout;
import org.umbrella.flight.RequiredVelocity;
import org.umbrella.flight.ScalarMinimum;
import org.umbrella.flight.TimeIntervals;

/**
 * Time margin and required burnout speed of one site against many arcs, quickly: the same functions
 * of time as the reference solver's, looked at every 12 s and refined where the best is, with
 * everything skipped that a bound shows cannot be better.
 *
 * <p>Two bounds on an interceptor of burnout speed w that meets a point at an age up to A, both in
 * the spirit of "no faster than at burnout". <em>Path</em>: in the Earth-fixed frame its speed
 * after burnout is at most w plus what it gains by ending lower than it burnt out, plus 100 m/s for
 * the frame's turning, so the distance is at most ½ w t_i + (that)·(A − t_i). <em>Energy</em>: the
 * inertial speed w + |v_S| must suffice for the least-energy ellipse over the chord (Battin, An
 * Introduction to the Mathematics and Methods of Astrodynamics, 1999, eq. 6.66: v² = μ(2/r₁ − 4/(r₁
 * + r₂ + c))), with burnout anywhere within ½ w t_i of the site and the target anywhere the Earth's
 * turning may take it. They discard, they do not answer.
 *
 * <p>Error: below 0.05 s and 0.5 m/s against the reference where the functions are smooth (held to
 * it by a test over random sets); the reference solver has the last word wherever that matters. An
 * instance is scratch space: one a thread.
 */
final class QuickReach {

    private static final double FRAME_SPEED = 100.0;
    private static final double GRAVITY_TWICE = 2 * 9.9;
    private static final double SECONDS_HIDDEN = 15.0;
    private static final double SPEED_HIDDEN = 1.06;

    private final Flyout flyout;
    private final FastFlyoutSolver solver;
    private final RequiredVelocity required;
    private final double burn;
    private final double speed;
    private final double longest;
    private final double[] site = new double[3];
    private final double siteRadius;
    private final double siteSpeed;
    private final double[] target = new double[3];
    private double[] times = new double[256];
    private double[] values = new double[256];
    private double[] bounds = new double[256];
    private double[] ages = new double[256];

    QuickReach(GeodeticPoint place, double speed, double burnSeconds, double longestSeconds) {
        this.flyout = new Flyout(place, speed, burnSeconds);
        this.solver = new FastFlyoutSolver(place, speed, burnSeconds);
        this.required = new RequiredVelocity(place, burnSeconds);
        this.burn = burnSeconds;
        this.speed = speed;
        this.longest = Math.min(longestSeconds, Flyout.MAX_SECONDS);
        Ellipsoid.toEcef(
                place.latitudeRad(), place.longitudeRad(), place.heightMeters(), this.site);
        this.siteRadius = Math.sqrt(site[0] * site[0] + site[1] * site[1] + site[2] * site[2]);
        this.siteSpeed = Wgs84.ROTATION_RATE * Math.hypot(site[0], site[1]);
    }

    /**
     * What of an answer matters.
     *
     * @param worthSeconds a value below which the answer does not matter
     * @param enoughSeconds a value above which it matters only that it is above it
     * @param bestSeconds unless it may be above this one too
     * @param borders values from which it must be told apart
     * @param stopSeconds once a value above this is found the rest does not matter
     */
    record Interest(
            double worthSeconds,
            double enoughSeconds,
            double bestSeconds,
            List<Double> borders,
            double stopSeconds) {

        /** Everything matters. */
        static final Interest ALL =
                new Interest(
                        Double.NEGATIVE_INFINITY,
                        Double.POSITIVE_INFINITY,
                        Double.NEGATIVE_INFINITY,
                        List.of(),
                        Double.POSITIVE_INFINITY);

        private double threshold(double found) {
            return Math.max(found, found < enoughSeconds ? worthSeconds : bestSeconds);
        }

        private boolean refine(double found) {
            if (found >= bestSeconds - SECONDS_HIDDEN) {
                return true;
            }
            for (double border : borders) {
                if (Math.abs(found - border) < SECONDS_HIDDEN) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * The largest t − T_f over the allowed times.
     *
     * @param profile the arc
     * @param allowed when an intercept may be, within burnout and impact
     * @param interest what of the answer matters
     * @return seconds; −∞ where it does not matter or is not defined
     */
    double latestLaunch(ArcProfile profile, TimeIntervals allowed, Interest interest) {
        double best = Double.NEGATIVE_INFINITY;
        for (TimeIntervals.Interval interval : allowed.list()) {
            int n = sample(profile, interval);
            double found = best;
            double near = Double.NaN;
            for (int k = 0; k < n; k++) {
                values[k] = Double.POSITIVE_INFINITY;
                ages[k] = Double.NaN;
                positionAt(profile, times[k]);
                if (latestLaunchBound(times[k]) < interest.threshold(found) - SECONDS_HIDDEN
                        || outOfReach(speed, longest)) {
                    near = Double.NaN;
                    continue;
                }
                double age =
                        Double.isNaN(near)
                                ? solver.flyoutSeconds(target)
                                : solver.flyoutSeconds(target, near);
                near = age < Double.POSITIVE_INFINITY ? age : Double.NaN;
                if (age <= longest) {
                    ages[k] = age;
                    values[k] = age - times[k];
                    found = Math.max(found, -values[k]);
                    if (found > interest.stopSeconds()) {
                        return found;
                    }
                }
            }
            best =
                    interest.refine(found)
                            ? Math.max(found, refineLatestLaunch(profile, n, found))
                            : found;
        }
        return best;
    }

    private double refineLatestLaunch(ArcProfile profile, int n, double found) {
        double best = Double.NEGATIVE_INFINITY;
        for (int k = 1; k < n - 1; k++) {
            double y = values[k];
            if (y < Double.POSITIVE_INFINITY
                    && -y >= found - SECONDS_HIDDEN
                    && y <= values[k - 1]
                    && y <= values[k + 1]) {
                double age = ages[k];
                best =
                        Math.max(
                                best,
                                -ScalarMinimum.find(
                                                t -> ageMinus(profile, t, age),
                                                times[k - 1],
                                                times[k],
                                                times[k + 1],
                                                1e-8)
                                        .value());
            }
        }
        return best;
    }

    private double ageMinus(ArcProfile profile, double t, double near) {
        profile.arc().positionEcef(t, target);
        double age = solver.flyoutSeconds(target, near);
        return age <= longest ? age - t : Double.POSITIVE_INFINITY;
    }

    /**
     * The least burnout speed with a window.
     *
     * @param profile the arc
     * @param allowed when an intercept may be
     * @param commitSeconds t_commit
     * @param worthMetersPerSecond a value above which the answer does not matter
     * @param stopMetersPerSecond once a value below this is found the rest does not matter
     * @return m/s; +∞ where it is above what matters or there is none
     */
    double requiredSpeed(
            ArcProfile profile,
            TimeIntervals allowed,
            double commitSeconds,
            double worthMetersPerSecond,
            double stopMetersPerSecond) {
        double best = Double.POSITIVE_INFINITY;
        for (TimeIntervals.Interval interval :
                allowed.clip(commitSeconds + burn, profile.arc().impactSeconds()).list()) {
            int n = sample(profile, interval);
            double worth = Math.min(worthMetersPerSecond, best);
            for (int k = 0; k < n; k++) {
                positionAt(profile, times[k]);
                values[k] = Double.POSITIVE_INFINITY;
                bounds[k] = pathBound(age(times[k], commitSeconds));
            }
            while (true) {
                int k = leastBound(n);
                if (!(bounds[k] < worth * SPEED_HIDDEN)) {
                    break;
                }
                bounds[k] = Double.POSITIVE_INFINITY;
                positionAt(profile, times[k]);
                double limit = age(times[k], commitSeconds);
                if (worth * SPEED_HIDDEN < Double.POSITIVE_INFINITY
                        && outOfReach(worth * SPEED_HIDDEN, limit)) {
                    continue;
                }
                values[k] = required(limit);
                worth = Math.min(worth, values[k]);
                if (values[k] < stopMetersPerSecond) {
                    return values[k];
                }
            }
            best = Math.min(best, refineRequired(profile, n, commitSeconds, worth));
        }
        return best <= worthMetersPerSecond ? best : Double.POSITIVE_INFINITY;
    }

    private double refineRequired(ArcProfile profile, int n, double commit, double worth) {
        double best = Double.POSITIVE_INFINITY;
        for (int k = 0; k < n; k++) {
            double y = values[k];
            if (!(y <= worth * SPEED_HIDDEN)) {
                continue;
            }
            best = Math.min(best, y);
            boolean inner = k > 0 && k < n - 1;
            if (inner && y <= values[k - 1] && y <= values[k + 1]) {
                double found =
                        ScalarMinimum.find(
                                        t -> requiredAt(profile, t, commit),
                                        times[k - 1],
                                        times[k],
                                        times[k + 1],
                                        1e-8)
                                .value();
                best = Math.min(best, found);
            }
        }
        return best;
    }

    private double requiredAt(ArcProfile profile, double t, double commit) {
        profile.arc().positionEcef(t, target);
        return required(age(t, commit));
    }

    /**
     * The least burnout speed that meets the target at an age up to a limit. The speed wanted falls
     * with age to one minimum, so where it still falls at the limit it is least there.
     */
    private double required(double limit) {
        required.forget();
        return required.solve(target, limit) && required.speedRate() < 0 && required.launchable()
                ? required.speed()
                : flyout.requiredSpeed(target, limit);
    }

    private double age(double t, double commit) {
        return Math.min(t - commit, longest);
    }

    private int leastBound(int n) {
        int least = 0;
        for (int k = 1; k < n; k++) {
            if (bounds[k] < bounds[least]) {
                least = k;
            }
        }
        return least;
    }

    /** The profile's times within an interval, and its ends. */
    private int sample(ArcProfile profile, TimeIntervals.Interval interval) {
        if (times.length < profile.size() + 2) {
            times = Arrays.copyOf(times, profile.size() + 2);
            values = new double[profile.size() + 2];
            bounds = new double[profile.size() + 2];
            ages = new double[profile.size() + 2];
        }
        int n = 0;
        times[n++] = interval.from();
        for (int k = 0; k < profile.size(); k++) {
            double t = profile.time(k);
            if (t > interval.from() && t < interval.to()) {
                times[n++] = t;
            }
        }
        if (interval.to() > interval.from()) {
            times[n++] = interval.to();
        }
        return n;
    }

    private void positionAt(ArcProfile profile, double t) {
        double k = t / (profile.arc().impactSeconds() / (profile.size() - 1));
        int near = (int) Math.rint(k);
        if (Math.abs(profile.time(near) - t) < 1e-9) {
            profile.position(near, target);
        } else {
            profile.arc().positionEcef(t, target);
        }
    }

    /** No launch can be later than this and meet the target at t. */
    private double latestLaunchBound(double t) {
        double free = 0.5 * speed * burn;
        double dip = GRAVITY_TWICE * Math.max(0.0, free - height());
        double fastest = Math.sqrt(speed * speed + dip) + FRAME_SPEED;
        return t - burn - Math.max(0.0, distance() - free) / fastest;
    }

    /** No burnout speed below this meets the target at an age up to a limit. */
    private double pathBound(double ageSeconds) {
        if (!(ageSeconds >= burn)) {
            return Double.POSITIVE_INFINITY;
        }
        double plain = (distance() - FRAME_SPEED * ageSeconds) / (ageSeconds - 0.5 * burn);
        if (plain <= 0) {
            return 0.0;
        }
        double dip = GRAVITY_TWICE * Math.max(0.0, 0.5 * plain * burn - height());
        return Math.sqrt(Math.max(0.0, plain * plain - dip));
    }

    /** Whether the energy bound rules out a burnout speed at ages up to a limit. */
    private boolean outOfReach(double w, double ageSeconds) {
        return leastEnergySpeed(ageSeconds, 0.5 * w * burn + siteSpeed * burn) > w + siteSpeed;
    }

    /**
     * The least inertial speed that leads to the target at an age up to a limit, wherever within a
     * distance of the site it burns out.
     */
    private double leastEnergySpeed(double ageSeconds, double free) {
        double radius =
                Math.sqrt(target[0] * target[0] + target[1] * target[1] + target[2] * target[2]);
        // The chord to where the Earth turns the target: nearest at one end of the turn, or
        // between.
        double chord =
                Math.min(chord(0.0), Math.min(chord(0.5 * ageSeconds), chord(ageSeconds)))
                        - 0.02 * Wgs84.ROTATION_RATE * ageSeconds * radius
                        - free;
        double squared =
                Wgs84.GM
                        * (2.0 / (siteRadius + free)
                                - 4.0 / (siteRadius + radius + Math.max(0.0, chord)));
        return Math.sqrt(Math.max(0.0, squared));
    }

    private double chord(double ageSeconds) {
        double cos = Math.cos(Wgs84.ROTATION_RATE * ageSeconds);
        double sin = Math.sin(Wgs84.ROTATION_RATE * ageSeconds);
        double x = cos * target[0] - sin * target[1] - site[0];
        double y = sin * target[0] + cos * target[1] - site[1];
        double z = target[2] - site[2];
        return Math.sqrt(x * x + y * y + z * z);
    }

    private double distance() {
        double x = target[0] - site[0];
        double y = target[1] - site[1];
        double z = target[2] - site[2];
        return Math.sqrt(x * x + y * y + z * z);
    }

    /** A height no greater than the target's, for the bounds. */
    private double height() {
        return Math.max(
                0.0,
                Math.sqrt(target[0] * target[0] + target[1] * target[1] + target[2] * target[2])
                        - Wgs84.EQUATORIAL_RADIUS_METERS);
    }
}
