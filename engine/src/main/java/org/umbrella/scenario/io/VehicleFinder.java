// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.umbrella.scenario.StagedVehicle;
import org.umbrella.scenario.document.DocumentKind;
import org.umbrella.scenario.document.DocumentReader;
import org.umbrella.scenario.document.Problems;
import org.umbrella.scenario.document.View;

/**
 * Finds the staged vehicle that a document means by its field {@code vehicle}: the id of a file in
 * {@code catalogue/vehicles}, the name of a file beside the document, or the vehicle itself.
 */
final class VehicleFinder {

    /** Folder of the vehicles under the library's root. */
    private static final Path FOLDER = Path.of("catalogue", "vehicles");

    private static final String YAML = ".yaml";

    private final Path root;
    private final Path document;
    private final Problems problems;

    /**
     * A finder.
     *
     * @param root folder that holds {@code catalogue/}
     * @param document the file that names vehicles
     * @param problems where to add what is wrong in a vehicle's own file
     */
    VehicleFinder(Path root, Path document, Problems problems) {
        this.root = root;
        this.document = document;
        this.problems = problems;
    }

    /**
     * The vehicle that is meant; empty where there is none without a problem, which is reported.
     *
     * @param at the place of the field
     * @param defaultId id of a vehicle that stands there itself and has none
     */
    Optional<StagedVehicle> find(View at, String defaultId) {
        Optional<String> name = at.text();
        return name.isPresent() ? named(at, name.get()) : VehicleReader.vehicle(at, defaultId);
    }

    private Optional<StagedVehicle> named(View at, String name) {
        try {
            Path catalogued = file(root, name);
            if (Files.exists(catalogued)) {
                return inFile(catalogued, catalogued.toString(), name, problems);
            }
            Path beside = beside(name);
            if (Files.exists(beside)) {
                return inFile(beside, beside.toString(), name, problems);
            }
        } catch (InvalidPathException e) {
            // No file can have such a name, so none has.
        }
        at.unknown("vehicle", ids(root));
        return Optional.empty();
    }

    /** A file beside the document. */
    Path beside(String name) {
        Path folder = document.toAbsolutePath().getParent();
        return folder == null ? Path.of(name) : folder.resolve(name);
    }

    /** The file of a vehicle of the catalogue. */
    static Path file(Path root, String id) {
        return root.resolve(FOLDER).resolve(id + YAML);
    }

    /** The vehicle of a file. */
    static Optional<StagedVehicle> inFile(Path path, String shown, String id, Problems problems) {
        return DocumentReader.read(path, shown, DocumentKind.VEHICLE, problems)
                .flatMap(view -> in(view, id));
    }

    /** The vehicle of a file that must describe one. */
    static Optional<StagedVehicle> in(View file, String id) {
        Optional<View> vehicle = file.at(Vehicles.KEY);
        if (vehicle.isEmpty()) {
            file.problem("The field 'vehicle' must be there. Add it.");
        }
        return vehicle.flatMap(found -> VehicleReader.vehicle(found, id));
    }

    /** The ids of the vehicles of the catalogue, sorted. */
    static List<String> ids(Path root) {
        Path folder = root.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> name.endsWith(YAML))
                    .map(name -> name.substring(0, name.length() - YAML.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
