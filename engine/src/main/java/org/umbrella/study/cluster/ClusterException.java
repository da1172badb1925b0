// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.cluster;

/** The cluster is to blame: it cannot be reached, or gave up. What was finished is kept. */
public final class ClusterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure.
     *
     * @param message what must be, with a remedy
     * @param cause the cluster's own failure
     */
    public ClusterException(String message, Throwable cause) {
        super(message, cause);
    }
}
