// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.server.workbench;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.umbrella.app.server.request.Json;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.scenario.ArchitectureAt;
import org.umbrella.scenario.CatalogueEntry;
import org.umbrella.scenario.CatalogueEntry.Kind;
import org.umbrella.scenario.Change;
import org.umbrella.scenario.Citation;
import org.umbrella.scenario.Dialogue;
import org.umbrella.scenario.Plan;
import org.umbrella.scenario.Quantity;
import org.umbrella.scenario.Sensing;
import org.umbrella.scenario.Source;
import org.umbrella.scenario.io.LoadedStudy;
import org.umbrella.wording.RecordWording;
import org.umbrella.wording.SourceWording;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the page needs to begin: plans, threats, launch areas, territories, and the record. */
public final class InitialScene {

    /** The plan that says what was really there: its changes are drawn solid, others hollow. */
    private static final String BUILT = "as-built";

    private static final String FIRST_PLAN = "as-built";
    private static final String FIRST_THREAT = "iran-irbm";
    private static final LocalDate FIRST_DATE = LocalDate.of(2018, 12, 31);

    /** Sides of a position as people call them. */
    private static final Map<String, String> SIDES =
            Map.of("US", "United States", "RU", "Russia", "critics", "Critics");

    private final LibraryQuestions questions;
    private final Territories territories;

    InitialScene(LibraryQuestions questions, Territories territories) {
        this.questions = questions;
        this.territories = territories;
    }

    ObjectNode scene(String version, Iterable<ObjectNode> assurances) {
        ObjectNode node = Json.object();
        node.put("version", version);
        node.put("first_date", Question.FIRST.toString());
        node.put("last_date", Question.LAST.toString());
        plans(node.putArray("plans"));
        ArrayNode threats = node.putArray("threats");
        for (CatalogueEntry missile : questions.missiles().values()) {
            ObjectNode one = threats.addObject();
            one.put("id", missile.id());
            one.put("title", missile.name());
            one.put("max_range_km", LibraryQuestions.rangeKm(missile));
            one.put("max_range_grade", LibraryQuestions.rangeGrade(missile));
            one.put("country", LibraryQuestions.countryOf(missile));
        }
        launchAreas(node.putArray("launch_areas"));
        ArrayNode list = node.putArray("territories");
        for (Territories.Land land : territories.all()) {
            ObjectNode one = list.addObject();
            one.put("id", land.id());
            one.put("title", land.title());
            one.put("in_words", land.inWords());
        }
        ArrayNode inputs = node.putArray("inputs");
        questions.names().inputs().forEach(inputs::add);
        timeline(node.putArray("timeline"));
        ArrayNode promises = node.putArray("assurances");
        assurances.forEach(promises::add);
        ObjectNode start = node.putObject("start");
        start.put(
                "plan",
                questions.plans().containsKey(FIRST_PLAN)
                        ? FIRST_PLAN
                        : questions.plans().keySet().iterator().next());
        start.put("date", FIRST_DATE.toString());
        start.put(
                "threat",
                questions.missiles().containsKey(FIRST_THREAT)
                        ? FIRST_THREAT
                        : questions.missiles().keySet().iterator().next());
        start.put("launch_area", questions.areas().keySet().iterator().next());
        start.put("territory", territories.all().getFirst().id());
        return node;
    }

    private void plans(ArrayNode plans) {
        for (Plan plan : questions.plans().values()) {
            ObjectNode one = plans.addObject();
            one.put("id", plan.id());
            one.put("title", plan.title());
            one.put("summary", plan.summary());
            Set<LocalDate> days = new TreeSet<>();
            ArrayNode changes = one.putArray("changes");
            boolean built = isBuilt(plan);
            for (Change change : ArchitectureAt.changes(plan)) {
                LocalDate day = change.date();
                if (!(change instanceof Change.Note) && !day.isBefore(Question.FIRST)) {
                    days.add(LibraryQuestions.clamp(day));
                }
                if (day.isBefore(Question.FIRST) || day.isAfter(Question.LAST)) {
                    continue;
                }
                boolean planned =
                        !built
                                && plan.branch()
                                        .map(branch -> day.isAfter(branch.date()))
                                        .orElse(true)
                                && !(change instanceof Change.Note);
                event(
                        changes.addObject(),
                        day,
                        "plans",
                        change.title(),
                        change.citation(),
                        planned);
            }
            ArrayNode dates = one.putArray("dates");
            days.forEach(day -> dates.add(day.toString()));
        }
    }

    private boolean isBuilt(Plan plan) {
        if (plan.id().equals(BUILT)) {
            return true;
        }
        Plan built = questions.plans().get(BUILT);
        while (built != null && built.branch().isPresent()) {
            built = built.branch().get().parent();
            if (built.id().equals(plan.id())) {
                return true;
            }
        }
        return false;
    }

    private void event(
            ObjectNode node,
            LocalDate day,
            String lane,
            String title,
            Citation citation,
            boolean planned) {
        node.put("date", day.toString());
        node.put("lane", lane);
        node.put("title", title);
        node.put("words", citation.note());
        node.put("planned", planned);
        node.put("source", questions.cited(citation.source()));
        node.put("grade", citation.grade().id());
        documents(node, citation.source());
        node.putArray("sides");
        node.put("who", "");
    }

    /** Each document with its address, its grade and what of it was seen. */
    private void documents(ObjectNode node, String citation) {
        documents(node.putArray("documents"), questions.documents(citation));
    }

    /** The same, for others. */
    static void documents(ArrayNode list, List<Source> sources) {
        for (Source source : sources) {
            if (source.hasAddress()) {
                list.addObject()
                        .put("title", SourceWording.title(source))
                        .put("seen", SourceWording.seen(source))
                        .put("url", source.url());
            }
        }
    }

    /** Whose event it is, and who took part with the office of the day. */
    private static void people(ObjectNode node, Dialogue record, Dialogue.Event event) {
        ArrayNode sides = node.putArray("sides");
        record.sides(event).stream()
                .map(side -> SIDES.getOrDefault(side, side))
                .forEach(sides::add);
        node.put("who", RecordWording.people(record, event));
    }

    private void launchAreas(ArrayNode list) {
        LocalDate day = FIRST_DATE;
        for (LibraryQuestions.Area area : questions.areas().values()) {
            ObjectNode one = list.addObject();
            one.put("id", area.id());
            one.put("title", area.title());
            one.put("country", area.country());
            ArrayNode points = one.putArray("points");
            Question question =
                    new Question(
                            questions.plans().keySet().iterator().next(),
                            day,
                            questions.missiles().keySet().iterator().next(),
                            new Question.Launch.Area(area.id()),
                            territories.all().getFirst().id(),
                            2,
                            0,
                            Sensing.SIGHT,
                            java.util.Map.of());
            for (var point : questions.points(questions.study(question).study().launch())) {
                ObjectNode named = points.addObject();
                named.put("name", point.getKey());
                GeodeticPoint at = point.getValue();
                named.put("lat_deg", rounded(Math.toDegrees(at.latitudeRad())));
                named.put("lon_deg", rounded(Math.toDegrees(at.longitudeRad())));
            }
        }
    }

    private void timeline(ArrayNode list) {
        Dialogue dialogue = questions.library().dialogue();
        for (Dialogue.Event event : dialogue.events()) {
            LocalDate day = event.when().first();
            if (day.isBefore(Question.FIRST) || day.isAfter(Question.LAST)) {
                continue;
            }
            switch (event.kind()) {
                case DEPLOYMENT -> {
                    // A change of a plan, which stands in its lane already.
                }
                case TEST -> {
                    ObjectNode one = list.addObject();
                    event(one, day, "threats", event.title(), event.citation(), false);
                    people(one, dialogue, event);
                }
                default -> {
                    ObjectNode one = list.addObject();
                    event(one, day, "talks", event.title(), event.citation(), false);
                    people(one, dialogue, event);
                    String said =
                            String.join(
                                    " ",
                                    event.positions().stream()
                                            .map(position ->
                                                    SIDES.getOrDefault(
                                                                    position.side(),
                                                                    position.side())
                                                            + ": "
                                                            + position.text())
                                            .toList());
                    if (!said.isEmpty()) {
                        one.put("words", said);
                    }
                }
            }
        }
        for (CatalogueEntry flight : questions.of(Kind.FLIGHTS)) {
            String day = flight.texts().getOrDefault("date", "");
            if (!day.matches("\\d{4}-\\d{2}-\\d{2}")) {
                continue;
            }
            LocalDate date = LocalDate.parse(day);
            if (date.isBefore(Question.FIRST) || date.isAfter(Question.LAST)) {
                continue;
            }
            ObjectNode one = list.addObject();
            one.put("date", day);
            one.put("lane", "threats");
            one.put("title", flight.name());
            one.put("words", flight.note());
            one.put("planned", false);
            List<Quantity> values = List.copyOf(flight.values().values());
            one.put("source", values.isEmpty() ? "" : questions.cited(values.getFirst().source()));
            one.put("grade", values.isEmpty() ? "none" : values.getFirst().grade().id());
            documents(one, values.isEmpty() ? "" : values.getFirst().source());
            one.putArray("sides");
            one.put("who", "");
        }
    }

    /** Every value that a study uses and a question may set. */
    ArrayNode inputs(LoadedStudy study, Set<String> movable) {
        ArrayNode list = Json.MAPPER.createArrayNode();
        for (LoadedStudy.Input input : study.inputs()) {
            String key = input.entry() + "." + input.value();
            Quantity quantity = input.quantity();
            if (!movable.contains(key) || quantity.nominal().isEmpty()) {
                continue;
            }
            double nominal = quantity.nominal().getAsDouble();
            ObjectNode one = list.addObject();
            one.put("key", key);
            one.put("group", input.kind());
            one.put("of", input.entryName());
            one.put("title", title(input.value()));
            one.put("unit", quantity.unit());
            one.put("low", quantity.low().orElse(nominal));
            one.put("nominal", nominal);
            one.put("high", quantity.high().orElse(nominal));
            one.put("grade", quantity.grade().id());
            one.put("source", questions.cited(quantity.source()));
            one.put("note", quantity.note());
        }
        return list;
    }

    /** "burnout_speed_km_s" as "Burnout speed", "min_height_km" as "Minimum height". */
    public static String title(String value) {
        String name =
                value.replaceFirst("_(km_s|km|deg|s|m|m_s|pct)$", "")
                        .replaceFirst("^min_", "minimum_")
                        .replaceFirst("^max_", "maximum_")
                        .replace('_', ' ');
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e4) / 1e4;
    }
}
