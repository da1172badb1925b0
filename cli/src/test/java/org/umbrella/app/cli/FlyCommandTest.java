// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlyCommandTest {

    private static final Path ROOT = Path.of(System.getProperty("umbrella.root", "."));
    private static final Path FLIGHTS = ROOT.resolve("validation").resolve("flights");

    @TempDir private Path folder = Path.of("");

    private static CommandRun umbrella(String... args) {
        return CommandRun.of((Object[]) args);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static double[][] csv(String text) {
        return text.lines()
                .skip(1)
                .map(line ->
                        List.of(line.split(",", -1)).stream()
                                .mapToDouble(Double::parseDouble)
                                .toArray())
                .toArray(double[][]::new);
    }

    /** A column of ours, the one of NASA's it is, what turns theirs into SI, and a tolerance. */
    private record Compared(String ours, String theirs, double factor, double tolerance) {}

    private static final double FOOT = 0.3048;

    private static final List<Compared> COMPARED =
            List.of(
                    new Compared("height_m", "altitudeMsl_ft", FOOT, 0.01),
                    new Compared("velocity_north_m_s", "feVelocity_ft_s_X", FOOT, 0.001),
                    new Compared("velocity_east_m_s", "feVelocity_ft_s_Y", FOOT, 0.001),
                    new Compared("velocity_down_m_s", "feVelocity_ft_s_Z", FOOT, 0.001),
                    new Compared("gravitation_m_s2", "localGravity_ft_s2", FOOT, 1e-5),
                    new Compared("speed_of_sound_m_s", "speedOfSound_ft_s", FOOT, 0.01),
                    new Compared("mach", "mach", 1, 1e-4));

    @Test
    void theShippedCheckCasesFlyAsNasaFlewThem() throws IOException {
        for (String id : List.of("01-dropped", "06-dropped-sphere", "09-thrown-sphere")) {
            CommandRun run =
                    umbrella(
                            "fly",
                            FLIGHTS.resolve("nesc-" + id + ".yaml").toString(),
                            "--step",
                            "0.1",
                            "--format",
                            "csv");
            assertThat(run.status()).as(run.err()).isZero();
            double[][] ours = csv(run.out());
            List<String> theirs =
                    Files.readAllLines(
                            ROOT.resolve("validation/nesc")
                                    .resolve("atmos-" + id.substring(0, 2) + ".csv"));
            List<String> names = List.of(theirs.getFirst().split(",", -1));
            List<String> columns =
                    List.of(run.out().lines().findFirst().orElseThrow().split(",", -1));
            assertThat(ours.length).isEqualTo(301);
            int compared = 0;
            for (String line : theirs.subList(1, theirs.size())) {
                String[] row = line.split(",", -1);
                if (!row[0].equals("04")) {
                    continue;
                }
                int i = (int) Math.round(Double.parseDouble(row[1]) / 0.1);
                assertThat(ours[i][0]).isCloseTo(i * 0.1, within(1e-9));
                for (Compared column : COMPARED) {
                    double nasa =
                            column.factor * Double.parseDouble(row[names.indexOf(column.theirs)]);
                    assertThat(ours[i][columns.indexOf(column.ours)])
                            .as("%s of case %s at row %d", column.ours, id, i)
                            .isCloseTo(nasa, within(column.tolerance));
                }
                compared++;
            }
            assertThat(compared).as("rows of case %s", id).isEqualTo(31);
        }
    }

    @Test
    void everyFormatIsWrittenAndTheTableNamesTheEvents() throws IOException {
        String vehicle = ROOT.resolve("catalogue/vehicles/generic-icbm-solid.yaml").toString();
        CommandRun run =
                umbrella(
                        "fly",
                        vehicle,
                        "--from",
                        "45,50",
                        "--to",
                        "30,-60",
                        "--step",
                        "10",
                        "-o",
                        folder.resolve("a.csv").toString(),
                        "-o",
                        folder.resolve("a.json").toString(),
                        "-o",
                        folder.resolve("a.kml").toString(),
                        "-o",
                        folder.resolve("a.czml").toString(),
                        "-o",
                        folder.resolve("a.svg").toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("ignition", "burnout", "apogee", "impact", "Solved: azimuth");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(200));
        assertThat(Files.readString(folder.resolve("a.csv"))).startsWith("time_s,lat_deg,lon_deg,");
        assertThat(Files.readString(folder.resolve("a.json"))).contains("\"solution\"", "\"rows\"");
        assertThat(Files.readString(folder.resolve("a.kml"))).contains("<LineString>", "impact");
        assertThat(Files.readString(folder.resolve("a.czml"))).contains("\"cartesian\"");
        assertThat(Files.readString(folder.resolve("a.svg")))
                .startsWith("<svg")
                .doesNotContain("NaN");
        double[][] rows = csv(Files.readString(folder.resolve("a.csv")));
        double[] last = rows[rows.length - 1];
        assertThat(last[1]).isCloseTo(30, within(2e-4));
        assertThat(last[2]).isCloseTo(-60, within(2e-4));
        assertThat(last[3]).isCloseTo(0, within(1e-2));
    }

    @Test
    void aTabulatedPitchMayStandInACsvBesideTheFile() throws IOException {
        write("pitch.csv", "time_s,pitch_deg\n0,55\n200,12\n");
        Path flight =
                write(
                        "rocket.yaml",
                        """
                        vehicle: nesc-two-stage
                        launch: {lat_deg: 0, lon_deg: 0}
                        steering: {azimuth_deg: 90, pitch_csv: pitch.csv}
                        stop: {max_time_s: 200}
                        """);
        Path inline =
                write(
                        "inline.yaml",
                        """
                        vehicle: nesc-two-stage
                        launch: {lat_deg: 0, lon_deg: 0}
                        steering: {azimuth_deg: 90, pitch_table: [[0, 55], [200, 12]]}
                        stop: {max_time_s: 200}
                        """);
        CommandRun fromFile = umbrella("fly", flight.toString(), "--format", "csv", "--step", "50");
        CommandRun fromTable =
                umbrella("fly", inline.toString(), "--format", "csv", "--step", "50");
        assertThat(fromFile.status()).as(fromFile.err()).isZero();
        assertThat(fromFile.out()).isEqualTo(fromTable.out());
    }

    @Test
    void velocitiesMayBeGivenAsComponentsOrAsSpeedOrEarthFixed() throws IOException {
        String head = "body: {mass_kg: 10, ballistic_coefficient_kg_m2: 900}\n";
        String place = "lat_deg: 0, lon_deg: 90, height_m: 1000";
        Path components =
                write(
                        "a.yaml",
                        head + "initial_state: {" + place + ", north_m_s: 300, up_m_s: 400}\n");
        Path speed =
                write(
                        "b.yaml",
                        head
                                + "initial_state: {"
                                + place
                                + ", speed_m_s: 500, azimuth_deg: 0, flight_path_deg: 53.13010235415598}\n");
        Path fixed =
                write(
                        "c.yaml",
                        head
                                + "initial_state: {ecef: {x_m: 0, y_m: 6379137, z_m: 0, vx_m_s: 0, vy_m_s: 400,"
                                + " vz_m_s: 300}}\n");
        double[] a = last(components);
        for (Path other : List.of(speed, fixed)) {
            double[] b = last(other);
            for (int i = 0; i < 4; i++) {
                assertThat(b[i]).isCloseTo(a[i], within(1e-6 * Math.max(1, Math.abs(a[i]))));
            }
        }
    }

    private static double[] last(Path file) {
        CommandRun run = umbrella("fly", file.toString(), "--format", "csv");
        assertThat(run.status()).as(run.err()).isZero();
        double[][] rows = csv(run.out());
        return rows[rows.length - 1];
    }

    @Test
    void optionsChangeTheEarth() throws IOException {
        Path drop =
                write(
                        "drop.yaml",
                        """
                        body: {mass_kg: 10, reference_area_m2: 0.1, drag: 0.5}
                        launch: {lat_deg: 0, lon_deg: 0, height_m: 1000}
                        """);
        double still =
                csv(
                        umbrella(
                                        "fly",
                                        drop.toString(),
                                        "--rotation",
                                        "off",
                                        "--atmosphere",
                                        "off",
                                        "--gravity",
                                        "central",
                                        "--format",
                                        "csv",
                                        "--step",
                                        "100")
                                .out())[1][0];
        // Free fall in a central field at the equator, to first order in height over radius.
        double gravity = 3.986004418e14 / (6378137.0 * 6378137.0);
        double fall = Math.sqrt(2 * 1000 / gravity) * (1 + 5.0 / 6 * 1000 / 6378137.0);
        assertThat(still).isCloseTo(fall, within(1e-4));
        double[] air = last(drop);
        assertThat(air[0]).isGreaterThan(still + 1);
    }

    @Test
    void badInputIsReportedWholeWithStatus2AndNothingIsWritten() throws IOException {
        Path bad =
                write(
                        "bad.yaml",
                        """
                        vehicle:
                          stages:
                            - {id: one, propellant_mass_kg: -5, inert_mass_kg: 1, vacuum_isp_s: 280, burn_tim_s: 60}
                          payload: {mass_kg: 100}
                        launch: {lat_deg: 145, lon_deg: 50}
                        aim: {lat_deg: 1, lon_deg: 2}
                        stop: {max_time_s: -3}
                        """);
        Path out = folder.resolve("none.csv");
        CommandRun run = umbrella("fly", bad.toString(), "-o", out.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "propellant_mass_kg (-5)", "burn_tim_s", "lat_deg (145)", "max_time_s (-3)")
                .contains("bad.yaml:3:")
                .doesNotContain("Exception");
        assertThat(out).doesNotExist();
    }

    @Test
    void whatCannotFlySaysWhyWithStatus2() throws IOException {
        String vehicle = ROOT.resolve("catalogue/vehicles/generic-icbm-solid.yaml").toString();
        CommandRun far = umbrella("fly", vehicle, "--from", "45,50", "--to", "-40,-140");
        assertThat(far.status()).isEqualTo(2);
        assertThat(far.err()).contains("Out of range");
        Path heavy =
                write(
                        "heavy.yaml",
                        """
                        vehicle:
                          stages: [{id: one, propellant_mass_kg: 100, inert_mass_kg: 10, vacuum_isp_s: 250, burn_time_s: 600}]
                          payload: {mass_kg: 100}
                        launch: {lat_deg: 0, lon_deg: 0}
                        max_range: {azimuth_deg: 0}
                        """);
        CommandRun down = umbrella("fly", heavy.toString());
        assertThat(down.status()).isEqualTo(2);
        assertThat(down.err()).contains("must lift the vehicle");
        assertThat(umbrella("fly", "nowhere.yaml").status()).isEqualTo(2);
    }

    @Test
    void everyVehicleOfTheCatalogueFlies() throws IOException {
        try (var files = Files.list(ROOT.resolve("catalogue/vehicles"))) {
            List<Path> vehicles = files.sorted().toList();
            assertThat(vehicles).hasSizeGreaterThanOrEqualTo(4);
            for (Path vehicle : vehicles) {
                CommandRun run =
                        umbrella(
                                "fly",
                                vehicle.toString(),
                                "--from",
                                "45,50",
                                "--azimuth",
                                "30",
                                "--pitch-over",
                                "3");
                assertThat(run.status()).as(vehicle + run.err()).isZero();
            }
        }
    }

    @Test
    void aFitIsACatalogueEntryWithWhatIsLost() {
        CommandRun missile = umbrella("fit", "generic-icbm-solid", "--from", "45,50");
        assertThat(missile.status()).as(missile.err()).isZero();
        assertThat(missile.out())
                .contains(
                        "kind: missiles",
                        "max_range_km:",
                        "burn_time_s: {nominal: 180.0",
                        "What is lost");
        CommandRun interceptor =
                umbrella("fit", "gbi-orion", "--interceptor", "--from", "63.95,-145.73");
        assertThat(interceptor.status()).as(interceptor.err()).isZero();
        assertThat(interceptor.out()).contains("kind: interceptors", "burnout_speed_km_s:");
        assertThat(umbrella("fit", "no-such-vehicle").status()).isEqualTo(2);
        assertThat(umbrella("fit", "gbi-orion").status()).isEqualTo(2);
    }

    /** Options whose value cannot be used, or that what is flown would not heed. */
    @ParameterizedTest(name = "fly {0} {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nesc-01-dropped       | --gravity flat                    | --gravity
                    nesc-01-dropped       | --from 1                          | --from
                    nesc-01-dropped       | --step 0                          | --step
                    nesc-01-dropped       | -o a.txt                          | -o
                    nesc-09-thrown-sphere | --to 1,2                          | The --to must go with a vehicle
                    nesc-09-thrown-sphere | --azimuth 30                      | The --azimuth must go with a vehicle
                    nesc-09-thrown-sphere | --pitch-over 5                    | The --pitch-over must go with a vehicle
                    nesc-09-thrown-sphere | --loft 5                          | The --loft must go with a vehicle
                    nesc-09-thrown-sphere | --cut 10                          | The --cut must go with a vehicle
                    generic-icbm-solid    | --from 45,50 --to 1,2 --cut 9     | --to must not stand with
                    generic-icbm-solid    | --from 45,50 --azimuth 1 --cut 9  | --cut must go with a steering
                    generic-icbm-solid    | --from 45,50 --azimuth 1 --loft 9 | --loft must go with an aim
                    """)
    void anOptionThatCannotBeHeededIsRefusedByName(String flown, String options, String words) {
        List<String> line = new ArrayList<>(List.of("fly"));
        line.add(flown.startsWith("nesc-") ? FLIGHTS.resolve(flown + ".yaml").toString() : flown);
        line.addAll(List.of(options.split(" ")));
        CommandRun run = umbrella(line.toArray(String[]::new));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(words);
    }

    @Test
    void aVehicleOfTheCatalogueMayBeNamedByItsId() {
        CommandRun named =
                umbrella("fly", "generic-icbm-solid", "--from", "45,50", "--azimuth", "30");
        CommandRun file =
                umbrella(
                        "fly",
                        ROOT.resolve("catalogue/vehicles/generic-icbm-solid.yaml").toString(),
                        "--from",
                        "45,50",
                        "--azimuth",
                        "30");
        assertThat(named.status()).as(named.err()).isZero();
        assertThat(named.out()).isEqualTo(file.out());
    }

    @Test
    void aNumberThatIsNoneIsOneProblem() throws IOException {
        Path bad =
                write(
                        "nan.yaml",
                        "body: {mass_kg: .nan}\nlaunch: {lat_deg: 0, lon_deg: 0, height_m: 9}\n");
        CommandRun run = umbrella("fly", bad.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .contains("must be a finite number");
    }

    @Test
    void theTitleOfADropSaysHowFarInMetersAndHowHighItStillIs() {
        CommandRun run = umbrella("fly", FLIGHTS.resolve("nesc-06-dropped-sphere.yaml").toString());
        assertThat(run.out())
                .startsWith("Dropped sphere flies 5.94 m in 30.0 s, 9.14 km high at most, and is")
                .contains("14.594");
    }

    @Test
    void everyExampleOfThePageFlies() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/fly.md"));
        write("pitch.csv", "time_s,pitch_deg\n0,55\n200,12\n");
        int flown = 0;
        for (String part : page.split("```yaml\n", -1)) {
            if (part.startsWith("title:")) {
                Path file =
                        write(
                                "example" + flown++ + ".yaml",
                                part.substring(0, part.indexOf("```")));
                CommandRun run = umbrella("fly", file.toString());
                assertThat(run.status()).as(part + run.err()).isZero();
            }
        }
        assertThat(flown).isGreaterThanOrEqualTo(4);
    }

    /** Relations that hold between check cases whose reference trajectories are not at hand. */
    @Test
    void theEarthMayBeRoundOrStandStillAndTheWindMayBlow() throws IOException {
        String sphere =
                """
                body: {mass_kg: 14.593903, reference_area_m2: 0.018241465, drag: 0.1}
                launch: {lat_deg: 0, lon_deg: 0, height_m: 9144}
                stop: {max_time_s: 30}
                """;
        String round = "gravity: central, sphere_radius_m: 6371007.1809";
        double[] model = last(write("e0.yaml", sphere));
        double[] still =
                last(write("e1.yaml", sphere + "environment: {" + round + ", rotation: false}\n"));
        double[] turning = last(write("e2.yaml", sphere + "environment: {" + round + "}\n"));
        double[] wind = last(write("e3.yaml", sphere + "environment: {wind: [[0, 0, 6.096]]}\n"));
        double[] shear =
                last(
                        write(
                                "e4.yaml",
                                sphere
                                        + "environment: {wind: [[0, 0, -6.096], [9144, 0,"
                                        + " 21.336]]}\n"));
        // A drop from rest moves sideways only where something moves it.
        assertThat(still[4]).isLessThan(1e-6);
        // Coriolis: to the east by 1/3 ω g t³ in free fall, somewhat less as the air brakes.
        double coriolis = 7.292115e-5 * 9.79 * 27_000 / 3;
        assertThat(turning[4]).isBetween(0.85 * coriolis, coriolis);
        assertThat(turning[2]).isPositive();
        // Centrifugal: the turning Earth lets it fall more slowly, by ω² r t² / 2.
        double centrifugal = Math.pow(7.292115e-5, 2) * 6.38e6 * 900 / 2;
        assertThat(turning[3] - still[3]).isBetween(0.8 * centrifugal, centrifugal);
        assertThat(wind[4]).isGreaterThan(model[4] + 5);
        assertThat(shear[4]).isGreaterThan(wind[4]);
    }

    @ParameterizedTest
    @CsvSource({
        "--azimuth,NaN", "--azimuth,Infinity", "--azimuth,1e400", "--loft,NaN", "--loft,Infinity",
        "--loft,91", "--cut,Infinity", "--cut,NaN", "--cut,1000", "--pitch-over,NaN",
        "--max-time,NaN", "--step,NaN"
    })
    void aNumberThatIsNoneOrTooGreatIsRefusedByName(String option, String value) {
        List<String> args =
                new ArrayList<>(List.of("fly", "generic-icbm-solid", "--from", "45,50"));
        if (option.equals("--loft")) {
            args.addAll(List.of("--to", "30,-60"));
        } else {
            args.addAll(option.equals("--azimuth") ? List.of() : List.of("--azimuth", "10"));
            args.addAll(option.equals("--pitch-over") ? List.of() : List.of("--pitch-over", "30"));
        }
        args.addAll(List.of(option, value));
        CommandRun run = umbrella(args.toArray(String[]::new));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains("The " + option + " (");
    }

    @Test
    void anAimNearerThanTheLeastRangeIsSaidToBeTooNear() {
        CommandRun run =
                umbrella("fly", "generic-icbm-solid", "--from", "45,50", "--to", "45.01,50");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("The aim (1.112 km) is nearer than its least range");
    }

    @Test
    void aVehicleWithoutAFitSaysSo() {
        CommandRun run = umbrella("fit", "nesc-two-stage");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("No flight without a cut of vehicle 'nesc-two-stage'");
    }

    @Test
    void theHeadlineCountsTheWayRoundTheEarth() {
        CommandRun run =
                umbrella("fly", "generic-icbm-liquid", "--from", "45,50", "--azimuth", "20");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("km round the Earth (its end lies");
    }
}
