// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.run;

import java.util.ArrayList;
import java.util.List;
import org.umbrella.earth.work.Workers;
import org.umbrella.study.coverage.CoverageBlock;
import org.umbrella.study.coverage.CoverageFinding;
import org.umbrella.study.coverage.CoverageStudy;

/** Coverage: a unit is a threat class and a block of cells. */
final class CoverageWork implements QuestionWork {

    private final String id;
    private final CoverageStudy study;

    CoverageWork(String id, CoverageStudy study) {
        this.id = id;
        this.study = study;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Turn turn() {
        return Turn.COVERAGE;
    }

    @Override
    public List<WorkUnit> units() {
        List<WorkUnit> units = new ArrayList<>();
        for (int t = 0; t < study.launches().size(); t++) {
            for (int b = 0; b < study.blocks(); b++) {
                units.add(unit(t, b));
            }
        }
        return units;
    }

    private WorkUnit unit(int threat, int block) {
        return WorkUnit.nominal(id(), study.launches().get(threat).threat().id(), block);
    }

    @Override
    public void prepare(Workers workers) {
        study.prepare(workers);
    }

    @Override
    public WorkPart compute(WorkUnit unit, Workers workers) {
        CoverageBlock block = study.decide(threat(unit), unit.block());
        int cells = block.limits().isEmpty() ? 0 : block.limits().getFirst().length;
        WorkPart.Builder part = new WorkPart.Builder().add(block.limits().size(), cells);
        for (int f = 0; f < block.limits().size(); f++) {
            part.add(block.threatenedBy().get(f))
                    .add(block.defendedAgainst().get(f))
                    .add(block.layers().get(f));
            for (byte limit : block.limits().get(f)) {
                part.add((int) limit);
            }
        }
        return part.build();
    }

    private int threat(WorkUnit unit) {
        for (int t = 0; t < study.launches().size(); t++) {
            if (study.launches().get(t).threat().id().equals(unit.threat())) {
                return t;
            }
        }
        throw new IllegalArgumentException(
                "The threat of the unit '" + unit + "' must be one of the study's.");
    }

    CoverageStudy study() {
        return study;
    }

    CoverageFinding finding(WorkResult result) {
        return study.finding((threat, block) -> block(result.part(unit(threat, block))));
    }

    private static CoverageBlock block(WorkPart part) {
        WorkPart.Reader reader = part.reader();
        int footprints = reader.integer();
        int cells = reader.integer();
        List<int[]> threatenedBy = new ArrayList<>();
        List<int[]> defendedAgainst = new ArrayList<>();
        List<int[]> layers = new ArrayList<>();
        List<byte[]> limits = new ArrayList<>();
        for (int f = 0; f < footprints; f++) {
            threatenedBy.add(reader.integers(cells));
            defendedAgainst.add(reader.integers(cells));
            layers.add(reader.integers(cells));
            byte[] codes = new byte[cells];
            for (int i = 0; i < cells; i++) {
                codes[i] = (byte) reader.integer();
            }
            limits.add(codes);
        }
        return new CoverageBlock(threatenedBy, defendedAgainst, layers, limits);
    }
}
