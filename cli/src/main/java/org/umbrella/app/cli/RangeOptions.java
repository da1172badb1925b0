// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.umbrella.scenario.Problem;
import org.umbrella.study.run.RangeRequest;
import picocli.CommandLine.Option;

/** What {@code run} is asked about ranges of inputs. */
final class RangeOptions {

    private static final int MOST_DRAWS = 1_000_000;

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

    /** The options that change what is found, as a command has them. */
    static String command(RangeRequest request) {
        return (request.draws() > 0 ? " --draws " + request.draws() : "")
                + (request.untilPercent() > 0 ? " --until " + request.untilPercent() + "%" : "")
                + (request.rankingRows() > 0 ? " --ranking " + request.rankingRows() : "");
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
        if (until.isPresent() && untilPercent().isEmpty()) {
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

    private OptionalDouble untilPercent() {
        if (until.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            String text = until.get().strip();
            double percent =
                    Double.parseDouble(
                            text.endsWith("%") ? text.substring(0, text.length() - 1) : text);
            return percent > 0 && percent < 100
                    ? OptionalDouble.of(percent)
                    : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** The options again, from a command that {@link #command} ended. */
    static List<String> of(String command) {
        return Pattern.compile(" (--draws|--until|--ranking) (\\S+)")
                .matcher(command)
                .results()
                .flatMap(found -> Stream.of(found.group(1), found.group(2)))
                .toList();
    }

    /** What is asked, where nothing is wrong. */
    RangeRequest request() {
        return new RangeRequest(draws.orElse(0), untilPercent().orElse(0), ranking);
    }
}
