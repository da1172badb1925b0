// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.comparison;

/**
 * A difference of two footprints summed over a territory or one country of it. Areas in m².
 *
 * @param country ISO 3166-1 alpha-2 code; empty for the whole territory
 * @param threatenedArea area threatened
 * @param beforeArea area covered before
 * @param afterArea area covered after
 * @param gainedArea area covered after and not before
 * @param lostArea area covered before and not after
 * @param gainedPeople people there
 * @param lostPeople people there
 * @param gainedReachArea of the gain, what was out of reach before
 * @param gainedTimeArea of the gain, what was too late before
 * @param gainedTrackArea of the gain, what was not tracked before
 * @param gainedKeptArea of the gain, where a track was not kept before
 * @param lostReachArea of the loss, what is out of reach after
 * @param lostTimeArea of the loss, what is too late after
 * @param lostTrackArea of the loss, what is not tracked after
 * @param lostKeptArea of the loss, where a track is not kept after
 * @param moreLayersArea covered both times, by more systems after
 * @param fewerLayersArea covered both times, by fewer systems after
 * @param changedCells cells that differ in any of this
 */
public record ChangeTally(
        String country,
        double threatenedArea,
        double beforeArea,
        double afterArea,
        double gainedArea,
        double lostArea,
        long gainedPeople,
        long lostPeople,
        double gainedReachArea,
        double gainedTimeArea,
        double gainedTrackArea,
        double gainedKeptArea,
        double lostReachArea,
        double lostTimeArea,
        double lostTrackArea,
        double lostKeptArea,
        double moreLayersArea,
        double fewerLayersArea,
        int changedCells) {

    /**
     * Whether coverage is the same, piece by piece; layers may differ.
     *
     * @return true where nothing was gained and nothing lost
     */
    public boolean sameCoverage() {
        return gainedArea == 0 && lostArea == 0;
    }
}
