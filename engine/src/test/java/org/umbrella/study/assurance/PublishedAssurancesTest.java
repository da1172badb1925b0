// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.umbrella.Fitters;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.GreatCircle;
import org.umbrella.earth.geography.Alliances;
import org.umbrella.earth.geography.PieceGrids;
import org.umbrella.earth.work.PoolWorkers;
import org.umbrella.earth.work.Workers;
import org.umbrella.scenario.Assurance;
import org.umbrella.scenario.NamedPoint;
import org.umbrella.scenario.io.Library;

/**
 * What docs/validation/assurances.md states of the published results A1 to A4 and G3, found again
 * from the studies' own files. Inputs are the catalogue's; none is tuned.
 */
class PublishedAssurancesTest {

    private static final Library LIBRARY =
            Library.at(Path.of(System.getProperty("umbrella.root", "..")), Fitters.SHARED);
    private static final Workers WORKERS = new PoolWorkers(ForkJoinPool.commonPool(), 3);
    private static final Map<String, ShotSet> SHOTS = new ConcurrentHashMap<>();
    private static final Map<ShotSet, WholeTerritory> WHOLE = new ConcurrentHashMap<>();
    private static final Places PLACES = new Places(PieceGrids.load(), Alliances.load());

    private static AssuranceFinding judged(String study, String id) {
        Assurance assurance =
                LIBRARY.study(study).study().assurances().stream()
                        .filter(a -> a.id().equals(id))
                        .findFirst()
                        .orElseThrow();
        ShotSet shots =
                SHOTS.computeIfAbsent(
                        assurance.threats() + " " + assurance.aims() + assurance.loftsRad(),
                        key ->
                                ShotSet.of(
                                        assurance.threats().stream()
                                                .map(t ->
                                                        new ShotSet.Launches(
                                                                PLACES.of(t.launch()),
                                                                t.missiles()))
                                                .toList(),
                                        PLACES.of(assurance.aims()),
                                        assurance.loftsRad(),
                                        WORKERS));
        WholeTerritory whole = WHOLE.computeIfAbsent(shots, set -> PLACES.whole(assurance, set));
        return AssuranceStudy.judge(assurance, shots, whole, WORKERS);
    }

    private static double slack(AssuranceFinding finding) {
        Border.InSpeed speed = finding.border().inSpeed().orElseThrow();
        assertThat(speed.confirmed()).isTrue();
        return speed.speedMetersPerSecond() - speed.requiredMetersPerSecond();
    }

    @Test
    void a2BlocksBelowIibReachNoRussianMissileAtNominalInputs() {
        for (String id : List.of("ib-poland", "iia-poland", "iia-romania", "iia-ships")) {
            AssuranceFinding finding = judged("russia-assurance", id);
            assertThat(finding.verdict()).as(id).isInstanceOf(Verdict.Holds.class);
            assertThat(finding.examined().shotsInRange()).isGreaterThan(1000);
            // Regression pin: -300 while cells belonged to a country by their centre (the ships'
            // margin was 347 m/s), -275 over pieces of land (287); over the whole of the
            // territory, the south of Florida among it, the ships' margin is 261 m/s.
            assertThat(slack(finding)).as(id).isLessThan(-255);
        }
    }

    @Test
    void a3BlockIibInPolandReachesSomeLaunchedSoonAfterBurnout() {
        AssuranceFinding finding = judged("russia-assurance", "iib-poland");
        assertThat(finding.verdict()).isInstanceOf(Verdict.Fails.class);
        assertThat(slack(finding)).isBetween(200.0, 500.0);
        double seconds = finding.border().inTime().orElseThrow().timeMarginSeconds();
        assertThat(seconds).isBetween(30.0, 90.0);
    }

    @Test
    void a4TheClaimIsTrueOfBlockIiaAtItsHighestPublishedSpeedToo() {
        AssuranceFinding finding = judged("russia-assurance", "iia-5600-poland");
        assertThat(finding.verdict()).isInstanceOf(Verdict.Fails.class);
        // Regression pin: 200 to 350 while cells belonged to a country by their centre (273 m/s);
        // Nantucket is an aim since pieces of land count (357), Cape Canaveral since the whole of
        // the territory does (371).
        assertThat(slack(finding)).isBetween(300.0, 400.0);
    }

    @Test
    void a1TheAgencysSpeedReachesTooUnlessTheLaunchIsVeryLate() {
        assertThat(judged("third-site-2007", "postol").verdict()).isInstanceOf(Verdict.Fails.class);
        AssuranceFinding agency = judged("third-site-2007", "mda-western");
        assertThat(agency.verdict()).isInstanceOf(Verdict.Fails.class);
        assertThat(agency.border().inTime().orElseThrow().timeMarginSeconds())
                .isBetween(300.0, 450.0);
    }

    @Test
    void g3RomaniaLiesFarthestFromTheTracksAndNeedsMostSpeed() {
        double poland = slack(judged("restructuring-2013", "iib-poland"));
        double northSea = slack(judged("restructuring-2013", "iib-north-sea"));
        double romania = slack(judged("restructuring-2013", "iib-romania"));
        assertThat(romania).isNegative().isLessThan(Math.min(poland, northSea) - 800);
        assertThat(poland).isPositive();
        assertThat(northSea).isPositive();
        assertThat(crossTrack("redzikowo")).isLessThan(0.3 * crossTrack("deveselu"));
    }

    /** The greatest distance of a site from tracks from Iran to the cities of the East Coast. */
    static double crossTrack(String site) {
        Assurance assurance =
                LIBRARY.study("restructuring-2013").study().assurances().stream()
                        .filter(a -> a.id().equals("iib-poland"))
                        .findFirst()
                        .orElseThrow();
        GeodeticPoint at =
                switch (site) {
                    case "redzikowo" -> GeodeticPoint.ofDegrees(54.4792, 17.099, 0);
                    default -> GeodeticPoint.ofDegrees(44.06667, 24.38333, 0);
                };
        NamedPoint tabriz = PLACES.of(assurance.threats().getFirst().launch()).getFirst();
        double most = 0;
        for (NamedPoint aim : PLACES.of(assurance.aims())) {
            most =
                    Math.max(
                            most,
                            Math.abs(
                                    GreatCircle.crossTrackMeters(tabriz.point(), aim.point(), at)));
        }
        return most;
    }
}
