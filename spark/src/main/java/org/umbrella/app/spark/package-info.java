// SPDX-License-Identifier: Apache-2.0

/**
 * A study on Apache Spark: the same units as on one machine, sent by {@code mapPartitions}, with
 * the study broadcast as text and what units gave in Parquet, from which a run goes on.
 *
 * <p>The bundle is the same, byte for byte but {@code run.json}, because a unit gives the same
 * wherever, whenever and however often it is done, and because findings are put together from all
 * units in their order: no sum depends on the order of tasks. Open {@link
 * org.umbrella.app.spark.SparkRunner} first; docs/cluster.md says how to use it.
 */
@NullMarked
package org.umbrella.app.spark;

import org.jspecify.annotations.NullMarked;
