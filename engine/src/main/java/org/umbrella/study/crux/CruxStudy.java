// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.crux;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.umbrella.scenario.SidesQuestion;
import org.umbrella.scenario.Study;
import org.umbrella.scenario.io.StudyVariants;
import org.umbrella.study.assurance.AssuranceJudge;
import org.umbrella.study.assurance.Margin;

/**
 * Computes one claim with every mixture of two sides' inputs, and finds what divides them
 * (docs/model.md section 8, crux). Exact, to 12 inputs.
 */
public final class CruxStudy {

    /** Steps in which the way from one value to the other is looked at. */
    private static final int STEPS = 8;

    /** How closely a threshold is found, as a share of the way. */
    private static final double CLOSENESS = 1.0 / 1024;

    private final SidesQuestion question;
    private final Function<List<Study.Setting>, Margin> claim;
    private final Map<Integer, Margin> mixtures = new TreeMap<>();

    private CruxStudy(SidesQuestion question, Function<List<Study.Setting>, Margin> claim) {
        this.question = question;
        this.claim = claim;
    }

    /**
     * What divides the sides of a question of a study.
     *
     * @param question the question
     * @param study the study with its claim
     * @param judge judges it
     * @return the finding
     */
    public static CruxFinding of(
            SidesQuestion question, StudyVariants study, AssuranceJudge judge) {
        return of(
                question,
                settings ->
                        Margin.of(
                                judge.of(
                                        study.with(settings).assurances().stream()
                                                .filter(a -> a.id().equals(question.assurance()))
                                                .findFirst()
                                                .orElseThrow())));
    }

    /**
     * What divides two sides of any claim.
     *
     * @param question who differs in what
     * @param claim the claim with some values set
     * @return the finding
     */
    static CruxFinding of(SidesQuestion question, Function<List<Study.Setting>, Margin> claim) {
        return new CruxStudy(question, claim).answer();
    }

    private CruxFinding answer() {
        int n = question.inputs().size();
        int all = (1 << n) - 1;
        Margin first = mixture(0);
        Margin second = mixture(all);
        for (int set = 0; set <= all; set++) {
            mixture(set);
        }
        boolean apart = first.holds() != second.holds();
        boolean seconds = mixtures.values().stream().allMatch(m -> m.seconds().isPresent());
        boolean speeds = mixtures.values().stream().allMatch(m -> m.metersPerSecond().isPresent());
        Optional<Shapley.Attribution> attribution =
                !seconds && !speeds
                        ? Optional.empty()
                        : Optional.of(
                                Shapley.exact(
                                        n,
                                        set ->
                                                (seconds
                                                                ? mixture(set).seconds()
                                                                : mixture(set).metersPerSecond())
                                                        .getAsDouble()));
        return new CruxFinding(
                question,
                first,
                second,
                attribution.isEmpty() ? "" : seconds ? "s" : "m/s",
                attribution,
                apart
                        ? FlippingSets.minimal(n, set -> mixture(set).holds() == second.holds())
                        : List.of(),
                apart
                        ? FlippingSets.minimal(
                                n, set -> mixture(all ^ set).holds() == first.holds())
                        : List.of(),
                IntStream.range(0, n).mapToObj(i -> threshold(i, 0)).toList(),
                IntStream.range(0, n).mapToObj(i -> threshold(i, all)).toList());
    }

    /** Where the verdict of a side turns as one of its inputs goes to the other side's value. */
    private OptionalDouble threshold(int input, int side) {
        SidesQuestion.Input at = question.inputs().get(input);
        double from = side == 0 ? at.first() : at.second();
        double to = side == 0 ? at.second() : at.first();
        return Threshold.between(
                from,
                to,
                STEPS,
                Math.abs(to - from) * CLOSENESS,
                value -> claim.apply(settings(side, input, value)).holds());
    }

    private Margin mixture(int set) {
        return mixtures.computeIfAbsent(set, s -> claim.apply(settings(s, -1, 0)));
    }

    private List<Study.Setting> settings(int set, int moved, double value) {
        List<Study.Setting> settings = new ArrayList<>();
        for (int i = 0; i < question.inputs().size(); i++) {
            SidesQuestion.Input input = question.inputs().get(i);
            settings.add(
                    new Study.Setting(
                            input.entry(),
                            input.value(),
                            i == moved
                                    ? value
                                    : (set >> i & 1) == 0 ? input.first() : input.second()));
        }
        return settings;
    }
}
