// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.umbrella.Fitters;
import org.umbrella.ToldProblems;
import org.umbrella.evidence.BundleCheck;
import org.umbrella.evidence.ShardFolder;
import org.umbrella.scenario.ProblemsException;
import org.umbrella.scenario.io.Library;

/**
 * What Jazzer calls with files of its own making ({@code scripts/fuzz.sh}), for what the property
 * {@code umbrella.fuzz.reader} names: {@code bundle}, {@code shard}, or else any kind of document.
 * Whatever is in a file, either it is read or every problem is told, in words that a terminal can
 * show.
 */
public final class FuzzReaders {

    private static final String READER = System.getProperty("umbrella.fuzz.reader", "documents");
    private static final Library LIBRARY =
            Library.at(Path.of(System.getProperty("umbrella.root", ".")), Fitters.SHARED);
    private static final Path FOLDER = temporary();

    private FuzzReaders() {}

    private static Path temporary() {
        try {
            Path folder = Files.createTempDirectory("umbrella-fuzz");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One file.
     *
     * @param content what is in it
     * @throws IOException where the machine fails
     */
    public static void fuzzerTestOneInput(byte[] content) throws IOException {
        try {
            switch (READER) {
                case "bundle" -> {
                    Files.writeString(FOLDER.resolve("SHA256SUMS"), "");
                    Files.write(FOLDER.resolve("run.json"), content);
                    Files.write(FOLDER.resolve("ro-crate-metadata.json"), content);
                    BundleCheck.of(FOLDER);
                    Files.write(FOLDER.resolve("SHA256SUMS"), content);
                    BundleCheck.of(FOLDER);
                }
                case "shard" -> {
                    Files.write(FOLDER.resolve("shard.json"), content);
                    Files.write(FOLDER.resolve("units.gz"), content);
                    ShardFolder.read(FOLDER);
                }
                default -> {
                    Path file = FOLDER.resolve("made.yaml");
                    Files.write(file, content);
                    LIBRARY.check(file);
                }
            }
        } catch (ProblemsException told) {
            // What a file says itself is said back, so nothing can be told of one that speaks of
            // exceptions.
            if (!new String(content, StandardCharsets.UTF_8).contains("Exception")) {
                ToldProblems.hold(told.problems(), READER);
            }
        }
    }
}
