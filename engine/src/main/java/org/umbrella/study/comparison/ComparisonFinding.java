// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.comparison;

import java.util.List;
import org.umbrella.scenario.Comparison;

/**
 * What a comparison found.
 *
 * @param comparison what was compared
 * @param changes one for each threat class and kind of sensing, in the order of the study
 * @param ledger what the two take: money, interceptors, ships
 */
public record ComparisonFinding(Comparison comparison, List<ThreatChange> changes, Ledger ledger) {

    /** Copies the list. */
    public ComparisonFinding {
        changes = List.copyOf(changes);
    }
}
