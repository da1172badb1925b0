// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.umbrella.report.page.Markup;
import org.umbrella.report.page.Style;

/** What differs can be told apart without colour, on maps and in their legend. */
class DifferenceFillsTest {

    /** What each hatch is drawn of, but for its colours, by its name. */
    private static Map<String, String> hatches() {
        Markup into = new Markup();
        DifferenceFills.define(into);
        Map<String, String> hatches = new LinkedHashMap<>();
        Matcher pattern =
                Pattern.compile("<pattern id=\"([a-z-]+)\"(.*?)</pattern>", Pattern.DOTALL)
                        .matcher(into.toString());
        while (pattern.find()) {
            hatches.put(pattern.group(1), pattern.group(2));
        }
        return hatches;
    }

    @Test
    void theStyleSheetFillsWithHatchesThatAreThere() {
        Map<String, String> hatches = hatches();
        for (String what : List.of("gain", "lost", "more", "fewer")) {
            assertThat(hatches).containsKeys(what + "-key", what + "-small");
            assertThat(Style.css())
                    .contains(
                            ".d-" + what + "{fill:url(#" + what + "-small)}",
                            ".key .d-" + what + "{fill:url(#" + what + "-key)}");
        }
        assertThat(Style.css()).contains(".d-same{fill:var(--same)}");
    }

    @Test
    void linesRunUprightCrossedAndLevel() {
        Map<String, String> hatches = hatches();
        assertThat(hatches.get("gain-small")).contains("rotate(0)", " x=").doesNotContain(" y=");
        assertThat(hatches.get("lost-small")).contains("rotate(45)", " x=", " y=");
        assertThat(hatches.get("more-small")).contains("rotate(0)", " y=").doesNotContain(" x=");
        assertThat(hatches.get("fewer-small")).contains("rotate(0)", " y=").doesNotContain(" x=");
    }
}
