// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.umbrella.report.map.BaseMap;
import org.umbrella.report.map.CellMesh;
import org.umbrella.report.map.CoverageMap;
import org.umbrella.report.map.Frame;
import org.umbrella.report.map.InsetFrames;
import org.umbrella.report.map.Signs;
import org.umbrella.report.page.Markup;
import org.umbrella.results.Coverage;
import org.umbrella.results.Deployment;
import org.umbrella.results.StudyResult;
import org.umbrella.study.coverage.Footprint;

/** A far part of a territory, drawn apart in a corner of its map ({@link InsetFrames}). */
final class Inset {

    private final String prefix;
    private final BaseMap base;
    private final CoverageMap maps;
    private final int x;
    private final int y;
    private final Map<Footprint, CoverageMap.Prepared> prepared = new HashMap<>();

    /**
     * The insets of a map.
     *
     * @param result the study
     * @param main the frame of the map
     * @return Alaska and Hawaii along the lower edge from the left; none for other territories
     */
    static List<Inset> of(StudyResult result, Frame main) {
        return InsetFrames.of(result.grid(), main).stream()
                .map(placed -> new Inset(result, placed))
                .toList();
    }

    private Inset(StudyResult result, InsetFrames.Placed placed) {
        this.prefix = "m" + placed.name() + "-";
        this.base = new BaseMap(placed.frame(), prefix, result.grid().territory().countries());
        this.maps =
                new CoverageMap(base, new CellMesh(result.grid(), placed.frame()), prefix + "p");
        this.x = placed.x();
        this.y = placed.y();
        for (Coverage coverage : result.coverage()) {
            prepared.put(coverage.footprint(), maps.prepare(coverage));
        }
    }

    Frame frame() {
        return base.frame();
    }

    /** Writes what the inset refers to; ids are those of the map with the inset's prefix. */
    void define(Map<Deployment, String> deployments, Markup into) {
        base.define(into);
        maps.define(into);
        deployments.forEach((deployment, id) -> {
            into.open("g", "id", prefix + id);
            Signs.deployment(deployment, base.frame(), into);
            into.close();
        });
    }

    /** Draws a footprint into the map that is open. */
    void draw(Coverage coverage, String deploymentId, Markup into) {
        base.beginInset(x, y, into);
        maps.draw(Objects.requireNonNull(prepared.get(coverage.footprint())), into);
        into.empty("use", "href", "#" + prefix + deploymentId);
        into.empty(
                "rect",
                "class",
                "inset",
                "width",
                Integer.toString(base.frame().width()),
                "height",
                Integer.toString(base.frame().height()));
        into.close();
    }
}
