// SPDX-License-Identifier: Apache-2.0
package org.umbrella.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.umbrella.results.ResultFixture;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.ProblemsException;

/**
 * Everything that is written, with the disk full at each call in turn: it fails, in words, and
 * leaves what was there before; or it succeeds.
 */
class FullDiskTest {

    @TempDir private Path real;

    private final FullDisk disk = new FullDisk();

    /** Something that writes. */
    private interface Writing {
        void run() throws IOException;
    }

    /** Writes with the disk full from every call on, until it is written; gives the calls. */
    private int atEveryCall(Writing writing) throws IOException {
        Map<String, String> before = content();
        for (int n = 1; n < 10_000; n++) {
            disk.fullFrom(n);
            try {
                writing.run();
                assertThat(disk.calls()).as("calls of a success").isLessThan(n);
                return disk.calls();
            } catch (IOException e) {
                assertThat(e).hasMessageContaining("No space left on device");
            } catch (ProblemsException e) {
                assertThat(e.problems()).singleElement().asString().contains("must be writable");
            }
            assertThat(content()).as("left with the disk full from call %d", n).isEqualTo(before);
        }
        throw new AssertionError("It never succeeded.");
    }

    private Map<String, String> content() throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(real)) {
            for (Path file : files.toList()) {
                content.put(
                        real.relativize(file).toString(),
                        Files.isRegularFile(file)
                                ? Files.readString(file, StandardCharsets.ISO_8859_1)
                                : "");
            }
        }
        return content;
    }

    @Test
    void aBundleIsThereWholeOrNotAtAll() throws IOException {
        StudyResult result = ResultFixture.over("RO", "BG");
        Path place = disk.at(real).resolve("new/folder/bundle");
        int calls = atEveryCall(() -> BundleWriter.write(place, result, List.of(), Runnable::run));
        assertThat(calls).isGreaterThan(30);
        assertThat(BundleCheck.of(real.resolve("new/folder/bundle")).faults()).isEmpty();
    }

    @Test
    void aClaimedPlaceIsFreeAgain() throws IOException {
        Path place = disk.at(real).resolve("new/bundle");
        atEveryCall(() -> BundleWriter.claim(place).close());
        assertThat(content()).containsOnlyKeys("");
    }

    @Test
    void aFolderOfBundlesIsThereWholeOrNotAtAll() throws IOException {
        Path place = disk.at(real).resolve("site");
        atEveryCall(() ->
                BundleWriter.writeFolder(
                        place,
                        folder -> {
                            Files.createDirectory(folder.resolve("study"));
                            Files.writeString(folder.resolve("study/report.html"), "a page");
                            Files.writeString(folder.resolve("index.html"), "all pages");
                        }));
        assertThat(content()).containsKeys("site/study/report.html", "site/index.html");
    }

    @Test
    void aFileKeepsWhatItHeld() throws IOException {
        Files.writeString(real.resolve("old.kml"), "old");
        Path place = disk.at(real).resolve("old.kml");
        atEveryCall(() -> WholeFile.write(place, "new"));
        assertThat(content()).containsEntry("old.kml", "new").hasSize(2);
    }

    @Test
    void aNewFileIsThereWholeOrNotAtAll() throws IOException {
        Path place = disk.at(real).resolve("a/b/new.yaml");
        atEveryCall(() -> WholeFile.writeNew(place, "new"));
        assertThat(content()).containsEntry("a/b/new.yaml", "new");
    }
}
