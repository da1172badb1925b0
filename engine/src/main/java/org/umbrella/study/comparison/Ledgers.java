// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.umbrella.scenario.ArchitectureAt;
import org.umbrella.scenario.Change;
import org.umbrella.scenario.Comparison;
import org.umbrella.scenario.Plan;
import org.umbrella.scenario.Resource;

/**
 * Adds up what two plans take: a change that holds on the day of one and not on the day of the
 * other is on one side of the ledger, what both hold is on neither.
 */
public final class Ledgers {

    private Ledgers() {}

    /**
     * The ledger of a comparison.
     *
     * @param comparison the two plans and days
     * @return what the one takes and the other does not
     */
    public static Ledger of(Comparison comparison) {
        List<Change> before = holding(comparison.before(), comparison.beforeDate());
        List<Change> after = holding(comparison.after(), comparison.afterDate());
        return new Ledger(side(before, after), side(after, before));
    }

    private static List<Change> holding(Plan plan, LocalDate date) {
        return ArchitectureAt.changes(plan).stream()
                .filter(change -> !change.date().isAfter(date))
                .toList();
    }

    private static Ledger.Side side(List<Change> one, List<Change> other) {
        List<Ledger.Entry> entries = new ArrayList<>();
        List<Change> withoutMoney = new ArrayList<>();
        for (Change change : one) {
            if (other.contains(change)) {
                continue;
            }
            change.resources().forEach(r -> entries.add(new Ledger.Entry(change, r)));
            if (costs(change)
                    && change.resources().stream()
                            .noneMatch(r -> r.kind() == Resource.Kind.MONEY)) {
                withoutMoney.add(change);
            }
        }
        return new Ledger.Side(entries, withoutMoney);
    }

    /** Whether a change puts something up that somebody paid for; a new link rule does not. */
    private static boolean costs(Change change) {
        return switch (change) {
            case Change.Deploy _ -> true;
            case Change.Upgrade upgrade ->
                    upgrade.interceptor().isPresent() || upgrade.count().isPresent();
            case Change.Remove _, Change.Cancel _, Change.Note _ -> false;
        };
    }
}
