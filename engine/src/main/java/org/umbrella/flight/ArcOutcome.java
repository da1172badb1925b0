// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight;

/** What solving for an arc gave. */
public sealed interface ArcOutcome {

    /**
     * There is such an arc.
     *
     * @param arc the arc; whether the missile has the speed for it is {@link ThreatArc#inRange()}
     */
    record Found(ThreatArc arc) implements ArcOutcome {}

    /**
     * There is no such arc.
     *
     * @param reason a sentence
     */
    record None(String reason) implements ArcOutcome {}
}
