// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.deal;

import java.util.ArrayList;
import java.util.List;
import org.umbrella.fast.window.FlyoutTableCache;
import org.umbrella.scenario.Study;
import org.umbrella.scenario.io.StudyVariants;
import org.umbrella.study.assurance.AssuranceJudge;
import org.umbrella.study.uncertainty.DrawnParameter;
import org.umbrella.study.uncertainty.ParameterStream;

/**
 * Tries deals again in draws: whether each still is one. What the deployment sets, its speed and
 * delay, is not drawn. A draw depends on the seed and its number alone.
 */
public final class DealDraws {

    private static final int TABLES = 256;

    private final StudyVariants study;
    private final int index;
    private final DealGround ground;
    private final AssuranceJudge judge;
    private final List<DrawnParameter> parameters;
    private final ParameterStream stream;
    private final FlyoutTableCache tables = new FlyoutTableCache(TABLES);

    /**
     * Draws of a question.
     *
     * @param study the study
     * @param index which of its questions about deals
     * @param ground where it plays
     * @param judge has shots of assurances
     */
    public DealDraws(StudyVariants study, int index, DealGround ground, AssuranceJudge judge) {
        this.study = study;
        this.index = index;
        this.ground = ground;
        this.judge = judge;
        this.parameters = DrawnParameter.of(study);
        this.stream = new ParameterStream(study.nominal().study().seed());
    }

    /**
     * Tries deployments in a draw.
     *
     * @param draw the draw
     * @param deployments the deployments
     * @return whether each is a deal
     */
    public boolean[] deals(int draw, List<Deployment> deployments) {
        List<Study.Setting> settings = new ArrayList<>();
        parameters.forEach(parameter -> settings.add(parameter.in(stream, draw)));
        return new DealStudy(
                        study.deals(settings).get(index),
                        ground,
                        study.with(settings).assurances(),
                        judge)
                .deals(deployments, tables);
    }
}
