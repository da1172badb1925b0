// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.umbrella.study.run.WorkPart;
import org.umbrella.study.run.WorkResult;
import org.umbrella.study.run.WorkUnit;

/**
 * What units gave, in Parquet, a folder for each block ({@code block=7}). A file appears whole,
 * when its task ends, and so counts at once, also where the run is stopped; one that cannot be read
 * does not count. A unit that is there twice counts once, and must be the same both times.
 */
final class UnitStore {

    private final SparkSession spark;
    private final Path folder;

    UnitStore(SparkSession spark, String folder) {
        this.spark = spark;
        this.folder = new Path(folder);
    }

    /** Those of some units that are there. */
    WorkResult read(Collection<WorkUnit> wanted) {
        if (!exists()) {
            return WorkResult.NONE;
        }
        Set<WorkUnit> asked = new HashSet<>(wanted);
        WorkResult found = WorkResult.NONE;
        Map<WorkUnit, WorkPart> parts = new TreeMap<>();
        Iterator<Row> rows =
                spark.read().schema(UnitRows.SCHEMA).parquet(folder.toString()).toLocalIterator();
        while (rows.hasNext()) {
            Row row = rows.next();
            WorkUnit unit = UnitRows.unit(row);
            if (!asked.contains(unit)) {
                continue;
            }
            WorkPart part = UnitRows.part(row);
            if (parts.putIfAbsent(unit, part) != null) {
                // Merging refuses a unit that gave something else the second time.
                found = found.merge(WorkResult.of(Map.of(unit, part)));
            }
        }
        return found.merge(WorkResult.of(parts));
    }

    /** Adds rows, each file when its task ends. */
    void add(JavaRDD<Row> rows) {
        spark.createDataFrame(rows, UnitRows.SCHEMA)
                .write()
                .mode(SaveMode.Append)
                .partitionBy(UnitRows.BLOCK)
                .parquet(folder.toString());
    }

    /** Takes everything away, and the folder around it where nothing else is left there. */
    void remove() {
        try {
            FileSystem files = files();
            files.delete(folder, true);
            Path around = folder.getParent();
            if (files.exists(around) && files.listStatus(around).length == 0) {
                files.delete(around, false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean exists() {
        try {
            return files().exists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileSystem files() throws IOException {
        return folder.getFileSystem(spark.sessionState().newHadoopConf());
    }
}
