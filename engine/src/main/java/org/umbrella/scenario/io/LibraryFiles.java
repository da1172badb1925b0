// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.umbrella.scenario.Problem;
import org.umbrella.scenario.document.Document;
import org.umbrella.scenario.document.DocumentReader;
import org.umbrella.scenario.document.Problems;

/** Where the files of a library are: in a folder, or given as text. */
sealed interface LibraryFiles {

    String YAML = ".yaml";

    /** The folder they are under, or would be. */
    Path root();

    /** All files, by their path from the root, with '/'. */
    Map<String, String> texts();

    /** Names of the YAML files of a folder under the root, without ending, sorted. */
    List<String> names(String folder);

    /** Whether there is such a file. */
    boolean exists(Path file);

    /** A file as a tree; empty where it cannot be read, which becomes a problem. */
    Optional<Document> tree(Path file, String shown, Problems problems);

    /** A path as people would write it from where they stand. */
    static String shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path there = file.toAbsolutePath().normalize();
        return there.startsWith(here) && !there.equals(here)
                ? here.relativize(there).toString()
                : file.toString();
    }

    /** How a file is, so that it need not be read again; empty where that cannot be told. */
    Optional<Stamp> stamp(Path file);

    /** When a file was last changed and its size in bytes. */
    record Stamp(FileTime modified, long size) {}

    /** Files in a folder. */
    record Folder(Path root) implements LibraryFiles {

        @Override
        public Map<String, String> texts() {
            return LibraryTexts.under(root);
        }

        @Override
        public List<String> names(String folder) {
            Path path = root.resolve(folder);
            if (!Files.isDirectory(path)) {
                return List.of();
            }
            try (Stream<Path> files = Files.list(path)) {
                return files.map(file -> String.valueOf(file.getFileName()))
                        .filter(name -> name.endsWith(YAML))
                        .map(name -> name.substring(0, name.length() - YAML.length()))
                        .sorted()
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean exists(Path file) {
            return Files.exists(file);
        }

        @Override
        public Optional<Document> tree(Path file, String shown, Problems problems) {
            return DocumentReader.readTree(file, shown, problems);
        }

        @Override
        public Optional<Stamp> stamp(Path file) {
            try {
                BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
                return Optional.of(new Stamp(found.lastModifiedTime(), found.size()));
            } catch (IOException e) {
                return Optional.empty();
            }
        }
    }

    /** Texts by their path from the root, with '/'. */
    final class Texts implements LibraryFiles {

        private static final FileTime NEVER_CHANGED = FileTime.fromMillis(0);

        private final TreeMap<String, String> texts;

        Texts(Map<String, String> texts) {
            this.texts = new TreeMap<>(texts);
        }

        @Override
        public Map<String, String> texts() {
            return Collections.unmodifiableMap(texts);
        }

        @Override
        public Path root() {
            return Path.of("library");
        }

        @Override
        public List<String> names(String folder) {
            String start = folder + "/";
            return texts.keySet().stream()
                    .filter(path -> path.startsWith(start) && path.endsWith(YAML))
                    .map(path -> path.substring(start.length(), path.length() - YAML.length()))
                    .filter(name -> !name.contains("/"))
                    .sorted()
                    .toList();
        }

        private Optional<String> text(Path file) {
            return file.startsWith(root())
                    ? Optional.ofNullable(
                            texts.get(root().relativize(file).toString().replace('\\', '/')))
                    : Optional.empty();
        }

        @Override
        public boolean exists(Path file) {
            return text(file).isPresent();
        }

        @Override
        public Optional<Document> tree(Path file, String shown, Problems problems) {
            Optional<String> text = text(file);
            if (text.isEmpty()) {
                problems.add(
                        new Problem(
                                shown,
                                0,
                                "",
                                "The file must be among the texts of the library. Maybe the name"
                                        + " was mistyped."));
                return Optional.empty();
            }
            return DocumentReader.parse(
                    text.get().getBytes(StandardCharsets.UTF_8), shown, problems);
        }

        @Override
        public Optional<Stamp> stamp(Path file) {
            return text(file).map(text -> new Stamp(NEVER_CHANGED, text.length()));
        }
    }
}
