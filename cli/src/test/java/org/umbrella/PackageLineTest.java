// SPDX-License-Identifier: Apache-2.0
package org.umbrella;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.umbrella.study.run.LocalRunner;

/**
 * The line of packages over all modules: imports point right to left, never the other way, and
 * neither packages nor files import each other in a circle.
 */
class PackageLineTest {

    private static final List<String> LINE =
            List.of(
                    "earth",
                    "scenario",
                    "flight",
                    "sensing",
                    "engagement",
                    "fast",
                    "study",
                    "results",
                    "wording",
                    "formats",
                    "evidence",
                    "report",
                    "app");

    private static final JavaClasses ALL =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.umbrella");

    private static final JavaClasses ENGINE =
            ALL.that(
                    describe(
                            "the engine",
                            c ->
                                    !c.getPackageName().startsWith("org.umbrella.report")
                                            && !c.getPackageName().startsWith("org.umbrella.app")));

    /** A file is a class with all that is declared within it. */
    private static final SliceAssignment FILES =
            new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
                    String name = javaClass.getName();
                    int inner = name.indexOf('$');
                    return SliceIdentifier.of(inner < 0 ? name : name.substring(0, inner));
                }

                @Override
                public String getDescription() {
                    return "files";
                }
            };

    @Test
    void everyPackageOfTheLineHoldsClasses() {
        for (String name : LINE) {
            assertThat(
                            ALL.stream()
                                    .anyMatch(c ->
                                            c.getPackageName().startsWith("org.umbrella." + name)))
                    .as(name)
                    .isTrue();
        }
    }

    @Test
    void noPackageImportsAnythingDownstream() {
        for (int i = 0; i < LINE.size() - 1; i++) {
            String[] downstream =
                    LINE.subList(i + 1, LINE.size()).stream()
                            .map(name -> "org.umbrella." + name + "..")
                            .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("org.umbrella." + LINE.get(i) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(downstream)
                    .check(ALL);
        }
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("org.umbrella.(**)").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void filesAreFreeOfCycles() {
        slices().assignedFrom(FILES).should().beFreeOfCycles().check(ALL);
    }

    @Test
    void noProductionClassIsNamedLikeATest() {
        noClasses().should().haveSimpleNameEndingWith("Test").check(ALL);
    }

    /** Threads come to it as an argument, services too; only its own runner makes threads. */
    @Test
    void theEngineWorksOnNoThreadsThatItWasNotGiven() {
        noClasses()
                .should()
                .callMethodWhere(
                        describe(
                                "a stream made parallel",
                                call ->
                                        List.of("parallel", "parallelStream")
                                                .contains(call.getName())))
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(java.util.ServiceLoader.class, ForkJoinPool.class)
                .check(ENGINE);
        noClasses()
                .that()
                .doNotBelongToAnyOf(LocalRunner.class)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Executors.class)
                .check(ENGINE);
    }

    @Test
    void theEngineReadsNoClockAndNoDefaultZone() {
        noClasses()
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.ZoneId.class, "systemDefault")
                .check(ENGINE);
    }
}
