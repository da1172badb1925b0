// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.umbrella.study.run.WorkPart;
import org.umbrella.study.run.WorkResult;
import org.umbrella.study.run.WorkUnit;

class WorkResultFileTest {

    private static byte[] bytes(WorkResult result) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkResultFile.write(result, out);
        return out.toByteArray();
    }

    @Test
    void whatIsWrittenIsReadBackBitForBit() throws IOException {
        WorkResult result =
                WorkResult.of(
                        Map.of(
                                WorkUnit.nominal("coverage", "irbm", 3),
                                WorkPart.of(
                                        new int[] {0, -1, Integer.MAX_VALUE},
                                        new double[] {},
                                        List.of()),
                                new WorkUnit("box.one", "", 0, 5, 9),
                                WorkPart.of(
                                        new int[] {},
                                        new double[] {
                                            -0.0,
                                            Double.NaN,
                                            Double.NEGATIVE_INFINITY,
                                            Double.MIN_VALUE,
                                            1.0 / 3.0
                                        },
                                        List.of("", "Świdwin, 北京"))));
        WorkResult again = WorkResultFile.read(new ByteArrayInputStream(bytes(result)));
        assertThat(again).isEqualTo(result);
        assertThat(bytes(again)).isEqualTo(bytes(result));
        assertThat(WorkResultFile.read(new ByteArrayInputStream(bytes(WorkResult.NONE))))
                .isEqualTo(WorkResult.NONE);
    }

    @Test
    void somethingElseIsRefused() {
        assertThatThrownBy(() -> WorkResultFile.read(new ByteArrayInputStream(new byte[100])))
                .isInstanceOf(IOException.class);
    }
}
