// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.cluster;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.umbrella.earth.geography.Geography;
import org.umbrella.earth.work.Workers;
import org.umbrella.flight.staged.CatalogueFitter;
import org.umbrella.scenario.io.Library;
import org.umbrella.scenario.io.LoadedStudy;
import org.umbrella.scenario.io.StudyVariants;
import org.umbrella.study.run.RangeRequest;
import org.umbrella.study.run.StudyRunner;
import org.umbrella.study.run.StudyWork;

/**
 * A study as it is sent to another machine: every file that it was read from, as text. The same
 * version of the engine makes the same work of it anywhere.
 *
 * @param version version of Umbrella; units of one version are never mixed with those of another
 * @param study id of the study among the files
 * @param exact whether every engagement is solved by the reference alone
 * @param ranges what is asked about ranges beside what the study asks
 * @param texts the files by their path from the library's root, with '/'
 */
public record SentStudy(
        String version, String study, boolean exact, RangeRequest ranges, Map<String, String> texts)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String FOLDER = "studies/";
    private static final String ENDING = ".yaml";

    /** Copies the texts. */
    public SentStudy {
        texts = new LinkedHashMap<>(texts);
    }

    /**
     * A study as it was read.
     *
     * @param version version of Umbrella
     * @param loaded the study
     * @param ranges what is asked about ranges beside what the study asks
     * @param exact whether every engagement is solved by the reference alone
     * @return what is to be sent
     */
    public static SentStudy of(
            String version, LoadedStudy loaded, RangeRequest ranges, boolean exact) {
        Map<String, String> texts = new LinkedHashMap<>();
        loaded.files().forEach(file -> texts.put(file.path(), file.text()));
        String first = loaded.files().getFirst().path();
        if (!first.startsWith(FOLDER)) {
            throw new IllegalArgumentException(
                    "The first file (" + first + ") of a study must be the study.");
        }
        String name = first.substring(FOLDER.length());
        // A study elsewhere may have any ending; here it has that of a library's files.
        if (!name.endsWith(ENDING)) {
            texts.put(first + ENDING, String.valueOf(texts.remove(first)));
        }
        return new SentStudy(
                version,
                name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name,
                exact,
                ranges,
                texts);
    }

    /**
     * Reads the study again and makes its work.
     *
     * @param workers who does so side by side
     * @return the work, nothing computed yet
     * @throws org.umbrella.scenario.ProblemsException where this version reads it otherwise
     */
    public StudyWork work(Workers workers) {
        StudyVariants read = Library.ofStudy(texts, new CatalogueFitter()).variants(study);
        return StudyRunner.prepare(study, read, ranges, Geography.load(workers), exact);
    }
}
