// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.window;

import org.umbrella.fast.flyout.FlyoutTable;

/**
 * Places along stretches of an arc with the latest launch t − T_f to meet each, as tables tell it,
 * and bounds of what lies between two of them: a maximum next to the greatest of points that bend
 * so much exceeds it by an eighth of the bend, and is allowed a quarter. A break stands after each
 * stretch. Scratch space, one a thread.
 */
final class LatestLaunchSamples {

    // What a point is.
    static final byte BREAK = 0;
    static final byte UNREACHED = 1;

    /** Reached, but by a longer flight than the battery may make. */
    static final byte OVERLONG = 2;

    static final byte UNKNOWN = 3;
    static final byte FALLING = 4;
    static final byte RISING = 5;

    /** Parameter of the arc. */
    final double[] at;

    /** s after the threat's launch. */
    final double[] when;

    /** t − T_f within {@link #error}; an upper bound where the kind is unknown; −∞ below that. */
    final double[] bound;

    final byte[] kind;
    final double[] error;

    /**
     * What the square of half the difference of both ages is no greater than, s², negative beyond
     * reach; not a number where unknown.
     */
    final double[] reach;

    /** How much time of flight is left of what is allowed, s. */
    final double[] spare;

    /** What t − T_f is no greater than wherever the point is met after all. */
    final double[] might;

    LatestLaunchSamples(int most) {
        at = new double[most];
        when = new double[most];
        bound = new double[most];
        kind = new byte[most];
        error = new double[most];
        reach = new double[most];
        spare = new double[most];
        might = new double[most];
    }

    /**
     * A point at which a table has been looked up.
     *
     * @param n which point it becomes
     * @param parameter where it is
     * @param seconds when
     * @param look what the table said
     * @param longest how long the battery may fly, s
     */
    void tell(int n, double parameter, double seconds, FlyoutTable.Look look, double longest) {
        at[n] = parameter;
        when[n] = seconds;
        error[n] = 0.0;
        reach[n] = look.reach;
        might[n] = seconds - look.age + look.error;
        spare[n] = longest - look.age + look.error;
        boolean told =
                look.kind == FlyoutTable.Kind.FALLING || look.kind == FlyoutTable.Kind.RISING;
        if (look.kind == FlyoutTable.Kind.UNREACHED) {
            kind[n] = UNREACHED;
            bound[n] = Double.NEGATIVE_INFINITY;
        } else if (told && spare[n] >= 2.0 * look.error) {
            kind[n] = look.kind == FlyoutTable.Kind.FALLING ? FALLING : RISING;
            error[n] = look.error;
            bound[n] = seconds - look.age;
        } else if (spare[n] < 0) {
            kind[n] = OVERLONG;
            bound[n] = Double.NEGATIVE_INFINITY;
        } else {
            kind[n] = UNKNOWN;
            bound[n] = might[n];
        }
    }

    /** A point told elsewhere. */
    void take(int n, LatestLaunchSamples from, int k) {
        at[n] = from.at[k];
        when[n] = from.when[k];
        bound[n] = from.bound[k];
        kind[n] = from.kind[k];
        error[n] = from.error[k];
        reach[n] = from.reach[k];
        spare[n] = from.spare[k];
        might[n] = from.might[k];
    }

    /** Ends a stretch; how many points there are then. */
    int breakAt(int n) {
        kind[n] = BREAK;
        at[n] = Double.NaN;
        return n + 1;
    }

    /** Leaves a point out: neither it nor what lies about it is met in time. */
    int gap(int n) {
        bound[n] = Double.NEGATIVE_INFINITY;
        error[n] = 0.0;
        return breakAt(n);
    }

    /** Whether a point has no other on its stretch. */
    boolean alone(int i, int from) {
        return (i == from || kind[i - 1] == BREAK) && kind[i + 1] == BREAK;
    }

    /** A lower bound of t − T_f at point i, −∞ where there is none. */
    double lower(int i) {
        return kind[i] >= FALLING ? bound[i] - error[i] : Double.NEGATIVE_INFINITY;
    }

    /** An upper bound of t − T_f at point i. */
    double upper(int i) {
        return bound[i] + error[i];
    }

    /**
     * An upper bound of t − T_f between point i and the next.
     *
     * @param i the point
     * @param from the first point there is
     */
    double segmentUpper(int i, int from) {
        double most = Math.max(upper(i), upper(i + 1));
        byte side = kind[i];
        if (side >= FALLING && kind[i + 1] == side) {
            boolean riseBefore = i == from || kind[i - 1] != side || bound[i - 1] <= bound[i];
            boolean fallAfter = kind[i + 2] != side || bound[i + 2] <= bound[i + 1];
            // Only next to a greatest sample can something greater hide.
            if (!(riseBefore && fallAfter)) {
                return most;
            }
            double bend = 0.0;
            if (i > from && kind[i - 1] == side) {
                bend = Math.abs(bound[i - 1] - 2.0 * bound[i] + bound[i + 1]);
            }
            if (kind[i + 2] == side) {
                bend = Math.max(bend, Math.abs(bound[i] - 2.0 * bound[i + 1] + bound[i + 2]));
            }
            return bend > 0 ? most + 0.25 * bend : most + when[i + 1] - when[i];
        }
        return side < UNKNOWN && kind[i + 1] < UNKNOWN
                ? hiddenUpper(i, from)
                : most + when[i + 1] - when[i];
    }

    /**
     * An upper bound of t − T_f between two points that cannot be met: what lies between may come
     * within reach and leave it again, where the bend of how far beyond reach it is allows it.
     */
    private double hiddenUpper(int i, int from) {
        if (kind[i] == kind[i + 1]) {
            double[] margin = kind[i] == UNREACHED ? reach : spare;
            double here = margin[i];
            double there = margin[i + 1];
            double before = i > from && kind[i - 1] != BREAK ? margin[i - 1] : Double.NaN;
            double after = kind[i + 2] != BREAK ? margin[i + 2] : Double.NaN;
            boolean shut;
            if (Double.isNaN(here) || Double.isNaN(there)) {
                // Nothing in a whole cell of the table about such a point is reached: on the way
                // there the margin exceeds neither the other's nor, as it bends down, the straight
                // line on from what lies behind that.
                double known = Double.isNaN(here) ? there : here;
                double behind = Double.isNaN(here) ? after : before;
                shut = Double.isNaN(known) || Math.max(known, 2.0 * known - behind) < 0;
            } else {
                double bend = Math.abs(before - 2.0 * here + there);
                double next = Math.abs(here - 2.0 * there + after);
                bend = Double.isNaN(bend) || next > bend ? next : bend;
                shut = Math.max(here, there) + 0.25 * bend < 0;
            }
            if (shut) {
                return Double.NEGATIVE_INFINITY;
            }
        }
        return Math.max(might[i], might[i + 1]) + when[i + 1] - when[i];
    }
}
