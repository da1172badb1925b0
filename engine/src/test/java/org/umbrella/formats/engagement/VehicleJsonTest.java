// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.umbrella.scenario.DragTable;
import org.umbrella.scenario.Payload;
import org.umbrella.scenario.Stage;
import org.umbrella.scenario.StagedVehicle;
import org.umbrella.scenario.io.FlightCaseReader;

class VehicleJsonTest {

    @TempDir private Path folder;

    private StagedVehicle again(StagedVehicle vehicle) throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve(vehicle.id() + ".json"),
                        "{\"vehicle\": " + VehicleJson.tree(vehicle) + "}");
        return FlightCaseReader.vehicle(folder, file.toString());
    }

    /** Round trip, to the last digit. */
    @Test
    void aVehicleWrittenAndReadIsTheSameVehicle() throws IOException {
        Path vehicles = Path.of("..", "catalogue", "vehicles");
        List<String> ids;
        try (Stream<Path> files = Files.list(vehicles)) {
            ids =
                    files.map(f -> String.valueOf(f.getFileName()).replace(".yaml", ""))
                            .sorted()
                            .toList();
        }
        assertThat(ids).hasSizeGreaterThan(3);
        for (String id : ids) {
            StagedVehicle vehicle = FlightCaseReader.vehicle(Path.of(".."), id);
            assertThat(again(vehicle)).isEqualTo(vehicle);
        }
    }

    @Test
    void coastsSeparationAndNoDragAreKept() throws IOException {
        Stage stage =
                new Stage(
                        "s",
                        1000.1,
                        0,
                        281.3,
                        0,
                        61.7,
                        0,
                        DragTable.constant(0),
                        12.5,
                        Stage.Separation.AT_NEXT_IGNITION);
        StagedVehicle vehicle =
                new StagedVehicle(
                        "odd",
                        "Odd",
                        List.of(stage, stage),
                        Payload.ofBallisticCoefficient(100.0 / 3, 7000),
                        0,
                        3.3);
        assertThat(again(vehicle)).isEqualTo(vehicle);
    }
}
