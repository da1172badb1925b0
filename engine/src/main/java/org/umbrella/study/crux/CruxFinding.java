// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.crux;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.umbrella.scenario.SidesQuestion;
import org.umbrella.study.assurance.Margin;

/**
 * What divides two sides.
 *
 * @param question who differs in what
 * @param first the claim with the first side's values
 * @param second the claim with the second side's
 * @param unit of the attribution: "s" or "m/s"; empty where there is none
 * @param attribution what each input contributes to the difference of the margin, first to second;
 *     empty where the margin is not defined for some mixture of inputs
 * @param turnsFirst the minimal sets of inputs, as bit masks, that turn the first side's verdict
 *     into the second's when the first side takes the second's values; empty where none does or the
 *     verdicts are the same
 * @param turnsSecond likewise, the second side taking the first's values
 * @param firstThresholds for each input alone, on the way from the first side's value to the
 *     second's, where the first side's verdict turns; empty where it does not
 * @param secondThresholds likewise from the second side's value to the first's
 */
public record CruxFinding(
        SidesQuestion question,
        Margin first,
        Margin second,
        String unit,
        Optional<Shapley.Attribution> attribution,
        List<Integer> turnsFirst,
        List<Integer> turnsSecond,
        List<OptionalDouble> firstThresholds,
        List<OptionalDouble> secondThresholds) {

    /** Copies the lists. */
    public CruxFinding {
        turnsFirst = List.copyOf(turnsFirst);
        turnsSecond = List.copyOf(turnsSecond);
        firstThresholds = List.copyOf(firstThresholds);
        secondThresholds = List.copyOf(secondThresholds);
    }

    /**
     * The inputs that alone turn either side's verdict.
     *
     * @return their indices
     */
    public List<Integer> decisive() {
        return java.util.stream.IntStream.range(0, question.inputs().size())
                .filter(i -> turnsFirst.contains(1 << i) && turnsSecond.contains(1 << i))
                .boxed()
                .toList();
    }
}
