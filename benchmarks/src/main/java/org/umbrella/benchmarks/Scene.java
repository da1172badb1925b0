// SPDX-License-Identifier: Apache-2.0
package org.umbrella.benchmarks;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.fast.arcs.AimPoints;
import org.umbrella.fast.arcs.ThreatArcFamily;
import org.umbrella.fast.window.BatterySetup;
import org.umbrella.scenario.Battery;
import org.umbrella.scenario.Interceptor;
import org.umbrella.scenario.LinkRule;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.Sensor;

/** What is timed: Iran against Europe, batteries at three sites. */
final class Scene {

    static final Missile MISSILE = new Missile("irbm", 4e6, 150, 1.5e5, 2e5);
    static final GeodeticPoint LAUNCH = GeodeticPoint.ofDegrees(34.0, 49.0, 0.0);

    static final List<BatterySetup> ONE = List.of(setup(54.48, 17.10, interceptor(4500, 1e6)));

    static final List<BatterySetup> EIGHT =
            List.of(
                    ONE.getFirst(),
                    setup(54.48, 17.10, interceptor(3000, 5e5)),
                    setup(54.48, 17.10, interceptor(5500, 1.5e6)),
                    setup(44.08, 24.42, interceptor(3000, 5e5)),
                    setup(44.08, 24.42, interceptor(4500, 1e6)),
                    setup(36.0, 20.0, interceptor(3000, 5e5)),
                    setup(36.0, 20.0, interceptor(4500, 1e6)),
                    setup(40.0, 5.0, interceptor(3000, 5e5)));

    private static final Sensor FORWARD = radar("forward", 38.35, 37.79, 2e6);
    private static final Sensor SHIP = radar("ship", 36.0, 20.0, 1e6);
    private static final Sensor ASHORE = radar("ashore", 44.08, 24.42, 1e6);

    /** The same interceptors where radars must see: of their own, or any, the forward one too. */
    static final List<BatterySetup> SIGHT =
            List.of(
                    seen(EIGHT.get(0), LinkRule.ENGAGE_ON_REMOTE, ASHORE),
                    seen(EIGHT.get(1), LinkRule.ENGAGE_ON_REMOTE, SHIP),
                    seen(EIGHT.get(2), LinkRule.ENGAGE_ON_REMOTE, ASHORE),
                    seen(EIGHT.get(3), LinkRule.LAUNCH_ON_REMOTE, ASHORE),
                    seen(EIGHT.get(4), LinkRule.ENGAGE_ON_REMOTE, ASHORE),
                    seen(EIGHT.get(5), LinkRule.ORGANIC, SHIP),
                    seen(EIGHT.get(6), LinkRule.LAUNCH_ON_REMOTE, SHIP),
                    seen(EIGHT.get(7), LinkRule.ENGAGE_ON_REMOTE, SHIP));

    final double[] latitudes;
    final double[] longitudes;
    final AimPoints aims;

    /** Aims over Europe, seeded, in the order of a walk through rows as a grid has them. */
    Scene(int aims) {
        latitudes = new double[aims];
        longitudes = new double[aims];
        SplittableRandom random = new SplittableRandom(20130325);
        for (int i = 0; i < aims; i++) {
            latitudes[i] = Math.toRadians(36.0 + 34.0 * i / aims);
            longitudes[i] = Math.toRadians(-10.0 + 55.0 * random.nextDouble());
        }
        this.aims = new AimPoints(latitudes, longitudes);
    }

    /** The arcs, nothing worked out yet: what many share is part of what is timed. */
    static ThreatArcFamily arcs() {
        return ThreatArcFamily.ofMany(MISSILE, LAUNCH, 0.0);
    }

    private static Interceptor interceptor(double speed, double top) {
        return new Interceptor("i", speed, 75, 1e5, top, OptionalDouble.empty());
    }

    private static Sensor radar(String id, double lat, double lon, double range) {
        return new Sensor.Radar(
                id,
                GeodeticPoint.ofDegrees(lat, lon, 0.0),
                range,
                0.0,
                List.of(new Sensor.Sector(0.0, 2.0 * Math.PI)),
                30.0);
    }

    private static BatterySetup seen(BatterySetup of, LinkRule link, Sensor own) {
        boolean alone = link == LinkRule.ORGANIC;
        return BatterySetup.of(
                new Battery(
                        "b",
                        "s",
                        of.site(),
                        of.interceptor(),
                        1,
                        link,
                        Optional.of(own.id()),
                        alone ? List.of(own.id()) : List.of(own.id(), FORWARD.id()),
                        30.0,
                        60.0,
                        OptionalDouble.empty()),
                List.of(own, FORWARD));
    }

    private static BatterySetup setup(double lat, double lon, Interceptor interceptor) {
        return BatterySetup.of(
                new Battery(
                        "b",
                        "s",
                        GeodeticPoint.ofDegrees(lat, lon, 0.0),
                        interceptor,
                        1,
                        LinkRule.PERFECT,
                        Optional.empty(),
                        List.of(),
                        30.0,
                        60.0,
                        OptionalDouble.empty()),
                List.of());
    }
}
