// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.section;

import java.util.ArrayList;
import java.util.List;
import org.umbrella.report.page.CitedSources;
import org.umbrella.report.page.Markup;
import org.umbrella.report.page.Svg;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.Change;
import org.umbrella.scenario.Resource;
import org.umbrella.study.comparison.ComparisonFinding;
import org.umbrella.study.comparison.Ledger;
import org.umbrella.wording.LedgerWording;

/** What was given up and what was bought: in words, as a chart of the money, and line by line. */
final class LedgerSection {

    private static final int WIDTH = 760;
    private static final int LEFT = 300;
    private static final int ROW = 26;
    private static final int HEAD = 24;

    /** Ends of the axis, powers of ten of a million. */
    private static final int LEAST_POWER = 1;

    private static final int GREATEST_POWER = 5;

    private final StudyResult result;
    private final Markup page;
    private final Ledger ledger;

    private LedgerSection(StudyResult result, Markup page, Ledger ledger) {
        this.result = result;
        this.page = page;
        this.ledger = ledger;
    }

    static void write(ComparisonFinding finding, StudyResult result, Markup page) {
        if (!finding.ledger().isEmpty()) {
            page.leaf(
                    "h3",
                    "What was given up, and what was bought",
                    "id",
                    "ledger-" + finding.comparison().id());
            new LedgerSection(result, page, finding.ledger()).write();
        }
    }

    private void write() {
        page.open("ul");
        LedgerWording.sentences(ledger).forEach(sentence -> page.leaf("li", sentence));
        page.close();
        if (!money(ledger.givenUp()).isEmpty() || !money(ledger.bought()).isEmpty()) {
            page.open("figure", "class", "scroll");
            chart();
            page.leaf(
                    "figcaption",
                    "Money as published, in millions, each step of the axis ten times the last. A bar"
                            + " is a range, a dot one sum. The sums cover different things and are in"
                            + " the prices of different years: lengths do not add up.");
            page.closeLine();
        }
        table();
    }

    private static List<Resource> money(Ledger.Side side) {
        return side.entries(Resource.Kind.MONEY).stream().map(Ledger.Entry::resource).toList();
    }

    private void chart() {
        List<Resource> given = money(ledger.givenUp());
        List<Resource> bought = money(ledger.bought());
        int groups = (given.isEmpty() ? 0 : 1) + (bought.isEmpty() ? 0 : 1);
        int height = groups * HEAD + ROW * (given.size() + bought.size()) + 24;
        page.open(
                "svg",
                "viewBox",
                "0 0 " + WIDTH + " " + height,
                "role",
                "img",
                "class",
                "chart ledger");
        page.leaf("title", "Money given up and money spent, as published");
        page.leaf("desc", String.join(" ", LedgerWording.sentences(ledger)));
        for (int power = LEAST_POWER; power <= GREATEST_POWER; power++) {
            double x = x(Math.pow(10, power));
            Svg.line(x, 0, x, height - 20, "panel-grid", page);
            Svg.text(
                    Integer.toString((int) Math.pow(10, power)), x, height - 6, "", "middle", page);
        }
        int y = group("Given up", given, "l-given", 0);
        group("Bought", bought, "l-bought", y);
        page.close();
    }

    private int group(String name, List<Resource> sums, String style, int top) {
        if (sums.isEmpty()) {
            return top;
        }
        int y = top + HEAD;
        Svg.text(name, 0, y - 7, "head", "start", page);
        for (Resource sum : sums) {
            double middle = y + ROW / 2.0;
            Svg.text(sum.of(), 8, middle - 1, "", "start", page);
            Svg.text(LedgerWording.price(sum), 8, middle + 10, "", "start", page);
            double low = sum.low().orElse(sum.nominal().orElse(sum.high().orElse(0)));
            double high = sum.high().orElse(sum.nominal().orElse(low));
            double end = LEFT + 4.0;
            if (sum.known() && high > low) {
                page.empty(
                        "rect",
                        "class",
                        style,
                        "x",
                        Svg.number(x(low)),
                        "y",
                        Svg.number(middle - 6),
                        "width",
                        Svg.number(Math.max(3, x(high) - x(low))),
                        "height",
                        "12");
                end = x(high);
            } else if (sum.known()) {
                page.empty(
                        "circle",
                        "class",
                        style,
                        "cx",
                        Svg.number(x(low)),
                        "cy",
                        Svg.number(middle),
                        "r",
                        "6");
                end = x(low) + 6;
            }
            Svg.text(LedgerWording.amount(sum), end + 6, middle + 4, "val", "start", page);
            y += ROW;
        }
        return y;
    }

    private static double x(double millions) {
        double share =
                (Math.log10(Math.max(millions, 10)) - LEAST_POWER) / (GREATEST_POWER - LEAST_POWER);
        return LEFT + (WIDTH - LEFT - 60) * share;
    }

    private void table() {
        page.open("div", "class", "scroll").open("table").open("thead").open("tr");
        for (String column :
                List.of("", "What", "How much", "What it covers", "Change and source")) {
            page.leaf("th", column);
        }
        page.close().close().open("tbody");
        rows("Given up", ledger.givenUp());
        rows("Bought", ledger.bought());
        page.close().close().closeLine();
    }

    private void rows(String name, Ledger.Side side) {
        List<String> unknown = new ArrayList<>();
        for (Ledger.Entry entry : side.entries()) {
            Resource resource = entry.resource();
            page.open("tr").leaf("td", name).leaf("td", LedgerWording.of(resource));
            page.leaf(
                    "td",
                    LedgerWording.amount(resource)
                            + (resource.known()
                                    ? resource.price()
                                            .map(p -> " million " + p.currency())
                                            .orElse("")
                                    : ""));
            page.leaf(
                    "td",
                    resource.price()
                            .map(p -> p.covers() + "; " + LedgerWording.price(resource))
                            .orElse(""));
            page.open("td").text(entry.change().title() + ". ");
            CitedSources.write(resource.citation(), result.loaded().catalogue(), page);
            page.close().closeLine();
        }
        side.withoutMoney().stream().map(Change::title).forEach(unknown::add);
        for (String title : unknown) {
            page.open("tr").leaf("td", name).leaf("td", title);
            page.leaf("td", "not known").leaf("td", "no sum of money is stated");
            page.leaf("td", "").closeLine();
        }
    }
}
