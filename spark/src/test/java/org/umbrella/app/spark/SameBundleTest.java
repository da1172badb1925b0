// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One study gives one bundle, byte for byte but {@code run.json} and what names it: on one thread
 * and two, in shards, on Spark in this process, on a cluster of two workers, with an executor
 * killed, and with the driver killed and begun again.
 */
class SameBundleTest {

    private static final String STUDY =
            """
            id: small
            title: A small study
            question: What does phase 3 cover of European NATO?
            plans:
              - {plan: epaa-2009, dates: [2018-12-31]}
            threats:
              - {id: irbm, label: Notional IRBM (3700 km), missile: iran-irbm}
              - {id: sejjil2, label: Sejjil-2 (2000 km), missile: sejjil2}
              - {id: ghadr1, label: Ghadr-1 (1950 km), missile: ghadr1-1950}
            launch: {country: IR, resolution: 1}
            aims: {group: european-nato, as_of: 2018-12-31, resolution: 3}
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

    @TempDir private static Path temp = Path.of("");

    private static Path study = Path.of("");
    private static Map<String, Long> reference = Map.of();

    @BeforeAll
    static void oneThread() throws IOException {
        System.setProperty("umbrella.home", System.getProperty("umbrella.root"));
        study = Files.writeString(temp.resolve("small.yaml"), STUDY);
        reference = bundle("reference", "--threads=1");
        assertThat(reference).containsKey("results.json").hasSizeGreaterThan(10);
    }

    @AfterAll
    static void nothingIsLeftBehind() throws IOException {
        try (Stream<Path> left = Files.list(temp)) {
            assertThat(left.map(path -> String.valueOf(path.getFileName())))
                    .noneMatch(name -> name.contains("partial"));
        }
    }

    private record Ended(int status, String err) {}

    private static Ended umbrella(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        ToolProvider tool =
                ServiceLoader.load(ToolProvider.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .filter(one -> one.name().equals("umbrella"))
                        .findFirst()
                        .orElseThrow();
        int status = tool.run(new PrintWriter(out), new PrintWriter(err), args);
        return new Ended(status, err.toString());
    }

    private static String[] run(String name, String... options) {
        List<String> args =
                new ArrayList<>(
                        List.of("run", study.toString(), "--out", temp.resolve(name).toString()));
        args.addAll(List.of(options));
        return args.toArray(String[]::new);
    }

    private static Map<String, Long> bundle(String name, String... options) throws IOException {
        Ended ended = umbrella(run(name, options));
        assertThat(ended.status()).as(ended.err()).isZero();
        return files(temp.resolve(name));
    }

    /** A checksum of each file, but of those that say when and how the bundle was made. */
    private static Map<String, Long> files(Path bundle) throws IOException {
        Map<String, Long> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(bundle)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                java.util.zip.CRC32C sum = new java.util.zip.CRC32C();
                sum.update(Files.readAllBytes(file));
                files.put(bundle.relativize(file).toString(), sum.getValue());
            }
        }
        files.remove("run.json");
        files.remove("ro-crate-metadata.json");
        return files;
    }

    /** Whether the store beside a bundle has finished blocks. */
    private static boolean hasBlocks(String bundle) {
        try (Stream<Path> walk = Files.walk(temp.resolve(bundle + ".spark"))) {
            return walk.anyMatch(file ->
                    file.toString().endsWith(".parquet")
                            && !file.toString().contains("_temporary"));
        } catch (IOException | java.io.UncheckedIOException e) {
            // Not there yet, or moved while looked at.
            return false;
        }
    }

    @Test
    void onTwoThreadsAndInShardsMergedInAnyOrder() throws IOException {
        assertThat(bundle("two", "--threads=2")).isEqualTo(reference);
        List<String> merge = new ArrayList<>(List.of("merge"));
        for (int shard : new int[] {3, 1, 4, 2}) {
            String name = "shard-" + shard;
            Ended ended = umbrella(run(name, "--shard=" + shard + "/4"));
            assertThat(ended.status()).as(ended.err()).isZero();
            merge.add(temp.resolve(name).toString());
        }
        merge.add("--out=" + temp.resolve("merged"));
        assertThat(umbrella(merge.toArray(String[]::new)).status()).isZero();
        assertThat(files(temp.resolve("merged"))).isEqualTo(reference);
    }

    @Test
    void onSparkInThisProcess() throws IOException {
        assertThat(bundle("local", "--spark=local[2]")).isEqualTo(reference);
        assertThat(temp.resolve("local.spark")).doesNotExist();
    }

    @Test
    void whereTheDriverIsKilledAndBegunAgain() throws IOException {
        String spark = "--spark=local[2]";
        Process driver = driver(run("resumed", spark));
        StandaloneCluster.waitUntil(
                "a finished block", () -> hasBlocks("resumed") || !driver.isAlive());
        assertThat(driver.isAlive()).as("killed before its end").isTrue();
        driver.destroyForcibly().onExit().join();

        Ended again = umbrella(run("resumed", spark));
        assertThat(again.status()).as(again.err()).isZero();
        assertThat(again.err()).contains("goes on from");
        assertThat(files(temp.resolve("resumed"))).isEqualTo(reference);
        assertThat(temp.resolve("resumed.spark")).doesNotExist();
    }

    @Test
    void onAClusterWithAnExecutorKilled() throws IOException {
        try (StandaloneCluster cluster = new StandaloneCluster(temp)) {
            // One executor is killed while the other works; blocks may be done twice besides.
            AtomicBoolean killed = new AtomicBoolean();
            Thread killer =
                    Thread.startVirtualThread(() -> {
                        StandaloneCluster.waitUntil("a finished block", () -> hasBlocks("killed"));
                        killed.set(cluster.executors().getFirst().destroyForcibly());
                    });
            Map<String, Long> bundle =
                    bundle("killed", cluster.options("--spark-conf=spark.speculation=true"));
            assertThat(killed).isTrue();
            assertThat(killer.isAlive()).isFalse();
            assertThat(bundle).isEqualTo(reference);
            Listening.assertLoopbackAlone(cluster.all());
        }
    }

    /** The command as a process of its own, with what is packaged. */
    private static Process driver(String... args) throws IOException {
        Path root = Path.of(System.getProperty("umbrella.root"));
        Path target = root.resolve("spark/target");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Dumbrella.home=" + root,
                                "-Dslf4j.provider=org.apache.logging.slf4j.SLF4JServiceProvider"));
        for (String option :
                java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if (option.startsWith("--add-opens") || option.startsWith("--sun-misc")) {
                command.add(option);
            }
        }
        command.add("-cp");
        command.add(
                String.join(
                        ":",
                        root.resolve("cli/target/umbrella-cli.jar").toString(),
                        target.resolve("umbrella-spark.jar").toString(),
                        Files.readString(target.resolve("spark.classpath")).strip()));
        command.add("org.umbrella.app.cli.Main");
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("driver.log").toFile())
                .start();
    }
}
