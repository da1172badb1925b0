// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.umbrella.earth.work.Workers;
import org.umbrella.study.deal.DealDraws;
import org.umbrella.study.deal.DealFinding;
import org.umbrella.study.deal.DealPoint;
import org.umbrella.study.deal.DealSites;
import org.umbrella.study.deal.DealStudy;
import org.umbrella.study.deal.Deployment;
import org.umbrella.study.uncertainty.Share;

/**
 * Deals: a unit is a block of sites, or a range of draws in which the deals on the front are tried
 * again. Which those are follows from the blocks; where these were done elsewhere, they are done
 * here again before the first draw.
 */
final class DealWork implements QuestionWork {

    private static final int DRAWS = 2;

    /** So many of the best deals the reference solves again, where it is asked for. */
    private static final int CONFIRMED = 3;

    private final DealStudy study;
    private final DealDraws draws;
    private final boolean exact;
    private DealStudy.@Nullable Explored known;

    DealWork(DealStudy study, DealDraws draws, boolean exact) {
        this.study = study;
        this.draws = draws;
        this.exact = exact;
    }

    @Override
    public String id() {
        return "deals." + study.question().id();
    }

    @Override
    public Turn turn() {
        return Turn.RANGES;
    }

    @Override
    public List<WorkUnit> units() {
        List<WorkUnit> units = new ArrayList<>(sites());
        units.addAll(drawn());
        return units;
    }

    private List<WorkUnit> sites() {
        return IntStream.range(0, study.blocks())
                .mapToObj(block -> WorkUnit.nominal(id(), "", block))
                .toList();
    }

    private List<WorkUnit> drawn() {
        List<WorkUnit> units = new ArrayList<>();
        int all = study.question().draws();
        for (int from = 0; from < all; from += DRAWS) {
            units.add(new WorkUnit(id(), "", study.blocks(), from, Math.min(all, from + DRAWS)));
        }
        return units;
    }

    /** Blocks of sites before draws. */
    @Override
    public List<WorkUnit> wanted(WorkResult done) {
        List<WorkUnit> missing = done.missing(sites());
        if (missing.isEmpty()) {
            known(done);
            missing = done.missing(drawn());
        }
        return missing;
    }

    private synchronized DealStudy.Explored known(WorkResult result) {
        DealStudy.Explored explored = known;
        if (explored == null) {
            explored =
                    study.explore(sites().stream().map(unit -> read(result.part(unit))).toList());
            known = explored;
        }
        return explored;
    }

    private synchronized DealStudy.Explored known() {
        DealStudy.Explored explored = known;
        if (explored == null) {
            explored =
                    study.explore(
                            IntStream.range(0, study.blocks()).mapToObj(study::tryOut).toList());
            known = explored;
        }
        return explored;
    }

    @Override
    public void prepare(Workers workers) {
        // Blocks share nothing but the shots of the assurances, which the judge has.
    }

    @Override
    public WorkPart compute(WorkUnit unit, Workers workers) {
        if (unit.block() < study.blocks()) {
            return part(study.tryOut(unit.block()));
        }
        List<Deployment> candidates =
                known().candidates().stream().map(DealPoint::deployment).toList();
        WorkPart.Builder part = new WorkPart.Builder();
        for (int draw = unit.firstDraw(); draw < unit.endDraw(); draw++) {
            for (boolean deal : draws.deals(draw, candidates)) {
                part.add(deal ? 1 : 0);
            }
        }
        return part.build();
    }

    private static WorkPart part(DealSites sites) {
        WorkPart.Builder part = new WorkPart.Builder();
        part.add(
                sites.threatened().size(),
                sites.defended().size(),
                sites.defended().getFirst().size(),
                sites.breakingMetersPerSecond().getFirst().length);
        sites.threatened().forEach(bits -> add(bits, part));
        sites.defended().forEach(site -> site.forEach(option -> option.forEach(b -> add(b, part))));
        sites.breakingMetersPerSecond().forEach(part::add);
        return part.build();
    }

    private static void add(long[] bits, WorkPart.Builder part) {
        part.add(bits.length);
        for (long word : bits) {
            part.add((int) (word >>> 32), (int) word);
        }
    }

    private static long[] bits(WorkPart.Reader reader) {
        long[] bits = new long[reader.integer()];
        for (int w = 0; w < bits.length; w++) {
            long upper = (long) reader.integer() << 32;
            bits[w] = upper | (reader.integer() & 0xffff_ffffL);
        }
        return bits;
    }

    private static DealSites read(WorkPart part) {
        WorkPart.Reader reader = part.reader();
        int covers = reader.integer();
        int sites = reader.integer();
        int options = reader.integer();
        int delays = reader.integer();
        List<long[]> threatened = bits(covers, reader);
        List<List<List<long[]>>> defended = new ArrayList<>();
        for (int k = 0; k < sites; k++) {
            List<List<long[]>> site = new ArrayList<>();
            for (int o = 0; o < options; o++) {
                site.add(bits(covers, reader));
            }
            defended.add(site);
        }
        List<double[]> breaking = new ArrayList<>();
        for (int k = 0; k < sites; k++) {
            breaking.add(reader.reals(delays));
        }
        return new DealSites(threatened, defended, breaking);
    }

    private static List<long[]> bits(int count, WorkPart.Reader reader) {
        List<long[]> all = new ArrayList<>();
        for (int c = 0; c < count; c++) {
            all.add(bits(reader));
        }
        return all;
    }

    DealFinding finding(WorkResult result) {
        DealStudy.Explored explored = known(result);
        List<DealPoint> candidates = explored.candidates();
        int[] yes = new int[candidates.size()];
        for (WorkUnit unit : drawn()) {
            WorkPart.Reader reader = result.part(unit).reader();
            for (int draw = unit.firstDraw(); draw < unit.endDraw(); draw++) {
                for (int k = 0; k < yes.length; k++) {
                    yes[k] += reader.integer();
                }
            }
        }
        List<DealPoint> drawn = new ArrayList<>();
        if (study.question().draws() > 0) {
            for (int k = 0; k < yes.length; k++) {
                drawn.add(
                        candidates
                                .get(k)
                                .with(Optional.of(new Share(yes[k], study.question().draws()))));
            }
        }
        DealFinding found =
                new DealFinding(
                        new DealFinding.Asked(study.question(), study.ground()),
                        explored,
                        drawn,
                        List.of());
        return exact
                ? found.with(found.best().stream().limit(CONFIRMED).map(study::confirmed).toList())
                : found;
    }
}
