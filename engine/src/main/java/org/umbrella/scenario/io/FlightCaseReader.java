// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.J2Gravity;
import org.umbrella.earth.ReferenceEllipsoid;
import org.umbrella.earth.Wgs84;
import org.umbrella.scenario.FlightCase;
import org.umbrella.scenario.FlightCase.Craft;
import org.umbrella.scenario.FlightCase.Guidance;
import org.umbrella.scenario.FlightEnvironment;
import org.umbrella.scenario.FlightLimits;
import org.umbrella.scenario.InitialState;
import org.umbrella.scenario.StagedVehicle;
import org.umbrella.scenario.Steering;
import org.umbrella.scenario.Wind;
import org.umbrella.scenario.document.DocumentKind;
import org.umbrella.scenario.document.DocumentReader;
import org.umbrella.scenario.document.Problems;
import org.umbrella.scenario.document.View;

/**
 * Reads flight files and vehicle files ({@code schemas/vehicle.schema.json}, {@code docs/fly.md}).
 */
public final class FlightCaseReader {

    private final Problems problems = new Problems();
    private final VehicleFinder vehicles;
    private final String shown;
    private final FlightOverrides overrides;

    private FlightCaseReader(Path root, Path file, String shown, FlightOverrides overrides) {
        this.vehicles = new VehicleFinder(root, file, problems);
        this.shown = shown;
        this.overrides = overrides;
    }

    /**
     * Reads a flight.
     *
     * @param root folder that holds {@code catalogue/}
     * @param file the file, or the id of a vehicle of the catalogue
     * @param shown its name as the user gave it
     * @param overrides what the command line sets
     * @return the flight
     * @throws org.umbrella.scenario.ProblemsException with every problem found
     */
    public static FlightCase read(Path root, Path file, String shown, FlightOverrides overrides) {
        Path vehicle = VehicleFinder.file(root, file.toString());
        boolean named = !Files.exists(file) && Files.exists(vehicle);
        Path flown = named ? vehicle : file;
        FlightCaseReader reader = new FlightCaseReader(root, flown, shown, overrides);
        Optional<FlightCase> flight =
                DocumentReader.read(flown, shown, DocumentKind.VEHICLE, reader.problems)
                        .flatMap(reader::flight);
        reader.problems.throwIfAny();
        return flight.orElseThrow(
                () -> new IllegalStateException("No flight and no problem in " + shown));
    }

    /**
     * Reads a vehicle of the catalogue.
     *
     * @param root folder that holds {@code catalogue/}
     * @param idOrFile its id, or a file
     * @return the vehicle
     * @throws org.umbrella.scenario.ProblemsException with every problem found
     */
    public static StagedVehicle vehicle(Path root, String idOrFile) {
        Problems problems = new Problems();
        Path path = VehicleFinder.file(root, idOrFile);
        boolean known = Files.exists(path);
        Optional<StagedVehicle> vehicle =
                VehicleFinder.inFile(
                        known ? path : Path.of(idOrFile),
                        known ? path.toString() : idOrFile,
                        idOrFile,
                        problems);
        problems.throwIfAny();
        return vehicle.orElseThrow(
                () -> new IllegalStateException("No vehicle and no problem in " + idOrFile));
    }

    private Optional<FlightCase> flight(View view) {
        Optional<Craft> craft = craft(view);
        FlightEnvironment environment = environment(view);
        Optional<InitialState> start = start(view);
        boolean powered = view.has("vehicle");
        Optional<Guidance> guidance =
                powered ? guidance(view) : Optional.of(new FlightCase.Unguided());
        if (powered) {
            checkOptions(view, guidance);
        }
        if (!powered) {
            for (String option : overrides.ofVehicles()) {
                view.problem(
                        "The "
                                + option
                                + " must go with a vehicle; a body has no thrust. Leave it out.");
            }
            for (String name : List.of("steering", "aim", "max_range", "lofted_shot", "cut_s")) {
                view.at(name)
                        .ifPresent(at ->
                                at.problem(
                                        "The field '"
                                                + name
                                                + "' must stand with a vehicle; a body has no"
                                                + " thrust. Remove it."));
            }
        }
        if (craft.isPresent()
                && craft.get() instanceof FlightCase.Staged staged
                && guidance.isPresent()
                && guidance.get() instanceof FlightCase.Steered steered) {
            checkCut(view, staged.vehicle(), steered.burnSeconds());
        }
        if (powered
                && start.isPresent()
                && !(start.get() instanceof InitialState.Local)
                && guidance.isPresent()
                && !(guidance.get() instanceof FlightCase.Steered)) {
            view.problem(
                    "What is solved for must start at rest at a launch point. Give launch in the place"
                            + " of initial_state.");
        }
        if (craft.isEmpty() || start.isEmpty() || guidance.isEmpty() || !problems.isEmpty()) {
            return Optional.empty();
        }
        Optional<View> stop = view.at("stop");
        double seconds =
                stop.map(at -> at.number("max_time_s"))
                        .orElse(OptionalDouble.empty())
                        .orElse(FlightLimits.MODEL.maxSeconds());
        double ground =
                stop.map(at -> at.number("height_m")).orElse(OptionalDouble.empty()).orElse(0);
        FlightLimits limits = new FlightLimits(overrides.maxSeconds().orElse(seconds), ground);
        String title = view.text("title").orElse(craft.get().id());
        return Optional.of(
                new FlightCase(
                        title, craft.get(), start.get(), guidance.get(), environment, limits));
    }

    /** A cut that the vehicle's own burnout comes before would not be heeded. */
    private void checkCut(View view, StagedVehicle vehicle, double cutSeconds) {
        double total = vehicle.totalBurnSeconds();
        if (Double.isInfinite(cutSeconds) || cutSeconds <= total * (1 + 1e-9)) {
            return;
        }
        String name = overrides.burnSeconds().isPresent() ? "--cut" : "cut_s";
        view.problem(
                String.format(
                        Locale.ROOT,
                        "The %s (%s s) must not exceed the burning time of vehicle '%s' (%s s, coasts"
                                + " not counted). Leave it out for no cut.",
                        name,
                        cutSeconds,
                        vehicle.id(),
                        total));
    }

    /** Options that what is flown would not heed. */
    private void checkOptions(View view, Optional<Guidance> guidance) {
        if (guidance.isEmpty()) {
            return;
        }
        if (overrides.burnSeconds().isPresent()
                && !(guidance.get() instanceof FlightCase.Steered)) {
            view.problem(
                    "The --cut must go with a steering (--azimuth and --pitch-over, or steering in the"
                            + " file); elsewhere it is solved for. Leave it out.");
        }
        if (overrides.loftRad().isPresent() && !(guidance.get() instanceof FlightCase.ToAim)) {
            view.problem(
                    "The --loft must go with an aim (--to, or aim in the file). Add one, or leave it"
                            + " out.");
        }
    }

    private Optional<Craft> craft(View view) {
        boolean vehicle = view.has("vehicle");
        if (vehicle == view.has("body")) {
            view.problem(
                    vehicle
                            ? "The fields 'vehicle' and 'body' must not stand together. Remove one of"
                                    + " the two."
                            : "One of the fields 'vehicle' and 'body' must be there. Add one.");
            return Optional.empty();
        }
        if (!vehicle) {
            return view.at("body")
                    .flatMap(body ->
                            VehicleReader.payload(body)
                                    .map(payload ->
                                            new FlightCase.Body(
                                                    body.text("id").orElse("body"), payload)));
        }
        return vehicles.find(
                        view.at("vehicle").orElseThrow(),
                        shown.replaceFirst("^.*/", "").replaceFirst("[.][a-z]+$", ""))
                .map(FlightCase.Staged::new);
    }

    private FlightEnvironment environment(View view) {
        Optional<View> given = view.at("environment");
        FlightEnvironment environment = FlightEnvironment.MODEL;
        double gm =
                given.map(at -> at.number("gm_m3_s2"))
                        .orElse(OptionalDouble.empty())
                        .orElse(Wgs84.GM);
        boolean central =
                overrides
                        .centralGravity()
                        .orElse(
                                given.flatMap(at -> at.text("gravity"))
                                        .orElse("j2")
                                        .equals("central"));
        environment =
                environment.withGravity(
                        new J2Gravity(gm, central ? 0 : Wgs84.J2, Wgs84.EQUATORIAL_RADIUS_METERS));
        double rate =
                given.map(at -> at.number("rotation_rate_rad_s"))
                        .orElse(OptionalDouble.empty())
                        .orElse(Wgs84.ROTATION_RATE);
        boolean turns =
                overrides.rotation().orElse(given.map(at -> flag(at, "rotation")).orElse(true));
        environment = environment.withRotationRate(turns ? rate : 0);
        environment =
                environment.withAtmosphere(
                        overrides
                                .atmosphere()
                                .orElse(given.map(at -> flag(at, "atmosphere")).orElse(true)));
        OptionalDouble radius =
                given.map(at -> at.number("sphere_radius_m")).orElse(OptionalDouble.empty());
        if (radius.isPresent() && radius.getAsDouble() > 0) {
            environment =
                    environment.withEllipsoid(ReferenceEllipsoid.sphere(radius.getAsDouble()));
        }
        Optional<View> wind = given.flatMap(at -> at.at("wind"));
        if (wind.isPresent()) {
            List<Wind.Point> points = new ArrayList<>();
            for (View row : wind.get().items()) {
                double[] three = VehicleReader.numbers(row, 3);
                if (three.length == 3) {
                    points.add(new Wind.Point(three[0], three[1], three[2]));
                }
            }
            Optional<Wind> table = wind.get().build(() -> new Wind(points));
            if (table.isPresent()) {
                environment = environment.withWind(table.get());
            }
        }
        return environment;
    }

    /** A boolean that is true where it is left out. */
    private static boolean flag(View view, String name) {
        return !view.has(name)
                || !view.node().get(name).isBoolean()
                || view.node().get(name).booleanValue();
    }

    private Optional<InitialState> start(View view) {
        if (overrides.launch().isPresent()) {
            return Optional.of(InitialState.atRest(overrides.launch().get()));
        }
        Optional<View> launch = view.at("launch");
        Optional<View> state = view.at("initial_state");
        if (launch.isPresent() == state.isPresent()) {
            view.problem(
                    launch.isPresent()
                            ? "The fields 'launch' and 'initial_state' must not stand together. Remove"
                                    + " one of the two."
                            : "One of the fields 'launch' and 'initial_state' must be there. Add one,"
                                    + " or name a place with --from.");
            return Optional.empty();
        }
        if (launch.isPresent()) {
            return point(launch.get()).map(InitialState::atRest);
        }
        View at = state.orElseThrow();
        List<String> forms = new ArrayList<>();
        if (at.has("lat_deg") || at.has("lon_deg")) {
            forms.add("lat_deg");
        }
        for (String name : List.of("ecef", "eci")) {
            if (at.has(name)) {
                forms.add(name);
            }
        }
        if (forms.size() != 1) {
            at.problem(
                    "The initial_state must have exactly one of a place (lat_deg, lon_deg), ecef and eci"
                            + " (it has "
                            + forms.size()
                            + "). Keep one.");
            return Optional.empty();
        }
        return switch (forms.getFirst()) {
            case "ecef" ->
                    six(at.at("ecef").orElseThrow())
                            .map(s -> new InitialState.Ecef(s[0], s[1], s[2], s[3], s[4], s[5]));
            case "eci" ->
                    six(at.at("eci").orElseThrow())
                            .map(s -> new InitialState.Eci(s[0], s[1], s[2], s[3], s[4], s[5]));
            default -> point(at).flatMap(place -> local(at, place));
        };
    }

    private static Optional<InitialState> local(View at, GeodeticPoint place) {
        boolean components =
                at.has("north_m_s") || at.has("east_m_s") || at.has("down_m_s") || at.has("up_m_s");
        if (at.has("down_m_s") && at.has("up_m_s")) {
            at.problem(
                    "The fields 'down_m_s' and 'up_m_s' must not stand together. Remove one of the"
                            + " two.");
        }
        if (at.has("speed_m_s")) {
            if (components) {
                at.problem(
                        "The speed_m_s must not stand with components of the velocity. Keep one of"
                                + " the two.");
            }
            double speed = at.number("speed_m_s").orElse(0);
            double azimuth = Math.toRadians(at.number("azimuth_deg").orElse(0));
            double path = Math.toRadians(at.number("flight_path_deg").orElse(0));
            return Optional.of(
                    new InitialState.Local(
                            place,
                            speed * Math.cos(path) * Math.cos(azimuth),
                            speed * Math.cos(path) * Math.sin(azimuth),
                            -speed * Math.sin(path)));
        }
        if (at.has("azimuth_deg") || at.has("flight_path_deg")) {
            at.problem(
                    "The azimuth_deg and flight_path_deg of an initial_state must come with speed_m_s."
                            + " Add it, or give components.");
        }
        double down = at.number("down_m_s").orElse(0) - at.number("up_m_s").orElse(0);
        return Optional.of(
                new InitialState.Local(
                        place,
                        at.number("north_m_s").orElse(0),
                        at.number("east_m_s").orElse(0),
                        down));
    }

    private static Optional<double[]> six(View view) {
        double[] values = new double[6];
        String[] names = {"x_m", "y_m", "z_m", "vx_m_s", "vy_m_s", "vz_m_s"};
        for (int i = 0; i < 6; i++) {
            OptionalDouble value = view.number(names[i]);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values[i] = value.getAsDouble();
        }
        if (Math.hypot(values[0], Math.hypot(values[1], values[2])) < 1e6) {
            view.problem(
                    "The position must lie at least 1000 km from the Earth's centre. Maybe it is in"
                            + " kilometres.");
            return Optional.empty();
        }
        return Optional.of(values);
    }

    private static Optional<GeodeticPoint> point(View view) {
        OptionalDouble lat = view.number("lat_deg");
        OptionalDouble lon = view.number("lon_deg");
        if (lat.isEmpty() || lon.isEmpty()) {
            return Optional.empty();
        }
        return view.build(() ->
                GeodeticPoint.ofDegrees(
                        lat.getAsDouble(), lon.getAsDouble(), view.number("height_m").orElse(0)));
    }

    private Optional<Guidance> guidance(View view) {
        OptionalDouble cut =
                overrides.burnSeconds().isPresent()
                        ? overrides.burnSeconds()
                        : view.number("cut_s");
        double burn = cut.orElse(Double.POSITIVE_INFINITY);
        if (overrides.aim().isPresent()) {
            return Optional.of(
                    new FlightCase.ToAim(overrides.aim().get(), overrides.loftRad().orElse(0)));
        }
        if (overrides.pitchOverRad().isPresent()) {
            OptionalDouble heading =
                    overrides.azimuthRad().isPresent()
                            ? overrides.azimuthRad()
                            : view.at("steering")
                                    .map(at -> radians(at, "azimuth_deg"))
                                    .orElse(OptionalDouble.empty());
            return Optional.of(
                    new FlightCase.Steered(
                            new Steering.GravityTurn(
                                    heading.orElse(0), overrides.pitchOverRad().getAsDouble()),
                            burn));
        }
        if (overrides.azimuthRad().isPresent() && !view.has("steering")) {
            return Optional.of(new FlightCase.MaximumRange(overrides.azimuthRad().getAsDouble()));
        }
        List<String> given =
                List.of("steering", "aim", "max_range", "lofted_shot").stream()
                        .filter(view::has)
                        .toList();
        if (given.size() != 1) {
            view.problem(
                    given.isEmpty()
                            ? "One of the fields 'steering', 'aim', 'max_range' and 'lofted_shot' must be"
                                    + " there. Add one, or use --to or --azimuth."
                            : "The fields '"
                                    + String.join("', '", given)
                                    + "' must not stand together. Keep one.");
            return Optional.empty();
        }
        View at = view.at(given.getFirst()).orElseThrow();
        if (view.has("cut_s") && !given.getFirst().equals("steering")) {
            view.at("cut_s")
                    .orElse(view)
                    .problem(
                            "The cut_s must stand with steering; elsewhere it is solved for. Remove it.");
        }
        return switch (given.getFirst()) {
            case "aim" -> {
                double loft = overrides.loftRad().orElse(radians(at, "loft_deg").orElse(0));
                yield point(at).map(aim -> new FlightCase.ToAim(aim, loft));
            }
            case "max_range" -> heading(at).map(FlightCase.MaximumRange::new);
            case "lofted_shot" -> {
                OptionalDouble range = at.number("range_km");
                yield range.isEmpty()
                        ? Optional.empty()
                        : heading(at)
                                .map(a -> new FlightCase.LoftedShot(a, range.getAsDouble() * 1e3));
            }
            default -> steering(at).map(steering -> new FlightCase.Steered(steering, burn));
        };
    }

    private Optional<Double> heading(View at) {
        OptionalDouble own = radians(at, "azimuth_deg");
        OptionalDouble heading = overrides.azimuthRad().isPresent() ? overrides.azimuthRad() : own;
        return heading.isPresent() ? Optional.of(heading.getAsDouble()) : Optional.empty();
    }

    private static OptionalDouble radians(View view, String name) {
        OptionalDouble degrees = view.number(name);
        return degrees.isPresent()
                ? OptionalDouble.of(Math.toRadians(degrees.getAsDouble()))
                : degrees;
    }

    private Optional<Steering> steering(View at) {
        Optional<Double> azimuth = heading(at);
        List<String> given =
                List.of("pitch_over_deg", "pitch_table", "pitch_csv").stream()
                        .filter(at::has)
                        .toList();
        if (given.size() != 1) {
            at.problem(
                    "The steering must have exactly one of pitch_over_deg, pitch_table and pitch_csv (it"
                            + " has "
                            + given.size()
                            + "). Keep one.");
            return Optional.empty();
        }
        if (azimuth.isEmpty()) {
            return Optional.empty();
        }
        if (given.getFirst().equals("pitch_over_deg")) {
            return Optional.of(
                    new Steering.GravityTurn(
                            azimuth.get(), radians(at, "pitch_over_deg").orElse(0)));
        }
        List<Steering.PitchTable.Point> points =
                given.getFirst().equals("pitch_csv") ? pitchFile(at) : pitchRows(at);
        View place = at.at(given.getFirst()).orElseThrow();
        return points.isEmpty()
                ? Optional.empty()
                : place.build(() -> new Steering.PitchTable(azimuth.get(), points));
    }

    private static List<Steering.PitchTable.Point> pitchRows(View at) {
        List<Steering.PitchTable.Point> points = new ArrayList<>();
        for (View row : at.items("pitch_table")) {
            double[] pair = VehicleReader.numbers(row, 2);
            if (pair.length == 2) {
                points.add(new Steering.PitchTable.Point(pair[0], Math.toRadians(pair[1])));
            }
        }
        return points;
    }

    private List<Steering.PitchTable.Point> pitchFile(View at) {
        View place = at.at("pitch_csv").orElseThrow();
        Path path = vehicles.beside(place.text().orElse(""));
        List<Steering.PitchTable.Point> points = new ArrayList<>();
        List<String> lines;
        try {
            if (!Files.isRegularFile(path) || Files.size(path) > DocumentReader.MAX_BYTES) {
                place.problem(
                        "The pitch_csv ("
                                + place.text().orElse("")
                                + ") must be a plain file beside this one. Maybe the name was"
                                + " mistyped.");
                return points;
            }
            lines = Files.readAllLines(path);
        } catch (IOException e) {
            place.problem(
                    "The pitch_csv ("
                            + place.text().orElse("")
                            + ") must be readable text in UTF-8. Maybe its permissions forbid it.");
            return points;
        }
        List<String> names =
                lines.isEmpty()
                        ? List.of()
                        : List.of(
                                lines.getFirst()
                                        .strip()
                                        .toLowerCase(Locale.ROOT)
                                        .split("\\s*,\\s*", -1));
        int time = names.indexOf("time_s");
        int pitch = names.indexOf("pitch_deg");
        if (time < 0 || pitch < 0) {
            place.problem(
                    "The first line of the pitch_csv must name the columns time_s and pitch_deg (it reads '"
                            + (lines.isEmpty() ? "" : lines.getFirst())
                            + "'). Add them.");
            return points;
        }
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", -1);
            if (lines.get(i).isBlank()) {
                continue;
            }
            try {
                points.add(
                        new Steering.PitchTable.Point(
                                Double.parseDouble(cells[time].strip()),
                                Math.toRadians(Double.parseDouble(cells[pitch].strip()))));
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                place.problem(
                        "Line "
                                + (i + 1)
                                + " of the pitch_csv ('"
                                + lines.get(i)
                                + "') must hold a number in columns time_s and pitch_deg. Correct it.");
                return List.of();
            }
        }
        return points;
    }
}
