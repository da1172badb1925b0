// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.uncertainty;

import java.util.List;

/**
 * Which worlds must be computed for total-order Sobol' indices: for each row a world A, and for
 * each parameter the same world with that parameter's value from a second, independent world (A.
 * Saltelli and others, <i>Computer Physics Communications</i> 181, 2010, 259–270, the matrices A
 * and A_B⁽ⁱ⁾). A world is a function of (seed, row, column) alone.
 *
 * @param stream draws of the first world
 * @param parameters names of the parameters that vary
 * @param spreads how each is spread, in the same order
 */
public record SobolDesign(ParameterStream stream, List<String> parameters, List<Spread> spreads) {

    /** Copies the lists. */
    public SobolDesign {
        parameters = List.copyOf(parameters);
        spreads = List.copyOf(spreads);
        if (parameters.size() != spreads.size()) {
            throw new IllegalArgumentException(
                    "The spreads ("
                            + spreads.size()
                            + ") must be as many as the parameters ("
                            + parameters.size()
                            + ").");
        }
    }

    /**
     * Worlds to a row: A and one for each parameter.
     *
     * @return the count
     */
    public int columns() {
        return parameters.size() + 1;
    }

    /**
     * The values of a world.
     *
     * @param row the draw
     * @param column 0 for world A, i + 1 for the one with parameter i from the second world
     * @return a value for each parameter, in order
     */
    public double[] world(long row, int column) {
        ParameterStream second = stream.apart("second world");
        double[] values = new double[parameters.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    (i == column - 1 ? second : stream)
                            .value(row, parameters.get(i), spreads.get(i));
        }
        return values;
    }
}
