// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.Function;
import org.umbrella.scenario.CatalogueEntry;
import org.umbrella.scenario.Quantity;
import org.umbrella.scenario.StagedVehicle;
import org.umbrella.scenario.VehicleFitter;

/**
 * The staged vehicles that catalogue entries name under {@code vehicle}, read and fitted when first
 * asked for.
 */
final class Vehicles {

    /** The key under which an entry names one. */
    static final String KEY = "vehicle";

    private final Function<String, Optional<StagedVehicle>> files;
    private final Map<String, Optional<StagedVehicle>> read = new LinkedHashMap<>();
    private final Map<String, Optional<CatalogueEntry>> fitted = new LinkedHashMap<>();

    /**
     * Vehicles.
     *
     * @param files reads one by its id; empty where that cannot be, which is reported already
     */
    Vehicles(Function<String, Optional<StagedVehicle>> files) {
        this.files = files;
    }

    /** The vehicle that an entry names; empty where it names none, or one with a problem. */
    Optional<StagedVehicle> of(CatalogueEntry entry) {
        String id = entry.texts().getOrDefault(KEY, "");
        if (id.isEmpty()) {
            return Optional.empty();
        }
        if (!read.containsKey(id)) {
            read.put(id, files.apply(id));
        }
        return read.getOrDefault(id, Optional.empty());
    }

    /** An entry with the values of its fit beside its own; empty where that cannot be. */
    Optional<CatalogueEntry> fitted(View at, CatalogueEntry entry) {
        if (!entry.texts().containsKey(KEY)) {
            return Optional.of(entry);
        }
        if (!fitted.containsKey(entry.id())) {
            fitted.put(entry.id(), of(entry).flatMap(vehicle -> fit(at, entry, vehicle)));
        }
        return fitted.getOrDefault(entry.id(), Optional.empty());
    }

    /** An entry as it is known by now: with the values of its fit where there is one. */
    CatalogueEntry known(CatalogueEntry entry) {
        return fitted.getOrDefault(entry.id(), Optional.empty()).orElse(entry);
    }

    private static Optional<CatalogueEntry> fit(
            View at, CatalogueEntry entry, StagedVehicle vehicle) {
        VehicleFitter fitter = ServiceLoader.load(VehicleFitter.class).findFirst().orElseThrow();
        VehicleFitter.Fit fit =
                entry.kind() == CatalogueEntry.Kind.INTERCEPTORS
                        ? fitter.interceptor(vehicle)
                        : fitter.missile(vehicle);
        return switch (fit) {
            case VehicleFitter.Fit.Values found -> {
                Map<String, Quantity> values = new LinkedHashMap<>(new TreeMap<>(found.values()));
                values.putAll(entry.values());
                yield Optional.of(
                        new CatalogueEntry(
                                entry.kind(),
                                entry.id(),
                                entry.name(),
                                values,
                                entry.texts(),
                                entry.note()));
            }
            case VehicleFitter.Fit.None none -> {
                at.problem(
                        "The vehicle ('"
                                + vehicle.id()
                                + "') of "
                                + entry.kind().id()
                                + " entry '"
                                + entry.id()
                                + "' must fly. "
                                + none.reason());
                yield Optional.empty();
            }
        };
    }
}
