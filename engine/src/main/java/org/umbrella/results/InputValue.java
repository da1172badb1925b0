// SPDX-License-Identifier: Apache-2.0
package org.umbrella.results;

import java.util.List;
import java.util.Optional;

/**
 * One number that went into a study, with where it comes from.
 *
 * @param kind what it belongs to: "interceptor", "sensor", "missile", "site", "assumption" …
 * @param of id of that
 * @param title what that is called in print
 * @param parameter name with unit, as files give it: "burnout_speed_km_s"
 * @param low least value in the record; empty where none is
 * @param nominal value used; empty where none is
 * @param high greatest value in the record; empty where none is
 * @param unit unit in print: "km/s"; empty for a count or a name
 * @param grade how good it is: "read", "secondary", "computed", "unverified", "assumption"
 * @param sources ids of sources, in the order the file gives them
 * @param note anything the file adds; empty where nothing
 */
public record InputValue(
        String kind,
        String of,
        String title,
        String parameter,
        Optional<String> low,
        Optional<String> nominal,
        Optional<String> high,
        String unit,
        String grade,
        List<String> sources,
        String note) {

    /** Copies the list. */
    public InputValue {
        sources = List.copyOf(sources);
    }

    /**
     * Whether print marks it with ◦: neither read in its source, nor computed from what was read.
     *
     * @return true where the reader should look at the grade
     */
    public boolean doubtful() {
        return !(grade.equals("read") || grade.equals("computed"));
    }
}
