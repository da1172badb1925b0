// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.umbrella.study.cluster.ClusterPlace;

/**
 * How Spark is set: what spark-submit or the user set stays, what results rest on is set here, and
 * where the master is on this machine nothing listens but on the loopback address.
 */
final class SparkSettings {

    /** The master that spark-submit was given. */
    static final String SUBMITTED = "submitted";

    private static final Pattern LOCAL = Pattern.compile("local(\\[.*])?");
    private static final Pattern HOST = Pattern.compile("spark://(\\[[^]]*]|[^:,]*).*");
    private static final String LOOPBACK = "127.0.0.1";

    private SparkSettings() {}

    static SparkConf of(ClusterPlace place) {
        SparkConf conf = new SparkConf();
        place.settings().forEach(conf::set);
        if (!place.address().equals(SUBMITTED)) {
            conf.setMaster(place.address());
        }
        conf.setIfMissing("spark.app.name", "umbrella");
        conf.setIfMissing("spark.ui.enabled", "false");
        conf.setIfMissing("spark.ui.showConsoleProgress", "false");
        conf.setIfMissing("spark.driver.maxResultSize", "0");
        conf.setIfMissing("spark.sql.parquet.compression.codec", "gzip");
        if (isHere(conf.get("spark.master", ""))) {
            conf.setIfMissing("spark.driver.host", LOOPBACK);
            conf.setIfMissing("spark.driver.bindAddress", LOOPBACK);
        }
        // Each file of units is there when its task ends, so that a run can go on from it. Units
        // done twice are no harm, which is all that this way of committing could bring.
        conf.set("spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version", "2");
        conf.set("spark.hadoop.parquet.page.verify-checksum.enabled", "true");
        conf.set("spark.sql.files.ignoreCorruptFiles", "true");
        List<String> jars = jars();
        if (!jars.isEmpty()) {
            String already = conf.get("spark.jars", "");
            String ours = String.join(",", jars);
            conf.set("spark.jars", already.isEmpty() ? ours : already + "," + ours);
        }
        return conf;
    }

    /** Whether a master is this machine alone. */
    static boolean isHere(String master) {
        if (LOCAL.matcher(master).matches()) {
            return true;
        }
        Matcher host = HOST.matcher(master);
        try {
            return host.matches()
                    && !host.group(1).isEmpty()
                    && Stream.of(InetAddress.getAllByName(host.group(1)))
                            .allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** What executors need: this module's jar and, in lib beside it, the engine with its own. */
    private static List<String> jars() {
        try {
            Path self =
                    Path.of(
                            SparkSettings.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            Path lib = self.resolveSibling("lib");
            if (!Files.isRegularFile(self) || !Files.isDirectory(lib)) {
                return List.of();
            }
            try (Stream<Path> found = Files.list(lib)) {
                return Stream.concat(Stream.of(self), found.sorted())
                        .map(jar -> jar.toUri().toString())
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
