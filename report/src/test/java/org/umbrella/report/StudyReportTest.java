// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.umbrella.results.StudyResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class StudyReportTest {

    private static StudyResult result = Fixture.study(3, "A <made-up> study & more");
    private static String html = "";
    private static Document page;

    @BeforeAll
    static void read() throws ParserConfigurationException, IOException, SAXException {
        html = StudyReport.html(result);
        page =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(
                                new InputSource(
                                        new StringReader(
                                                html.replaceFirst("<!doctype html>", "")
                                                        .replaceFirst(
                                                                "(?s)<script>.*</script>", ""))));
    }

    private static Iterable<Element> elements(String tag) {
        NodeList nodes = page.getElementsByTagName(tag);
        return () ->
                java.util.stream.IntStream.range(0, nodes.getLength())
                        .mapToObj(i -> (Element) nodes.item(i))
                        .iterator();
    }

    @Test
    void nothingIsLoadedFromElsewhere() {
        for (Element element : elements("*")) {
            assertThat(element.getTagName()).isNotIn("link", "img", "iframe", "object");
            assertThat(element.hasAttribute("src")).isFalse();
            String href = element.getAttribute("href");
            if (!href.isEmpty() && !element.getTagName().equals("a")) {
                assertThat(href).startsWith("#");
            }
        }
        assertThat(html.split("<script", -1)).hasSize(2);
        assertThat(html.substring(html.indexOf("<script>")))
                .doesNotContain("fetch(", "XMLHttpRequest", "import(", "https:");
        assertThat(html).doesNotContain("@import").doesNotContain("url(http");
        Matcher url = Pattern.compile("url\\(([^)]*)\\)").matcher(html);
        while (url.find()) {
            assertThat(url.group(1)).startsWith("#");
        }
    }

    @Test
    void everyReferenceWithinThePageLeadsSomewhere() {
        Set<String> ids = new HashSet<>();
        for (Element element : elements("*")) {
            String id = element.getAttribute("id");
            if (!id.isEmpty()) {
                assertThat(ids.add(id)).as("id %s twice", id).isTrue();
            }
        }
        for (Element element : elements("*")) {
            String href = element.getAttribute("href");
            if (href.startsWith("#")) {
                assertThat(ids).contains(href.substring(1));
            }
            String clip = element.getAttribute("clip-path");
            if (!clip.isEmpty()) {
                assertThat(ids).contains(clip.substring(5, clip.length() - 1));
            }
        }
    }

    @Test
    void everyImageSaysWhatItShows() {
        int images = 0;
        for (Element svg : elements("svg")) {
            if (svg.getAttribute("role").equals("img")) {
                assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
                assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).isNotBlank();
                images++;
            } else {
                assertThat(svg.getAttribute("aria-hidden")).isEqualTo("true");
            }
        }
        // Two plans, three dates, four threats, two kinds of sensing; a chart for each threat.
        assertThat(images).isEqualTo(2 * 3 * 4 * 2 + 4);
    }

    @Test
    void everyCardHasAFindingItsAssumptionsAWayToCiteItAndALinkToItself() {
        int cards = 0;
        for (Element card : elements("article")) {
            if (!card.getAttribute("class").equals("card")) {
                continue;
            }
            cards++;
            String id = card.getAttribute("id");
            assertThat(card.getAttribute("aria-labelledby")).isEqualTo(id + "-title");
            String finding = card.getElementsByTagName("h3").item(0).getTextContent();
            assertThat(finding).endsWith(".").hasSizeGreaterThan(20);
            assertThat(card.getTextContent())
                    .contains("How to cite")
                    .contains("“" + finding.substring(0, finding.length() - 1));
            assertThat(html)
                    .contains("href=\"#" + id + "\">Link to this figure")
                    .contains("class=\"assumed soft\"");
            assertThat(card.getElementsByTagName("table").getLength()).isPositive();
        }
        // All plans on one axis, then for each of the two plans its maps and its countries.
        assertThat(cards).isEqualTo(1 + 2 * 2);
    }

    @Test
    void pickersHaveOnePictureForEachChoiceAndOneShownFirst() {
        Set<String> choices = new HashSet<>();
        for (Element figure : elements("figure")) {
            if (!figure.getAttribute("data-level").isEmpty()) {
                Element set = (Element) figure.getParentNode();
                assertThat(set.getAttribute("data-keys")).isEqualTo("threat,date,level");
                Element card = (Element) set.getParentNode();
                assertThat(
                                choices.add(
                                        card.getAttribute("id")
                                                + figure.getAttribute("data-threat")
                                                + figure.getAttribute("data-date")
                                                + figure.getAttribute("data-level")))
                        .isTrue();
            }
        }
        assertThat(choices).hasSize(2 * 3 * 4 * 2);
        assertThat(html.split("<figure class=\"on\"", -1)).hasSize(2 + 2);
    }

    @Test
    void whatTheStudySaysIsEscaped() {
        assertThat(html)
                .contains("A &lt;made-up&gt; study &amp; more")
                .contains("SHAHAB-3 &lt;class&gt;")
                .doesNotContain("<made-up>")
                .doesNotContain("<b>markup")
                .doesNotContain("href=\"javascript");
    }

    @Test
    void doubtfulInputsLeadToTheirGrade() {
        assertThat(html).contains("href=\"#grade-unverified\"").contains("id=\"grade-unverified\"");
    }

    @Test
    void sameResultGivesTheSamePageWithoutATimeStamp() {
        assertThat(StudyReport.html(result)).isEqualTo(html).doesNotContain("2013-03-25T");
    }

    @Test
    void pageStaysSmall() {
        assertThat(html.length()).isLessThan(2_000_000);
    }

    @Test
    void attributionsAreThere() {
        assertThat(html).contains("GeoNames, CC BY 4.0").contains("Natural Earth");
    }
}
