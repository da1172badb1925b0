// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.umbrella.earth.geography.PieceGrid;
import org.umbrella.earth.geography.PieceGrids;
import org.umbrella.earth.geography.Territory;
import org.umbrella.scenario.Comparison;
import org.umbrella.scenario.Plan;
import org.umbrella.scenario.Sensing;
import org.umbrella.study.coverage.Footprint;
import org.umbrella.study.coverage.Limit;

class ComparisonsTest {

    private static final PieceGrid GRID =
            PieceGrids.load().grid(Territory.of("Luxembourg and Malta", "LU", "MT"), 5);
    private static final LocalDate EARLY = LocalDate.of(2011, 12, 31);
    private static final LocalDate LATE = LocalDate.of(2018, 12, 31);
    private static final Plan PLAN = new Plan("plan", "A plan", "", Optional.empty(), List.of());

    /** Cell 0 not threatened; the others as the layers say. */
    private static Footprint footprint(LocalDate date, Limit limit, int... layers) {
        int n = GRID.size();
        int[] threatened = new int[n];
        int[] defended = new int[n];
        int[] systems = new int[n];
        byte[] limits = new byte[n];
        for (int i = 1; i < n; i++) {
            int here = layers[Math.min(i - 1, layers.length - 1)];
            threatened[i] = 2;
            defended[i] = here > 0 ? 2 : 1;
            systems[i] = here;
            limits[i] = here > 0 ? Limit.NONE.code() : limit.code();
        }
        return new Footprint(
                "plan", date, "missile", Sensing.SIGHT, 2, threatened, defended, systems, limits);
    }

    private static ThreatChange change(Footprint before, Footprint after) {
        return Comparisons.of(
                        new Comparison("c", "Before and after", PLAN, EARLY, PLAN, LATE),
                        List.of(before, after),
                        GRID)
                .changes()
                .getFirst();
    }

    @Test
    void everyCellIsToldApartAndTheSumsAreThoseOfTheCells() {
        ThreatChange change =
                change(
                        footprint(EARLY, Limit.TOO_LATE, 0, 1, 2, 1, 0),
                        footprint(LATE, Limit.OUT_OF_REACH, 1, 0, 1, 2, 0));
        assertThat(change.cells().subList(0, 6))
                .containsExactly(
                        CellChange.NOT_THREATENED,
                        CellChange.GAINED,
                        CellChange.LOST,
                        CellChange.FEWER_LAYERS,
                        CellChange.MORE_LAYERS,
                        CellChange.STILL_OPEN);
        ChangeTally total = change.total();
        assertThat(total.gainedArea()).isEqualTo(GRID.areaSquareMeters(1));
        assertThat(total.gainedTimeArea()).isEqualTo(total.gainedArea());
        assertThat(total.lostArea()).isEqualTo(GRID.areaSquareMeters(2));
        assertThat(total.lostReachArea()).isEqualTo(total.lostArea());
        assertThat(total.fewerLayersArea()).isEqualTo(GRID.areaSquareMeters(3));
        assertThat(total.moreLayersArea()).isEqualTo(GRID.areaSquareMeters(4));
        assertThat(total.changedCells()).isEqualTo(4);
        assertThat(total.sameCoverage()).isFalse();
        assertThat(total.afterArea() - total.beforeArea())
                .isCloseTo(total.gainedArea() - total.lostArea(), within(1e-3));
        double byCountry = change.countries().stream().mapToDouble(ChangeTally::gainedArea).sum();
        assertThat(byCountry).isCloseTo(total.gainedArea(), within(1e-3));
    }

    @Test
    void aFootprintHeldAgainstItselfIsTheSame() {
        ThreatChange change =
                change(
                        footprint(EARLY, Limit.TOO_LATE, 1, 0, 2),
                        footprint(LATE, Limit.TOO_LATE, 1, 0, 2));
        assertThat(change.total().sameCoverage()).isTrue();
        assertThat(change.total().changedCells()).isZero();
    }

    @Test
    void aCountryIsFirstCoveredOnTheDayAllOfItThatIsInRangeIs() {
        List<FirstCovered> first =
                Comparisons.firstCovered(
                        List.of(
                                footprint(EARLY, Limit.TOO_LATE, 1, 0, 1),
                                footprint(LATE, Limit.TOO_LATE, 1)),
                        GRID);
        assertThat(first).allMatch(f -> f.first().isPresent());
        assertThat(first.stream().map(f -> f.first().orElseThrow())).contains(LATE);
        assertThat(first).allMatch(f -> f.best() == 1.0);
    }

    @Test
    void aDayThatWasNotLookedAtIsRefused() {
        assertThatThrownBy(() ->
                        Comparisons.of(
                                new Comparison("c", "", PLAN, EARLY, PLAN, LATE),
                                List.of(footprint(EARLY, Limit.TOO_LATE, 1)),
                                GRID))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2018-12-31");
    }
}
