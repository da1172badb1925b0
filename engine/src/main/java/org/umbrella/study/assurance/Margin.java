// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import java.util.OptionalDouble;

/**
 * By how much a claim holds, or, negative, fails: one number to follow as inputs change.
 *
 * @param holds whether it holds
 * @param seconds by how much in time; empty where no delay decides
 * @param metersPerSecond by how much in burnout speed; empty where no speed decides
 */
public record Margin(boolean holds, OptionalDouble seconds, OptionalDouble metersPerSecond) {

    /**
     * The margin of a finding that is decided.
     *
     * @param finding the finding
     * @return its margin
     * @throws IllegalArgumentException where it is undecided
     */
    public static Margin of(AssuranceFinding finding) {
        if (finding.verdict() instanceof Verdict.Undecided(var reason)) {
            throw new IllegalArgumentException(
                    "The assurance '"
                            + finding.assurance().id()
                            + "' must be decided to have a margin. "
                            + reason);
        }
        boolean holds = finding.verdict() instanceof Verdict.Holds;
        int sign = holds ? 1 : -1;
        return new Margin(
                holds,
                finding.border().inTime().stream()
                        .mapToDouble(time -> sign * time.distanceSeconds())
                        .findFirst(),
                finding.border().inSpeed().stream()
                        .mapToDouble(speed -> sign * speed.distanceMetersPerSecond())
                        .findFirst());
    }
}
