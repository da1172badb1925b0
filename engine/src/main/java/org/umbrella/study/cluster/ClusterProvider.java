// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.cluster;

/** A kind of cluster, as the command finds it on its class path. */
public interface ClusterProvider {

    /**
     * Its name, which is that of the command's option.
     *
     * @return the name, such as "spark"
     */
    String name();

    /**
     * Joins a cluster.
     *
     * @param study the study that units will be of
     * @param place where the cluster is
     * @return a runner
     * @throws ClusterException where the cluster cannot be reached
     */
    ClusterRunner open(SentStudy study, ClusterPlace place);
}
