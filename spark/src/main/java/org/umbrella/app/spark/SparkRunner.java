// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.spark;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.umbrella.earth.work.Workers;
import org.umbrella.study.cluster.ClusterException;
import org.umbrella.study.cluster.ClusterPlace;
import org.umbrella.study.cluster.ClusterRunner;
import org.umbrella.study.cluster.SentStudy;
import org.umbrella.study.run.LocalRunner;
import org.umbrella.study.run.RunProgress;
import org.umbrella.study.run.StudyWork;
import org.umbrella.study.run.WorkResult;
import org.umbrella.study.run.WorkUnit;
import org.umbrella.wording.ClusterWording;

/**
 * Does units on Spark. The study is broadcast as text and read again on each executor ({@link
 * SharedWork}); units are dealt out to blocks ({@link UnitBlock}), a task each; what they gave goes
 * to Parquet ({@link UnitStore}), where what an earlier run finished is looked up first and all of
 * it is read in the end.
 *
 * <p>Retries, speculation, lost executors and another number of tasks change nothing: a unit gives
 * the same each time, and the result has it once.
 */
final class SparkRunner implements ClusterRunner {

    private final ClusterPlace place;
    private final SentStudy study;
    private final SparkSession spark;
    private final JavaSparkContext context;
    private final UnitStore store;
    private final LocalRunner local;
    private int resumed;

    private SparkRunner(ClusterPlace place, SentStudy study, SparkSession spark) {
        this.place = place;
        this.study = study;
        this.spark = spark;
        this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        this.store = new UnitStore(spark, place.store());
        this.local = LocalRunner.of(place.threads());
    }

    /**
     * Joins a cluster.
     *
     * @throws ClusterException where it cannot be reached
     */
    static SparkRunner open(SentStudy study, ClusterPlace place) {
        try {
            return new SparkRunner(
                    place,
                    study,
                    SparkSession.builder().config(SparkSettings.of(place)).getOrCreate());
        } catch (Exception e) {
            // Spark throws checked exceptions that Scala does not declare.
            throw new ClusterException(ClusterWording.unreachable(place.address(), reason(e)), e);
        }
    }

    @Override
    public WorkResult run(StudyWork work, Collection<WorkUnit> units, RunProgress progress) {
        WorkResult result = store.read(units);
        resumed += result.parts().size();
        List<WorkUnit> missing = missing(units, result);
        if (missing.isEmpty()) {
            return result;
        }
        Broadcast<SharedWork> shared =
                context.broadcast(new SharedWork(study, oneOfEachQuestion(missing), threads()));
        TaskProgress told = new TaskProgress(progress, units.size());
        spark.sparkContext().addSparkListener(told);
        try {
            while (!missing.isEmpty()) {
                int before = missing.size();
                Exception failure = send(missing, shared, told);
                if (context.sc().isStopped()) {
                    throw new ClusterException(
                            ClusterWording.gaveUp(place.address(), ClusterWording.ended()),
                            failure);
                }
                result = store.read(units);
                missing = missing(units, result);
                // Whatever a lost machine took with it is done again, as long as it goes on at all.
                if (missing.size() == before) {
                    throw new ClusterException(
                            ClusterWording.gaveUp(place.address(), reason(failure)), failure);
                }
            }
        } finally {
            if (!context.sc().isStopped()) {
                spark.sparkContext().removeSparkListener(told);
                shared.destroy();
            }
        }
        return result;
    }

    /** Sends units; what went wrong, if anything, is told by the exception. */
    private Exception send(
            List<WorkUnit> missing, Broadcast<SharedWork> shared, TaskProgress told) {
        List<UnitBlock> blocks = UnitBlock.of(missing, Math.max(1, context.defaultParallelism()));
        told.begin(blocks);
        JavaRDD<Row> rows =
                context.parallelize(blocks, blocks.size())
                        .mapPartitions(mine -> new BlockRows(mine, shared));
        try {
            store.add(rows);
            return new IllegalStateException("units are missing though no task failed");
        } catch (Exception e) {
            return e;
        }
    }

    private static List<WorkUnit> missing(Collection<WorkUnit> units, WorkResult result) {
        return units.stream().filter(unit -> !result.parts().containsKey(unit)).toList();
    }

    private static List<WorkUnit> oneOfEachQuestion(List<WorkUnit> units) {
        Set<String> questions = new HashSet<>();
        return units.stream().filter(unit -> questions.add(unit.question())).toList();
    }

    /** Cores of an executor, as far as this side can know; 0 where it is its machine that knows. */
    private int threads() {
        return SparkSettings.isHere(context.master()) && context.isLocal()
                ? context.defaultParallelism()
                : context.getConf().getInt("spark.executor.cores", 0);
    }

    private static String reason(Throwable failure) {
        Throwable at = failure;
        while (at instanceof SparkException && at.getCause() != null) {
            at = at.getCause();
        }
        String message = String.valueOf(at.getMessage());
        return message.lines().findFirst().orElse(at.getClass().getSimpleName());
    }

    @Override
    public Workers workers() {
        return local.workers();
    }

    @Override
    public int resumed() {
        return resumed;
    }

    @Override
    public void forget() {
        store.remove();
    }

    @Override
    public void close() {
        local.close();
        spark.stop();
    }
}
