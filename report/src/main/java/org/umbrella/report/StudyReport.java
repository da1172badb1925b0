// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report;

import java.util.List;
import java.util.Map;
import org.umbrella.report.page.Markup;
import org.umbrella.report.page.Script;
import org.umbrella.report.page.Style;
import org.umbrella.report.section.AssuranceSections;
import org.umbrella.report.section.RangeSections;
import org.umbrella.results.StudyResult;
import org.umbrella.wording.ComparisonWording;
import org.umbrella.wording.Glossary;
import org.umbrella.wording.RangeWording;
import org.umbrella.wording.StudyAnswer;

/**
 * A study's report: one page that loads nothing, for the browser and for print. Its one script adds
 * pickers and downloads; without it every picture and number is there. It depends on the results
 * alone, so the same results give the same page.
 */
public final class StudyReport {

    private final StudyResult result;

    private StudyReport(StudyResult result) {
        this.result = result;
    }

    /**
     * The report.
     *
     * @param result what the study found
     * @return the whole page
     */
    public static String html(StudyResult result) {
        return new StudyReport(result).write();
    }

    private String write() {
        Markup main = new Markup();
        main.open("main");
        boolean shift = !ComparisonWording.shift(result).isEmpty();
        if (shift) {
            AssuranceSections.comparisons(result, main);
        }
        AssuranceSections.claimsAndAssurances(result, main);
        if (!result.coverage().isEmpty()) {
            CoverageSection.write(result, main);
        }
        AssuranceSections.beliefs(result, main);
        RangeSections.write(result, main);
        if (!shift) {
            AssuranceSections.comparisons(result, main);
        }
        AssuranceSections.depthAndTalks(result, main);
        appendix(main);
        main.close();

        Markup page = new Markup();
        page.raw("<!doctype html>\n").open("html", "lang", "en").open("head");
        page.empty("meta", "charset", "utf-8");
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.empty("meta", "name", "color-scheme", "content", "light dark");
        page.empty("meta", "name", "description", "content", StudyAnswer.of(result));
        page.empty("meta", "property", "og:title", "content", result.study().title());
        page.empty("meta", "property", "og:description", "content", StudyAnswer.of(result));
        page.empty("meta", "property", "og:type", "content", "article");
        page.leaf("title", result.study().title() + " – Umbrella");
        page.open("style").raw(Style.css()).closeLine();
        page.close().open("body");
        page.open("svg", "class", "defs", "aria-hidden", "true").open("defs");
        Legend.define(page);
        page.close().closeLine();
        header(page, main.chapters());
        page.raw(main.toString());
        page.open("script").raw(Script.text()).closeLine();
        return page.close().closeLine().toString();
    }

    private void header(Markup page, Map<String, String> chapters) {
        page.open("header");
        page.leaf("p", result.study().title(), "class", "kicker");
        if (!result.study().question().isBlank()) {
            page.leaf("p", result.study().question(), "class", "question");
        }
        page.leaf("h1", StudyAnswer.of(result));
        page.leaf(
                "p",
                "“Covered” means that at least one interceptor can reach the missile in time, from"
                        + " every launch point that has the place in range. Reach is not"
                        + " effectiveness: nothing here says what would happen then.",
                "class",
                "note");
        List<Glossary.Term> terms = Glossary.of(result);
        if (!terms.isEmpty()) {
            page.open("details", "class", "words").leaf("summary", "Words used here").open("dl");
            for (Glossary.Term term : terms) {
                page.leaf("dt", term.word()).leaf("dd", term.means());
            }
            page.close().close();
        }
        page.open("nav", "aria-label", "Contents").open("ul", "class", "contents");
        chapters.forEach((id, words) -> page.open("li").leaf("a", words, "href", "#" + id).close());
        page.close().close().closeLine();
    }

    private void appendix(Markup page) {
        page.chapter("inputs", "What went in, and how to make this again");
        page.open("details", "class", "appendix").leaf("summary", "Every number the study used");
        page.leaf(
                "p",
                "◦ marks numbers that were neither read in a source nor computed from such; low and"
                        + " high are the spread between sources.");
        RangeWording.sentence(result.loaded()).ifPresent(words -> page.leaf("p", words));
        InputChanges.write(result, page);
        InputTables.write(result, page);
        page.close();
        page.open("details", "class", "appendix").leaf("summary", "How it was computed");
        method(page);
        page.close();
        page.leaf("p", "To make this again:");
        page.open("pre").text(result.provenance().command()).close();
        page.leaf(
                "p",
                "With Umbrella "
                        + result.provenance().toolVersion()
                        + ", from the files under inputs/ in this bundle. Piece by piece the numbers"
                        + " are in coverage.parquet and coverage/*.geojson, all else in"
                        + " results.json.");
        page.open("ul");
        result.provenance().attributions().forEach(line -> page.leaf("li", line));
        page.leaf(
                "li",
                "Maps: Lambert azimuthal equal-area for Europe (ETRS89-LAEA, EPSG:3035), Albers for"
                        + " the United States. Borders are no statement about sovereignty.");
        page.closeLine();
    }

    private void method(Markup page) {
        page.leaf(
                "p",
                result.grid().size()
                        + " H3 cells of resolution "
                        + result.grid().resolution()
                        + " over "
                        + result.grid().territory().name()
                        + ". A cell is in range where some launch point's missile reaches its"
                        + " centre; it is covered where, for each such launch point, some battery"
                        + " has a feasible intercept. Point masses and published coarse parameters;"
                        + " guidance, seekers, warheads and countermeasures are left out. Out of"
                        + " reach: no battery meets the arc however early it launches after"
                        + " burnout. Too late: some battery would, launched at burnout. Not"
                        + " tracked: some battery would under perfect sensing, none if one track"
                        + " sufficed. Track not kept: some battery would if one track sufficed, but"
                        + " no sensor that its link rule allows sees the target when it counts."
                        + " How long a track may be extrapolated to an intercept is not published,"
                        + " so both ends are shown. People are those of"
                        + " cities; the countryside between them counts as empty. Under perfect"
                        + " sensing every battery commits at burnout plus its decision delay.");
    }
}
