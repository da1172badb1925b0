// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.deal;

import java.util.Comparator;
import java.util.List;
import org.umbrella.scenario.DealQuestion;

/**
 * What was found of deals.
 *
 * @param question the question, and where it plays
 * @param explored all that was tried
 * @param drawn the deals on the front that were tried again in draws, in the order of the front,
 *     each with its share of draws
 * @param confirmed of the {@link #best} ones, whether the reference alone finds the same: the same
 *     shots met, and no engagement of any shot of an assurance; empty where it was not asked
 */
public record DealFinding(
        Asked question,
        DealStudy.Explored explored,
        List<DealPoint> drawn,
        List<Boolean> confirmed) {

    /** Copies the lists. */
    public DealFinding {
        drawn = List.copyOf(drawn);
        confirmed = List.copyOf(confirmed);
    }

    /**
     * The question and where it plays.
     *
     * @param deal the question
     * @param ground its grids
     */
    public record Asked(DealQuestion deal, DealGround ground) {}

    /**
     * The same with what the reference alone found.
     *
     * @param whether of the best ones, whether it finds the same
     * @return the changed copy
     */
    public DealFinding with(List<Boolean> whether) {
        return new DealFinding(question, explored, drawn, whether);
    }

    /**
     * The deals from the most robust down; of those equally robust the one that covers most.
     *
     * @return those that were drawn; where there were no draws, all deals on the front
     */
    public List<DealPoint> best() {
        List<DealPoint> of =
                drawn.isEmpty()
                        ? explored.front().stream().filter(DealPoint::deal).toList()
                        : drawn;
        return of.stream()
                .sorted(
                        Comparator.comparing(this::perfect)
                                .thenComparingDouble(
                                        p -> -p.robust().map(s -> s.value()).orElse(0.0))
                                .thenComparingDouble(p -> -p.coverage().getFirst()))
                .toList();
    }

    private boolean perfect(DealPoint point) {
        return question.deal().sensors().get(point.deployment().sensors()).sensing().perfect();
    }
}
