// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.umbrella.report.page.Markup;
import org.umbrella.results.Coverage;
import org.umbrella.study.coverage.Footprint;

/**
 * Draws footprints on a base map: threatened and not covered hatched, covered darker with each
 * layer, not threatened left as land.
 *
 * <p>Maps are made in two steps, since footprints that are alike share their outlines: {@link
 * #prepare} for each, then {@link #define} once, then {@link #draw} for each.
 *
 * <p>A piece is drawn as its cell clipped to its country, so a cell of two countries is drawn as
 * two pieces, each with a state of its own, and coasts are where they are.
 */
public final class CoverageMap {

    /** Classes of the style sheet: not covered, then one, two and three or more layers. */
    private static final List<String> STATES = List.of("c0", "c1", "c2", "c3");

    private final BaseMap base;
    private final CellMesh mesh;
    private final String prefix;
    private final Map<String, String> idsByOutline = new LinkedHashMap<>();

    /**
     * Draws on a base.
     *
     * @param base the base map
     * @param mesh the cells in the base's frame
     * @param prefix what the ids of its definitions begin with
     */
    public CoverageMap(BaseMap base, CellMesh mesh, String prefix) {
        this.base = base;
        this.mesh = mesh;
        this.prefix = prefix;
    }

    /** The outlines of one country in one footprint: style class and id of each path, as drawn. */
    public record Part(String country, List<String> classes, List<String> ids) {}

    /** The outlines of one footprint, country by country. */
    public record Prepared(List<Part> parts) {}

    /**
     * Makes the outlines of a footprint.
     *
     * @param coverage the footprint
     * @return what {@link #draw} takes
     */
    public Prepared prepare(Coverage coverage) {
        List<Part> parts = new ArrayList<>();
        for (String country : mesh.countries()) {
            List<String> classes = new ArrayList<>();
            List<String> ids = new ArrayList<>();
            for (int state = 0; state < STATES.size(); state++) {
                String outline = mesh.outline(country, inState(coverage.footprint(), state));
                if (!outline.isEmpty()) {
                    classes.add(STATES.get(state));
                    String fresh = prefix + idsByOutline.size();
                    String known = idsByOutline.putIfAbsent(outline, fresh);
                    ids.add(known == null ? fresh : known);
                }
            }
            if (!ids.isEmpty()) {
                parts.add(new Part(country, List.copyOf(classes), List.copyOf(ids)));
            }
        }
        return new Prepared(List.copyOf(parts));
    }

    private static IntPredicate inState(Footprint footprint, int state) {
        return switch (state) {
            case 0 -> cell -> footprint.threatened(cell) && !footprint.defended(cell);
            case 3 -> cell -> footprint.defended(cell) && footprint.layers(cell) >= 3;
            default ->
                    cell ->
                            footprint.defended(cell)
                                    && Math.max(1, footprint.layers(cell)) == state;
        };
    }

    /**
     * Writes the outlines of all footprints prepared so far.
     *
     * @param into the inside of a defs element
     */
    public void define(Markup into) {
        idsByOutline.forEach((outline, id) -> into.empty("path", "id", id, "d", outline));
    }

    /**
     * Draws a footprint over the base: cells, then lines.
     *
     * @param prepared its outlines
     * @param into the inside of a map begun by the base
     */
    public void draw(Prepared prepared, Markup into) {
        for (Part part : prepared.parts()) {
            base.beginClipped(part.country(), into);
            for (int k = 0; k < part.ids().size(); k++) {
                into.empty("use", "href", "#" + part.ids().get(k), "class", part.classes().get(k));
            }
            into.close();
        }
        base.lines(into);
    }
}
