// SPDX-License-Identifier: Apache-2.0
package org.umbrella.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.umbrella.scenario.Problem;
import org.umbrella.scenario.ProblemsException;
import org.umbrella.scenario.io.LoadedStudy;
import org.umbrella.study.run.RangeRequest;
import org.umbrella.study.run.WorkResult;
import org.umbrella.study.run.WorkUnit;

/**
 * Puts shards together, having checked that they are of the same study and that none is missing.
 */
public final class ShardMerge {

    /** So many missing units are named. */
    private static final int NAMED = 5;

    private ShardMerge() {}

    /**
     * Checks that shards are shares of the same work.
     *
     * @param shards the shards, one at least
     * @return the first
     * @throws ProblemsException naming every one that is of other inputs, another version or
     *     another way of solving than the first
     */
    public static Shard same(List<ShardFolder.Held> shards) {
        ShardFolder.Held first = shards.getFirst();
        List<Problem> problems = new ArrayList<>();
        for (ShardFolder.Held other : shards) {
            Shard a = first.shard();
            Shard b = other.shard();
            if (!a.version().equals(b.version())) {
                problems.add(differs(other, first, "version (" + b.version() + ")", a.version()));
            }
            if (!a.study().equals(b.study())) {
                problems.add(differs(other, first, "study ('" + b.study() + "')", a.study()));
            }
            if (a.exact() != b.exact()) {
                problems.add(differs(other, first, "way of solving (" + way(b) + ")", way(a)));
            }
            if (!a.request().equals(b.request())) {
                problems.add(differs(other, first, "draws (" + draws(b) + ")", draws(a)));
            }
            List<String> changed = changed(a.inputs(), b.inputs());
            if (!changed.isEmpty()) {
                problems.add(
                        new Problem(
                                other.folder().toString(),
                                0,
                                "",
                                "The inputs of the shard ("
                                        + String.join(", ", changed)
                                        + ") must be those of '"
                                        + first.folder()
                                        + "'. Run both from the same files."));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return first.shard();
    }

    private static String draws(Shard shard) {
        RangeRequest asked = shard.request();
        return (asked.draws() == 0 ? "those of the study" : Integer.toString(asked.draws()))
                + (asked.rankingRows() == 0 ? "" : ", ranking " + asked.rankingRows());
    }

    private static String way(Shard shard) {
        return shard.exact() ? "exact" : "fast";
    }

    private static Problem differs(
            ShardFolder.Held other, ShardFolder.Held first, String what, String wanted) {
        return new Problem(
                other.folder().toString(),
                0,
                "",
                "The "
                        + what
                        + " of the shard must be that of '"
                        + first.folder()
                        + "' ("
                        + wanted
                        + "). Run it again the same way.");
    }

    /**
     * Checks that a study read here is the one the shards were made from.
     *
     * @param shard any of them
     * @param version version of Umbrella here
     * @param loaded the study as read here
     * @throws ProblemsException naming what differs
     */
    public static void check(Shard shard, String version, LoadedStudy loaded) {
        List<Problem> problems = new ArrayList<>();
        if (!shard.version().equals(version)) {
            problems.add(
                    new Problem(
                            shard.study(),
                            0,
                            "",
                            "The version ("
                                    + shard.version()
                                    + ") of the shards must be that of this program ("
                                    + version
                                    + ")."));
        }
        List<String> changed = changed(shard.inputs(), Shard.digests(loaded));
        if (!changed.isEmpty()) {
            problems.add(
                    new Problem(
                            shard.study(),
                            0,
                            "",
                            "The inputs of the shards must be the files here, which differ in "
                                    + String.join(", ", changed)
                                    + ". Maybe they were changed since; run the shards again."));
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
    }

    /** Paths whose content differs, or that only one has. */
    private static List<String> changed(SortedMap<String, String> a, SortedMap<String, String> b) {
        TreeSet<String> paths = new TreeSet<>(a.keySet());
        paths.addAll(b.keySet());
        return paths.stream()
                .filter(path -> !a.getOrDefault(path, "").equals(b.getOrDefault(path, "")))
                .toList();
    }

    /**
     * The result of all units.
     *
     * @param shards the shards, in any order, some of them more than once
     * @param units all units of the study
     * @return what every unit gave
     * @throws ProblemsException naming the shards or units that are missing, or a unit for which
     *     two shards gave something else
     */
    public static WorkResult merged(List<ShardFolder.Held> shards, List<WorkUnit> units) {
        WorkResult result = WorkResult.NONE;
        List<Problem> problems = new ArrayList<>();
        for (ShardFolder.Held shard : shards) {
            try {
                result = result.merge(shard.result());
            } catch (IllegalArgumentException e) {
                problems.add(
                        new Problem(
                                shard.folder().toString(), 0, "", String.valueOf(e.getMessage())));
            }
        }
        List<WorkUnit> missing = result.missing(units);
        if (!missing.isEmpty()) {
            problems.add(
                    new Problem(
                            shards.getFirst().shard().study(),
                            0,
                            "",
                            missing(shards, units, result, missing)));
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return result;
    }

    private static String missing(
            List<ShardFolder.Held> shards,
            List<WorkUnit> units,
            WorkResult result,
            List<WorkUnit> missing) {
        Shard any = shards.getFirst().shard();
        List<String> names = new ArrayList<>();
        if (shards.stream().allMatch(s -> s.shard().of() == any.of())) {
            for (int i = 1; i <= any.of(); i++) {
                Shard one =
                        new Shard(
                                any.version(),
                                any.study(),
                                any.exact(),
                                any.request(),
                                i,
                                any.of(),
                                any.inputs());
                if (!result.missing(one.share(units)).isEmpty()) {
                    names.add(one.name());
                }
            }
        }
        String first =
                String.join("; ", missing.stream().limit(NAMED).map(WorkUnit::toString).toList());
        return "The shards must hold all "
                + units.size()
                + " units of the study; "
                + missing.size()
                + " are missing"
                + (names.isEmpty()
                        ? ": " + first + (missing.size() > NAMED ? " and more." : ".")
                        : ", those of shard " + String.join(", ", names) + ". Run it, or them.");
    }
}
