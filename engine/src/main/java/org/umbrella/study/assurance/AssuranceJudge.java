// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.umbrella.earth.geography.Alliances;
import org.umbrella.earth.geography.PieceGrids;
import org.umbrella.earth.work.Workers;
import org.umbrella.scenario.AimSet;
import org.umbrella.scenario.Assurance;

/**
 * Judges assurances again and again, as inputs change: those over the same shots share their arcs.
 * It looks at the shots of the grid alone and not between them, as {@link TerritorySearch} does.
 * Safe for use by several threads; a finding does not depend on what was judged before.
 */
public final class AssuranceJudge {

    /** Some megabytes each. */
    private static final int MOST_SHOT_SETS = 8;

    private record Shots(List<Assurance.Threat> threats, AimSet aims, List<Double> loftsRad) {}

    private final Places places;
    private final Workers workers;
    private final Map<Shots, ShotSet> known =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Shots, ShotSet> eldest) {
                    return size() > MOST_SHOT_SETS;
                }
            };

    /**
     * A judge on a geography.
     *
     * @param geography countries, cities and cells
     * @param alliances who is in NATO when
     * @param workers who does the work; {@link Workers#CALLER} where several threads judge
     */
    public AssuranceJudge(PieceGrids geography, Alliances alliances, Workers workers) {
        this.workers = workers;
        this.places = new Places(geography, alliances);
    }

    /**
     * Judges an assurance.
     *
     * @param assurance the claim
     * @return verdict, border and counts
     */
    public AssuranceFinding of(Assurance assurance) {
        return AssuranceStudy.judge(assurance, shots(assurance), workers);
    }

    private ShotSet shots(Assurance assurance) {
        Shots asked = new Shots(assurance.threats(), assurance.aims(), assurance.loftsRad());
        synchronized (known) {
            ShotSet set = known.get(asked);
            if (set != null) {
                return set;
            }
        }
        ShotSet made =
                ShotSet.of(
                        asked.threats().stream()
                                .map(threat ->
                                        new ShotSet.Launches(
                                                places.of(threat.launch()), threat.missiles()))
                                .toList(),
                        places.of(asked.aims()),
                        asked.loftsRad(),
                        workers);
        synchronized (known) {
            known.put(asked, made);
        }
        return made;
    }
}
