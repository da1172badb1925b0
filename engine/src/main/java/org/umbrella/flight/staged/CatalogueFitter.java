// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.scenario.Grade;
import org.umbrella.scenario.Quantity;
import org.umbrella.scenario.StagedVehicle;
import org.umbrella.scenario.VehicleFitter;

/**
 * Fits vehicles as {@code umbrella fit} does, from 45° N towards the north, and keeps what it
 * found: the same vehicle has the same values in every document. The residuals go into the notes.
 */
public final class CatalogueFitter implements VehicleFitter {

    private static final GeodeticPoint PLACE = GeodeticPoint.ofDegrees(45, 50, 0);
    private static final int MOST = 64;
    private final Map<StagedVehicle, Fit> missiles = new ConcurrentHashMap<>();
    private final Map<StagedVehicle, Fit> interceptors = new ConcurrentHashMap<>();

    /** A fitter that has found nothing yet; safe for use by several threads. */
    public CatalogueFitter() {}

    @Override
    public Fit missile(StagedVehicle vehicle) {
        forgetMany(missiles);
        return missiles.computeIfAbsent(vehicle, CatalogueFitter::fitMissile);
    }

    @Override
    public Fit interceptor(StagedVehicle vehicle) {
        forgetMany(interceptors);
        return interceptors.computeIfAbsent(vehicle, CatalogueFitter::fitInterceptor);
    }

    private static void forgetMany(Map<StagedVehicle, Fit> fits) {
        if (fits.size() >= MOST) {
            fits.clear();
        }
    }

    private static Fit fitMissile(StagedVehicle vehicle) {
        NotionalFit.Outcome outcome;
        try {
            outcome = NotionalFit.of(vehicle, PLACE, 0);
        } catch (NoFlight e) {
            return new Fit.None(e.getMessage());
        }
        return switch (outcome) {
            case NotionalFit.Outcome.NotFitted none -> new Fit.None(none.reason());
            case NotionalFit.Outcome.Fitted fitted -> values(vehicle, fitted.fit());
        };
    }

    private static Fit values(StagedVehicle vehicle, NotionalFit fit) {
        String lost =
                String.format(
                        Locale.ROOT,
                        "fitted to the staged vehicle '%s'; notional less staged from %.0f to %.0f"
                                + " km: burnout %s s, burnout speed %s m/s, flight %s s, apogee %s"
                                + " %%",
                        vehicle.id(),
                        least(fit, NotionalFit.Residual::rangeMeters) / 1e3,
                        greatest(fit, NotionalFit.Residual::rangeMeters) / 1e3,
                        span(fit, NotionalFit.Residual::burnoutSeconds),
                        span(fit, NotionalFit.Residual::burnoutSpeedMetersPerSecond),
                        span(fit, NotionalFit.Residual::flightSeconds),
                        span(fit, r -> 100 * r.apogeeShare()));
        return new Fit.Values(
                Map.of(
                        "max_range_km",
                        quantity(fit.missile().maxRangeMeters() / 1e3, "km", vehicle, lost),
                        "burn_time_s",
                        quantity(fit.missile().burnTimeSeconds(), "s", vehicle, lost),
                        "burnout_height_km",
                        quantity(fit.missile().burnoutHeightMeters() / 1e3, "km", vehicle, lost),
                        "burnout_downrange_km",
                        quantity(
                                fit.missile().burnoutDownrangeMeters() / 1e3,
                                "km",
                                vehicle,
                                lost)));
    }

    private static Fit fitInterceptor(StagedVehicle vehicle) {
        StagedFlyout table;
        try {
            table = StagedFlyouts.of(vehicle, PLACE);
        } catch (NoFlight e) {
            return new Fit.None(e.getMessage());
        }
        if (!(table.meanBurnoutSpeedMetersPerSecond() > 0)) {
            return new Fit.None(
                    "No flight of vehicle '"
                            + vehicle.id()
                            + "' is in the air at its last burnout.");
        }
        String note =
                "mean over directions of the staged vehicle '"
                        + vehicle.id()
                        + "'; for comparison only: flyout times come from a table of staged flight"
                        + " from the site";
        return new Fit.Values(
                Map.of(
                        "burnout_speed_km_s",
                        quantity(
                                table.meanBurnoutSpeedMetersPerSecond() / 1e3,
                                "km/s",
                                vehicle,
                                note),
                        "burn_time_s",
                        quantity(table.burnoutSeconds(), "s", vehicle, note)));
    }

    /** A fit is ours, whatever the grade of the vehicle's own numbers. */
    private static Quantity quantity(
            double value, String unit, StagedVehicle vehicle, String note) {
        return new Quantity(
                OptionalDouble.empty(),
                OptionalDouble.of(value),
                OptionalDouble.empty(),
                unit,
                "staged flight of vehicle " + vehicle.id(),
                Grade.ASSUMPTION,
                note);
    }

    private static String span(NotionalFit fit, ToDoubleFunction<NotionalFit.Residual> part) {
        return String.format(Locale.ROOT, "%.1f to %.1f", least(fit, part), greatest(fit, part));
    }

    private static double least(NotionalFit fit, ToDoubleFunction<NotionalFit.Residual> part) {
        return fit.residuals().stream().mapToDouble(part).min().orElse(Double.NaN);
    }

    private static double greatest(NotionalFit fit, ToDoubleFunction<NotionalFit.Residual> part) {
        return fit.residuals().stream().mapToDouble(part).max().orElse(Double.NaN);
    }
}
