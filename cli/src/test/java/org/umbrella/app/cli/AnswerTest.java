// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.umbrella.report.SummaryBrief;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One answer a study: on the terminal, as the report's title, in README.txt and results.json. */
class AnswerTest {

    private static final String CLAIMS =
            """
            id: answered
            title: A small study that answers
            question: Could an interceptor in Poland reach a missile from Tatishchevo to Boston?
            launch: {areas: [tatishchevo]}
            aims: {countries: [LU], resolution: 4}
            assurances:
              - id: slow
                claim: Block IA can reach none.
                kind: no-engagement
                weapons: [{sites: [redzikowo], interceptors: [sm3-ia]}]
                threats: &one [{launch: {areas: [tatishchevo]}, missiles: [ss27]}]
                aims: {points: [{id: boston, name: Boston, lat_deg: 42.36, lon_deg: -71.06}]}
                decision_delays_s: [0, 30]
              - id: quick
                claim: Block IIB can reach none.
                kind: no-engagement
                weapons: [{sites: [redzikowo], interceptors: [sm3-iib]}]
                threats: *one
                aims: {points: [{id: boston, name: Boston, lat_deg: 42.36, lon_deg: -71.06}]}
                decision_delays_s: [0, 30]
            claims:
              - id: some-can
                speaker: A critic
                date: 2012-05-03
                text: They will be able to.
                in_short: the later blocks could reach it
                source: washtimes120503
                grade: read
                links:
                  - {assurance: slow, right_if: fails}
                  - {assurance: quick, right_if: fails}
            """;

    private static final String COVERAGE =
            """
            id: phase-2
            title: Phase 2 against a missile of 2000 km from Tabriz
            question: Which countries does phase 2 leave uncovered?
            plans: [{plan: epaa-2009, dates: [2015-12-31]}]
            threats: [{id: two, label: a missile of 2000 km, missile: sejjil2}]
            launch: {areas: [tabriz]}
            aims: {group: european-nato, as_of: 2013-03-15, resolution: 2}
            sensing: [predicted]
            """;

    private static final String SHIFT =
            """
            id: shift
            title: A small study of what was shifted
            question: What was shifted, and what did it buy?
            plans:
              - {plan: epaa-2009, dates: [2022-12-31]}
              - {plan: restructured-2013, dates: [2022-12-31]}
            threats: [{id: two, label: a missile of 2000 km, missile: sejjil2}]
            launch: {areas: [tabriz]}
            aims: {countries: [RO], resolution: 2}
            sensing: [perfect]
            comparisons:
              - id: dropped
                title: With and without the fourth phase
                before: {plan: epaa-2009, date: 2022-12-31}
                after: {plan: restructured-2013, date: 2022-12-31}
            claims:
              - id: as-it-was
                speaker: An analyst
                date: 2013-03-15
                text: Coverage stays as it was.
                source: umd_sankaran
                grade: read
                links: [{comparison: dropped, right_if: same}]
            """;

    private static final String BELIEFS =
            """
            id: believed
            title: A small study of beliefs
            question: What must one believe for Germany to be covered?
            plans: [{plan: restructured-2013, dates: [2018-12-31]}]
            threats: [{id: irbm, label: a missile of 3700 km, missile: iran-irbm}]
            launch: {areas: [tabriz]}
            aims: {countries: [DE], resolution: 2}
            sensing: [sight]
            beliefs:
              - id: germany
                claim: Germany is covered.
                claimed_percent: 98
                plan: restructured-2013
                date: 2018-12-31
                sensing: sight
                beliefs:
                  - {id: track, title: One track suffices, held_by: Kinematic studies, sensing: predicted, source: umd_sankaran, grade: unverified}
            """;

    @TempDir private Path temp = Path.of("");

    private String run(String study, Path bundle, String... more) throws IOException {
        Path file = Files.writeString(temp.resolve("study.yaml"), study);
        CommandRun run =
                CommandRun.of(
                        Stream.concat(Stream.of("run", file, "--out", bundle), Stream.of(more))
                                .toArray());
        assertThat(run.status()).as(run.err()).isZero();
        return run.out();
    }

    private static String unwrapped(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @Test
    void whoWasRightIsPlainAndTheSameEverywhere() throws IOException {
        Path bundle = temp.resolve("answered");
        String printed = run(CLAIMS, bundle);
        String json = Files.readString(bundle.resolve("results.json"));
        JsonNode results = JsonMapper.shared().readTree(json);
        String answer = results.get("answer").asString();
        assertThat(answer)
                .startsWith("Could reach: yes, SM-3 IIB from Poland (")
                .contains("of burnout); SM-3 IA could not")
                .endsWith(
                        "A critic’s claim that the later blocks could reach it holds for SM-3 IIB,"
                                + " and not for SM-3 IA.")
                .doesNotContain("redzikowo", "quick", "slow", " → ");
        assertThat(unwrapped(printed)).startsWith(answer);
        assertThat(unwrapped(Files.readString(bundle.resolve("README.txt")))).contains(answer);
        assertThat(Files.readString(bundle.resolve("report.html")))
                .contains("<h1>" + answer + "</h1>");
        assertThat(bundle.resolve("promises.json")).doesNotExist();
        assertThat(results.get("claims").get(0).get("verdict").asString())
                .isEqualTo("holds for SM-3 IIB, and not for SM-3 IA");
        Path schema = Path.of(System.getProperty("umbrella.root"), "schemas/results.schema.json");
        assertThat(
                        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(Files.readString(schema), InputFormat.JSON)
                                .validate(json, InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void aStudyOfTenLinesNamesTheCountriesLeftOutInItsFirstSentence() throws IOException {
        String printed = run(COVERAGE, temp.resolve("phase-2"));
        assertThat(COVERAGE.lines().count()).isLessThanOrEqualTo(10);
        assertThat(unwrapped(printed.substring(0, printed.indexOf("\n\n"))))
                .startsWith("On 31 December 2015 “")
                .contains("left out if one track suffices: part of Turkey")
                .endsWith(".");
        assertThat(printed.lines().count()).isLessThanOrEqualTo(SummaryBrief.MOST_LINES + 8L);
        assertThat(printed).doesNotContain("1000 km²");
    }

    @Test
    void whatOneMustBelieveIsTheAnswerWhereThatIsAsked() throws IOException {
        Path bundle = temp.resolve("believed");
        String printed = run(BELIEFS, bundle);
        String answer =
                JsonMapper.shared()
                        .readTree(Files.readString(bundle.resolve("results.json")))
                        .get("answer")
                        .asString();
        assertThat(unwrapped(printed)).startsWith(answer);
        assertThat(answer)
                .startsWith("If a radar must see the intercept, ")
                .contains("98 % against every missile", "“One track suffices”");
    }

    @Test
    void everyTableIsPrintedWhereItIsAsked() throws IOException {
        assertThat(run(COVERAGE, temp.resolve("all"), "--all"))
                .startsWith("On 31 December 2015 “")
                .contains("1000 km²");
    }

    @Test
    void whatWasShiftedComesFirstThenTheRecordWithItsFilterAndPanel() throws IOException {
        Path bundle = temp.resolve("shift");
        assertThat(run(SHIFT, bundle))
                .startsWith("Given up: PTSS tracking satellites and SM-3 IIB; bought: ")
                .contains("14 GBI");
        String report = Files.readString(bundle.resolve("report.html"));
        assertThat(report)
                .contains("<h1>Given up: PTSS tracking satellites and SM-3 IIB; bought: ");
        assertThat(report.indexOf("id=\"ledger-dropped\""))
                .as("the ledger, then the map of what changed, then the claims")
                .isPositive()
                .isLessThan(report.indexOf("id=\"change-dropped\""));
        assertThat(report.indexOf("id=\"change-dropped\""))
                .isLessThan(report.indexOf("id=\"claim-as-it-was\""));
        assertThat(report)
                .contains("what was given up, and what was bought", "14,600 to 17,500 million")
                .contains("What happened in the weeks about 15 March 2013", "Words used here")
                .contains("The plans it is about:", "Chuck Hagel, Secretary of Defense")
                .contains("<input type=\"checkbox\" id=\"show-lane-talks\" checked=\"checked\"/>")
                .contains("id=\"show-side-ru\"")
                .contains("Back to the picture")
                .contains("An analyst, 15 March 2013: holds.");
        // Every sign of the picture opens an event of the list, its panel.
        java.util.regex.Matcher sign =
                java.util.regex.Pattern.compile("<a href=\"#(event-[^\"]+)\"").matcher(report);
        int signs = 0;
        while (sign.find()) {
            assertThat(report).contains("<li id=\"" + sign.group(1) + "\"");
            signs++;
        }
        assertThat(signs).isGreaterThan(30);
    }
}
