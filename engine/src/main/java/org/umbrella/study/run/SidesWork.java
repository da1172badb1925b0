// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.run;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.umbrella.earth.work.Workers;
import org.umbrella.scenario.SidesQuestion;
import org.umbrella.study.assurance.Margin;
import org.umbrella.study.crux.CruxFinding;
import org.umbrella.study.crux.CruxStudy;

/** Two sides: a unit is a mixture of their inputs, or the search for one input's threshold. */
final class SidesWork implements QuestionWork {

    private final SidesQuestion question;
    private final CruxStudy study;

    SidesWork(SidesQuestion question, CruxStudy study) {
        this.question = question;
        this.study = study;
    }

    @Override
    public String id() {
        return "sides." + question.id();
    }

    @Override
    public Turn turn() {
        return Turn.RANGES;
    }

    @Override
    public List<WorkUnit> units() {
        int thresholds = 2 * question.inputs().size();
        // The searches first: they take longest.
        return IntStream.concat(
                        IntStream.range(study.mixtures(), study.mixtures() + thresholds),
                        IntStream.range(0, study.mixtures()))
                .mapToObj(this::unit)
                .toList();
    }

    private WorkUnit unit(int block) {
        return WorkUnit.nominal(id(), "", block);
    }

    @Override
    public void prepare(Workers workers) {
        // The judge shares arcs as they are asked for.
    }

    @Override
    public WorkPart compute(WorkUnit unit, Workers workers) {
        WorkPart.Builder part = new WorkPart.Builder();
        if (unit.block() < study.mixtures()) {
            Margin margin = study.mixture(unit.block());
            part.add(margin.holds() ? 1 : 0)
                    .add(
                            margin.seconds().orElse(Double.NaN),
                            margin.metersPerSecond().orElse(Double.NaN));
        } else {
            int search = unit.block() - study.mixtures();
            part.add(study.threshold(search / 2, search % 2 == 0).orElse(Double.NaN));
        }
        return part.build();
    }

    CruxFinding finding(WorkResult result) {
        return CruxStudy.finding(
                question,
                set -> {
                    WorkPart.Reader reader = result.part(unit(set)).reader();
                    return new Margin(
                            reader.integer() == 1, defined(reader.real()), defined(reader.real()));
                },
                (input, first) ->
                        defined(
                                result.part(unit(study.mixtures() + 2 * input + (first ? 0 : 1)))
                                        .reader()
                                        .real()));
    }

    private static OptionalDouble defined(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
