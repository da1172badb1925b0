// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * A union of closed intervals of time, in order and apart from one another.
 *
 * @param list the intervals
 */
public record TimeIntervals(List<Interval> list) {

    /** No time at all. */
    public static final TimeIntervals EMPTY = new TimeIntervals(List.of());

    private static final double END_TOLERANCE = 1e-7;

    /**
     * One closed interval.
     *
     * @param from first instant, s
     * @param to last instant, s
     */
    public record Interval(double from, double to) {

        /**
         * How long it lasts.
         *
         * @return seconds
         */
        public double length() {
            return to - from;
        }
    }

    /** Copies the list and checks that it is in order. */
    public TimeIntervals {
        list = List.copyOf(list);
        for (int i = 0; i < list.size(); i++) {
            if (!(list.get(i).from() <= list.get(i).to())
                    || (i > 0 && !(list.get(i - 1).to() < list.get(i).from()))) {
                throw new IllegalArgumentException("Intervals must be in order and apart: " + list);
            }
        }
    }

    /**
     * One interval, or none where it would end before it begins.
     *
     * @param from first instant, s
     * @param to last instant, s
     * @return the union
     */
    public static TimeIntervals of(double from, double to) {
        return from <= to ? new TimeIntervals(List.of(new Interval(from, to))) : EMPTY;
    }

    /**
     * Where a function of time is not negative. It is looked at on equal steps; a change of sign
     * between two steps is bisected to 1e-7 s, and a local extremum on the wrong side of zero is
     * refined to see whether it crosses. What comes and goes between two steps without an extremum
     * showing is missed.
     *
     * @param f the function; −∞ is allowed
     * @param from first instant, s
     * @param to last instant, s
     * @param stepSeconds greatest step, s
     * @return the union of intervals
     */
    public static TimeIntervals where(
            DoubleUnaryOperator f, double from, double to, double stepSeconds) {
        if (!(from <= to)) {
            return EMPTY;
        }
        int n = Math.max(8, (int) Math.ceil((to - from) / stepSeconds));
        double[] t = new double[n + 1];
        double[] y = new double[n + 1];
        for (int k = 0; k <= n; k++) {
            t[k] = k == n ? to : from + (to - from) * k / n;
            y[k] = f.applyAsDouble(t[k]);
        }
        // Edges in order: instants at which the sign changes, the instant given being on the side
        // not negative.
        List<Double> edges = new ArrayList<>();
        boolean inside = y[0] >= 0;
        if (inside) {
            edges.add(from);
        }
        for (int k = 0; k < n; k++) {
            boolean next = y[k + 1] >= 0;
            if (inside == (y[k] >= 0) && k > 0 && (y[k - 1] >= 0) == inside && next == inside) {
                addHiddenCrossings(f, t, y, k, inside, edges);
            }
            if (next != inside) {
                edges.add(edge(f, t[k], t[k + 1], inside));
                inside = next;
            }
        }
        if (inside) {
            edges.add(to);
        }
        List<Interval> found = new ArrayList<>();
        for (int i = 0; i + 1 < edges.size(); i += 2) {
            double a = edges.get(i);
            double b = edges.get(i + 1);
            if (!found.isEmpty() && a <= found.getLast().to()) {
                found.set(found.size() - 1, new Interval(found.getLast().from(), b));
            } else {
                found.add(new Interval(a, b));
            }
        }
        return new TimeIntervals(found);
    }

    /**
     * An extremum at sample k that may cross zero between samples: adds both crossings where it
     * does.
     */
    private static void addHiddenCrossings(
            DoubleUnaryOperator f,
            double[] t,
            double[] y,
            int k,
            boolean inside,
            List<Double> edges) {
        double sign = inside ? 1.0 : -1.0;
        if (!Double.isFinite(y[k])
                || !(sign * y[k] <= sign * y[k - 1] && sign * y[k] <= sign * y[k + 1])) {
            return;
        }
        ScalarMinimum extremum =
                ScalarMinimum.find(x -> sign * f.applyAsDouble(x), t[k - 1], t[k], t[k + 1], 1e-9);
        if (inside ? extremum.value() < 0 : -extremum.value() >= 0) {
            edges.add(edge(f, t[k - 1], extremum.at(), inside));
            edges.add(edge(f, extremum.at(), t[k + 1], !inside));
        }
    }

    /**
     * Bisects a change of sign; returns an instant on the side where the function is not negative.
     */
    private static double edge(DoubleUnaryOperator f, double a, double b, boolean insideAtA) {
        double lo = a;
        double hi = b;
        while (hi - lo > END_TOLERANCE) {
            double mid = 0.5 * (lo + hi);
            if ((f.applyAsDouble(mid) >= 0) == insideAtA) {
                lo = mid;
            } else {
                hi = mid;
            }
        }
        return insideAtA ? lo : hi;
    }

    /**
     * Whether there is no time in it.
     *
     * @return true when empty
     */
    public boolean isEmpty() {
        return list.isEmpty();
    }

    /**
     * Time in both.
     *
     * @param other the other union
     * @return the intersection
     */
    public TimeIntervals intersect(TimeIntervals other) {
        List<Interval> out = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < list.size() && j < other.list.size()) {
            Interval a = list.get(i);
            Interval b = other.list.get(j);
            double from = Math.max(a.from(), b.from());
            double to = Math.min(a.to(), b.to());
            if (from <= to && (out.isEmpty() || out.getLast().to() < from)) {
                out.add(new Interval(from, to));
            }
            if (a.to() < b.to()) {
                i++;
            } else {
                j++;
            }
        }
        return new TimeIntervals(out);
    }

    /**
     * Time in either.
     *
     * @param other the other union
     * @return the union
     */
    public TimeIntervals union(TimeIntervals other) {
        List<Interval> all = new ArrayList<>(list);
        all.addAll(other.list);
        all.sort(java.util.Comparator.comparingDouble(Interval::from));
        List<Interval> out = new ArrayList<>();
        for (Interval next : all) {
            if (!out.isEmpty() && next.from() <= out.getLast().to()) {
                Interval last = out.removeLast();
                out.add(new Interval(last.from(), Math.max(last.to(), next.to())));
            } else {
                out.add(next);
            }
        }
        return new TimeIntervals(out);
    }

    /**
     * What lies between two instants.
     *
     * @param from first instant, s
     * @param to last instant, s
     * @return the intersection with that interval
     */
    public TimeIntervals clip(double from, double to) {
        return intersect(of(from, to));
    }
}
