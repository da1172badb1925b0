// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.sampling.ODEStateInterpolator;
import org.hipparchus.ode.sampling.ODEStepHandler;
import org.umbrella.earth.GeodeticPoint;

/**
 * How far round the Earth a flight goes: the angle swept over the ground, whole turns counted.
 *
 * <p>Start and end alone do not tell a flight of 300° forward from one of 60° back. So the angle of
 * the Earth-fixed position, seen in the plane of the start's vertical and heading, is added up step
 * by step. Valid while a step sweeps less than half a turn (a step lasts ten minutes at most) and
 * the flight does not pass near the axis across that plane.
 */
final class GroundSweep implements ODEStepHandler {

    private final double omega;
    private final double[] up = new double[3];
    private final double[] ahead = new double[3];
    private double last;
    private double swept;

    /**
     * A sweep over an Earth.
     *
     * @param omega its rotation rate, rad/s
     */
    GroundSweep(double omega) {
        this.omega = omega;
    }

    /**
     * Begins a flight at t = 0.
     *
     * @param start inertial position there, m
     * @param heading horizontal direction of the flight there
     */
    void begin(double[] start, double[] heading) {
        double r = Math.sqrt(start[0] * start[0] + start[1] * start[1] + start[2] * start[2]);
        for (int i = 0; i < 3; i++) {
            up[i] = start[i] / r;
            ahead[i] = heading[i];
        }
        swept = 0;
        last = angle(0, start);
    }

    @Override
    public void handleStep(ODEStateInterpolator interpolator) {
        ODEStateAndDerivative state = interpolator.getCurrentState();
        double next = angle(state.getTime(), state.getPrimaryState());
        swept += Math.IEEEremainder(next - last, 2 * Math.PI);
        last = next;
    }

    private double angle(double time, double[] eci) {
        double c = Math.cos(omega * time);
        double s = Math.sin(omega * time);
        double x = c * eci[0] + s * eci[1];
        double y = c * eci[1] - s * eci[0];
        return Math.atan2(
                x * ahead[0] + y * ahead[1] + eci[2] * ahead[2],
                x * up[0] + y * up[1] + eci[2] * up[2]);
    }

    /** The angle swept since the start, rad, forward positive. */
    double sweptRad() {
        return swept;
    }

    /**
     * The great-circle angle from start to end with the turns that were swept: negative where the
     * turning Earth brings a steep shot down behind its launch point, above a turn for a flight
     * that goes round the Earth.
     */
    static double flown(GeodeticPoint start, GeodeticPoint end, double azimuth, double sweptRad) {
        double angle = Spherical.angle(start, end);
        double off = Spherical.bearing(start, end) - azimuth;
        double signed = Math.cos(off) >= 0 ? angle : -angle;
        double turn = 2 * Math.PI;
        return signed + turn * Math.rint((sweptRad - signed) / turn);
    }
}
