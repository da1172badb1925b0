// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.umbrella.study.cluster.ClusterException;

/**
 * What the program's exit status says (docs/reliability.md): {@value #DONE} done; {@value
 * #ASSURANCE_FAILS} an assurance that was required does not hold; {@value #BAD_INPUT} input that
 * cannot be used; {@value #DEFECT} a defect of Umbrella; {@value #ENVIRONMENT} the machine: a disk
 * that is full, a file that may not be written, too little memory, output that nobody takes.
 */
final class ExitStatus {

    static final int DONE = 0;
    static final int ASSURANCE_FAILS = 1;

    /** Two bundles differ, or one is not as it was written. */
    static final int DIFFERS = 1;

    static final int BAD_INPUT = 2;
    static final int DEFECT = 70;
    static final int ENVIRONMENT = 74;

    private ExitStatus() {}

    /** Why the machine is to blame for a failure; empty where it is not. */
    static Optional<String> environment(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            switch (at) {
                case OutOfMemoryError memory -> {
                    return Optional.of(
                            "The memory or the number of threads must suffice ("
                                    + memory.getMessage()
                                    + "). Maybe raise ulimit -v or ulimit -u, or choose a coarser"
                                    + " resolution.");
                }
                case ClusterException cluster -> {
                    return Optional.of(String.valueOf(cluster.getMessage()));
                }
                case UncheckedIOException _ -> {}
                case FileSystemException file -> {
                    String which = file.getFile();
                    return Optional.of(
                            "The file ("
                                    + (which == null ? "unnamed" : which)
                                    + ") must be usable ("
                                    + reason(file)
                                    + "). Maybe free some space, or look at its permissions and at"
                                    + " ulimit -n.");
                }
                case IOException io -> {
                    return Optional.of(
                            "The disk must take what is written ("
                                    + io.getMessage()
                                    + "). Maybe free some space, also where temporary files go"
                                    + " (TMPDIR).");
                }
                case java.sql.SQLException sql when isAboutDisk(sql.getMessage()) -> {
                    return Optional.of(
                            "The disk must take what is written ("
                                    + sql.getMessage()
                                    + "). Maybe free some space, also where temporary files go"
                                    + " (TMPDIR).");
                }
                case UnsatisfiedLinkError link -> {
                    return Optional.of(
                            "The native libraries must load ("
                                    + link.getMessage()
                                    + "). Maybe TMPDIR is full, or mounted without the right to"
                                    + " execute.");
                }
                default -> {}
            }
        }
        return Optional.empty();
    }

    private static String reason(FileSystemException file) {
        return file.getReason() == null
                ? file.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                : file.getReason();
    }

    private static boolean isAboutDisk(@Nullable String message) {
        return message != null
                && message.matches("(?is).*(IO Error|No space|write|open file|Permission).*");
    }
}
