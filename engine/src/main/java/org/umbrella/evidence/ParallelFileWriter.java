// SPDX-License-Identifier: Apache-2.0
package org.umbrella.evidence;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Writes files side by side and works out their checksums on the way. It returns, or throws what
 * the first of them in their order threw, once none is being written any more, so that their
 * directory can be moved or removed.
 */
final class ParallelFileWriter {

    private ParallelFileWriter() {}

    /** The SHA-256 of each file by its path, hexadecimal. */
    static Map<String, String> write(Path directory, List<BundleFile> files, Executor executor)
            throws IOException {
        AtomicBoolean failed = new AtomicBoolean();
        List<FutureTask<String>> tasks = new ArrayList<>();
        for (BundleFile file : files) {
            tasks.add(
                    new FutureTask<>(() -> {
                        if (failed.get()) {
                            throw new CancellationException("Another file failed.");
                        }
                        boolean done = false;
                        try {
                            String digest = write(directory, file);
                            done = true;
                            return digest;
                        } finally {
                            if (!done) {
                                failed.set(true);
                            }
                        }
                    }));
        }
        tasks.forEach(executor::execute);
        Map<String, String> digests = new TreeMap<>();
        List<Throwable> failures = new ArrayList<>();
        boolean interrupted = false;
        for (int k = 0; k < files.size(); ) {
            try {
                digests.put(files.get(k).path(), tasks.get(k).get());
                k++;
            } catch (ExecutionException e) {
                failures.add(e.getCause());
                k++;
            } catch (InterruptedException e) {
                interrupted = true;
                failed.set(true);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        throwFirst(failures);
        return digests;
    }

    private static void throwFirst(List<Throwable> failures) throws IOException {
        for (Throwable failure : failures) {
            switch (failure) {
                case CancellationException _ -> {}
                case IOException e -> throw e;
                // What the disk refused, as those who write through a library hear of it.
                case UncheckedIOException e -> throw e.getCause();
                case JacksonIOException e -> throw e.getCause();
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                default -> throw new IllegalStateException(failure);
            }
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException("The writing of the bundle was interrupted.");
        }
    }

    private static String write(Path directory, BundleFile file) throws IOException {
        Path path = directory.resolve(file.path()).normalize();
        if (!path.startsWith(directory)) {
            throw new IllegalArgumentException(
                    "The path ('" + file.path() + "') of a bundle's file must stay in the bundle.");
        }
        Path parent = path.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        MessageDigest digest = Checksums.algorithm();
        try (OutputStream out =
                new BufferedOutputStream(
                        new DigestOutputStream(Files.newOutputStream(path), digest), 1 << 16)) {
            file.content().writeTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
