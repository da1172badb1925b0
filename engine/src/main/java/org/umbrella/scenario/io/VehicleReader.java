// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.umbrella.scenario.DragTable;
import org.umbrella.scenario.Payload;
import org.umbrella.scenario.Stage;
import org.umbrella.scenario.Stage.Separation;
import org.umbrella.scenario.StagedVehicle;
import org.umbrella.scenario.document.View;

/**
 * Builds staged vehicles and bodies from the parts of a file that {@code vehicle.schema.json}
 * describes.
 */
final class VehicleReader {

    /**
     * Pressure at sea level in the U.S. Standard Atmosphere 1976, Pa: what a sea-level Isp refers
     * to.
     */
    private static final double SEA_LEVEL_PASCALS = 101_325.0;

    private static final double DEFAULT_RISE_SECONDS = 4.0;
    private static final double DEFAULT_PITCH_OVER_SECONDS = 6.0;

    private VehicleReader() {}

    /** Reads what there is to fly in a file, for its problems, and says what it is. */
    static String check(View view) {
        view.at("body").ifPresent(VehicleReader::payload);
        Optional<View> vehicle = view.at("vehicle").filter(at -> at.node().isObject());
        return vehicle.isEmpty()
                ? "flight"
                : vehicle.flatMap(at -> vehicle(at, "vehicle"))
                        .map(v -> "vehicle '" + v.id() + "', " + v.stages().size() + " stages")
                        .orElse("");
    }

    static Optional<StagedVehicle> vehicle(View view, String defaultId) {
        String id = view.text("id").orElse(defaultId);
        List<Stage> stages = new ArrayList<>();
        boolean complete = true;
        for (View item : view.items("stages")) {
            Optional<Stage> stage = stage(item, "stage " + (stages.size() + 1));
            complete &= stage.isPresent();
            stage.ifPresent(stages::add);
        }
        Optional<Payload> payload = view.at("payload").flatMap(VehicleReader::payload);
        if (!complete || payload.isEmpty()) {
            return Optional.empty();
        }
        return view.build(() ->
                new StagedVehicle(
                        id,
                        view.text("name").orElse(id),
                        stages,
                        payload.get(),
                        value(view, "vertical_rise_s").orElse(DEFAULT_RISE_SECONDS),
                        value(view, "pitch_over_s").orElse(DEFAULT_PITCH_OVER_SECONDS)));
    }

    private static Optional<Stage> stage(View view, String defaultId) {
        OptionalDouble propellant = value(view, "propellant_mass_kg");
        OptionalDouble inert = value(view, "inert_mass_kg");
        OptionalDouble isp = value(view, "vacuum_isp_s");
        OptionalDouble burn = value(view, "burn_time_s");
        OptionalDouble thrust = value(view, "vacuum_thrust_n");
        if (propellant.isEmpty() || inert.isEmpty() || isp.isEmpty()) {
            return Optional.empty();
        }
        oneOf(view, burn.isPresent(), "burn_time_s", thrust.isPresent(), "vacuum_thrust_n", true);
        OptionalDouble sea = value(view, "sea_level_isp_s");
        OptionalDouble exit = value(view, "nozzle_exit_area_m2");
        oneOf(
                view,
                sea.isPresent(),
                "sea_level_isp_s",
                exit.isPresent(),
                "nozzle_exit_area_m2",
                false);
        Optional<Area> area = area(view);
        if (burn.isEmpty() && thrust.isEmpty()) {
            return Optional.empty();
        }
        double impulse = isp.getAsDouble() * Stage.STANDARD_GRAVITY * propellant.getAsDouble();
        double seconds = burn.isPresent() ? burn.getAsDouble() : impulse / thrust.getAsDouble();
        double exitArea = exit.orElse(0);
        if (sea.isPresent()) {
            if (sea.getAsDouble() > isp.getAsDouble()) {
                view.at("sea_level_isp_s")
                        .ifPresent(at ->
                                at.problem(
                                        "The sea_level_isp_s ("
                                                + sea.getAsDouble()
                                                + ") must not exceed the vacuum_isp_s ("
                                                + isp.getAsDouble()
                                                + "). Maybe the two are swapped."));
                return Optional.empty();
            }
            exitArea =
                    (isp.getAsDouble() - sea.getAsDouble())
                            * Stage.STANDARD_GRAVITY
                            * propellant.getAsDouble()
                            / seconds
                            / SEA_LEVEL_PASCALS;
        }
        double nozzle = exitArea;
        return area.flatMap(shape ->
                view.build(() ->
                        new Stage(
                                view.text("id").orElse(defaultId),
                                propellant.getAsDouble(),
                                inert.getAsDouble(),
                                isp.getAsDouble(),
                                nozzle,
                                seconds,
                                shape.squareMeters,
                                shape.drag,
                                value(view, "coast_after_s").orElse(0),
                                view.text("separates").orElse("").equals("at-next-ignition")
                                        ? Separation.AT_NEXT_IGNITION
                                        : Separation.AT_BURNOUT)));
    }

    static Optional<Payload> payload(View view) {
        OptionalDouble mass = value(view, "mass_kg");
        OptionalDouble ballistic = value(view, "ballistic_coefficient_kg_m2");
        if (ballistic.isPresent()) {
            boolean both =
                    view.has("drag") || view.has("reference_area_m2") || view.has("diameter_m");
            oneOf(view, true, "ballistic_coefficient_kg_m2", both, "drag with its area", true);
            return mass.isEmpty()
                    ? Optional.empty()
                    : view.build(() ->
                            Payload.ofBallisticCoefficient(
                                    mass.getAsDouble(), ballistic.getAsDouble()));
        }
        Optional<Area> area = area(view);
        return mass.isEmpty()
                ? Optional.empty()
                : area.flatMap(shape ->
                        view.build(() ->
                                new Payload(mass.getAsDouble(), shape.squareMeters, shape.drag)));
    }

    private record Area(double squareMeters, DragTable drag) {}

    /** Reference area and drag; neither is given where there is no drag. */
    private static Optional<Area> area(View view) {
        OptionalDouble square = value(view, "reference_area_m2");
        OptionalDouble diameter = value(view, "diameter_m");
        oneOf(
                view,
                square.isPresent(),
                "reference_area_m2",
                diameter.isPresent(),
                "diameter_m",
                false);
        boolean sized = square.isPresent() || diameter.isPresent();
        Optional<View> drag = view.at("drag");
        if (drag.isPresent() && !sized) {
            drag.get()
                    .problem(
                            "The drag must come with reference_area_m2 or diameter_m, which it refers"
                                    + " to. Add one of them.");
            return Optional.empty();
        }
        if (sized && drag.isEmpty()) {
            view.problem(
                    "The field 'drag' must be there with an area. Add it, or leave the area out for no"
                            + " drag.");
            return Optional.empty();
        }
        if (drag.isEmpty()) {
            return Optional.of(new Area(0, DragTable.constant(0)));
        }
        double area =
                square.isPresent()
                        ? square.getAsDouble()
                        : Math.PI / 4 * diameter.getAsDouble() * diameter.getAsDouble();
        return table(drag.get()).map(table -> new Area(area, table));
    }

    private static Optional<DragTable> table(View view) {
        if (view.node().isNumber()) {
            return view.build(() -> DragTable.constant(view.node().doubleValue()));
        }
        View rows = view.at("table").orElse(view);
        List<DragTable.Point> points = new ArrayList<>();
        for (View row : rows.items()) {
            double[] pair = numbers(row, 2);
            if (pair.length != 2) {
                return Optional.empty();
            }
            points.add(new DragTable.Point(pair[0], pair[1]));
        }
        return rows.build(() -> new DragTable(points));
    }

    /** The numbers of a row; none where it does not hold so many, which the schema has reported. */
    static double[] numbers(View row, int count) {
        if (!row.node().isArray() || row.node().size() != count) {
            return new double[0];
        }
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            if (!row.node().get(i).isNumber()) {
                return new double[0];
            }
            values[i] = row.node().get(i).doubleValue();
        }
        return values;
    }

    /** A number, or the nominal of one with its source. */
    static OptionalDouble value(View view, String name) {
        OptionalDouble plain = view.number(name);
        return plain.isPresent()
                ? plain
                : view.at(name).map(at -> at.number("nominal")).orElse(OptionalDouble.empty());
    }

    private static void oneOf(
            View view, boolean a, String nameA, boolean b, String nameB, boolean needed) {
        if (a && b) {
            view.problem(
                    "The fields '"
                            + nameA
                            + "' and '"
                            + nameB
                            + "' must not stand together. Remove one of the two.");
        } else if (needed && !a && !b) {
            view.problem(
                    "One of the fields '"
                            + nameA
                            + "' and '"
                            + nameB
                            + "' must be there. Add one.");
        }
    }
}
