// SPDX-License-Identifier: Apache-2.0
package org.umbrella.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.umbrella.scenario.io.LoadedStudy;
import org.umbrella.scenario.io.LoadedStudy.Input;

/**
 * Which radar ranges go with the size of the target, and which hold for any since none was stated
 * (docs/model.md, section 4).
 */
public final class RangeWording {

    private RangeWording() {}

    /**
     * The ranges of the radars of a study.
     *
     * @param loaded the study with its inputs
     * @return "Stated for a size of target and scaled to the missile's by the fourth root: … .
     *     Stated for none, and taken for any: …"; empty where no radar is used
     */
    public static Optional<String> sentence(LoadedStudy loaded) {
        Map<String, Double> references = new LinkedHashMap<>();
        for (Input input : loaded.inputs()) {
            if (input.value().equals("reference_cross_section_m2")) {
                input.quantity().nominal().ifPresent(sigma -> references.put(input.entry(), sigma));
            }
        }
        List<String> scaled = new ArrayList<>();
        List<String> any = new ArrayList<>();
        for (Input input : loaded.inputs()) {
            if (!input.value().equals("range_km") || input.quantity().nominal().isEmpty()) {
                continue;
            }
            String range =
                    input.entryName()
                            + ", "
                            + plain(input.quantity().nominal().getAsDouble())
                            + " km";
            Double sigma = references.get(input.entry());
            if (sigma == null) {
                any.add(range);
            } else {
                scaled.add(range + " at " + plain(sigma) + " m²");
            }
        }
        List<String> sentences = new ArrayList<>();
        if (!scaled.isEmpty()) {
            sentences.add(
                    "Range stated for a size of target and scaled to the missile's by the fourth"
                            + " root: "
                            + String.join("; ", scaled)
                            + ".");
        }
        if (!any.isEmpty()) {
            sentences.add(
                    "Range stated for no size of target, and taken for any: "
                            + String.join("; ", any)
                            + ".");
        }
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
