// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study of assurances alone: verdicts, exit status, witnesses that replay. */
class RequireAssurancesTest {

    private static final String STUDY =
            """
            id: small
            title: A small study of assurances
            question: Can an interceptor in Poland reach a missile from Tatishchevo to Boston?
            launch: {areas: [tatishchevo]}
            aims: {countries: [LU], resolution: 4}
            assurances:
              - id: one
                claim: It can reach none.
                kind: no-engagement
                weapons: [{sites: [redzikowo], interceptors: [INTERCEPTOR]}]
                threats: [{launch: {areas: [tatishchevo]}, missiles: [MISSILE]}]
                aims: {points: [{id: boston, name: Boston, lat_deg: 42.36, lon_deg: -71.06}]}
                decision_delays_s: [0, 30]
            """;

    @TempDir private Path temp = Path.of("");

    private static CommandRun run(String... args) {
        return CommandRun.of((Object[]) args);
    }

    private CommandRun study(String interceptor, String missile, String... more)
            throws IOException {
        Path study =
                Files.writeString(
                        temp.resolve("small.yaml"),
                        STUDY.replace("INTERCEPTOR", interceptor).replace("MISSILE", missile));
        return run(
                Stream.concat(Stream.of("run", study.toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void aHoldingAssuranceExitsWithZero() throws IOException {
        Path bundle = temp.resolve("holds");
        CommandRun done =
                study("sm3-iia", "ss27", "--require-assurances", "--out", bundle.toString());
        assertThat(done.status()).as(done.err()).isZero();
        assertThat(Files.readString(bundle.resolve("results.json")))
                .contains("\"verdict\" : \"holds\"");
        assertThat(bundle.resolve("witnesses")).doesNotExist();
    }

    @Test
    void aFailingAssuranceExitsWithOneOnlyWhereItIsRequiredAndItsWitnessReplays()
            throws IOException {
        Path bundle = temp.resolve("fails");
        assertThat(study("sm3-iib", "ss27", "--out", bundle.toString()).status()).isZero();
        Path again = temp.resolve("again");
        CommandRun required =
                study(
                        "sm3-iib",
                        "ss27",
                        "--require-assurances",
                        "--threads",
                        "3",
                        "--out",
                        again.toString());
        assertThat(required.status()).as(required.err()).isEqualTo(1);
        assertThat(Files.readString(again.resolve("results.json")))
                .isEqualTo(Files.readString(bundle.resolve("results.json")))
                .contains("\"verdict\" : \"fails\"");
        CommandRun replay = run("engage", bundle.resolve("witnesses/one.json").toString());
        assertThat(replay.status()).as(replay.err()).isZero();
        assertThat(replay.out()).contains("an intercept is feasible");
    }

    @Test
    void aStagedInterceptorIsJudgedInSecondsAndItsWitnessReplaysAndPlays() throws IOException {
        Path bundle = temp.resolve("staged");
        CommandRun done = study("gbi-orion-staged", "ss27", "--out", bundle.toString());
        assertThat(done.status()).as(done.err()).isZero();
        String promises = Files.readString(bundle.resolve("results.json"));
        assertThat(promises)
                .contains("\"verdict\" : \"fails\"", "\"time_margin_s\"")
                .contains("\"in_speed_reason\" : \"No margin in burnout speed is defined")
                .doesNotContain("\"in_speed\" :");
        assertThat(bundle.resolve("nearest/one-in-speed.json")).doesNotExist();
        assertThat(Files.readString(bundle.resolve("report.html")))
                .contains("No margin in burnout speed is defined");
        String witness = bundle.resolve("witnesses/one.json").toString();
        CommandRun replay = run("engage", witness);
        assertThat(replay.status()).as(replay.err()).isZero();
        assertThat(replay.out())
                .contains("an intercept is feasible", "staged flight of vehicle 'gbi-orion'");
        CommandRun played = run("export", witness, temp.resolve("w.czml").toString());
        assertThat(played.status()).as(played.err()).isZero();
    }

    @Test
    void anUndecidedAssuranceDoesNotCountAsHolding() throws IOException {
        Path bundle = temp.resolve("undecided");
        CommandRun done =
                study("sm3-iia", "shahab3", "--require-assurances", "--out", bundle.toString());
        assertThat(done.status()).as(done.err()).isEqualTo(1);
        assertThat(Files.readString(bundle.resolve("results.json")))
                .contains("\"verdict\" : \"undecided\"")
                .contains("out of range");
    }

    @Test
    void anAssuranceThatCannotBeReadExitsWithTwoAndWritesNothing() throws IOException {
        Path bundle = temp.resolve("bad");
        CommandRun done =
                study("sm3-xx", "ss27", "--require-assurances", "--out", bundle.toString());
        assertThat(done.status()).isEqualTo(2);
        assertThat(done.err()).contains("sm3-xx");
        assertThat(bundle).doesNotExist();
    }
}
