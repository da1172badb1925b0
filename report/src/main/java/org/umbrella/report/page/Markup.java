// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.page;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes HTML and SVG: every element that is opened is closed, and every text and attribute is
 * escaped.
 */
public final class Markup {

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<String, String> chapters = new LinkedHashMap<>();

    /**
     * Opens an element.
     *
     * @param tag its name
     * @param attributes names and values in turn
     * @return this
     */
    public Markup open(String tag, String... attributes) {
        start(tag, attributes);
        out.append('>');
        open.push(tag);
        return this;
    }

    /**
     * Closes the element opened last.
     *
     * @return this
     */
    public Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /**
     * Closes the element opened last and ends the line.
     *
     * @return this
     */
    public Markup closeLine() {
        close();
        out.append('\n');
        return this;
    }

    /**
     * An element that has no content: void in HTML, empty in SVG.
     *
     * @param tag its name
     * @param attributes names and values in turn
     * @return this
     */
    public Markup empty(String tag, String... attributes) {
        start(tag, attributes);
        out.append("/>");
        return this;
    }

    /**
     * An element that holds text only.
     *
     * @param tag its name
     * @param text the text
     * @param attributes names and values in turn
     * @return this
     */
    public Markup leaf(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /**
     * The heading of a chapter, which a table of contents leads to.
     *
     * @param id its anchor
     * @param title the heading
     * @return this
     */
    public Markup chapter(String id, String title) {
        return chapter(id, title, title);
    }

    /**
     * The heading of a chapter that the table of contents names more briefly.
     *
     * @param id its anchor
     * @param title the heading
     * @param brief its name in the contents
     * @return this
     */
    public Markup chapter(String id, String title, String brief) {
        chapters.put(id, brief);
        return leaf("h2", title, "id", id);
    }

    /**
     * The chapters begun so far.
     *
     * @return their names in the contents by their anchors, in their order
     */
    public Map<String, String> chapters() {
        return Collections.unmodifiableMap(chapters);
    }

    /**
     * Text, escaped.
     *
     * @param text the text
     * @return this
     */
    public Markup text(String text) {
        escape(text);
        return this;
    }

    /**
     * Markup made elsewhere with this class, or the style sheet.
     *
     * @param markup what is taken as it is
     * @return this
     */
    public Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    private void start(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int k = 0; k < attributes.length; k += 2) {
            out.append(' ').append(attributes[k]).append("=\"");
            escape(attributes[k + 1]);
            out.append('"');
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                // A number and its per cent sign stay on one line.
                case ' ' -> out.append(text.startsWith(" %", i) ? '\u00a0' : ' ');
                default -> {
                    // Other control characters are not allowed in HTML at all.
                    if (c >= ' ' || c == '\n' || c == '\t') {
                        out.append(c);
                    }
                }
            }
        }
    }

    /**
     * What was written.
     *
     * @return the markup
     * @throws IllegalStateException where an element is still open
     */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException(
                    "The element '" + open.peek() + "' must be closed before the page is written.");
        }
        return out.toString();
    }
}
