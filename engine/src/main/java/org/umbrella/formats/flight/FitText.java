// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.flight;

import java.util.Locale;
import org.umbrella.flight.staged.InterceptorFit;
import org.umbrella.flight.staged.NotionalFit;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.StagedVehicle;

/**
 * A fit in words: a catalogue entry to paste, with where its numbers come from, and as comments
 * what is lost by using it.
 */
public final class FitText {

    private FitText() {}

    /**
     * Writes the fit of a missile.
     *
     * @param vehicle the vehicle
     * @param fit its fit
     * @param profile the class profile of the catalogue that the missile belongs to
     * @return a file for {@code catalogue/}
     */
    public static String missile(StagedVehicle vehicle, NotionalFit fit, String profile) {
        Missile missile = fit.missile();
        StringBuilder out = head(vehicle, "missiles");
        line(out, "    profile: %s", profile);
        line(out, "    values:");
        value(out, vehicle, "max_range_km", missile.maxRangeMeters() / 1e3, "km");
        value(out, vehicle, "burn_time_s", missile.burnTimeSeconds(), "s");
        value(out, vehicle, "burnout_height_km", missile.burnoutHeightMeters() / 1e3, "km");
        value(out, vehicle, "burnout_downrange_km", missile.burnoutDownrangeMeters() / 1e3, "km");
        line(
                out,
                "# A flat shot of greatest range goes %.0f km on an Earth at rest, %.1f %% further.",
                fit.greatestRangeMeters() / 1e3,
                100 * (fit.greatestRangeMeters() / missile.maxRangeMeters() - 1));
        line(out, "# What is lost, notional less staged, on minimum-energy arcs:");
        line(
                out,
                "# %9s %10s %10s %9s %9s %12s %14s",
                "range km",
                "burnout s",
                "speed m/s",
                "flight s",
                "apogee %",
                "height %",
                "% of apogee");
        for (NotionalFit.Residual r : fit.residuals()) {
            line(
                    out,
                    "# %9.0f %10.1f %10.1f %9.1f %9.2f %12.2f %14.2f",
                    r.rangeMeters() / 1e3,
                    r.burnoutSeconds(),
                    r.burnoutSpeedMetersPerSecond(),
                    r.flightSeconds(),
                    100 * r.apogeeShare(),
                    100 * r.heightShare(),
                    100 * r.heightOfApogeeShare());
        }
        line(
                out,
                "# Heights: greatest difference, of the height down to 100 km, and of the apogee.");
        return out.toString();
    }

    /**
     * Writes the fit of an interceptor.
     *
     * @param vehicle the vehicle
     * @param fit its fit
     * @return a file for {@code catalogue/}, less the limits of height, which no vehicle has
     */
    public static String interceptor(StagedVehicle vehicle, InterceptorFit fit) {
        StringBuilder out = head(vehicle, "interceptors");
        line(out, "    system: %s", vehicle.id());
        line(out, "    values:");
        value(out, vehicle, "burnout_speed_km_s", fit.burnoutSpeedMetersPerSecond() / 1e3, "km/s");
        value(out, vehicle, "burn_time_s", fit.burnSeconds(), "s");
        line(out, "# Flyout times; '-': out of reach. What is lost is the difference.");
        line(
                out,
                "# %11s %12s %10s %10s %11s",
                "bearing deg",
                "distance km",
                "height km",
                "staged s",
                "notional s");
        for (InterceptorFit.Residual r : fit.residuals()) {
            line(
                    out,
                    "# %11.0f %12.0f %10.0f %10s %11s",
                    Math.toDegrees(r.bearingRad()),
                    r.distanceMeters() / 1e3,
                    r.heightMeters() / 1e3,
                    seconds(r.stagedSeconds()),
                    seconds(r.notionalSeconds()));
        }
        return out.toString();
    }

    private static StringBuilder head(StagedVehicle vehicle, String kind) {
        StringBuilder out = new StringBuilder();
        line(out, "kind: %s", kind);
        line(out, "entries:");
        line(out, "  %s:", vehicle.id());
        line(out, "    name: '%s'", vehicle.name().replace("'", "''"));
        return out;
    }

    private static void value(
            StringBuilder out, StagedVehicle vehicle, String name, double value, String unit) {
        line(
                out,
                "      %s: {nominal: %s, unit: %s, grade: assumption, source: self, note: 'umbrella fit %s'}",
                name,
                String.format(Locale.ROOT, value < 100 ? "%.3f" : "%.1f", value),
                unit,
                vehicle.id());
    }

    private static String seconds(double value) {
        return Double.isInfinite(value) ? "-" : String.format(Locale.ROOT, "%.1f", value);
    }

    @SuppressWarnings("AnnotateFormatMethod") // the formats are literals of this class
    private static void line(StringBuilder out, String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
