// SPDX-License-Identifier: Apache-2.0
package org.umbrella.wording;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.umbrella.study.coverage.Footprint;
import org.umbrella.study.coverage.Limit;

/** The words files use for sensing and limits. */
public final class Words {

    private Words() {}

    public static String sensing(Footprint footprint) {
        return footprint.sensing().id();
    }

    public static String limit(Limit limit) {
        return limit.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What a footprint says of a piece: "covered", "not-threatened", or what keeps it from being
     * covered.
     */
    public static String state(Footprint footprint, int piece) {
        if (footprint.defended(piece)) {
            return "covered";
        }
        return footprint.threatened(piece) ? limit(footprint.limit(piece)) : "not-threatened";
    }

    /** The words for all limits, in the order of their codes. */
    public static List<String> limits() {
        return IntStream.range(0, Limit.values().length)
                .mapToObj(code -> limit(Limit.ofCode((byte) code)))
                .toList();
    }
}
