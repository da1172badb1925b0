// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FlyCommandTest {

    private static final Path ROOT = Path.of(System.getProperty("umbrella.root", "."));
    private static final Path FLIGHTS = ROOT.resolve("validation").resolve("flights");

    @TempDir private Path folder = Path.of("");

    private record Run(int status, String out, String err) {}

    private static Run umbrella(String... args) {
        System.setProperty("umbrella.home", ROOT.toString());
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return new Run(line.execute(args), out.toString(), err.toString());
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

    @Test
    void theShippedCheckCasesFlyAsNasaFlewThem() throws IOException {
        Path nesc = ROOT.resolve("../shared/checkcases/nesc");
        if (!Files.isDirectory(nesc)) {
            System.err.println("SKIPPED: no NESC check cases at " + nesc);
        }
        Assumptions.assumeTrue(Files.isDirectory(nesc), "NESC check cases are not here");
        for (String id : List.of("01-dropped", "06-dropped-sphere", "09-thrown-sphere")) {
            Run run =
                    umbrella(
                            "fly",
                            FLIGHTS.resolve("nesc-" + id + ".yaml").toString(),
                            "--step",
                            "0.1",
                            "--format",
                            "csv");
            assertThat(run.status).as(run.err).isZero();
            double[][] ours = csv(run.out);
            List<String> theirs =
                    Files.readAllLines(nesc.resolve("Atmos_" + id.substring(0, 2) + "_sim_04.csv"));
            int height = List.of(theirs.getFirst().split(",", -1)).indexOf("altitudeMsl_ft");
            assertThat(ours.length).isEqualTo(301);
            for (int i = 0; i <= 300; i++) {
                double feet = Double.parseDouble(theirs.get(i + 1).split(",", -1)[height]);
                assertThat(ours[i][0]).isCloseTo(i * 0.1, within(1e-9));
                assertThat(ours[i][3]).isCloseTo(feet * 0.3048, within(0.01));
            }
        }
    }

    @Test
    void everyFormatIsWrittenAndTheTableNamesTheEvents() throws IOException {
        String vehicle = ROOT.resolve("catalogue/vehicles/generic-icbm-solid.yaml").toString();
        Run run =
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
        assertThat(run.status).as(run.err).isZero();
        assertThat(run.out).contains("ignition", "burnout", "apogee", "impact", "Solved: azimuth");
        assertThat(run.out.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(200));
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
        Run fromFile = umbrella("fly", flight.toString(), "--format", "csv", "--step", "50");
        Run fromTable = umbrella("fly", inline.toString(), "--format", "csv", "--step", "50");
        assertThat(fromFile.status).as(fromFile.err).isZero();
        assertThat(fromFile.out).isEqualTo(fromTable.out);
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
        Run run = umbrella("fly", file.toString(), "--format", "csv");
        assertThat(run.status).as(run.err).isZero();
        double[][] rows = csv(run.out);
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
                                .out)[1][0];
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
        Run run = umbrella("fly", bad.toString(), "-o", out.toString());
        assertThat(run.status).isEqualTo(2);
        assertThat(run.err)
                .contains(
                        "propellant_mass_kg (-5)", "burn_tim_s", "lat_deg (145)", "max_time_s (-3)")
                .contains("bad.yaml:3:")
                .doesNotContain("Exception");
        assertThat(out).doesNotExist();
    }

    @Test
    void whatCannotFlySaysWhyWithStatus2() throws IOException {
        String vehicle = ROOT.resolve("catalogue/vehicles/generic-icbm-solid.yaml").toString();
        Run far = umbrella("fly", vehicle, "--from", "45,50", "--to", "-40,-140");
        assertThat(far.status).isEqualTo(2);
        assertThat(far.err).contains("Out of range");
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
        Run down = umbrella("fly", heavy.toString());
        assertThat(down.status).isEqualTo(2);
        assertThat(down.err).contains("must lift the vehicle");
        for (List<String> options :
                List.of(
                        List.of("--gravity", "flat"),
                        List.of("--from", "1"),
                        List.of("--step", "0"),
                        List.of("-o", "a.txt"))) {
            Run run =
                    umbrella(
                            "fly",
                            FLIGHTS.resolve("nesc-01-dropped.yaml").toString(),
                            options.getFirst(),
                            options.getLast());
            assertThat(run.status).as("%s", options).isEqualTo(2);
            assertThat(run.err).contains(options.getFirst());
        }
        assertThat(umbrella("fly", "nowhere.yaml").status).isEqualTo(2);
    }

    @Test
    void everyVehicleOfTheCatalogueFlies() throws IOException {
        try (var files = Files.list(ROOT.resolve("catalogue/vehicles"))) {
            List<Path> vehicles = files.sorted().toList();
            assertThat(vehicles).hasSizeGreaterThanOrEqualTo(4);
            for (Path vehicle : vehicles) {
                Run run =
                        umbrella(
                                "fly",
                                vehicle.toString(),
                                "--from",
                                "45,50",
                                "--azimuth",
                                "30",
                                "--pitch-over",
                                "3");
                assertThat(run.status).as(vehicle + run.err).isZero();
            }
        }
    }

    @Test
    void aFitIsACatalogueEntryWithWhatIsLost() {
        Run missile = umbrella("fit", "generic-icbm-solid", "--from", "45,50");
        assertThat(missile.status).as(missile.err).isZero();
        assertThat(missile.out)
                .contains(
                        "kind: missiles",
                        "max_range_km:",
                        "burn_time_s: {nominal: 180.0",
                        "What is lost");
        Run interceptor = umbrella("fit", "gbi-orion", "--interceptor", "--from", "63.95,-145.73");
        assertThat(interceptor.status).as(interceptor.err).isZero();
        assertThat(interceptor.out).contains("kind: interceptors", "burnout_speed_km_s:");
        assertThat(umbrella("fit", "no-such-vehicle").status).isEqualTo(2);
        assertThat(umbrella("fit", "gbi-orion").status).isEqualTo(2);
    }
}
