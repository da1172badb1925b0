// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.geography.Alliances;
import org.umbrella.earth.geography.PieceGrids;
import org.umbrella.earth.geography.RegionCells;
import org.umbrella.earth.work.Workers;
import org.umbrella.engagement.Engagement;
import org.umbrella.engagement.EngagementSolver;
import org.umbrella.scenario.Assurance;
import org.umbrella.scenario.Battery;
import org.umbrella.scenario.BoxQuestion;
import org.umbrella.scenario.LinkRule;
import org.umbrella.scenario.NamedPoint;

class BoxStudyTest {

    private static final Places PLACES = new Places(PieceGrids.load(), Alliances.load());

    @Test
    void itsLimitsAreThoseOfEveryShotSolvedByTheReference() {
        int compared = 0;
        for (int i = 0; i < 24; i++) {
            Assurance assurance = new RandomAssurances(7, i).next();
            ShotSet set = Judging.shots(assurance);
            if (set.size() == 0) {
                continue;
            }
            Battery battery = assurance.batteries().getFirst();
            double speed = battery.interceptor().burnoutSpeedMetersPerSecond();
            Box box =
                    BoxStudy.of(
                            "random",
                            set,
                            PLACES.whole(assurance, set),
                            new BoxQuestion(
                                    battery.interceptor(),
                                    List.of(new NamedPoint("site", "site", battery.site())),
                                    List.of(speed),
                                    List.of(0.0, 45.0),
                                    Optional.empty()),
                            RegionCells.load(),
                            Workers.CALLER);
            for (Box.AtDelay at : box.sites().getFirst().byDelay()) {
                double least = Double.POSITIVE_INFINITY;
                for (ShotSet.Shot shot : set.inRange()) {
                    least =
                            Math.min(
                                    least,
                                    solved(shot, battery, battery.site(), at.delaySeconds())
                                            .requiredBurnoutSpeedMetersPerSecond()
                                            .orElse(Double.POSITIVE_INFINITY));
                }
                assertThat(at.breakingMetersPerSecond().orElse(Double.POSITIVE_INFINITY))
                        .as("case " + i + " at " + at.delaySeconds() + " s")
                        .isCloseTo(least, within(1.0));
                compared++;
            }
            double most = 0;
            for (ShotSet.Shot shot : set.inRange()) {
                most =
                        Math.max(
                                most,
                                solved(shot, battery, battery.site(), 0)
                                        .timeMarginSeconds()
                                        .orElse(-1e9));
            }
            assertThat(box.sites().getFirst().bySpeed().getFirst().leastDelaySeconds())
                    .as("case " + i)
                    .isCloseTo(most, within(0.1));
        }
        assertThat(compared).isGreaterThan(20);
    }

    /** Every cell of a map is that of every shot, solved by the reference. */
    @Test
    void itsMapIsThatOfEveryShot() {
        Assurance assurance =
                IntStream.range(0, 24)
                        .mapToObj(i -> new RandomAssurances(7, i).next())
                        .filter(a -> Judging.shots(a).size() > 3)
                        .findFirst()
                        .orElseThrow();
        ShotSet set = Judging.shots(assurance);
        Battery battery = assurance.batteries().getFirst();
        double latitude = battery.site().latitudeRad();
        double longitude = battery.site().longitudeRad();
        BoxQuestion.SiteMap map =
                new BoxQuestion.SiteMap(
                        latitude - 0.15,
                        latitude + 0.15,
                        longitude - 0.15,
                        longitude + 0.15,
                        1,
                        2,
                        battery.interceptor().burnoutSpeedMetersPerSecond(),
                        30);
        Box box =
                BoxStudy.of(
                        "random",
                        set,
                        PLACES.whole(assurance, set),
                        new BoxQuestion(
                                battery.interceptor(),
                                List.of(new NamedPoint("site", "site", battery.site())),
                                List.of(),
                                List.of(),
                                Optional.of(map)),
                        RegionCells.load(),
                        Workers.CALLER);
        assertThat(box.map()).isNotEmpty();
        for (Box.Cell cell : box.map()) {
            double least = Double.POSITIVE_INFINITY;
            for (ShotSet.Shot shot : set.inRange()) {
                least =
                        Math.min(
                                least,
                                solved(shot, battery, cell.centre(), map.delaySeconds())
                                        .requiredBurnoutSpeedMetersPerSecond()
                                        .orElse(Double.POSITIVE_INFINITY));
            }
            if (least < Double.POSITIVE_INFINITY) {
                assertThat(cell.breakingMetersPerSecond().orElseThrow())
                        .isCloseTo(least, within(1.0));
            } else {
                assertThat(cell.breakingMetersPerSecond()).isEmpty();
            }
        }
    }

    private static Engagement solved(
            ShotSet.Shot shot, Battery battery, GeodeticPoint site, double delay) {
        return EngagementSolver.solve(
                shot.profile().arc(),
                new Battery(
                        battery.id(),
                        battery.system(),
                        site,
                        battery.interceptor(),
                        1,
                        LinkRule.PERFECT,
                        Optional.empty(),
                        List.of(),
                        delay,
                        10,
                        OptionalDouble.empty()),
                List.of());
    }
}
