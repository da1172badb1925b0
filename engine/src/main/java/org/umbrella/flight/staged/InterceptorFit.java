// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

import java.util.ArrayList;
import java.util.List;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.Wgs84;
import org.umbrella.flight.Flyout;
import org.umbrella.scenario.FlightEnvironment;
import org.umbrella.scenario.StagedVehicle;

/**
 * The notional parameters of a staged interceptor at a site (docs/model.md, sections 3.1, 3.2), and
 * what is lost by using them: burn time is the age at its last burnout, burnout speed the mean over
 * directions of the speed relative to the site. The notional interceptor burns in a straight line
 * without gravity or air, the staged one turns with gravity, so the residual depends on where the
 * target is.
 *
 * @param burnoutSpeedMetersPerSecond v_bo, m/s
 * @param burnSeconds t_i, s
 * @param residuals at points north and east of the site
 */
public record InterceptorFit(
        double burnoutSpeedMetersPerSecond, double burnSeconds, List<Residual> residuals) {

    private static final double[] DISTANCES = {200e3, 500e3, 1000e3, 2000e3, 4000e3};
    private static final double[] HEIGHTS = {200e3, 500e3, 1000e3};

    /**
     * Flyout times to one point, infinite where it is out of reach.
     *
     * @param bearingRad bearing from the site, rad clockwise from north
     * @param distanceMeters ground distance, m
     * @param heightMeters height, m
     * @param stagedSeconds of the staged interceptor, s
     * @param notionalSeconds of the notional one, s
     */
    public record Residual(
            double bearingRad,
            double distanceMeters,
            double heightMeters,
            double stagedSeconds,
            double notionalSeconds) {}

    /** Copies the list. */
    public InterceptorFit {
        residuals = List.copyOf(residuals);
    }

    /**
     * Fits an interceptor.
     *
     * @param vehicle the interceptor
     * @param site where it stands
     * @return the fit
     * @throws VehicleStaysDown if its thrust does not lift it
     */
    public static InterceptorFit of(StagedVehicle vehicle, GeodeticPoint site) {
        StagedFlyout staged = new StagedFlyout(vehicle, site);
        double speed = staged.meanBurnoutSpeedMetersPerSecond();
        double burn = staged.burnoutSeconds();
        Flyout notional = new Flyout(site, speed, burn);
        List<Residual> residuals = new ArrayList<>();
        for (double bearing : new double[] {0, Math.PI / 2}) {
            for (double distance : DISTANCES) {
                for (double height : HEIGHTS) {
                    GeodeticPoint ground =
                            Spherical.along(site, bearing, distance / Wgs84.MEAN_RADIUS_METERS);
                    double[] ecef =
                            FlightEnvironment.MODEL
                                    .ellipsoid()
                                    .ecef(
                                            new GeodeticPoint(
                                                    ground.latitudeRad(),
                                                    ground.longitudeRad(),
                                                    height));
                    residuals.add(
                            new Residual(
                                    bearing,
                                    distance,
                                    height,
                                    staged.flyoutSeconds(ecef),
                                    notional.flyoutSeconds(ecef)));
                }
            }
        }
        return new InterceptorFit(speed, burn, residuals);
    }
}
