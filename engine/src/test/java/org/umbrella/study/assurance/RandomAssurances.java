// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.GreatCircle;
import org.umbrella.scenario.AimSet;
import org.umbrella.scenario.Assurance;
import org.umbrella.scenario.Battery;
import org.umbrella.scenario.Interceptor;
import org.umbrella.scenario.LaunchSet;
import org.umbrella.scenario.LinkRule;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.NamedPoint;
import org.umbrella.scenario.Sensing;
import org.umbrella.scenario.Sensor;

/** Seeded claims over small sets of engagements near the border between the verdicts. */
final class RandomAssurances {

    private static final List<Assurance.Kind> KINDS = List.of(Assurance.Kind.values());

    private final SplittableRandom random;

    RandomAssurances(long seed, int index) {
        this.random = new SplittableRandom(seed * 1_000_003L + index);
    }

    Assurance next() {
        int launches = 1 + random.nextInt(2);
        int aims = 3 - launches;
        GeodeticPoint around =
                GeodeticPoint.ofDegrees(
                        Math.toDegrees(Math.asin(random.nextDouble(-0.9, 0.95))),
                        random.nextDouble(-180, 180),
                        0);
        double range = random.nextDouble(1.2e6, 1.1e7);
        double bearing = random.nextDouble(0, 2 * Math.PI);
        GeodeticPoint far = GreatCircle.destination(around, bearing, range);
        Missile missile =
                new Missile(
                        "missile",
                        range * random.nextDouble(0.95, 1.4),
                        random.nextDouble(80, 280),
                        random.nextDouble(60e3, 300e3),
                        Math.min(0.3 * range, random.nextDouble(50e3, 600e3)));
        List<Battery> batteries = new ArrayList<>();
        List<Sensor> sensors = new ArrayList<>();
        boolean perfect = random.nextInt(3) > 0;
        int count = 1 + random.nextInt(2);
        for (int b = 0; b < count; b++) {
            GeodeticPoint below =
                    GreatCircle.destination(around, bearing, range * random.nextDouble(0.1, 1.0));
            GeodeticPoint site =
                    GreatCircle.destination(
                            below,
                            random.nextDouble(0, 2 * Math.PI),
                            random.nextDouble(10e3, 1.5e6));
            batteries.add(battery(b, site, perfect));
            sensors.add(
                    new Sensor.Radar(
                            "radar-" + b,
                            site,
                            random.nextDouble(1e6, 3e6),
                            Math.toRadians(2),
                            List.of(new Sensor.Sector(0, 2 * Math.PI)),
                            random.nextDouble(5, 40)));
        }
        Assurance.Kind kind = KINDS.get(random.nextInt(KINDS.size()));
        AimSet.Points targets = new AimSet.Points(spread("aim", far, aims));
        List<Double> lofts =
                random.nextInt(8) == 0 ? List.of(0.0, Math.toRadians(8)) : List.of(0.0);
        return new Assurance(
                "random",
                "A claim drawn at random.",
                kind,
                kind == Assurance.Kind.AT_LEAST_PERCENT
                        ? OptionalDouble.of(random.nextInt(10, 101))
                        : OptionalDouble.empty(),
                batteries,
                sensors,
                List.of(
                        new Assurance.Threat(
                                new LaunchSet.Points(spread("launch", around, launches)),
                                List.of(missile))),
                targets,
                lofts,
                perfect ? Sensing.PERFECT : Sensing.SIGHT,
                random.nextInt(4) > 0 ? List.of(0.0) : List.of(10.0, random.nextDouble(20, 90)),
                OptionalDouble.empty(),
                Optional.empty());
    }

    private Battery battery(int b, GeodeticPoint site, boolean perfect) {
        double least = random.nextDouble(40e3, 150e3);
        return new Battery(
                "battery-" + b,
                "system-" + b,
                site,
                new Interceptor(
                        "interceptor-" + b,
                        random.nextDouble(2500, 9000),
                        random.nextDouble(30, 140),
                        least,
                        least + random.nextDouble(100e3, 1.5e6),
                        random.nextInt(4) == 0
                                ? OptionalDouble.of(random.nextDouble(200, 900))
                                : OptionalDouble.empty()),
                1,
                perfect
                        ? LinkRule.PERFECT
                        : List.of(
                                        LinkRule.ORGANIC,
                                        LinkRule.LAUNCH_ON_REMOTE,
                                        LinkRule.ENGAGE_ON_REMOTE)
                                .get(random.nextInt(3)),
                perfect ? Optional.empty() : Optional.of("radar-" + b),
                perfect ? List.of() : List.of("radar-" + b),
                random.nextDouble(0, 30),
                10.0,
                OptionalDouble.empty());
    }

    private List<NamedPoint> spread(String name, GeodeticPoint middle, int n) {
        List<NamedPoint> points = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            points.add(
                    new NamedPoint(
                            name + "-" + i,
                            name + " " + i,
                            GreatCircle.destination(
                                    middle,
                                    random.nextDouble(0, 2 * Math.PI),
                                    random.nextDouble(0, 300e3))));
        }
        return points;
    }
}
