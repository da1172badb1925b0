// SPDX-License-Identifier: Apache-2.0
package org.umbrella.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import org.umbrella.scenario.Change;
import org.umbrella.scenario.Grade;
import org.umbrella.scenario.Resource;
import org.umbrella.study.comparison.Ledger;

/** The ledger of a comparison in words: what was given up, what was bought, what is not known. */
public final class LedgerWording {

    private static final BigDecimal LEAST_GROUPED = BigDecimal.valueOf(10_000);

    private LedgerWording() {}

    /**
     * Both sides and what is missing.
     *
     * @param ledger the ledger
     * @return sentences with full stops; none where the ledger is empty
     */
    public static List<String> sentences(Ledger ledger) {
        List<String> sentences = new ArrayList<>();
        side("Given up", ledger.givenUp(), sentences);
        side("Bought", ledger.bought(), sentences);
        return sentences;
    }

    private static void side(String name, Ledger.Side side, List<String> into) {
        if (side.isEmpty()) {
            return;
        }
        List<String> known =
                side.entries().stream()
                        .map(Ledger.Entry::resource)
                        .filter(Resource::known)
                        .map(r -> what(r) + " (" + price(r) + ")")
                        .map(words -> words.replace(" ()", ""))
                        .toList();
        into.add(
                name
                        + ": "
                        + (known.isEmpty() ? "nothing with a number" : CoverageWording.and(known))
                        + ".");
        Set<String> missing = new LinkedHashSet<>();
        side.entries().stream()
                .map(Ledger.Entry::resource)
                .filter(r -> !r.known())
                .forEach(r ->
                        missing.add(
                                r.kind() == Resource.Kind.MONEY
                                        ? "the money for " + r.of()
                                        : "the number of " + pieces(r)));
        side.withoutMoney().stream()
                .map(Change::title)
                .map(t -> "the money for “" + t + "”")
                .forEach(missing::add);
        if (!missing.isEmpty()) {
            into.add("Not known: " + CoverageWording.and(List.copyOf(missing)) + ".");
        }
        into.add(total(name, side.money()));
    }

    /**
     * A resource with its number.
     *
     * @param resource the resource
     * @return "61 to 224 million USD for SM-3 IIB", "14 GBI interceptors"
     */
    public static String what(Resource resource) {
        return resource.kind() == Resource.Kind.MONEY
                ? amount(resource)
                        + " million "
                        + resource.price().map(Resource.Price::currency).orElse("")
                        + " for "
                        + resource.of()
                : amount(resource) + " " + pieces(resource);
    }

    /**
     * What a resource is.
     *
     * @param resource the resource
     * @return "SM-3 IIB, fiscal year 2013", "GBI interceptors"
     */
    public static String of(Resource resource) {
        return resource.kind() == Resource.Kind.MONEY ? resource.of() : pieces(resource);
    }

    private static String pieces(Resource resource) {
        boolean one = amount(resource).equals("1");
        String noun = resource.kind() == Resource.Kind.SHIPS ? "ship" : "interceptor";
        return resource.of() + " " + noun + (one ? "" : "s");
    }

    /**
     * A number with its range.
     *
     * @param resource the resource
     * @return "61 to 224", "at least 4000", "1000", "not known"
     */
    public static String amount(Resource resource) {
        if (resource.nominal().isPresent()
                && resource.low().isEmpty()
                && resource.high().isEmpty()) {
            return number(resource.nominal());
        }
        return span(
                resource.low().isPresent() ? resource.low() : resource.nominal(),
                resource.high().isPresent() ? resource.high() : resource.nominal());
    }

    private static String span(OptionalDouble low, OptionalDouble high) {
        if (low.isPresent() && high.isPresent()) {
            return low.equals(high) ? number(low) : number(low) + " to " + number(high);
        }
        return low.isPresent()
                ? "at least " + number(low)
                : high.isPresent() ? "at most " + number(high) : "not known";
    }

    private static String number(OptionalDouble value) {
        BigDecimal exact = BigDecimal.valueOf(value.orElseThrow()).stripTrailingZeros();
        // Five digits and more are read by threes, as people are.
        return exact.compareTo(LEAST_GROUPED) < 0
                ? exact.toPlainString()
                : String.format(Locale.ROOT, "%,." + Math.max(0, exact.scale()) + "f", exact);
    }

    /**
     * What a sum of money is.
     *
     * @param resource the resource
     * @return "prices of FY2013, one budget year"; empty for what is no money
     */
    public static String price(Resource resource) {
        return resource.price()
                .map(p ->
                        (p.year().equals("not stated")
                                        ? "price year not stated"
                                        : "prices of " + p.year())
                                + ", "
                                + p.basis().words()
                                + (resource.citation().grade() == Grade.ASSUMPTION
                                        ? ", our assumption"
                                        : ""))
                .orElse("");
    }

    /**
     * The total of the money of one side, or why there is none.
     *
     * @param side "Given up" or "Bought"
     * @param total the total
     * @return a sentence with a full stop
     */
    public static String total(String side, Ledger.Total total) {
        return switch (total) {
            case Ledger.Total.Sum(var low, var high) ->
                    side + " in all: " + span(low, high) + " million.";
            case Ledger.Total.Withheld(var reasons) ->
                    reasons.isEmpty()
                            ? side + ": no money is stated."
                            : "No total of what was "
                                    + side.toLowerCase(Locale.ROOT)
                                    + ": "
                                    + CoverageWording.and(
                                            reasons.stream().map(LedgerWording::reason).toList())
                                    + ".";
        };
    }

    private static String reason(Ledger.Reason reason) {
        return switch (reason) {
            case PART_NOT_KNOWN -> "parts are not known";
            case CURRENCIES_DIFFER -> "the currencies differ";
            case PRICE_YEARS_DIFFER -> "the price years differ";
            case BASES_DIFFER -> "the sums cover different things";
        };
    }
}
