// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.run;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.umbrella.earth.work.Workers;
import org.umbrella.scenario.Assurance;
import org.umbrella.study.assurance.AssuranceFinding;
import org.umbrella.study.assurance.AssuranceStudy;
import org.umbrella.study.assurance.Screening;

/** An assurance: a unit is a block of its shots. */
final class AssuranceWork implements QuestionWork {

    private final Assurance assurance;
    private final AssuranceShots shots;
    private final boolean exact;
    private @Nullable AssuranceStudy prepared;

    AssuranceWork(Assurance assurance, AssuranceShots shots, boolean exact) {
        this.assurance = assurance;
        this.shots = shots;
        this.exact = exact;
    }

    @Override
    public String id() {
        return "assurance." + assurance.id();
    }

    @Override
    public Turn turn() {
        return Turn.ASSURANCE;
    }

    @Override
    public List<WorkUnit> units() {
        return IntStream.range(0, AssuranceStudy.blocks(shots.count()))
                .mapToObj(this::unit)
                .toList();
    }

    private WorkUnit unit(int block) {
        return WorkUnit.nominal(id(), "", block);
    }

    @Override
    public void prepare(Workers workers) {
        study(workers).prepare(workers);
    }

    /** Solves its shots, where no unit of it was computed here. */
    void solve(Workers workers) {
        study(workers);
    }

    private synchronized AssuranceStudy study(Workers workers) {
        AssuranceStudy known = prepared;
        if (known == null) {
            known = new AssuranceStudy(assurance, shots.solved(workers), exact);
            prepared = known;
        }
        return known;
    }

    @Override
    public WorkPart compute(WorkUnit unit, Workers workers) {
        Screening found = study(Workers.CALLER).screen(unit.block());
        WorkPart.Builder part =
                new WorkPart.Builder()
                        .add(found.size())
                        .add(found.marginBattery())
                        .add(found.slackBattery())
                        .add(found.feasible())
                        .add(found.engaged())
                        .add(found.margin())
                        .add(found.slack());
        for (boolean engaged : found.engagedAtDecisive()) {
            part.add(engaged ? 1 : 0);
        }
        return part.build();
    }

    AssuranceFinding finding(WorkResult result, Workers workers) {
        return study(workers).finding(block -> screening(result.part(unit(block))));
    }

    private static Screening screening(WorkPart part) {
        WorkPart.Reader reader = part.reader();
        int shots = reader.integer();
        int[] marginBattery = reader.integers(shots);
        int[] slackBattery = reader.integers(shots);
        int[] feasible = reader.integers(shots);
        int[] engaged = reader.integers(shots);
        double[] margin = reader.reals(shots);
        double[] slack = reader.reals(shots);
        boolean[] engagedAtDecisive = new boolean[shots];
        for (int i = 0; i < shots; i++) {
            engagedAtDecisive[i] = reader.integer() == 1;
        }
        return new Screening(
                margin, marginBattery, slack, slackBattery, feasible, engaged, engagedAtDecisive);
    }
}
