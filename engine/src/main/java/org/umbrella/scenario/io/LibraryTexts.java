// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads all files of a library as text, from a folder or from those packed with the engine. */
final class LibraryTexts {

    private static final List<String> FOLDERS =
            List.of("catalogue", "plans", "studies", "dialogue");
    private static final String PACKED = "/org/umbrella/library";

    private LibraryTexts() {}

    /** Those under a folder, by their path from it, with '/'. */
    static Map<String, String> under(Path root) {
        Map<String, String> texts = new TreeMap<>();
        for (String folder : FOLDERS) {
            Path from = root.resolve(folder);
            if (!Files.isDirectory(from)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(from)) {
                for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                    texts.put(
                            root.relativize(file).toString().replace('\\', '/'),
                            Files.readString(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }

    /** Those packed with the engine, in its jar or beside its classes. */
    static Map<String, String> packed() {
        URL url = LibraryTexts.class.getResource(PACKED + "/catalogue/sources.yaml");
        if (url == null) {
            throw new IllegalStateException(
                    "The library must be packed with the engine. Maybe its jar is not whole.");
        }
        try {
            URI file = url.toURI();
            if (!"jar".equals(file.getScheme())) {
                return under(Path.of(file).resolve("../..").normalize());
            }
            String jar = file.getSchemeSpecificPart();
            Path archive = Path.of(URI.create(jar.substring(0, jar.indexOf("!/"))));
            try (FileSystem inside = FileSystems.newFileSystem(archive)) {
                return under(inside.getPath(PACKED));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
