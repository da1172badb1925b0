// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.run;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.umbrella.earth.work.Workers;
import org.umbrella.scenario.DepthQuestion;
import org.umbrella.study.coverage.CoverageStudy;
import org.umbrella.study.coverage.Launches;
import org.umbrella.study.depth.DepthFinding;
import org.umbrella.study.depth.DepthStudy;

/** Depth: a unit is a threat class and an aim point. */
final class DepthWork implements QuestionWork {

    private final DepthQuestion question;
    private final List<Launches> launches;
    private final DepthStudy study;

    DepthWork(DepthQuestion question, CoverageStudy coverage, boolean exact) {
        this.question = question;
        this.launches = coverage.launches();
        this.study = new DepthStudy(question, coverage.architectures(), launches, exact);
    }

    @Override
    public String id() {
        return "depth";
    }

    @Override
    public Turn turn() {
        return Turn.DEPTH;
    }

    @Override
    public List<WorkUnit> units() {
        List<WorkUnit> units = new ArrayList<>();
        for (int t = 0; t < launches.size(); t++) {
            for (int aim = 0; aim < question.aims().size(); aim++) {
                units.add(unit(t, aim));
            }
        }
        return units;
    }

    private WorkUnit unit(int threat, int aim) {
        return WorkUnit.nominal(id(), launches.get(threat).threat().id(), aim);
    }

    @Override
    public void prepare(Workers workers) {
        // Rows share nothing.
    }

    @Override
    public WorkPart compute(WorkUnit unit, Workers workers) {
        int threat = 0;
        while (!launches.get(threat).threat().id().equals(unit.threat())) {
            threat++;
        }
        WorkPart.Builder part = new WorkPart.Builder();
        List<DepthFinding.OfAim> row = study.row(threat, unit.block());
        part.add(row.size());
        for (DepthFinding.OfAim one : row) {
            part.add(
                            one.launchPoints(),
                            one.threatenedBy(),
                            one.engagedFrom(),
                            one.leastShots(),
                            one.leastBatteries())
                    .add(
                            one.latestTrackSeconds().orElse(Double.NaN),
                            one.leastSeenSeconds(),
                            one.leastMarginSeconds().orElse(Double.NaN))
                    .add(one.latestTrackBy());
        }
        return part.build();
    }

    List<DepthFinding> findings(WorkResult result) {
        return study.findings((threat, aim) -> row(aim, result.part(unit(threat, aim)).reader()));
    }

    private List<DepthFinding.OfAim> row(int aim, WorkPart.Reader reader) {
        List<DepthFinding.OfAim> row = new ArrayList<>();
        int count = reader.integer();
        for (int a = 0; a < count; a++) {
            int[] counts = reader.integers(5);
            double[] seconds = reader.reals(3);
            row.add(
                    new DepthFinding.OfAim(
                            question.aims().get(aim),
                            counts[0],
                            counts[1],
                            counts[2],
                            counts[3],
                            counts[4],
                            finite(seconds[0]),
                            reader.text(),
                            seconds[1],
                            finite(seconds[2])));
        }
        return row;
    }

    private static OptionalDouble finite(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
