// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.flyout;

/**
 * Quantities along the age of intercept about the border of reach, where the two ages at which an
 * interceptor meets a point come together: quintics through values and derivatives at three equal
 * steps (Hermite), the quadratic factor of one of them that holds both ages (Bairstow's iteration),
 * and the others at these ages, real or complex.
 *
 * <p>With s = (T − centre)/h the factor is s² − r s − q, its zeros m ± √b, m = r/2 and b = m² + q;
 * any quintic at these is C ± D√b, from the remainder of its division by the factor. Cost: about 50
 * ns for the factor, 10 ns for each of the others. An instance is scratch space: one a thread.
 */
final class ReachBorderFit {

    private static final int DEGREE = 5;
    private static final int MAX_STEPS = 20;

    private final double[] values;
    private final double[] slopes;
    private final double[] poly = new double[DEGREE + 1];
    private double r;
    private double q;

    /** m. */
    double middle;

    /** b. */
    double square;

    /** C of the quantity last asked for. */
    double even;

    /** D of it. */
    double odd;

    ReachBorderFit(int quantities) {
        values = new double[3 * quantities];
        slopes = new double[3 * quantities];
    }

    /**
     * One value.
     *
     * @param s −1, 0 or 1
     * @param quantity which
     * @param value its value there
     * @param slope its derivative by s
     */
    void put(int s, int quantity, double value, double slope) {
        values[3 * quantity + s + 1] = value;
        slopes[3 * quantity + s + 1] = slope;
    }

    /** The factor of a quantity nearest to a stated b, m being small; false where there is none. */
    boolean factor(int quantity, double near) {
        fit(quantity);
        r = 0.0;
        q = near;
        for (int i = 0; i < MAX_STEPS; i++) {
            double b1 = 0.0;
            double b2 = 0.0;
            double d1 = 0.0;
            double d2 = 0.0;
            double d3 = 0.0;
            for (int k = DEGREE; k >= 0; k--) {
                double b = poly[k] + r * b1 + q * b2;
                b2 = b1;
                b1 = b;
                if (k > 0) {
                    double d = b + r * d1 + q * d2;
                    d3 = d2;
                    d2 = d1;
                    d1 = d;
                }
            }
            double det = d2 * d2 - d3 * d1;
            double dr = (b1 * d3 - b2 * d2) / det;
            double dq = (b2 * d1 - b1 * d2) / det;
            r += dr;
            q += dq;
            if (Math.abs(dr) + Math.abs(dq) < 1e-9) {
                break;
            }
        }
        middle = 0.5 * r;
        square = q + middle * middle;
        return Math.abs(middle) < 2.0 && Math.abs(square - near) < 2.0 + 0.5 * Math.abs(near);
    }

    /** Leaves C and D of a quantity. */
    void rest(int quantity) {
        fit(quantity);
        double b1 = 0.0;
        double b2 = 0.0;
        for (int k = DEGREE; k > 0; k--) {
            double b = poly[k] + r * b1 + q * b2;
            b2 = b1;
            b1 = b;
        }
        odd = b1;
        even = poly[0] + q * b2 + b1 * middle;
    }

    private void fit(int quantity) {
        int at = 3 * quantity;
        double y = values[at + 1];
        double d = slopes[at + 1];
        double evenValue = 0.5 * (values[at + 2] + values[at]) - y;
        double oddValue = 0.5 * (values[at + 2] - values[at]) - d;
        double evenSlope = 0.5 * (slopes[at + 2] - slopes[at]);
        double oddSlope = 0.5 * (slopes[at + 2] + slopes[at]) - d;
        poly[0] = y;
        poly[1] = d;
        poly[4] = 0.5 * evenSlope - evenValue;
        poly[2] = evenValue - poly[4];
        poly[5] = 0.5 * (oddSlope - 3.0 * oddValue);
        poly[3] = oddValue - poly[5];
    }
}
