// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.crux;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The minimal sets of inputs that turn one side's verdict into the other's: none of their inputs
 * can be left out (docs/model.md section 8). Nothing is assumed of how the verdict depends on the
 * inputs; more inputs may turn it back.
 *
 * <p><b>Validity</b>: to 12 inputs. <b>Cost</b>: the verdict is asked at most once a set, smallest
 * sets first, and not at all for sets that hold one already found.
 */
public final class FlippingSets {

    /** Most inputs. */
    public static final int MOST = 12;

    private FlippingSets() {}

    /**
     * The minimal sets.
     *
     * @param inputs how many inputs differ, 1 to 12
     * @param flipped whether the verdict is the other side's when a set of inputs is
     * @return the sets as bit masks, smallest first, those of one size in rising order; empty where
     *     none does
     */
    public static List<Integer> minimal(int inputs, IntPredicate flipped) {
        if (inputs < 1 || inputs > MOST) {
            throw new IllegalArgumentException(
                    "The inputs that differ ("
                            + inputs
                            + ") must be 1 to "
                            + MOST
                            + ". Take together those that belong together.");
        }
        List<Integer> found = new ArrayList<>();
        for (int size = 0; size <= inputs; size++) {
            for (int set = 0; set < 1 << inputs; set++) {
                if (Integer.bitCount(set) == size && holdsNone(set, found) && flipped.test(set)) {
                    found.add(set);
                }
            }
        }
        return List.copyOf(found);
    }

    private static boolean holdsNone(int set, List<Integer> found) {
        for (int smaller : found) {
            if ((set & smaller) == smaller) {
                return false;
            }
        }
        return true;
    }
}
