// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.umbrella.scenario.Catalogue;
import org.umbrella.scenario.CatalogueEntry;
import org.umbrella.scenario.CatalogueEntry.Kind;
import org.umbrella.scenario.Grade;
import org.umbrella.scenario.Quantity;
import org.umbrella.scenario.Study;
import org.umbrella.scenario.document.Names;
import org.umbrella.scenario.document.View;

/** Values that a study sets in the catalogue's place. */
final class Settings {

    private static final String SOURCE = "set by the study";

    /** What the model uses of each kind of entry; nothing else can be set. */
    private static final Map<Kind, Set<String>> USED =
            Map.of(
                    Kind.INTERCEPTORS,
                    Set.of(
                            "burnout_speed_km_s",
                            "burn_time_s",
                            "min_intercept_height_km",
                            "max_intercept_height_km",
                            "max_flight_time_s"),
                    Kind.SENSORS,
                    Set.of(
                            "range_km",
                            "elevation_floor_deg",
                            "track_time_s",
                            "detection_delay_s",
                            "min_height_km",
                            "reference_cross_section_m2",
                            "azimuth_from_deg",
                            "azimuth_to_deg"),
                    Kind.MISSILES,
                    Set.of(
                            "max_range_km",
                            "burn_time_s",
                            "burnout_height_km",
                            "burnout_downrange_km",
                            "cross_section_m2",
                            "cross_section_uhf_m2",
                            "cross_section_l_m2",
                            "cross_section_s_m2",
                            "cross_section_x_m2"),
                    Kind.SITES,
                    Set.of("lat_deg", "lon_deg", "height_m", "azimuth_from_deg", "azimuth_to_deg"),
                    Kind.LAUNCH_AREAS,
                    Set.of("lat_deg", "lon_deg"),
                    Kind.PROFILES,
                    Set.of(
                            "burn_time_s",
                            "burnout_height_km",
                            "burnout_downrange_km",
                            "cross_section_m2",
                            "cross_section_uhf_m2",
                            "cross_section_l_m2",
                            "cross_section_s_m2",
                            "cross_section_x_m2",
                            "decision_delay_s",
                            "look_time_s",
                            "track_time_s",
                            "elevation_floor_deg",
                            "height_m"));

    private Settings() {}

    /** Whether a study may set a value of an entry of a kind. */
    static boolean settable(Kind kind, String value) {
        return USED.getOrDefault(kind, Set.of()).contains(value);
    }

    static List<Study.Setting> read(View study, Catalogue catalogue, Set<String> broken) {
        List<Study.Setting> settings = new ArrayList<>();
        study.fields("overrides")
                .forEach((id, values) -> {
                    CatalogueEntry entry = catalogue.entries().get(id);
                    if (entry == null) {
                        values.problem(
                                "The entry ('"
                                        + id
                                        + "') must be in the catalogue. "
                                        + Names.remedy(id, catalogue.entries().keySet()));
                        return;
                    }
                    Set<String> used = USED.getOrDefault(entry.kind(), Set.of());
                    values.fields()
                            .forEach((name, value) -> {
                                if (!used.contains(name)) {
                                    value.problem(
                                            "The "
                                                    + name
                                                    + " of '"
                                                    + id
                                                    + "' must be a value that the"
                                                    + " model uses of "
                                                    + entry.kind().id()
                                                    + ". "
                                                    + Names.remedy(
                                                            name, used.stream().sorted().toList()));
                                } else if (value.hasProblem()) {
                                    broken.add(id);
                                } else if (value.node().isNumber()) {
                                    settings.add(
                                            new Study.Setting(
                                                    id, name, value.node().doubleValue()));
                                }
                            });
                });
        return settings;
    }

    static Catalogue applied(Catalogue catalogue, List<Study.Setting> settings) {
        Map<String, CatalogueEntry> entries = new LinkedHashMap<>(catalogue.entries());
        for (Study.Setting setting : settings) {
            entries.computeIfPresent(setting.entry(), (id, entry) -> with(entry, setting));
        }
        return new Catalogue(entries, catalogue.sources());
    }

    private static CatalogueEntry with(CatalogueEntry entry, Study.Setting setting) {
        Map<String, Quantity> values = new LinkedHashMap<>(entry.values());
        Quantity old = values.get(setting.value());
        values.put(
                setting.value(),
                old != null
                        ? old.withNominal(setting.nominal(), SOURCE)
                        : new Quantity(
                                OptionalDouble.empty(),
                                OptionalDouble.of(setting.nominal()),
                                OptionalDouble.empty(),
                                unit(setting.value()),
                                SOURCE,
                                Grade.ASSUMPTION,
                                "The catalogue states none for this entry."));
        return new CatalogueEntry(
                entry.kind(), entry.id(), entry.name(), values, entry.texts(), entry.note());
    }

    private static String unit(String name) {
        if (name.endsWith("_km_s")) {
            return "km/s";
        }
        if (name.endsWith("_m2")) {
            return "m²";
        }
        return name.substring(name.lastIndexOf('_') + 1);
    }
}
