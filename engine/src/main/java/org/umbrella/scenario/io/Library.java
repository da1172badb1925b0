// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.umbrella.scenario.Catalogue;
import org.umbrella.scenario.CatalogueEntry;
import org.umbrella.scenario.Dialogue;
import org.umbrella.scenario.Plan;
import org.umbrella.scenario.Problem;
import org.umbrella.scenario.Quantity;
import org.umbrella.scenario.Source;
import org.umbrella.scenario.VehicleFitter;
import org.umbrella.scenario.document.Document;
import org.umbrella.scenario.document.DocumentKind;
import org.umbrella.scenario.document.DocumentReader;
import org.umbrella.scenario.document.Names;
import org.umbrella.scenario.document.Problems;
import org.umbrella.scenario.document.View;

/**
 * The files that people read and copy: {@code catalogue/}, {@code plans/}, {@code studies/} and
 * {@code dialogue/} under one root, in a folder, as texts, or packed with the engine. Each call
 * reads what it needs and reports every problem in it at once.
 */
public final class Library {

    private final LibraryFiles files;
    private final Path root;
    private final VehicleFitter fitter;

    /** Files without a problem, as last read: the live map asks many times a second. */
    private final Map<Path, LibraryReading.Unchanged> unchanged = new ConcurrentHashMap<>();

    /** Whether all that its files refer to must be there. */
    private final boolean complete;

    private Library(LibraryFiles files, VehicleFitter fitter, boolean complete) {
        this.files = files;
        this.root = files.root();
        this.fitter = fitter;
        this.complete = complete;
    }

    /**
     * A library in a folder.
     *
     * @param root the folder that holds catalogue, plans, studies and dialogue
     * @param fitter finds the notional values of vehicles that are named
     * @return the library
     */
    public static Library at(Path root, VehicleFitter fitter) {
        return new Library(new LibraryFiles.Folder(root), fitter, true);
    }

    /**
     * The inputs of a bundle: the files that one study was made from, and no others. What they
     * refer to beyond the study need not be there.
     *
     * @param inputs the bundle's folder {@code inputs}
     * @param fitter finds the notional values of vehicles that are named
     * @return the library
     */
    public static Library ofBundle(Path inputs, VehicleFitter fitter) {
        return new Library(new LibraryFiles.Folder(inputs), fitter, false);
    }

    /**
     * A library of texts.
     *
     * @param texts by their path from the root, with '/' ("plans/epaa.yaml")
     * @param fitter finds the notional values of vehicles that are named
     * @return the library
     */
    public static Library ofTexts(Map<String, String> texts, VehicleFitter fitter) {
        return new Library(new LibraryFiles.Texts(texts), fitter, true);
    }

    /**
     * The files that one study was read from, and no others, as texts: as {@link #ofBundle}, on a
     * machine that has no folder.
     *
     * @param texts by their path from the root, with '/'
     * @param fitter finds the notional values of vehicles that are named
     * @return the library
     */
    public static Library ofStudy(Map<String, String> texts, VehicleFitter fitter) {
        return new Library(new LibraryFiles.Texts(texts), fitter, false);
    }

    /**
     * The library packed with the engine, so that a program with the engine on its class path needs
     * no folder.
     *
     * @param fitter finds the notional values of vehicles that are named
     * @return the library, as it was when the engine was built
     */
    public static Library packed(VehicleFitter fitter) {
        return ofTexts(LibraryTexts.packed(), fitter);
    }

    /**
     * All its files as texts, to be sent to another machine.
     *
     * @return by their path from the root, with '/'
     */
    public Map<String, String> texts() {
        return files.texts();
    }

    private LibraryReading reading() {
        return new LibraryReading(files, fitter, complete, unchanged);
    }

    /**
     * Everything in the catalogue.
     *
     * @return the catalogue
     * @throws org.umbrella.scenario.ProblemsException with every problem in its files
     */
    public Catalogue catalogue() {
        LibraryReading reading = reading();
        Catalogue catalogue = reading.catalogue();
        reading.problems().throwIfAny();
        return catalogue;
    }

    /**
     * The missiles of the catalogue, those that name a vehicle with the values of its fit. One
     * whose vehicle does not fly is left out: a study that uses it is told why.
     *
     * @return the entries, in the order of the catalogue
     * @throws org.umbrella.scenario.ProblemsException with every problem of the catalogue
     */
    public List<CatalogueEntry> missiles() {
        LibraryReading reading = reading();
        Catalogue catalogue = reading.catalogue();
        reading.problems().throwIfAny();
        Vehicles vehicles = reading.vehicles();
        return catalogue.entries().values().stream()
                .filter(entry -> entry.kind() == CatalogueEntry.Kind.MISSILES)
                .flatMap(entry ->
                        entry.texts().containsKey(Vehicles.KEY)
                                ? vehicles.fitted(reading.place(entry), entry).stream()
                                : Stream.of(entry))
                .toList();
    }

    /**
     * A plan, resolved, with those it branches from.
     *
     * @param id its id
     * @return the plan
     * @throws org.umbrella.scenario.ProblemsException where there is none, or with every problem
     */
    public Plan plan(String id) {
        LibraryReading reading = reading();
        PlanReader plans =
                new PlanReader(
                        new Resolver(reading.catalogue(), reading.broken(), reading.vehicles()),
                        reading);
        Optional<Plan> plan = Optional.empty();
        if (plans().contains(id)) {
            plan = reading.plan(id).flatMap(plans::read);
        } else {
            reading.problems().add(unknown("plan", id, plans()));
        }
        reading.problems().throwIfAny();
        return plan.orElseThrow();
    }

    /**
     * A study, resolved, with all its inputs.
     *
     * @param nameOrFile id of a study in {@code studies/}, or the path of a file
     * @return the study
     * @throws org.umbrella.scenario.ProblemsException where there is none, or with every problem
     */
    public LoadedStudy study(String nameOrFile) {
        return variants(nameOrFile).nominal();
    }

    /**
     * A study, resolved, that can be resolved again with other values.
     *
     * @param nameOrFile id of a study in {@code studies/}, or the path of a file
     * @return the study
     * @throws org.umbrella.scenario.ProblemsException where there is none, or with every problem
     */
    public StudyVariants variants(String nameOrFile) {
        Path file = root.resolve("studies").resolve(nameOrFile + LibraryFiles.YAML);
        if (!studies().contains(nameOrFile)) {
            file = Path.of(nameOrFile);
            boolean name = nameOrFile.matches("[A-Za-z0-9_-]+");
            if (name && !files.exists(file)) {
                Problems problems = new Problems();
                problems.add(unknown("study", nameOrFile, studies()));
                problems.throwIfAny();
            }
        }
        LibraryReading reading = reading();
        Optional<View> view = reading.read(file, DocumentKind.STUDY);
        Optional<StudyVariants> study = view.flatMap(reading::variants);
        reading.problems().throwIfAny();
        return study.orElseThrow();
    }

    /**
     * A study that is not in a file, resolved, with all its inputs.
     *
     * @param name a name for it, as problems are to show it
     * @param text its YAML
     * @return the study
     * @throws org.umbrella.scenario.ProblemsException with every problem
     */
    public LoadedStudy studyOf(String name, String text) {
        LibraryReading reading = reading();
        Optional<LoadedStudy> study =
                DocumentReader.parse(
                                text.getBytes(StandardCharsets.UTF_8), name, reading.problems())
                        .map(document -> {
                            reading.add(
                                    Path.of("studies", "question" + LibraryFiles.YAML),
                                    new LoadedStudy.SourceFile(
                                            "studies/question" + LibraryFiles.YAML, text));
                            return reading.validated(document, DocumentKind.STUDY);
                        })
                        .flatMap(reading::study);
        reading.problems().throwIfAny();
        return study.orElseThrow();
    }

    /**
     * The record of the talks.
     *
     * @return the record; empty where there is no file
     * @throws org.umbrella.scenario.ProblemsException with every problem in its file
     */
    public Dialogue dialogue() {
        LibraryReading reading = reading();
        Dialogue dialogue = reading.dialogue(reading.catalogue().sources());
        reading.problems().throwIfAny();
        return dialogue;
    }

    /**
     * The plans there are.
     *
     * @return their ids, sorted
     */
    public List<String> plans() {
        return files.names("plans");
    }

    /**
     * The studies there are.
     *
     * @return their ids, sorted
     */
    public List<String> studies() {
        return files.names("studies");
    }

    /**
     * What each study asks, without resolving it.
     *
     * @return by id
     * @throws org.umbrella.scenario.ProblemsException with every problem of their files
     */
    public List<Heading> studyHeadings() {
        LibraryReading reading = reading();
        List<Heading> headings =
                studies().stream()
                        .flatMap(id ->
                                reading
                                        .read(
                                                root.resolve("studies")
                                                        .resolve(id + LibraryFiles.YAML),
                                                DocumentKind.STUDY)
                                        .map(view ->
                                                new Heading(
                                                        id,
                                                        view.text("title").orElse(""),
                                                        view.text("question").orElse("")))
                                        .stream())
                        .toList();
        reading.problems().throwIfAny();
        return headings;
    }

    /**
     * What a study asks.
     *
     * @param id its id
     * @param title its title
     * @param question its question
     */
    public record Heading(String id, String title, String question) {}

    /**
     * Checks a file of any kind, with everything it refers to.
     *
     * @param file the file
     * @return its kind and what it is
     * @throws org.umbrella.scenario.ProblemsException with every problem
     */
    public Checked check(Path file) {
        LibraryReading reading = reading();
        Optional<Document> document =
                files.tree(file, LibraryFiles.shown(file), reading.problems());
        Optional<DocumentKind> kind = document.flatMap(DocumentKind::of);
        if (document.isPresent() && kind.isEmpty()) {
            reading.problems()
                    .add(
                            document.get()
                                    .problem(
                                            "",
                                            "The kind of the file must be clear. Name its schema on the"
                                                    + " first line, as in '# yaml-language-server:"
                                                    + " $schema=../schemas/study.schema.json'."));
        }
        String summary = "";
        if (document.isPresent() && kind.isPresent()) {
            View view = reading.validated(document.get(), kind.get());
            summary = reading.check(view, kind.get());
        }
        reading.problems().throwIfAny();
        if (kind.orElseThrow() == DocumentKind.CASE) {
            EngageCaseReader.read(root, file, LibraryFiles.shown(file), fitter);
        }
        return new Checked(kind.orElseThrow(), summary, reading.problems().notes());
    }

    /**
     * What a checked file is.
     *
     * @param kind its kind
     * @param summary what is in it, in a few words
     * @param notes how something was read that its author should know of
     */
    public record Checked(DocumentKind kind, String summary, List<Problem> notes) {

        /** Copies the list. */
        public Checked {
            notes = List.copyOf(notes);
        }
    }

    /**
     * The sources that a value names.
     *
     * @param quantity the value
     * @param catalogue the catalogue with the sources
     * @return those whose id stands in the value's source as a word
     */
    public static List<Source> sourcesOf(Quantity quantity, Catalogue catalogue) {
        return sourcesOf(quantity.source(), catalogue);
    }

    /**
     * The sources that a citation or a value names.
     *
     * @param source where it was found, as in the file
     * @param catalogue the catalogue with the sources
     * @return those whose id stands in it as a word
     */
    public static List<Source> sourcesOf(String source, Catalogue catalogue) {
        return CatalogueReader.sourcesIn(source, catalogue.sources());
    }

    /**
     * What to say of a name that is not known.
     *
     * @param name the name
     * @param known the known ones
     * @return a sentence: the one that was probably meant, or all where they are few
     */
    public static String remedy(String name, Collection<String> known) {
        return Names.remedy(name, known);
    }

    private Problem unknown(String what, String name, List<String> known) {
        return new Problem(
                name,
                0,
                "",
                "The "
                        + what
                        + " must be one of those in "
                        + LibraryFiles.shown(
                                root.resolve(what.equals("plan") ? "plans" : "studies"))
                        + ", or a file. "
                        + Names.remedy(name, known));
    }
}
