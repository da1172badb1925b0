// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.umbrella.scenario.Catalogue;
import org.umbrella.scenario.CatalogueEntry;
import org.umbrella.scenario.Dialogue;
import org.umbrella.scenario.Plan;
import org.umbrella.scenario.Problem;
import org.umbrella.scenario.Quantity;
import org.umbrella.scenario.RangeQuestions;
import org.umbrella.scenario.Source;
import org.umbrella.scenario.Study;
import org.umbrella.scenario.VehicleFitter;
import org.umbrella.scenario.document.Document;
import org.umbrella.scenario.document.DocumentKind;
import org.umbrella.scenario.document.DocumentReader;
import org.umbrella.scenario.document.Names;
import org.umbrella.scenario.document.Problems;
import org.umbrella.scenario.document.SchemaCheck;
import org.umbrella.scenario.document.View;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The files that people read and copy: {@code catalogue/}, {@code plans/}, {@code studies/} and
 * {@code dialogue/} under one root, in a folder, as texts, or packed with the engine. Each call
 * reads what it needs and reports every problem in it at once.
 */
public final class Library {

    private static final String YAML = ".yaml";

    private final LibraryFiles files;
    private final Path root;
    private final VehicleFitter fitter;

    /** Files without a problem, as last read: the live map asks many times a second. */
    private final Map<Path, Known> known = new ConcurrentHashMap<>();

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

    /** Names of the files of a folder of the library, as others may refer to them. */
    private KnownNames known(String folder) {
        return new KnownNames(files.names(folder), complete);
    }

    /**
     * Everything in the catalogue.
     *
     * @return the catalogue
     * @throws org.umbrella.scenario.ProblemsException with every problem in its files
     */
    public Catalogue catalogue() {
        Reading reading = new Reading();
        Catalogue catalogue = reading.catalogue();
        reading.problems.throwIfAny();
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
        Reading reading = new Reading();
        Catalogue catalogue = reading.catalogue();
        reading.problems.throwIfAny();
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
        Reading reading = new Reading();
        PlanReader plans =
                new PlanReader(
                        new Resolver(reading.catalogue(), reading.broken, reading.vehicles()),
                        reading);
        Optional<Plan> plan = Optional.empty();
        if (plans().contains(id)) {
            plan = reading.plan(id).flatMap(plans::read);
        } else {
            reading.problems.add(unknown("plan", id, plans()));
        }
        reading.problems.throwIfAny();
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
        Path file = root.resolve("studies").resolve(nameOrFile + YAML);
        if (!studies().contains(nameOrFile)) {
            file = Path.of(nameOrFile);
            boolean name = nameOrFile.matches("[A-Za-z0-9_-]+");
            if (name && !files.exists(file)) {
                Problems problems = new Problems();
                problems.add(unknown("study", nameOrFile, studies()));
                problems.throwIfAny();
            }
        }
        Reading reading = new Reading();
        Optional<View> view = reading.read(file, DocumentKind.STUDY);
        Optional<StudyVariants> study = view.flatMap(reading::variants);
        reading.problems.throwIfAny();
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
        Reading reading = new Reading();
        Optional<LoadedStudy> study =
                DocumentReader.parse(text.getBytes(StandardCharsets.UTF_8), name, reading.problems)
                        .map(document -> {
                            reading.files.put(
                                    Path.of("studies", "question" + YAML),
                                    new LoadedStudy.SourceFile("studies/question" + YAML, text));
                            return reading.validated(document, DocumentKind.STUDY);
                        })
                        .flatMap(reading::study);
        reading.problems.throwIfAny();
        return study.orElseThrow();
    }

    /**
     * The record of the talks.
     *
     * @return the record; empty where there is no file
     * @throws org.umbrella.scenario.ProblemsException with every problem in its file
     */
    public Dialogue dialogue() {
        Reading reading = new Reading();
        Dialogue dialogue = reading.dialogue(reading.catalogue().sources());
        reading.problems.throwIfAny();
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
     * Checks a file of any kind, with everything it refers to.
     *
     * @param file the file
     * @return its kind and what it is
     * @throws org.umbrella.scenario.ProblemsException with every problem
     */
    public Checked check(Path file) {
        Reading reading = new Reading();
        Optional<Document> document = files.tree(file, shown(file), reading.problems);
        Optional<DocumentKind> kind = document.flatMap(DocumentKind::of);
        if (document.isPresent() && kind.isEmpty()) {
            reading.problems.add(
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
        reading.problems.throwIfAny();
        if (kind.orElseThrow() == DocumentKind.CASE) {
            EngageCaseReader.read(root, file, shown(file), fitter);
        }
        return new Checked(kind.orElseThrow(), summary, reading.problems.notes());
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
                        + shown(root.resolve(what.equals("plan") ? "plans" : "studies"))
                        + ", or a file. "
                        + Names.remedy(name, known));
    }

    /** A path as people would write it from where they stand. */
    private static String shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path there = file.toAbsolutePath().normalize();
        return there.startsWith(here) && !there.equals(here)
                ? here.relativize(there).toString()
                : file.toString();
    }

    /** A file without a problem, and how it was when read. */
    private record Known(LibraryFiles.Stamp stamp, Document document) {}

    /** One reading: every file once, every problem collected. */
    private final class Reading implements PlanReader.Files {

        private final Problems problems = new Problems();
        private final Set<String> broken = new HashSet<>();
        private final Map<Path, LoadedStudy.SourceFile> files = new LinkedHashMap<>();
        private final Map<String, Optional<View>> plans = new LinkedHashMap<>();

        Optional<View> read(Path file, DocumentKind kind) {
            Optional<LibraryFiles.Stamp> before = Library.this.files.stamp(file);
            Known last = known.get(file);
            if (last != null && before.equals(Optional.of(last.stamp()))) {
                Document document = last.document();
                files.put(file, new LoadedStudy.SourceFile(path(file, kind), document.text()));
                return Optional.of(new View(document, "", document.root(), problems));
            }
            int problemsBefore = problems.count();
            return Library.this
                    .files
                    .tree(file, shown(file), problems)
                    .map(document -> {
                        files.put(
                                file,
                                new LoadedStudy.SourceFile(path(file, kind), document.text()));
                        View view = validated(document, kind);
                        if (problems.count() == problemsBefore) {
                            before.ifPresent(stamp -> known.put(file, new Known(stamp, document)));
                        }
                        return view;
                    });
        }

        View validated(Document document, DocumentKind kind) {
            SchemaCheck.check(document, kind, problems);
            return new View(document, "", document.root(), problems);
        }

        private String path(Path file, DocumentKind kind) {
            Path absolute = file.toAbsolutePath().normalize();
            Path home = root.toAbsolutePath().normalize();
            if (absolute.startsWith(home)) {
                return home.relativize(absolute).toString().replace('\\', '/');
            }
            return (kind == DocumentKind.STUDY ? "studies/" : "") + file.getFileName();
        }

        Catalogue catalogue() {
            CatalogueReader reader = new CatalogueReader(known("catalogue/vehicles"));
            if (Library.this.files.names("catalogue").isEmpty()) {
                problems.add(
                        new Problem(
                                shown(root.resolve("catalogue")),
                                0,
                                "",
                                "The catalogue must have files. Maybe the program is not run from"
                                        + " its folder."));
            }
            List<String> order = new ArrayList<>();
            for (CatalogueEntry.Kind kind : CatalogueEntry.Kind.values()) {
                order.add(kind.id());
            }
            List<String> names = new ArrayList<>(Library.this.files.names("catalogue"));
            names.sort(
                    java.util.Comparator.comparingInt((String name) ->
                            order.contains(name) ? order.indexOf(name) : order.size()));
            for (String name : names) {
                read(root.resolve("catalogue").resolve(name + YAML), DocumentKind.CATALOGUE)
                        .ifPresent(reader::add);
            }
            reader.checkReferences();
            broken.addAll(reader.broken());
            return reader.catalogue();
        }

        /** Somewhere to report a problem of an entry that is not asked for by a file. */
        View place(CatalogueEntry entry) {
            Document document =
                    new Document(
                            shown(root.resolve("catalogue")),
                            "",
                            JsonNodeFactory.instance.objectNode(),
                            Map.of());
            return new View(document, "/" + entry.id(), document.root(), problems);
        }

        Vehicles vehicles() {
            return new Vehicles(
                    id ->
                            read(VehicleFinder.file(root, id), DocumentKind.VEHICLE)
                                    .flatMap(view -> VehicleFinder.in(view, id)),
                    fitter);
        }

        @Override
        public Optional<View> plan(String id) {
            if (!plans.containsKey(id)) {
                plans.put(id, read(root.resolve("plans").resolve(id + YAML), DocumentKind.PLAN));
                plans.get(id)
                        .flatMap(file -> file.at("id"))
                        .filter(view -> !view.text().orElse(id).equals(id))
                        .ifPresent(view ->
                                view.problem(
                                        "The id ('"
                                                + view.text().orElse("")
                                                + "') must be the name of the file ('"
                                                + id
                                                + "'). Change one of the two."));
            }
            return plans.get(id);
        }

        @Override
        public List<String> ids() {
            return Library.this.files.names("plans");
        }

        Dialogue dialogue(Map<String, Source> sources) {
            Path file = root.resolve("dialogue").resolve("record" + YAML);
            if (!Library.this.files.exists(file)) {
                return new Dialogue(List.of(), List.of());
            }
            return read(file, DocumentKind.DIALOGUE)
                    .map(
                            new DialogueReader(
                                            known("plans"),
                                            known("studies"),
                                            new Citations(sources))
                                    ::read)
                    .orElse(new Dialogue(List.of(), List.of()));
        }

        Optional<StudyVariants> variants(View view) {
            Optional<LoadedStudy> nominal = study(view);
            if (nominal.isEmpty()) {
                return Optional.empty();
            }
            Catalogue published = catalogue();
            RangeQuestions ranges = new RangeReader(published).read(view);
            List<Study.Setting> own = nominal.get().study().settings();
            Vehicles fitted = vehicles();
            return Optional.of(
                    new StudyVariants(
                            nominal.get(),
                            ranges,
                            more -> {
                                List<Study.Setting> all = new ArrayList<>(own);
                                all.addAll(more);
                                Resolver resolver =
                                        new Resolver(
                                                Settings.applied(published, all), broken, fitted);
                                Optional<Study> study =
                                        new StudyReader(
                                                        resolver,
                                                        new PlanReader(resolver, this),
                                                        all,
                                                        new BeliefReader(
                                                                belief ->
                                                                        world(
                                                                                resolver
                                                                                        .catalogue(),
                                                                                belief),
                                                                place ->
                                                                        Settings.read(
                                                                                place, published,
                                                                                broken)))
                                                .read(view);
                                problems.throwIfAny();
                                return study.orElseThrow();
                            }));
        }

        Optional<LoadedStudy> study(View view) {
            Catalogue published = catalogue();
            List<Study.Setting> settings = Settings.read(view, published, broken);
            Catalogue catalogue = Settings.applied(published, settings);
            Resolver resolver = new Resolver(catalogue, broken, vehicles());
            PlanReader own = new PlanReader(resolver, this);
            Optional<Study> study =
                    new StudyReader(
                                    resolver,
                                    own,
                                    settings,
                                    new BeliefReader(
                                            more ->
                                                    more.isEmpty()
                                                            ? new BeliefReader.World(resolver, own)
                                                            : world(catalogue, more),
                                            place -> Settings.read(place, published, broken)))
                            .read(view);
            Dialogue dialogue = dialogue(published.sources());
            return study.map(s ->
                    new LoadedStudy(
                            s,
                            resolver.catalogue(),
                            dialogue,
                            Inputs.of(s, resolver, plans).stream()
                                    .map(input -> input.beside(published))
                                    .toList(),
                            List.copyOf(files.values()),
                            problems.notes()));
        }

        /** Plans and missiles under values that are set beside those of the study. */
        private BeliefReader.World world(Catalogue catalogue, List<Study.Setting> more) {
            Resolver resolver = new Resolver(Settings.applied(catalogue, more), broken, vehicles());
            return new BeliefReader.World(resolver, new PlanReader(resolver, this));
        }

        String check(View view, DocumentKind kind) {
            return switch (kind) {
                case STUDY ->
                        variants(view)
                                .map(StudyVariants::nominal)
                                .map(s ->
                                        "study '"
                                                + s.study().id()
                                                + "', "
                                                + s.inputs().size()
                                                + " inputs")
                                .orElse("");
                case PLAN ->
                        new PlanReader(new Resolver(catalogue(), broken, vehicles()), this)
                                .read(view)
                                .map(p ->
                                        "plan '" + p.id() + "', " + p.changes().size() + " changes")
                                .orElse("");
                case CATALOGUE -> {
                    CatalogueReader reader = new CatalogueReader(known("catalogue/vehicles"));
                    reader.add(view);
                    Catalogue here = reader.catalogue();
                    checkInPlace(view);
                    yield "catalogue, "
                            + here.entries().size()
                            + " entries, "
                            + here.sources().size()
                            + " sources";
                }
                case DIALOGUE -> {
                    Dialogue dialogue =
                            new DialogueReader(
                                            known("plans"),
                                            known("studies"),
                                            new Citations(catalogue().sources()))
                                    .read(view);
                    yield "record of the talks, " + dialogue.events().size() + " events";
                }
                case CASE -> "engage case";
                case VEHICLE -> VehicleReader.check(view);
            };
        }

        /** References of a catalogue file, among the library's others of other kinds. */
        private void checkInPlace(View view) {
            CatalogueReader reader = new CatalogueReader(known("catalogue/vehicles"));
            Problems elsewhere = new Problems();
            String kind = view.text("kind").orElse("");
            for (String name : Library.this.files.names("catalogue")) {
                Path file = root.resolve("catalogue").resolve(name + YAML);
                Library.this
                        .files
                        .tree(file, shown(file), elsewhere)
                        .map(document -> {
                            SchemaCheck.check(document, DocumentKind.CATALOGUE, elsewhere);
                            return new View(document, "", document.root(), elsewhere);
                        })
                        .filter(other -> !other.text("kind").orElse("").equals(kind))
                        .ifPresent(reader::add);
            }
            reader.add(view);
            reader.checkReferences();
        }
    }
}
