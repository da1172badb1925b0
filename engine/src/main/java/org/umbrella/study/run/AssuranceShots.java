// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.run;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.umbrella.earth.work.Workers;
import org.umbrella.scenario.Assurance;
import org.umbrella.scenario.NamedPoint;
import org.umbrella.study.assurance.Places;
import org.umbrella.study.assurance.ShotSet;
import org.umbrella.study.assurance.WholeTerritory;

/** The shots of assurances that ask about the same ones, counted at once and solved when needed. */
final class AssuranceShots {

    private final List<ShotSet.Launches> launches;
    private final List<NamedPoint> aims;
    private final List<Double> loftsRad;
    private final Assurance first;
    private final Places places;
    private @Nullable ShotSet solved;
    private @Nullable WholeTerritory whole;

    AssuranceShots(Assurance assurance, Places places) {
        launches = places.launches(assurance.threats());
        aims = places.of(assurance.aims());
        loftsRad = assurance.loftsRad();
        first = assurance;
        this.places = places;
    }

    /** The same shots over the whole of launch areas and aims; arcs found there are kept. */
    synchronized WholeTerritory whole(Workers workers) {
        WholeTerritory known = whole;
        if (known == null) {
            known = places.whole(first, solved(workers));
            whole = known;
        }
        return known;
    }

    int count() {
        return ShotSet.count(launches, aims, loftsRad);
    }

    synchronized ShotSet solved(Workers workers) {
        ShotSet known = solved;
        if (known == null) {
            known = ShotSet.of(launches, aims, loftsRad, workers);
            solved = known;
        }
        return known;
    }
}
