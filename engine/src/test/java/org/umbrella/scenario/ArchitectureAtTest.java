// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.umbrella.Fitters;
import org.umbrella.scenario.io.Library;

class ArchitectureAtTest {

    private static final Path ROOT = Path.of(System.getProperty("umbrella.root"));
    private static final Library LIBRARY = Library.at(ROOT, Fitters.SHARED);

    private static Architecture at(String plan, String date) {
        return ArchitectureAt.of(LIBRARY.plan(plan), LocalDate.parse(date));
    }

    private static List<String> aegis(Architecture architecture) {
        return architecture.batteries().stream()
                .filter(battery -> !battery.system().startsWith("GBI"))
                .map(battery -> battery.id() + " " + battery.system() + " " + battery.link().id())
                .toList();
    }

    private static int gbis(Architecture architecture) {
        return architecture.batteries().stream()
                .filter(battery -> battery.system().equals("GBI"))
                .mapToInt(Battery::count)
                .sum();
    }

    /**
     * Regression pin: what stands under each plan on each day of the study. It moves when a plan
     * file is corrected from a source, and only then.
     */
    @Test
    void everyPlanAndDateOfTheStudyStandsAsListed() throws IOException {
        StringBuilder listing = new StringBuilder();
        for (PlanDates dates : LIBRARY.study("epaa").study().plans()) {
            for (LocalDate date : dates.dates()) {
                Architecture architecture = ArchitectureAt.of(dates.plan(), date);
                listing.append(dates.plan().id()).append(" on ").append(date).append('\n');
                for (Battery battery : architecture.batteries()) {
                    listing.append("  battery ")
                            .append(battery.id())
                            .append(", ")
                            .append(battery.count())
                            .append(" ")
                            .append(battery.system())
                            .append(", ")
                            .append(battery.link().id())
                            .append(" ")
                            .append(String.join(" ", battery.linkedSensors()))
                            .append('\n');
                }
                listing.append("  sensors ")
                        .append(
                                String.join(
                                        " ",
                                        architecture.sensors().stream().map(Sensor::id).toList()))
                        .append('\n');
            }
        }
        Path golden =
                ROOT.resolve(
                        "engine/src/test/resources/org/umbrella/scenario/architectures-of-epaa.txt");
        assertThat(listing.toString().lines().toList()).isEqualTo(Files.readAllLines(golden));
    }

    @Test
    void theEndOfAPhaseYearHasThePhaseAsAnnounced() {
        assertThat(aegis(at("epaa-2009", "2011-12-30"))).isEmpty();
        assertThat(aegis(at("epaa-2009", "2011-12-31")))
                .containsExactly(
                        "ship-east-med SM-3 IA launch-on-remote",
                        "ship-adriatic SM-3 IA launch-on-remote");
        assertThat(aegis(at("epaa-2009", "2015-12-31")))
                .contains(
                        "deveselu SM-3 IB launch-on-remote",
                        "ship-east-med SM-3 IB launch-on-remote");
        assertThat(aegis(at("epaa-2009", "2018-12-31")))
                .contains(
                        "redzikowo SM-3 IIA engage-on-remote", "deveselu SM-3 IB engage-on-remote");
        assertThat(aegis(at("epaa-2009", "2022-12-31")))
                .contains("redzikowo SM-3 IIB engage-on-remote");
    }

    @Test
    void aBranchKeepsItsParentsPlansLessWhatItCancels() {
        assertThat(aegis(at("restructured-2013", "2018-12-31")))
                .isEqualTo(aegis(at("epaa-2009", "2018-12-31")));
        assertThat(aegis(at("restructured-2013", "2022-12-31")))
                .contains("redzikowo SM-3 IIA engage-on-remote")
                .noneMatch(battery -> battery.contains("IIB"));
        assertThat(at("epaa-2009", "2013-12-31").sensors())
                .extracting(Sensor::id)
                .doesNotContain("czech-radar");
        assertThat(at("third-site-2007", "2013-12-31").batteries())
                .extracting(Battery::id)
                .contains("gbi-poland");
    }

    @Test
    void thirtyInterceptorsBecomeFortyFour() {
        assertThat(gbis(at("restructured-2013", "2013-03-15"))).isEqualTo(30);
        assertThat(gbis(at("restructured-2013", "2017-09-29"))).isEqualTo(30);
        assertThat(gbis(at("restructured-2013", "2017-09-30"))).isEqualTo(44);
        assertThat(gbis(at("epaa-2009", "2022-12-31"))).isEqualTo(30);
        assertThat(gbis(at("as-built", "2017-11-06"))).isEqualTo(30);
        assertThat(gbis(at("as-built", "2017-11-07"))).isEqualTo(44);
    }

    @Test
    void aBatteryIsLinkedOnlyToWhatStandsThatDay() {
        assertThat(at("as-built", "2011-06-30").batteries())
                .filteredOn(battery -> battery.id().equals("ship-east-med"))
                .singleElement()
                .satisfies(ship ->
                        assertThat(ship.linkedSensors()).containsExactly("ship-east-med-radar"));
        for (String plan : LIBRARY.plans()) {
            for (String date : Arrays.asList("2011-12-31", "2018-12-31", "2024-12-31")) {
                Architecture architecture = at(plan, date);
                List<String> standing = architecture.sensors().stream().map(Sensor::id).toList();
                assertThat(architecture.batteries())
                        .allSatisfy(battery ->
                                assertThat(standing).containsAll(battery.linkedSensors()));
            }
        }
    }

    @Test
    void nothingStandsBeforeTheFirstDay() {
        Architecture architecture = at("as-built", "2004-07-21");
        assertThat(architecture.batteries()).isEmpty();
        assertThat(architecture.sensors()).isEmpty();
    }
}
