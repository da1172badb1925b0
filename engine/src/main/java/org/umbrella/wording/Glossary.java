// SPDX-License-Identifier: Apache-2.0
package org.umbrella.wording;

import java.util.ArrayList;
import java.util.List;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.Claim;
import org.umbrella.scenario.ThreatClass;

/** Words of the field that a study uses, for readers to whom they are new. */
public final class Glossary {

    /**
     * A word and what it means.
     *
     * @param word the word
     * @param means what it means
     */
    public record Term(String word, String means) {}

    private static final List<Term> ALL =
            List.of(
                    new Term(
                            "SM-3",
                            "Interceptors of the European plan, on Aegis ships and ashore: Blocks IA,"
                                    + " IB and IIA, each with a longer reach, and IIB, which was to"
                                    + " come with the fourth phase."),
                    new Term(
                            "GBI",
                            "Ground-based interceptors in Alaska and California, which protect the"
                                    + " United States."),
                    new Term("AN/TPY-2", "A transportable X-band radar."),
                    new Term(
                            "PTSS",
                            "Satellites that were to track missiles in flight; ended before any"
                                    + " flew."),
                    new Term("IRBM", "A missile of intermediate range, 3000 to 5500 km."),
                    new Term("ICBM", "A missile of intercontinental range, 5500 km and more."));

    private Glossary() {}

    /**
     * The words that a study uses in its answer, question, claims, missiles and plans.
     *
     * @param result the study
     * @return their meanings, and what the levels of sensing are where it shows several
     */
    public static List<Term> of(StudyResult result) {
        StringBuilder text = new StringBuilder(StudyAnswer.of(result));
        text.append(result.study().question());
        result.study().claims().stream().map(Claim::text).forEach(text::append);
        result.study().threats().stream().map(ThreatClass::label).forEach(text::append);
        result.study().plans().forEach(plan -> text.append(plan.plan().summary()));
        result.study().assurances().forEach(one -> text.append(one.claim()));
        List<Term> terms =
                new ArrayList<>(
                        ALL.stream().filter(term -> text.indexOf(term.word()) >= 0).toList());
        if (result.study().sensing().size() > 1 && !result.coverage().isEmpty()) {
            terms.add(
                    new Term(
                            "Sight, predicted, perfect",
                            "Whether a radar must see the intercept (sight), or one track of the"
                                    + " missile suffices to foretell where it will be (predicted):"
                                    + " no published figure says for how long it can be foretold, so"
                                    + " both ends are shown, and perfect sensing beside them as the"
                                    + " bound that no radar can pass."));
        }
        return List.copyOf(terms);
    }
}
