// SPDX-License-Identifier: Apache-2.0
package org.umbrella.wording;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.umbrella.study.assurance.AssuranceFinding;
import org.umbrella.study.assurance.Refined;
import org.umbrella.study.assurance.Verdict;

/**
 * Rounds margins and limits to the safe side (docs/model.md section 7): what is printed never says
 * more than what was found.
 *
 * <p>A margin of a claim that holds is rounded down, the change that would make a failing one hold
 * up; a burnout speed below which a claim holds down, and a delay above which it holds up, after
 * what the refinement and the quick solver may leave ({@link Refined#METERS_PER_SECOND}, {@link
 * Refined#SECONDS}, and 1 m/s and 0.1 s) is taken off or put on.
 */
public final class SafeSide {

    private static final int DIGITS = 3;
    private static final double QUICK_METERS_PER_SECOND = 1.0;
    private static final double QUICK_SECONDS = 0.1;

    private SafeSide() {}

    /**
     * How far a claim is from the other verdict, three digits.
     *
     * @param finding the claim
     * @param distance a distance from the border, negative or not
     * @return the number, its magnitude down where the claim holds, else up
     */
    public static String margin(AssuranceFinding finding, double distance) {
        boolean holds = finding.verdict() instanceof Verdict.Holds;
        return rounded(distance, DIGITS, holds ? RoundingMode.DOWN : RoundingMode.UP);
    }

    /**
     * How far a claim is from the other verdict in time.
     *
     * @param finding the claim
     * @param distanceSeconds s
     * @return "76.7 s"
     */
    public static String seconds(AssuranceFinding finding, double distanceSeconds) {
        return margin(finding, Math.abs(distanceSeconds)) + " s";
    }

    /**
     * How far a claim is from the other verdict in burnout speed.
     *
     * @param finding the claim
     * @param distanceMetersPerSecond m/s
     * @return "728 m/s"
     */
    public static String speed(AssuranceFinding finding, double distanceMetersPerSecond) {
        return margin(finding, Math.abs(distanceMetersPerSecond)) + " m/s";
    }

    /**
     * A burnout speed that an engagement requires, three digits, down: it is said of speeds below.
     *
     * @param metersPerSecond m/s
     * @return km/s
     */
    public static String requiredKilometersPerSecond(double metersPerSecond) {
        return rounded(metersPerSecond / 1e3, DIGITS, RoundingMode.DOWN);
    }

    /**
     * A burnout speed below which a box keeps a claim.
     *
     * @param breakingMetersPerSecond the least speed found that breaks it, m/s
     * @return km/s, to 0.01, down
     */
    public static String limitKilometersPerSecond(double breakingMetersPerSecond) {
        double sure = breakingMetersPerSecond - Refined.METERS_PER_SECOND - QUICK_METERS_PER_SECOND;
        return BigDecimal.valueOf(sure / 1e3).setScale(2, RoundingMode.FLOOR).toPlainString();
    }

    /**
     * A delay above which a box keeps a claim.
     *
     * @param leastSeconds the greatest time margin found, s; 0 where none is
     * @return s, to 1 s, up
     */
    public static String limitSeconds(double leastSeconds) {
        if (leastSeconds <= 0) {
            return "0";
        }
        return BigDecimal.valueOf(leastSeconds + Refined.SECONDS + QUICK_SECONDS)
                .setScale(0, RoundingMode.CEILING)
                .toPlainString();
    }

    private static String rounded(double value, int digits, RoundingMode mode) {
        return BigDecimal.valueOf(value)
                .round(new MathContext(digits, mode))
                .stripTrailingZeros()
                .toPlainString();
    }
}
