// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Engagements as files for globes, and the subcommands that live beside the command line. */
class ExportCommandTest {

    private static final Path CASES =
            Path.of(System.getProperty("umbrella.root"), "validation", "model-cases");

    @TempDir private Path temp = Path.of("");

    private static CommandRun run(String... args) {
        return CommandRun.of((Object[]) args);
    }

    @Test
    void anEngagementIsWrittenAsCzmlAndAsKml() throws Exception {
        String engagement =
                CASES.resolve("open-eng-dprk-japan-ship-max-height-two-windows.json").toString();
        Path czml = temp.resolve("a.czml");
        Path kml = temp.resolve("a.kml");
        assertThat(run("export", engagement, czml.toString()).status()).isZero();
        assertThat(run("export", engagement, kml.toString()).status()).isZero();
        assertThat(Files.readString(czml))
                .startsWith("[{\"id\":\"document\"")
                .contains("\"threat\"");
        assertThat(Files.readString(kml)).contains("<kml").contains("Track");
    }

    @Test
    void aBatteryAtAShipsPlaceOfTheCatalogueHasTheSignOfAShip() throws Exception {
        String given =
                Files.readString(
                        CASES.resolve("open-eng-dprk-japan-ship-max-height-two-windows.json"));
        Path deveselu = temp.resolve("deveselu.json");
        Path station = temp.resolve("station.json");
        Files.writeString(deveselu, given.replace("39.5", "44.06667").replace("133.5", "24.38333"));
        Files.writeString(station, given.replace("39.5", "43").replace("133.5", "31"));
        Path czml = temp.resolve("a.czml");
        assertThat(run("export", deveselu.toString(), czml.toString()).status()).isZero();
        assertThat(Files.readString(czml)).contains("▲ battery").doesNotContain("▼");
        assertThat(run("export", station.toString(), czml.toString()).status()).isZero();
        assertThat(Files.readString(czml)).contains("▼ battery").doesNotContain("▲");
    }

    @Test
    void whatCannotBePlayedIsRefusedAndNothingIsWritten() {
        CommandRun trajectory =
                run(
                        "export",
                        CASES.resolve("open-trj-icbm-depressed.json").toString(),
                        temp.resolve("a.czml").toString());
        assertThat(trajectory.status()).isEqualTo(2);
        assertThat(trajectory.err()).contains("engagement");
        CommandRun ending =
                run(
                        "export",
                        CASES.resolve("open-eng-dprk-japan-ship-max-height-two-windows.json")
                                .toString(),
                        temp.resolve("a.obj").toString());
        assertThat(ending.status()).isEqualTo(2);
        assertThat(ending.err()).contains(".czml");
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void theServerIsFoundOnTheClassPathAndKnowsItsOwnOptions() {
        CommandRun help = run("serve", "--help");
        assertThat(help.status()).isZero();
        assertThat(help.out()).contains("umbrella serve").contains("--bind");
        CommandRun open = run("serve", "--bind", "0.0.0.0", "--port", "0");
        assertThat(open.status()).isEqualTo(2);
        assertThat(open.err()).contains("--token");
        assertThat(run("--help").out()).contains("serve").contains("workbench");
    }

    @Test
    void siblingsNeverImportEachOther() {
        var classes = new ClassFileImporter().importPackages("org.umbrella.app");
        assertThat(classes.stream().map(c -> c.getPackageName()))
                .contains("org.umbrella.app.cli", "org.umbrella.app.server");
        noClasses()
                .that()
                .resideInAPackage("org.umbrella.app.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.umbrella.app.server..")
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage("org.umbrella.app.server..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.umbrella.app.cli..")
                .check(classes);
    }
}
