// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.umbrella.scenario.RadarBand;

/** The names that cross-sections and bands have in files. */
final class CrossSections {

    /** A missile's cross-section in every band that has none of its own. */
    static final String ALL_BANDS = "cross_section_m2";

    /** What a radar's range was stated for. */
    static final String REFERENCE = "reference_cross_section_m2";

    private CrossSections() {}

    /** A missile's cross-section in one band. */
    static String ofBand(RadarBand band) {
        return "cross_section_" + band.id().toLowerCase(Locale.ROOT) + "_m2";
    }

    static Optional<RadarBand> band(String id) {
        return Arrays.stream(RadarBand.values()).filter(band -> band.id().equals(id)).findFirst();
    }
}
