// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import java.util.List;
import java.util.OptionalDouble;
import org.umbrella.scenario.Catalogue;
import org.umbrella.scenario.CatalogueEntry;
import org.umbrella.scenario.Dialogue;
import org.umbrella.scenario.Problem;
import org.umbrella.scenario.Quantity;
import org.umbrella.scenario.Source;
import org.umbrella.scenario.Study;

/**
 * A study with where everything in it comes from.
 *
 * @param study the study, resolved
 * @param catalogue the catalogue with the study's settings in it
 * @param dialogue the record of the talks; empty where the library has none
 * @param inputs every value that the study's plans, missiles, sensors and sites use, each once, in
 *     the order of the catalogue
 * @param files every file that was read, the study first
 * @param notes how something was read that its author should know of; stops nothing
 */
public record LoadedStudy(
        Study study,
        Catalogue catalogue,
        Dialogue dialogue,
        List<Input> inputs,
        List<SourceFile> files,
        List<Problem> notes) {

    /**
     * A study whose reading left nothing to note.
     *
     * @param study the study, resolved
     * @param catalogue the catalogue with the study's settings in it
     * @param dialogue the record of the talks
     * @param inputs every value that the study uses
     * @param files every file that was read
     */
    public LoadedStudy(
            Study study,
            Catalogue catalogue,
            Dialogue dialogue,
            List<Input> inputs,
            List<SourceFile> files) {
        this(study, catalogue, dialogue, inputs, files, List.of());
    }

    /** Copies the lists. */
    public LoadedStudy {
        inputs = List.copyOf(inputs);
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    /**
     * One value with its origin.
     *
     * @param entry id of the catalogue entry, or of the plan's change that states it
     * @param entryName its name for people
     * @param kind kind of the entry ("interceptors", "plans")
     * @param value name of the value, with its unit ("burnout_speed_km_s")
     * @param quantity the value as used, with unit, source, grade and note
     * @param sources the sources it names, with title and address
     * @param setByStudy whether the study set it in the catalogue's place
     * @param catalogueNominal the catalogue's nominal, in the unit of the quantity, where the study
     *     set another; empty where it did not, and where the catalogue has none
     */
    public record Input(
            String entry,
            String entryName,
            String kind,
            String value,
            Quantity quantity,
            List<Source> sources,
            boolean setByStudy,
            OptionalDouble catalogueNominal) {

        /** Copies the list. */
        public Input {
            sources = List.copyOf(sources);
        }

        /**
         * A value that the study left as it was, or that the catalogue does not have.
         *
         * @param entry id of the catalogue entry, or of the plan's change that states it
         * @param entryName its name for people
         * @param kind kind of the entry
         * @param value name of the value, with its unit
         * @param quantity the value as used
         * @param sources the sources it names
         * @param setByStudy whether the study set it
         */
        public Input(
                String entry,
                String entryName,
                String kind,
                String value,
                Quantity quantity,
                List<Source> sources,
                boolean setByStudy) {
            this(
                    entry,
                    entryName,
                    kind,
                    value,
                    quantity,
                    sources,
                    setByStudy,
                    OptionalDouble.empty());
        }

        /** The same beside the catalogue as it is published. */
        Input beside(Catalogue published) {
            CatalogueEntry there = published.entries().get(entry);
            Quantity original = there == null ? null : there.values().get(value);
            return !setByStudy || original == null
                    ? this
                    : new Input(
                            entry,
                            entryName,
                            kind,
                            value,
                            quantity,
                            sources,
                            true,
                            original.nominal());
        }
    }

    /**
     * A file as it was read.
     *
     * @param path its path from the library's root, with '/'; for a study elsewhere its file name
     *     under "studies/"
     * @param text its content
     */
    public record SourceFile(String path, String text) {}
}
