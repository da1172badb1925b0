// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

/**
 * A level of sensing (docs/model.md, section 4): how long an intercept may come after the last
 * sight that held the target, or sensing left out.
 *
 * <p>No published value of the prediction time is known, so none is preferred: what stands is shown
 * under {@link #SIGHT} and {@link #PREDICTED} side by side, with {@link #PERFECT} as the bound. The
 * order of levels is that of what they suppose: each finds every intercept that the one before
 * finds.
 *
 * @param perfect whether every battery is under {@link LinkRule#PERFECT}; no prediction time then
 * @param predictionSeconds X: how long a track may be extrapolated to an intercept, s; infinite for
 *     without limit
 */
public record Sensing(boolean perfect, double predictionSeconds) implements Comparable<Sensing> {

    /** X = 0: a radar must see the intercept. */
    public static final Sensing SIGHT = new Sensing(false, 0.0);

    /** X without limit: one track suffices, as kinematic studies suppose. */
    public static final Sensing PREDICTED = new Sensing(false, Double.POSITIVE_INFINITY);

    /** Sensing left out: the bound. */
    public static final Sensing PERFECT = new Sensing(true, Double.POSITIVE_INFINITY);

    /** Checks signs. */
    public Sensing {
        if (!(predictionSeconds >= 0)) {
            throw new IllegalArgumentException(
                    "The predicted_s ("
                            + predictionSeconds
                            + ") of a level of sensing must not be negative. Maybe the sign was"
                            + " mistaken.");
        }
        if (perfect && predictionSeconds != Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "The perfect level of sensing must not have a prediction time. Leave it out.");
        }
    }

    /**
     * A track may be extrapolated for a time.
     *
     * @param seconds X, s; 0 is {@link #SIGHT}
     * @return the level
     */
    public static Sensing predictedFor(double seconds) {
        return new Sensing(false, seconds);
    }

    /**
     * The name in files and results: {@code sight}, {@code predicted-300s}, {@code predicted} or
     * {@code perfect}.
     *
     * @return the name
     */
    public String id() {
        if (perfect) {
            return "perfect";
        }
        if (predictionSeconds == 0) {
            return "sight";
        }
        if (predictionSeconds == Double.POSITIVE_INFINITY) {
            return "predicted";
        }
        boolean whole = predictionSeconds == Math.rint(predictionSeconds);
        return "predicted-"
                + (whole ? Long.toString((long) predictionSeconds) : "" + predictionSeconds)
                + "s";
    }

    @Override
    public int compareTo(Sensing other) {
        return perfect == other.perfect
                ? Double.compare(predictionSeconds, other.predictionSeconds)
                : Boolean.compare(perfect, other.perfect);
    }
}
