// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.page;

import java.util.Locale;

/** Links to sources, of which nothing is loaded. */
public final class Link {

    private Link() {}

    /**
     * Writes a text, as a link where it has a web address.
     *
     * @param text what is shown
     * @param url the address, or words on why there is none
     * @param into where to
     */
    public static void write(String text, String url, Markup into) {
        String scheme = url.toLowerCase(Locale.ROOT);
        if (scheme.startsWith("https://") || scheme.startsWith("http://")) {
            into.leaf("a", text, "href", url, "rel", "noreferrer");
        } else {
            into.text(text);
        }
    }
}
