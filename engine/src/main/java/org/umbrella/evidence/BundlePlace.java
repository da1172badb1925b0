// SPDX-License-Identifier: Apache-2.0
package org.umbrella.evidence;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.umbrella.scenario.Problem;
import org.umbrella.scenario.ProblemsException;

/** Where a bundle goes: whether it can, a temporary directory beside it, and the way there. */
final class BundlePlace {

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
        Path ancestor = nearestExisting();
        if (ancestor == null || !Files.isDirectory(ancestor)) {
            return Optional.of(
                    of(
                            "The bundle directory ('"
                                    + target
                                    + "') must lie in a directory, which '"
                                    + ancestor
                                    + "' is not. Maybe name another place with --out."));
        }
        Path probe = ancestor.resolve(temporaryName());
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
     * Makes a temporary directory beside the target, has it filled, and moves it into place; where
     * anything fails or the program is told to stop, nothing is left.
     */
    void fill(Filling filling) throws IOException {
        Optional<Problem> problem = problem();
        if (problem.isPresent()) {
            throw new ProblemsException(List.of(problem.get()));
        }
        List<Path> parents = createParents();
        Path temporary = target.resolveSibling(temporaryName());
        Thread cleaner = new Thread(() -> removeQuietly(temporary, parents));
        Runtime.getRuntime().addShutdownHook(cleaner);
        boolean done = false;
        try {
            Files.createDirectory(temporary);
            filling.into(temporary);
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

    private List<Path> createParents() throws IOException {
        List<Path> made = new ArrayList<>();
        for (Path path = target.getParent();
                path != null && !Files.exists(path);
                path = path.getParent()) {
            made.add(path);
        }
        if (!made.isEmpty()) {
            Files.createDirectories(made.getFirst());
        }
        return made;
    }

    private @Nullable Path nearestExisting() {
        Path path = target.getParent();
        while (path != null && !Files.exists(path)) {
            path = path.getParent();
        }
        return path;
    }

    private String temporaryName() {
        return "." + target.getFileName() + ".partial-" + ProcessHandle.current().pid();
    }

    private Problem of(String message) {
        return new Problem(target.toString(), 0, "", message);
    }

    private static void removeQuietly(Path directory, List<Path> parents) {
        try {
            if (Files.exists(directory)) {
                Files.walkFileTree(directory, new Deletion());
            }
            for (Path parent : parents) {
                Files.delete(parent);
            }
        } catch (IOException e) {
            // What cannot be removed keeps its temporary name, which says what it is.
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
