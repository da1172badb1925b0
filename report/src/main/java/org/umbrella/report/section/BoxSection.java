// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.section;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.umbrella.report.map.BaseMap;
import org.umbrella.report.map.Frame;
import org.umbrella.report.map.LambertAzimuthalEqualArea;
import org.umbrella.report.map.PlaneBox;
import org.umbrella.report.map.Projection;
import org.umbrella.report.map.Signs;
import org.umbrella.report.map.SvgPath;
import org.umbrella.report.page.Card;
import org.umbrella.report.page.Markup;
import org.umbrella.report.page.Numbers;
import org.umbrella.report.page.ScrollBox;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.BoxQuestion;
import org.umbrella.scenario.CatalogueEntry;
import org.umbrella.scenario.NamedPoint;
import org.umbrella.study.assurance.AssuranceFinding;
import org.umbrella.study.assurance.Box;
import org.umbrella.wording.SafeSide;
import org.umbrella.wording.WeaponNames;

/** The box of speed, delay and site inside which an assurance holds: tables and a map of sites. */
final class BoxSection {

    private static final int WIDTH_UNITS = 1600;

    /** Burnout speeds between which sites are told apart, km/s; the stated one is added. */
    private static final List<Double> STEPS = List.of(4.0, 5.0, 6.0);

    private final StudyResult result;
    private final Markup page;

    private BoxSection(StudyResult result, Markup page) {
        this.result = result;
        this.page = page;
    }

    static void write(StudyResult result, Markup page) {
        result.findings().boxes().forEach(box -> new BoxSection(result, page).write(box));
    }

    private void write(Box box) {
        String claim =
                result.findings()
                        .assurance(box.assuranceId())
                        .map(AssuranceFinding::assurance)
                        .map(a -> a.claim())
                        .orElse(box.assuranceId());
        String id = "box-" + box.assuranceId();
        String title = "The box within which it holds: " + title(box).replaceFirst("\\.$", "");
        Card.open(id, title, page);
        page.leaf(
                "p",
                "For the shots of “"
                        + claim
                        + "”, an interceptor with the burn time ("
                        + Numbers.three(box.question().interceptor().burnTimeSeconds())
                        + " s) and height limits ("
                        + Numbers.three(
                                box.question().interceptor().minInterceptHeightMeters() / 1e3)
                        + " to "
                        + Numbers.three(
                                box.question().interceptor().maxInterceptHeightMeters() / 1e3)
                        + " km) of "
                        + name(box)
                        + ", perfect sensing, launched the delay after burnout at the soonest. Limits hold for"
                        + " the whole of launch areas and aims and are rounded to the safe side.",
                "class",
                "soft");
        speeds(box);
        delays(box);
        box.question().map().ifPresent(map -> map(box, map));
        Card.close(
                id,
                title,
                "Darker cells keep the claim at higher speeds or for longer delays. The map tries"
                        + " sites everywhere, treaties and borders aside.",
                result,
                page);
    }

    /** Five shades from what breaks it first to what keeps it longest. */
    private static String shade(double value, double least, double most) {
        double share = most > least ? (value - least) / (most - least) : 1;
        return "n h" + (int) Math.min(5, 1 + Math.floor(4.999 * Math.max(0, share)));
    }

    private String name(Box box) {
        String id = box.question().interceptor().id();
        CatalogueEntry entry = result.loaded().catalogue().entries().get(id);
        return entry == null ? id : entry.name();
    }

    private static String title(Box box) {
        Box.Site first = box.sites().getFirst();
        Box.AtDelay delay = first.byDelay().getFirst();
        return delay.breakingMetersPerSecond().isPresent()
                ? "at "
                        + WeaponNames.site(first.site().name())
                        + ", launched "
                        + Numbers.three(delay.delaySeconds())
                        + " s after burnout, any burnout speed below "
                        + SafeSide.limitKilometersPerSecond(
                                delay.breakingMetersPerSecond().getAsDouble())
                        + " km/s."
                : "at " + WeaponNames.site(first.site().name()) + ", any burnout speed.";
    }

    private void speeds(Box box) {
        page.leaf("h4", "Greatest burnout speed that keeps it, by site and delay, km/s");
        ScrollBox.open(page).open("table", "class", "heat");
        page.open("thead").open("tr");
        DoubleSummaryStatistics speeds =
                box.sites().stream()
                        .flatMap(site -> site.byDelay().stream())
                        .map(Box.AtDelay::breakingMetersPerSecond)
                        .filter(java.util.OptionalDouble::isPresent)
                        .mapToDouble(java.util.OptionalDouble::getAsDouble)
                        .summaryStatistics();
        page.leaf("th", "Site");
        for (double delay : box.question().delaysSeconds()) {
            page.leaf("th", Numbers.three(delay) + " s", "class", "n");
        }
        page.leaf("th", "Shot that sets it, at the least delay");
        page.close().close().open("tbody");
        for (Box.Site site : box.sites()) {
            page.open("tr").leaf("td", WeaponNames.site(site.site().name()));
            for (Box.AtDelay delay : site.byDelay()) {
                page.leaf(
                        "td",
                        delay.breakingMetersPerSecond().isPresent()
                                ? SafeSide.limitKilometersPerSecond(
                                        delay.breakingMetersPerSecond().getAsDouble())
                                : "any",
                        "class",
                        delay.breakingMetersPerSecond().isPresent()
                                ? shade(
                                        delay.breakingMetersPerSecond().getAsDouble(),
                                        speeds.getMin(),
                                        speeds.getMax())
                                : "n h5");
            }
            Box.AtDelay first = site.byDelay().getFirst();
            page.leaf(
                    "td", first.launch().isEmpty() ? "none" : first.launch() + " → " + first.aim());
            page.closeLine();
        }
        page.close().close().closeLine();
    }

    private void delays(Box box) {
        page.leaf("h4", "Least delay after burnout that keeps it, by site and burnout speed, s");
        ScrollBox.open(page).open("table", "class", "heat");
        page.open("thead").open("tr");
        double longest =
                box.sites().stream()
                        .flatMap(site -> site.bySpeed().stream())
                        .mapToDouble(Box.AtSpeed::leastDelaySeconds)
                        .max()
                        .orElse(0);
        page.leaf("th", "Site");
        for (double speed : box.question().speedsMetersPerSecond()) {
            page.leaf("th", Numbers.three(speed / 1e3) + " km/s", "class", "n");
        }
        page.close().close().open("tbody");
        for (Box.Site site : box.sites()) {
            page.open("tr").leaf("td", WeaponNames.site(site.site().name()));
            for (Box.AtSpeed speed : site.bySpeed()) {
                page.leaf(
                        "td",
                        SafeSide.limitSeconds(speed.leastDelaySeconds()),
                        "class",
                        // The less delay it needs the better it is kept.
                        shade(-Math.max(0, speed.leastDelaySeconds()), -longest, 0));
            }
            page.closeLine();
        }
        page.close().close().closeLine();
        page.leaf("p", "0: it holds at any delay, launched at burnout included.", "class", "soft");
    }

    private void map(Box box, BoxQuestion.SiteMap question) {
        Projection projection = LambertAzimuthalEqualArea.europe();
        PlaneBox bounds = PlaneBox.EMPTY;
        for (Box.Cell cell : box.map()) {
            for (var corner : cell.outline()) {
                bounds =
                        bounds.with(
                                projection.project(corner.latitudeRad(), corner.longitudeRad()));
            }
        }
        Frame frame = Frame.of(projection, bounds, WIDTH_UNITS);
        BaseMap base = new BaseMap(frame, "b-" + box.assuranceId() + "-", List.of());
        double stated = question.speedMetersPerSecond() / 1e3;
        List<Double> steps =
                java.util.stream.Stream.concat(STEPS.stream(), java.util.stream.Stream.of(stated))
                        .distinct()
                        .sorted()
                        .toList();
        long keeping =
                box.map().stream()
                        .filter(cell ->
                                cell.breakingMetersPerSecond().isEmpty()
                                        || cell.breakingMetersPerSecond().getAsDouble()
                                                > question.speedMetersPerSecond())
                        .count();
        String title =
                "Where an interceptor of "
                        + Numbers.three(stated)
                        + " km/s might stand and keep it, launched "
                        + Numbers.three(question.delaySeconds())
                        + " s after burnout";
        page.leaf("h4", title + ".");
        page.open("ul", "class", "legend key");
        for (int k = 0; k <= steps.size(); k++) {
            page.open("li").open("svg", "viewBox", "0 0 24 18", "aria-hidden", "true");
            page.empty("rect", "class", shade(k, steps, stated), "width", "24", "height", "18");
            page.close().text(range(k, steps)).close();
        }
        page.close();
        page.open("figure");
        page.open("svg", "class", "defs", "aria-hidden", "true").open("defs");
        base.define(page);
        page.close().close();
        base.begin(
                title + ".",
                keeping
                        + " of "
                        + box.map().size()
                        + " sites tried keep the assurance at that speed; shades say below which"
                        + " burnout speed a site keeps it.",
                "frame large box",
                page);
        for (int k = 0; k <= steps.size(); k++) {
            SvgPath path = new SvgPath();
            for (Box.Cell cell : box.map()) {
                if (step(cell, steps) == k) {
                    double[] ring = new double[2 * cell.outline().size()];
                    for (int c = 0; c < cell.outline().size(); c++) {
                        double[] at =
                                frame.at(
                                        cell.outline().get(c).latitudeRad(),
                                        cell.outline().get(c).longitudeRad());
                        ring[2 * c] = at[0];
                        ring[2 * c + 1] = at[1];
                    }
                    path.add(ring, true);
                }
            }
            page.empty("path", "class", shade(k, steps, stated), "d", path.toString());
        }
        base.lines(page);
        for (Box.Site site : box.sites()) {
            double[] at =
                    frame.at(site.site().point().latitudeRad(), site.site().point().longitudeRad());
            if (frame.holds(at)) {
                Signs.put(afloat(site.site()) ? Signs.SHIP : Signs.SITE, at[0], at[1], page);
            }
        }
        page.close();
        page.leaf(
                "figcaption",
                "Shades: the least burnout speed that would break the assurance there. Hatched: it"
                        + " would be broken at "
                        + Numbers.three(stated)
                        + " km/s or less. Coarse cells (H3 resolution "
                        + question.resolution()
                        + "), finer ("
                        + question.refined()
                        + ") where the verdict at that speed changes; a cell stands for its"
                        + " centre, tried against every shot of the pieces and the finer ones that"
                        + " decide at a site.");
        page.closeLine();
    }

    private boolean afloat(NamedPoint site) {
        return result.loaded()
                .catalogue()
                .siteAt(site.point())
                .filter(CatalogueEntry::afloat)
                .isPresent();
    }

    private static int step(Box.Cell cell, List<Double> steps) {
        if (cell.breakingMetersPerSecond().isEmpty()) {
            return steps.size();
        }
        double speed = cell.breakingMetersPerSecond().getAsDouble() / 1e3;
        int k = 0;
        while (k < steps.size() && speed > steps.get(k)) {
            k++;
        }
        return k;
    }

    private static String range(int k, List<Double> steps) {
        if (k == 0) {
            return "broken below " + Numbers.three(steps.getFirst()) + " km/s";
        }
        return k == steps.size()
                ? "keeps it above " + Numbers.three(steps.getLast()) + " km/s"
                : Numbers.three(steps.get(k - 1)) + " to " + Numbers.three(steps.get(k)) + " km/s";
    }

    /** Hatched where broken at the stated speed, else darker the more speed it stands. */
    private static String shade(int k, List<Double> steps, double stated) {
        int statedAt = steps.indexOf(stated);
        if (k <= statedAt) {
            return k == statedAt ? "c0" : "b0";
        }
        return "c" + Math.min(3, k - statedAt);
    }
}
