// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.umbrella.earth.work.Workers;
import org.umbrella.study.uncertainty.DrawFindings;
import org.umbrella.study.uncertainty.DrawSet;
import org.umbrella.study.uncertainty.StudyDraws;

/**
 * Draws: a unit is a range of them. Where an error is given at which to stop, they are wanted in
 * waves, and those of a wave are looked at when it is whole: how many count depends on nothing but
 * the study.
 */
final class DrawWork implements QuestionWork {

    /** Draws in a unit: what is lost at most, for each thread, when a run is stopped. */
    private static final int BLOCK = 8;

    /** After so many draws it is looked whether errors are small enough. */
    private static final int WAVE = 128;

    private static final int RUN_BITS = 16;
    private static final int MOST_RUN = (1 << RUN_BITS) - 1;

    private final StudyDraws study;
    private final int asked;
    private final OptionalDouble untilError;
    private Waves seen = new Waves();

    DrawWork(StudyDraws study, int asked, OptionalDouble untilError) {
        this.study = study;
        this.asked = asked;
        this.untilError = untilError;
    }

    @Override
    public String id() {
        return "draws";
    }

    @Override
    public Turn turn() {
        return Turn.RANGES;
    }

    @Override
    public List<WorkUnit> units() {
        return units(0, asked);
    }

    private List<WorkUnit> units(int first, int last) {
        List<WorkUnit> units = new ArrayList<>();
        for (int from = first; from < last; from += BLOCK) {
            units.add(new WorkUnit(id(), "", 0, from, Math.min(last, from + BLOCK)));
        }
        return units;
    }

    @Override
    public void prepare(Workers workers) {
        study.prepare(workers);
    }

    @Override
    public WorkPart compute(WorkUnit unit, Workers workers) {
        return part(study.compute(unit.firstDraw(), unit.endDraw()));
    }

    /** Wave by wave; none where the errors are small enough. */
    @Override
    public synchronized List<WorkUnit> wanted(WorkResult done) {
        return seen.advance(done);
    }

    DrawFindings finding(WorkResult result, StudyFindings nominal) {
        Waves waves = new Waves();
        List<WorkUnit> missing = waves.advance(result);
        if (!missing.isEmpty()) {
            result.part(missing.getFirst());
        }
        List<Float> figures = new ArrayList<>();
        for (float figure : study.nominal(nominal.coverage().orElseThrow(), nominal.assurances())) {
            figures.add(figure);
        }
        return new DrawFindings(
                study.parameters(),
                study.stream().seed(),
                study.layout(),
                figures,
                waves.draws,
                asked,
                untilError);
    }

    /** Takes draws wave by wave until the errors are small enough or all are there. */
    private final class Waves {

        private DrawSet draws = DrawSet.NONE;
        private boolean enough;

        /** Takes what is there; gives what is missing of the first wave that is not whole. */
        private List<WorkUnit> advance(WorkResult result) {
            while (!enough && draws.size() < asked) {
                int from = draws.size();
                int to = untilError.isPresent() ? Math.min(asked, from + WAVE) : asked;
                List<WorkUnit> wave = units(from, to);
                List<WorkUnit> missing = result.missing(wave);
                if (!missing.isEmpty()) {
                    return missing;
                }
                for (WorkUnit unit : wave) {
                    draws = draws.merge(draws(unit, result.part(unit)));
                }
                OptionalDouble error = DrawFindings.greatestError(study.layout(), draws);
                enough =
                        untilError.isPresent()
                                && error.isPresent()
                                && error.getAsDouble() <= untilError.getAsDouble();
            }
            return List.of();
        }
    }

    /** Figures bit by bit; then, of each footprint, runs of cells that have the same counts. */
    private static WorkPart part(DrawSet set) {
        WorkPart.Builder part = new WorkPart.Builder();
        set.figures()
                .values()
                .forEach(values -> {
                    int[] bits = new int[values.length];
                    for (int i = 0; i < bits.length; i++) {
                        bits[i] = Float.floatToRawIntBits(values[i]);
                    }
                    part.add(bits);
                });
        int[][] threatened = set.threatened();
        int[][] defended = set.defended();
        for (int f = 0; f < threatened.length; f++) {
            int cells = threatened[f].length;
            int at = 0;
            while (at < cells) {
                int end = at;
                while (end < cells
                        && end - at < MOST_RUN
                        && threatened[f][end] == threatened[f][at]
                        && defended[f][end] == defended[f][at]) {
                    end++;
                }
                int both = threatened[f][at] * (BLOCK + 1) + defended[f][at];
                part.add(both << RUN_BITS | (end - at));
                at = end;
            }
        }
        return part.build();
    }

    private DrawSet draws(WorkUnit unit, WorkPart part) {
        WorkPart.Reader reader = part.reader();
        SortedMap<Integer, float[]> figures = new TreeMap<>();
        for (int draw = unit.firstDraw(); draw < unit.endDraw(); draw++) {
            int[] bits = reader.integers(study.layout().size());
            float[] values = new float[bits.length];
            for (int i = 0; i < bits.length; i++) {
                values[i] = Float.intBitsToFloat(bits[i]);
            }
            figures.put(draw, values);
        }
        int[][] threatened = new int[study.layout().footprints()][study.cells()];
        int[][] defended = new int[study.layout().footprints()][study.cells()];
        for (int f = 0; f < threatened.length; f++) {
            int at = 0;
            while (at < threatened[f].length) {
                int run = reader.integer();
                int end = at + (run & MOST_RUN);
                int both = run >>> RUN_BITS;
                Arrays.fill(threatened[f], at, end, both / (BLOCK + 1));
                Arrays.fill(defended[f], at, end, both % (BLOCK + 1));
                at = end;
            }
        }
        return DrawSet.of(figures, threatened, defended);
    }
}
