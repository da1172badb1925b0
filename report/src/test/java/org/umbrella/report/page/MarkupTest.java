// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTest {

    @Test
    void textsAndAttributesAreEscaped() {
        String page =
                new Markup().leaf("p", "a < b & \"c\" > d\0", "title", "\"><script>").toString();
        assertThat(page)
                .isEqualTo(
                        "<p title=\"&quot;&gt;&lt;script&gt;\">a &lt; b &amp; &quot;c&quot; &gt;"
                                + " d</p>");
    }

    @Test
    void perCentSignStaysWithItsNumber() {
        assertThat(new Markup().text("37 % of it").toString()).isEqualTo("37\u00a0% of it");
    }

    @Test
    void openElementIsAnError() {
        Markup page = new Markup().open("p");
        assertThatThrownBy(page::toString).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void onlyWebAddressesBecomeLinks() {
        Markup page = new Markup();
        Link.write("a", "https://example.org/?a=1&b=2", page);
        Link.write("b", "javascript:alert(1)", page);
        assertThat(page.toString())
                .isEqualTo(
                        "<a href=\"https://example.org/?a=1&amp;b=2\" rel=\"noreferrer\">a</a>b");
    }

    @ParameterizedTest
    @CsvSource(
            value = {"0|0", "0.01234|0.0123", "4.5|4.5", "1234.5|1230", "53219|53\u202f200"},
            delimiter = '|')
    void numbersHaveThreeFigures(double value, String text) {
        assertThat(Numbers.three(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"3|3", "4.35|4.35", "20015|20\u202f015", "-0.5|\u22120.5", "100|100"},
            delimiter = '|')
    void inputsKeepAllTheirDigits(double value, String text) {
        assertThat(Numbers.exact(value)).isEqualTo(text);
    }
}
