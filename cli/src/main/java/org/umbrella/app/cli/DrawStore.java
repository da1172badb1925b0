// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.umbrella.formats.study.DrawSetFile;
import org.umbrella.scenario.io.LoadedStudy;
import org.umbrella.study.uncertainty.DrawSet;

/**
 * Blocks of draws that a run has finished, each in a file that is there whole or not at all, in a
 * folder named after everything they depend on. A run that ends well takes the folder away.
 */
final class DrawStore {

    private static final String ENDING = ".draws";

    private final Path folder;

    private DrawStore(Path folder) {
        this.folder = folder;
    }

    /** The store of a study: another version of the program or of any file has another. */
    static DrawStore of(LoadedStudy study, Path out) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Main.VERSION.getBytes(StandardCharsets.UTF_8));
            for (LoadedStudy.SourceFile file : study.files()) {
                digest.update(file.path().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(file.text().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            String key = HexFormat.of().formatHex(digest.digest()).substring(0, 16);
            return new DrawStore(out.resolve("draws").resolve(study.study().id() + "-" + key));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A finished block; empty where it is not there or cannot be read. */
    Optional<DrawSet> block(int from, int to) {
        Path file = file(from, to);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(DrawSetFile.read(Files.newInputStream(file)));
        } catch (IOException e) {
            // Not whole: it is computed again.
            return Optional.empty();
        }
    }

    /** Keeps a finished block. */
    void keep(int from, int to, DrawSet block) {
        try {
            Files.createDirectories(folder);
            Path file = file(from, to);
            Path part = folder.resolve(file.getFileName() + ".part");
            DrawSetFile.write(block, Files.newOutputStream(part));
            Files.move(
                    part,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the folder away. */
    void clear() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }

    private Path file(int from, int to) {
        return folder.resolve(from + "-" + to + ENDING);
    }
}
