// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The one script of a report: pickers, downloads, and what is unfolded for print. */
public final class Script {

    private Script() {}

    /**
     * The script.
     *
     * @return JavaScript to stand in a script element
     */
    public static String text() {
        try (InputStream in = Script.class.getResourceAsStream("report.js")) {
            if (in == null) {
                throw new IllegalStateException(
                        "The resource 'report.js' must be on the class path. Maybe the report"
                                + " module was built without its resources.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
