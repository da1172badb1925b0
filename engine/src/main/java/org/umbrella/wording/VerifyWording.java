// SPDX-License-Identifier: Apache-2.0
package org.umbrella.wording;

import java.util.List;

/** What {@code umbrella verify} says of a bundle. */
public final class VerifyWording {

    private VerifyWording() {}

    /** All files fit. */
    public static String filesAsWritten(int files) {
        return "All " + files + " files are as they were written.";
    }

    /** A file whose bytes differ. */
    public static String changed(String path) {
        return "Changed: " + path + " is not as it was written.";
    }

    /** A file that is gone. */
    public static String missing(String path) {
        return "Missing: " + path + " was written and is not there.";
    }

    /** A file that nobody wrote. */
    public static String added(String path) {
        return "Added: " + path + " is there and was not written with the bundle.";
    }

    /** Why nothing was run. */
    public static String notRunAgain() {
        return "The study was not run again, since the bundle is not the one that was written.";
    }

    /** A bundle of an old form. */
    public static String noStamp() {
        return "Its run.json holds the time alone, as Umbrella 0.1.0 wrote it; a change of that file"
                + " cannot be seen.";
    }

    /** A bundle of another version. */
    public static String otherVersion(String of, String here) {
        return "The bundle was made by Umbrella "
                + of
                + ", this is Umbrella "
                + here
                + ": what differs below may come from the program.";
    }

    /** Title of what the change log says. */
    public static String changesSince(String version) {
        return "CHANGELOG.md names as changed since " + version + ":";
    }

    /** The inputs do not make a study. */
    public static String cannotRun() {
        return "The study cannot be run again from the inputs in the bundle:";
    }

    /** Nothing differs. */
    public static String sameAgain() {
        return "Run again from its own inputs, it comes out the same, byte for byte.";
    }

    /** Files that came out otherwise. */
    public static String filesDiffer(List<String> files) {
        return "Run again from its own inputs, "
                + count(files)
                + " come out otherwise: "
                + String.join(", ", files)
                + ".";
    }

    /** Files that came out otherwise though nothing was found otherwise. */
    public static String filesOfAnotherVersion(List<String> files) {
        return "Run again from its own inputs, the same is found; the form of "
                + count(files)
                + " is that of the other version: "
                + String.join(", ", files)
                + ".";
    }

    /** Who A and B are. */
    public static String letters() {
        return "A is the bundle, B what came out of it now.";
    }

    private static String count(List<String> files) {
        return files.size() == 1 ? "1 file" : files.size() + " files";
    }
}
