// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.umbrella.scenario.Link;
import org.umbrella.scenario.Sensing;
import org.umbrella.scenario.document.View;

/** Fields that questions of several kinds have. */
final class CommonFields {

    /** The owner in whose name a study's own missiles and places use values. */
    static final String OWNER = "study";

    /** The name that the level {@code sight} had before there were others. */
    private static final String AS_DEPLOYED = "as-deployed";

    private CommonFields() {}

    /** A link, in a study or in the record of the talks. */
    static Optional<Link> link(View at) {
        for (Link.Kind kind : Link.Kind.values()) {
            Optional<String> target = at.text(kind.id());
            if (target.isPresent()) {
                return Optional.of(
                        new Link(
                                kind,
                                at.text("study").orElse(""),
                                target.get(),
                                rightIf(at, kind)));
            }
        }
        at.problem(
                "The link must name one of assurance, comparison, coverage, box and result. Add one.");
        return Optional.empty();
    }

    private static Optional<Link.RightIf> rightIf(View at, Link.Kind kind) {
        Optional<String> asked = at.text("right_if");
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        List<Link.RightIf> known =
                List.of(Link.RightIf.values()).stream().filter(r -> r.of() == kind).toList();
        Optional<Link.RightIf> found =
                known.stream().filter(r -> r.id().equals(asked.get())).findFirst();
        if (found.isEmpty()) {
            at.at("right_if")
                    .orElse(at)
                    .unknown(
                            "right_if of a link to " + kind.id(),
                            known.stream().map(Link.RightIf::id).toList());
        }
        return found;
    }

    /**
     * A level of sensing: its name, or a prediction time. The former name {@code as-deployed} was
     * what {@code sight} is.
     */
    static Optional<Sensing> sensing(View at) {
        OptionalDouble seconds = at.number("predicted_s");
        if (seconds.isPresent()) {
            return at.build(() -> Sensing.predictedFor(seconds.getAsDouble()));
        }
        return switch (at.text().orElse("")) {
            case "sight" -> Optional.of(Sensing.SIGHT);
            case AS_DEPLOYED -> {
                at.note(
                        "The level of sensing 'as-deployed' is read as 'sight': a radar must see"
                                + " the intercept. What is deployed covers something between"
                                + " 'sight' and 'predicted'; name both.");
                yield Optional.of(Sensing.SIGHT);
            }
            case "predicted" -> Optional.of(Sensing.PREDICTED);
            case "perfect" -> Optional.of(Sensing.PERFECT);
            default -> Optional.empty();
        };
    }

    static List<Double> lofts(View at) {
        List<Double> given = numbers(at.items("lofts_deg")).stream().map(Math::toRadians).toList();
        return given.isEmpty() ? List.of(0.0) : given;
    }

    static List<Double> numbers(List<View> items) {
        List<Double> numbers = new ArrayList<>();
        for (View item : items) {
            if (item.node().isNumber()) {
                numbers.add(item.node().doubleValue());
            }
        }
        return numbers;
    }
}
