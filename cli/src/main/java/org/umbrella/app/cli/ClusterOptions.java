// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.umbrella.evidence.Shard;
import org.umbrella.scenario.Problem;
import org.umbrella.scenario.ProblemsException;
import org.umbrella.scenario.io.LoadedStudy;
import org.umbrella.study.cluster.ClusterPlace;
import org.umbrella.study.cluster.ClusterProvider;
import org.umbrella.study.cluster.ClusterRunner;
import org.umbrella.study.cluster.SentStudy;
import org.umbrella.study.run.RangeRequest;
import org.umbrella.study.run.WorkRunner;
import org.umbrella.wording.ClusterWording;
import picocli.CommandLine.Option;

/** Where else than in this process the units of a study are done. */
final class ClusterOptions {

    private static final String SPARK = "spark";
    private static final int KEY_DIGITS = 16;

    @Option(
            names = "--spark",
            paramLabel = "MASTER",
            description =
                    "Do the work on Apache Spark: local[*] for all cores of this machine, or a master's"
                            + " address such as spark://host:7077. Results do not depend on it.")
    private Optional<String> spark = Optional.empty();

    @Option(
            names = "--spark-store",
            paramLabel = "DIR",
            description =
                    "A folder that all machines of the cluster see, for finished work, from which the same"
                            + " command goes on; BUNDLE.spark beside the bundle if left out.")
    private Optional<String> store = Optional.empty();

    @Option(
            names = "--spark-conf",
            paramLabel = "KEY=VALUE",
            description = "A setting of Spark's own; may be given more than once.")
    private Map<String, String> settings = new LinkedHashMap<>();

    /** Whether a cluster is asked for. */
    boolean isAsked() {
        return spark.isPresent();
    }

    /**
     * Joins the cluster that is asked for, if any, with a store of its own for each study, version
     * and way of solving.
     *
     * @throws ProblemsException where what reaches it is not on the class path
     */
    Joined join(LoadedStudy loaded, RangeRequest ranges, boolean exact, int threads, Path bundle) {
        if (spark.isEmpty()) {
            return new Joined(Optional.empty());
        }
        SentStudy sent = SentStudy.of(ThisBuild.VERSION, loaded, ranges, exact);
        String folder =
                store.orElseGet(() ->
                        bundle.toAbsolutePath()
                                .resolveSibling(bundle.getFileName() + "." + SPARK)
                                .toUri()
                                .toString());
        return new Joined(
                Optional.of(
                        provider()
                                .open(
                                        sent,
                                        new ClusterPlace(
                                                spark.get(),
                                                (folder.endsWith("/") ? folder : folder + "/")
                                                        + loaded.study().id()
                                                        + "-"
                                                        + Shard.key(
                                                                        ThisBuild.VERSION,
                                                                        exact,
                                                                        ranges,
                                                                        loaded)
                                                                .substring(0, KEY_DIGITS),
                                                settings,
                                                threads))));
    }

    private static ClusterProvider provider() {
        for (ClusterProvider one : ServiceLoader.load(ClusterProvider.class)) {
            if (one.name().equals(SPARK)) {
                return one;
            }
        }
        throw new ProblemsException(
                List.of(new Problem("--spark", 0, "", ClusterWording.notHere(SPARK))));
    }

    /**
     * A cluster, or none.
     *
     * @param runner what sends units to it; empty where they are done here
     */
    record Joined(Optional<ClusterRunner> runner) implements AutoCloseable {

        /** Where units are done. */
        WorkRunner or(WorkRunner here) {
            return runner.isPresent() ? runner.get() : here;
        }

        /** The bundle is written: what is kept for a run that goes on later is taken away. */
        void forget(PrintWriter err) {
            runner.filter(there -> there.resumed() > 0)
                    .ifPresent(there ->
                            err.println("note: " + ClusterWording.resumed(there.resumed())));
            runner.ifPresent(ClusterRunner::forget);
        }

        @Override
        public void close() {
            runner.ifPresent(ClusterRunner::close);
        }
    }
}
