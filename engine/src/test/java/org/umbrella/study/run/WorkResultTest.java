// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.umbrella.Cases;

class WorkResultTest {

    private static WorkResult drawn(Cases c, String name) {
        WorkResult result = WorkResult.NONE;
        for (int k = 0; k < 6; k++) {
            int block = c.index(name + k, 10);
            result =
                    result.merge(
                            WorkResult.of(
                                    Map.of(
                                            WorkUnit.nominal("coverage", "irbm", block),
                                            WorkPart.of(
                                                    new int[] {block * block},
                                                    new double[] {1.0 / block},
                                                    List.of("block " + block)))));
        }
        return result;
    }

    @Test
    void mergingIsAssociativeCommutativeAndIdempotent() {
        Cases.forAll(
                11,
                200,
                c -> {
                    WorkResult a = drawn(c, "a");
                    WorkResult b = drawn(c, "b");
                    WorkResult d = drawn(c, "d");
                    assertThat(a.merge(b).merge(d)).isEqualTo(a.merge(b.merge(d)));
                    assertThat(a.merge(b)).isEqualTo(b.merge(a));
                    assertThat(a.merge(a)).isEqualTo(a);
                    assertThat(a.merge(b).merge(a)).isEqualTo(a.merge(b));
                    assertThat(a.merge(WorkResult.NONE)).isEqualTo(a);
                    assertThat(WorkResult.NONE.merge(a)).isEqualTo(a);
                });
    }

    @Test
    void twoPartsOfOneUnitThatDifferInABitAreRefused() {
        WorkUnit unit = WorkUnit.nominal("assurance.one", "", 2);
        WorkResult zero =
                WorkResult.of(Map.of(unit, WorkPart.of(new int[0], new double[] {0.0}, List.of())));
        WorkResult minus =
                WorkResult.of(
                        Map.of(unit, WorkPart.of(new int[0], new double[] {-0.0}, List.of())));
        assertThatThrownBy(() -> zero.merge(minus))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("assurance.one, block 2");
    }

    @Test
    void missingUnitsAreNamed() {
        WorkUnit here = WorkUnit.nominal("depth", "icbm", 0);
        WorkUnit gone = WorkUnit.nominal("depth", "icbm", 1);
        WorkResult result =
                WorkResult.of(Map.of(here, WorkPart.of(new int[0], new double[0], List.of())));
        assertThat(result.missing(List.of(gone, here))).containsExactly(gone);
        assertThatThrownBy(() -> result.part(gone)).hasMessageContaining("depth, icbm, block 1");
    }

    @Test
    void unitsAndResultsTravelAsJavaObjects() throws IOException, ClassNotFoundException {
        WorkResult result =
                WorkResult.of(
                        Map.of(
                                new WorkUnit("coverage", "irbm", 1, 0, 7),
                                WorkPart.of(
                                        new int[] {1}, new double[] {Double.NaN}, List.of("x"))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(out)) {
            objects.writeObject(result);
        }
        try (ObjectInputStream objects =
                new ObjectInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(objects.readObject()).isEqualTo(result);
        }
    }
}
