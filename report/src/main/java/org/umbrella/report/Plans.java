// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.umbrella.results.Deployment;
import org.umbrella.results.StudyResult;

/** The deployments of a study, by plan. */
final class Plans {

    private Plans() {}

    /** Deployments of each plan by its id, in the order of the study. */
    static Map<String, List<Deployment>> of(StudyResult result) {
        Map<String, List<Deployment>> plans = new LinkedHashMap<>();
        result.deployments()
                .forEach(d -> plans.computeIfAbsent(d.planId(), k -> new ArrayList<>()).add(d));
        return plans;
    }
}
