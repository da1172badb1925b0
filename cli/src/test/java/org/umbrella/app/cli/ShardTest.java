// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study in shards and merged, and a study solved by the reference alone. */
class ShardTest {

    private static final String STUDY =
            """
            id: small
            title: A small study
            question: What does phase 3 cover of Romania?
            plans:
              - {plan: epaa-2009, dates: [2018-12-31]}
            threats:
              - {id: irbm, label: Notional IRBM (3700 km), missile: iran-irbm}
              - {id: sejjil2, label: Sejjil-2 (2000 km), missile: sejjil2}
              - {id: ghadr1, label: Ghadr-1 (1950 km), missile: ghadr1-1950}
            launch: {country: IR, resolution: 0}
            aims: {countries: [RO], resolution: 2}
            sensing: [sight, perfect]
            assurances:
              - id: one
                claim: It can reach none.
                kind: no-engagement
                weapons: [{sites: [redzikowo], interceptors: [sm3-iib]}]
                threats: [{launch: {areas: [tatishchevo]}, missiles: [ss27]}]
                aims: {points: [{id: boston, name: Boston, lat_deg: 42.36, lon_deg: -71.06}]}
                decision_delays_s: [0, 30]
            """;

    /** Draws, a ranking, sides and a raid: none may be left out without a word. */
    private static final String RANGES =
            STUDY.replace(
                            "{areas: [tatishchevo]}, missiles: [ss27]}",
                            "{areas: [tatishchevo]}, missiles: [ss19]}")
                    + """
                    draws: 9
                    sides:
                      - id: s
                        title: A dispute
                        assurance: one
                        first: one side
                        second: the other
                        inputs:
                          - title: burnout speed
                            entry: sm3-iib
                            value: burnout_speed_km_s
                            first: {value: 4.5, source: self, grade: assumption}
                            second: {value: 5.5, source: self, grade: assumption}
                    raids:
                      - {id: r, title: A raid, kill_probabilities: [0.5], inventories: [4], targets: [3], salvo: 2}
                    """;

    @TempDir private Path temp = Path.of("");

    private static CommandRun run(Object... args) {
        return CommandRun.of(args);
    }

    private static Map<String, String> files(Path bundle) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(bundle)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(
                        bundle.relativize(file).toString(),
                        HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        // When, with how many threads and at what time of day a bundle was made.
        files.remove("run.json");
        files.remove("ro-crate-metadata.json");
        return files;
    }

    private Path shard(Path study, String name, Object... more) {
        Path folder = temp.resolve("shard-" + name.replace('/', '-') + "-" + System.nanoTime());
        CommandRun done =
                run(
                        Stream.concat(
                                        Stream.of("run", study, "--shard", name, "--out", folder),
                                        Stream.of(more))
                                .toArray());
        assertThat(done.status()).as(done.err()).isZero();
        assertThat(done.out()).startsWith("Shard " + name + ": ");
        return folder;
    }

    @Test
    void shardsMergedInAnyOrderGiveTheBundleOfOneRun() throws IOException {
        Path study = Files.writeString(temp.resolve("small.yaml"), STUDY);
        Path whole = temp.resolve("whole");
        assertThat(run("run", study, "--out", whole).status()).isZero();
        Path a = shard(study, "1/3");
        Path b = shard(study, "2/3");
        Path c = shard(study, "3/3");

        Path merged = temp.resolve("merged");
        CommandRun done = run("merge", c, a, b, a, "--out", merged);
        assertThat(done.status()).as(done.err()).isZero();
        assertThat(done.out()).contains("Notional IRBM");
        assertThat(files(merged)).isEqualTo(files(whole)).containsKey("results.json");

        // Cut otherwise, they still make a whole.
        Path other = temp.resolve("other");
        assertThat(
                        run("merge", shard(study, "2/2"), a, shard(study, "1/2"), "--out", other)
                                .status())
                .isZero();
        assertThat(files(other)).isEqualTo(files(whole));

        CommandRun missing = run("merge", c, a, "--out", temp.resolve("missing"));
        assertThat(missing.status()).isEqualTo(2);
        assertThat(missing.err()).contains("missing").contains("shard 2/3").doesNotContain("1/3");
        assertThat(temp.resolve("missing")).doesNotExist();

        // Assurances are required of the merged study as of any.
        assertThat(
                        run(
                                        "merge",
                                        a,
                                        b,
                                        c,
                                        "--require-assurances",
                                        "--out",
                                        temp.resolve("required"))
                                .status())
                .isEqualTo(ExitStatus.ASSURANCE_FAILS);
    }

    @Test
    void drawsSidesAndRaidsAreInTheShardsAndMerged() throws IOException {
        Path study = Files.writeString(temp.resolve("small.yaml"), RANGES);
        Path whole = temp.resolve("whole");
        CommandRun one = run("run", study, "--ranking", "2", "--out", whole, "--threads", "1");
        assertThat(one.status()).as(one.err()).isZero();
        Path a = shard(study, "1/2", "--ranking", "2");
        Path b = shard(study, "2/2", "--ranking", "2");
        Path merged = temp.resolve("merged");
        CommandRun done = run("merge", b, a, b, "--out", merged);
        assertThat(done.status()).as(done.err()).isZero();
        assertThat(files(merged)).isEqualTo(files(whole)).containsKey("ranges.json");
        assertThat(Files.readString(merged.resolve("ranges.json")))
                .contains("\"done\" : 9", "\"rows\" : 2", "one side", "kill_probability");

        Path fewer = shard(study, "100/100", "--ranking", "2", "--draws", "8");
        CommandRun mixed = run("merge", a, fewer, "--out", temp.resolve("mixed"));
        assertThat(mixed.status()).isEqualTo(2);
        assertThat(mixed.err()).contains("The draws (8, ranking 2) of the shard must be");

        CommandRun until =
                run("run", study, "--shard", "1/2", "--until", "5%", "--out", temp.resolve("u"));
        assertThat(until.status()).isEqualTo(2);
        assertThat(until.err()).contains("--until cannot go with --shard");

        CommandRun verified = run("verify", merged);
        assertThat(verified.status()).as(verified.out()).isZero();
    }

    @Test
    void shardsOfOtherInputsAndDamagedOnesAreRefused() throws IOException {
        Path study = Files.writeString(temp.resolve("small.yaml"), STUDY);
        Path a = shard(study, "1/2");
        Files.writeString(study, STUDY.replace("[RO], resolution: 2", "[RO], resolution: 3"));
        Path b = shard(study, "2/2");
        CommandRun mixed = run("merge", a, b, "--out", temp.resolve("mixed"));
        assertThat(mixed.status()).isEqualTo(2);
        assertThat(mixed.err()).contains(b.toString()).contains("studies/small.yaml");

        CommandRun changed = run("merge", a, "--out", temp.resolve("changed"));
        assertThat(changed.status()).isEqualTo(2);
        assertThat(changed.err()).contains("studies/small.yaml").contains("changed since");

        Path manifest = b.resolve("shard.json");
        String text = Files.readString(manifest);
        Files.writeString(manifest, text.replace(ThisBuild.VERSION, "0.0.1"));
        CommandRun older = run("merge", b, "--out", temp.resolve("older"));
        assertThat(older.status()).isEqualTo(2);
        assertThat(older.err()).contains("version (0.0.1)");
        Files.writeString(manifest, text);

        byte[] units = Files.readAllBytes(b.resolve("units.gz"));
        units[units.length / 2] ^= 1;
        Files.write(b.resolve("units.gz"), units);
        CommandRun damaged =
                run("merge", b, temp.resolve("no-such"), "--out", temp.resolve("damaged"));
        assertThat(damaged.status()).isEqualTo(2);
        assertThat(damaged.err()).contains("checksum").contains("no-such").doesNotContain("\tat ");
    }

    @Test
    void aShardThatCannotBeIsRefused() throws IOException {
        Path study = Files.writeString(temp.resolve("small.yaml"), STUDY);
        for (String bad : new String[] {"0/2", "3/2", "x/2", "1", "1/2/3", "-1/2"}) {
            CommandRun run = run("run", study, "--shard=" + bad, "--out", temp.resolve("bad"));
            assertThat(run.status()).as(bad).isEqualTo(2);
            assertThat(run.err()).contains("The shard (" + bad + ")").contains("3/8");
        }
        assertThat(run("run", study, "--shard", "1/2").err()).contains("--out");
    }

    @Test
    void theReferenceAloneFindsTheSame() throws IOException {
        Path study = Files.writeString(temp.resolve("small.yaml"), STUDY);
        Path fast = temp.resolve("fast");
        Path exact = temp.resolve("exact");
        assertThat(run("run", study, "--out", fast).status()).isZero();
        CommandRun done = run("run", study, "--exact", "--out", exact);
        assertThat(done.status()).as(done.err()).isZero();
        Map<String, String> a = files(fast);
        Map<String, String> b = files(exact);
        assertThat(a.keySet()).anyMatch(name -> name.startsWith("coverage/"));
        for (String name : a.keySet()) {
            if (name.startsWith("coverage/")) {
                assertThat(b.get(name)).as(name).isEqualTo(a.get(name));
            }
        }
        assertThat(Files.readString(exact.resolve("results.json")).replace(" --exact", ""))
                .isEqualTo(Files.readString(fast.resolve("results.json")));
        assertThat(Files.readString(exact.resolve("README.txt"))).contains("--exact");
    }
}
