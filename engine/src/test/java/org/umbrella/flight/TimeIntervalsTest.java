// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimeIntervalsTest {

    @Test
    void findsWhereAWaveIsPositive() {
        TimeIntervals found = TimeIntervals.where(t -> Math.sin(t) - 0.5, 0, 20, 0.5);
        assertThat(found.list()).hasSize(4);
        assertThat(found.list().getFirst().from()).isCloseTo(Math.PI / 6, within(1e-6));
        assertThat(found.list().getFirst().to()).isCloseTo(5 * Math.PI / 6, within(1e-6));
    }

    @Test
    void findsAnIntervalBetweenTwoStepsByItsPeak() {
        TimeIntervals found = TimeIntervals.where(t -> 0.01 - (t - 5.37) * (t - 5.37), 0, 20, 1);
        assertThat(found.list()).hasSize(1);
        assertThat(found.list().getFirst().length()).isCloseTo(0.2, within(1e-6));
    }

    @Test
    void findsAGapBetweenTwoStepsByItsTrough() {
        TimeIntervals found = TimeIntervals.where(t -> (t - 5.37) * (t - 5.37) - 0.01, 0, 20, 1);
        assertThat(found.list()).hasSize(2);
        assertThat(found.list().get(0).to()).isCloseTo(5.27, within(1e-6));
        assertThat(found.list().get(1).from()).isCloseTo(5.47, within(1e-6));
    }

    @Test
    void emptyAndWholeAndBackwards() {
        assertThat(TimeIntervals.where(t -> -1, 0, 1, 0.1).isEmpty()).isTrue();
        assertThat(TimeIntervals.where(t -> 1, 0, 1, 0.1)).isEqualTo(TimeIntervals.of(0, 1));
        assertThat(TimeIntervals.where(t -> 1, 1, 0, 0.1).isEmpty()).isTrue();
        assertThat(TimeIntervals.where(t -> Double.NEGATIVE_INFINITY, 0, 1, 0.1).isEmpty())
                .isTrue();
    }

    @Test
    void unionAndIntersectionAreThoseOfSets() {
        TimeIntervals a =
                new TimeIntervals(
                        List.of(
                                new TimeIntervals.Interval(0, 2),
                                new TimeIntervals.Interval(5, 8)));
        TimeIntervals b = TimeIntervals.of(1, 6);
        assertThat(a.intersect(b).list())
                .containsExactly(
                        new TimeIntervals.Interval(1, 2), new TimeIntervals.Interval(5, 6));
        assertThat(a.union(b)).isEqualTo(TimeIntervals.of(0, 8));
        assertThat(a.clip(7, 100)).isEqualTo(TimeIntervals.of(7, 8));
    }

    @Test
    void disorderIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new TimeIntervals(
                                List.of(
                                        new TimeIntervals.Interval(5, 8),
                                        new TimeIntervals.Interval(0, 2))));
    }
}
