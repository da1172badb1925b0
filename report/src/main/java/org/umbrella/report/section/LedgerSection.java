// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.section;

import java.util.ArrayList;
import java.util.List;
import org.umbrella.report.chart.Fluid;
import org.umbrella.report.page.Card;
import org.umbrella.report.page.CitedSources;
import org.umbrella.report.page.Markup;
import org.umbrella.report.page.Numbers;
import org.umbrella.report.page.ScrollBox;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.Change;
import org.umbrella.scenario.Resource;
import org.umbrella.study.comparison.ComparisonFinding;
import org.umbrella.study.comparison.Ledger;
import org.umbrella.wording.LedgerWording;

/** What was given up and what was bought: in words, as a chart of the money, and line by line. */
final class LedgerSection {

    private static final int ROW = 46;
    private static final int HEAD = 28;
    private static final int AXIS = 30;

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
            new LedgerSection(result, page, finding.ledger())
                    .write(
                            "ledger-" + finding.comparison().id(),
                            finding.comparison().title()
                                    + (finding.ledger().givenUp().isEmpty()
                                            ? ": what was bought"
                                            : ": what was given up, and what was bought"));
        }
    }

    private void write(String id, String title) {
        Card.open(id, title, page);
        page.open("ul");
        LedgerWording.sentences(ledger).forEach(sentence -> page.leaf("li", sentence));
        page.close();
        if (!money(ledger.givenUp()).isEmpty() || !money(ledger.bought()).isEmpty()) {
            chart(title);
        }
        Card.data(page);
        table();
        page.close();
        Card.close(
                id,
                title,
                "Money as published, in millions, each step of the axis ten times the last. A bar is"
                        + " a range, a dot one sum. The sums cover different things and are in the"
                        + " prices of different years: lengths do not add up.",
                result,
                page);
    }

    private static List<Resource> money(Ledger.Side side) {
        return side.entries(Resource.Kind.MONEY).stream().map(Ledger.Entry::resource).toList();
    }

    private void chart(String title) {
        List<Resource> given = money(ledger.givenUp());
        List<Resource> bought = money(ledger.bought());
        int groups = (given.isEmpty() ? 0 : 1) + (bought.isEmpty() ? 0 : 1);
        int height = groups * HEAD + ROW * (given.size() + bought.size()) + AXIS;
        Fluid.open(title + ".", String.join(" ", LedgerWording.sentences(ledger)), height, page);
        for (int power = LEAST_POWER; power <= GREATEST_POWER; power++) {
            double x = x(Math.pow(10, power));
            Fluid.line(x, 0, x, height - AXIS + 4, "panel-grid", page);
            Fluid.text(
                    Numbers.exact(Math.pow(10, power)),
                    x,
                    0,
                    height - 8,
                    "",
                    power == LEAST_POWER ? "start" : power == GREATEST_POWER ? "end" : "middle",
                    page);
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
        Fluid.text(name, 0, 0, y - 8, "head halo", "start", page);
        for (Resource sum : sums) {
            Fluid.text(sum.of(), 0, 0, y + 13, "halo", "start", page);
            double middle = y + 29;
            double low = sum.low().orElse(sum.nominal().orElse(sum.high().orElse(0)));
            double high = sum.high().orElse(sum.nominal().orElse(low));
            double end = 0;
            if (sum.known() && high > low) {
                Fluid.box(x(low), middle - 7, Math.max(0.6, x(high) - x(low)), 14, style, page);
                end = x(high);
            } else if (sum.known()) {
                Fluid.dot(x(low), middle, 6, style, page);
                end = x(low);
            }
            boolean right = end < 60;
            Fluid.text(
                    LedgerWording.amount(sum) + (sum.known() ? " million" : ""),
                    right ? end : x(low),
                    right ? 12 : -12,
                    middle + 4,
                    "val halo",
                    right ? "start" : "end",
                    page);
            y += ROW;
        }
        return y;
    }

    private static double x(double millions) {
        double share =
                (Math.log10(Math.max(millions, 10)) - LEAST_POWER) / (GREATEST_POWER - LEAST_POWER);
        return 1.5 + 97 * share;
    }

    private void table() {
        ScrollBox.open(page).open("table").open("thead").open("tr");
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
