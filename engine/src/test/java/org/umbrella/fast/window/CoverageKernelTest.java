// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.umbrella.Cases;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.Wgs84;
import org.umbrella.engagement.Engagement;
import org.umbrella.engagement.EngagementSolver;
import org.umbrella.fast.arcs.AimPoints;
import org.umbrella.fast.arcs.ThreatArcFamily;
import org.umbrella.flight.ArcOutcome;
import org.umbrella.flight.ThreatArc;
import org.umbrella.flight.ThreatArcSolver;
import org.umbrella.flight.TimeIntervals;
import org.umbrella.scenario.Battery;
import org.umbrella.scenario.Interceptor;
import org.umbrella.scenario.LinkRule;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.RadarBand;
import org.umbrella.scenario.Sensing;
import org.umbrella.scenario.Sensor;
import org.umbrella.scenario.ThreatShot;

class CoverageKernelTest {

    private static final Interceptor SLOW =
            new Interceptor("slow", 3000, 75, 1e5, 5e5, OptionalDouble.empty());
    private static final Interceptor MIDDLE =
            new Interceptor("middle", 4500, 75, 1e5, 1e6, OptionalDouble.of(400));
    private static final Interceptor FAST =
            new Interceptor("fast", 6300, 138, 1e5, 1e6, OptionalDouble.empty());
    private static final List<Sensor> SENSORS =
            List.of(
                    radar("forward", 38.35, 37.79, 1.5e6, 40, 160),
                    radar("south", 44.08, 24.42, 4e5, 0, 360),
                    radar("north", 54.48, 17.1, 4e5, 0, 360),
                    new Sensor.SpaceInfrared("infrared", 45, 20),
                    new Sensor.SpaceMidcourse("space", 2e5, 30),
                    sized("ship", 40, 22, 6e5),
                    sectored("gap", 38.35, 37.79, 2e6));
    private static final List<Battery> BATTERIES =
            List.of(
                    battery(44.08, 24.42, SLOW, LinkRule.ORGANIC, "south"),
                    battery(44.08, 24.42, SLOW, LinkRule.LAUNCH_ON_REMOTE, "south"),
                    battery(54.48, 17.1, MIDDLE, LinkRule.ENGAGE_ON_REMOTE, "north"),
                    battery(54.48, 17.1, FAST, LinkRule.ENGAGE_ON_REMOTE, "north"),
                    battery(36.0, 20.0, MIDDLE, LinkRule.PERFECT, ""));

    /** Of every link rule, with sectors that leave a gap, space sensors and a range by size. */
    private static final List<Battery> PREDICTING =
            List.of(
                    linked(44.08, 24.42, SLOW, LinkRule.ORGANIC, "south", "forward"),
                    linked(44.08, 24.42, SLOW, LinkRule.LAUNCH_ON_REMOTE, "south", "forward"),
                    linked(40.0, 22.0, MIDDLE, LinkRule.LAUNCH_ON_REMOTE, "ship", "gap"),
                    linked(54.48, 17.1, MIDDLE, LinkRule.ENGAGE_ON_REMOTE, "north", "forward"),
                    linked(54.48, 17.1, FAST, LinkRule.ENGAGE_ON_REMOTE, "north", "gap"),
                    linked(40.0, 22.0, SLOW, LinkRule.ENGAGE_ON_REMOTE, "ship", "infrared"),
                    linked(44.08, 24.42, MIDDLE, LinkRule.ENGAGE_ON_REMOTE, "south", "space"));

    private static final List<Sensing> LEVELS =
            List.of(
                    Sensing.SIGHT,
                    Sensing.predictedFor(60),
                    Sensing.predictedFor(300),
                    Sensing.PREDICTED,
                    Sensing.PERFECT);
    private static final List<Missile> MISSILES =
            List.of(
                    new Missile("short", 2.2e6, 100, 8.5e4, 8e4, Map.of(RadarBand.S, 0.3)),
                    new Missile("middle", 4e6, 150, 1.5e5, 2e5),
                    new Missile("long", 9e6, 260, 3e5, 6e5));

    private static Sensor radar(
            String id, double lat, double lon, double range, double from, double to) {
        return new Sensor.Radar(
                id,
                GeodeticPoint.ofDegrees(lat, lon, 0),
                range,
                Math.toRadians(2),
                List.of(new Sensor.Sector(Math.toRadians(from), Math.toRadians(to))),
                20);
    }

    /** A radar whose range was stated for a target of 0.03 m². */
    private static Sensor sized(String id, double lat, double lon, double range) {
        return new Sensor.Radar(
                id,
                GeodeticPoint.ofDegrees(lat, lon, 0),
                range,
                Math.toRadians(2),
                List.of(new Sensor.Sector(0, 2 * Math.PI)),
                15,
                Optional.of(new Sensor.RangeReference(0.03, RadarBand.S)));
    }

    /** A radar of two sectors with a gap between, and two that touch. */
    private static Sensor sectored(String id, double lat, double lon, double range) {
        return new Sensor.Radar(
                id,
                GeodeticPoint.ofDegrees(lat, lon, 0),
                range,
                Math.toRadians(2),
                List.of(
                        new Sensor.Sector(Math.toRadians(40), Math.toRadians(80)),
                        new Sensor.Sector(Math.toRadians(80), Math.toRadians(130)),
                        new Sensor.Sector(Math.toRadians(200), Math.toRadians(330))),
                20);
    }

    private static Battery linked(
            double lat,
            double lon,
            Interceptor interceptor,
            LinkRule link,
            String own,
            String other) {
        return new Battery(
                "b",
                "s",
                GeodeticPoint.ofDegrees(lat, lon, 0),
                interceptor,
                1,
                link,
                Optional.of(own),
                List.of(own, other),
                30,
                60,
                OptionalDouble.empty());
    }

    private static Battery battery(
            double lat, double lon, Interceptor interceptor, LinkRule link, String own) {
        return new Battery(
                "b",
                "s",
                GeodeticPoint.ofDegrees(lat, lon, 0),
                interceptor,
                1,
                link,
                own.isEmpty() ? Optional.empty() : Optional.of(own),
                own.isEmpty() ? List.of() : List.of(own, "forward", "infrared"),
                30,
                60,
                OptionalDouble.empty());
    }

    private static CoverageKernel kernel() {
        return new CoverageKernel(
                BATTERIES.stream().map(b -> BatterySetup.of(b, SENSORS)).toList());
    }

    private static GeodeticPoint launch(Cases c) {
        return GeodeticPoint.ofDegrees(c.uniform("lat", 26, 40), c.uniform("lon", 44, 64), 0);
    }

    private static GeodeticPoint aim(Cases c) {
        return GeodeticPoint.ofDegrees(c.uniform("lat2", 35, 70), c.uniform("lon2", -10, 45), 0);
    }

    @Test
    void givesTheReferencesVerdicts() {
        CoverageKernel kernel = kernel();
        CoverageKernel.Scratch scratch = kernel.newScratch();
        ThreatArcSolver arcs = new ThreatArcSolver();
        byte[] status = new byte[1];
        byte[] verdicts = new byte[kernel.setupCount()];
        Cases.forAll(
                64,
                Cases.count() / 400,
                c -> {
                    Missile missile = MISSILES.get(c.index("missile", MISSILES.size()));
                    GeodeticPoint launch = launch(c);
                    GeodeticPoint aim = aim(c);
                    kernel.decide(
                            ThreatArcFamily.ofFew(missile, launch, 0.0),
                            new AimPoints(
                                    new double[] {aim.latitudeRad()},
                                    new double[] {aim.longitudeRad()}),
                            0,
                            1,
                            status,
                            verdicts,
                            scratch);
                    if (!(arcs.solve(new ThreatShot(missile, launch, aim, 0.0))
                            instanceof ArcOutcome.Found found)) {
                        assertThat(status[0]).isEqualTo(AimStatus.NO_ARC.code());
                        return;
                    }
                    ThreatArc arc = found.arc();
                    assertThat(status[0] == AimStatus.IN_RANGE.code()).isEqualTo(arc.inRange());
                    for (int j = 0; arc.inRange() && j < BATTERIES.size(); j++) {
                        Expected expected = expected(arc, BATTERIES.get(j));
                        if (expected.clear()) {
                            assertThat(verdicts[j])
                                    .describedAs("battery %d", j)
                                    .isEqualTo(expected.verdict().code());
                        }
                    }
                });
    }

    /**
     * Under every level at once: the kernel's verdict is what the reference finds level by level.
     */
    @Test
    void givesTheReferencesVerdictsUnderEveryLevelOfSensing() {
        PredictionTimes times = PredictionTimes.of(LEVELS);
        CoverageKernel kernel =
                new CoverageKernel(
                        PREDICTING.stream().map(b -> BatterySetup.of(b, SENSORS)).toList(),
                        new FlyoutTableCache(16),
                        times);
        CoverageKernel.Scratch scratch = kernel.newScratch();
        byte[] verdicts = new byte[kernel.setupCount()];
        Map<ReachVerdict, Integer> met = new EnumMap<>(ReachVerdict.class);
        Cases.forAll(
                71,
                Cases.count() / 100,
                c -> {
                    Missile missile = MISSILES.get(c.index("missile", MISSILES.size()));
                    GeodeticPoint launch = launch(c);
                    GeodeticPoint aim = aim(c);
                    Optional<ThreatArc> arc = inRange(missile, launch, aim, 0.0);
                    if (arc.isEmpty()) {
                        return;
                    }
                    kernel.decide(
                            ThreatArcFamily.ofFew(missile, launch, 0.0),
                            new AimPoints(
                                    new double[] {aim.latitudeRad()},
                                    new double[] {aim.longitudeRad()}),
                            0,
                            1,
                            new byte[1],
                            verdicts,
                            scratch);
                    int j = c.index("battery", PREDICTING.size());
                    for (byte verdict : verdicts) {
                        met.merge(ReachVerdict.of(verdict), 1, Integer::sum);
                    }
                    boolean before = false;
                    double marginBefore = Double.NEGATIVE_INFINITY;
                    TimeIntervals windowBefore = TimeIntervals.EMPTY;
                    for (Sensing level : LEVELS) {
                        Engagement engagement =
                                EngagementSolver.solve(
                                        arc.get(), PREDICTING.get(j).under(level), SENSORS);
                        double margin =
                                engagement.timeMarginSeconds().orElse(Double.NEGATIVE_INFINITY);
                        boolean feasible = !engagement.window().isEmpty();
                        if (Math.abs(margin) > 0.01) {
                            assertThat(ReachVerdict.feasible(verdicts[j], level, times))
                                    .describedAs("battery %d, %s, margin %s", j, level, margin)
                                    .isEqualTo(feasible);
                        }
                        // Each level finds what the one before finds: margins and windows too.
                        assertThat(feasible || !before).isTrue();
                        assertThat(margin).isGreaterThanOrEqualTo(marginBefore - 1e-3);
                        assertThat(length(windowBefore.intersect(engagement.window())))
                                .isCloseTo(length(windowBefore), within(1e-3));
                        before = feasible;
                        marginBefore = margin;
                        windowBefore = engagement.window();
                    }
                });
        assertThat(met).containsOnlyKeys(ReachVerdict.values());
    }

    private static double length(TimeIntervals intervals) {
        return intervals.list().stream().mapToDouble(TimeIntervals.Interval::length).sum();
    }

    /**
     * A speed barely above the least that opens the window leaves one of a few seconds, which may
     * lie between two samples neither of which can be met; barely below it there is none.
     */
    @Test
    void findsTheNarrowWindowsOfTheLeastSpeedThatOpensOne() {
        int[] narrow = new int[1];
        Cases.forAll(
                66,
                Cases.count() / 200,
                c -> {
                    Missile missile = MISSILES.get(c.index("missile", MISSILES.size()));
                    GeodeticPoint launch = launch(c);
                    GeodeticPoint aim = aim(c);
                    Battery battery = BATTERIES.getLast();
                    OptionalDouble least =
                            inRange(missile, launch, aim, 0.0)
                                    .map(arc -> EngagementSolver.solve(arc, battery, List.of()))
                                    .map(Engagement::requiredBurnoutSpeedMetersPerSecond)
                                    .orElse(OptionalDouble.empty());
                    if (least.isEmpty() || least.getAsDouble() > 7500) {
                        return;
                    }
                    narrow[0]++;
                    for (int sign = -1; sign <= 1; sign += 2) {
                        double speed = least.getAsDouble() + sign * 0.5;
                        byte verdict = verdict(missile, launch, aim, 0.0, battery, speed);
                        assertThat(verdict == ReachVerdict.FEASIBLE.code())
                                .describedAs("%s m/s, least %s", speed, least)
                                .isEqualTo(sign > 0);
                    }
                });
        assertThat(narrow[0]).isGreaterThan(Cases.count() / 1000);
    }

    /**
     * So fast an interceptor cannot be aimed low enough for what is low and far away, and comes
     * back down too late for it.
     */
    @Test
    void knowsWhatIsTooLowForInterceptorsNearOrbitalSpeed() {
        Missile missile = new Missile("icbm", 1.3e7, 180, 2.5e5, 4.5e5);
        int[] met = new int[2];
        Cases.forAll(
                69,
                Cases.count() / 200,
                c -> {
                    GeodeticPoint launch = launch(c);
                    GeodeticPoint aim =
                            GeodeticPoint.ofDegrees(
                                    c.uniform("lat2", 25, 49), c.uniform("lon2", -125, -70), 0);
                    Battery battery =
                            battery(
                                    c.uniform("north", 28, 40),
                                    c.uniform("east", -122, -70),
                                    new Interceptor(
                                            "gbi",
                                            c.uniform("speed", 7500, 9000),
                                            c.uniform("burn", 140, 220),
                                            1e5,
                                            c.uniform("top", 2e5, 1.5e6),
                                            OptionalDouble.empty()),
                                    LinkRule.PERFECT,
                                    "");
                    judge(missile, launch, aim, 0.0, battery, met);
                });
        assertThat(met[0]).isPositive();
        assertThat(met[1]).isGreaterThan(Cases.count() / 1000);
    }

    /** Between a floor and a ceiling close together most of what is met in time is not allowed. */
    @Test
    void keepsToNarrowBandsOfHeight() {
        int[] met = new int[2];
        Cases.forAll(
                67,
                Cases.count() / 50,
                c -> {
                    Missile missile = MISSILES.get(c.index("missile", MISSILES.size()));
                    GeodeticPoint launch = launch(c);
                    GeodeticPoint aim = aim(c);
                    double floor = c.uniform("floor", 0, 3e5);
                    Battery battery =
                            battery(
                                    Math.toDegrees(aim.latitudeRad()) + c.uniform("north", -6, 6),
                                    Math.toDegrees(aim.longitudeRad()) + c.uniform("east", -6, 12),
                                    new Interceptor(
                                            "band",
                                            c.uniform("speed", 1500, 4500),
                                            30,
                                            floor,
                                            floor + c.uniform("band", 2e4, 2e5),
                                            OptionalDouble.empty()),
                                    LinkRule.PERFECT,
                                    "");
                    judge(missile, launch, aim, 0.0, battery, met);
                });
        assertThat(met[0]).isGreaterThan(Cases.count() / 1000);
        assertThat(met[1]).isGreaterThan(Cases.count() / 1000);
    }

    /** Lofted arcs, of which the westward ones go on past the turn of their plane at 0 degrees. */
    @Test
    void holdsForLoftedArcsPastTheTurnOfTheirPlane() {
        Missile missile = new Missile("icbm", 1.3e7, 180, 2.3e5, 4.7e5);
        int[] met = new int[2];
        int[] past = new int[1];
        Cases.forAll(
                70,
                Cases.count() / 100,
                c -> {
                    double lat = c.uniform("lat", -30, 30);
                    GeodeticPoint launch = GeodeticPoint.ofDegrees(lat, 50, 0);
                    double west = c.uniform("west", 6, 18);
                    GeodeticPoint aim =
                            GeodeticPoint.ofDegrees(lat + c.uniform("aside", -2, 2), 50 - west, 0);
                    double loft = c.uniform("loft", 0.5, 1.0);
                    Battery battery =
                            battery(
                                    lat + c.uniform("north", -3, 3),
                                    50 - west + c.uniform("east", -8, 8),
                                    new Interceptor(
                                            "high",
                                            c.uniform("speed", 2000, 6000),
                                            60,
                                            1e5,
                                            1.5e6,
                                            OptionalDouble.empty()),
                                    LinkRule.PERFECT,
                                    "");
                    inRange(missile, launch, aim, loft)
                            .filter(arc ->
                                    Math.toDegrees(Wgs84.ROTATION_RATE * arc.impactSeconds())
                                            > west)
                            .ifPresent(arc -> past[0]++);
                    judge(missile, launch, aim, loft, battery, met);
                });
        assertThat(met[1]).isGreaterThan(10);
        assertThat(past[0]).isPositive();
    }

    /** A stated commit time stands for itself: the decision delay is not added to it. */
    @Test
    void keepsToAStatedCommitTime() {
        int[] met = new int[2];
        Cases.forAll(
                71,
                Cases.count() / 100,
                c -> {
                    Missile missile = MISSILES.get(c.index("missile", MISSILES.size()));
                    GeodeticPoint launch = launch(c);
                    GeodeticPoint aim = aim(c);
                    Battery plain = BATTERIES.getLast();
                    Battery stated =
                            new Battery(
                                    "b",
                                    "s",
                                    aim,
                                    plain.interceptor(),
                                    1,
                                    LinkRule.PERFECT,
                                    Optional.empty(),
                                    List.of(),
                                    c.uniform("delay", 0, 400),
                                    60,
                                    OptionalDouble.of(c.uniform("stated", 0, 1500)));
                    Optional<ThreatArc> arc = inRange(missile, launch, aim, 0.0);
                    if (arc.isEmpty()) {
                        return;
                    }
                    Engagement answer = EngagementSolver.solve(arc.get(), stated, List.of());
                    assertThat(answer.commitSeconds()).isEqualTo(stated.statedCommitSeconds());
                    if (Math.abs(answer.timeMarginSeconds().orElse(1)) < 0.01) {
                        return;
                    }
                    boolean feasible = !answer.window().isEmpty();
                    met[feasible ? 1 : 0]++;
                    assertThat(
                                    verdict(
                                                    missile,
                                                    launch,
                                                    aim,
                                                    0.0,
                                                    stated,
                                                    plain.interceptor()
                                                            .burnoutSpeedMetersPerSecond())
                                            == ReachVerdict.FEASIBLE.code())
                            .isEqualTo(feasible);
                });
        assertThat(met[0]).isPositive();
        assertThat(met[1]).isPositive();
    }

    /** The arc of a shot, where it is in range. */
    private static Optional<ThreatArc> inRange(
            Missile missile, GeodeticPoint launch, GeodeticPoint aim, double loftRad) {
        return new ThreatArcSolver().solve(new ThreatShot(missile, launch, aim, loftRad))
                                instanceof ArcOutcome.Found(var arc)
                        && arc.inRange()
                ? Optional.of(arc)
                : Optional.empty();
    }

    /**
     * Holds the verdict on a shot to the reference's, where that is clear; counts those not
     * feasible and those feasible.
     */
    private static void judge(
            Missile missile,
            GeodeticPoint launch,
            GeodeticPoint aim,
            double loftRad,
            Battery battery,
            int[] met) {
        Optional<Expected> expected =
                inRange(missile, launch, aim, loftRad)
                        .map(arc -> expected(arc, battery))
                        .filter(Expected::clear);
        if (expected.isPresent()) {
            ReachVerdict verdict = expected.get().verdict();
            met[verdict == ReachVerdict.FEASIBLE ? 1 : 0]++;
            double speed = battery.interceptor().burnoutSpeedMetersPerSecond();
            assertThat(verdict(missile, launch, aim, loftRad, battery, speed))
                    .isEqualTo(verdict.code());
        }
    }

    private static byte verdict(
            Missile missile,
            GeodeticPoint launch,
            GeodeticPoint aim,
            double loftRad,
            Battery battery,
            double speedMetersPerSecond) {
        CoverageKernel kernel =
                new CoverageKernel(
                        List.of(
                                BatterySetup.of(
                                        battery.withInterceptor(
                                                battery.interceptor()
                                                        .withBurnoutSpeed(speedMetersPerSecond)),
                                        List.of())));
        byte[] verdicts = new byte[1];
        kernel.decide(
                ThreatArcFamily.ofFew(missile, launch, loftRad),
                new AimPoints(new double[] {aim.latitudeRad()}, new double[] {aim.longitudeRad()}),
                0,
                1,
                new byte[1],
                verdicts,
                kernel.newScratch());
        return verdicts[0];
    }

    /** A verdict of the reference, and whether it is more than 0.01 s from any other. */
    private record Expected(ReachVerdict verdict, boolean clear) {}

    private static Expected expected(ThreatArc arc, Battery battery) {
        Engagement perfect = EngagementSolver.solve(arc, battery.withPerfectSensing(), List.of());
        double margin = perfect.timeMarginSeconds().orElse(Double.NEGATIVE_INFINITY);
        double early = margin + battery.decisionDelaySeconds();
        if (margin < 0) {
            return new Expected(
                    early < 0 ? ReachVerdict.OUT_OF_REACH : ReachVerdict.TOO_LATE,
                    Math.min(Math.abs(margin), Math.abs(early)) > 0.01);
        }
        Engagement deployed = EngagementSolver.solve(arc, battery, SENSORS);
        double seen = deployed.timeMarginSeconds().orElse(Double.NEGATIVE_INFINITY);
        ReachVerdict unseen =
                EngagementSolver.solve(arc, battery.under(Sensing.PREDICTED), SENSORS)
                                .window()
                                .isEmpty()
                        ? ReachVerdict.NOT_TRACKED
                        : ReachVerdict.TRACK_NOT_KEPT;
        return new Expected(
                deployed.window().isEmpty() ? unseen : ReachVerdict.FEASIBLE,
                Math.min(Math.abs(margin), Math.abs(seen)) > 0.01);
    }

    @Test
    void isTheSameToTheBitHoweverTheWorkIsCut() {
        int n = 240;
        double[] latitudes = new double[n];
        double[] longitudes = new double[n];
        int[] next = new int[1];
        Cases.forAll(
                65,
                n,
                c -> {
                    GeodeticPoint aim = aim(c);
                    latitudes[next[0]] = aim.latitudeRad();
                    longitudes[next[0]++] = aim.longitudeRad();
                });
        GeodeticPoint launch = GeodeticPoint.ofDegrees(34, 49, 0);
        AimPoints aims = new AimPoints(latitudes, longitudes);
        CoverageKernel one = kernel();
        byte[] status = new byte[n];
        byte[] verdicts = new byte[n * one.setupCount()];
        one.decide(
                ThreatArcFamily.ofMany(MISSILES.get(1), launch, 0.0),
                aims,
                0,
                n,
                status,
                verdicts,
                one.newScratch());
        CoverageKernel other = kernel();
        byte[] status2 = new byte[n];
        byte[] verdicts2 = new byte[verdicts.length];
        IntStream.range(0, n / 8)
                .parallel()
                .forEach(block ->
                        other.decide(
                                ThreatArcFamily.ofMany(MISSILES.get(1), launch, 0.0),
                                aims,
                                8 * block,
                                8 * block + 8,
                                status2,
                                verdicts2,
                                other.newScratch()));
        assertThat(status2).isEqualTo(status);
        assertThat(verdicts2).isEqualTo(verdicts);
        assertThat(verdicts)
                .contains(ReachVerdict.FEASIBLE.code(), ReachVerdict.OUT_OF_REACH.code());
    }
}
