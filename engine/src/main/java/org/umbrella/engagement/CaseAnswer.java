// SPDX-License-Identifier: Apache-2.0
package org.umbrella.engagement;

import java.util.List;
import java.util.OptionalDouble;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.flight.ThreatArc;
import org.umbrella.scenario.EngageCase;

/** The answer to a case. */
public sealed interface CaseAnswer {

    /**
     * An engagement solved.
     *
     * @param asked the case
     * @param engagement the engagement
     */
    record Engaged(EngageCase.OneEngagement asked, Engagement engagement) implements CaseAnswer {}

    /**
     * A trajectory flown.
     *
     * @param asked the case
     * @param arc the arc
     * @param positions where the threat is, at the times asked for
     */
    record Flown(EngageCase.OneTrajectory asked, ThreatArc arc, List<GeodeticPoint> positions)
            implements CaseAnswer {

        /** Copies the list. */
        public Flown {
            positions = List.copyOf(positions);
        }
    }

    /**
     * A flyout timed.
     *
     * @param asked the case
     * @param flyoutSeconds T_f; empty: none up to 7200 s
     */
    record Timed(EngageCase.OneFlyout asked, OptionalDouble flyoutSeconds) implements CaseAnswer {}

    /**
     * There is no arc of the shape asked for.
     *
     * @param asked the case
     * @param capabilitySpeedMetersPerSecond v_cap of the missile, m/s
     * @param reason a sentence
     */
    record NoArc(EngageCase asked, double capabilitySpeedMetersPerSecond, String reason)
            implements CaseAnswer {}
}
