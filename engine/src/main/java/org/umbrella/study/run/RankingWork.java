// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.umbrella.earth.work.Workers;
import org.umbrella.study.uncertainty.DrawFigures;
import org.umbrella.study.uncertainty.Ranking;
import org.umbrella.study.uncertainty.RankingFinding;
import org.umbrella.study.uncertainty.StudyDraws;

/** What the figures of a study hang on: a unit is a row of worlds. */
final class RankingWork implements QuestionWork {

    private final StudyDraws study;
    private final Ranking ranking;
    private final int figures;
    private final int rows;

    RankingWork(StudyDraws study, int rows) {
        DrawFigures layout = study.layout();
        List<Integer> asked = new ArrayList<>();
        for (int f = 0; f < layout.footprints(); f++) {
            asked.add(layout.area(f));
        }
        for (int a = 0; a < layout.assurances(); a++) {
            asked.add(layout.marginSeconds(a));
        }
        this.study = study;
        this.ranking = new Ranking(study, asked);
        this.figures = asked.size();
        this.rows = rows;
    }

    @Override
    public String id() {
        return "ranking";
    }

    @Override
    public Turn turn() {
        return Turn.RANGES;
    }

    @Override
    public List<WorkUnit> units() {
        return IntStream.range(0, rows).mapToObj(this::unit).toList();
    }

    private WorkUnit unit(int row) {
        return WorkUnit.nominal(id(), "", row);
    }

    @Override
    public void prepare(Workers workers) {
        study.prepare(workers);
    }

    @Override
    public WorkPart compute(WorkUnit unit, Workers workers) {
        WorkPart.Builder part = new WorkPart.Builder();
        for (double[] column : ranking.row(unit.block())) {
            part.add(column);
        }
        return part.build();
    }

    List<RankingFinding> findings(WorkResult result) {
        List<double[][]> found = new ArrayList<>();
        for (WorkUnit unit : units()) {
            WorkPart.Reader reader = result.part(unit).reader();
            double[][] row = new double[ranking.columns()][];
            for (int c = 0; c < row.length; c++) {
                row[c] = reader.reals(figures);
            }
            found.add(row);
        }
        return ranking.of(found);
    }
}
