// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.umbrella.scenario.CatalogueEntry;
import org.umbrella.scenario.Quantity;
import org.umbrella.scenario.StagedVehicle;
import org.umbrella.scenario.VehicleFitter;
import org.umbrella.scenario.document.View;

/**
 * The staged vehicles that catalogue entries name under {@code vehicle}, read and fitted when first
 * asked for.
 */
final class Vehicles {

    /** The key under which an entry names one. */
    static final String KEY = "vehicle";

    private final Function<String, Optional<StagedVehicle>> files;
    private final VehicleFitter fitter;
    private final Map<String, Optional<StagedVehicle>> read = new LinkedHashMap<>();
    private final Map<String, Optional<CatalogueEntry>> fitted = new LinkedHashMap<>();

    /**
     * Vehicles.
     *
     * @param files reads one by its id; empty where that cannot be, which is reported already
     * @param fitter finds their notional values
     */
    Vehicles(Function<String, Optional<StagedVehicle>> files, VehicleFitter fitter) {
        this.files = files;
        this.fitter = fitter;
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

    private Optional<CatalogueEntry> fit(View at, CatalogueEntry entry, StagedVehicle vehicle) {
        String of = entry.kind().id() + " entry '" + entry.id() + "'";
        return fitted(at, of, vehicle, entry.kind() == CatalogueEntry.Kind.INTERCEPTORS, fitter)
                .map(found -> {
                    Map<String, Quantity> values = new LinkedHashMap<>(new TreeMap<>(found));
                    values.putAll(entry.values());
                    return new CatalogueEntry(
                            entry.kind(),
                            entry.id(),
                            entry.name(),
                            values,
                            entry.texts(),
                            entry.note());
                });
    }

    /**
     * The notional values of a vehicle; empty where it does not fly, which is reported.
     *
     * @param at where it is named
     * @param of what it is the vehicle of, in words
     * @param vehicle the vehicle
     * @param interceptor whether it is flown as an interceptor, else as a missile
     * @param fitter finds the values
     */
    static Optional<Map<String, Quantity>> fitted(
            View at, String of, StagedVehicle vehicle, boolean interceptor, VehicleFitter fitter) {
        return switch (interceptor ? fitter.interceptor(vehicle) : fitter.missile(vehicle)) {
            case VehicleFitter.Fit.Values found -> Optional.of(found.values());
            case VehicleFitter.Fit.None none -> {
                at.problem(
                        "The vehicle ('"
                                + vehicle.id()
                                + "') of "
                                + of
                                + " must fly. "
                                + none.reason());
                yield Optional.empty();
            }
        };
    }
}
