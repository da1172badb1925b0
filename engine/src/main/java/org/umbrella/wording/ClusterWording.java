// SPDX-License-Identifier: Apache-2.0
package org.umbrella.wording;

/** What is said of a run on a cluster. */
public final class ClusterWording {

    private ClusterWording() {}

    /**
     * A program without the part that reaches a cluster.
     *
     * @param name the kind of cluster
     * @return a sentence with a remedy
     */
    public static String notHere(String name) {
        return "The part of Umbrella that reaches a cluster of the kind '"
                + name
                + "' must be on the class path. Run ./umbrella from a folder with Umbrella's"
                + " sources, which fetches what is missing; the packages for installing do not have"
                + " it.";
    }

    /**
     * Options that do not go together.
     *
     * @param option the other option
     * @return a sentence with a remedy
     */
    public static String alone(String option) {
        return "The options --spark and "
                + option
                + " must not be given together: a cluster cuts the work itself. Leave one out.";
    }

    /**
     * A cluster that cannot be used.
     *
     * @param address its address
     * @param reason in the cluster's words
     * @return a sentence with a remedy
     */
    public static String unreachable(String address, String reason) {
        return "The cluster ("
                + address
                + ") must be there and take work ("
                + reason
                + "). Maybe it is not started, or of another version.";
    }

    /**
     * A cluster that gave up.
     *
     * @param address its address
     * @param reason in the cluster's words
     * @return a sentence with a remedy
     */
    public static String gaveUp(String address, String reason) {
        return "The cluster ("
                + address
                + ") must finish the work; it gave up ("
                + reason
                + "). What is done is kept: the same command goes on from there.";
    }

    /**
     * The reason of a cluster that ended the application without giving one.
     *
     * @return a clause
     */
    public static String ended() {
        return "it ended the application; the log of its master says why";
    }

    /**
     * Another version of Umbrella on the cluster.
     *
     * @param there its version there
     * @param here the version here
     * @return a sentence with a remedy
     */
    public static String otherVersion(String there, String here) {
        return "The version of Umbrella on the cluster ("
                + there
                + ") must be the one here ("
                + here
                + "). Maybe old jars lie on the class path of its machines.";
    }

    /**
     * A run that goes on from an earlier one.
     *
     * @param units how many units that one finished
     * @return a sentence
     */
    public static String resumed(int units) {
        return "It goes on from "
                + units
                + (units == 1 ? " unit" : " units")
                + " of work that an earlier run finished on the cluster.";
    }
}
