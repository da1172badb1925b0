// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth.geography;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads the derived data files beside this package (scripts/geography makes them). */
final class Resources {

    private Resources() {}

    static InputStream open(String name) {
        InputStream in = Resources.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException(
                    "The resource '"
                            + name
                            + "' of the geography must be on the class path. Maybe the engine was"
                            + " built without its resources; scripts/geography makes them.");
        }
        return in;
    }

    static byte[] gunzip(String name) {
        try (InputStream in = new GZIPInputStream(open(name), 1 << 16)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the resource '" + name + "'.", e);
        }
    }

    /** Rows of a tab-separated table without its heading, comment lines and blank lines. */
    static List<String[]> table(String name) {
        List<String[]> rows = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
            boolean heading = true;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                if (!heading) {
                    rows.add(line.split("\t", -1));
                }
                heading = false;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the resource '" + name + "'.", e);
        }
        return rows;
    }
}
