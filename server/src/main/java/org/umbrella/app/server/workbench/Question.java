// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.server.workbench;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.umbrella.app.server.request.RequestFields;
import org.umbrella.scenario.Sensing;

/**
 * A coverage question as the page asks it.
 *
 * @param plan id of the plan
 * @param date the day
 * @param threat id of the missile
 * @param launch from where
 * @param territory id of the territory to be covered
 * @param resolution H3 resolution of its cells
 * @param loftDeg Δ of the shape of arc, degrees
 * @param sensing the level of sensing
 * @param inputs values set in the catalogue's place, by {@code entry.value}, in the unit of the
 *     value
 */
public record Question(
        String plan,
        LocalDate date,
        String threat,
        Launch launch,
        String territory,
        int resolution,
        double loftDeg,
        Sensing sensing,
        Map<String, Double> inputs) {

    static final LocalDate FIRST = LocalDate.of(2007, 1, 1);
    static final LocalDate LAST = LocalDate.of(2024, 12, 31);
    private static final int MOST_INPUTS = 60;
    private static final int FINEST = 5;
    private static final double MOST_PREDICTED_SECONDS = 7200;

    /** From where a threat comes. */
    public sealed interface Launch {
        /** A launch area by its id. */
        record Area(String id) implements Launch {}

        /** One point, degrees. */
        record Point(double latDeg, double lonDeg) implements Launch {}
    }

    /** Copies the inputs. */
    public Question {
        inputs = Map.copyOf(inputs);
    }

    /** Reads a question; the caller checks the fields for problems before using it. */
    public static Question of(RequestFields fields, Names names) {
        fields.only(
                "plan",
                "date",
                "threat",
                "launch",
                "territory",
                "resolution",
                "loft_deg",
                "sensing",
                "predicted_s",
                "inputs");
        RequestFields from = fields.in("launch");
        Launch launch;
        if (from.has("area")) {
            from.only("area");
            launch = new Launch.Area(from.word("area", names.launchAreas()));
        } else {
            from.only("lat_deg", "lon_deg");
            launch =
                    new Launch.Point(
                            from.number("lat_deg", -90, 90), from.number("lon_deg", -180, 180));
        }
        Map<String, Double> inputs = fields.numbers("inputs", MOST_INPUTS);
        for (String key : inputs.keySet()) {
            if (!names.inputs().contains(key)) {
                fields.problem(
                        "The input '"
                                + RequestFields.shown(key)
                                + "' must be a value of the catalogue, as"
                                + " sm3-iia.burnout_speed_km_s. Maybe it is misspelt.");
            }
        }
        return new Question(
                fields.word("plan", names.plans()),
                fields.date("date", FIRST, LAST),
                fields.word("threat", names.threats()),
                launch,
                fields.word("territory", names.territories()),
                fields.whole("resolution", 0, FINEST),
                fields.maybeNumber("loft_deg", -45, 45).orElse(0),
                sensing(fields),
                inputs);
    }

    /** The level; "deployed" was what "sight" is. */
    private static Sensing sensing(RequestFields fields) {
        String level =
                fields.wordOr(
                        "sensing", "sight", List.of("sight", "predicted", "perfect", "deployed"));
        OptionalDouble seconds = fields.maybeNumber("predicted_s", 0, MOST_PREDICTED_SECONDS);
        if (seconds.isPresent() && !level.equals("predicted")) {
            fields.problem(
                    "The predicted_s must go with sensing 'predicted'. Remove it, or set sensing:"
                            + " predicted.");
        }
        return switch (level) {
            case "perfect" -> Sensing.PERFECT;
            case "predicted" ->
                    seconds.isPresent()
                            ? Sensing.predictedFor(seconds.getAsDouble())
                            : Sensing.PREDICTED;
            default -> Sensing.SIGHT;
        };
    }

    /** The same question at another resolution. */
    Question withResolution(int other) {
        return new Question(plan, date, threat, launch, territory, other, loftDeg, sensing, inputs);
    }

    /** The launch point where there is one. */
    Optional<Launch.Point> point() {
        return launch instanceof Launch.Point point ? Optional.of(point) : Optional.empty();
    }

    /**
     * What a question can name.
     *
     * @param plans ids of plans
     * @param threats ids of missiles
     * @param launchAreas ids of launch areas
     * @param territories ids of territories
     * @param inputs keys of inputs
     */
    public record Names(
            java.util.Collection<String> plans,
            java.util.Collection<String> threats,
            java.util.Collection<String> launchAreas,
            java.util.Collection<String> territories,
            java.util.Set<String> inputs) {}
}
