// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Reports of shipped studies on coarse grids: each chapter that the study's questions call for is
 * there, reachable from the contents, and holds a picture or a table.
 */
class WholeReportTest {

    @TempDir Path folder;

    /** As it is shipped, but small. */
    private Path coarse(String id) throws IOException {
        String text =
                Files.readString(
                        Path.of(System.getProperty("umbrella.root"), "studies", id + ".yaml"));
        return Files.writeString(
                folder.resolve(id + ".yaml"),
                text.replace("{country: IR, resolution: 2}", "{country: IR, resolution: 1}")
                        .replace("countries: [US]", "countries: [CU]")
                        .replaceAll("resolution: [34]", "resolution: 2")
                        .replaceAll(
                                "\\{group: european-nato, as_of: \\S+ resolution: 2}",
                                "{countries: [RO, GR], resolution: 2}"));
    }

    @ParameterizedTest
    @CsvSource({
        "homeland-2013, coverage changed depth record inputs",
        "all-nato-2018, coverage beliefs- inputs",
        "raid-30-44, raid- inputs"
    })
    void everyChapterIsThere(String id, String chapters)
            throws IOException, SAXException, ParserConfigurationException {
        Path bundle = folder.resolve("out");
        CommandRun run = CommandRun.of("run", coarse(id), "--out", bundle, "--all");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        String html = Files.readString(bundle.resolve("report.html"));
        // The script and the style sheet are no XML; all else is.
        String xml =
                html.replaceFirst("(?s)<!doctype html>", "")
                        .replaceAll("(?s)<(script|style)>.*?</\\1>", "");
        Document page =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(xml)));
        List<String> headed = new ArrayList<>();
        NodeList headings = page.getElementsByTagName("h2");
        for (int h = 0; h < headings.getLength(); h++) {
            Element heading = (Element) headings.item(h);
            headed.add(heading.getAttribute("id"));
            assertThat(heading.getTextContent()).isNotBlank();
            assertThat(html).contains("href=\"#" + heading.getAttribute("id") + "\"");
        }
        for (String chapter : chapters.split(" ", -1)) {
            assertThat(headed)
                    .anyMatch(found ->
                            chapter.endsWith("-")
                                    ? found.startsWith(chapter)
                                    : found.equals(chapter));
        }
        assertThat(page.getElementsByTagName("table").getLength()).isPositive();
        assertThat(run.out()).doesNotContain("NaN", "Optional", "null");
        assertThat(page.getDocumentElement().getTextContent()).doesNotContain("NaN", "Optional[");
    }
}
