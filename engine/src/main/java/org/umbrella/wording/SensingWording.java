// SPDX-License-Identifier: Apache-2.0
package org.umbrella.wording;

import java.math.BigDecimal;
import org.umbrella.scenario.Sensing;

/** Levels of sensing in words (docs/model.md, section 4). */
public final class SensingWording {

    private SensingWording() {}

    /**
     * What a level supposes, in brackets after a share.
     *
     * @param sensing the level
     * @return "a radar must see the intercept"
     */
    public static String supposes(Sensing sensing) {
        if (sensing.perfect()) {
            return "perfect sensing";
        }
        if (sensing.equals(Sensing.SIGHT)) {
            return "a radar must see the intercept";
        }
        return sensing.equals(Sensing.PREDICTED)
                ? "one track suffices"
                : "a track is foretold for " + seconds(sensing);
    }

    /**
     * The name of a level where there is little room.
     *
     * @param sensing the level
     * @return "sight", "predicted 300 s", "predicted" or "perfect"
     */
    public static String brief(Sensing sensing) {
        if (sensing.perfect()) {
            return "perfect";
        }
        if (sensing.equals(Sensing.SIGHT)) {
            return "sight";
        }
        return sensing.equals(Sensing.PREDICTED) ? "predicted" : "predicted " + seconds(sensing);
    }

    /**
     * The level as what a sentence supposes.
     *
     * @param sensing the level
     * @return "if a radar must see the intercept"
     */
    public static String where(Sensing sensing) {
        return sensing.perfect() ? "under perfect sensing" : "if " + supposes(sensing);
    }

    private static String seconds(Sensing sensing) {
        return BigDecimal.valueOf(sensing.predictionSeconds()).stripTrailingZeros().toPlainString()
                + " s";
    }
}
