// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.umbrella.evidence.WholeFile;
import org.umbrella.flight.ArcOutcome;
import org.umbrella.flight.ThreatArcSolver;
import org.umbrella.flight.staged.CatalogueFitter;
import org.umbrella.formats.replay.CzmlReplay;
import org.umbrella.formats.replay.KmlReplay;
import org.umbrella.scenario.EngageCase;
import org.umbrella.scenario.Problem;
import org.umbrella.scenario.ProblemsException;
import org.umbrella.scenario.io.EngageCaseReader;
import org.umbrella.scenario.io.Library;
import org.umbrella.study.replay.Replay;
import org.umbrella.study.replay.ReplaySampler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code umbrella export}: one engagement as a file that a globe plays. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Writes an engagement, as umbrella engage takes it or as the witness of an assurance,"
                        + " as CZML (Cesium, STK) or KML (Google Earth).")
final class ExportCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "CASE",
            description = "The engagement, JSON or YAML (schemas/engage-case.schema.json).")
    private Path file = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "OUT",
            description = "The file to write; its ending, .czml or .kml, says the format.")
    private Path target = Path.of("");

    @Option(
            names = "--date",
            paramLabel = "DAY",
            defaultValue = "2013-03-15",
            description =
                    "The day on which it is played, from noon UTC (default: ${DEFAULT-VALUE}).")
    private LocalDate date = LocalDate.of(2013, 3, 15);

    /** CZML and KML write a year in four digits (ISO 8601, XML Schema); the play runs past it. */
    private static final int LAST_YEAR = 9998;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        String name = String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT);
        boolean kml = name.endsWith(".kml");
        if (!kml && !name.endsWith(".czml")) {
            throw problem(
                    target,
                    "The name of the file must end in .czml or .kml. Maybe add one of them.");
        }
        if (date.getYear() < 1 || date.getYear() > LAST_YEAR) {
            throw problem(
                    Path.of("--date"),
                    "The day ("
                            + date
                            + ") must lie in the years 1 to "
                            + LAST_YEAR
                            + ", which CZML and KML can hold. Choose another.");
        }
        Instant launch = date.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        EngageCase asked =
                EngageCaseReader.read(Home.root(), file, file.toString(), new CatalogueFitter());
        Replay replay = Refusal.of(file.toString(), () -> replay(asked));
        String text = kml ? KmlReplay.write(replay, launch) : CzmlReplay.write(replay, launch);
        write(text);
        spec.commandLine().getOut().println("Wrote " + target);
        return 0;
    }

    private Replay replay(EngageCase given) {
        return switch (given) {
            case EngageCase.OneEngagement one ->
                    switch (new ThreatArcSolver().solve(one.shot())) {
                        case ArcOutcome.Found found ->
                                ReplaySampler.sample(
                                        one.id(),
                                        "launch",
                                        "aim",
                                        found.arc(),
                                        List.of(one.battery()),
                                        one.sensors(),
                                        id -> id,
                                        Library.at(Home.root(), new CatalogueFitter()).catalogue()
                                                ::afloat);
                        case ArcOutcome.None none -> throw problem(file, none.reason());
                    };
            case EngageCase.OneTrajectory _, EngageCase.OneFlyout _ ->
                    throw problem(
                            file,
                            "The kind of the case must be 'engagement' to be played. Maybe another"
                                    + " case was meant.");
        };
    }

    private void write(String text) {
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw problem(target, "The folder must exist. Make it first.");
        }
        try {
            WholeFile.write(target, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemsException problem(Path where, String message) {
        return new ProblemsException(List.of(new Problem(where.toString(), 0, "", message)));
    }
}
