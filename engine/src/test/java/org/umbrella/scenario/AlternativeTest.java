// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.umbrella.Fitters;
import org.umbrella.scenario.io.Library;

/** The shipped plans under their alternatives. */
class AlternativeTest {

    private static final Library LIBRARY =
            Library.at(Path.of(System.getProperty("umbrella.root")), Fitters.SHARED);
    private static final LocalDate END_2018 = LocalDate.of(2018, 12, 31);

    private static Architecture under(String plan, String alternative, LocalDate date) {
        Plan read = LIBRARY.plan(plan);
        List<Alternative> chosen =
                read.alternatives().stream().filter(a -> a.id().equals(alternative)).toList();
        assertThat(chosen).as(alternative).hasSize(1);
        return ArchitectureAt.of(read.under("under", "under", chosen), date);
    }

    private static Battery battery(Architecture architecture, String id) {
        return architecture.batteries().stream()
                .filter(b -> b.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> sensors(Architecture architecture) {
        return architecture.sensors().stream().map(Sensor::id).toList();
    }

    @Test
    void aRadarThatIsNotThereIsLinkedToNobody() {
        Architecture without = under("restructured-2013", "without-kurecik", END_2018);
        assertThat(sensors(without)).doesNotContain("kurecik").contains("redzikowo-radar");
        assertThat(without.batteries()).isNotEmpty();
        assertThat(without.batteries())
                .allSatisfy(b -> assertThat(b.linkedSensors()).doesNotContain("kurecik"));
    }

    @Test
    void aShipThatIsNotThereTakesItsRadarAlong() {
        Architecture without = under("restructured-2013", "without-black-sea-ship", END_2018);
        assertThat(without.batteries()).noneMatch(b -> b.id().equals("ship-black-sea"));
        assertThat(sensors(without)).doesNotContain("ship-black-sea-radar");
    }

    @Test
    void linksAreAddedToTheBatteriesNamedOrTakeThePlaceOfTheOthers() {
        Architecture linked = under("restructured-2013", "fylingdales-linked", END_2018);
        assertThat(battery(linked, "redzikowo").linkedSensors())
                .containsExactly("kurecik", "redzikowo-radar", "fylingdales");
        Architecture alone =
                under("third-site-2007", "czech-radar-only", LocalDate.of(2013, 12, 31));
        assertThat(battery(alone, "gbi-poland").linkedSensors()).containsExactly("czech-radar");
        assertThat(battery(alone, "gbi-fort-greely").linkedSensors()).hasSizeGreaterThan(5);
    }

    @Test
    void aRadarLooksIntoAnotherSector() {
        Architecture turned = under("as-built", "kurecik-330-90", END_2018);
        Sensor.Radar radar =
                turned.sensors().stream()
                        .filter(s -> s.id().equals("kurecik"))
                        .map(Sensor.Radar.class::cast)
                        .findFirst()
                        .orElseThrow();
        assertThat(radar.sectors())
                .containsExactly(new Sensor.Sector(Math.toRadians(330), Math.toRadians(90)));
    }

    @Test
    void anAlternativeHoldsFromTheDayOfItsChangeAndIsGoneWithIt() {
        assertThat(sensors(under("epaa-2009", "ptss", END_2018))).contains("ptss");
        assertThat(battery(under("epaa-2009", "ptss", END_2018), "redzikowo").linkedSensors())
                .contains("ptss");
        assertThat(sensors(under("epaa-2009", "ptss", LocalDate.of(2015, 12, 31))))
                .doesNotContain("ptss");
        assertThat(LIBRARY.plan("restructured-2013").alternatives())
                .extracting(Alternative::id)
                .contains("without-kurecik")
                .doesNotContain("ptss", "czech-radar-only");
    }

    @Test
    void aVisitEnds() {
        Architecture visit = under("as-built", "black-sea-visit", LocalDate.of(2018, 12, 31));
        assertThat(battery(visit, "ship-black-sea").linkedSensors())
                .containsExactly("kurecik", "ship-black-sea-radar");
        assertThat(under("as-built", "black-sea-visit", LocalDate.of(2022, 2, 28)).batteries())
                .noneMatch(b -> b.id().equals("ship-black-sea"));
    }

    @Test
    void whatIsNotChosenChangesNothing() {
        Plan plan = LIBRARY.plan("epaa-2009");
        Architecture as = ArchitectureAt.of(plan, END_2018);
        Architecture under = ArchitectureAt.of(plan.under("x", "x", List.of()), END_2018);
        assertThat(under.batteries()).isEqualTo(as.batteries());
        assertThat(under.sensors()).isEqualTo(as.sensors());
    }
}
