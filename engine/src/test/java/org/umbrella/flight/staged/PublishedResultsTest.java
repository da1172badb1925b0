// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight.staged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.scenario.FlightEnvironment;
import org.umbrella.scenario.FlightLimits;
import org.umbrella.scenario.StagedVehicle;

/**
 * results.md T3 and T5 with generic vehicles, tuned in their total mass ratio and in nothing else.
 * What came out of each is in docs/validation/staged-flight.md.
 */
class PublishedResultsTest {

    /** A test: apogee km, range km, flight time min. */
    private record LoftedTest(double apogeeKm, double rangeKm, double minutes) {}

    private static final List<LoftedTest> T3 =
            List.of(
                    new LoftedTest(2111, 787, 30),
                    new LoftedTest(2800, 930, 38),
                    new LoftedTest(4475, 950, 53.5),
                    new LoftedTest(6041, 999, 68.9));

    /** A flight and its apogee. */
    private record Lofted(StagedSolution solution, double apogeeMeters) {}

    private static Optional<Lofted> lofted(StagedVehicle vehicle, LoftedTest test) {
        return Vehicles.reached(
                        Vehicles.solver(vehicle, Vehicles.PANGHYON, FlightEnvironment.MODEL)
                                .loftedWithoutCut(Math.toRadians(75), test.rangeKm * 1e3))
                .map(found ->
                        new Lofted(
                                found,
                                new StagedFlyer(
                                                FlightEnvironment.MODEL,
                                                FlightLimits.MODEL,
                                                StagedFlyer.STUDY_ACCURACY_METERS)
                                        .launch(
                                                vehicle,
                                                Vehicles.PANGHYON,
                                                found.steering(),
                                                found.burnSeconds())
                                        .apogeeMeters()));
    }

    @Test
    void t3LoftedTestsLastAsLongAsWasPublished() {
        for (StagedVehicle generic : List.of(Vehicles.solid(), Vehicles.liquid())) {
            for (LoftedTest test : T3) {
                StagedVehicle tuned =
                        MassRatioFit.tune(
                                        generic,
                                        candidate -> lofted(candidate, test),
                                        Lofted::apogeeMeters,
                                        test.apogeeKm * 1e3)
                                .orElseThrow();
                Lofted flown = lofted(tuned, test).orElseThrow();
                assertThat(flown.apogeeMeters())
                        .isCloseTo(test.apogeeKm * 1e3, withPercentage(0.1));
                assertThat(flown.solution().burnoutSeconds()).isBetween(120.0, 270.0);
                assertThat(flown.solution().impactSeconds() / 60)
                        .as("%s %s", generic.id(), test)
                        .isCloseTo(test.minutes, within(2.0));
            }
        }
    }

    /** A city: latitude and longitude, degrees; range towards it as published, km. */
    private record City(String name, double lat, double lon, double rangeKm) {

        GeodeticPoint place() {
            return GeodeticPoint.ofDegrees(lat, lon, 0);
        }
    }

    private static final List<City> T5 =
            List.of(
                    new City("Los Angeles", 34.05, -118.24, 11_700),
                    new City("Denver", 39.74, -104.99, 11_400),
                    new City("Chicago", 41.88, -87.63, 11_100),
                    new City("Boston", 42.36, -71.06, 10_750),
                    new City("New York", 40.71, -74.01, 10_850),
                    new City("Washington", 38.90, -77.04, 10_900));

    private static StagedVehicle of10400Kilometers(StagedVehicle generic) {
        return MassRatioFit.tune(
                        generic,
                        candidate ->
                                Vehicles.reached(
                                        Vehicles.solver(
                                                        candidate,
                                                        Vehicles.PANGHYON,
                                                        FlightEnvironment.MODEL.withRotationRate(0))
                                                .maximumRange(Math.toRadians(40))),
                        StagedSolution::rangeMeters,
                        10_400e3)
                .orElseThrow();
    }

    @Test
    void t5RangesTowardsAmericanCitiesOnTheTurningEarth() {
        StagedSolver solver =
                Vehicles.solver(
                        of10400Kilometers(Vehicles.solid()),
                        Vehicles.PANGHYON,
                        FlightEnvironment.MODEL);
        for (City city : T5) {
            double range =
                    Vehicles.reached(solver.maximumRangeToward(city.place()))
                                    .orElseThrow()
                                    .rangeMeters()
                            / 1e3;
            assertThat(range).as(city.name).isCloseTo(city.rangeKm, withPercentage(3));
            verdictAsPublished(city, range);
        }
    }

    /** In range with a reserve, marginal, or just out. */
    private static void verdictAsPublished(City city, double rangeKm) {
        double margin = rangeKm / Vehicles.kilometers(Vehicles.PANGHYON, city.place()) - 1;
        switch (city.name) {
            case "Los Angeles", "Denver", "Chicago" -> assertThat(margin).isGreaterThan(0.03);
            case "Boston", "New York" -> assertThat(margin).isBetween(-0.03, 0.03);
            default -> assertThat(margin).isBetween(-0.06, 0.0);
        }
    }

    @Test
    void t5TheSlowerLiquidVehicleGainsMoreFromTheTurningEarthThanWasPublished() {
        // Regression pin of what could not be matched: towards Los Angeles it goes more than the 3
        // %
        // that the check allows further than published; towards the other five it agrees.
        StagedSolver solver =
                Vehicles.solver(
                        of10400Kilometers(Vehicles.liquid()),
                        Vehicles.PANGHYON,
                        FlightEnvironment.MODEL);
        for (City city : T5) {
            double range =
                    Vehicles.reached(solver.maximumRangeToward(city.place()))
                                    .orElseThrow()
                                    .rangeMeters()
                            / 1e3;
            verdictAsPublished(city, range);
            double off = range / city.rangeKm - 1;
            if (city.name.equals("Los Angeles")) {
                assertThat(off).isBetween(0.05, 0.075);
            } else {
                assertThat(off).as(city.name).isBetween(-0.03, 0.03);
            }
        }
    }
}
