// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The one style sheet of all pages; light, dark and in print. */
public final class Style {

    private Style() {}

    /**
     * The style sheet.
     *
     * @return CSS to stand in a style element
     */
    public static String css() {
        try (InputStream in = Style.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException(
                        "The resource 'report.css' must be on the class path. Maybe the report"
                                + " module was built without its resources.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
