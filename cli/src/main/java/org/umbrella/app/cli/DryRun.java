// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.geography.Alliances;
import org.umbrella.earth.geography.PieceGrids;
import org.umbrella.engagement.CaseSolver;
import org.umbrella.flight.staged.CaseFlyer;
import org.umbrella.flight.staged.CatalogueFitter;
import org.umbrella.flight.staged.FlownCase;
import org.umbrella.flight.staged.NotionalFit;
import org.umbrella.scenario.Problem;
import org.umbrella.scenario.ProblemsException;
import org.umbrella.scenario.document.Document;
import org.umbrella.scenario.document.DocumentKind;
import org.umbrella.scenario.document.DocumentReader;
import org.umbrella.scenario.document.Problems;
import org.umbrella.scenario.io.EngageCaseReader;
import org.umbrella.scenario.io.FlightCaseReader;
import org.umbrella.scenario.io.FlightOverrides;
import org.umbrella.scenario.io.Library;
import org.umbrella.study.coverage.CoverageStudy;
import org.umbrella.wording.CostWording;

/**
 * What a sound file is for, as far as it takes to know that it would not be refused: a study is set
 * up, a case solved, a flight flown, a vehicle fitted.
 */
final class DryRun {

    /** Where and whither {@code umbrella fit} flies what it is told nothing of. */
    private static final GeodeticPoint SITE = GeodeticPoint.ofDegrees(45, 0, 0);

    private final Library library;

    DryRun(Library library) {
        this.library = library;
    }

    /**
     * Tries a file that has no problem of its own.
     *
     * @return what else to say of it
     * @throws ProblemsException where the command it is for would refuse it
     */
    List<String> refusals(DocumentKind kind, Path file, String shown) {
        try {
            return switch (kind) {
                case STUDY -> {
                    CoverageStudy coverage =
                            CoverageStudy.of(
                                    library.study(file.toString()).study(),
                                    PieceGrids.load(),
                                    Alliances.load(),
                                    false);
                    int threads = Runtime.getRuntime().availableProcessors();
                    yield coverage.cost().arcs() == 0
                            ? List.of()
                            : List.of(
                                    CostWording.tooMuch(coverage.cost(), threads)
                                            .orElse(CostWording.of(coverage.cost(), threads)));
                }
                case CASE -> {
                    CaseSolver.solve(
                            EngageCaseReader.read(Home.root(), file, shown, new CatalogueFitter()));
                    yield List.of();
                }
                case VEHICLE -> vehicle(file, shown);
                case PLAN, CATALOGUE, DIALOGUE -> List.of();
            };
        } catch (IllegalArgumentException e) {
            throw problem(shown, String.valueOf(e.getMessage()));
        }
    }

    /** A flight is flown; a vehicle alone is fitted, and may do as an interceptor where not. */
    private static List<String> vehicle(Path file, String shown) {
        Optional<Document> document = DocumentReader.readTree(file, shown, new Problems());
        boolean flight =
                document.map(Document::root)
                        .filter(root -> root.has("launch") || root.has("initial_state"))
                        .isPresent();
        if (flight) {
            FlownCase flown =
                    CaseFlyer.fly(
                            FlightCaseReader.read(Home.root(), file, shown, FlightOverrides.NONE));
            return switch (flown) {
                case FlownCase.Flown _ -> List.of();
                case FlownCase.NotFlown none -> throw problem(shown, none.reason());
            };
        }
        if (document.map(Document::root).filter(root -> root.has("vehicle")).isEmpty()) {
            return List.of();
        }
        NotionalFit.Outcome fit =
                NotionalFit.of(FlightCaseReader.vehicle(Home.root(), file.toString()), SITE, 0);
        return switch (fit) {
            case NotionalFit.Outcome.Fitted _ -> List.of();
            case NotionalFit.Outcome.NotFitted none ->
                    List.of(shown + ": umbrella fit would refuse it. " + none.reason());
        };
    }

    private static ProblemsException problem(String shown, String message) {
        return new ProblemsException(List.of(new Problem(shown, 0, "", message)));
    }
}
