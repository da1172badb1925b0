// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.document;

import java.util.Collection;
import java.util.Optional;

/** Names in messages: of a field, and the one that was probably meant. */
public final class Names {

    private Names() {}

    /** The last step of a pointer, unescaped; of an item its list and number, counted from 1. */
    public static String field(String pointer) {
        if (pointer.isEmpty()) {
            return "document";
        }
        int slash = pointer.lastIndexOf('/');
        String last = unescape(pointer.substring(slash + 1));
        if (slash > 0 && last.matches("[0-9]{1,9}")) {
            return field(pointer.substring(0, slash)) + " item " + (Integer.parseInt(last) + 1);
        }
        return last;
    }

    static String unescape(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }

    /**
     * A remedy that names the nearest of the known names, or else all of them where they are few.
     */
    public static String remedy(String given, Collection<String> known) {
        Optional<String> nearest = Aliases.among(given, known).or(() -> nearest(given, known));
        if (nearest.isPresent()) {
            return "Maybe '" + nearest.get() + "' was meant.";
        }
        if (known.isEmpty()) {
            return "Remove it.";
        }
        return known.size() <= 40
                ? "Known are: " + String.join(", ", known) + "."
                : "There are " + known.size() + " known names.";
    }

    /**
     * The nearest name within a third of the length, at least two slips; never one of which all
     * letters differ.
     */
    static Optional<String> nearest(String given, Collection<String> known) {
        Optional<String> best = Optional.empty();
        int least = Math.max(2, given.length() / 3) + 1;
        for (String name : known) {
            // A separator left out is no slip: 'sm3iia' means 'sm3-iia'.
            int slips = slips(bare(given), bare(name));
            if (slips < least && slips < Math.max(bare(given).length(), bare(name).length())) {
                least = slips;
                best = Optional.of(name);
            }
        }
        return best;
    }

    /**
     * Letters to insert, remove, change or swap with their neighbour (optimal string alignment).
     */
    private static int slips(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                boolean same = same(a.charAt(i - 1), b.charAt(j - 1));
                int least =
                        Math.min(
                                Math.min(cost[i - 1][j], cost[i][j - 1]) + 1,
                                cost[i - 1][j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && same(a.charAt(i - 1), b.charAt(j - 2))
                        && same(a.charAt(i - 2), b.charAt(j - 1))) {
                    least = Math.min(least, cost[i - 2][j - 2] + 1);
                }
                cost[i][j] = least;
            }
        }
        return cost[a.length()][b.length()];
    }

    private static String bare(String name) {
        return name.replaceAll("[-_ .]", "");
    }

    private static boolean same(char a, char b) {
        return Character.toLowerCase(a) == Character.toLowerCase(b);
    }
}
