// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.run;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * What one unit of work gave, as plain columns: whole numbers, real numbers and texts, in an order
 * that the unit's question defines. Immutable; two are equal where they are so bit for bit.
 */
public final class WorkPart implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int[] integers;
    private final double[] reals;
    private final String[] texts;

    private WorkPart(int[] integers, double[] reals, String[] texts) {
        this.integers = integers;
        this.reals = reals;
        this.texts = texts;
    }

    /**
     * A part.
     *
     * @param integers whole numbers
     * @param reals real numbers; infinite and not-a-number allowed
     * @param texts texts
     * @return the part
     */
    public static WorkPart of(int[] integers, double[] reals, List<String> texts) {
        return new WorkPart(integers.clone(), reals.clone(), texts.toArray(String[]::new));
    }

    /**
     * Reads it from the start.
     *
     * @return a reader, for one thread
     */
    Reader reader() {
        return new Reader();
    }

    /**
     * The whole numbers.
     *
     * @return a copy
     */
    public int[] integers() {
        return integers.clone();
    }

    /**
     * The real numbers.
     *
     * @return a copy
     */
    public double[] reals() {
        return reals.clone();
    }

    /**
     * The texts.
     *
     * @return a copy
     */
    public List<String> texts() {
        return List.of(texts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkPart part
                && Arrays.equals(integers, part.integers)
                && Arrays.equals(reals, part.reals)
                && Arrays.equals(texts, part.texts);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(integers) + Arrays.hashCode(reals))
                + Arrays.hashCode(texts);
    }

    @Override
    public String toString() {
        return integers.length
                + " whole numbers, "
                + reals.length
                + " real numbers, "
                + texts.length
                + " texts";
    }

    /** Takes what a part holds, column by column in the order it was put there. */
    final class Reader {

        private int integer;
        private int real;
        private int text;

        int integer() {
            return integers[integer++];
        }

        int[] integers(int count) {
            integer += count;
            return Arrays.copyOfRange(integers, integer - count, integer);
        }

        double real() {
            return reals[real++];
        }

        double[] reals(int count) {
            real += count;
            return Arrays.copyOfRange(reals, real - count, real);
        }

        String text() {
            return texts[text++];
        }
    }

    /** Puts a part together, column by column. */
    static final class Builder {

        private int[] integers = new int[16];
        private double[] reals = new double[16];
        private final List<String> texts = new java.util.ArrayList<>();
        private int integerCount;
        private int realCount;

        Builder add(int... more) {
            int size = integerCount + more.length;
            if (size > integers.length) {
                integers = Arrays.copyOf(integers, Math.max(size, 2 * integers.length));
            }
            System.arraycopy(more, 0, integers, integerCount, more.length);
            integerCount = size;
            return this;
        }

        Builder add(double... more) {
            int size = realCount + more.length;
            if (size > reals.length) {
                reals = Arrays.copyOf(reals, Math.max(size, 2 * reals.length));
            }
            System.arraycopy(more, 0, reals, realCount, more.length);
            realCount = size;
            return this;
        }

        Builder add(String more) {
            texts.add(more);
            return this;
        }

        WorkPart build() {
            return new WorkPart(
                    Arrays.copyOf(integers, integerCount),
                    Arrays.copyOf(reals, realCount),
                    texts.toArray(String[]::new));
        }
    }
}
