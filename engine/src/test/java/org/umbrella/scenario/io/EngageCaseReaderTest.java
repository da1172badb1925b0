// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.umbrella.Fitters;
import org.umbrella.flight.staged.CatalogueFitter;
import org.umbrella.scenario.EngageCase;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.ProblemsException;
import org.umbrella.scenario.StagedVehicle;
import org.umbrella.scenario.VehicleFitter;

/** Engage cases whose missile or interceptor is a staged vehicle. */
class EngageCaseReaderTest {

    private static final Path ROOT = Path.of("..");

    private static final String CASE =
            """
            kind: engagement
            threat:
              MISSILE
              launch: {lat_deg: 35, lon_deg: 50}
              aim: {lat_deg: 40, lon_deg: -95}
            battery:
              lat_deg: 63.9
              lon_deg: -145.7
              link: perfect
              decision_delay_s: 0
              look_time_s: 0
              interceptor: {INTERCEPTOR, min_intercept_height_km: 100, max_intercept_height_km: 2000}
            """;

    private static final String INLINE =
            "{stages: [{propellant_mass_kg: 1000, inert_mass_kg: 100, vacuum_isp_s: 280, burn_time_s:"
                    + " 60}], payload: {mass_kg: 50}}";

    @TempDir private Path folder;

    private EngageCase read(String missile, String interceptor) throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("case.yaml"),
                        CASE.replace("MISSILE", missile).replace("INTERCEPTOR", interceptor));
        return EngageCaseReader.read(ROOT, file, "case.yaml", Fitters.SHARED);
    }

    private List<String> problems(String missile, String interceptor) {
        ProblemsException e =
                catchThrowableOfType(ProblemsException.class, () -> read(missile, interceptor));
        assertThat(e).isNotNull();
        return e.problems().stream().map(p -> p.path() + ": " + p.message()).toList();
    }

    @Test
    void aNamedVehicleIsFittedAsInTheCatalogue() throws IOException {
        EngageCase.OneEngagement found =
                (EngageCase.OneEngagement)
                        read("vehicle: generic-icbm-solid", "vehicle: gbi-orion, id: gbi");
        StagedVehicle icbm = FlightCaseReader.vehicle(ROOT, "generic-icbm-solid");
        VehicleFitter.Fit.Values fit =
                (VehicleFitter.Fit.Values) new CatalogueFitter().missile(icbm);
        Missile missile = found.shot().missile();
        assertThat(missile.maxRangeMeters()).isEqualTo(1e3 * nominal(fit, "max_range_km"));
        assertThat(missile.burnTimeSeconds()).isEqualTo(nominal(fit, "burn_time_s"));
        assertThat(found.battery().interceptor().vehicle())
                .contains(FlightCaseReader.vehicle(ROOT, "gbi-orion"));
    }

    private static double nominal(VehicleFitter.Fit.Values fit, String name) {
        return Optional.ofNullable(fit.values().get(name)).orElseThrow().nominal().orElseThrow();
    }

    @Test
    void aVehicleMayStandInTheCaseOrInAFileBesideIt() throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), "vehicle: " + INLINE + "\n");
        for (String vehicle : List.of(INLINE, "mine.yaml")) {
            EngageCase.OneEngagement found =
                    (EngageCase.OneEngagement)
                            read("vehicle: generic-icbm-solid", "vehicle: " + vehicle);
            assertThat(found.battery().interceptor().vehicle().orElseThrow().stages()).hasSize(1);
        }
    }

    @Test
    void whatIsWrongWithAVehicleIsSaidWhereItStands() {
        assertThat(problems("vehicle: generic-icbm-sold", "vehicle: gbi-orin"))
                .hasSize(2)
                .anyMatch(p ->
                        p.startsWith("/threat/vehicle: The vehicle ('generic-icbm-sold')")
                                && p.contains("Maybe 'generic-icbm-solid' was meant"))
                .anyMatch(p ->
                        p.startsWith("/battery/interceptor/vehicle")
                                && p.contains("Maybe 'gbi-orion' was meant"));
        assertThat(
                        problems(
                                "vehicle: generic-icbm-solid, max_range_km: 9000"
                                        .replace(", ", "\n  "),
                                "vehicle: gbi-orion, burnout_speed_km_s: 8"))
                .hasSize(2)
                .anyMatch(p ->
                        p.startsWith("/threat/max_range_km")
                                && p.contains("must not stand beside its vehicle"))
                .anyMatch(p ->
                        p.startsWith("/battery/interceptor/burnout_speed_km_s")
                                && p.contains("must not stand beside its vehicle"));
    }

    @Test
    void theSchemaOfVehiclesHoldsInACase() {
        assertThat(
                        problems(
                                "vehicle: generic-icbm-solid",
                                "vehicle: " + INLINE.replace("burn_time_s: 60", "burn_tim_s: 60")))
                .singleElement()
                .asString()
                .contains("burn_tim_s", "Maybe 'burn_time_s' was meant");
        assertThat(
                        problems(
                                "vehicle: generic-icbm-solid",
                                "vehicle: " + INLINE.replace("1000", "-1000")))
                .singleElement()
                .asString()
                .contains("propellant_mass_kg (-1000)", "must be positive");
    }

    @Test
    void aVehicleThatDoesNotFlyIsAProblemOfItsCase() {
        assertThat(
                        problems(
                                "vehicle: generic-icbm-solid",
                                "vehicle: " + INLINE.replace("mass_kg: 50", "mass_kg: 90000")))
                .singleElement()
                .asString()
                .contains("of the interceptor must fly", "must lift the vehicle");
    }

    @Test
    void withoutAVehicleTheNotionalValuesMustBeThere() {
        assertThat(problems("max_range_km: 9000", "burn_time_s: 100"))
                .hasSize(4)
                .anyMatch(p -> p.contains("'burn_time_s'") && p.contains("must be there"))
                .anyMatch(p -> p.contains("'burnout_speed_km_s'") && p.contains("must be there"));
    }
}
