// SPDX-License-Identifier: Apache-2.0
package org.umbrella.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SafeSideTest {

    /**
     * Bound: what is printed is on the safe side of what was found, and no farther than it must.
     */
    @Test
    void limitsArePrintedOnTheSafeSideOfWhatBreaks() {
        SplittableRandom random = new SplittableRandom(20121103);
        for (int i = 0; i < 10_000; i++) {
            double breaking = random.nextDouble(1500, 9000);
            double printed = 1e3 * Double.parseDouble(SafeSide.limitKilometersPerSecond(breaking));
            assertThat(printed).isBetween(breaking - 13.51, breaking - 3.49);
            double needs = 1e3 * Double.parseDouble(SafeSide.requiredKilometersPerSecond(breaking));
            assertThat(needs).isBetween(breaking - 10.001, breaking);
            double least = random.nextDouble(0, 900);
            double delay = Double.parseDouble(SafeSide.limitSeconds(least));
            assertThat(delay).isBetween(least + 0.59, least + 1.61);
        }
        assertThat(SafeSide.limitSeconds(0)).isEqualTo("0");
    }

    /** The speed of the record: 5326.8 m/s was printed as 5.33 km/s, which breaks. */
    @Test
    void aSpeedJustBelowAHundredthIsNotRoundedUp() {
        assertThat(SafeSide.limitKilometersPerSecond(5326.8)).isEqualTo("5.32");
        assertThat(SafeSide.requiredKilometersPerSecond(5326.8)).isEqualTo("5.32");
    }
}
