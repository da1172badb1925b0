// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.flight;

import java.util.Locale;
import org.umbrella.flight.staged.StagedSolution;

/** A flight in words: what came of it, and the table of events. */
public final class FlightText {

    private FlightText() {}

    /**
     * What came of a flight, in a sentence.
     *
     * @param flight the flight
     * @return the sentence, without a full stop
     */
    public static String finding(FlightRecord flight) {
        FlightRow last = flight.rows().getLast();
        double seconds = last.sample().timeSeconds();
        String time =
                seconds < 120
                        ? String.format(Locale.ROOT, "%.1f s", seconds)
                        : String.format(Locale.ROOT, "%.1f min", seconds / 60);
        return String.format(
                Locale.ROOT,
                "%s flies %s in %s, %s high at most%s",
                flight.title(),
                went(flight, last.downrangeMeters()),
                time,
                distance(flight.apogeeMeters()),
                flight.impact()
                        ? ""
                        : ", and is "
                                + distance(last.sample().place().heightMeters())
                                + " high then");
    }

    /** The distance over the ground, and where it ends if that is on the other side. */
    private static String went(FlightRecord flight, double endMeters) {
        return flight.groundRangeMeters() > endMeters + 1e3
                ? String.format(
                        Locale.ROOT,
                        "%s round the Earth (its end lies %s from its start)",
                        distance(flight.groundRangeMeters()),
                        distance(endMeters))
                : distance(endMeters);
    }

    private static String unlit(FlightRecord flight) {
        return flight.unlitStages().isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "Never lit, since the flight was over or the thrust cut before: %s.%n",
                        String.join(", ", flight.unlitStages()));
    }

    /**
     * Writes a flight.
     *
     * @param flight the flight
     * @return lines of at most 100 columns
     */
    public static String write(FlightRecord flight) {
        StringBuilder out = new StringBuilder();
        out.append(finding(flight)).append(".\n").append(sentence(flight.environment()));
        flight.solution().ifPresent(found -> out.append(solved(found)));
        out.append(unlit(flight));
        out.append('\n');
        out.append(
                String.format(
                        Locale.ROOT,
                        "%-11s %-16s %10s %11s %12s %10s %9s %8s%n",
                        "event",
                        "of",
                        "time s",
                        "height km",
                        "downrange km",
                        "speed m/s",
                        "path deg",
                        "mass kg"));
        for (FlightRecord.Happening happening : flight.events()) {
            FlightRow row = happening.row();
            out.append(
                    String.format(
                            Locale.ROOT,
                            "%-11s %-16.16s %10.3f %11.3f %12.3f %10.2f %9.2f %8s%n",
                            happening.event().kind().id(),
                            happening.event().subject(),
                            happening.event().timeSeconds(),
                            row.sample().place().heightMeters() / 1e3,
                            row.downrangeMeters() / 1e3,
                            row.sample().relativeSpeedMetersPerSecond(),
                            Math.toDegrees(row.sample().flightPathRad()),
                            mass(row.sample().massKg())));
        }
        FlightRow last = flight.rows().getLast();
        out.append(
                String.format(
                        Locale.ROOT,
                        "%nIt ends at %.5f, %.5f deg, height %.1f m. Speeds are relative to the Earth.%n",
                        Math.toDegrees(last.sample().place().latitudeRad()),
                        Math.toDegrees(last.sample().place().longitudeRad()),
                        last.sample().place().heightMeters()));
        return out.toString();
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".\n";
    }

    /** Whole kilograms, and more digits where there are few. */
    private static String mass(double kilograms) {
        return String.format(Locale.ROOT, kilograms < 100 ? "%.3f" : "%.0f", kilograms);
    }

    private static String solved(StagedSolution found) {
        return String.format(
                Locale.ROOT,
                "Solved: azimuth %.3f deg, pitch-over %.3f deg, burning %.3f s; burnout at %.1f s, %.1f m/s,"
                        + "%n  %.2f deg, %.1f km high, %.1f km downrange.%n",
                Math.toDegrees(found.steering().azimuthRad()),
                Math.toDegrees(found.steering().pitchOverRad()),
                found.burnSeconds(),
                found.burnoutSeconds(),
                found.burnoutSpeedMetersPerSecond(),
                Math.toDegrees(found.burnoutFlightPathRad()),
                found.burnoutHeightMeters() / 1e3,
                found.burnoutDownrangeMeters() / 1e3);
    }

    /** Three figures, in metres or kilometres. */
    private static String distance(double meters) {
        if (Math.abs(meters) < 1000) {
            return String.format(
                    Locale.ROOT, Math.abs(meters) < 0.005 ? "%.0f m" : "%.3g m", meters);
        }
        return meters >= 99_950
                ? String.format(Locale.ROOT, "%.0f km", meters / 1e3)
                : String.format(Locale.ROOT, "%.3g km", meters / 1e3);
    }
}
