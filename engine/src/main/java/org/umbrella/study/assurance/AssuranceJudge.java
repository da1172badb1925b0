// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.umbrella.earth.geography.Alliances;
import org.umbrella.earth.geography.PieceGrids;
import org.umbrella.earth.work.Workers;
import org.umbrella.scenario.Assurance;

/**
 * Judges assurances again and again, as inputs change: those over the same shots share their arcs.
 * It looks at the shots of the grid alone and not between them, as {@link TerritorySearch} does.
 * Safe for use by several threads; a finding does not depend on what was judged before.
 */
public final class AssuranceJudge {

    /** Some megabytes each. */
    private static final int MOST_SHOT_SETS = 8;

    private final Places places;
    private final Workers workers;
    private final boolean exact;
    private final Map<Assurance.Shots, FutureTask<ShotSet>> known =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<Assurance.Shots, FutureTask<ShotSet>> eldest) {
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
        this(geography, alliances, workers, false);
    }

    /**
     * A judge on a geography.
     *
     * @param geography countries, cities and cells
     * @param alliances who is in NATO when
     * @param workers who does the work; {@link Workers#CALLER} where several threads judge
     * @param exact whether every engagement is to be solved by the reference alone
     */
    public AssuranceJudge(
            PieceGrids geography, Alliances alliances, Workers workers, boolean exact) {
        this.workers = workers;
        this.exact = exact;
        this.places = new Places(geography, alliances);
    }

    /**
     * Judges an assurance.
     *
     * @param assurance the claim
     * @return verdict, border and counts
     */
    public AssuranceFinding of(Assurance assurance) {
        return AssuranceStudy.judge(assurance, shots(assurance), workers, exact);
    }

    /**
     * The shots of an assurance, solved by the first who asks; others wait for them.
     *
     * @param assurance the claim
     * @return its shots
     */
    public ShotSet shots(Assurance assurance) {
        Assurance.Shots asked = assurance.shots();
        FutureTask<ShotSet> task;
        synchronized (known) {
            task = known.computeIfAbsent(asked, shots -> new FutureTask<>(() -> solve(shots)));
        }
        task.run();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return solve(asked);
        } catch (ExecutionException e) {
            synchronized (known) {
                known.remove(asked);
            }
            throw e.getCause() instanceof RuntimeException refused
                    ? refused
                    : new IllegalStateException(e.getCause());
        }
    }

    private ShotSet solve(Assurance.Shots asked) {
        return ShotSet.of(
                places.launches(asked.threats()),
                places.of(asked.aims()),
                asked.loftsRad(),
                workers);
    }
}
