// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.uncertainty;

import java.util.ArrayList;
import java.util.List;
import org.umbrella.scenario.Study;

/**
 * Ranks the parameters of a study by what its figures hang on (docs/model.md section 8). A row is a
 * function of the study and its number alone; rows may be computed in any order.
 */
public final class Ranking {

    private final StudyDraws study;
    private final SobolDesign design;
    private final List<Integer> figures;

    /**
     * A ranking.
     *
     * @param study the study
     * @param figures indices of the figures to rank for
     */
    public Ranking(StudyDraws study, List<Integer> figures) {
        this.study = study;
        this.figures = List.copyOf(figures);
        this.design =
                new SobolDesign(
                        study.stream(),
                        study.parameters().stream().map(DrawnParameter::id).toList(),
                        study.parameters().stream().map(DrawnParameter::spread).toList());
    }

    /**
     * Computes a row: each figure in world A and in the world of each parameter changed.
     *
     * @param row its number
     * @return by column, the figures
     */
    public double[][] row(int row) {
        double[][] found = new double[design.columns()][figures.size()];
        for (int column = 0; column < design.columns(); column++) {
            double[] world = design.world(row, column);
            List<Study.Setting> settings = new ArrayList<>();
            for (int i = 0; i < world.length; i++) {
                DrawnParameter parameter = study.parameters().get(i);
                settings.add(
                        new Study.Setting(
                                parameter.input().entry(), parameter.input().value(), world[i]));
            }
            float[] all = study.figures(settings);
            for (int k = 0; k < found[column].length; k++) {
                found[column][k] = all[figures.get(k)];
            }
        }
        return found;
    }

    /**
     * How many worlds a row has.
     *
     * @return the count
     */
    public int columns() {
        return design.columns();
    }

    /**
     * The indices for each figure.
     *
     * @param rows the rows, in order
     * @return one ranking a figure, in the order asked for
     */
    public List<RankingFinding> of(List<double[][]> rows) {
        List<RankingFinding> findings = new ArrayList<>();
        for (int k = 0; k < figures.size(); k++) {
            double[][] of = new double[rows.size()][design.columns()];
            for (int j = 0; j < of.length; j++) {
                for (int c = 0; c < design.columns(); c++) {
                    of[j][c] = rows.get(j)[c][k];
                }
            }
            findings.add(
                    new RankingFinding(
                            figures.get(k),
                            rows.size(),
                            SobolIndices.of(design.parameters(), of, study.stream().seed())));
        }
        return List.copyOf(findings);
    }
}
