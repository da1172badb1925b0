// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.section;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.umbrella.report.page.CitedSources;
import org.umbrella.report.page.Markup;
import org.umbrella.report.page.Svg;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.CatalogueEntry;
import org.umbrella.scenario.Change;
import org.umbrella.scenario.Dialogue;
import org.umbrella.scenario.Link;
import org.umbrella.scenario.Plan;
import org.umbrella.wording.AssuranceWording;
import org.umbrella.wording.ClaimWording;
import org.umbrella.wording.CoverageWording;
import org.umbrella.wording.RecordWording;

/**
 * The record of the talks on one axis with plans, deployments and threats, and event by event, year
 * by year, with its documents and what the model finds on each position taken. The page has no
 * script: the filter and the panel are the style sheet's, and without it the list says all.
 */
final class TalksSection {

    private static final int WIDTH = 1160;
    private static final int LEFT = 150;
    private static final int ROW = 19;
    private static final int MARK = 19;
    private static final int WEEKS_DAYS = 50;
    private static final double DAYS_A_YEAR = 365.25;

    private final StudyResult result;
    private final Markup page;
    private final List<Mark> marks = new ArrayList<>();

    /** Style of each event, by its id. */
    private final Map<String, String> styles = new LinkedHashMap<>();

    private TalksSection(StudyResult result, Markup page) {
        this.result = result;
        this.page = page;
    }

    /** A lane of the picture. */
    private enum Lane {
        PLANS("Plans and deployments"),
        THREATS("Threats (test flights)"),
        TALKS("Talks");

        private final String label;

        Lane(String label) {
            this.label = label;
        }

        private String style() {
            return "lane-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** One sign of the picture: hollow where planned, solid where it happened. */
    private record Mark(
            Lane lane, LocalDate day, boolean planned, String sign, String title, String event) {}

    /** Sides that can be left out, and what people call them; all others are one. */
    private static final Map<String, String> SIDES = sides();

    private static final String OTHERS = "others";

    private static Map<String, String> sides() {
        Map<String, String> sides = new LinkedHashMap<>();
        sides.put("US", "United States");
        sides.put("NATO", "NATO");
        sides.put("RU", "Russia");
        sides.put(OTHERS, "others");
        return sides;
    }

    static void write(StudyResult result, Markup page) {
        if (belongs(result)) {
            new TalksSection(result, page).write();
        }
    }

    /** The events of the weeks about the day on which most of the study's claims were made. */
    static void around(StudyResult result, Markup page) {
        Map<LocalDate, Integer> days = new TreeMap<>();
        result.study().claims().forEach(claim -> days.merge(claim.date(), 1, Integer::sum));
        if (days.isEmpty()) {
            return;
        }
        LocalDate day =
                days.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
        List<Dialogue.Event> events =
                result.loaded().dialogue().events().stream()
                        .filter(e ->
                                e.when().first().isAfter(day.minusDays(WEEKS_DAYS))
                                        && e.when().first().isBefore(day.plusDays(WEEKS_DAYS)))
                        .filter(e -> e.when().first().equals(e.when().last()))
                        .sorted(Comparator.comparing(e -> e.when().first()))
                        .toList();
        if (events.isEmpty()) {
            return;
        }
        page.chapter("then", "What happened in the weeks about " + CoverageWording.day(day));
        before(result, page);
        page.open("dl", "class", "then");
        for (Dialogue.Event event : events) {
            page.leaf("dt", CoverageWording.day(event.when().first()));
            page.open("dd").text(event.title()).text(event.title().endsWith(".") ? " " : ". ");
            String who = RecordWording.people(result.loaded().dialogue(), event);
            page.text(who.isEmpty() ? "" : "With " + who + ". ");
            CitedSources.write(event.citation(), result.loaded().catalogue(), page);
            page.close();
        }
        page.closeLine();
    }

    /** What each plan of the study is, for who was not there. */
    private static void before(StudyResult result, Markup page) {
        List<Plan> plans =
                result.study().plans().stream()
                        .map(p -> p.plan())
                        .distinct()
                        .filter(plan -> !plan.summary().isBlank())
                        .toList();
        if (plans.isEmpty()) {
            return;
        }
        page.leaf("p", plans.size() == 1 ? "The plan it is about:" : "The plans it is about:");
        page.open("ul");
        for (Plan plan : plans) {
            page.open("li").leaf("strong", plan.title()).text(": " + plan.summary()).close();
        }
        page.close();
    }

    /**
     * Whether the record belongs to a report: something is judged or compared, and there is one.
     */
    static boolean belongs(StudyResult result) {
        return !result.loaded().dialogue().events().isEmpty()
                && (!result.findings().assurances().isEmpty()
                        || !result.findings().comparisons().isEmpty());
    }

    private void write() {
        List<Dialogue.Event> events =
                result.loaded().dialogue().events().stream()
                        .sorted(Comparator.comparing(e -> e.when().first()))
                        .toList();
        page.open("section", "class", "record");
        page.chapter("record", "The record: what was planned, built, flown and said");
        page.leaf(
                "p",
                "Solid: it happened. Hollow: it was planned. Choose a number to read its event; letters"
                        + " are test flights. Days that are not known stand at the first day they"
                        + " may have been.",
                "class",
                "soft");
        gather(events);
        filter();
        page.open("figure", "class", "scroll");
        draw();
        page.closeLine();
        list(events);
        page.closeLine();
    }

    /** Boxes to tick; what they hide is in the style sheet. */
    private void filter() {
        page.open("fieldset", "class", "filter").leaf("legend", "Show");
        for (Lane lane : Lane.values()) {
            box(lane.style(), lane.label);
        }
        SIDES.forEach((side, name) -> box("side-" + side.toLowerCase(Locale.ROOT), name));
        page.closeLine();
    }

    private void box(String id, String words) {
        page.open("label");
        page.empty("input", "type", "checkbox", "id", "show-" + id, "checked", "checked");
        page.text(" " + words).close();
    }

    private static Lane lane(Dialogue.Event event) {
        return switch (event.kind()) {
            case DECISION, DEPLOYMENT -> event.statuses().isEmpty() ? Lane.PLANS : Lane.TALKS;
            case POSITION, MEETING, CALL, SUMMIT, APPOINTMENT, REPORT, TEST -> Lane.TALKS;
        };
    }

    private String style(Dialogue.Event event) {
        Set<String> styles = new TreeSet<>();
        for (String side : result.loaded().dialogue().sides(event)) {
            styles.add(
                    "side-" + (SIDES.containsKey(side) ? side : OTHERS).toLowerCase(Locale.ROOT));
        }
        return "ev " + lane(event).style() + " " + String.join(" ", styles);
    }

    private void gather(List<Dialogue.Event> events) {
        int number = 1;
        for (Dialogue.Event event : events) {
            styles.put(event.id(), style(event));
            marks.add(
                    new Mark(
                            lane(event),
                            event.when().first(),
                            false,
                            Integer.toString(number++),
                            RecordWording.day(event.when()) + ": " + event.title(),
                            event.id()));
        }
        List<Plan> plans = result.study().plans().stream().map(p -> p.plan()).distinct().toList();
        for (Plan plan : plans) {
            for (Change change : plan.changes()) {
                if (change instanceof Change.Deploy || change instanceof Change.Upgrade) {
                    marks.add(
                            new Mark(
                                    Lane.PLANS,
                                    change.date(),
                                    !plan.id().equals("as-built"),
                                    "",
                                    change.date() + ", " + plan.title() + ": " + change.title(),
                                    ""));
                }
            }
        }
        char letter = 'a';
        for (CatalogueEntry entry : result.loaded().catalogue().entries().values()) {
            String date = entry.texts().getOrDefault("date", "");
            if (entry.kind() == CatalogueEntry.Kind.FLIGHTS && date.length() == 10) {
                marks.add(
                        new Mark(
                                Lane.THREATS,
                                LocalDate.parse(date),
                                false,
                                Character.toString(letter++),
                                entry.name(),
                                ""));
            }
        }
    }

    private void draw() {
        int first = marks.stream().mapToInt(m -> m.day().getYear()).min().orElseThrow();
        int last = marks.stream().mapToInt(m -> m.day().getYear()).max().orElseThrow() + 1;
        int y = 12;
        List<double[]> placed = new ArrayList<>();
        List<Mark> drawn = new ArrayList<>();
        List<Integer> lanes = new ArrayList<>();
        for (Lane lane : Lane.values()) {
            lanes.add(y);
            List<Mark> here =
                    marks.stream()
                            .filter(m -> m.lane() == lane)
                            .sorted(Comparator.comparing(Mark::day))
                            .toList();
            List<Double> ends = new ArrayList<>();
            for (Mark mark : here) {
                double x = x(mark.day(), first, last);
                int row = 0;
                while (row < ends.size() && ends.get(row) > x - MARK) {
                    row++;
                }
                if (row == ends.size()) {
                    ends.add(x);
                } else {
                    ends.set(row, x);
                }
                placed.add(new double[] {x, y + 10 + ROW * row});
                drawn.add(mark);
            }
            y += 22 + ROW * Math.max(1, ends.size());
        }
        int height = y + 22;
        page.open(
                "svg",
                "viewBox",
                "0 0 " + WIDTH + " " + height,
                "role",
                "group",
                "class",
                "chart talks");
        page.leaf("title", "Plans, deployments, test flights and talks by year");
        page.leaf(
                "desc",
                "Three lanes: plans and deployments, threats, talks. The list below has every"
                        + " event of the record in the same order.");
        for (int year = first; year <= last; year++) {
            double x = x(LocalDate.of(year, 1, 1), first, last);
            Svg.line(x, 0, x, y, "panel-grid", page);
            if (year % 2 == 0) {
                Svg.text(Integer.toString(year), x, y + 15, "", "middle", page);
            }
        }
        for (int k = 0; k < lanes.size(); k++) {
            if (k > 0) {
                Svg.line(0, lanes.get(k) - 8, WIDTH, lanes.get(k) - 8, "panel-frame", page);
            }
            Svg.text(Lane.values()[k].label, 0, lanes.get(k) + 14, "head", "start", page);
        }
        for (int k = 0; k < drawn.size(); k++) {
            sign(drawn.get(k), placed.get(k));
        }
        page.close();
    }

    private void sign(Mark mark, double[] at) {
        if (mark.event().isEmpty()) {
            page.open("g", "class", "ev side-all " + mark.lane().style());
        } else {
            page.open(
                    "a",
                    "href",
                    "#event-" + mark.event(),
                    "class",
                    styles.getOrDefault(mark.event(), ""));
        }
        page.leaf("title", mark.title());
        page.empty(
                "circle",
                "class",
                mark.planned() ? "t-planned" : mark.lane() == Lane.TALKS ? "t-talk" : "t-built",
                "cx",
                Svg.number(at[0]),
                "cy",
                Svg.number(at[1]),
                "r",
                mark.sign().isEmpty() ? "4.5" : "8.5");
        if (!mark.sign().isEmpty()) {
            Svg.text(mark.sign(), at[0], at[1] + 3.8, "t-number", "middle", page);
        }
        page.close();
    }

    private static double x(LocalDate day, int first, int last) {
        double year = day.getYear() + (day.getDayOfYear() - 1) / DAYS_A_YEAR;
        return LEFT + (WIDTH - LEFT - 15) * (year - first) / (last - first);
    }

    private void list(List<Dialogue.Event> events) {
        int number = 1;
        int year = 0;
        for (Dialogue.Event event : events) {
            if (event.when().first().getYear() != year) {
                if (year != 0) {
                    page.closeLine();
                }
                year = event.when().first().getYear();
                page.leaf("h3", Integer.toString(year)).open("ol", "class", "events");
            }
            event(event, number++);
        }
        if (year != 0) {
            page.closeLine();
        }
    }

    private void event(Dialogue.Event event, int number) {
        page.open(
                "li",
                "id",
                "event-" + event.id(),
                "value",
                Integer.toString(number),
                "class",
                styles.getOrDefault(event.id(), ""));
        page.leaf("a", "Back to the picture", "href", "#record", "class", "shut");
        page.open("p")
                .leaf("strong", RecordWording.day(event.when()))
                .text(" " + event.title())
                .close();
        String who = people(event);
        String standing = standing(event);
        if (!who.isEmpty() || !standing.isEmpty()) {
            page.leaf(
                    "p",
                    who
                            + (who.isEmpty() || standing.isEmpty() ? "" : ". ")
                            + AssuranceWording.capital(standing)
                            + ".",
                    "class",
                    "soft");
        }
        positions(event);
        page.open("p");
        CitedSources.write(event.citation(), result.loaded().catalogue(), page);
        page.close().closeLine();
    }

    private String people(Dialogue.Event event) {
        return String.join(
                "; ",
                event.people().stream()
                        .flatMap(id ->
                                result.loaded().dialogue().people().stream()
                                        .filter(p -> p.id().equals(id)))
                        .map(p ->
                                p.name()
                                        + " ("
                                        + p.side()
                                        + p.officeOn(event.when().first())
                                                .map(o -> ", " + o.title())
                                                .orElse("")
                                        + ")")
                        .toList());
    }

    private static String standing(Dialogue.Event event) {
        List<String> parts = new ArrayList<>();
        if (!event.level().isEmpty()) {
            parts.add(event.level());
        }
        if (!event.statuses().isEmpty()) {
            parts.add(
                    "the talks: "
                            + CoverageWording.and(
                                    event.statuses().stream()
                                            .map(status -> status.id().replace('-', ' '))
                                            .toList()));
        }
        return String.join("; ", parts);
    }

    private void positions(Dialogue.Event event) {
        if (event.positions().isEmpty()) {
            return;
        }
        page.open("ul", "class", "found");
        for (Dialogue.Position position : event.positions()) {
            page.open("li");
            page.leaf(
                    "strong",
                    SIDES.getOrDefault(position.side(), AssuranceWording.capital(position.side()))
                            + ": ");
            page.text(position.text());
            for (Link link : position.links()) {
                for (String sentence : AssuranceWording.onLink(result, link)) {
                    page.empty("br").text("Model: " + sentence + ".");
                }
            }
            List<String> elsewhere =
                    position.links().stream()
                            .filter(link -> AssuranceWording.onLink(result, link).isEmpty())
                            .map(ClaimWording::elsewhere)
                            .flatMap(Optional::stream)
                            .distinct()
                            .toList();
            if (!elsewhere.isEmpty()) {
                page.empty("br")
                        .leaf("span", "See " + String.join("; ", elsewhere) + ".", "class", "soft");
            }
            position.citation()
                    .ifPresent(citation -> {
                        page.empty("br");
                        CitedSources.write(citation, result.loaded().catalogue(), page);
                    });
            page.close();
        }
        page.close();
    }
}
