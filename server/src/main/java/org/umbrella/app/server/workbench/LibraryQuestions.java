// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.server.workbench;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.umbrella.app.server.request.BadRequest;
import org.umbrella.app.server.request.RequestFields;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.flight.staged.CatalogueFitter;
import org.umbrella.scenario.Catalogue;
import org.umbrella.scenario.CatalogueEntry;
import org.umbrella.scenario.CatalogueEntry.Kind;
import org.umbrella.scenario.LaunchSet;
import org.umbrella.scenario.Plan;
import org.umbrella.scenario.ProblemsException;
import org.umbrella.scenario.Quantity;
import org.umbrella.scenario.Sensing;
import org.umbrella.scenario.Source;
import org.umbrella.scenario.io.Library;
import org.umbrella.scenario.io.LoadedStudy;

/**
 * The library as questions need it. A question becomes a study, word for word the one that 'save as
 * study' gives, and is resolved by the library like any other: the map cannot answer anything that
 * {@code umbrella run} would answer differently.
 */
final class LibraryQuestions {

    /** Kinds of entries whose values a question may set. */
    private static final List<Kind> MOVABLE =
            List.of(Kind.INTERCEPTORS, Kind.SENSORS, Kind.MISSILES, Kind.PROFILES);

    private static final Map<String, String> COUNTRIES =
            Map.of("IR", "Iran", "KP", "North Korea", "RU", "Russia");

    /**
     * A launch area.
     *
     * @param id name in questions
     * @param title name for people
     * @param country its country's code
     * @param launch how a study file says it
     */
    record Area(String id, String title, String country, String launch) {}

    private final Library library;
    private final Territories territories;
    private final Catalogue catalogue;
    private final Map<String, Plan> plans = new TreeMap<>();
    private final Map<String, CatalogueEntry> missiles = new LinkedHashMap<>();
    private final Map<String, Area> areas = new LinkedHashMap<>();
    private final Set<String> inputs = new LinkedHashSet<>();
    private final Cache<String, LoadedStudy> resolved =
            Caffeine.newBuilder().maximumSize(256).build();

    LibraryQuestions(Path home, Territories territories) {
        this.library = Library.at(home, new CatalogueFitter());
        this.territories = territories;
        this.catalogue = library.catalogue();
        for (String id : library.plans()) {
            plans.put(id, library.plan(id));
        }
        for (CatalogueEntry entry : library.missiles()) {
            if (computes(entry)) {
                missiles.put(entry.id(), entry);
            }
        }
        Set<String> countries = new LinkedHashSet<>();
        of(Kind.LAUNCH_AREAS).forEach(entry -> countries.add(countryOf(entry)));
        for (String code : countries) {
            String name = COUNTRIES.getOrDefault(code, code);
            // A grid over the country where it is small; its known sites where it is not.
            if (code.equals("IR")) {
                add(new Area("iran", "anywhere in " + name, code, "country: IR, resolution: 2"));
            }
            add(
                    new Area(
                            "sites-" + code.toLowerCase(Locale.ROOT),
                            "the known sites in " + name,
                            code,
                            "areas_of: " + code));
        }
        for (CatalogueEntry entry : catalogue.entries().values()) {
            if (MOVABLE.contains(entry.kind())) {
                entry.values().keySet().forEach(value -> inputs.add(entry.id() + "." + value));
            }
        }
    }

    private void add(Area area) {
        areas.put(area.id(), area);
    }

    /** Whether the library can make a missile of an entry, which wants a range. */
    private static boolean computes(CatalogueEntry entry) {
        Quantity range = entry.values().get("max_range_km");
        return range != null && range.nominal().isPresent();
    }

    static String countryOf(CatalogueEntry entry) {
        return entry.texts().getOrDefault("country", "");
    }

    List<CatalogueEntry> of(Kind kind) {
        return catalogue.entries().values().stream().filter(entry -> entry.kind() == kind).toList();
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Library library() {
        return library;
    }

    Map<String, Plan> plans() {
        return plans;
    }

    Map<String, CatalogueEntry> missiles() {
        return missiles;
    }

    Map<String, Area> areas() {
        return areas;
    }

    Question.Names names() {
        return new Question.Names(
                plans.keySet(),
                missiles.keySet(),
                areas.keySet(),
                territories.all().stream().map(Territories.Land::id).toList(),
                inputs);
    }

    /** The study a question stands for, resolved. */
    LoadedStudy study(Question question) {
        String text = text(question);
        return resolved.get(text, key -> resolve("the question", key));
    }

    LoadedStudy resolve(String name, String text) {
        try {
            return library.studyOf(name, text);
        } catch (ProblemsException e) {
            throw BadRequest.badRequest(
                    e.problems().stream().map(problem -> problem.message()).toList());
        }
    }

    /** The question as a study file. */
    String text(Question question) {
        CatalogueEntry missile = missile(question.threat());
        String from =
                switch (question.launch()) {
                    case Question.Launch.Area area ->
                            areas.containsKey(area.id()) ? areas.get(area.id()).launch() : "";
                    case Question.Launch.Point point ->
                            String.format(
                                    Locale.ROOT,
                                    "points: [{lat_deg: %s, lon_deg: %s}]",
                                    plain(point.latDeg()),
                                    plain(point.lonDeg()));
                };
        StringBuilder yaml = new StringBuilder();
        yaml.append("# yaml-language-server: $schema=../schemas/study.schema.json\n")
                .append("# A question of the workbench. Put it in studies/ and: umbrella run ")
                .append(idOf(question))
                .append('\n')
                .append("id: ")
                .append(idOf(question))
                .append('\n')
                .append("title: ")
                .append(
                        quoted(
                                "What "
                                        + planTitle(question.plan())
                                        + " covers on "
                                        + question.date()))
                .append('\n')
                .append("question: ")
                .append(
                        quoted(
                                "Which parts of "
                                        + territories.land(question.territory()).inWords()
                                        + " are covered against "
                                        + missile.name()
                                        + "?"))
                .append('\n')
                .append("plans:\n  - plan: ")
                .append(question.plan())
                .append("\n    dates: [")
                .append(question.date())
                .append("]\nthreats:\n  - {id: threat, label: ")
                .append(quoted(missile.name()))
                .append(", missile: ")
                .append(missile.id())
                .append("}\nlaunch: {")
                .append(from)
                .append("}\naims: {")
                .append(territories.land(question.territory()).aims())
                .append(", resolution: ")
                .append(question.resolution())
                .append("}\nsensing: [")
                .append(level(question.sensing()))
                .append("]\nlofts_deg: [")
                .append(plain(question.loftDeg()))
                .append("]\nseed: 1\n");
        return yaml.append(overrides(question.inputs())).toString();
    }

    /** A level of sensing, as a study file says it. */
    private static String level(Sensing sensing) {
        boolean seconds =
                !sensing.perfect()
                        && sensing.predictionSeconds() > 0
                        && sensing.predictionSeconds() < Double.POSITIVE_INFINITY;
        return seconds ? "{predicted_s: " + plain(sensing.predictionSeconds()) + "}" : sensing.id();
    }

    /** Values in the catalogue's place, as a study file says them. */
    static String overrides(Map<String, Double> inputs) {
        Map<String, Map<String, Double>> byEntry = new TreeMap<>();
        inputs.forEach((key, value) -> {
            int dot = key.indexOf('.');
            byEntry.computeIfAbsent(key.substring(0, dot), _ -> new TreeMap<>())
                    .put(key.substring(dot + 1), value);
        });
        StringBuilder yaml = new StringBuilder(byEntry.isEmpty() ? "" : "overrides:\n");
        byEntry.forEach((entry, values) -> {
            yaml.append("  ").append(entry).append(":\n");
            values.forEach((name, value) ->
                    yaml.append("    ")
                            .append(name)
                            .append(": ")
                            .append(plain(value))
                            .append('\n'));
        });
        return yaml.toString();
    }

    /** A missile one can ask about. */
    CatalogueEntry missile(String id) {
        CatalogueEntry missile = missiles.get(id);
        if (missile == null) {
            throw BadRequest.notFound("There is no missile '" + RequestFields.shown(id) + "'.");
        }
        return missile;
    }

    static double rangeKm(CatalogueEntry missile) {
        Quantity range = missile.values().get("max_range_km");
        return range == null ? 0 : range.nominal().orElse(0);
    }

    /** How well the range of a missile is known. */
    static String rangeGrade(CatalogueEntry missile) {
        Quantity range = missile.values().get("max_range_km");
        return range == null ? "none" : range.grade().id();
    }

    /** A citation with the titles of sources where it names their ids: "ucs15 (37 min); ram17". */
    String cited(String citation) {
        StringBuilder text = new StringBuilder();
        for (String part : Pattern.compile(";\\s*").splitAsStream(citation).toList()) {
            String id = part.replaceFirst("(?s)[^A-Za-z0-9_-].*", "");
            Source source = catalogue.sources().get(id);
            text.append(text.isEmpty() ? "" : "; ")
                    .append(source == null ? part : source.title() + part.substring(id.length()));
        }
        return text.toString();
    }

    /** The documents that a citation names. */
    List<Source> documents(String citation) {
        return Library.sourcesOf(citation, catalogue);
    }

    private String planTitle(String id) {
        Plan plan = plans.get(id);
        return plan == null ? id : plan.title();
    }

    private static String idOf(Question question) {
        return "workbench-" + question.plan() + "-" + question.date();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e12
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** The launch points of a set, each with its name. */
    List<Map.Entry<String, GeodeticPoint>> points(LaunchSet set) {
        List<Map.Entry<String, GeodeticPoint>> points = new ArrayList<>();
        switch (set) {
            case LaunchSet.CountryGrid grid ->
                    territories
                            .centers(grid.country(), grid.resolution())
                            .forEach(point ->
                                    points.add(Map.entry(territories.nameOf(point), point)));
            case LaunchSet.Points given ->
                    given.points()
                            .forEach(point ->
                                    points.add(
                                            Map.entry(
                                                    point.name().isEmpty()
                                                                    || point.name()
                                                                            .equals(point.id())
                                                            ? territories.nameOf(point.point())
                                                            : point.name(),
                                                    point.point())));
        }
        return points;
    }

    static LocalDate clamp(LocalDate date) {
        if (date.isBefore(Question.FIRST)) {
            return Question.FIRST;
        }
        return date.isAfter(Question.LAST) ? Question.LAST : date;
    }
}
