// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.util.List;
import java.util.Optional;

/**
 * A question with everything needed to answer it, resolved: plans, missiles and settings are
 * already the ones to compute with.
 *
 * @param id name in files
 * @param title name for people
 * @param question the question in a sentence
 * @param plans plans and the days on which to look at them
 * @param threats the threat classes
 * @param launch from where they are launched, unless a class says otherwise
 * @param aims what is to be defended
 * @param sensing with which eyes, in the order to be shown
 * @param loftsRad Δ of each shape of arc, 0 for minimum energy, rad
 * @param seed of everything random
 * @param settings values that the study sets in the catalogue's place
 * @param assurances claims to be checked (docs/model.md, section 7)
 * @param comparisons plans or dates held against each other
 * @param claims what was said, linked to the above
 * @param depth shots, tracks and inventory; empty where that is not asked
 * @param beliefs what one must believe for claims of coverage
 */
public record Study(
        String id,
        String title,
        String question,
        List<PlanDates> plans,
        List<ThreatClass> threats,
        LaunchSet launch,
        AimSet aims,
        List<Sensing> sensing,
        List<Double> loftsRad,
        long seed,
        List<Setting> settings,
        List<Assurance> assurances,
        List<Comparison> comparisons,
        List<Claim> claims,
        Optional<DepthQuestion> depth,
        List<BeliefQuestion> beliefs) {

    /** Copies the lists. */
    public Study {
        plans = List.copyOf(plans);
        threats = List.copyOf(threats);
        sensing = List.copyOf(sensing);
        loftsRad = List.copyOf(loftsRad);
        settings = List.copyOf(settings);
        assurances = List.copyOf(assurances);
        comparisons = List.copyOf(comparisons);
        claims = List.copyOf(claims);
        beliefs = List.copyOf(beliefs);
    }

    /**
     * A study that asks neither for depth nor for beliefs.
     *
     * @param id name in files
     * @param title name for people
     * @param question the question in a sentence
     * @param plans plans and the days on which to look at them
     * @param threats the threat classes
     * @param launch from where they are launched, unless a class says otherwise
     * @param aims what is to be defended
     * @param sensing with which eyes, in the order to be shown
     * @param loftsRad Δ of each shape of arc, rad
     * @param seed of everything random
     * @param settings values that the study sets in the catalogue's place
     * @param assurances claims to be checked
     * @param comparisons plans or dates held against each other
     * @param claims what was said
     */
    public Study(
            String id,
            String title,
            String question,
            List<PlanDates> plans,
            List<ThreatClass> threats,
            LaunchSet launch,
            AimSet aims,
            List<Sensing> sensing,
            List<Double> loftsRad,
            long seed,
            List<Setting> settings,
            List<Assurance> assurances,
            List<Comparison> comparisons,
            List<Claim> claims) {
        this(
                id,
                title,
                question,
                plans,
                threats,
                launch,
                aims,
                sensing,
                loftsRad,
                seed,
                settings,
                assurances,
                comparisons,
                claims,
                Optional.empty(),
                List.of());
    }

    /**
     * A value that a study sets in the catalogue's place.
     *
     * @param entry id of the catalogue entry
     * @param value name of its value
     * @param nominal the number used, in the unit of the value
     */
    public record Setting(String entry, String value, double nominal) {}
}
