// SPDX-License-Identifier: Apache-2.0
package org.umbrella.wording;

import java.util.Locale;

/** Writes a share so that rounding never turns "nearly all" into 100 % or "hardly any" into 0 %. */
public final class Percent {

    private Percent() {}

    /**
     * The share in print.
     *
     * @param fraction 0 to 1
     * @return "0 %", "&lt; 1 %", "37 %", "99.4 %", "&gt; 99.9 %", "100 %"
     */
    public static String of(double fraction) {
        if (fraction <= 0) {
            return "0 %";
        }
        if (fraction >= 1) {
            return "100 %";
        }
        if (fraction < 0.01) {
            return "< 1 %";
        }
        if (fraction > 0.999) {
            return "> 99.9 %";
        }
        if (fraction >= 0.985) {
            return String.format(Locale.ROOT, "%.1f %%", Math.floor(fraction * 1000) / 10);
        }
        return Math.round(fraction * 100) + " %";
    }
}
