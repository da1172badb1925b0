// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

/** What became of a claim (docs/model.md, section 7). */
public sealed interface Verdict {

    /** The claim is true of all that was examined; the border says by how much. */
    record Holds() implements Verdict {}

    /**
     * The claim is false.
     *
     * @param witness the engagement that breaks it most clearly
     */
    record Fails(Witness witness) implements Verdict {}

    /**
     * There was nothing to examine.
     *
     * @param reason why, in a sentence
     */
    record Undecided(String reason) implements Verdict {}

    /**
     * The word for it.
     *
     * @return "holds", "fails" or "undecided"
     */
    default String word() {
        return switch (this) {
            case Holds _ -> "holds";
            case Fails _ -> "fails";
            case Undecided _ -> "undecided";
        };
    }
}
