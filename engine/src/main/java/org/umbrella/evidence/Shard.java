// SPDX-License-Identifier: Apache-2.0
package org.umbrella.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.umbrella.scenario.io.LoadedStudy;
import org.umbrella.study.run.RangeRequest;
import org.umbrella.study.run.WorkUnit;

/**
 * One share of the work of a study: of all its units every N-th, from the I-th on, so that long and
 * short ones are spread evenly.
 *
 * @param version version of Umbrella
 * @param study the study as the command named it
 * @param exact whether every engagement was solved by the reference alone
 * @param request what was asked about ranges beside what the study's file asks
 * @param number I, from 1
 * @param of N
 * @param inputs the SHA-256 of each file that was read, by its path
 */
public record Shard(
        String version,
        String study,
        boolean exact,
        RangeRequest request,
        int number,
        int of,
        SortedMap<String, String> inputs) {

    /** Copies the map and checks the numbers. */
    public Shard {
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
        if (of < 1 || number < 1 || number > of) {
            throw new IllegalArgumentException(
                    "The shard ("
                            + number
                            + "/"
                            + of
                            + ") must be I/N with I from 1 to N, such as 3/8.");
        }
    }

    /**
     * A share of a study as it was read.
     *
     * @param version version of Umbrella
     * @param study the study as the command named it
     * @param exact whether every engagement is solved by the reference alone
     * @param request what is asked about ranges beside what the study's file asks
     * @param number I, from 1
     * @param of N
     * @param loaded the study
     * @return the shard
     */
    public static Shard of(
            String version,
            String study,
            boolean exact,
            RangeRequest request,
            int number,
            int of,
            LoadedStudy loaded) {
        return new Shard(version, study, exact, request, number, of, digests(loaded));
    }

    /**
     * The SHA-256 of each file of a study.
     *
     * @param loaded the study
     * @return by path
     */
    public static SortedMap<String, String> digests(LoadedStudy loaded) {
        SortedMap<String, String> digests = new TreeMap<>();
        loaded.files().forEach(file -> digests.put(file.path(), Checksums.sha256(file.text())));
        return digests;
    }

    /**
     * Names the work of a study.
     *
     * @param version version of Umbrella
     * @param exact whether every engagement is solved by the reference alone
     * @param request what is asked about ranges beside what the study's file asks
     * @param loaded the study
     * @return a SHA-256; another where any of these or any file of the study differs
     */
    public static String key(
            String version, boolean exact, RangeRequest request, LoadedStudy loaded) {
        return Checksums.sha256(version + "\n" + exact + "\n" + request + "\n" + digest(loaded));
    }

    /** The SHA-256 of all files of a study in one. */
    static String digest(LoadedStudy loaded) {
        return Checksums.sha256(Checksums.text(digests(loaded)));
    }

    /**
     * Its units.
     *
     * @param all all units of the study
     * @return every N-th
     */
    public List<WorkUnit> share(List<WorkUnit> all) {
        List<WorkUnit> share = new ArrayList<>();
        for (int i = number - 1; i < all.size(); i += of) {
            share.add(all.get(i));
        }
        return share;
    }

    /** As the command names it: "3/8". */
    public String name() {
        return number + "/" + of;
    }
}
