// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.umbrella.Fitters;
import org.umbrella.scenario.Change;
import org.umbrella.scenario.Citation;
import org.umbrella.scenario.Comparison;
import org.umbrella.scenario.Grade;
import org.umbrella.scenario.Plan;
import org.umbrella.scenario.Resource;
import org.umbrella.scenario.io.Library;

class LedgersTest {

    private static final LocalDate DAY = LocalDate.of(2013, 3, 15);
    private static final Citation SEEN = new Citation("a", Grade.READ, "");

    private static Resource money(double low, double high, String year, Resource.Basis basis) {
        return new Resource(
                Resource.Kind.MONEY,
                "a thing",
                OptionalDouble.of(low),
                OptionalDouble.empty(),
                OptionalDouble.of(high),
                Optional.of(new Resource.Price("USD", year, basis, "all of it")),
                SEEN);
    }

    private static Resource interceptors(OptionalDouble count) {
        return new Resource(
                Resource.Kind.INTERCEPTORS,
                "GBI",
                OptionalDouble.empty(),
                count,
                OptionalDouble.empty(),
                Optional.empty(),
                SEEN);
    }

    private static Change note(String id, Resource... resources) {
        return new Change.Note(id, DAY, id, SEEN, List.of(resources));
    }

    private static Ledger of(List<Change> before, List<Change> after) {
        Plan one = new Plan("one", "One", "", Optional.empty(), before);
        Plan two = new Plan("two", "Two", "", Optional.empty(), after);
        return Ledgers.of(new Comparison("c", "c", one, DAY, two, DAY));
    }

    @Test
    void whatBothHoldIsOnNeitherSide() {
        Change both = note("both", money(5, 6, "2013", Resource.Basis.PROGRAMME));
        Change gone = note("gone", money(1, 2, "2013", Resource.Basis.PROGRAMME));
        Change late =
                new Change.Note(
                        "late",
                        DAY.plusDays(1),
                        "late",
                        SEEN,
                        List.of(money(1, 2, "2013", Resource.Basis.PROGRAMME)));
        Ledger ledger = of(List.of(both, gone), List.of(both, late));
        assertThat(ledger.givenUp().entries())
                .extracting(e -> e.change().id())
                .containsExactly("gone");
        assertThat(ledger.bought().isEmpty()).isTrue();
        assertThat(of(List.of(both), List.of(both)).isEmpty()).isTrue();
    }

    @Test
    void sumsOfOneYearAndKindAreAddedWithTheirRange() {
        Ledger ledger =
                of(
                        List.of(),
                        List.of(
                                note("a", money(1, 2, "2013", Resource.Basis.PROGRAMME)),
                                note("b", money(10, 20, "2013", Resource.Basis.PROGRAMME))));
        assertThat(ledger.bought().money())
                .isEqualTo(new Ledger.Total.Sum(OptionalDouble.of(11), OptionalDouble.of(22)));
        assertThat(ledger.givenUp().money()).isEqualTo(new Ledger.Total.Withheld(List.of()));
    }

    @Test
    void priceYearsAndKindsOfSumAreNeverMixed() {
        Ledger.Side side =
                of(
                                List.of(),
                                List.of(
                                        note("a", money(1, 2, "2013", Resource.Basis.PROGRAMME)),
                                        note("b", money(1, 2, "FY2013", Resource.Basis.UNIT))))
                        .bought();
        assertThat(side.money())
                .isEqualTo(
                        new Ledger.Total.Withheld(
                                List.of(
                                        Ledger.Reason.PRICE_YEARS_DIFFER,
                                        Ledger.Reason.BASES_DIFFER)));
    }

    @Test
    void thereIsNoTotalWhereAPartIsMissing() {
        Change known = note("a", interceptors(OptionalDouble.of(14)));
        Change unknown = note("b", interceptors(OptionalDouble.empty()));
        assertThat(of(List.of(), List.of(known)).bought().pieces(Resource.Kind.INTERCEPTORS, "GBI"))
                .isEqualTo(new Ledger.Total.Sum(OptionalDouble.of(14), OptionalDouble.of(14)));
        assertThat(
                        of(List.of(), List.of(known, unknown))
                                .bought()
                                .pieces(Resource.Kind.INTERCEPTORS, "GBI"))
                .isEqualTo(new Ledger.Total.Withheld(List.of(Ledger.Reason.PART_NOT_KNOWN)));
        Change built = new Change.Deploy("c", DAY, "c", SEEN, List.of(), List.of(), List.of());
        Ledger.Side side =
                of(
                                List.of(),
                                List.of(
                                        built,
                                        note("a", money(1, 2, "2013", Resource.Basis.PROGRAMME))))
                        .bought();
        assertThat(side.withoutMoney()).containsExactly(built);
        assertThat(side.money())
                .isEqualTo(new Ledger.Total.Withheld(List.of(Ledger.Reason.PART_NOT_KNOWN)));
    }

    /** What was shifted in March and April 2013, and what did it buy? */
    @Test
    void theRestructuringGivesUpBlockIibAndTheSatellitesAndBuysFourteenInterceptors() {
        Comparison comparison =
                Library.at(Path.of(System.getProperty("umbrella.root")), Fitters.SHARED)
                        .study("restructuring-2013")
                        .study()
                        .comparisons()
                        .stream()
                        .filter(c -> c.id().equals("without-phase-4"))
                        .findFirst()
                        .orElseThrow();
        Ledger ledger = Ledgers.of(comparison);
        assertThat(ledger.givenUp().entries())
                .extracting(e -> e.change().id())
                .containsOnly("phase-4-poland", "ptss-planned");
        assertThat(ledger.bought().entries())
                .extracting(e -> e.change().id())
                .containsOnly("environmental-studies", "kyogamisaki-announced", "gbi-44-announced");
        assertThat(ledger.bought().pieces(Resource.Kind.INTERCEPTORS, "GBI"))
                .isEqualTo(new Ledger.Total.Sum(OptionalDouble.of(14), OptionalDouble.of(14)));
        for (Ledger.Side side : List.of(ledger.givenUp(), ledger.bought())) {
            assertThat(side.money()).isInstanceOf(Ledger.Total.Withheld.class);
            assertThat(((Ledger.Total.Withheld) side.money()).reasons())
                    .contains(Ledger.Reason.PART_NOT_KNOWN);
        }
    }
}
