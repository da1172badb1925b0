// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.umbrella.scenario.AimSet;
import org.umbrella.scenario.CatalogueEntry;
import org.umbrella.scenario.DealQuestion;
import org.umbrella.scenario.Interceptor;
import org.umbrella.scenario.LaunchSet;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.Sensing;
import org.umbrella.scenario.Sensor;
import org.umbrella.scenario.document.View;

/** Reads what a study asks about deals. */
final class DealReader {

    private final Resolver resolver;
    private final SetReader sets;

    DealReader(Resolver resolver) {
        this.resolver = resolver;
        this.sets = new SetReader(resolver);
    }

    List<DealQuestion> read(View study) {
        resolver.onBehalfOf(CommonFields.OWNER);
        Set<String> ids = new HashSet<>();
        List<DealQuestion> deals = new ArrayList<>();
        for (View place : study.items("deals")) {
            unique(place, "deal", ids);
            deal(place, study).ifPresent(deals::add);
        }
        return List.copyOf(deals);
    }

    private static void unique(View place, String what, Set<String> ids) {
        String id = place.text("id").orElse("");
        if (!ids.add(id)) {
            place.problem(
                    "The id ('" + id + "') of a " + what + " must be unique here. Rename it.");
        }
    }

    private Optional<DealQuestion> deal(View at, View study) {
        List<String> known = new ArrayList<>();
        for (View assurance : study.items("assurances")) {
            if (assurance.text("kind").orElse("").equals("no-engagement")) {
                assurance.text("id").ifPresent(known::add);
            }
        }
        List<String> keeps = new ArrayList<>();
        for (View keep : at.items("keeps")) {
            String name = keep.text().orElse("");
            if (known.contains(name)) {
                keeps.add(name);
            } else {
                keep.unknown("assurance of no engagement", known);
            }
        }
        Optional<AimSet> aims = at.at("aims").flatMap(sets::aims);
        aims.filter(set -> set instanceof AimSet.Points)
                .ifPresent(set ->
                        at.problem(
                                "The aims of a deal must be cells of countries or of a group of"
                                        + " countries, not points, which have no area. Name the"
                                        + " countries instead."));
        List<DealQuestion.Cover> covers = new ArrayList<>();
        Set<String> coverIds = new HashSet<>();
        for (View cover : at.items("covers")) {
            unique(cover, "coverage", coverIds);
            Optional<Missile> missile = cover.at("missile").flatMap(resolver::missile);
            Optional<LaunchSet> launch = cover.at("launch").flatMap(sets::launch);
            if (missile.isPresent() && launch.isPresent()) {
                covers.add(
                        new DealQuestion.Cover(
                                cover.text("id").orElse(""),
                                cover.text("label").orElse(""),
                                missile.get(),
                                launch.get(),
                                cover.number("at_least_percent").orElse(0) / 100));
            }
        }
        List<DealQuestion.Sensors> sensors = new ArrayList<>();
        Set<String> sensorIds = new HashSet<>();
        for (View set : at.items("sensors")) {
            unique(set, "set of sensors", sensorIds);
            sensors(set).ifPresent(sensors::add);
        }
        Optional<Interceptor> interceptor = at.at("interceptor").flatMap(resolver::interceptor);
        interceptor
                .filter(i -> i.vehicle().isPresent())
                .ifPresent(i ->
                        at.problem(
                                "The interceptor ('"
                                        + i.id()
                                        + "') of a deal must not be a staged vehicle, whose speed"
                                        + " cannot be varied. Name its notional entry."));
        Optional<LocalDate> date = at.date("date");
        if (date.isEmpty()
                || aims.isEmpty()
                || interceptor.isEmpty()
                || covers.isEmpty()
                || sensors.isEmpty()) {
            return Optional.empty();
        }
        return at.build(() ->
                new DealQuestion(
                        at.text("id").orElse(""),
                        at.text("title").orElse(""),
                        covers,
                        aims.get(),
                        keeps,
                        interceptor.get(),
                        resolver.system(interceptor.get().id()),
                        CommonFields.numbers(at.items("speeds_km_s")).stream()
                                .map(v -> 1e3 * v)
                                .sorted()
                                .toList(),
                        CommonFields.numbers(at.items("delays_s")).stream().sorted().toList(),
                        CommonFields.numbers(at.items("numbers")).stream()
                                .map(Double::intValue)
                                .sorted()
                                .toList(),
                        sensors,
                        at.at("sites").map(this::sites).orElseThrow(),
                        date.get(),
                        (int) at.number("draws").orElse(0)));
    }

    private Optional<DealQuestion.Sensors> sensors(View at) {
        List<Sensor> found = new ArrayList<>();
        List<DealQuestion.Sensors.Use> uses = new ArrayList<>();
        boolean whole = true;
        for (View place : at.items("sensors")) {
            Optional<CatalogueEntry> site =
                    place.at("site")
                            .flatMap(s ->
                                    s.lookUp("site", resolver.entries(CatalogueEntry.Kind.SITES)));
            Optional<Sensor> sensor =
                    place.at("type")
                            .flatMap(type ->
                                    resolver.sensor(
                                            place, place.text("id").orElse(""), type, site));
            sensor.ifPresent(found::add);
            uses.add(
                    new DealQuestion.Sensors.Use(
                            place.text("type").orElse(""), place.text("site").orElse("")));
            whole &= sensor.isPresent();
        }
        Sensing sensing = at.at("sensing").flatMap(CommonFields::sensing).orElse(Sensing.PERFECT);
        if (sensing.perfect() != found.isEmpty() && whole) {
            at.problem(
                    "The sensors ("
                            + found.size()
                            + ") of the set '"
                            + at.text("id").orElse("")
                            + "' must be none under perfect sensing and one at least otherwise."
                            + " Change one of the two.");
        }
        return whole
                ? Optional.of(
                        new DealQuestion.Sensors(
                                at.text("id").orElse(""),
                                at.text("title").orElse(""),
                                sensing,
                                found,
                                uses))
                : Optional.empty();
    }

    private DealQuestion.Sites sites(View at) {
        List<AimSet> land = new ArrayList<>();
        for (View set : at.items("land")) {
            sets.aims(set).ifPresent(land::add);
        }
        List<DealQuestion.SeaBox> sea = new ArrayList<>();
        for (View box : at.items("sea")) {
            box.build(() ->
                            new DealQuestion.SeaBox(
                                    box.text("id").orElse(""),
                                    box.text("name").orElse(""),
                                    Math.toRadians(box.number("south_deg").orElse(0)),
                                    Math.toRadians(box.number("north_deg").orElse(0)),
                                    Math.toRadians(box.number("west_deg").orElse(0)),
                                    Math.toRadians(box.number("east_deg").orElse(0)),
                                    (int) box.number("resolution").orElse(2)))
                    .ifPresent(sea::add);
        }
        return new DealQuestion.Sites(land, sea);
    }
}
