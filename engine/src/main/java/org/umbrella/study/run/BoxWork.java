// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.umbrella.earth.geography.RegionCells;
import org.umbrella.earth.work.Workers;
import org.umbrella.scenario.BoxQuestion;
import org.umbrella.study.assurance.Box;
import org.umbrella.study.assurance.BoxStudy;

/**
 * The box of an assurance: a unit is one of its sites, or its map, whose finer cells depend on the
 * coarser ones.
 */
final class BoxWork implements QuestionWork {

    private final String assuranceId;
    private final BoxQuestion question;
    private final AssuranceShots shots;
    private final RegionCells cells;
    private @Nullable BoxStudy prepared;

    BoxWork(String assuranceId, BoxQuestion question, AssuranceShots shots, RegionCells cells) {
        this.assuranceId = assuranceId;
        this.question = question;
        this.shots = shots;
        this.cells = cells;
    }

    @Override
    public String id() {
        return "box." + assuranceId;
    }

    @Override
    public Turn turn() {
        return Turn.BOX;
    }

    @Override
    public List<WorkUnit> units() {
        List<WorkUnit> units = new ArrayList<>();
        if (question.map().isPresent()) {
            units.add(unit(question.sites().size()));
        }
        for (int k = 0; k < question.sites().size(); k++) {
            units.add(unit(k));
        }
        return units;
    }

    private WorkUnit unit(int block) {
        return WorkUnit.nominal(id(), "", block);
    }

    @Override
    public void prepare(Workers workers) {
        study(workers);
    }

    private synchronized BoxStudy study(Workers workers) {
        BoxStudy known = prepared;
        if (known == null) {
            known =
                    new BoxStudy(
                            shots.solved(workers), shots.whole(workers), question, cells, workers);
            prepared = known;
        }
        return known;
    }

    @Override
    public WorkPart compute(WorkUnit unit, Workers workers) {
        BoxStudy study = study(Workers.CALLER);
        return unit.block() < question.sites().size()
                ? part(study.site(unit.block()))
                : part(study.map(workers));
    }

    private static WorkPart part(Box.Site site) {
        WorkPart.Builder part = new WorkPart.Builder();
        site.bySpeed().forEach(at -> part.add(at.leastDelaySeconds()));
        site.byDelay()
                .forEach(at ->
                        part.add(at.breakingMetersPerSecond().orElse(Double.NaN))
                                .add(at.launch())
                                .add(at.aim()));
        return part.build();
    }

    /** A cell's number as two halves, the upper first. */
    private static WorkPart part(Map<Long, Double> map) {
        WorkPart.Builder part = new WorkPart.Builder().add(map.size());
        map.forEach((cell, speed) ->
                part.add((int) (cell >>> 32), (int) cell.longValue()).add(speed.doubleValue()));
        return part.build();
    }

    Box finding(WorkResult result) {
        List<Box.Site> sites = new ArrayList<>();
        for (int k = 0; k < question.sites().size(); k++) {
            sites.add(site(k, result.part(unit(k)).reader()));
        }
        Map<Long, Double> map =
                question.map().isPresent()
                        ? map(result.part(unit(question.sites().size())).reader())
                        : Map.of();
        return new Box(assuranceId, question, sites, BoxStudy.outlined(map, cells));
    }

    private Box.Site site(int index, WorkPart.Reader reader) {
        List<Box.AtSpeed> bySpeed =
                question.speedsMetersPerSecond().stream()
                        .map(speed -> new Box.AtSpeed(speed, reader.real()))
                        .toList();
        List<Box.AtDelay> byDelay = new ArrayList<>();
        for (double delay : question.delaysSeconds()) {
            double breaking = reader.real();
            byDelay.add(
                    new Box.AtDelay(
                            delay,
                            Double.isNaN(breaking)
                                    ? OptionalDouble.empty()
                                    : OptionalDouble.of(breaking),
                            reader.text(),
                            reader.text()));
        }
        return new Box.Site(question.sites().get(index), bySpeed, byDelay);
    }

    private static Map<Long, Double> map(WorkPart.Reader reader) {
        Map<Long, Double> map = new LinkedHashMap<>();
        int count = reader.integer();
        for (int i = 0; i < count; i++) {
            long cell = (long) reader.integer() << 32;
            map.put(cell | (reader.integer() & 0xffff_ffffL), reader.real());
        }
        return map;
    }
}
