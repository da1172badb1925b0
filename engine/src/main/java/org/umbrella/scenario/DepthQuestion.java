// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.util.List;

/**
 * How often and how soon a target can be engaged, beside whether: shot opportunities, tracks and
 * the depth of the inventory against each threat class of a study on each of its days.
 *
 * @param aims at what
 * @param systems the systems whose inventory is counted ("GBI")
 * @param shotsPerTarget how many interceptors are spent on a target, for depth
 */
public record DepthQuestion(
        List<NamedPoint> aims, List<String> systems, List<Integer> shotsPerTarget)
        implements Question {

    /** Copies the lists. */
    public DepthQuestion {
        aims = List.copyOf(aims);
        systems = List.copyOf(systems);
        shotsPerTarget = List.copyOf(shotsPerTarget);
    }
}
