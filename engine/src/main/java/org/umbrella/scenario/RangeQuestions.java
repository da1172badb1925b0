// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.util.List;
import java.util.OptionalInt;

/**
 * What a study asks about ranges of its inputs (docs/model.md sections 8 and 9).
 *
 * @param draws how many draws; empty where none are asked for
 * @param sides pairs of input sets that give different answers
 * @param raids raids with the reader's kill probabilities
 * @param deals which deployments cover one side and leave the other alone
 */
public record RangeQuestions(
        OptionalInt draws,
        List<SidesQuestion> sides,
        List<RaidQuestion> raids,
        List<DealQuestion> deals) {

    /** Nothing is asked. */
    public static final RangeQuestions NONE =
            new RangeQuestions(OptionalInt.empty(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public RangeQuestions {
        sides = List.copyOf(sides);
        raids = List.copyOf(raids);
        deals = List.copyOf(deals);
    }
}
