// SPDX-License-Identifier: Apache-2.0
package org.umbrella.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/**
 * Which Umbrella this is, as its build wrote it down. In print it is a version of Semantic
 * Versioning 2.0.0 with the commit as its build metadata: "0.2.0+1a2b3c4d5e6f", and
 * "0.2.0+1a2b3c4d5e6f.modified" where files differed from that commit when it was built. The commit
 * comes from Git, or from the archive that {@code git archive} made; where neither says, it is the
 * version alone.
 *
 * @param number the version: "0.2.0"
 * @param commit the commit, 40 hexadecimal digits; empty where it is not known
 * @param modified whether files differed from the commit
 */
public record BuildVersion(String number, Optional<String> commit, boolean modified) {

    private static final int DIGITS_IN_PRINT = 12;

    /**
     * That of the classes that ask.
     *
     * @return what the build wrote down
     */
    public static BuildVersion ofThisBuild() {
        return of(properties("build.properties"), properties("archive.properties"));
    }

    /** From what the build and what the archive wrote down. */
    static BuildVersion of(Properties build, Properties archive) {
        Optional<String> fromGit = commitIn(build);
        return new BuildVersion(
                build.getProperty("version", "unknown"),
                fromGit.or(() -> commitIn(archive)),
                fromGit.isPresent() && build.getProperty("dirty", "").equals("true"));
    }

    private static Optional<String> commitIn(Properties properties) {
        return Optional.ofNullable(properties.getProperty("commit"))
                .filter(text -> text.matches("[0-9a-f]{40}"));
    }

    /**
     * The version as results carry it.
     *
     * @return "0.2.0+1a2b3c4d5e6f"
     */
    @Override
    public String toString() {
        return number
                + commit.map(id ->
                                "+"
                                        + id.substring(0, DIGITS_IN_PRINT)
                                        + (modified ? ".modified" : ""))
                        .orElse("");
    }

    private static Properties properties(String name) {
        Properties properties = new Properties();
        try (InputStream in = BuildVersion.class.getResourceAsStream(name)) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
