// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.umbrella.evidence.WholeFile;
import org.umbrella.scenario.Problem;
import org.umbrella.scenario.ProblemsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code umbrella new}: a study of ten lines that runs as it is, to be changed. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description =
                "Writes NAME.yaml, a study of ten lines with a comment on each, to run and to change.")
final class NewCommand implements Callable<Integer> {

    /** The study; what stands after # says what else could stand there. */
    private static final String STARTER =
            """
            # yaml-language-server: $schema=../schemas/study.schema.json
            id: NAME
            title: What phase 2 leaves uncovered
            question: Which countries does phase 2 leave uncovered against a 2000 km missile from Tabriz?
            plans: [{plan: epaa-2009, dates: [2015-12-31]}]  # whose defence, and on which days: a file of plans/
            threats: [{id: threat, label: Sejjil-2 (2000 km), missile: sejjil2}]  # umbrella catalogue lists missiles
            launch: {areas: [tabriz]}  # or anywhere in a country: {country: IR, resolution: 2}
            aims: {group: european-nato, as_of: 2013-03-15, resolution: 3}  # or {countries: [TR, GR], resolution: 4}
            sensing: [sight, predicted, perfect]  # a radar must see the intercept; one track suffices; the bound
            seed: 1  # of what is drawn with --draws
            """;

    @Parameters(
            paramLabel = "NAME",
            description = "The study's id: small letters, digits and hyphens, such as my-study.")
    private String name = "";

    @Option(
            names = "--in",
            paramLabel = "DIR",
            description = "The folder to write it to; where you stand if left out.")
    private Path folder = Path.of("");

    @Spec private CommandSpec spec = CommandSpec.create();

    /** The starter study under a name. */
    static String starter(String name) {
        return STARTER.replace("NAME", name);
    }

    @Override
    public Integer call() {
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw problem(
                    "The name must be small letters, digits and single hyphens between them. Maybe '"
                            + suggestion()
                            + "'.");
        }
        Path file = folder.resolve(name + ".yaml");
        try {
            WholeFile.writeNew(file, starter(name));
        } catch (FileAlreadyExistsException e) {
            throw problem(
                    "The file "
                            + file
                            + " must not be there yet. Give another name, or remove it first.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                "Wrote "
                        + file
                        + ". Change it, then: umbrella run "
                        + file
                        + " (check finds mistakes)");
        out.flush();
        return ExitStatus.DONE;
    }

    /** The name with what is not allowed left out. */
    private String suggestion() {
        String plain =
                name.toLowerCase(Locale.ROOT)
                        .replaceFirst("\\.ya?ml$", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "my-study" : plain;
    }

    private ProblemsException problem(String message) {
        return new ProblemsException(List.of(new Problem(name, 0, "", message)));
    }
}
