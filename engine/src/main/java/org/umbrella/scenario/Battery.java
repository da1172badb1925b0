// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.umbrella.earth.GeodeticPoint;

/**
 * Interceptors at a site, and what they are linked to (docs/model.md, sections 3 to 5).
 *
 * @param id name in files
 * @param system the kind of weapon for counting layers ("SM-3 IB", "GBI"): layers are distinct
 *     systems
 * @param site where they stand
 * @param interceptor what they are
 * @param count how many there are; depth only, coverage does not depend on it
 * @param link the link rule
 * @param organicSensor id of its own radar; empty where there is none
 * @param linkedSensors ids of all linked sensors, its own radar among them
 * @param decisionDelaySeconds from track to launch, s
 * @param lookTimeSeconds τ of shoot–look–shoot, s
 * @param statedCommitSeconds under {@link LinkRule#PERFECT} only: a stated time after the threat's
 *     launch that takes the place of the whole sum of burnout and decision delay in t_commit, s; it
 *     may lie before burnout
 * @param predictionSeconds X: how long after a sight that held the target an intercept still counts
 *     as seen, s; infinite for without limit, 0 where a sensor must see the intercept
 */
public record Battery(
        String id,
        String system,
        GeodeticPoint site,
        Interceptor interceptor,
        int count,
        LinkRule link,
        Optional<String> organicSensor,
        List<String> linkedSensors,
        double decisionDelaySeconds,
        double lookTimeSeconds,
        OptionalDouble statedCommitSeconds,
        double predictionSeconds) {

    /**
     * A battery whose sensors must see the intercept: no prediction.
     *
     * @param id name in files
     * @param system the kind of weapon for counting layers
     * @param site where they stand
     * @param interceptor what they are
     * @param count how many there are
     * @param link the link rule
     * @param organicSensor id of its own radar; empty where there is none
     * @param linkedSensors ids of all linked sensors, its own radar among them
     * @param decisionDelaySeconds from track to launch, s
     * @param lookTimeSeconds τ of shoot–look–shoot, s
     * @param statedCommitSeconds under {@link LinkRule#PERFECT} only: a stated t_commit, s
     */
    public Battery(
            String id,
            String system,
            GeodeticPoint site,
            Interceptor interceptor,
            int count,
            LinkRule link,
            Optional<String> organicSensor,
            List<String> linkedSensors,
            double decisionDelaySeconds,
            double lookTimeSeconds,
            OptionalDouble statedCommitSeconds) {
        this(
                id,
                system,
                site,
                interceptor,
                count,
                link,
                organicSensor,
                linkedSensors,
                decisionDelaySeconds,
                lookTimeSeconds,
                statedCommitSeconds,
                0.0);
    }

    /** Copies the list and checks signs and that its own radar is among the linked sensors. */
    public Battery {
        linkedSensors = List.copyOf(linkedSensors);
        String of = "battery '" + id + "'";
        Checks.notNegative(
                "decision_delay_s", decisionDelaySeconds, of, "Maybe the sign was mistaken.");
        Checks.notNegative("look_time_s", lookTimeSeconds, of, "Maybe the sign was mistaken.");
        if (!(predictionSeconds >= 0)) {
            throw new IllegalArgumentException(
                    "The prediction_s ("
                            + predictionSeconds
                            + ") of "
                            + of
                            + " must not be negative. Maybe the sign was mistaken.");
        }
        if (count < 0) {
            throw new IllegalArgumentException(
                    "The count (" + count + ") of " + of + " must not be negative.");
        }
        if (organicSensor.isPresent() && !linkedSensors.contains(organicSensor.get())) {
            throw new IllegalArgumentException(
                    "The organic_sensor ('"
                            + organicSensor.get()
                            + "') of "
                            + of
                            + " must be among its linked_sensors. Add it there.");
        }
    }

    /**
     * The decision delay that counts: none where a stated commit time takes its place.
     *
     * @return s
     */
    public double commitDelaySeconds() {
        return link == LinkRule.PERFECT && statedCommitSeconds.isPresent()
                ? 0.0
                : decisionDelaySeconds;
    }

    /**
     * A copy with another interceptor.
     *
     * @param other the interceptor
     * @return the changed copy
     */
    public Battery withInterceptor(Interceptor other) {
        return new Battery(
                id,
                system,
                site,
                other,
                count,
                link,
                organicSensor,
                linkedSensors,
                decisionDelaySeconds,
                lookTimeSeconds,
                statedCommitSeconds,
                predictionSeconds);
    }

    /**
     * A copy under perfect sensing, for bounding questions.
     *
     * @return the changed copy
     */
    public Battery withPerfectSensing() {
        return new Battery(
                id,
                system,
                site,
                interceptor,
                count,
                LinkRule.PERFECT,
                Optional.empty(),
                List.of(),
                decisionDelaySeconds,
                lookTimeSeconds,
                statedCommitSeconds,
                predictionSeconds);
    }

    /**
     * A copy with another prediction time.
     *
     * @param seconds X, s; infinite for without limit
     * @return the changed copy
     */
    public Battery withPrediction(double seconds) {
        return new Battery(
                id,
                system,
                site,
                interceptor,
                count,
                link,
                organicSensor,
                linkedSensors,
                decisionDelaySeconds,
                lookTimeSeconds,
                statedCommitSeconds,
                seconds);
    }

    /**
     * A copy under a level of sensing.
     *
     * @param sensing the level
     * @return the changed copy
     */
    public Battery under(Sensing sensing) {
        return sensing.perfect()
                ? withPerfectSensing()
                : withPrediction(sensing.predictionSeconds());
    }

    /**
     * The same battery linked to these sensors alone.
     *
     * @param sensors ids of the sensors; its own radar is its own no more where it is not among
     *     them
     * @return the battery
     */
    public Battery linkedTo(List<String> sensors) {
        return new Battery(
                id,
                system,
                site,
                interceptor,
                count,
                link,
                organicSensor.filter(sensors::contains),
                sensors,
                decisionDelaySeconds,
                lookTimeSeconds,
                statedCommitSeconds,
                predictionSeconds);
    }
}
