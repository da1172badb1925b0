// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.scenario.Catalogue;
import org.umbrella.scenario.CatalogueEntry;
import org.umbrella.scenario.CatalogueEntry.Kind;
import org.umbrella.scenario.Interceptor;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.NamedPoint;
import org.umbrella.scenario.Quantity;
import org.umbrella.scenario.RadarBand;
import org.umbrella.scenario.Sensor;
import org.umbrella.scenario.document.View;

/**
 * Turns catalogue entries into what the model computes with, in SI, and notes which values were
 * used on whose behalf. Values that an entry does not state come from its class profile or from the
 * {@code defaults}.
 */
final class Resolver {

    /** Entry of {@link Kind#PROFILES} with the values that hold where nothing else is stated. */
    static final String DEFAULTS = "defaults";

    private final Catalogue catalogue;
    private final Set<String> broken;
    private final Vehicles vehicles;
    private final Map<String, Set<String>> used = new LinkedHashMap<>();
    private String owner = "";

    /**
     * A resolver.
     *
     * @param broken entries with problems of their own, which are reported already
     * @param vehicles the staged vehicles that entries name
     */
    Resolver(Catalogue catalogue, Set<String> broken, Vehicles vehicles) {
        this.vehicles = vehicles;
        this.catalogue = catalogue;
        this.broken = Set.copyOf(broken);
    }

    /** The catalogue, with the values of the vehicles that were fitted so far. */
    Catalogue catalogue() {
        Map<String, CatalogueEntry> known = new LinkedHashMap<>();
        catalogue.entries().forEach((id, entry) -> known.put(id, vehicles.known(entry)));
        return new Catalogue(known, catalogue.sources());
    }

    /** Reads citations against the sources of the catalogue. */
    Citations citations() {
        return new Citations(catalogue.sources());
    }

    /** Values used from here on are used on this one's behalf. */
    void onBehalfOf(String newOwner) {
        owner = newOwner;
    }

    /** Whether a value was used on behalf of one of these. */
    boolean uses(Set<String> owners, String entry, String value) {
        return owners.stream()
                .anyMatch(o -> used.getOrDefault(o, Set.of()).contains(entry + "/" + value));
    }

    Map<String, CatalogueEntry> entries(Kind kind) {
        Map<String, CatalogueEntry> found = new LinkedHashMap<>();
        catalogue
                .entries()
                .forEach((id, entry) -> {
                    if (entry.kind() == kind) {
                        found.put(id, entry);
                    }
                });
        return found;
    }

    Optional<Missile> missile(View at) {
        Optional<CatalogueEntry> entry =
                at.lookUp("missile", entries(Kind.MISSILES))
                        .flatMap(found -> vehicles.fitted(at, found));
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        CatalogueEntry missile = entry.get();
        OptionalDouble range = value(at, "missile", missile, "max_range_km");
        OptionalDouble time = value(at, "missile", missile, "burn_time_s");
        OptionalDouble height = value(at, "missile", missile, "burnout_height_km");
        OptionalDouble downrange = value(at, "missile", missile, "burnout_downrange_km");
        if (range.isEmpty() || time.isEmpty() || height.isEmpty() || downrange.isEmpty()) {
            return Optional.empty();
        }
        return at.build(() ->
                new Missile(
                        missile.id(),
                        range.getAsDouble() * 1e3,
                        time.getAsDouble(),
                        height.getAsDouble() * 1e3,
                        downrange.getAsDouble() * 1e3,
                        crossSections(missile)));
    }

    /**
     * The cross-sections after burnout that are known, the missile's before its profile's and the
     * defaults': one for a band, or one for all bands.
     */
    private Map<RadarBand, Double> crossSections(CatalogueEntry missile) {
        Map<RadarBand, Double> known = new EnumMap<>(RadarBand.class);
        for (RadarBand band : RadarBand.values()) {
            for (String id :
                    List.of(missile.id(), missile.texts().getOrDefault("profile", ""), DEFAULTS)) {
                CatalogueEntry entry =
                        id.equals(missile.id()) ? missile : catalogue.entries().get(id);
                if (entry == null || known.containsKey(band)) {
                    continue;
                }
                OptionalDouble own = optional(entry, CrossSections.ofBand(band));
                (own.isPresent() ? own : optional(entry, CrossSections.ALL_BANDS))
                        .ifPresent(sigma -> known.put(band, sigma));
            }
        }
        return known;
    }

    Optional<Interceptor> interceptor(View at) {
        Optional<CatalogueEntry> entry =
                at.lookUp("interceptor", entries(Kind.INTERCEPTORS))
                        .flatMap(found -> vehicles.fitted(at, found));
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        CatalogueEntry interceptor = entry.get();
        OptionalDouble speed = value(at, "interceptor", interceptor, "burnout_speed_km_s");
        OptionalDouble time = value(at, "interceptor", interceptor, "burn_time_s");
        OptionalDouble least = value(at, "interceptor", interceptor, "min_intercept_height_km");
        OptionalDouble most = value(at, "interceptor", interceptor, "max_intercept_height_km");
        if (speed.isEmpty() || time.isEmpty() || least.isEmpty() || most.isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble limit = optional(interceptor, "max_flight_time_s");
        return at.build(() ->
                new Interceptor(
                        interceptor.id(),
                        speed.getAsDouble() * 1e3,
                        time.getAsDouble(),
                        least.getAsDouble() * 1e3,
                        most.getAsDouble() * 1e3,
                        limit,
                        vehicles.of(interceptor)));
    }

    String system(String interceptor) {
        CatalogueEntry entry = catalogue.entries().get(interceptor);
        return entry == null ? interceptor : entry.texts().getOrDefault("system", entry.name());
    }

    /** A sensor of a type at a site; {@code id} is its name in the plan. */
    Optional<Sensor> sensor(View at, String id, View type, Optional<CatalogueEntry> site) {
        Optional<CatalogueEntry> entry = type.lookUp("type of sensor", entries(Kind.SENSORS));
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        CatalogueEntry sensor = entry.get();
        OptionalDouble track = value(type, "sensor", sensor, "track_time_s");
        if (sensor.texts().getOrDefault("type", "radar").equals("space-infrared")) {
            OptionalDouble delay = value(type, "sensor", sensor, "detection_delay_s");
            return track.isEmpty() || delay.isEmpty()
                    ? Optional.empty()
                    : at.build(() ->
                            new Sensor.SpaceInfrared(id, delay.getAsDouble(), track.getAsDouble()));
        }
        if (sensor.texts().getOrDefault("type", "radar").equals("space-midcourse")) {
            OptionalDouble least = value(type, "sensor", sensor, "min_height_km");
            return track.isEmpty() || least.isEmpty()
                    ? Optional.empty()
                    : at.build(() ->
                            new Sensor.SpaceMidcourse(
                                    id, 1e3 * least.getAsDouble(), track.getAsDouble()));
        }
        if (site.isEmpty()) {
            if (!at.has("site")) {
                at.problem(
                        "The field 'site' of radar '"
                                + id
                                + "' must be there: a radar stands somewhere. Add it.");
            }
            return Optional.empty();
        }
        OptionalDouble range = value(type, "sensor", sensor, "range_km");
        OptionalDouble floor = value(type, "sensor", sensor, "elevation_floor_deg");
        Optional<Sensor.Sector> sector = sector(at, id, sensor, site.get());
        if (track.isEmpty() || range.isEmpty() || floor.isEmpty() || sector.isEmpty()) {
            return Optional.empty();
        }
        return point(at, site.get())
                .flatMap(point ->
                        at.build(() ->
                                new Sensor.Radar(
                                        id,
                                        point,
                                        range.getAsDouble() * 1e3,
                                        Math.toRadians(floor.getAsDouble()),
                                        List.of(sector.get()),
                                        track.getAsDouble(),
                                        reference(sensor))));
    }

    /** The target that a radar's range was stated for, where cross-section and band are known. */
    private Optional<Sensor.RangeReference> reference(CatalogueEntry sensor) {
        Optional<RadarBand> band = CrossSections.band(sensor.texts().getOrDefault("band", ""));
        OptionalDouble stated =
                band.isPresent()
                        ? optional(sensor, CrossSections.REFERENCE)
                        : OptionalDouble.empty();
        return stated.isPresent()
                ? Optional.of(new Sensor.RangeReference(stated.getAsDouble(), band.orElseThrow()))
                : Optional.empty();
    }

    /** The sector that the type states, else all round where it is so wide, else the site's. */
    private Optional<Sensor.Sector> sector(
            View at, String id, CatalogueEntry type, CatalogueEntry site) {
        for (CatalogueEntry entry : List.of(type, site)) {
            OptionalDouble width = optional(entry, "azimuth_width_deg");
            if (width.isPresent() && width.getAsDouble() >= 360) {
                return Optional.of(new Sensor.Sector(0, 2 * Math.PI));
            }
            OptionalDouble from = optional(entry, "azimuth_from_deg");
            OptionalDouble to = optional(entry, "azimuth_to_deg");
            if (from.isPresent() && to.isPresent()) {
                return Optional.of(
                        new Sensor.Sector(
                                Math.toRadians(from.getAsDouble()),
                                Math.toRadians(to.getAsDouble())));
            }
        }
        if (broken.contains(type.id()) || broken.contains(site.id())) {
            return Optional.empty();
        }
        at.problem(
                "The sector of radar '"
                        + id
                        + "' must be known: its type '"
                        + type.id()
                        + "' does not look all round and its site '"
                        + site.id()
                        + "' has no azimuth_from_deg and azimuth_to_deg. Add them to the site.");
        return Optional.empty();
    }

    Optional<GeodeticPoint> point(View at, CatalogueEntry place) {
        OptionalDouble latitude = value(at, "place", place, "lat_deg");
        OptionalDouble longitude = value(at, "place", place, "lon_deg");
        OptionalDouble height = value(at, "place", place, "height_m");
        if (latitude.isEmpty() || longitude.isEmpty() || height.isEmpty()) {
            return Optional.empty();
        }
        return at.build(() ->
                GeodeticPoint.ofDegrees(
                        latitude.getAsDouble(), longitude.getAsDouble(), height.getAsDouble()));
    }

    /**
     * A launch area as a point of height 0, as a threat's launch is (docs/model.md, section 2.1).
     */
    Optional<NamedPoint> launchArea(View at, CatalogueEntry area) {
        OptionalDouble latitude = value(at, "launch area", area, "lat_deg");
        OptionalDouble longitude = value(at, "launch area", area, "lon_deg");
        if (latitude.isEmpty() || longitude.isEmpty()) {
            return Optional.empty();
        }
        return at.build(() ->
                new NamedPoint(
                        area.id(),
                        withCountry(area),
                        GeodeticPoint.ofDegrees(
                                latitude.getAsDouble(), longitude.getAsDouble(), 0)));
    }

    /** "Tabriz, Iran": a name that stands by itself in a sentence. */
    private static String withCountry(CatalogueEntry area) {
        String code = area.texts().getOrDefault("country", "");
        return code.isEmpty()
                ? area.name()
                : area.name() + ", " + Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }

    OptionalDouble standard(String value) {
        CatalogueEntry defaults = catalogue.entries().get(DEFAULTS);
        return defaults == null ? OptionalDouble.empty() : optional(defaults, value);
    }

    private OptionalDouble optional(CatalogueEntry entry, String name) {
        Quantity quantity = entry.values().get(name);
        if (quantity == null || quantity.nominal().isEmpty()) {
            return OptionalDouble.empty();
        }
        used.computeIfAbsent(owner, key -> new LinkedHashSet<>()).add(entry.id() + "/" + name);
        return quantity.nominal();
    }

    private OptionalDouble value(View at, String what, CatalogueEntry entry, String name) {
        if (broken.contains(entry.id())
                || broken.contains(entry.texts().getOrDefault("profile", ""))) {
            return OptionalDouble.empty();
        }
        OptionalDouble own = optional(entry, name);
        if (own.isPresent()) {
            return own;
        }
        if (!entry.values().containsKey(name)) {
            CatalogueEntry profile =
                    catalogue.entries().get(entry.texts().getOrDefault("profile", ""));
            OptionalDouble value =
                    profile == null ? OptionalDouble.empty() : optional(profile, name);
            if (value.isEmpty()) {
                value = standard(name);
            }
            if (value.isPresent()) {
                return value;
            }
        }
        if (broken.contains(DEFAULTS)) {
            return OptionalDouble.empty();
        }
        at.problem(
                "The "
                        + name
                        + " (none) of "
                        + what
                        + " '"
                        + entry.id()
                        + "' must be known to compute with it. Set it under overrides, or choose"
                        + " another "
                        + what
                        + ".");
        return OptionalDouble.empty();
    }
}
