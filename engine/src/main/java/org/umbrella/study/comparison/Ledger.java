// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.umbrella.scenario.Change;
import org.umbrella.scenario.Resource;

/**
 * What one plan takes that the other does not (docs/model.md section 10): what was given up, what
 * was bought, and what of both is not known. Sums as published; nothing is escalated.
 *
 * @param givenUp what the plan before takes and the plan after does not
 * @param bought what the plan after takes and the plan before does not
 */
public record Ledger(Side givenUp, Side bought) {

    /**
     * Whether there is anything to show.
     *
     * @return true where either side has an entry or a change without money
     */
    public boolean isEmpty() {
        return givenUp.isEmpty() && bought.isEmpty();
    }

    /**
     * One resource of one change.
     *
     * @param change the change that takes it
     * @param resource what it takes
     */
    public record Entry(Change change, Resource resource) {}

    /**
     * One side of the ledger.
     *
     * @param entries what is stated, in the order of the changes
     * @param withoutMoney changes of what stands for which no sum of money is stated at all
     */
    public record Side(List<Entry> entries, List<Change> withoutMoney) {

        /** Copies the lists. */
        public Side {
            entries = List.copyOf(entries);
            withoutMoney = List.copyOf(withoutMoney);
        }

        /**
         * Whether nothing is on this side.
         *
         * @return true where no change is
         */
        public boolean isEmpty() {
            return entries.isEmpty() && withoutMoney.isEmpty();
        }

        /**
         * The entries of one kind.
         *
         * @param kind the kind
         * @return them, in order
         */
        public List<Entry> entries(Resource.Kind kind) {
            return entries.stream().filter(e -> e.resource().kind() == kind).toList();
        }

        /**
         * The money of this side.
         *
         * @return the sum, or why there is none
         */
        public Total money() {
            List<Resource> sums =
                    entries(Resource.Kind.MONEY).stream().map(Entry::resource).toList();
            List<Reason> reasons = new ArrayList<>();
            if (!withoutMoney.isEmpty() || sums.stream().anyMatch(r -> !r.known())) {
                reasons.add(Reason.PART_NOT_KNOWN);
            }
            List<Resource.Price> prices =
                    sums.stream().filter(Resource::known).flatMap(r -> r.price().stream()).toList();
            if (prices.stream().map(Resource.Price::currency).distinct().count() > 1) {
                reasons.add(Reason.CURRENCIES_DIFFER);
            }
            if (prices.stream().map(Resource.Price::year).distinct().count() > 1) {
                reasons.add(Reason.PRICE_YEARS_DIFFER);
            }
            if (prices.stream().map(Resource.Price::basis).distinct().count() > 1) {
                reasons.add(Reason.BASES_DIFFER);
            }
            return total(sums, reasons);
        }

        /**
         * How many pieces of one kind and name.
         *
         * @param kind interceptors or ships
         * @param of their name
         * @return the sum, or why there is none
         */
        public Total pieces(Resource.Kind kind, String of) {
            List<Resource> counts =
                    entries(kind).stream()
                            .map(Entry::resource)
                            .filter(r -> r.of().equals(of))
                            .toList();
            return total(
                    counts,
                    counts.stream().allMatch(Resource::known)
                            ? List.of()
                            : List.of(Reason.PART_NOT_KNOWN));
        }

        private static Total total(List<Resource> parts, List<Reason> reasons) {
            if (parts.isEmpty() || !reasons.isEmpty()) {
                return new Total.Withheld(reasons);
            }
            return new Total.Sum(
                    sum(parts.stream().map(Side::least).toList()),
                    sum(parts.stream().map(Side::greatest).toList()));
        }

        private static OptionalDouble least(Resource r) {
            return r.low().isPresent() ? r.low() : r.nominal();
        }

        private static OptionalDouble greatest(Resource r) {
            return r.high().isPresent() ? r.high() : r.nominal();
        }

        /** Open on that end where any part is. */
        private static OptionalDouble sum(List<OptionalDouble> parts) {
            return parts.stream().allMatch(OptionalDouble::isPresent)
                    ? OptionalDouble.of(
                            parts.stream().mapToDouble(OptionalDouble::getAsDouble).sum())
                    : OptionalDouble.empty();
        }
    }

    /** A sum, or why none is made. */
    public sealed interface Total {

        /**
         * A sum.
         *
         * @param low least, millions or pieces; empty where some part has no least
         * @param high greatest, millions or pieces; empty where some part has no greatest
         */
        record Sum(OptionalDouble low, OptionalDouble high) implements Total {}

        /**
         * No sum.
         *
         * @param reasons why; none where there is nothing to add
         */
        record Withheld(List<Reason> reasons) implements Total {

            /** Copies the list. */
            public Withheld {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /** Why a side has no sum. */
    public enum Reason {
        /** Some part was taken and how much is not known. */
        PART_NOT_KNOWN,
        /** The sums are in several currencies. */
        CURRENCIES_DIFFER,
        /** The sums are in the prices of several years. */
        PRICE_YEARS_DIFFER,
        /** The sums cover different things: a year of one, the whole of another. */
        BASES_DIFFER
    }
}
