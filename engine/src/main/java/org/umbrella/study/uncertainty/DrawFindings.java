// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.uncertainty;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What the draws of a study found.
 *
 * @param parameters what was moved
 * @param seed of the draws
 * @param layout which figures were kept
 * @param nominal the figures at nominal values; NaN where one is not defined
 * @param draws the draws
 * @param asked how many were asked for
 * @param untilError the error at which to stop, as a share; empty where none was asked for
 */
public record DrawFindings(
        List<DrawnParameter> parameters,
        long seed,
        DrawFigures layout,
        List<Float> nominal,
        DrawSet draws,
        int asked,
        OptionalDouble untilError) {

    /** Copies the lists. */
    public DrawFindings {
        parameters = List.copyOf(parameters);
        nominal = List.copyOf(nominal);
    }

    /**
     * The band of a figure.
     *
     * @param figure index of the figure
     * @return nominal, median and 5–95 %, with errors
     */
    public Band band(int figure) {
        float at = nominal.get(figure);
        return Band.of(
                Float.isNaN(at) ? OptionalDouble.empty() : OptionalDouble.of(at),
                draws.values(figure));
    }

    /**
     * In how many draws an assurance holds.
     *
     * @param assurance index of the assurance
     * @return the share, of those draws in which it is decided
     */
    public Share holds(int assurance) {
        int yes = 0;
        int decided = 0;
        for (double value : draws.values(layout.verdict(assurance))) {
            decided += Double.isNaN(value) ? 0 : 1;
            yes += value == 1 ? 1 : 0;
        }
        return new Share(yes, decided);
    }

    /**
     * The greatest error of the covered shares of all footprints and of the shares of draws in
     * which assurances hold: what {@code untilError} is held against.
     *
     * @return the error; empty where there is no draw
     */
    public OptionalDouble greatestError() {
        return greatestError(layout, draws);
    }

    /**
     * The greatest error, as above.
     *
     * @param layout which figures were kept
     * @param draws the draws
     * @return the error; empty where there is no draw
     */
    public static OptionalDouble greatestError(DrawFigures layout, DrawSet draws) {
        double worst = Double.NEGATIVE_INFINITY;
        for (int f = 0; f < layout.footprints(); f++) {
            OptionalDouble error =
                    Band.of(OptionalDouble.empty(), draws.values(layout.area(f))).medianError();
            worst = Math.max(worst, error.orElse(Double.NEGATIVE_INFINITY));
        }
        for (int a = 0; a < layout.assurances(); a++) {
            int yes = 0;
            int decided = 0;
            for (double value : draws.values(layout.verdict(a))) {
                decided += Double.isNaN(value) ? 0 : 1;
                yes += value == 1 ? 1 : 0;
            }
            if (decided > 0) {
                worst = Math.max(worst, new Share(yes, decided).error());
            }
        }
        return Double.isInfinite(worst) ? OptionalDouble.empty() : OptionalDouble.of(worst);
    }
}
