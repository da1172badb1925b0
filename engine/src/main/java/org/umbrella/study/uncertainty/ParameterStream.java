// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.uncertainty;

/**
 * The value that a parameter has in a draw: a function of (seed, draw, parameter's id) alone, so
 * that a study may be cut into blocks, run in any order on any number of machines, resumed, and
 * given further parameters, and no value moves (docs/model.md section 8).
 *
 * <p><b>What</b>: a scrambled Sobol' point. Each parameter has the first Sobol' sequence (van der
 * Corput's, base 2) with its order shuffled and its digits scrambled, both by nested uniform
 * permutation (A. B. Owen, <i>Randomly permuted (t,m,s)-nets and (t,s)-sequences</i>, 1995) under a
 * hash of seed and id; so "padded" sequences (B. Burley, <i>Practical hash-based Owen
 * scrambling</i>, Journal of Computer Graphics Techniques 9(4), 2020, section 4). A higher Sobol'
 * dimension cannot be given out by id alone without two ids meeting in one, and after shuffling and
 * scrambling every dimension is alike.
 *
 * <p><b>Validity</b>: draws 0 to 2³² − 1. Every aligned run of 2^k draws has exactly one value of
 * each parameter in each of 2^k equal shares of its spread; two parameters are paired at random.
 *
 * <p><b>Error</b>: an estimate from n draws is unbiased, with a standard error of at most the order
 * of that of n independent draws; the part of it that comes from single parameters falls faster.
 *
 * <p><b>Cost</b>: 64 hashes a value, about a microsecond.
 *
 * @param seed of everything random in a study
 */
public record ParameterStream(long seed) {

    private static final int DIGITS = 32;

    /** 2⁶⁴ over the golden ratio and its multiples modulo 2⁶⁴: keys apart from one another. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private static final long TWICE_GOLDEN = 0x3C6EF372FE94F82AL;
    private static final long THRICE_GOLDEN = 0xDAA66D2C7DDF743FL;

    /**
     * Where in its spread a parameter lies in a draw.
     *
     * @param draw the draw, from 0
     * @param id the parameter
     * @return above 0 and below 1
     */
    public double share(long draw, String id) {
        if (draw < 0 || draw > 0xFFFFFFFFL) {
            throw new IllegalArgumentException(
                    "The draw (" + draw + ") must be from 0 to 4294967295.");
        }
        long key = key(id);
        int shuffled = scrambled((int) draw, mixed(key + GOLDEN));
        int point = scrambled(Integer.reverse(shuffled), mixed(key + TWICE_GOLDEN));
        // Digits past the 32nd are those of a hash; never 0, so that a quantile is finite.
        long fine = mixed(key ^ mixed(draw + THRICE_GOLDEN)) >>> 44;
        return ((point & 0xFFFFFFFFL) * 0x1p20 + fine + 0.5) * 0x1p-52;
    }

    /**
     * The value of a parameter in a draw.
     *
     * @param draw the draw, from 0
     * @param id the parameter
     * @param spread how it is spread
     * @return the value, in the unit of the spread
     */
    public double value(long draw, String id, Spread spread) {
        return spread.fixed() ? spread.low() : spread.quantile(share(draw, id));
    }

    /**
     * A stream apart from this one, for a second and independent set of draws.
     *
     * @param name of the other set
     * @return the stream
     */
    public ParameterStream apart(String name) {
        return new ParameterStream(key(name));
    }

    private long key(String id) {
        // FNV-1a over UTF-16 units: specified here, where String.hashCode has only 32 bits.
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        return mixed(hash ^ mixed(seed + GOLDEN));
    }

    /**
     * Nested uniform permutation: each digit is turned over or not by a hash of the digits before
     * it, most significant first.
     */
    private static int scrambled(int digits, long key) {
        int out = 0;
        for (int k = 0; k < DIGITS; k++) {
            int place = DIGITS - 1 - k;
            // The digits before this one; a leading 1 tells 0 from 00.
            long before = (1L << k) | ((digits & 0xFFFFFFFFL) >>> (place + 1));
            int turn = (int) (mixed(key ^ mixed(before)) & 1);
            out |= (((digits >>> place) & 1) ^ turn) << place;
        }
        return out;
    }

    /** The finalizer of SplitMix64 (G. Steele, D. Lea, C. Flood, OOPSLA 2014). */
    private static long mixed(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
