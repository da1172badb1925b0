// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Something that a change takes: money, interceptors or ships (docs/model.md section 10). Numbers
 * are the publisher's: nothing is escalated from one price year to another.
 *
 * @param kind what it is
 * @param of of what, for people ("SM-3 IIB, fiscal year 2013")
 * @param low least that was published, in millions for money; empty where unknown
 * @param nominal the number published; empty where there is only a range, or nothing
 * @param high greatest that was published; empty where unknown
 * @param price what the money is; there for money and for nothing else
 * @param citation where it was found; a grade of none says that nothing was
 */
public record Resource(
        Kind kind,
        String of,
        OptionalDouble low,
        OptionalDouble nominal,
        OptionalDouble high,
        Optional<Price> price,
        Citation citation) {

    /** Checks that the numbers are in order and that money, and only money, has a price. */
    public Resource {
        double least = low.orElse(nominal.orElse(0));
        double middle = nominal.orElse(least);
        double greatest = high.orElse(Double.POSITIVE_INFINITY);
        if (!(0 <= least && least <= middle && middle <= greatest)) {
            throw new IllegalArgumentException(
                    "The low, nominal and high of the resource '"
                            + of
                            + "' must not be negative and must not decrease. Maybe two of them are"
                            + " swapped.");
        }
        if (price.isPresent() != (kind == Kind.MONEY)) {
            throw new IllegalArgumentException(
                    "The currency, price_year, basis and covers of the resource '"
                            + of
                            + "' must be there for money and for nothing else. Maybe the kind ("
                            + kind.id()
                            + ") is another.");
        }
    }

    /**
     * Whether any number was found.
     *
     * @return false where the resource is known to be taken, and how much is not
     */
    public boolean known() {
        return low.isPresent() || nominal.isPresent() || high.isPresent();
    }

    /** What a resource is. */
    public enum Kind {
        /** Money. */
        MONEY("money"),
        /** Interceptors. */
        INTERCEPTORS("interceptors"),
        /** Ships. */
        SHIPS("ships");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /**
         * The name in files.
         *
         * @return the name
         */
        public String id() {
            return id;
        }
    }

    /** What a sum of money covers; sums of different bases are never added. */
    public enum Basis {
        /** What one year's budget gives. */
        BUDGET_YEAR("budget-year", "one budget year"),
        /** A whole programme or step. */
        PROGRAMME("programme", "whole programme"),
        /** One contract. */
        CONTRACT("contract", "one contract"),
        /** Building a site. */
        CONSTRUCTION("construction", "construction"),
        /** One piece. */
        UNIT("unit", "one piece"),
        /** Development, purchase and operation. */
        LIFE_CYCLE("life-cycle", "life cycle");

        private final String id;
        private final String words;

        Basis(String id, String words) {
            this.id = id;
            this.words = words;
        }

        /**
         * The name in files.
         *
         * @return the name
         */
        public String id() {
            return id;
        }

        /**
         * The name for people.
         *
         * @return a few words
         */
        public String words() {
            return words;
        }
    }

    /**
     * What a sum of money is.
     *
     * @param currency its ISO 4217 code
     * @param year the year of its prices as the source has it ("FY2013", "2011", "not stated")
     * @param basis what kind of sum it is
     * @param covers what it pays for, in words
     */
    public record Price(String currency, String year, Basis basis, String covers) {}
}
