// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.util.List;

/**
 * What the questions of a study are asked about: who defends what, against what, from where.
 *
 * @param plans plans and the days on which to look at them
 * @param threats the threat classes
 * @param launch from where they are launched, unless a class says otherwise
 * @param aims what is to be defended
 * @param sensing the levels of sensing, in the order to be shown
 * @param loftsRad Δ of each shape of arc, 0 for minimum energy, rad
 */
public record Scene(
        List<PlanDates> plans,
        List<ThreatClass> threats,
        LaunchSet launch,
        AimSet aims,
        List<Sensing> sensing,
        List<Double> loftsRad) {

    /** Copies the lists. */
    public Scene {
        plans = List.copyOf(plans);
        threats = List.copyOf(threats);
        sensing = List.copyOf(sensing);
        loftsRad = List.copyOf(loftsRad);
    }
}
