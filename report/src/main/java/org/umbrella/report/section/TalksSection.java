// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.section;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.umbrella.report.page.Markup;
import org.umbrella.report.page.Svg;
import org.umbrella.wording.AssuranceWording;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.CatalogueEntry;
import org.umbrella.scenario.Change;
import org.umbrella.scenario.Dialogue;
import org.umbrella.scenario.Link;
import org.umbrella.scenario.Plan;

/**
 * The record of the talks on one axis with plans, deployments and threats, and event by event with
 * what the model finds on each position taken.
 */
final class TalksSection {

    private static final int WIDTH = 1160;
    private static final int LEFT = 150;
    private static final int ROW = 19;
    private static final int MARK = 19;
    private static final double DAYS_A_YEAR = 365.25;

    private final StudyResult result;
    private final Markup page;
    private final List<Mark> marks = new ArrayList<>();

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
    }

    /** One sign of the picture: hollow where planned, solid where it happened. */
    private record Mark(Lane lane, LocalDate day, boolean planned, String sign, String title) {}

    static void write(StudyResult result, Markup page) {
        if (result.loaded().dialogue().events().isEmpty()
                || (result.promises().assurances().isEmpty()
                        && result.promises().comparisons().isEmpty())) {
            return;
        }
        new TalksSection(result, page).write();
    }

    private void write() {
        List<Dialogue.Event> events =
                result.loaded().dialogue().events().stream()
                        .sorted(Comparator.comparing(e -> e.when().first()))
                        .toList();
        page.leaf("h2", "The record: what was planned, built, flown and said");
        page.leaf(
                "p",
                "Solid: it happened. Hollow: it was planned. Numbers lead to the table below; letters"
                        + " are test flights. Days that are not known stand at the first day they"
                        + " may have been.",
                "class",
                "soft");
        gather(events);
        page.open("figure", "class", "scroll");
        draw();
        page.closeLine();
        table(events);
    }

    private void gather(List<Dialogue.Event> events) {
        int number = 1;
        for (Dialogue.Event event : events) {
            boolean built =
                    switch (event.kind()) {
                        case DECISION, DEPLOYMENT -> true;
                        case POSITION, MEETING, CALL, SUMMIT, APPOINTMENT, REPORT, TEST -> false;
                    };
            marks.add(
                    new Mark(
                            built ? Lane.PLANS : Lane.TALKS,
                            event.when().first(),
                            false,
                            Integer.toString(number++),
                            event.when().text() + ": " + event.title()));
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
                                    change.date() + ", " + plan.title() + ": " + change.title()));
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
                                entry.name()));
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
                "img",
                "class",
                "chart talks");
        page.leaf("title", "Plans, deployments, test flights and talks by year");
        page.leaf(
                "desc",
                "Three lanes: plans and deployments, threats, talks. The table below lists every"
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
        page.open("g").leaf("title", mark.title());
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

    private void table(List<Dialogue.Event> events) {
        page.open("div", "class", "scroll").open("table").open("thead").open("tr");
        for (String column :
                List.of(
                        "",
                        "Day",
                        "What",
                        "Who",
                        "Level, and where it leaves the talks",
                        "Positions, and what the model finds")) {
            page.leaf("th", column);
        }
        page.close().close().open("tbody");
        int number = 1;
        for (Dialogue.Event event : events) {
            page.open("tr");
            page.leaf("td", Integer.toString(number++), "class", "n");
            page.leaf("td", event.when().text(), "class", "day");
            page.open("td").text(event.title()).empty("br");
            page.leaf(
                    "span",
                    event.citation().source()
                            + " ("
                            + event.citation().grade().id()
                            + ")"
                            + (event.citation().note().isEmpty()
                                    ? ""
                                    : ". " + event.citation().note()),
                    "class",
                    "soft");
            page.close();
            page.leaf("td", people(event));
            page.leaf("td", standing(event));
            page.open("td");
            positions(event);
            page.close().closeLine();
        }
        page.close().close().closeLine();
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
                                        + p.offices().stream()
                                                .findFirst()
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
        event.statuses().forEach(status -> parts.add(status.id().replace('-', ' ')));
        return String.join("; ", parts);
    }

    private void positions(Dialogue.Event event) {
        if (event.positions().isEmpty()) {
            return;
        }
        page.open("ul", "class", "found");
        for (Dialogue.Position position : event.positions()) {
            page.open("li").leaf("strong", position.side() + ": ").text(position.text());
            for (Link link : position.links()) {
                for (String sentence : AssuranceWording.onLink(result, link)) {
                    page.empty("br").text("Model: " + sentence + ".");
                }
            }
            List<String> elsewhere =
                    position.links().stream()
                            .filter(link -> AssuranceWording.onLink(result, link).isEmpty())
                            .map(AssuranceSections::elsewhere)
                            .flatMap(Optional::stream)
                            .toList();
            if (!elsewhere.isEmpty()) {
                page.empty("br")
                        .leaf("span", "See " + String.join("; ", elsewhere) + ".", "class", "soft");
            }
            page.close();
        }
        page.close();
    }
}
