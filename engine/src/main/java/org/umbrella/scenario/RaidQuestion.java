// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.util.List;

/**
 * A raid to be played out (docs/model.md section 9). Every probability is the reader's.
 *
 * @param id name in the study
 * @param title what is asked, in a few words
 * @param killProbabilities single-shot kill probabilities to show side by side, each 0 to 1
 * @param trackProbability that a target can be shot at at all
 * @param inventories numbers of interceptors to hold against each other
 * @param targets sizes of the raid
 * @param salvo shots at a target in a look
 * @param looks opportunities in turn
 * @param trials of the simulation
 */
public record RaidQuestion(
        String id,
        String title,
        List<Double> killProbabilities,
        double trackProbability,
        List<Integer> inventories,
        List<Integer> targets,
        int salvo,
        int looks,
        int trials) {

    /** Copies the lists. */
    public RaidQuestion {
        killProbabilities = List.copyOf(killProbabilities);
        inventories = List.copyOf(inventories);
        targets = List.copyOf(targets);
    }
}
