// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.umbrella.report.map.BaseMap;
import org.umbrella.report.map.Frame;
import org.umbrella.report.map.LambertAzimuthalEqualArea;
import org.umbrella.report.map.PlaneBox;
import org.umbrella.report.map.Projection;
import org.umbrella.report.page.Card;
import org.umbrella.report.page.Markup;
import org.umbrella.report.page.ScrollBox;
import org.umbrella.report.page.Svg;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.DealQuestion;
import org.umbrella.scenario.NamedPoint;
import org.umbrella.study.deal.DealFinding;
import org.umbrella.study.deal.DealPoint;
import org.umbrella.wording.DealWording;
import org.umbrella.wording.UncertaintyWording;

/** Deals: the front and the set as a chart beside a map of their sites, and the best as a table. */
final class DealSection {

    private static final int MAP_UNITS = 1600;
    private static final int MOST_ROWS = 12;
    private static final double LEFT = 62;
    private static final double TOP = 14;

    /** Half of the widest label of the axis stands beyond its end. */
    private static final double RIGHT = 28;

    private static final double WIDTH = 520;
    private static final double HEIGHT = 330;

    private final DealFinding finding;
    private final DealQuestion asked;
    private final StudyResult result;
    private final Markup page;

    private DealSection(DealFinding finding, StudyResult result, Markup page) {
        this.finding = finding;
        this.asked = finding.question().deal();
        this.result = result;
        this.page = page;
    }

    static void write(StudyResult result, Markup page) {
        if (result.ranges().deals().isEmpty()) {
            return;
        }
        page.chapter("deals", "Which deployments cover one side and leave the other alone");
        result.ranges().deals().forEach(deal -> new DealSection(deal, result, page).write());
    }

    private void write() {
        String id = "deal-" + asked.id();
        Card.open(id, asked.title(), page);
        page.leaf("p", DealWording.answer(finding) + ".");
        chart();
        map();
        table();
        Card.close(id, asked.title(), DealWording.note(finding), result, page);
    }

    /** Coverage across, margin up; the band of margins is that of the front with finite ones. */
    private void chart() {
        List<DealPoint> shown = new ArrayList<>(finding.explored().set());
        shown.addAll(finding.explored().front());
        double low = 0;
        double high = 1;
        for (DealPoint point : shown) {
            if (Double.isFinite(point.marginMetersPerSecond())) {
                low = Math.min(low, point.marginMetersPerSecond());
                high = Math.max(high, point.marginMetersPerSecond());
            }
        }
        double bottom = Math.floor(low / 500) * 500;
        double top = Math.ceil(high / 500) * 500;
        page.open("figure");
        page.open(
                "svg",
                "viewBox",
                "0 0 " + Svg.number(LEFT + WIDTH + RIGHT) + " " + Svg.number(TOP + HEIGHT + 44),
                "role",
                "img",
                "class",
                "chart",
                "aria-label",
                "Coverage against the margin of the promise");
        for (int percent = 0; percent <= 100; percent += 20) {
            double x = x(percent / 100.0);
            Svg.line(x, TOP, x, TOP + HEIGHT, "grid", page);
            Svg.text(percent + " %", x, TOP + HEIGHT + 16, "", "middle", page);
        }
        double step = top - bottom > 4000 ? 1000 : 500;
        for (double margin = bottom; margin <= top; margin += step) {
            double y = y(margin, bottom, top);
            Svg.line(LEFT, y, LEFT + WIDTH, y, margin == 0 ? "axis" : "grid", page);
            Svg.text(String.format(Locale.ROOT, "%.0f", margin), LEFT - 6, y + 4, "", "end", page);
        }
        Svg.text(
                "covered against " + asked.covers().getFirst().label(),
                LEFT + WIDTH / 2,
                TOP + HEIGHT + 36,
                "",
                "middle",
                page);
        Svg.text("margin, m/s", LEFT, TOP - 3, "", "start", page);
        for (DealPoint point : finding.explored().set()) {
            dot(point, 2.2, "0.25", bottom, top);
        }
        for (DealPoint point : finding.explored().front()) {
            dot(point, 3.6, point.deal() ? "1" : "0.45", bottom, top);
        }
        page.close();
        page.leaf(
                "figcaption",
                "Each dot a deployment. Large: the front, what no other deployment beats in every respect; full where it"
                        + " is a deal. Small: the set of deals, one for each step of coverage and margin. At the upper"
                        + " edge: no speed breaks the promise.");
        page.closeLine();
    }

    private static double x(double share) {
        return LEFT + WIDTH * share;
    }

    private static double y(double margin, double bottom, double top) {
        double at = Math.min(top, margin);
        return TOP + HEIGHT * (top - at) / (top - bottom);
    }

    private void dot(DealPoint point, double radius, String opacity, double bottom, double top) {
        page.open(
                "circle",
                "cx",
                Svg.number(x(point.coverage().getFirst())),
                "cy",
                Svg.number(y(point.marginMetersPerSecond(), bottom, top)),
                "r",
                Svg.number(radius),
                "fill",
                "currentColor",
                "opacity",
                opacity);
        page.leaf(
                "title",
                DealWording.deployment(finding, point.deployment())
                        + ": "
                        + UncertaintyWording.percent(OptionalDouble.of(point.coverage().getFirst()))
                        + ", "
                        + DealWording.margin(point));
        page.close();
    }

    /** Sites of deals, larger where more of the set of deals stand; rings where the best do. */
    private void map() {
        Map<Integer, Integer> deals = new LinkedHashMap<>();
        finding.explored()
                .set()
                .forEach(point ->
                        point.deployment()
                                .sites()
                                .forEach(site -> deals.merge(site, 1, Integer::sum)));
        Projection projection = LambertAzimuthalEqualArea.europe();
        PlaneBox bounds = PlaneBox.EMPTY;
        List<NamedPoint> sites = finding.question().ground().sites();
        for (NamedPoint site : sites) {
            bounds =
                    bounds.with(
                            projection.project(
                                    site.point().latitudeRad(), site.point().longitudeRad()));
        }
        Frame frame = Frame.of(projection, bounds, MAP_UNITS);
        BaseMap base = new BaseMap(frame, "d-" + asked.id() + "-", List.of());
        page.open("figure");
        page.open("svg", "class", "defs", "aria-hidden", "true").open("defs");
        base.define(page);
        page.close().close();
        base.begin(
                "Sites of deals.",
                deals.size() + " of " + sites.size() + " sites tried are part of a deal.",
                "frame large box",
                page);
        base.lines(page);
        int most = deals.values().stream().mapToInt(n -> n).max().orElse(1);
        for (int k = 0; k < sites.size(); k++) {
            int count = deals.getOrDefault(k, 0);
            mark(
                    frame,
                    sites.get(k),
                    count == 0 ? 3 : 5 + 9 * Math.sqrt((double) count / most),
                    count > 0);
        }
        finding.best().stream()
                .limit(3)
                .flatMap(point -> point.deployment().sites().stream())
                .distinct()
                .forEach(site -> ring(frame, sites.get(site)));
        page.close();
        page.leaf(
                "figcaption",
                "Sites that were tried. Full: part of a deal, larger where of more of them. Rings: the three most robust"
                        + " deals.");
        page.closeLine();
    }

    private void mark(Frame frame, NamedPoint site, double radius, boolean deal) {
        circle(frame, site, radius, "fill", "currentColor", "opacity", deal ? "0.7" : "0.25");
    }

    private void ring(Frame frame, NamedPoint site) {
        circle(frame, site, 22, "fill", "none", "stroke", "currentColor", "stroke-width", "4");
    }

    private void circle(Frame frame, NamedPoint site, double radius, String... look) {
        double[] at = frame.at(site.point().latitudeRad(), site.point().longitudeRad());
        List<String> attributes =
                new ArrayList<>(
                        List.of(
                                "cx", Svg.number(at[0]),
                                "cy", Svg.number(at[1]),
                                "r", Svg.number(radius)));
        attributes.addAll(List.of(look));
        page.empty("circle", attributes.toArray(String[]::new));
    }

    private void table() {
        List<DealPoint> best = finding.best();
        if (best.isEmpty()) {
            return;
        }
        page.leaf(
                "h4",
                finding.drawn().isEmpty()
                        ? "Deals on the front, from the greatest coverage down"
                        : "Deals on the front, from the most robust down");
        ScrollBox.open(page).open("table").open("thead").open("tr");
        for (String head :
                List.of(
                        "Sites",
                        "Burnout speed, km/s",
                        "Delay, s",
                        "Sensors",
                        "Covered",
                        "Margin, m/s",
                        "Deal in draws")) {
            page.leaf("th", head);
        }
        page.close().close().open("tbody");
        for (DealPoint point : best.stream().limit(MOST_ROWS).toList()) {
            page.open("tr");
            page.leaf("td", DealWording.sites(finding, point.deployment()));
            page.leaf(
                    "td",
                    String.format(
                            Locale.ROOT,
                            "%.1f",
                            asked.speedsMetersPerSecond().get(point.deployment().speed()) / 1e3),
                    "class",
                    "n");
            page.leaf(
                    "td",
                    String.format(
                            Locale.ROOT,
                            "%.0f",
                            asked.delaysSeconds().get(point.deployment().delay())),
                    "class",
                    "n");
            page.leaf("td", asked.sensors().get(point.deployment().sensors()).title());
            page.leaf(
                    "td",
                    point.coverage().stream()
                            .map(share -> UncertaintyWording.percent(OptionalDouble.of(share)))
                            .reduce((a, b) -> a + "; " + b)
                            .orElse(""),
                    "class",
                    "n");
            page.leaf(
                    "td",
                    Double.isInfinite(point.marginMetersPerSecond())
                            ? "any"
                            : String.format(Locale.ROOT, "%.0f", point.marginMetersPerSecond()),
                    "class",
                    "n");
            page.leaf(
                    "td",
                    point.robust()
                            .map(share ->
                                    UncertaintyWording.percent(OptionalDouble.of(share.value())))
                            .orElse("not drawn"),
                    "class",
                    "n");
            page.closeLine();
        }
        page.close().close().closeLine();
    }
}
