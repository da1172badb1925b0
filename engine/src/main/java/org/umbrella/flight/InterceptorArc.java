// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight;

import java.util.Optional;
import org.umbrella.earth.Ellipsoid;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.Wgs84;

/**
 * One flight of an interceptor from launch to intercept (docs/model.md, section 3.1): the burn,
 * then a two-body arc. For showing an engagement, not for deciding one.
 *
 * <p>The burn runs as r_S + v_S a + ½ (v_bo / t_i) a² u at age a, which is the straight constant
 * push whose end is the burnout point of the model. Immutable; safe to share between threads.
 * Error: that of {@link RequiredVelocity}, below a metre at the intercept.
 */
public final class InterceptorArc {

    private final double burnSeconds;
    private final double ageSeconds;
    private final double[] site;
    private final double[] siteVelocity;
    private final double[] push = new double[3];
    private final double[] burnout = new double[3];
    private final double[] velocity = new double[3];

    private InterceptorArc(GeodeticPoint from, double burnSeconds, double ageSeconds) {
        this.burnSeconds = burnSeconds;
        this.ageSeconds = ageSeconds;
        site = Ellipsoid.toEcef(from);
        siteVelocity =
                new double[] {-Wgs84.ROTATION_RATE * site[1], Wgs84.ROTATION_RATE * site[0], 0.0};
    }

    /**
     * The flight that meets a point at an age.
     *
     * @param site where the interceptor stands
     * @param burnSeconds t_i, s
     * @param targetEcef where the target stands at the intercept, Earth-fixed, m
     * @param ageSeconds T_f, from launch to intercept, s, at least the burn time
     * @return the flight; empty where there is none
     */
    public static Optional<InterceptorArc> to(
            GeodeticPoint site, double burnSeconds, double[] targetEcef, double ageSeconds) {
        RequiredVelocity required = new RequiredVelocity(site, burnSeconds);
        if (ageSeconds < burnSeconds || !required.solve(targetEcef, ageSeconds)) {
            return Optional.empty();
        }
        InterceptorArc arc = new InterceptorArc(site, burnSeconds, ageSeconds);
        required.velocity(arc.velocity);
        for (int i = 0; i < 3; i++) {
            double gained = arc.velocity[i] - arc.siteVelocity[i];
            arc.push[i] = 0.5 * gained / burnSeconds;
            arc.burnout[i] =
                    arc.site[i] + arc.siteVelocity[i] * burnSeconds + 0.5 * gained * burnSeconds;
        }
        return Optional.of(arc);
    }

    /**
     * Age at burnout.
     *
     * @return t_i, s
     */
    public double burnSeconds() {
        return burnSeconds;
    }

    /**
     * Age at the intercept.
     *
     * @return T_f, s
     */
    public double ageSeconds() {
        return ageSeconds;
    }

    /**
     * Where the interceptor is.
     *
     * @param age seconds since its launch, 0 to the age at the intercept
     * @param ecef receives the Earth-fixed position at that moment, m
     */
    public void positionEcef(double age, double[] ecef) {
        double[] inertial = new double[3];
        if (age <= burnSeconds) {
            for (int i = 0; i < 3; i++) {
                inertial[i] = site[i] + siteVelocity[i] * age + push[i] * age * age;
            }
        } else {
            UniversalKepler kepler = new UniversalKepler();
            kepler.propagate(burnout, velocity, age - burnSeconds);
            System.arraycopy(kepler.position, 0, inertial, 0, 3);
        }
        Ellipsoid.turn(inertial, -Wgs84.ROTATION_RATE * age, ecef);
    }
}
