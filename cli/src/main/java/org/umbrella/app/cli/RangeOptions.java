// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.umbrella.earth.geography.Geography;
import org.umbrella.earth.work.Workers;
import org.umbrella.evidence.DrawStore;
import org.umbrella.results.RangeFindings;
import org.umbrella.scenario.Problem;
import org.umbrella.scenario.RangeQuestions;
import org.umbrella.scenario.io.StudyVariants;
import org.umbrella.study.assurance.AssuranceJudge;
import org.umbrella.study.crux.CruxFinding;
import org.umbrella.study.crux.CruxStudy;
import org.umbrella.study.raid.RaidFinding;
import org.umbrella.study.run.StudyFindings;
import org.umbrella.study.uncertainty.DrawFindings;
import org.umbrella.study.uncertainty.DrawSet;
import org.umbrella.study.uncertainty.Ranking;
import org.umbrella.study.uncertainty.RankingFinding;
import org.umbrella.study.uncertainty.StudyDraws;
import picocli.CommandLine.Option;

/** What {@code run} is asked about ranges of inputs, and what it finds. */
final class RangeOptions {

    private static final int MOST_DRAWS = 1_000_000;

    /** The budget of --until where no number of draws is given. */
    private static final int MOST_UNTIL = 10_000;

    @Option(
            names = "--draws",
            paramLabel = "N",
            description =
                    "Compute the study again in N worlds, each published spread drawn; as many as the study"
                            + " says if left out.")
    private Optional<Integer> draws = Optional.empty();

    @Option(
            names = "--until",
            paramLabel = "PERCENT",
            description =
                    "Stop drawing when the error of every coverage and of every share of claims is no"
                            + " greater: 0.5%%.")
    private Optional<String> until = Optional.empty();

    @Option(
            names = "--ranking",
            paramLabel = "ROWS",
            description =
                    "Rank the inputs by what coverage and margins hang on, from so many rows of worlds,"
                            + " one more than there are inputs in each.")
    private int ranking;

    /** The options that change what is found, as they were given. */
    String command() {
        return draws.map(n -> " --draws " + n).orElse("")
                + until.map(error -> " --until " + error).orElse("")
                + (ranking > 0 ? " --ranking " + ranking : "");
    }

    /** What is wrong with them. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (draws.isPresent() && (draws.get() < 1 || draws.get() > MOST_DRAWS)) {
            problems.add(
                    problem(
                            "--draws",
                            "The draws ("
                                    + draws.get()
                                    + ") must be 1 to "
                                    + MOST_DRAWS
                                    + ". Try 1000."));
        }
        if (ranking < 0 || ranking == 1 || ranking > MOST_DRAWS) {
            problems.add(
                    problem(
                            "--ranking",
                            "The rows (" + ranking + ") must be 2 to " + MOST_DRAWS + ". Try 64."));
        }
        if (until.isPresent() && untilError().isEmpty()) {
            problems.add(
                    problem(
                            "--until",
                            "The error ("
                                    + until.get()
                                    + ") must be a percentage above 0 and below 100. Try 0.5%."));
        }
        return problems;
    }

    private static Problem problem(String option, String message) {
        return new Problem(option, 0, "", message);
    }

    private OptionalDouble untilError() {
        if (until.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            String text = until.get().strip();
            double percent =
                    Double.parseDouble(
                            text.endsWith("%") ? text.substring(0, text.length() - 1) : text);
            return percent > 0 && percent < 100
                    ? OptionalDouble.of(percent / 100)
                    : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** What a study finds on ranges of its inputs. */
    RangeFindings find(
            StudyVariants variants,
            StudyFindings findings,
            Geography geography,
            DrawStore store,
            Workers workers,
            PrintWriter err) {
        RangeQuestions asked = variants.ranges();
        long seed = variants.nominal().study().seed();
        OptionalInt count = draws.isPresent() ? OptionalInt.of(draws.get()) : asked.draws();
        if (count.isEmpty() && (until.isPresent() || ranking > 0)) {
            count = OptionalInt.of(until.isEmpty() ? 2 * ranking : MOST_UNTIL);
        }
        Optional<DrawFindings> drawn = Optional.empty();
        List<RankingFinding> rankings = List.of();
        if (count.isPresent()) {
            StudyDraws study =
                    new StudyDraws(
                            variants,
                            findings.coverage().orElseThrow(),
                            geography.grids(),
                            geography.alliances());
            DrawSet set =
                    new DrawRun(study, store, workers, err).compute(count.getAsInt(), untilError());
            List<Float> nominal = new ArrayList<>();
            for (float figure : study.nominal(findings.assurances())) {
                nominal.add(figure);
            }
            drawn =
                    Optional.of(
                            new DrawFindings(
                                    study.parameters(),
                                    seed,
                                    study.layout(),
                                    nominal,
                                    set,
                                    count.getAsInt(),
                                    untilError()));
            if (ranking > 1) {
                rankings = rank(study, workers);
            }
        }
        AssuranceJudge judge =
                new AssuranceJudge(geography.grids(), geography.alliances(), workers);
        List<CruxFinding> cruxes =
                asked.sides().stream().map(sides -> CruxStudy.of(sides, variants, judge)).toList();
        return new RangeFindings(
                drawn,
                rankings,
                cruxes,
                asked.raids().stream().map(raid -> RaidFinding.of(raid, seed)).toList());
    }

    private List<RankingFinding> rank(StudyDraws study, Workers workers) {
        List<Integer> figures = new ArrayList<>();
        for (int f = 0; f < study.layout().footprints(); f++) {
            figures.add(study.layout().area(f));
        }
        for (int a = 0; a < study.layout().assurances(); a++) {
            figures.add(study.layout().marginSeconds(a));
        }
        Ranking of = new Ranking(study, figures);
        return of.of(workers.map(ranking, of::row));
    }
}
