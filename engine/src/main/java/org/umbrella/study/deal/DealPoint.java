// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.deal;

import java.util.List;
import java.util.Optional;
import org.umbrella.study.uncertainty.Share;

/**
 * What a deployment gives.
 *
 * @param deployment the deployment
 * @param coverage by coverage of the question, the share of the area in range that is covered; 1
 *     counts too where nothing is in range
 * @param marginMetersPerSecond by how much its burnout speed lies below the least that breaks any
 *     of the assurances; negative where it breaks one, infinite where no speed does
 * @param deal whether it is a deal: every coverage is had and every assurance kept
 * @param robust in how many draws it is one; empty where it was not drawn
 */
public record DealPoint(
        Deployment deployment,
        List<Double> coverage,
        double marginMetersPerSecond,
        boolean deal,
        Optional<Share> robust) {

    /** Copies the list. */
    public DealPoint {
        coverage = List.copyOf(coverage);
    }

    /**
     * The same with what draws found.
     *
     * @param share in how many draws it is a deal
     * @return the changed copy
     */
    public DealPoint with(Optional<Share> share) {
        return new DealPoint(deployment, coverage, marginMetersPerSecond, deal, share);
    }

    /**
     * Whether another with the same sensors is as good in every respect and better in one. Sets of
     * sensors stand side by side: perfect sensing is a bound and would beat all others.
     */
    boolean beatenBy(DealPoint other) {
        if (other.deployment.sensors() != deployment.sensors()) {
            return false;
        }
        boolean better = false;
        for (int c = 0; c < coverage.size(); c++) {
            if (other.coverage.get(c) < coverage.get(c)) {
                return false;
            }
            better |= other.coverage.get(c) > coverage.get(c);
        }
        int fewer = deployment.sites().size() - other.deployment.sites().size();
        return other.marginMetersPerSecond >= marginMetersPerSecond
                && fewer >= 0
                && (better || other.marginMetersPerSecond > marginMetersPerSecond || fewer > 0);
    }

    /** Whether another is the same in every respect. */
    boolean equalTo(DealPoint other) {
        return other.deployment.sensors() == deployment.sensors()
                && other.coverage.equals(coverage)
                && other.marginMetersPerSecond == marginMetersPerSecond
                && other.deployment.sites().size() == deployment.sites().size();
    }
}
