// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishCommandTest {

    private static final String STUDY =
            """
            id: ID
            title: What does phase ID cover?
            question: Which part of Romania does it cover?
            plans: [{plan: epaa-2009, dates: [DAY]}]
            threats: [{id: ghadr1, label: Ghadr-1 (1950 km), missile: ghadr1-1950}]
            launch: {country: IR, resolution: 1}
            aims: {countries: [RO], resolution: 2}
            """;

    @TempDir Path folder;

    private Path study(String id, String day) throws IOException {
        return Files.writeString(
                folder.resolve(id + ".yaml"), STUDY.replace("ID", id).replace("DAY", day));
    }

    private boolean nothingIn(Path place) throws IOException {
        if (!Files.exists(place)) {
            return true;
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.findAny().isEmpty();
        }
    }

    @Test
    void aSiteHasAPageWithEachAnswerAndAFolderForEachStudy() throws IOException {
        Path site = folder.resolve("place/site");
        CommandRun run =
                CommandRun.of(
                        "publish",
                        study("two", "2016-12-31"),
                        study("three", "2018-12-31"),
                        "--out",
                        site);
        assertThat(run.err()).doesNotContain("umbrella:");
        assertThat(run.status()).isEqualTo(ExitStatus.DONE);
        String index = Files.readString(site.resolve("index.html"));
        for (String id : new String[] {"two", "three"}) {
            assertThat(index)
                    .contains("What does phase " + id + " cover?")
                    .contains("href=\"" + id + "/report.html\"");
            assertThat(site.resolve(id).resolve("report.html")).isNotEmptyFile();
            assertThat(CommandRun.of("verify", site.resolve(id)).status()).isEqualTo(0);
            assertThat(Files.readString(site.resolve(id).resolve("report.html")))
                    .contains("property=\"og:description\"");
        }
        assertThat(index).contains("of Romania in range").doesNotContain("src=", "https:");
        try (Stream<Path> files = Files.list(folder.resolve("place"))) {
            assertThat(files.toList()).containsExactly(site);
        }
    }

    @Test
    void aStudyTwiceAndABadOneAreToldTogetherBeforeAnythingIsComputed() throws IOException {
        Path one = study("one", "2016-12-31");
        Path bad = Files.writeString(folder.resolve("bad.yaml"), "id: bad\n");
        Path place = folder.resolve("place");
        CommandRun run = CommandRun.of("publish", one, one, bad, "--out", place.resolve("site"));
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.err()).contains("must be there once").contains("bad.yaml");
        assertThat(nothingIn(place)).isTrue();
    }

    /** Only the run finds that: no stack trace, and the site is given up. */
    @Test
    void aStudyThatCostsTooMuchIsRefusedInWordsAndLeavesNoSite() throws IOException {
        Path costly =
                Files.writeString(
                        folder.resolve("costly.yaml"),
                        STUDY.replace("ID", "costly")
                                .replace(
                                        "[DAY]", "[2011-12-31, 2015-12-31, 2018-12-31, 2022-12-31]")
                                .replace("missile: ghadr1-1950", "missile: iran-irbm")
                                .replace(
                                        "{country: IR, resolution: 1}",
                                        "{country: IR, resolution: 6}")
                                .replace(
                                        "{countries: [RO], resolution: 2}",
                                        "{group: european-nato, as_of: 2013-03-15, resolution: 6}"));
        Path place = folder.resolve("place");
        CommandRun run = CommandRun.of("publish", costly, "--out", place.resolve("site"));
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.err()).contains("Give --yes").doesNotContain("Exception", "\tat ");
        assertThat(nothingIn(place)).isTrue();
    }

    @Test
    void aPlaceThatIsTakenIsRefused() throws IOException {
        CommandRun run = CommandRun.of("publish", study("one", "2016-12-31"), "--out", folder);
        assertThat(run.status()).isEqualTo(ExitStatus.BAD_INPUT);
        assertThat(run.err()).contains("must not exist yet");
    }
}
