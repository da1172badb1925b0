// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.evidence.WholeFile;
import org.umbrella.flight.staged.CaseFlyer;
import org.umbrella.flight.staged.FlownCase;
import org.umbrella.formats.flight.FlightCsv;
import org.umbrella.formats.flight.FlightCzml;
import org.umbrella.formats.flight.FlightJson;
import org.umbrella.formats.flight.FlightKml;
import org.umbrella.formats.flight.FlightRecord;
import org.umbrella.formats.flight.FlightText;
import org.umbrella.report.flight.FlightPlot;
import org.umbrella.scenario.Problem;
import org.umbrella.scenario.ProblemsException;
import org.umbrella.scenario.io.FlightCaseReader;
import org.umbrella.scenario.io.FlightOverrides;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code umbrella fly}: one vehicle or body, flown on its own. */
@Command(
        name = "fly",
        mixinStandardHelpOptions = true,
        description =
                "Flies a vehicle or a body: a table of events, and the trajectory as CSV, JSON, KML,"
                        + " CZML or a plot (docs/fly.md).")
final class FlyCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            description =
                    "The flight or the vehicle, YAML or JSON (schemas/vehicle.schema.json), or the id of"
                            + " a vehicle of the catalogue.")
    private Path file = Path.of("");

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT",
            description =
                    "Write the trajectory to OUT; the ending says how: .csv .json .kml .czml .svg."
                            + " May be given several times.")
    private List<Path> outputs = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "Print csv, json, kml, czml or svg in the place of the table of events.")
    private @Nullable String format;

    @Option(
            names = "--step",
            paramLabel = "S",
            description = "Time between rows, s (default: ${DEFAULT-VALUE}).",
            defaultValue = "1")
    private double step;

    @Option(
            names = "--from",
            paramLabel = "LAT,LON",
            description = "Launch point, degrees, or LAT,LON,HEIGHT with the height in m.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "LAT,LON", description = "Aim point, degrees.")
    private @Nullable String to;

    @Option(
            names = "--loft",
            paramLabel = "DEG",
            description = "Loft (or with a minus sign depression) of the arc to the aim point.")
    private @Nullable Double loft;

    @Option(
            names = "--azimuth",
            paramLabel = "DEG",
            description =
                    "Heading, clockwise from north. Without a pitch-over the greatest range along it"
                            + " is solved for.")
    private @Nullable Double azimuth;

    @Option(
            names = "--pitch-over",
            paramLabel = "DEG",
            description = "Lean of the thrust from the vertical at the end of the pitch-over.")
    private @Nullable Double pitchOver;

    @Option(
            names = "--cut",
            paramLabel = "S",
            description = "Burning time, coasts not counted, after which the thrust is cut.")
    private @Nullable Double cut;

    @Option(names = "--gravity", paramLabel = "j2|central", description = "Gravitation.")
    private @Nullable String gravity;

    @Option(names = "--rotation", paramLabel = "on|off", description = "Whether the Earth turns.")
    private @Nullable String rotation;

    @Option(names = "--atmosphere", paramLabel = "on|off", description = "Whether there is air.")
    private @Nullable String atmosphere;

    @Option(names = "--max-time", paramLabel = "S", description = "Stop after this time.")
    private @Nullable Double maxTime;

    /** Headings wrap; two turns are more than any source counts. */
    private static final double MOST_TURN_DEG = 720;

    @Spec private CommandSpec spec = CommandSpec.create();

    private final List<Problem> problems = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        FlightOverrides overrides = overrides();
        Map<Path, String> formats = new LinkedHashMap<>();
        for (Path path : outputs) {
            String name = String.valueOf(path.getFileName());
            String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            check(
                    isFormat(ending),
                    "The ending of --out ("
                            + path
                            + ") must be .csv, .json, .kml, .czml or .svg."
                            + " Rename it.");
            formats.put(path, ending);
        }
        check(
                format == null || isFormat(format),
                "The --format ("
                        + format
                        + ") must be one of csv, json, kml, czml, svg. Choose one.");
        check(
                step > 0 && Double.isFinite(step),
                "The --step (" + step + ") must be positive. Try 1.");
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        String shown = file.toString();
        var flight =
                FlightCaseReader.read(
                        Path.of(System.getProperty("umbrella.home", ".")), file, shown, overrides);
        return switch (CaseFlyer.fly(flight)) {
            case FlownCase.NotFlown none ->
                    throw new ProblemsException(List.of(new Problem(shown, 0, "", none.reason())));
            case FlownCase.Flown flown -> {
                write(record(flown, shown), formats);
                yield 0;
            }
        };
    }

    private FlightRecord record(FlownCase.Flown flown, String shown) {
        try {
            return FlightRecord.of(flown, step);
        } catch (IllegalArgumentException e) {
            throw new ProblemsException(
                    List.of(new Problem(shown, 0, "", String.valueOf(e.getMessage()))));
        }
    }

    private void write(FlightRecord record, Map<Path, String> formats) throws IOException {
        Map<Path, String> texts = new LinkedHashMap<>();
        formats.forEach((path, ending) -> texts.put(path, text(record, ending)));
        for (Map.Entry<Path, String> entry : texts.entrySet()) {
            WholeFile.write(entry.getKey(), entry.getValue());
        }
        PrintWriter out = spec.commandLine().getOut();
        if (format != null) {
            out.print(text(record, format));
        } else {
            out.print(FlightText.write(record));
            texts.keySet().forEach(path -> out.println("Written: " + path));
        }
        out.flush();
    }

    private static boolean isFormat(String name) {
        return List.of("csv", "json", "kml", "czml", "svg").contains(name);
    }

    private static String text(FlightRecord record, String format) {
        return switch (format) {
            case "csv" -> FlightCsv.write(record);
            case "json" -> FlightJson.write(record);
            case "kml" -> FlightKml.write(record);
            case "czml" -> FlightCzml.write(record);
            default -> FlightPlot.draw(record);
        };
    }

    private FlightOverrides overrides() {
        check(
                maxTime == null || (maxTime > 0 && maxTime <= 1e6),
                "The --max-time (" + maxTime + ") must be positive and at most 1000000.");
        check(
                cut == null || (cut > 0 && Double.isFinite(cut)),
                "The --cut (" + cut + ") must be positive and finite. Leave it out for no cut.");
        check(
                azimuth == null || Math.abs(azimuth) <= MOST_TURN_DEG,
                "The --azimuth ("
                        + azimuth
                        + ") must lie between -720 and 720, in degrees clockwise from north.");
        check(
                loft == null || Math.abs(loft) <= 90,
                "The --loft (" + loft + ") must lie between -90 and 90, in degrees.");
        check(
                pitchOver == null || (pitchOver >= 0 && pitchOver <= 90),
                "The --pitch-over (" + pitchOver + ") must lie between 0 and 90.");
        check(
                gravity == null || gravity.equals("j2") || gravity.equals("central"),
                "The --gravity (" + gravity + ") must be j2 or central.");
        check(
                to == null || (azimuth == null && pitchOver == null && cut == null),
                "The --to must not stand with --azimuth, --pitch-over or --cut, which are solved for."
                        + " Keep one of the two.");
        return new FlightOverrides(
                point("--from", from),
                point("--to", to),
                radians(loft),
                radians(azimuth),
                radians(pitchOver),
                cut == null ? OptionalDouble.empty() : OptionalDouble.of(cut),
                gravity == null ? Optional.empty() : Optional.of(gravity.equals("central")),
                onOff("--rotation", rotation),
                onOff("--atmosphere", atmosphere),
                maxTime == null ? OptionalDouble.empty() : OptionalDouble.of(maxTime));
    }

    private static OptionalDouble radians(@Nullable Double degrees) {
        return degrees == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.toRadians(degrees));
    }

    private Optional<Boolean> onOff(String option, @Nullable String value) {
        check(
                value == null || value.equals("on") || value.equals("off"),
                "The " + option + " (" + value + ") must be on or off.");
        return value == null ? Optional.empty() : Optional.of(value.equals("on"));
    }

    private Optional<GeodeticPoint> point(String option, @Nullable String value) {
        if (value == null) {
            return Optional.empty();
        }
        String[] parts = value.split(",", -1);
        try {
            if (parts.length == 2 || parts.length == 3) {
                return Optional.of(
                        GeodeticPoint.ofDegrees(
                                Double.parseDouble(parts[0].strip()),
                                Double.parseDouble(parts[1].strip()),
                                parts.length == 3 ? Double.parseDouble(parts[2].strip()) : 0));
            }
        } catch (IllegalArgumentException e) {
            check(
                    false,
                    "The "
                            + option
                            + " ("
                            + value
                            + ") must be LAT,LON in degrees, such as 39.93,125.21.");
            return Optional.empty();
        }
        check(
                false,
                "The "
                        + option
                        + " ("
                        + value
                        + ") must be LAT,LON in degrees, such as 39.93,125.21.");
        return Optional.empty();
    }

    private void check(boolean good, String message) {
        if (!good) {
            problems.add(new Problem("umbrella fly", 0, "", message));
        }
    }
}
