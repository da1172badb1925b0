// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.umbrella.scenario.Catalogue;
import org.umbrella.scenario.CatalogueEntry;
import org.umbrella.scenario.DealQuestion;
import org.umbrella.scenario.Dialogue;
import org.umbrella.scenario.Problem;
import org.umbrella.scenario.RangeQuestions;
import org.umbrella.scenario.Source;
import org.umbrella.scenario.Study;
import org.umbrella.scenario.VehicleFitter;
import org.umbrella.scenario.document.Document;
import org.umbrella.scenario.document.DocumentKind;
import org.umbrella.scenario.document.Problems;
import org.umbrella.scenario.document.SchemaCheck;
import org.umbrella.scenario.document.View;
import tools.jackson.databind.node.JsonNodeFactory;

/** One reading of a library: every file once, every problem collected. */
final class LibraryReading implements PlanReader.Files {

    /** A file without a problem, and how it was when read. */
    record Unchanged(LibraryFiles.Stamp stamp, Document document) {}

    private final LibraryFiles library;
    private final Path root;
    private final VehicleFitter fitter;
    private final boolean complete;
    private final Map<Path, Unchanged> unchanged;
    private final Problems problems = new Problems();
    private final Set<String> broken = new HashSet<>();
    private final Map<Path, LoadedStudy.SourceFile> files = new LinkedHashMap<>();
    private final Map<String, Optional<View>> plans = new LinkedHashMap<>();

    /**
     * A reading.
     *
     * @param library where files are
     * @param fitter finds the notional values of vehicles that are named
     * @param complete whether all that its files refer to must be there
     * @param unchanged files read before, kept for the next reading
     */
    LibraryReading(
            LibraryFiles library,
            VehicleFitter fitter,
            boolean complete,
            Map<Path, Unchanged> unchanged) {
        this.library = library;
        this.root = library.root();
        this.fitter = fitter;
        this.complete = complete;
        this.unchanged = unchanged;
    }

    /** Ids of entries that a problem was found in. */
    Set<String> broken() {
        return broken;
    }

    /** The problems found so far. */
    Problems problems() {
        return problems;
    }

    /** Notes a text that is in no file as one of those that were read. */
    void add(Path file, LoadedStudy.SourceFile text) {
        files.put(file, text);
    }

    /** Names of the files of a folder of the library, as others may refer to them. */
    private KnownNames known(String folder) {
        return new KnownNames(library.names(folder), complete);
    }

    Optional<View> read(Path file, DocumentKind kind) {
        Optional<LibraryFiles.Stamp> before = library.stamp(file);
        Unchanged last = unchanged.get(file);
        if (last != null && before.equals(Optional.of(last.stamp()))) {
            Document document = last.document();
            files.put(file, new LoadedStudy.SourceFile(path(file, kind), document.text()));
            return Optional.of(new View(document, "", document.root(), problems));
        }
        int problemsBefore = problems.count();
        return library.tree(file, LibraryFiles.shown(file), problems)
                .map(document -> {
                    files.put(file, new LoadedStudy.SourceFile(path(file, kind), document.text()));
                    View view = validated(document, kind);
                    if (problems.count() == problemsBefore) {
                        before.ifPresent(
                                stamp -> unchanged.put(file, new Unchanged(stamp, document)));
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
        if (library.names("catalogue").isEmpty()) {
            problems.add(
                    new Problem(
                            LibraryFiles.shown(root.resolve("catalogue")),
                            0,
                            "",
                            "The catalogue must have files. Maybe the program is not run from"
                                    + " its folder."));
        }
        List<String> order = new ArrayList<>();
        for (CatalogueEntry.Kind kind : CatalogueEntry.Kind.values()) {
            order.add(kind.id());
        }
        List<String> names = new ArrayList<>(library.names("catalogue"));
        names.sort(
                java.util.Comparator.comparingInt((String name) ->
                        order.contains(name) ? order.indexOf(name) : order.size()));
        for (String name : names) {
            read(
                            root.resolve("catalogue").resolve(name + LibraryFiles.YAML),
                            DocumentKind.CATALOGUE)
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
                        LibraryFiles.shown(root.resolve("catalogue")),
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
            plans.put(
                    id,
                    read(root.resolve("plans").resolve(id + LibraryFiles.YAML), DocumentKind.PLAN));
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
        return library.names("plans");
    }

    Dialogue dialogue(Map<String, Source> sources) {
        Path file = root.resolve("dialogue").resolve("record" + LibraryFiles.YAML);
        if (!library.exists(file)) {
            return new Dialogue(List.of(), List.of());
        }
        return read(file, DocumentKind.DIALOGUE)
                .map(
                        new DialogueReader(known("plans"), known("studies"), new Citations(sources))
                                ::read)
                .orElse(new Dialogue(List.of(), List.of()));
    }

    /** What the last study that was read asks about deals. */
    private List<DealQuestion> deals = List.of();

    Optional<StudyVariants> variants(View view) {
        Optional<LoadedStudy> nominal = study(view);
        if (nominal.isEmpty()) {
            return Optional.empty();
        }
        Catalogue published = catalogue();
        RangeQuestions ranges = new RangeReader(published).read(view, deals);
        List<Study.Setting> own = nominal.get().study().settings();
        Vehicles fitted = vehicles();
        return Optional.of(
                new StudyVariants(
                        nominal.get(),
                        ranges,
                        more -> {
                            List<Study.Setting> all = new ArrayList<>(own);
                            all.addAll(more);
                            Catalogue applied = Settings.applied(published, all);
                            Resolver resolver = new Resolver(applied, broken, fitted);
                            Optional<Study> study = study(view, published, all, applied, resolver);
                            problems.throwIfAny();
                            return study.orElseThrow();
                        },
                        more -> {
                            List<Study.Setting> all = new ArrayList<>(own);
                            all.addAll(more);
                            List<DealQuestion> found =
                                    new DealReader(
                                                    new Resolver(
                                                            Settings.applied(published, all),
                                                            broken,
                                                            fitted))
                                            .read(view);
                            problems.throwIfAny();
                            return found;
                        }));
    }

    Optional<LoadedStudy> study(View view) {
        Catalogue published = catalogue();
        List<Study.Setting> settings = Settings.read(view, published, broken);
        Catalogue applied = Settings.applied(published, settings);
        Resolver resolver = new Resolver(applied, broken, vehicles());
        Optional<Study> study = study(view, published, settings, applied, resolver);
        deals = new DealReader(resolver).read(view);
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

    /** The study under values that are set in the place of those published. */
    private Optional<Study> study(
            View view,
            Catalogue published,
            List<Study.Setting> settings,
            Catalogue applied,
            Resolver resolver) {
        PlanReader own = new PlanReader(resolver, this);
        return new StudyReader(
                        resolver,
                        own,
                        settings,
                        new BeliefReader(
                                more ->
                                        more.isEmpty()
                                                ? new BeliefReader.World(resolver, own)
                                                : world(applied, more),
                                place -> Settings.read(place, published, broken)))
                .read(view);
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
                            .map(p -> "plan '" + p.id() + "', " + p.changes().size() + " changes")
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
        for (String name : library.names("catalogue")) {
            Path file = root.resolve("catalogue").resolve(name + LibraryFiles.YAML);
            library.tree(file, LibraryFiles.shown(file), elsewhere)
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
