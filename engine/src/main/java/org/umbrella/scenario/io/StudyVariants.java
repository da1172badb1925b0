// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import java.util.List;
import java.util.function.Function;
import org.umbrella.scenario.CatalogueEntry;
import org.umbrella.scenario.DealQuestion;
import org.umbrella.scenario.RangeQuestions;
import org.umbrella.scenario.Study;

/**
 * A study that can be resolved again with other values in the catalogue's place, its files read
 * once: for draws, and for sides that hold different values. Safe for use by several threads.
 *
 * <p>Entries that are staged vehicles keep the values of their fit.
 */
public final class StudyVariants {

    private final LoadedStudy nominal;
    private final RangeQuestions ranges;
    private final Function<List<Study.Setting>, Study> resolver;
    private final Function<List<Study.Setting>, List<DealQuestion>> deals;

    StudyVariants(
            LoadedStudy nominal,
            RangeQuestions ranges,
            Function<List<Study.Setting>, Study> resolver,
            Function<List<Study.Setting>, List<DealQuestion>> deals) {
        this.nominal = nominal;
        this.ranges = ranges;
        this.resolver = resolver;
        this.deals = deals;
    }

    /**
     * The study as its file has it.
     *
     * @return the study with everything it was read from
     */
    public LoadedStudy nominal() {
        return nominal;
    }

    /**
     * What the study asks about ranges.
     *
     * @return the questions
     */
    public RangeQuestions ranges() {
        return ranges;
    }

    /**
     * The values that draws may move: used by the study, not set by it, and settable at all. What
     * belongs to a staged vehicle is left out.
     *
     * @return the inputs, in the order of the catalogue
     */
    public List<LoadedStudy.Input> movable() {
        return nominal.inputs().stream()
                .filter(input -> !input.setByStudy())
                .filter(input -> {
                    CatalogueEntry entry = nominal.catalogue().entries().get(input.entry());
                    return entry != null
                            && Settings.settable(entry.kind(), input.value())
                            && !entry.texts().containsKey(Vehicles.KEY);
                })
                .toList();
    }

    /**
     * The study with some values set, after those that it sets itself.
     *
     * @param settings the values, in the units of the catalogue
     * @return the study
     * @throws org.umbrella.scenario.ProblemsException where it cannot be computed with them
     */
    public synchronized Study with(List<Study.Setting> settings) {
        return resolver.apply(settings);
    }

    /**
     * What the study asks about deals with some values set.
     *
     * @param settings the values, in the units of the catalogue
     * @return the questions, in the order of the file
     * @throws org.umbrella.scenario.ProblemsException where they cannot be computed with them
     */
    public synchronized List<DealQuestion> deals(List<Study.Setting> settings) {
        return deals.apply(settings);
    }
}
