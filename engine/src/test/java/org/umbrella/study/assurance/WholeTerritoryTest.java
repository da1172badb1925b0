// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.umbrella.Cases;
import org.umbrella.Fitters;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.GreatCircle;
import org.umbrella.earth.geography.Alliances;
import org.umbrella.earth.geography.PieceGrids;
import org.umbrella.earth.geography.Ring;
import org.umbrella.earth.geography.Territory;
import org.umbrella.earth.work.PoolWorkers;
import org.umbrella.earth.work.Workers;
import org.umbrella.scenario.AimSet;
import org.umbrella.scenario.Assurance;
import org.umbrella.scenario.LaunchSet;
import org.umbrella.scenario.NamedPoint;
import org.umbrella.scenario.io.Library;

/** Assurances over the whole of a territory, held to its coasts and borders, point by point. */
class WholeTerritoryTest {

    /** A tenth of the 158 km that the edges of cells are long at resolution 2. */
    private static final double SPACING_METERS = 15_800;

    private static final boolean SLOW = Cases.count() > 10_000;
    private static final PieceGrids GRIDS = PieceGrids.load();
    private static final Places PLACES = new Places(GRIDS, Alliances.load());
    private static final Library LIBRARY =
            Library.at(Path.of(System.getProperty("umbrella.root", "..")), Fitters.SHARED);
    private static final Workers WORKERS = new PoolWorkers(ForkJoinPool.commonPool(), 3);

    @Test
    void noPointOfTheCoastOfTheUnitedStatesComesNearerThanTheMargin() {
        for (String id : List.of("iia-poland", "iia-ships")) {
            Assurance claim = assurance(id);
            // One base, one missile; the slow profile takes every base and missile, and all coasts.
            NamedPoint base =
                    PLACES.of(claim.threats().getFirst().launch())
                            .get(id.equals("iia-poland") ? 1 : 0);
            Assurance one =
                    SLOW ? claim : with(claim, new LaunchSet.Points(List.of(base)), claim.aims());
            List<NamedPoint> coast =
                    outline("US").stream()
                            .filter(p -> SLOW || p.point().longitudeRad() > Math.toRadians(-95))
                            .toList();
            assertThat(coast).hasSizeGreaterThan(400);
            AssuranceFinding whole = judged(one);
            AssuranceFinding points =
                    judged(copy(one, one.kind(), one.threats(), new AimSet.Points(coast)));
            AssuranceFinding grid = AssuranceStudy.judge(one, shots(one), WORKERS);
            if (SLOW) {
                print(id, whole, points, grid);
            }
            assertNoNearer(whole, points);
            assertThat(whole.examined().refined().orElseThrow().complete()).isTrue();
            // It finds more than the grid alone does.
            assertThat(seconds(whole)).isGreaterThan(seconds(grid));
        }
    }

    private static void print(
            String id, AssuranceFinding whole, AssuranceFinding points, AssuranceFinding grid) {
        System.out.printf(
                Locale.ROOT,
                "%s: whole %.2f s %.1f m/s, %s; %d points of coast and border %.2f s %.1f m/s;"
                        + " grid %.2f s %.1f m/s%n",
                id,
                seconds(whole),
                slack(whole),
                whole.examined().refined(),
                points.examined().aims(),
                seconds(points),
                slack(points),
                seconds(grid),
                slack(grid));
    }

    /** Serial = parallel, and done twice = done once. */
    @Test
    void theSearchesFindTheSameOnAnyThreadAndAgain() {
        Assurance claim = assurance("iia-poland");
        Assurance one =
                with(
                        claim,
                        new LaunchSet.Points(
                                List.of(PLACES.of(claim.threats().getFirst().launch()).get(1))),
                        claim.aims());
        ShotSet shots = shots(one);
        WholeTerritory kept = PLACES.whole(one, shots);
        String first = words(AssuranceStudy.judge(one, shots, kept, WORKERS));
        assertThat(words(AssuranceStudy.judge(one, shots, kept, Workers.CALLER))).isEqualTo(first);
        assertThat(words(AssuranceStudy.judge(one, shots, PLACES.whole(one, shots), WORKERS)))
                .isEqualTo(first);
    }

    private static String words(AssuranceFinding finding) {
        return finding.verdict().word()
                + " "
                + seconds(finding)
                + " "
                + slack(finding)
                + " "
                + finding.border().inSpeed().orElseThrow().nearest().engagement().aim()
                + " "
                + finding.examined();
    }

    @Test
    void noPointOfABorderOfALaunchAreaComesNearerThanTheMargin() {
        Assurance claim =
                LIBRARY.study("restructuring-2013").study().assurances().stream()
                        .filter(a -> a.id().equals("iib-romania"))
                        .findFirst()
                        .orElseThrow();
        // Every shot is claimed to be met, so the least margin decides; and none, the greatest.
        for (Assurance.Kind kind : List.of(Assurance.Kind.EVERY, Assurance.Kind.NO_ENGAGEMENT)) {
            Assurance area =
                    of(kind, with(claim, new LaunchSet.CountryGrid("IR", 2), claim.aims()));
            AssuranceFinding whole = judged(area);
            AssuranceFinding points =
                    judged(with(area, new LaunchSet.Points(outline("IR")), area.aims()));
            assertNoNearer(whole, points);
        }
    }

    @Test
    void aListOfPointsIsAllThatIsMeant() {
        Assurance claim = assurance("iia-poland-lofted");
        assertThat(judged(claim).examined().refined()).isEmpty();
        assertThat(words(judged(claim)))
                .isEqualTo(words(AssuranceStudy.judge(claim, shots(claim), WORKERS)));
    }

    @Test
    void theLandOfASpotIsThatOfItsParts() {
        PieceTree tree = new PieceTree(GRIDS);
        for (Spot spot : PieceTree.spots(GRIDS.land(Territory.of("Portugal", "PT"), 2))) {
            List<Spot> parts = tree.finer(spot);
            assertThat(parts).isNotEmpty();
            for (Spot part : parts) {
                assertThat(part.reachMeters()).isPositive().isLessThan(150e3);
                assertThat(GRIDS.countries().country("PT"))
                        .matches(c ->
                                c.contains(
                                        part.point().latitudeRad(), part.point().longitudeRad()));
            }
        }
    }

    private static void assertNoNearer(AssuranceFinding whole, AssuranceFinding points) {
        boolean none = whole.assurance().kind() == Assurance.Kind.NO_ENGAGEMENT;
        int sign = none ? 1 : -1;
        assertThat(sign * seconds(points)).isLessThan(sign * seconds(whole) + 1.0);
        assertThat(sign * slack(points)).isLessThan(sign * slack(whole) + 5.0);
    }

    private static double seconds(AssuranceFinding finding) {
        return finding.border().inTime().orElseThrow().timeMarginSeconds();
    }

    private static double slack(AssuranceFinding finding) {
        Border.InSpeed speed = finding.border().inSpeed().orElseThrow();
        return speed.speedMetersPerSecond() - speed.requiredMetersPerSecond();
    }

    private static AssuranceFinding judged(Assurance assurance) {
        ShotSet shots = shots(assurance);
        return AssuranceStudy.judge(assurance, shots, PLACES.whole(assurance, shots), WORKERS);
    }

    private static ShotSet shots(Assurance assurance) {
        return ShotSet.of(
                assurance.threats().stream()
                        .map(t -> new ShotSet.Launches(PLACES.of(t.launch()), t.missiles()))
                        .toList(),
                PLACES.of(assurance.aims()),
                assurance.loftsRad(),
                WORKERS);
    }

    private static Assurance assurance(String id) {
        return LIBRARY.study("russia-assurance").study().assurances().stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Assurance of(Assurance.Kind kind, Assurance a) {
        return copy(a, kind, a.threats(), a.aims());
    }

    /** The same with the first missile of the first threat alone, from and at other places. */
    private static Assurance with(Assurance a, LaunchSet launch, AimSet aims) {
        return copy(
                a,
                a.kind(),
                List.of(
                        new Assurance.Threat(
                                launch, List.of(a.threats().getFirst().missiles().getFirst()))),
                aims);
    }

    private static Assurance copy(
            Assurance a, Assurance.Kind kind, List<Assurance.Threat> threats, AimSet aims) {
        return new Assurance(
                a.id(),
                a.claim(),
                kind,
                a.percent(),
                a.batteries(),
                a.sensors(),
                threats,
                aims,
                a.loftsRad(),
                a.sensing(),
                a.decisionDelaysSeconds(),
                a.statedCommitSeconds(),
                Optional.empty());
    }

    /** Points of coast and border, none farther than the spacing from the next. */
    static List<NamedPoint> outline(String country) {
        List<NamedPoint> points = new ArrayList<>();
        for (List<Ring> polygon : GRIDS.countries().country(country).borders().polygons()) {
            for (Ring ring : polygon) {
                GeodeticPoint last = at(ring, 0);
                points.add(point(last, points.size()));
                for (int i = 1; i < ring.size(); i++) {
                    GeodeticPoint next = at(ring, i);
                    double meters = GreatCircle.distanceMeters(last, next);
                    if (meters < SPACING_METERS) {
                        continue;
                    }
                    int parts = (int) Math.ceil(meters / SPACING_METERS);
                    for (int k = 1; k <= parts; k++) {
                        points.add(
                                point(
                                        GreatCircle.between(last, next, (double) k / parts),
                                        points.size()));
                    }
                    last = next;
                }
            }
        }
        return points;
    }

    private static GeodeticPoint at(Ring ring, int i) {
        return new GeodeticPoint(ring.latitudesRad()[i], ring.longitudesRad()[i], 0);
    }

    private static NamedPoint point(GeodeticPoint at, int n) {
        return new NamedPoint("p" + n, "p" + n, at);
    }
}
