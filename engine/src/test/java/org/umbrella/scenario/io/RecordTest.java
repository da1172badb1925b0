// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.umbrella.Fitters;
import org.umbrella.scenario.Catalogue;
import org.umbrella.scenario.Change;
import org.umbrella.scenario.Citation;
import org.umbrella.scenario.Dialogue;
import org.umbrella.scenario.Grade;
import org.umbrella.scenario.Link;
import org.umbrella.scenario.Source;
import org.umbrella.scenario.Study;

/** The record of the talks, held against the list of events with their documents. */
class RecordTest {

    private static final Library LIBRARY =
            Library.at(Path.of(System.getProperty("umbrella.root")), Fitters.SHARED);
    private static final Dialogue RECORD = LIBRARY.dialogue();
    private static final Catalogue CATALOGUE = LIBRARY.catalogue();

    /** A day that the list leaves open is a span of days in the record. */
    @ParameterizedTest
    @CsvFileSource(files = "../validation/record/events.csv", numLinesToSkip = 1)
    void everyEventOfTheListIsInTheRecordWithItsDayAndAddresses(
            String id, String date, String event, String addresses) {
        assertThat(event).isNotBlank();
        Dialogue.Event found =
                RECORD.events().stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
        if (date.equals("-")) {
            assertThat(found.when().first()).isBefore(found.when().last());
        } else {
            assertThat(found.when().text()).isEqualTo(date);
        }
        List<String> urls = sources(found.citation()).stream().map(Source::url).toList();
        assertThat(urls).containsAll(Arrays.asList(addresses.split(" ", -1)));
    }

    @Test
    void nothingCitesATableOfOurs() {
        assertThat(CATALOGUE.sources()).doesNotContainKeys("timeline", "results");
        assertThat(citations())
                .allSatisfy((name, citation) -> assertThat(sources(citation)).as(name).isNotEmpty())
                .allSatisfy((name, citation) -> {
                    if (citation.grade() == Grade.READ) {
                        assertThat(sources(citation)).as(name).allMatch(Source::hasAddress);
                    }
                });
    }

    private static Map<String, Citation> citations() {
        Map<String, Citation> all = new LinkedHashMap<>();
        RECORD.people()
                .forEach(p -> p.offices().forEach(o -> all.put(p.id() + o.title(), o.citation())));
        for (Dialogue.Event event : RECORD.events()) {
            all.put(event.id(), event.citation());
            event.positions()
                    .forEach(p -> p.citation().ifPresent(c -> all.put(event.id() + p.id(), c)));
        }
        for (String plan : LIBRARY.plans()) {
            for (Change change : LIBRARY.plan(plan).changes()) {
                all.put(plan + change.id(), change.citation());
                change.resources().forEach(r -> all.put(change.id() + r.of(), r.citation()));
            }
        }
        for (String study : LIBRARY.studies()) {
            LIBRARY.study(study)
                    .study()
                    .claims()
                    .forEach(claim -> all.put(study + claim.id(), claim.citation()));
        }
        return all;
    }

    private static List<Source> sources(Citation citation) {
        return CatalogueReader.sourcesIn(citation.source(), CATALOGUE.sources());
    }

    @Test
    void everyLinkIntoAStudyNamesSomethingThatIsThere() {
        Map<String, Study> studies = new LinkedHashMap<>();
        LIBRARY.studies().forEach(id -> studies.put(id, LIBRARY.study(id).study()));
        List<Link> links = new ArrayList<>();
        RECORD.events().forEach(e -> e.positions().forEach(p -> links.addAll(p.links())));
        assertThat(links).hasSizeGreaterThan(40);
        for (Link link : links) {
            if (link.kind() == Link.Kind.RESULT) {
                continue;
            }
            assertThat(studies).containsKey(link.study());
            Study study = java.util.Objects.requireNonNull(studies.get(link.study()));
            assertThat(targets(study, link.kind()))
                    .as(link.toString())
                    .anyMatch(target -> target.startsWith(link.target()));
        }
    }

    private static List<String> targets(Study study, Link.Kind kind) {
        return switch (kind) {
            case ASSURANCE -> study.assurances().stream().map(a -> a.id()).toList();
            case BOX ->
                    study.assurances().stream()
                            .filter(a -> a.box().isPresent())
                            .map(a -> a.id())
                            .toList();
            case COMPARISON -> study.comparisons().stream().map(c -> c.id()).toList();
            case COVERAGE ->
                    study.plans().stream()
                            .flatMap(p -> p.dates().stream().map(d -> p.plan().id() + "@" + d))
                            .toList();
            case RESULT -> List.of();
        };
    }

    @Test
    void peopleHoldTheOfficeOfTheDay() {
        assertThat(office("tauscher", "tauscher-2011")).isEqualTo("Under Secretary of State");
        assertThat(office("tauscher", "tauscher-creedon-2012")).startsWith("Special Envoy");
        assertThat(office("putin", "shoygu-appointed")).isEqualTo("President of Russia");
        assertThat(office("serdyukov", "shoygu-appointed")).isEqualTo("Minister of Defence");
        assertThat(RECORD.person("serdyukov").orElseThrow().officeOn(day("call-2013-03")))
                .isEmpty();
        for (Dialogue.Event event : RECORD.events()) {
            for (String id : event.people()) {
                assertThat(RECORD.person(id).orElseThrow().officeOn(event.when().first()))
                        .as(id + " at " + event.id())
                        .isPresent();
            }
        }
    }

    private static java.time.LocalDate day(String event) {
        return RECORD.events().stream()
                .filter(e -> e.id().equals(event))
                .findFirst()
                .orElseThrow()
                .when()
                .first();
    }

    private static String office(String person, String event) {
        return RECORD.person(person).orElseThrow().officeOn(day(event)).orElseThrow().title();
    }

    @Test
    void theTalksBeginBreakOffResumeAndEnd() {
        List<String> course =
                RECORD.events().stream()
                        .filter(e -> !e.statuses().isEmpty())
                        .sorted(java.util.Comparator.comparing(e -> e.when().first()))
                        .flatMap(e -> e.statuses().stream())
                        .filter(s -> s != Dialogue.Status.ONGOING)
                        .map(Dialogue.Status::id)
                        .toList();
        assertThat(course)
                .containsSubsequence("begun", "broken-off", "wished-for", "to-resume", "no-date")
                .containsSubsequence("no-date", "resumed", "cancelled", "suspended");
        assertThat(course.getLast()).isEqualTo("suspended");
    }
}
