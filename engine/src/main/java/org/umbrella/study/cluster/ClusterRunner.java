// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.cluster;

import org.umbrella.study.run.WorkRunner;

/** Does units of one study on other machines, and keeps what they gave until it is told not to. */
public interface ClusterRunner extends WorkRunner, AutoCloseable {

    /**
     * How many units earlier runs had finished, which this one took over.
     *
     * @return the number, known after units were done
     */
    int resumed();

    /** Takes away what is kept for a run that goes on later: the bundle is written. */
    void forget();

    /** Leaves the cluster; what is kept stays. */
    @Override
    void close();
}
