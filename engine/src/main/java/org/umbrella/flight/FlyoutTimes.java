// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight;

/**
 * T_f of an interceptor from one site (docs/model.md, section 3): the least age at which it can be
 * at a point. Notional ({@link Flyout}) or from staged flight.
 */
public interface FlyoutTimes {

    /**
     * T_f.
     *
     * @param targetEcef where the target stands at the intercept, Earth-fixed, m
     * @return seconds, positive infinity where there is none
     */
    double flyoutSeconds(double[] targetEcef);

    /**
     * T_f, where that of a neighbouring point is known and may help.
     *
     * @param targetEcef where the target stands at the intercept, Earth-fixed, m
     * @param nearSeconds the flyout time of a point nearby, s
     * @return seconds, positive infinity where there is none
     */
    default double flyoutSeconds(double[] targetEcef, double nearSeconds) {
        return flyoutSeconds(targetEcef);
    }
}
