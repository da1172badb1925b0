// SPDX-License-Identifier: Apache-2.0
package org.umbrella.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.umbrella.formats.study.DrawSetFile;
import org.umbrella.scenario.io.LoadedStudy;
import org.umbrella.study.uncertainty.DrawSet;

/**
 * Blocks of draws that a run has finished, each in a file that is there whole or not at all, in a
 * folder named after everything they depend on. A run that ends well takes the folder away.
 */
public final class DrawStore {

    private static final String ENDING = ".draws";
    private static final int KEY_CHARACTERS = 16;

    private final Path folder;

    private DrawStore(Path folder) {
        this.folder = folder;
    }

    /**
     * The store of a study: another version of the program or of any file has another.
     *
     * @param version version of Umbrella
     * @param study the study
     * @param out the folder that bundles go to
     * @return the store, which may be empty
     */
    public static DrawStore of(String version, LoadedStudy study, Path out) {
        String key = Checksums.sha256(version + "\n" + Checksums.text(Shard.digests(study)));
        return new DrawStore(
                out.resolve("draws")
                        .resolve(study.study().id() + "-" + key.substring(0, KEY_CHARACTERS)));
    }

    /**
     * A finished block.
     *
     * @param from its first draw
     * @param to one past its last
     * @return the block; empty where it is not there or cannot be read
     */
    public Optional<DrawSet> block(int from, int to) {
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

    /**
     * Keeps a finished block.
     *
     * @param from its first draw
     * @param to one past its last
     * @param block what was found
     */
    public void keep(int from, int to, DrawSet block) {
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

    /**
     * Takes the folder away.
     *
     * @throws IOException where it cannot be removed
     */
    public void clear() throws IOException {
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
