// SPDX-License-Identifier: Apache-2.0
package org.umbrella.evidence;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.umbrella.scenario.Problem;
import org.umbrella.scenario.ProblemsException;

/** Where a bundle goes: whether it can, a temporary directory beside it, and the way there. */
final class BundlePlace {

    private static final String PARTIAL = ".partial-";

    /** How often a stop tries to remove what writers are still adding to, and how long it waits. */
    private static final int TRIES = 50;

    private static final long WAIT_MILLIS = 20;

    private final Path target;

    BundlePlace(Path target) {
        this.target = target.toAbsolutePath().normalize();
    }

    /** Says what keeps a bundle from being written here, having tried. */
    Optional<Problem> problem() {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(
                    of(
                            "The bundle directory ('"
                                    + target
                                    + "') must not exist yet. Maybe remove it, or name another"
                                    + " with --out."));
        }
        Path ancestor = MadeFolders.above(target).base();
        if (ancestor == null || !Files.isDirectory(ancestor)) {
            return Optional.of(
                    of(
                            "The bundle directory ('"
                                    + target
                                    + "') must lie in a directory, which '"
                                    + ancestor
                                    + "' is not. Maybe name another place with --out."));
        }
        Optional<Problem> running = otherRun();
        if (running.isPresent()) {
            return running;
        }
        Path probe = ancestor.resolve(temporaryName() + "-probe");
        try {
            Files.createDirectory(probe);
            Files.delete(probe);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(
                    of(
                            "The directory ('"
                                    + ancestor
                                    + "') of the bundle must be writable ("
                                    + e.getClass().getSimpleName()
                                    + "). Maybe name another place with --out."));
        }
    }

    /**
     * Another run that is on its way to the same place; what a run that was killed has left is
     * removed.
     */
    private Optional<Problem> otherRun() {
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return Optional.empty();
        }
        String start = "." + target.getFileName() + PARTIAL;
        List<Path> others = new ArrayList<>();
        try (DirectoryStream<Path> entries =
                Files.newDirectoryStream(
                        folder,
                        entry -> {
                            String name = String.valueOf(entry.getFileName());
                            return name.startsWith(start)
                                    && name.substring(start.length()).matches("[0-9]{1,18}");
                        })) {
            entries.forEach(others::add);
        } catch (IOException | DirectoryIteratorException e) {
            return Optional.empty();
        }
        for (Path other : others) {
            long pid =
                    Long.parseLong(String.valueOf(other.getFileName()).substring(start.length()));
            if (ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)) {
                if (pid != ProcessHandle.current().pid() && isBefore(other)) {
                    return Optional.of(
                            of(
                                    "The bundle directory ('"
                                            + target
                                            + "') must not be that of another run, which process "
                                            + pid
                                            + " is making. Wait for it, or name another with"
                                            + " --out."));
                }
            } else {
                removeQuietly(other);
            }
        }
        return Optional.empty();
    }

    /** Whether the claim of another run is older than ours, where we have one. */
    private boolean isBefore(Path other) {
        Path own = target.resolveSibling(temporaryName());
        try {
            return !Files.exists(own) || order(other).compareTo(order(own)) < 0;
        } catch (IOException e) {
            return true;
        }
    }

    /** When a directory was made; of two made at the same time the name decides. */
    private static String order(Path directory) throws IOException {
        BasicFileAttributes found = Files.readAttributes(directory, BasicFileAttributes.class);
        return found.creationTime().toInstant() + " " + directory.getFileName();
    }

    /**
     * Claims the place before anything is computed for it: of two runs that want it, the later is
     * refused now, not when both have finished.
     *
     * @return to be closed when the bundle is written or given up
     * @throws ProblemsException where the bundle cannot go there
     */
    BundleClaim claim() {
        refuse(problem());
        Path own = target.resolveSibling(temporaryName());
        MadeFolders parents = MadeFolders.above(target);
        try {
            parents.make();
            Files.createDirectories(own);
        } catch (IOException e) {
            removeQuietly(own, parents);
            refuse(
                    Optional.of(
                            of(
                                    "The directory of the bundle must be writable ("
                                            + e.getClass().getSimpleName()
                                            + "). Maybe name another place with --out.")));
        }
        BundleClaim claim = new BundleClaim(() -> removeQuietly(own, parents));
        Optional<Problem> running = otherRun();
        if (running.isPresent()) {
            claim.close();
        }
        refuse(running);
        return claim;
    }

    private static void refuse(Optional<Problem> problem) {
        if (problem.isPresent()) {
            throw new ProblemsException(List.of(problem.get()));
        }
    }

    /**
     * Makes a temporary directory beside the target, has it filled, and moves it into place; where
     * anything fails or the program is told to stop, nothing is left.
     */
    void fill(Filling filling) throws IOException {
        refuse(problem());
        MadeFolders parents = MadeFolders.above(target);
        Path temporary = target.resolveSibling(temporaryName());
        AtomicBoolean stopped = new AtomicBoolean();
        Thread cleaner =
                new Thread(() -> {
                    stopped.set(true);
                    removeQuietly(temporary, parents);
                });
        Runtime.getRuntime().addShutdownHook(cleaner);
        boolean done = false;
        try {
            parents.make();
            // It is there already where the place was claimed.
            Files.createDirectories(temporary);
            filling.into(temporary);
            if (stopped.get()) {
                throw new IOException("The program was told to stop.");
            }
            Files.move(temporary, target, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
            done = true;
        } finally {
            if (!done) {
                removeQuietly(temporary, parents);
            }
            forget(cleaner);
        }
    }

    /** Fills a directory. */
    @FunctionalInterface
    interface Filling {
        void into(Path directory) throws IOException;
    }

    private static void forget(Thread cleaner) {
        try {
            Runtime.getRuntime().removeShutdownHook(cleaner);
        } catch (IllegalStateException e) {
            // The program is ending already, and the hook has run or will.
        }
    }

    private String temporaryName() {
        return "." + target.getFileName() + PARTIAL + ProcessHandle.current().pid();
    }

    private Problem of(String message) {
        return new Problem(target.toString(), 0, "", message);
    }

    private static void removeQuietly(Path directory, MadeFolders parents) {
        removeQuietly(directory);
        parents.removeQuietly();
    }

    /**
     * Removes a directory, again and again where a writer that is being stopped still adds to it.
     */
    private static void removeQuietly(Path directory) {
        for (int tried = 0; tried < TRIES && Files.exists(directory); tried++) {
            try {
                Files.walkFileTree(directory, new Deletion());
            } catch (IOException e) {
                // What cannot be removed keeps its temporary name, which says what it is.
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(WAIT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
