// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.uncertainty;

import java.util.List;
import org.umbrella.scenario.Study;
import org.umbrella.scenario.io.LoadedStudy;
import org.umbrella.scenario.io.StudyVariants;

/**
 * A parameter that draws move.
 *
 * @param input the published value
 * @param spread how it is spread, in the unit of the value
 */
public record DrawnParameter(LoadedStudy.Input input, Spread spread) {

    /**
     * Every parameter of a study that has a spread.
     *
     * @param study the study
     * @return the parameters, in the order of the catalogue
     */
    public static List<DrawnParameter> of(StudyVariants study) {
        return study.movable().stream()
                .flatMap(input ->
                        Spread.of(input.quantity()).stream()
                                .filter(spread -> !spread.fixed())
                                .map(spread -> new DrawnParameter(input, spread)))
                .toList();
    }

    /**
     * The name on which its draws depend.
     *
     * @return entry and value
     */
    public String id() {
        return input.entry() + "/" + input.value();
    }

    /**
     * Its value in a draw, as a change of the study.
     *
     * @param stream the draws
     * @param draw the draw
     * @return the setting
     */
    public Study.Setting in(ParameterStream stream, long draw) {
        return new Study.Setting(input.entry(), input.value(), stream.value(draw, id(), spread));
    }
}
