// SPDX-License-Identifier: Apache-2.0
package org.umbrella.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.umbrella.scenario.Grade;
import org.umbrella.scenario.io.LoadedStudy;

/**
 * Which inputs a study changes, with the catalogue's value beside, and which nobody has verified.
 */
public final class InputsWording {

    private static final int NAMED_IN_HEADLINE = 2;

    private InputsWording() {}

    /**
     * What a headline adds where the study changes inputs.
     *
     * @param loaded the study
     * @return "", or ", with burnout speed of SM-3 Block IIA at 6 km/s, where the catalogue has
     *     4.5"
     */
    public static String inHeadline(LoadedStudy loaded) {
        List<LoadedStudy.Input> changed = changed(loaded);
        if (changed.isEmpty()) {
            return "";
        }
        if (changed.size() > NAMED_IN_HEADLINE) {
            return ", with " + changed.size() + " inputs that are not the catalogue's";
        }
        List<String> parts = changed.stream().map(InputsWording::beside).toList();
        return ", with " + CoverageWording.and(parts);
    }

    /**
     * The inputs that the study sets in the catalogue's place.
     *
     * @param loaded the study
     * @return one sentence each
     */
    public static List<String> changes(LoadedStudy loaded) {
        return changed(loaded).stream()
                .map(input -> AssuranceWording.capital(beside(input)) + ".")
                .toList();
    }

    /**
     * The inputs that what was found rests on and that nobody has checked against a source.
     *
     * @param loaded the study
     * @return one sentence that names all of them; "" where there is none
     */
    public static String unverified(LoadedStudy loaded) {
        Map<String, List<String>> byEntry = new LinkedHashMap<>();
        int count = 0;
        for (LoadedStudy.Input input : loaded.inputs()) {
            if (input.quantity().grade() == Grade.UNVERIFIED) {
                byEntry.computeIfAbsent(input.entryName(), name -> new ArrayList<>())
                        .add(value(input.value()));
                count++;
            }
        }
        if (count == 0) {
            return "";
        }
        List<String> parts =
                byEntry.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + " (" + String.join(", ", entry.getValue()) + ")")
                        .toList();
        return "What was found rests on "
                + (count == 1 ? "one unverified input" : count + " unverified inputs")
                + ", recalled and not checked against a source: "
                + String.join("; ", parts)
                + ".";
    }

    private static List<LoadedStudy.Input> changed(LoadedStudy loaded) {
        return loaded.inputs().stream().filter(LoadedStudy.Input::setByStudy).toList();
    }

    private static String beside(LoadedStudy.Input input) {
        String unit = input.quantity().unit();
        return value(input.value())
                + " of "
                + input.entryName()
                + " at "
                + number(input.quantity().nominal())
                + (unit.isBlank() ? "" : " " + unit)
                + ", where the catalogue has "
                + number(input.catalogueNominal());
    }

    /** "burnout_speed_km_s" without its unit, which stands beside the number. */
    private static String value(String name) {
        return name.replaceFirst("_(km_s|m_s|km|m2|m|deg|s)$", "").replace('_', ' ');
    }

    private static String number(OptionalDouble value) {
        return value.isPresent()
                ? new BigDecimal(String.valueOf(value.getAsDouble()))
                        .stripTrailingZeros()
                        .toPlainString()
                : "none";
    }
}
