// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.flight.staged.InterceptorFit;
import org.umbrella.flight.staged.NoFlight;
import org.umbrella.flight.staged.NotionalFit;
import org.umbrella.formats.flight.FitText;
import org.umbrella.scenario.Problem;
import org.umbrella.scenario.ProblemsException;
import org.umbrella.scenario.StagedVehicle;
import org.umbrella.scenario.io.FlightCaseReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code umbrella fit}: from a staged vehicle to the notional tier that studies use. */
@Command(
        name = "fit",
        mixinStandardHelpOptions = true,
        description =
                "Fits the notional parameters of a staged vehicle, as a catalogue entry that studies can"
                        + " use, and says what is lost (docs/fly.md).")
final class FitCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "VEHICLE",
            description = "Id of a vehicle in catalogue/vehicles, or a file.")
    private String vehicle = "";

    @Option(names = "--interceptor", description = "Fit an interceptor in the place of a missile.")
    private boolean interceptor;

    @Option(
            names = "--from",
            paramLabel = "LAT,LON",
            defaultValue = "45,0",
            description = "Where it stands, degrees (default: ${DEFAULT-VALUE}).")
    private String from = "";

    @Option(
            names = "--azimuth",
            paramLabel = "DEG",
            defaultValue = "0",
            description = "Heading of a missile's flights (default: ${DEFAULT-VALUE}).")
    private double azimuth;

    @Option(
            names = "--profile",
            paramLabel = "ID",
            defaultValue = "icbm-solid",
            description =
                    "Class profile of a missile, whose spread studies of uncertainty take (default:"
                            + " ${DEFAULT-VALUE}).")
    private String profile = "";

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (!(Math.abs(azimuth) <= 720)) {
            throw problem(
                    "The --azimuth ("
                            + azimuth
                            + ") must lie between -720 and 720, in degrees clockwise from north.");
        }
        StagedVehicle read =
                FlightCaseReader.vehicle(
                        Path.of(System.getProperty("umbrella.home", ".")), vehicle);
        GeodeticPoint site = site();
        PrintWriter out = spec.commandLine().getOut();
        try {
            if (interceptor) {
                out.print(FitText.interceptor(read, InterceptorFit.of(read, site)));
            } else {
                out.print(missile(read, site));
            }
        } catch (NoFlight e) {
            throw problem(e.getMessage());
        }
        out.flush();
        return 0;
    }

    private String missile(StagedVehicle read, GeodeticPoint site) {
        return switch (NotionalFit.of(read, site, Math.toRadians(azimuth))) {
            case NotionalFit.Outcome.Fitted fitted -> FitText.missile(read, fitted.fit(), profile);
            case NotionalFit.Outcome.NotFitted none -> throw problem(none.reason());
        };
    }

    private GeodeticPoint site() {
        String[] parts = from.split(",", -1);
        try {
            if (parts.length == 2) {
                return GeodeticPoint.ofDegrees(
                        Double.parseDouble(parts[0].strip()),
                        Double.parseDouble(parts[1].strip()),
                        0);
            }
        } catch (IllegalArgumentException e) {
            throw problem(place());
        }
        throw problem(place());
    }

    private String place() {
        return String.format(
                Locale.ROOT,
                "The --from (%s) must be LAT,LON in degrees, such as 39.93,125.21.",
                from);
    }

    private ProblemsException problem(String message) {
        return new ProblemsException(List.of(new Problem(vehicle, 0, "", message)));
    }
}
