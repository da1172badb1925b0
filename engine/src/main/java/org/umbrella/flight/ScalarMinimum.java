// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight;

import java.util.function.DoubleUnaryOperator;

/**
 * The minimum of a function of one variable by Brent's method, started from three points of which
 * the middle one is the lowest, so that a warm start costs a handful of evaluations (Hipparchus'
 * optimizer takes an interval only and allocates on every call, and this stands in the innermost
 * loop).
 *
 * <p>Source: R. P. Brent, Algorithms for Minimization without Derivatives (1973), chapter 5.
 *
 * @param at where the minimum is
 * @param value the function there
 */
public record ScalarMinimum(double at, double value) {

    private static final double GOLDEN = 0.3819660112501051;
    private static final int MAX_ITERATIONS = 100;

    /**
     * Finds the minimum.
     *
     * @param f the function
     * @param lower lower end
     * @param middle a point between, where f is no greater than at the ends
     * @param upper upper end
     * @param relativeTolerance of the place; the square root of the machine's precision is the
     *     least that makes sense
     * @return the minimum
     */
    public static ScalarMinimum find(
            DoubleUnaryOperator f,
            double lower,
            double middle,
            double upper,
            double relativeTolerance) {
        double a = lower;
        double b = upper;
        double x = middle;
        double w = middle;
        double v = middle;
        double fx = f.applyAsDouble(x);
        double fw = fx;
        double fv = fx;
        double d = 0.0;
        double e = 0.0;
        for (int i = 0; i < MAX_ITERATIONS; i++) {
            double mid = 0.5 * (a + b);
            double tol = relativeTolerance * Math.abs(x) + 1e-12;
            if (Math.abs(x - mid) <= 2.0 * tol - 0.5 * (b - a)) {
                break;
            }
            boolean golden = true;
            if (Math.abs(e) > tol) {
                double r = (x - w) * (fx - fv);
                double q = (x - v) * (fx - fw);
                double p = (x - v) * q - (x - w) * r;
                q = 2.0 * (q - r);
                if (q > 0) {
                    p = -p;
                }
                q = Math.abs(q);
                double last = e;
                e = d;
                if (Math.abs(p) < Math.abs(0.5 * q * last) && p > q * (a - x) && p < q * (b - x)) {
                    d = p / q;
                    double u = x + d;
                    if (u - a < 2.0 * tol || b - u < 2.0 * tol) {
                        d = Math.copySign(tol, mid - x);
                    }
                    golden = false;
                }
            }
            if (golden) {
                e = x >= mid ? a - x : b - x;
                d = GOLDEN * e;
            }
            double u = Math.abs(d) >= tol ? x + d : x + Math.copySign(tol, d);
            double fu = f.applyAsDouble(u);
            if (fu <= fx) {
                if (u >= x) {
                    a = x;
                } else {
                    b = x;
                }
                v = w;
                fv = fw;
                w = x;
                fw = fx;
                x = u;
                fx = fu;
            } else {
                if (u < x) {
                    a = u;
                } else {
                    b = u;
                }
                if (fu <= fw || w == x) {
                    v = w;
                    fv = fw;
                    w = u;
                    fw = fu;
                } else if (fu <= fv || v == x || v == w) {
                    v = u;
                    fv = fu;
                }
            }
        }
        return new ScalarMinimum(x, fx);
    }
}
