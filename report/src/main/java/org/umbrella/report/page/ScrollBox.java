// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.page;

/** A box that scrolls sideways where its content is wider than the page, by keyboard too. */
public final class ScrollBox {

    private ScrollBox() {}

    /**
     * Opens a box.
     *
     * @param page where to; the element stays open
     * @return the same page
     */
    public static Markup open(Markup page) {
        return page.open("div", "class", "scroll", "tabindex", "0");
    }
}
