// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.spark;

import org.umbrella.study.cluster.ClusterPlace;
import org.umbrella.study.cluster.ClusterProvider;
import org.umbrella.study.cluster.ClusterRunner;
import org.umbrella.study.cluster.SentStudy;

/** Spark, as the command finds it. */
public final class SparkProvider implements ClusterProvider {

    /** Found by {@link java.util.ServiceLoader}. */
    public SparkProvider() {}

    @Override
    public String name() {
        return "spark";
    }

    @Override
    public ClusterRunner open(SentStudy study, ClusterPlace place) {
        return SparkRunner.open(study, place);
    }
}
