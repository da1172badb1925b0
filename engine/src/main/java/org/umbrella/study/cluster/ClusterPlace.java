// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.cluster;

import java.util.Map;

/**
 * Where and how a cluster is to work.
 *
 * @param address of its master, as the cluster's own documents write it
 * @param store folder that all machines of the cluster see, for what units gave; what an earlier
 *     run of the same study left there is not done again
 * @param settings the cluster's own settings, by name
 * @param threads threads of this process, for what comes before and after the units
 */
public record ClusterPlace(
        String address, String store, Map<String, String> settings, int threads) {

    /** Copies the settings. */
    public ClusterPlace {
        settings = Map.copyOf(settings);
    }
}
