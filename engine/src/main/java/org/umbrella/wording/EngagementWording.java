// SPDX-License-Identifier: Apache-2.0
package org.umbrella.wording;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.scenario.Battery;
import org.umbrella.scenario.EngageCase;
import org.umbrella.scenario.Interceptor;
import org.umbrella.scenario.LinkRule;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.ThreatShot;

/** What one engagement, trajectory or flyout was asked of: who, from where, at what, by whom. */
public final class EngagementWording {

    private EngagementWording() {}

    /**
     * What was asked, in a sentence.
     *
     * @param asked the case
     * @param names what a point is called; empty at sea
     * @return "A missile of 4000 km from near Qom, Iran (35.00 N 52.00 E), at …", with a full stop
     */
    public static String asked(EngageCase asked, Function<GeodeticPoint, Optional<String>> names) {
        return switch (asked) {
            case EngageCase.OneEngagement one ->
                    shot(one.shot(), one.id(), names)
                            + "; met by "
                            + interceptor(one.battery().interceptor())
                            + " "
                            + at(one.battery().site(), names)
                            + ", "
                            + link(one.battery())
                            + ".";
            case EngageCase.OneTrajectory one -> shot(one.shot(), one.id(), names) + ".";
            case EngageCase.OneFlyout one ->
                    AssuranceWording.capital(interceptor(one.interceptor()))
                            + " "
                            + at(one.site(), names)
                            + ", towards a point over "
                            + place(one.target(), names)
                            + ".";
        };
    }

    private static String shot(
            ThreatShot shot, String id, Function<GeodeticPoint, Optional<String>> names) {
        Missile missile = shot.missile();
        double loft = Math.toDegrees(shot.loftRad());
        return String.format(Locale.ROOT, "A missile of %.0f km", missile.maxRangeMeters() / 1e3)
                + (missile.id().equals(id) ? "" : " (" + missile.id() + ")")
                + " from "
                + place(shot.launch(), names)
                + " to "
                + place(shot.aim(), names)
                + (loft == 0
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                ", %s by %.1f deg",
                                loft > 0 ? "lofted" : "depressed",
                                Math.abs(loft)));
    }

    private static String interceptor(Interceptor interceptor) {
        return interceptor
                .vehicle()
                .map(vehicle -> "an interceptor of vehicle '" + vehicle.id() + "'")
                .orElseGet(() ->
                        String.format(
                                Locale.ROOT,
                                "an interceptor of %.2f km/s",
                                interceptor.burnoutSpeedMetersPerSecond() / 1e3));
    }

    private static String link(Battery battery) {
        if (battery.link() == LinkRule.PERFECT) {
            return "under perfect sensing";
        }
        return battery.link().id()
                + (battery.linkedSensors().isEmpty()
                        ? " without a sensor"
                        : " with " + CoverageWording.and(battery.linkedSensors()));
    }

    /** "near Berlin, Germany (52.52 N 13.40 E)", or coordinates alone at sea. */
    private static String place(
            GeodeticPoint point, Function<GeodeticPoint, Optional<String>> names) {
        return names.apply(point)
                .map(name -> name + " (" + Coordinates.given(point) + ")")
                .orElseGet(() -> Coordinates.given(point));
    }

    /** The same, where something stands; at sea it says so. */
    private static String at(GeodeticPoint point, Function<GeodeticPoint, Optional<String>> names) {
        return names.apply(point)
                .map(name -> name + " (" + Coordinates.given(point) + ")")
                .orElseGet(() -> "at sea, " + Coordinates.given(point));
    }
}
