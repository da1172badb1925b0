// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.umbrella.report.page.Markup;
import org.umbrella.report.page.Svg;
import org.umbrella.results.Coverage;
import org.umbrella.results.Deployment;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.Sensing;
import org.umbrella.scenario.ThreatClass;
import org.umbrella.study.coverage.Tally;
import org.umbrella.wording.Percent;
import org.umbrella.wording.SensingWording;

/**
 * Coverage over the dates of a study: a panel for each plan and threat, years left to right, share
 * of what is threatened upwards. Between sight and prediction without limit lies a band; area under
 * the level that supposes least is a full line, people a dotted one, area under perfect sensing a
 * dashed one. What lies between two dates was not computed; the lines only lead the eye.
 */
public final class CoverageTimeline {

    private static final int PANEL_WIDTH = 210;
    private static final int PANEL_HEIGHT = 110;
    private static final int LEFT = 44;
    private static final int TOP = 26;
    private static final int GAP_X = 30;
    private static final int GAP_Y = 62;
    private static final double DAYS_A_YEAR = 365.25;

    private final StudyResult result;
    private final double firstYear;
    private final double lastYear;

    private CoverageTimeline(StudyResult result) {
        this.result = result;
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        for (Deployment deployment : result.deployments()) {
            first = Math.min(first, year(deployment.date()));
            last = Math.max(last, year(deployment.date()));
        }
        this.firstYear = Math.floor(first);
        this.lastYear = Math.ceil(Math.max(last, firstYear + 1));
    }

    /**
     * Draws the chart.
     *
     * @param result the study, with at least one deployment
     * @param into where to
     */
    public static void draw(StudyResult result, Markup into) {
        new CoverageTimeline(result).draw(into);
    }

    private void draw(Markup into) {
        Map<String, List<Deployment>> plans = new LinkedHashMap<>();
        result.deployments()
                .forEach(d -> plans.computeIfAbsent(d.planId(), k -> new ArrayList<>()).add(d));
        List<ThreatClass> threats = result.study().threats();
        int width = LEFT + threats.size() * (PANEL_WIDTH + GAP_X) + 20;
        int height = plans.size() * (PANEL_HEIGHT + GAP_Y) + 10;
        into.open("svg", "viewBox", "0 0 " + width + " " + height, "role", "img", "class", "chart");
        into.leaf("title", "Coverage by date, for each plan and threat");
        into.leaf("desc", description(plans, threats));
        int row = 0;
        for (List<Deployment> dates : plans.values()) {
            int y = row * (PANEL_HEIGHT + GAP_Y);
            Svg.text(dates.getFirst().planTitle(), 0, y + 13, "head", "start", into);
            for (int column = 0; column < threats.size(); column++) {
                int x = LEFT + column * (PANEL_WIDTH + GAP_X);
                panel(dates, threats.get(column), x, y + TOP + 14, into);
            }
            row++;
        }
        into.close();
    }

    private String description(Map<String, List<Deployment>> plans, List<ThreatClass> threats) {
        List<String> sentences = new ArrayList<>();
        for (List<Deployment> dates : plans.values()) {
            for (ThreatClass threat : threats) {
                List<String> values = new ArrayList<>();
                for (Deployment date : dates) {
                    values.add(date.date().getYear() + " " + shares(date, threat));
                }
                sentences.add(
                        dates.getFirst().planTitle()
                                + ", "
                                + threat.label()
                                + ", area covered by level of sensing: "
                                + String.join(", ", values)
                                + ".");
            }
        }
        return String.join(" ", sentences);
    }

    private void panel(List<Deployment> dates, ThreatClass threat, int x, int y, Markup into) {
        Svg.text(threat.label(), x, y - 6, "", "start", into);
        for (int share = 0; share <= 100; share += 50) {
            double at = y + PANEL_HEIGHT * (1 - share / 100.0);
            Svg.line(x, at, x + PANEL_WIDTH, at, share == 0 ? "panel-frame" : "panel-grid", into);
            if (x == LEFT) {
                Svg.text(share + " %", x - 4, at + 4, "", "end", into);
            }
        }
        int step = lastYear - firstYear > 8 ? 4 : 2;
        for (int year = (int) firstYear; year <= lastYear; year++) {
            double at = x(year, x);
            Svg.line(at, y + PANEL_HEIGHT, at, y + PANEL_HEIGHT + 3, "panel-frame", into);
            if ((year - (int) firstYear) % step == 0) {
                Svg.text(Integer.toString(year), at, y + PANEL_HEIGHT + 15, "", "middle", into);
            }
        }
        boolean any =
                dates.stream()
                        .flatMap(d -> result.coverage(d, threat.id(), lead()).stream())
                        .anyMatch(c -> c.total().anyThreatened());
        if (!any) {
            Svg.text(
                    "nothing in range",
                    x + PANEL_WIDTH / 2.0,
                    y + PANEL_HEIGHT / 2.0 + 4,
                    "",
                    "middle",
                    into);
            return;
        }
        if (levels().contains(Sensing.PREDICTED) && levels().contains(Sensing.SIGHT)) {
            band(dates, threat, x, y, into);
        }
        series(dates, threat, Sensing.PERFECT, Tally::areaFraction, x, y, "ln-perfect", "", into);
        series(
                dates,
                threat,
                lead(),
                t ->
                        t.threatenedPeople() == 0
                                ? Double.NaN
                                : (double) t.defendedPeople() / t.threatenedPeople(),
                x,
                y,
                "ln-people",
                "pt-people",
                into);
        series(dates, threat, lead(), Tally::areaFraction, x, y, "ln-area", "pt-area", into);
    }

    private List<Sensing> levels() {
        return result.study().sensing();
    }

    /** The level that supposes the least. */
    private Sensing lead() {
        return levels().getFirst();
    }

    private String shares(Deployment date, ThreatClass threat) {
        List<String> shares =
                levels().stream()
                        .flatMap(level ->
                                result.coverage(date, threat.id(), level).stream()
                                        .map(Coverage::total)
                                        .filter(Tally::anyThreatened)
                                        .map(t ->
                                                SensingWording.brief(level)
                                                        + " "
                                                        + Percent.of(t.areaFraction())))
                        .toList();
        return shares.isEmpty() ? "nothing in range" : String.join(" / ", shares);
    }

    /** The area between what sight and what prediction without limit find. */
    private void band(List<Deployment> dates, ThreatClass threat, int x, int y, Markup into) {
        StringBuilder path = new StringBuilder();
        for (Sensing level : List.of(Sensing.SIGHT, Sensing.PREDICTED)) {
            List<Deployment> order = level.equals(Sensing.SIGHT) ? dates : dates.reversed();
            for (Deployment date : order) {
                Optional<Tally> tally =
                        result.coverage(date, threat.id(), level)
                                .map(Coverage::total)
                                .filter(Tally::anyThreatened);
                if (tally.isPresent()) {
                    path.append(path.isEmpty() ? 'M' : 'L')
                            .append(Svg.number(x(year(date.date()), x)))
                            .append(' ')
                            .append(
                                    Svg.number(
                                            y + PANEL_HEIGHT * (1 - tally.get().areaFraction())));
                }
            }
        }
        if (!path.isEmpty()) {
            into.empty("path", "class", "band", "d", path.append('Z').toString());
        }
    }

    private void series(
            List<Deployment> dates,
            ThreatClass threat,
            Sensing sensing,
            ToDoubleFunction<Tally> share,
            int x,
            int y,
            String lineClass,
            String pointClass,
            Markup into) {
        StringBuilder path = new StringBuilder();
        List<double[]> points = new ArrayList<>();
        double lastShare = Double.NaN;
        for (Deployment date : dates) {
            Optional<Tally> tally =
                    result.coverage(date, threat.id(), sensing)
                            .map(Coverage::total)
                            .filter(Tally::anyThreatened);
            double value = tally.isPresent() ? share.applyAsDouble(tally.get()) : Double.NaN;
            if (Double.isNaN(value)) {
                continue;
            }
            double[] at = {x(year(date.date()), x), y + PANEL_HEIGHT * (1 - value)};
            path.append(points.isEmpty() ? 'M' : 'L')
                    .append(Svg.number(at[0]))
                    .append(' ')
                    .append(Svg.number(at[1]));
            points.add(at);
            lastShare = value;
        }
        if (points.isEmpty()) {
            return;
        }
        into.empty("path", "class", lineClass, "d", path.toString());
        if (!pointClass.isEmpty()) {
            for (double[] at : points) {
                into.empty(
                        "circle",
                        "class",
                        pointClass,
                        "cx",
                        Svg.number(at[0]),
                        "cy",
                        Svg.number(at[1]),
                        "r",
                        pointClass.equals("pt-area") ? "3" : "4");
            }
        }
        if (pointClass.equals("pt-area")) {
            double[] at = points.getLast();
            boolean high = at[1] < y + 16;
            boolean right = at[0] > x + PANEL_WIDTH - 40;
            Svg.text(
                    Percent.of(lastShare),
                    right ? at[0] - 6 : at[0] + 6,
                    high ? at[1] + 16 : at[1] - 7,
                    "val",
                    right ? "end" : "start",
                    into);
        }
    }

    private double x(double year, int left) {
        return left + PANEL_WIDTH * (year - firstYear) / (lastYear - firstYear);
    }

    private static double year(LocalDate date) {
        return date.getYear() + (date.getDayOfYear() - 1) / DAYS_A_YEAR;
    }
}
