// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.map;

import java.util.Arrays;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.GreatCircle;
import org.umbrella.report.page.Markup;
import org.umbrella.results.Deployment;
import org.umbrella.results.LaunchArea;
import org.umbrella.scenario.Sensor;

/**
 * The signs for what stands: site ▲, ship ▼, radar ● with its sector as a fan, launch point +, aim
 * ◇. The same in every map and legend; their size is the style sheet's, about twelve units across
 * at scale 1.
 */
public final class Signs {

    /** An interceptor site. */
    public static final String SITE = "sg-site";

    /** A ship. */
    public static final String SHIP = "sg-ship";

    /** A radar. */
    public static final String RADAR = "sg-radar";

    /** A launch point. */
    public static final String LAUNCH = "sg-launch";

    /** An aim point. */
    public static final String AIM = "sg-aim";

    private static final double FAN_STEP_RAD = Math.toRadians(3);

    private Signs() {}

    /**
     * Writes the signs once, for maps to refer to.
     *
     * @param into the inside of a defs element
     */
    public static void define(Markup into) {
        into.empty("path", "id", SITE, "d", "M0-7 6.5 5h-13z");
        into.empty("path", "id", SHIP, "d", "M0 7 6.5-5h-13z");
        into.empty("circle", "id", RADAR, "r", "4.5");
        into.empty("path", "id", LAUNCH, "d", "M-3.5 0h7M0-3.5v7");
        into.empty("path", "id", AIM, "d", "M0-5.5 5.5 0 0 5.5-5.5 0z");
    }

    /**
     * Draws a sign.
     *
     * @param sign which
     * @param x where, drawing units
     * @param y where, drawing units
     * @param into where to
     */
    public static void put(String sign, double x, double y, Markup into) {
        into.open("g", "transform", "translate(" + Math.round(x) + " " + Math.round(y) + ")");
        into.empty("use", "href", "#" + sign, "class", "sg " + sign);
        into.close();
    }

    /**
     * Draws what stands: fans below, radars, then sites; a radar of a battery by its fan alone.
     *
     * @param deployment what stands
     * @param frame where
     * @param into where to
     */
    public static void deployment(Deployment deployment, Frame frame, Markup into) {
        for (Deployment.Radar radar : deployment.radars()) {
            GeodeticPoint at = radar.position();
            if (!frame.holds(frame.at(at.latitudeRad(), at.longitudeRad()))) {
                continue;
            }
            for (Sensor.Sector sector : radar.sectors()) {
                into.empty("path", "class", "fan", "d", fan(radar, sector, frame));
            }
        }
        for (Deployment.Radar radar : deployment.radars()) {
            boolean alone =
                    deployment.sites().stream()
                            .noneMatch(site -> site.position().equals(radar.position()));
            if (alone) {
                put(RADAR, radar.position(), frame, into);
            }
        }
        for (Deployment.Site site : deployment.sites()) {
            put(site.afloat() ? SHIP : SITE, site.position(), frame, into);
        }
    }

    /**
     * Draws where threats come from: the country's outline dotted, and the launch points.
     *
     * @param area the launch area
     * @param base the map it is drawn on
     * @param into where to
     */
    public static void launchArea(LaunchArea area, BaseMap base, Markup into) {
        area.country()
                .map(base::outline)
                .filter(outline -> !outline.isEmpty())
                .ifPresent(outline -> into.empty("path", "class", "launch", "d", outline));
        for (GeodeticPoint point : area.points()) {
            put(LAUNCH, point, base.frame(), into);
        }
    }

    private static void put(String sign, GeodeticPoint place, Frame frame, Markup into) {
        double[] at = frame.at(place.latitudeRad(), place.longitudeRad());
        if (frame.holds(at)) {
            put(sign, at[0], at[1], into);
        }
    }

    private static String fan(Deployment.Radar radar, Sensor.Sector sector, Frame frame) {
        double width = sector.toRad() - sector.fromRad();
        if (width <= 0) {
            width += 2 * Math.PI;
        }
        boolean round = width >= 2 * Math.PI - 1e-9;
        int steps = Math.max(2, (int) Math.ceil(width / FAN_STEP_RAD));
        double[] xy = new double[2 * (steps + 2)];
        int n = 0;
        if (!round) {
            n = append(radar.position(), frame, xy, n);
        }
        for (int k = 0; k <= steps; k++) {
            GeodeticPoint rim =
                    GreatCircle.destination(
                            radar.position(),
                            sector.fromRad() + width * k / steps,
                            radar.rangeMeters());
            n = append(rim, frame, xy, n);
        }
        return new SvgPath().add(Arrays.copyOf(xy, n), true).toString();
    }

    private static int append(GeodeticPoint place, Frame frame, double[] xy, int n) {
        double[] at = frame.at(place.latitudeRad(), place.longitudeRad());
        xy[n] = at[0];
        xy[n + 1] = at[1];
        return n + 2;
    }
}
