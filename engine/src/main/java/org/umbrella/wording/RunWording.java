// SPDX-License-Identifier: Apache-2.0
package org.umbrella.wording;

/** What is said of a run: what it goes on from, and what is kept of it. */
public final class RunWording {

    private RunWording() {}

    /**
     * A run that goes on from an earlier one.
     *
     * @param units how many units that one finished
     * @param journal where they are
     * @return a sentence
     */
    public static String goesOn(int units, String journal) {
        return "It goes on from "
                + units
                + (units == 1 ? " unit" : " units")
                + " of work that an earlier run finished, kept in "
                + journal
                + ".";
    }

    /**
     * A journal that is of no use.
     *
     * @param journal where it is
     * @return a sentence
     */
    public static String startsAnew(String journal) {
        return "The journal "
                + journal
                + " is of another study, other inputs or another version; everything is computed anew.";
    }

    /**
     * A run that is stopped.
     *
     * @param units how many units are kept
     * @param journal where they are
     * @return a sentence
     */
    public static String stopped(int units, String journal) {
        return "stopped; "
                + units
                + (units == 1 ? " unit" : " units")
                + " of finished work kept in "
                + journal
                + ". The same command goes on from there.";
    }

    /**
     * Work that cannot be kept.
     *
     * @param journal where it was to go
     * @param reason in the words of the system
     * @return a sentence
     */
    public static String notKept(String journal, String reason) {
        return "Finished work could not be kept in "
                + journal
                + " ("
                + reason
                + "); a run that is stopped starts from there or from the beginning.";
    }

    /**
     * Why a share of the work cannot stop at an error.
     *
     * @return a sentence
     */
    public static String untilInShares() {
        return "--until cannot go with --shard: one share cannot know when the errors of all are small"
                + " enough. Give the number of draws with --draws.";
    }
}
