// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.study;

import java.util.OptionalDouble;
import org.umbrella.scenario.Change;
import org.umbrella.scenario.Resource;
import org.umbrella.study.comparison.Ledger;
import org.umbrella.wording.LedgerWording;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The ledger of a comparison as JSON. */
final class LedgerJson {

    private LedgerJson() {}

    static void write(ObjectNode out, Ledger ledger) {
        side(out.putObject("given_up"), ledger.givenUp());
        side(out.putObject("bought"), ledger.bought());
        ArrayNode words = out.putArray("words");
        LedgerWording.sentences(ledger).forEach(words::add);
    }

    private static void side(ObjectNode out, Ledger.Side side) {
        ArrayNode entries = out.putArray("entries");
        side.entries().forEach(entry -> entry(entries.addObject(), entry));
        ArrayNode without = out.putArray("money_not_stated");
        for (Change change : side.withoutMoney()) {
            without.addObject().put("change", change.id()).put("title", change.title());
        }
        ObjectNode money = out.putObject("money_total");
        switch (side.money()) {
            case Ledger.Total.Sum(var low, var high) -> {
                put(money, "low", low);
                put(money, "high", high);
            }
            case Ledger.Total.Withheld(var reasons) -> {
                ArrayNode why = money.putArray("withheld");
                reasons.forEach(r ->
                        why.add(r.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')));
            }
        }
    }

    private static void entry(ObjectNode out, Ledger.Entry entry) {
        Resource resource = entry.resource();
        out.put("change", entry.change().id())
                .put("kind", resource.kind().id())
                .put("of", resource.of());
        put(out, "low", resource.low());
        put(out, "nominal", resource.nominal());
        put(out, "high", resource.high());
        resource.price()
                .ifPresent(price ->
                        out.put("unit", "million " + price.currency())
                                .put("price_year", price.year())
                                .put("basis", price.basis().id())
                                .put("covers", price.covers()));
        out.put("source", resource.citation().source())
                .put("grade", resource.citation().grade().id());
        if (!resource.citation().note().isEmpty()) {
            out.put("note", resource.citation().note());
        }
    }

    private static void put(ObjectNode out, String name, OptionalDouble value) {
        if (value.isPresent()) {
            out.put(name, value.getAsDouble());
        } else {
            out.putNull(name);
        }
    }
}
