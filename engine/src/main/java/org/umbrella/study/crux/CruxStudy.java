// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.crux;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.umbrella.scenario.SidesQuestion;
import org.umbrella.scenario.Study;
import org.umbrella.scenario.io.StudyVariants;
import org.umbrella.study.assurance.AssuranceJudge;
import org.umbrella.study.assurance.Margin;

/**
 * Computes one claim with every mixture of two sides' inputs, and finds what divides them
 * (docs/model.md section 8, crux). Exact, to 12 inputs. Mixtures and thresholds may be computed in
 * any order, on any number of threads or machines.
 */
public final class CruxStudy {

    /** Steps in which the way from one value to the other is looked at. */
    private static final int STEPS = 8;

    /** How closely a threshold is found, as a share of the way. */
    private static final double CLOSENESS = 1.0 / 1024;

    private final SidesQuestion question;
    private final Function<List<Study.Setting>, Margin> claim;

    CruxStudy(SidesQuestion question, Function<List<Study.Setting>, Margin> claim) {
        this.question = question;
        this.claim = claim;
    }

    /**
     * The sides of a question of a study.
     *
     * @param question the question
     * @param study the study with its claim
     * @param judge judges it
     */
    public CruxStudy(SidesQuestion question, StudyVariants study, AssuranceJudge judge) {
        this(
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
        CruxStudy study = new CruxStudy(question, claim);
        return finding(question, study::mixture, study::threshold);
    }

    /**
     * How many mixtures of the two sides' inputs there are.
     *
     * @return the count
     */
    public int mixtures() {
        return 1 << question.inputs().size();
    }

    /**
     * The claim with the second side's values of some inputs and the first side's of the others.
     *
     * @param set which are the second's, as a bit mask
     * @return by how much it holds
     */
    public Margin mixture(int set) {
        return claim.apply(settings(set, -1, 0));
    }

    /**
     * Where the verdict of a side turns as one of its inputs goes to the other side's value.
     *
     * @param input which input
     * @param first whether the first side's verdict is asked about, else the second's
     * @return the value; empty where it does not turn
     */
    public OptionalDouble threshold(int input, boolean first) {
        SidesQuestion.Input at = question.inputs().get(input);
        double from = first ? at.first() : at.second();
        double to = first ? at.second() : at.first();
        return Threshold.between(
                from,
                to,
                STEPS,
                Math.abs(to - from) * CLOSENESS,
                value -> claim.apply(settings(first ? 0 : mixtures() - 1, input, value)).holds());
    }

    /** Gives what {@link #threshold} found. */
    @FunctionalInterface
    public interface Thresholds {

        /**
         * Where the verdict of a side turns.
         *
         * @param input which input
         * @param first whether the first side's verdict is asked about
         * @return the value; empty where it does not turn
         */
        OptionalDouble of(int input, boolean first);
    }

    /**
     * Puts the finding together.
     *
     * @param question who differs in what
     * @param mixture gives what {@link #mixture} found; asked once for each
     * @param threshold gives what {@link #threshold} found
     * @return the finding
     */
    public static CruxFinding finding(
            SidesQuestion question, IntFunction<Margin> mixture, Thresholds threshold) {
        int n = question.inputs().size();
        int all = (1 << n) - 1;
        List<Margin> mixtures = IntStream.rangeClosed(0, all).mapToObj(mixture).toList();
        Margin first = mixtures.getFirst();
        Margin second = mixtures.getLast();
        boolean apart = first.holds() != second.holds();
        boolean seconds = mixtures.stream().allMatch(m -> m.seconds().isPresent());
        boolean speeds = mixtures.stream().allMatch(m -> m.metersPerSecond().isPresent());
        Optional<Shapley.Attribution> attribution =
                !seconds && !speeds
                        ? Optional.empty()
                        : Optional.of(
                                Shapley.exact(
                                        n,
                                        set ->
                                                (seconds
                                                                ? mixtures.get(set).seconds()
                                                                : mixtures.get(set)
                                                                        .metersPerSecond())
                                                        .getAsDouble()));
        return new CruxFinding(
                question,
                first,
                second,
                attribution.isEmpty() ? "" : seconds ? "s" : "m/s",
                attribution,
                apart
                        ? FlippingSets.minimal(
                                n, set -> mixtures.get(set).holds() == second.holds())
                        : List.of(),
                apart
                        ? FlippingSets.minimal(
                                n, set -> mixtures.get(all ^ set).holds() == first.holds())
                        : List.of(),
                IntStream.range(0, n).mapToObj(i -> threshold.of(i, true)).toList(),
                IntStream.range(0, n).mapToObj(i -> threshold.of(i, false)).toList());
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
