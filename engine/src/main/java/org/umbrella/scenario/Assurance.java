// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A claim that can be checked (docs/model.md, section 7): for every launch point, missile, aim and
 * shape of arc below, no (every, at least n %) engagement by these batteries is feasible.
 *
 * @param id name in files
 * @param claim the claim in a sentence
 * @param kind no, every, or at least a share
 * @param percent the share of {@link Kind#AT_LEAST_PERCENT}, 0 to 100; empty for the others
 * @param batteries W, with their interceptors and delays as the assurance has them
 * @param sensors what the batteries may be linked to, where sensing is not perfect
 * @param threats what is launched from where: A and M
 * @param aims B
 * @param loftsRad Λ: Δ of each shape, 0 for minimum energy, rad
 * @param sensing perfect unless the claim says otherwise
 * @param decisionDelaysSeconds from commit-able to launch; each one given is examined and the claim
 *     must hold for all, s
 * @param statedCommitSeconds under perfect sensing: the commit time after launch, in the place of
 *     burnout and every decision delay, s
 * @param box how far it may be moved before it breaks; empty where that is not asked
 */
public record Assurance(
        String id,
        String claim,
        Kind kind,
        OptionalDouble percent,
        List<Battery> batteries,
        List<Sensor> sensors,
        List<Threat> threats,
        AimSet aims,
        List<Double> loftsRad,
        Sensing sensing,
        List<Double> decisionDelaysSeconds,
        OptionalDouble statedCommitSeconds,
        Optional<BoxQuestion> box)
        implements Question {

    /** Copies the lists. */
    public Assurance {
        batteries = List.copyOf(batteries);
        sensors = List.copyOf(sensors);
        threats = List.copyOf(threats);
        loftsRad = List.copyOf(loftsRad);
        decisionDelaysSeconds = List.copyOf(decisionDelaysSeconds);
    }

    /**
     * The batteries whose interceptor is a staged vehicle. Where there is one, no burnout speed
     * decides the claim: that of a vehicle follows from its stages.
     *
     * @return those batteries, in order
     */
    public List<Battery> stagedBatteries() {
        return batteries.stream().filter(b -> b.interceptor().vehicle().isPresent()).toList();
    }

    /** What is claimed of the engagements. */
    public enum Kind {
        /** None is feasible. */
        NO_ENGAGEMENT("no-engagement"),
        /** Every shot that is in range can be engaged. */
        EVERY("every"),
        /** At least a share of the shots that are in range can be engaged. */
        AT_LEAST_PERCENT("at-least-percent");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /**
         * The name in files.
         *
         * @return the name
         */
        public String id() {
            return id;
        }
    }

    /**
     * Missiles and from where they are launched.
     *
     * @param launch from where
     * @param missiles which, each from each launch point
     */
    public record Threat(LaunchSet launch, List<Missile> missiles) {

        /** Copies the list. */
        public Threat {
            missiles = List.copyOf(missiles);
        }
    }

    /**
     * The shots it speaks of: assurances that ask for the same ones can share them.
     *
     * @return what they are laid out by
     */
    public Shots shots() {
        return new Shots(threats, aims, loftsRad);
    }

    /**
     * What the shots of an assurance are laid out by.
     *
     * @param threats missiles and from where they are launched
     * @param aims what is aimed at
     * @param loftsRad Λ: Δ of each shape, rad
     */
    public record Shots(List<Threat> threats, AimSet aims, List<Double> loftsRad) {

        /** Copies the lists. */
        public Shots {
            threats = List.copyOf(threats);
            loftsRad = List.copyOf(loftsRad);
        }
    }
}
