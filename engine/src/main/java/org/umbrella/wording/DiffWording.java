// SPDX-License-Identifier: Apache-2.0
package org.umbrella.wording;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What sets two bundles apart, and what is wrong with one, in words. A is the first, B the second.
 */
public final class DiffWording {

    /** Title of the inputs that differ. */
    public static final String INPUTS = "Inputs";

    /** Where none does. */
    public static final String SAME_INPUTS = "The inputs are the same.";

    /** Title of the findings that differ. */
    public static final String FINDINGS = "Findings";

    /** Where none does. */
    public static final String SAME_FINDINGS = "The findings are the same.";

    private static final int LONGEST = 100;

    private DiffWording() {}

    /** Two versions of Umbrella. */
    public static String versions(String first, String second) {
        return "A was made by Umbrella " + first + ", B by Umbrella " + second + ".";
    }

    /** A value that is not the same in both. */
    public static String value(List<String> path, Optional<String> before, Optional<String> after) {
        String name = String.join(", ", path.isEmpty() ? List.of("the whole") : path);
        if (before.isEmpty()) {
            return name + ": only in B, " + cut(after.orElse("")) + ".";
        }
        return name
                + ": "
                + cut(before.get())
                + " in A, "
                + after.map(DiffWording::cut).orElse("nothing")
                + " in B.";
    }

    /** An input that only A was made from. */
    public static String fileOnlyInFirst(String path) {
        return path + " was read for A and not for B.";
    }

    /** An input that only B was made from. */
    public static String fileOnlyInSecond(String path) {
        return path + " was read for B and not for A.";
    }

    /** An input of both whose text differs. */
    public static String fileDiffers(String path, int line, String before, String after) {
        return path
                + " differs from line "
                + line
                + " on: “"
                + cut(before.strip())
                + "” in A, “"
                + cut(after.strip())
                + "” in B.";
    }

    /** What a footprint is called. */
    public static String footprint(String plan, String date, String threat, String sensing) {
        return "Coverage of " + plan + " on " + date + " against " + threat + " under " + sensing;
    }

    /** A footprint that one of the two does not have. */
    public static String footprintOnlyInOne(String name, boolean inFirst) {
        return name + ": only in " + (inFirst ? "A" : "B") + ".";
    }

    /** A footprint that differs. */
    public static String coverage(
            String name,
            OptionalDouble before,
            OptionalDouble after,
            long peopleBefore,
            long peopleAfter,
            OptionalLong pieces) {
        return name
                + ": "
                + share(before)
                + " of the area in range in A, "
                + share(after)
                + " in B"
                + (peopleBefore == peopleAfter
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "; %,d people covered in A, %,d in B",
                                peopleBefore,
                                peopleAfter))
                + (pieces.isPresent() ? "; " + pieces.getAsLong() + " pieces of land differ" : "")
                + ".";
    }

    private static String share(OptionalDouble fraction) {
        return fraction.isPresent()
                ? String.format(Locale.ROOT, "%.2f %%", 100 * fraction.getAsDouble())
                : "nothing";
    }

    /** Tables of coverage that cannot be compared piece by piece. */
    public static String coverageOfOtherColumns() {
        return "coverage.parquet of the two has different columns (Umbrella 0.1.0 had others), so"
                + " pieces of land were not compared one by one.";
    }

    /** What is left out of a list. */
    public static String more(int count) {
        return "… and " + count + " more.";
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
