// SPDX-License-Identifier: Apache-2.0
package org.umbrella.evidence;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A file that a bundle holds beside what {@link BundleWriter} puts there itself.
 *
 * @param path path in the bundle, with forward slashes: "report.html"
 * @param description what it is, in a sentence, for the bundle's README.txt
 * @param content what writes it
 */
public record BundleFile(String path, String description, Content content) {

    /** Writes a file. */
    @FunctionalInterface
    public interface Content {

        /**
         * Writes the whole file.
         *
         * @param out where to
         * @throws IOException where it cannot be written
         */
        void writeTo(OutputStream out) throws IOException;
    }
}
