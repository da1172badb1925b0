// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.umbrella.flight.staged.CatalogueFitter;
import org.umbrella.scenario.Catalogue;
import org.umbrella.scenario.CatalogueEntry;
import org.umbrella.scenario.Problem;
import org.umbrella.scenario.ProblemsException;
import org.umbrella.scenario.io.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code umbrella catalogue}: what is known, from where, and how well. */
@Command(
        name = "catalogue",
        mixinStandardHelpOptions = true,
        description =
                "Lists the catalogue, or all values of one entry with units, sources and grades.")
final class CatalogueCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", arity = "0..1", description = "An entry; without it, all.")
    private String id = "";

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Catalogue catalogue = Library.at(Home.root(), new CatalogueFitter()).catalogue();
        List<CatalogueEntry> chosen = List.copyOf(catalogue.entries().values());
        if (!id.isEmpty()) {
            CatalogueEntry entry = catalogue.entries().get(id);
            if (entry == null) {
                throw new ProblemsException(
                        List.of(
                                new Problem(
                                        id,
                                        0,
                                        "",
                                        "The entry must be in the catalogue. "
                                                + Library.remedy(
                                                        id, catalogue.entries().keySet()))));
            }
            chosen = List.of(entry);
        }
        String text;
        if (json) {
            text = CatalogueJson.write(catalogue, chosen, !id.isEmpty());
        } else {
            CatalogueText writer = new CatalogueText(catalogue, Ansi.AUTO.enabled());
            text = id.isEmpty() ? writer.list() : writer.entry(chosen.getFirst());
        }
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
        return 0;
    }
}
