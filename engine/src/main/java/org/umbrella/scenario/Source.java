// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.util.Optional;

/**
 * Where a value or an event was found.
 *
 * @param id name in files
 * @param title author, title, publisher, date as far as known
 * @param url address, or words on why there is none
 * @param document what else is known of the document; empty for what was never looked up so
 */
public record Source(String id, String title, String url, Optional<Document> document) {

    /**
     * A source of which the title says all.
     *
     * @param id name in files
     * @param title author, title, publisher, date as far as known
     * @param url address, or words on why there is none
     */
    public Source(String id, String title, String url) {
        this(id, title, url, Optional.empty());
    }

    /**
     * Whether it can be opened.
     *
     * @return whether the address is one of the web
     */
    public boolean hasAddress() {
        return url.startsWith("https://") || url.startsWith("http://");
    }

    /**
     * A document.
     *
     * @param publisher who published it, or where it was read
     * @param date day, month or year as the page has it; empty where it has none
     * @param dateInferred whether the date is not on the page
     * @param grade how well it is known
     * @param read what of it was read; empty where that was not noted
     * @param note what else must be known
     */
    public record Document(
            String publisher,
            String date,
            boolean dateInferred,
            Grade grade,
            String read,
            String note) {}
}
