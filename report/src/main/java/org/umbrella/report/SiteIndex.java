// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report;

import java.util.List;
import org.umbrella.report.page.Markup;
import org.umbrella.report.page.Style;

/** The first page of a published site: each study with its question, its answer and its files. */
public final class SiteIndex {

    private static final String TITLE = "What these defences cover, and whom they cannot touch";

    private SiteIndex() {}

    /**
     * A study of the site.
     *
     * @param folder its folder beside the page
     * @param title its title
     * @param question what it asks, in a sentence
     * @param answer what it found
     */
    public record Entry(String folder, String title, String question, String answer) {}

    /**
     * The page.
     *
     * @param entries the studies, in the order to be shown
     * @param version what computed them
     * @return the whole page; it loads nothing
     */
    public static String html(List<Entry> entries, String version) {
        Markup page = new Markup();
        page.raw("<!doctype html>\n").open("html", "lang", "en").open("head");
        page.empty("meta", "charset", "utf-8");
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.empty("meta", "name", "color-scheme", "content", "light dark");
        page.empty("meta", "property", "og:title", "content", TITLE);
        page.empty("meta", "property", "og:type", "content", "website");
        page.leaf("title", TITLE + " – Umbrella");
        page.open("style").raw(Style.css()).closeLine();
        page.close().open("body").open("main");
        page.leaf("h1", TITLE);
        page.leaf(
                "p",
                "Each study was computed from public figures, every one with its source. “Covered”"
                        + " and “reach” mean that an interceptor can be there in time; nothing here"
                        + " says what would happen then.",
                "class",
                "note");
        for (Entry entry : entries) {
            page.open("article", "class", "card", "id", entry.folder());
            page.open("h2").leaf("a", entry.title(), "href", entry.folder() + "/report.html");
            page.close();
            page.leaf("p", entry.question(), "class", "question");
            page.leaf("p", entry.answer());
            page.open("p", "class", "soft").text("Data: ");
            page.leaf("a", "what each file is", "href", entry.folder() + "/README.txt");
            page.text(", ").leaf("a", "all findings", "href", entry.folder() + "/results.json");
            page.text(" (JSON).").close();
            page.closeLine();
        }
        page.leaf(
                "p",
                "Computed with Umbrella "
                        + version
                        + ". To check a study: umbrella verify FOLDER, with its folder from here.",
                "class",
                "soft");
        page.closeLine();
        return page.close().closeLine().toString();
    }
}
