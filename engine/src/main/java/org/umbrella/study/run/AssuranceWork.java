// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.work.Workers;
import org.umbrella.scenario.Assurance;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.NamedPoint;
import org.umbrella.study.assurance.AssuranceFinding;
import org.umbrella.study.assurance.AssuranceStudy;
import org.umbrella.study.assurance.FinerShot;
import org.umbrella.study.assurance.Refined;
import org.umbrella.study.assurance.Screening;

/**
 * An assurance: a unit is a block of its shots, or, behind these, a search between the shots of the
 * grid where territories are meant.
 */
final class AssuranceWork implements QuestionWork {

    private final Assurance assurance;
    private final AssuranceShots shots;
    private final boolean exact;
    private @Nullable AssuranceStudy prepared;

    AssuranceWork(Assurance assurance, AssuranceShots shots, boolean exact) {
        this.assurance = assurance;
        this.shots = shots;
        this.exact = exact;
    }

    @Override
    public String id() {
        return "assurance." + assurance.id();
    }

    @Override
    public Turn turn() {
        return Turn.ASSURANCE;
    }

    @Override
    public List<WorkUnit> units() {
        // The searches take longest.
        return IntStream.concat(
                        IntStream.range(blocks(), blocks() + searches()),
                        IntStream.range(0, blocks()))
                .mapToObj(this::unit)
                .toList();
    }

    private int blocks() {
        return AssuranceStudy.blocks(shots.count());
    }

    private int searches() {
        return AssuranceStudy.searches(assurance);
    }

    private WorkUnit unit(int block) {
        return WorkUnit.nominal(id(), "", block);
    }

    @Override
    public void prepare(Workers workers) {
        study(workers).prepare(workers);
    }

    /** Solves its shots, where no unit of it was computed here. */
    void solve(Workers workers) {
        study(workers);
    }

    private synchronized AssuranceStudy study(Workers workers) {
        AssuranceStudy known = prepared;
        if (known == null) {
            known = new AssuranceStudy(assurance, shots.solved(workers), exact);
            prepared = known;
        }
        return known;
    }

    @Override
    public WorkPart compute(WorkUnit unit, Workers workers) {
        return unit.block() < blocks() ? screened(unit) : searched(unit);
    }

    private WorkPart screened(WorkUnit unit) {
        Screening found = study(Workers.CALLER).screen(unit.block());
        WorkPart.Builder part =
                new WorkPart.Builder()
                        .add(found.size())
                        .add(found.marginBattery())
                        .add(found.slackBattery())
                        .add(found.feasible())
                        .add(found.engaged())
                        .add(found.margin())
                        .add(found.slack());
        for (boolean engaged : found.engagedAtDecisive()) {
            part.add(engaged ? 1 : 0);
        }
        return part.build();
    }

    /** A shot found, as the number of its missile, how it was looked for, and where it goes. */
    private WorkPart searched(WorkUnit unit) {
        WorkPart.Builder part = new WorkPart.Builder();
        study(Workers.CALLER)
                .finer(unit.block() - blocks(), shots.whole(Workers.CALLER))
                .ifPresent(found -> {
                    part.add(missiles().indexOf(found.missile()))
                            .add(Math.toIntExact(found.refined().shots()))
                            .add(found.refined().complete() ? 1 : 0)
                            .add(found.refined().spacingMeters())
                            .add(found.loftRad());
                    place(part, found.launch());
                    place(part, found.aim());
                });
        return part.build();
    }

    private static void place(WorkPart.Builder part, NamedPoint place) {
        part.add(place.id())
                .add(place.name())
                .add(
                        place.point().latitudeRad(),
                        place.point().longitudeRad(),
                        place.point().heightMeters());
    }

    private List<Missile> missiles() {
        return assurance.threats().stream()
                .flatMap(threat -> threat.missiles().stream())
                .distinct()
                .toList();
    }

    private Optional<FinerShot> finer(WorkPart part) {
        if (part.integers().length == 0) {
            return Optional.empty();
        }
        WorkPart.Reader reader = part.reader();
        Missile missile = missiles().get(reader.integer());
        int tried = reader.integer();
        boolean complete = reader.integer() == 1;
        Refined refined = new Refined(tried, reader.real(), complete);
        double loftRad = reader.real();
        NamedPoint launch = place(reader);
        NamedPoint aim = place(reader);
        return Optional.of(new FinerShot(launch, missile, aim, loftRad, refined));
    }

    private static NamedPoint place(WorkPart.Reader reader) {
        return new NamedPoint(
                reader.text(),
                reader.text(),
                new GeodeticPoint(reader.real(), reader.real(), reader.real()));
    }

    AssuranceFinding finding(WorkResult result, Workers workers) {
        List<FinerShot> finer =
                IntStream.range(blocks(), blocks() + searches())
                        .mapToObj(search -> finer(result.part(unit(search))))
                        .flatMap(Optional::stream)
                        .toList();
        return study(workers).finding(block -> screening(result.part(unit(block))), finer);
    }

    private static Screening screening(WorkPart part) {
        WorkPart.Reader reader = part.reader();
        int shots = reader.integer();
        int[] marginBattery = reader.integers(shots);
        int[] slackBattery = reader.integers(shots);
        int[] feasible = reader.integers(shots);
        int[] engaged = reader.integers(shots);
        double[] margin = reader.reals(shots);
        double[] slack = reader.reals(shots);
        boolean[] engagedAtDecisive = new boolean[shots];
        for (int i = 0; i < shots; i++) {
            engagedAtDecisive[i] = reader.integer() == 1;
        }
        return new Screening(
                margin, marginBattery, slack, slackBattery, feasible, engaged, engagedAtDecisive);
    }
}
