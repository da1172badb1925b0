// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.uncertainty;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.umbrella.earth.work.Workers;
import org.umbrella.fast.window.FlyoutTableCache;
import org.umbrella.scenario.Study;
import org.umbrella.scenario.io.StudyVariants;
import org.umbrella.study.assurance.AssuranceFinding;
import org.umbrella.study.assurance.AssuranceJudge;
import org.umbrella.study.coverage.CoverageFinding;
import org.umbrella.study.coverage.CoverageStudy;
import org.umbrella.study.coverage.Footprint;
import org.umbrella.study.coverage.Launches;

/**
 * Computes a study again in many worlds: one draw holds for the whole study, so that plans, dates
 * and levels of sensing are compared under the same world (docs/model.md section 8).
 *
 * <p>{@link #compute} is a function of the study and the draws alone. Grid and launch points are
 * laid once; flyout tables are shared between draws that move no interceptor of theirs, and the
 * arcs of an assurance between draws that move no missile of it. Safe for use by several threads.
 */
public final class StudyDraws {

    private static final int TABLES = 48;

    private final StudyVariants study;
    private final CoverageStudy nominal;
    private final boolean exact;
    private final List<DrawnParameter> parameters;
    private final ParameterStream stream;
    private final DrawFigures layout;
    private final AssuranceJudge judge;
    private final FlyoutTableCache tables = new FlyoutTableCache(TABLES);

    /**
     * Draws of a study.
     *
     * @param study the study
     * @param nominal its coverage at nominal values, with its grids laid
     * @param judge judges its assurances; of {@link org.umbrella.earth.work.Workers#CALLER}
     * @param exact whether every engagement is to be solved by the reference alone
     */
    public StudyDraws(
            StudyVariants study, CoverageStudy nominal, AssuranceJudge judge, boolean exact) {
        this.study = study;
        this.nominal = nominal;
        this.judge = judge;
        this.exact = exact;
        this.parameters = DrawnParameter.of(study);
        this.stream = new ParameterStream(study.nominal().study().seed());
        this.layout =
                DrawFigures.of(
                        nominal.architectures().size()
                                * nominal.launches().size()
                                * study.nominal().study().sensing().size(),
                        nominal.grid(),
                        study.nominal().study().assurances().size());
    }

    /**
     * The parameters that move.
     *
     * @return the parameters, in the order of the catalogue
     */
    public List<DrawnParameter> parameters() {
        return parameters;
    }

    /**
     * The draws.
     *
     * @return the stream, of the study's seed
     */
    public ParameterStream stream() {
        return stream;
    }

    /**
     * Which figures are kept.
     *
     * @return the layout
     */
    public DrawFigures layout() {
        return layout;
    }

    /**
     * How many cells the aims have.
     *
     * @return the count
     */
    public int cells() {
        return nominal.grid().size();
    }

    /**
     * Makes what draws share; without it the first draw that needs something does so alone.
     *
     * @param workers who does so side by side
     */
    public void prepare(Workers workers) {
        // What draws share they find in the caches.
    }

    /**
     * The figures at nominal values.
     *
     * @param coverage at nominal values
     * @param assurances at nominal values
     * @return a value for each figure; NaN where it is not defined
     */
    public float[] nominal(CoverageFinding coverage, List<AssuranceFinding> assurances) {
        return layout.of(coverage.footprints(), nominal.grid(), assurances);
    }

    /**
     * Computes some draws.
     *
     * @param from the first
     * @param to one past the last
     * @return what they found
     */
    public DrawSet compute(int from, int to) {
        SortedMap<Integer, float[]> figures = new TreeMap<>();
        int[][] threatened = new int[layout.footprints()][nominal.grid().size()];
        int[][] defended = new int[layout.footprints()][nominal.grid().size()];
        for (int draw = from; draw < to; draw++) {
            List<Study.Setting> settings = new ArrayList<>();
            for (DrawnParameter parameter : parameters) {
                settings.add(parameter.in(stream, draw));
            }
            Study drawn = study.with(settings);
            List<Footprint> footprints = coverage(drawn);
            for (int f = 0; f < footprints.size(); f++) {
                for (int i = 0; i < nominal.grid().size(); i++) {
                    threatened[f][i] += footprints.get(f).threatened(i) ? 1 : 0;
                    defended[f][i] += footprints.get(f).defended(i) ? 1 : 0;
                }
            }
            figures.put(draw, layout.of(footprints, nominal.grid(), assurances(drawn)));
        }
        return DrawSet.of(figures, threatened, defended);
    }

    /**
     * The figures of a study with some values set, for ranking and cruxes.
     *
     * @param settings the values
     * @return a value for each figure
     */
    public float[] figures(List<Study.Setting> settings) {
        Study changed = study.with(settings);
        return layout.of(coverage(changed), nominal.grid(), assurances(changed));
    }

    private List<Footprint> coverage(Study drawn) {
        if (drawn.plans().isEmpty()) {
            return List.of();
        }
        List<Launches> launches = new ArrayList<>();
        for (int t = 0; t < drawn.threats().size(); t++) {
            Launches at = nominal.launches().get(t);
            launches.add(new Launches(drawn.threats().get(t), at.country(), at.points()));
        }
        CoverageStudy coverage = CoverageStudy.over(drawn, nominal.grid(), launches, tables, exact);
        return coverage.footprints(coverage::decide);
    }

    private List<AssuranceFinding> assurances(Study drawn) {
        return drawn.assurances().stream().map(judge::of).toList();
    }
}
