// SPDX-License-Identifier: Apache-2.0
package org.umbrella.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.umbrella.scenario.Dialogue;

class RecordWordingTest {

    @ParameterizedTest
    @CsvSource({
        "2013-03-15, 15 March 2013",
        "2011-03, March 2011",
        "2006, 2006",
        "2019-04/2019-08-09, April 2019 to 9 August 2019",
    })
    void saysNoMoreOfADayThanIsKnown(String text, String words) {
        LocalDate any = LocalDate.of(2000, 1, 1);
        assertThat(RecordWording.day(new Dialogue.When(text, any, any))).isEqualTo(words);
    }
}
