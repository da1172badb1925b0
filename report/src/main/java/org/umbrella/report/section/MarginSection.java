// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.umbrella.report.chart.Margins;
import org.umbrella.report.page.Card;
import org.umbrella.report.page.Markup;
import org.umbrella.report.page.Numbers;
import org.umbrella.report.page.ScrollBox;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.Battery;
import org.umbrella.scenario.Quantity;
import org.umbrella.study.assurance.AssuranceFinding;
import org.umbrella.study.assurance.Border;
import org.umbrella.wording.FigureWording;

/** How near each claim is to the other verdict: one axis of km/s for all of a study. */
final class MarginSection {

    private static final String ID = "margins";

    private MarginSection() {}

    static void write(StudyResult result, Markup page) {
        List<AssuranceFinding> all =
                result.findings().assurances().stream()
                        .filter(a -> a.border().inSpeed().isPresent())
                        .toList();
        if (all.isEmpty()) {
            return;
        }
        List<Margins.Row> rows = new ArrayList<>();
        for (AssuranceFinding finding : all) {
            Border.InSpeed speed = finding.border().inSpeed().orElseThrow();
            Battery battery = speed.nearest().engagement().battery();
            Optional<Quantity> published =
                    Optional.ofNullable(
                                    result.loaded()
                                            .catalogue()
                                            .entries()
                                            .get(battery.interceptor().id()))
                            .map(entry -> entry.values().get("burnout_speed_km_s"));
            rows.add(
                    new Margins.Row(
                            FigureWording.marginRow(result, finding),
                            FigureWording.gap(finding),
                            speed.requiredMetersPerSecond() / 1e3,
                            speed.speedMetersPerSecond() / 1e3,
                            published.map(Quantity::low).orElse(OptionalDouble.empty()),
                            published.map(Quantity::high).orElse(OptionalDouble.empty())));
        }
        String title = FigureWording.margins(result, all);
        Card.open(ID, title, page);
        page.open("ul", "class", "legend");
        key("m-need", "speed at which the verdict turns", page);
        key("m-has", "speed judged", page);
        key("m-band", "range of what is published", page);
        page.close();
        Margins.draw(
                title + ".",
                String.join(
                        " ",
                        rows.stream().map(row -> row.words() + ", " + row.gap() + ".").toList()),
                rows,
                page);
        Card.data(page);
        ScrollBox.open(page).open("table").open("thead").open("tr");
        for (String head :
                List.of(
                        "Claim",
                        "Needs, km/s",
                        "Judged, km/s",
                        "Published, from",
                        "Published, to")) {
            page.leaf("th", head, "scope", "col");
        }
        page.close().close().open("tbody");
        for (Margins.Row row : rows) {
            page.open("tr").leaf("td", row.words());
            page.leaf("td", Numbers.three(row.requiredKmS()), "class", "n");
            page.leaf("td", Numbers.three(row.speedKmS()), "class", "n");
            page.leaf("td", number(row.low()), "class", "n");
            page.leaf("td", number(row.high()), "class", "n").closeLine();
        }
        page.close().close().close().close();
        Card.close(
                ID,
                title,
                "The burn time and height limits stay as they are; only the burnout speed is"
                        + " varied. Every speed at which a verdict turns was confirmed by solving the"
                        + " engagement 2 m/s above and below it.",
                result,
                page);
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? Numbers.three(value.getAsDouble()) : "–";
    }

    private static void key(String style, String words, Markup page) {
        page.open("li").open("svg", "viewBox", "0 0 24 18", "aria-hidden", "true");
        switch (style) {
            case "m-has" -> page.empty("circle", "class", style, "cx", "12", "cy", "9", "r", "5");
            case "m-need" -> page.empty("path", "class", style, "d", "M12 1v16");
            default -> page.empty("rect", "class", style, "y", "3", "width", "24", "height", "12");
        }
        page.close().text(words).close();
    }
}
