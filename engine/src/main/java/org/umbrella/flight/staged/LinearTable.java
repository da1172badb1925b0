// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

/**
 * Straight lines between points, held at the ends. The last interval is remembered, since flights
 * move through tables slowly; an instance is for one thread.
 */
final class LinearTable {

    private final double[] x;
    private final double[] y;
    private int last;

    LinearTable(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    double value(double at) {
        int n = x.length;
        if (n == 1 || at <= x[0]) {
            return y[0];
        }
        if (at >= x[n - 1]) {
            return y[n - 1];
        }
        int i = last;
        while (at < x[i]) {
            i--;
        }
        while (at >= x[i + 1]) {
            i++;
        }
        last = i;
        return y[i] + (at - x[i]) / (x[i + 1] - x[i]) * (y[i + 1] - y[i]);
    }
}
