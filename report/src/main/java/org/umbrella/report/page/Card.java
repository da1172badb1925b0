// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.page;

import org.umbrella.results.StudyResult;

/**
 * A figure and all that belongs to it: its finding as the title, the picture, what is assumed, its
 * numbers, how to cite it and a link to itself. The page's script adds the downloads; without it
 * everything is there but those.
 */
public final class Card {

    private Card() {}

    /**
     * Opens a card; the picture is the caller's.
     *
     * @param id what the link to it ends with
     * @param finding what it says, without a full stop
     * @param page where to
     */
    public static void open(String id, String finding, Markup page) {
        page.open("article", "class", "card", "id", id, "aria-labelledby", id + "-title");
        page.leaf("h3", finding + ".", "id", id + "-title");
    }

    /** Opens the numbers behind the picture, folded. */
    public static void data(Markup page) {
        page.open("details", "class", "data").leaf("summary", "Numbers");
    }

    /**
     * Ends a card.
     *
     * @param id its id
     * @param finding what it says
     * @param assumed what is assumed, sentences with full stops
     * @param result the study
     * @param page where to
     */
    public static void close(
            String id, String finding, String assumed, StudyResult result, Markup page) {
        page.leaf("p", assumed, "class", "assumed soft");
        page.open("div", "class", "tools");
        page.open("details", "class", "cite").leaf("summary", "How to cite");
        page.leaf(
                "p",
                "“"
                        + finding
                        + ".” Figure “"
                        + id
                        + "” of the study “"
                        + result.study().title()
                        + "”, computed with Umbrella "
                        + result.provenance().toolVersion()
                        + " ("
                        + result.provenance().command()
                        + ").");
        page.close();
        page.leaf("a", "Link to this figure", "href", "#" + id);
        page.close();
        page.closeLine();
    }
}
