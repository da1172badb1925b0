// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.util.List;
import java.util.OptionalDouble;
import org.umbrella.scenario.Catalogue;
import org.umbrella.scenario.CatalogueEntry;
import org.umbrella.scenario.Quantity;
import org.umbrella.scenario.Source;
import org.umbrella.scenario.io.Library;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The catalogue as JSON, for other programs. */
final class CatalogueJson {

    private CatalogueJson() {}

    static String write(Catalogue catalogue, List<CatalogueEntry> entries, boolean one) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (CatalogueEntry entry : entries) {
            list.add(entry(catalogue, entry));
        }
        return JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(one ? list.get(0) : list)
                + "\n";
    }

    private static ObjectNode entry(Catalogue catalogue, CatalogueEntry entry) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", entry.id());
        node.put("kind", entry.kind().id());
        node.put("name", entry.name());
        entry.texts().forEach(node::put);
        if (!entry.note().isEmpty()) {
            node.put("note", entry.note());
        }
        ObjectNode values = node.putObject("values");
        entry.values().forEach((name, quantity) -> values.set(name, quantity(catalogue, quantity)));
        return node;
    }

    private static ObjectNode quantity(Catalogue catalogue, Quantity quantity) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        put(node, "low", quantity.low());
        put(node, "nominal", quantity.nominal());
        put(node, "high", quantity.high());
        node.put("unit", quantity.unit());
        node.put("grade", quantity.grade().id());
        node.put("source", quantity.source());
        if (!quantity.note().isEmpty()) {
            node.put("note", quantity.note());
        }
        ArrayNode sources = node.putArray("sources");
        for (Source source : Library.sourcesOf(quantity, catalogue)) {
            ObjectNode one = sources.addObject();
            one.put("id", source.id());
            one.put("title", source.title());
            if (!source.url().isEmpty()) {
                one.put("url", source.url());
            }
        }
        return node;
    }

    private static void put(ObjectNode node, String name, OptionalDouble value) {
        if (value.isPresent()) {
            node.put(name, value.getAsDouble());
        }
    }
}
