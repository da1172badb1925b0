// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.flyout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EarliestAgeBoundsTest {

    private static final int ROWS = 13;
    private static final int COLUMNS = 7;

    @Test
    void findsTheLeastOfEveryRectangle() {
        SplittableRandom random = new SplittableRandom(20130315);
        float[] cells = new float[ROWS * COLUMNS];
        for (int k = 0; k < cells.length; k++) {
            cells[k] = random.nextInt(5) == 0 ? Float.POSITIVE_INFINITY : random.nextFloat();
        }
        EarliestAgeBounds ages = new EarliestAgeBounds(cells.clone(), ROWS, COLUMNS);
        for (int top = 0; top < ROWS; top++) {
            for (int bottom = top; bottom < ROWS; bottom++) {
                for (int left = 0; left < COLUMNS; left++) {
                    for (int right = left; right < COLUMNS; right++) {
                        assertThat(ages.within(top, bottom, left, right))
                                .isEqualTo(least(cells, top, bottom, left, right));
                    }
                }
            }
        }
    }

    private static float least(float[] cells, int top, int bottom, int left, int right) {
        float least = Float.POSITIVE_INFINITY;
        for (int i = top; i <= bottom; i++) {
            for (int j = left; j <= right; j++) {
                least = Math.min(least, cells[i * COLUMNS + j]);
            }
        }
        return least;
    }
}
