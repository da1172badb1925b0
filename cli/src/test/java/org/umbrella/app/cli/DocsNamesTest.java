// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents name classes that exist, and link to files and headings that exist. */
class DocsNamesTest {

    private static final Path ROOT = Path.of(System.getProperty("umbrella.root"));

    /** In backticks: packages in lower case, then two capitalised words or more run together. */
    private static final Pattern CLASS =
            Pattern.compile("(?<![\\w.])(?:[a-z]+\\.)*([A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+)");

    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:\\s]+)(#[^)\\s]*)?\\)");

    /** Names of other programs' that the documents rightly speak of. */
    private static final Set<String> FOREIGN = Set.of("FileAttachment", "UseSuperWord");

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    // What was is told there by the names of then.
                    .filter(file -> !file.endsWith("CHANGELOG.md"))
                    .forEach(documents::add);
        }
        return documents;
    }

    private static Set<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.matches("\\w+\\.(java|tsx?)"))
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void everyClassNamedThereExists() throws IOException {
        Set<String> known = sources();
        int named = 0;
        for (Path document : documents()) {
            Matcher code = CODE.matcher(Files.readString(document));
            while (code.find()) {
                Matcher name = CLASS.matcher(code.group(1));
                while (name.find()) {
                    if (!FOREIGN.contains(name.group(1))) {
                        assertThat(known)
                                .as("%s: %s", document, code.group(1))
                                .contains(name.group(1));
                        named++;
                    }
                }
            }
        }
        assertThat(named).isGreaterThan(30);
    }

    @Test
    void everyLinkWithinTheRepositoryLeadsSomewhere() throws IOException {
        int links = 0;
        for (Path document : documents()) {
            Matcher link = LINK.matcher(Files.readString(document));
            while (link.find()) {
                Path target = document.resolveSibling(link.group(1)).normalize();
                assertThat(target).as("%s in %s", link.group(), document).exists();
                links++;
            }
        }
        assertThat(links).isGreaterThan(20);
    }
}
