// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.spark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A master and two workers of one core each, on the loopback address, by the script for people. */
final class StandaloneCluster implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final List<Process> processes = new ArrayList<>();
    private final Path folder;
    private final int port;

    StandaloneCluster(Path folder) throws IOException {
        this.folder = folder;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        start("master", "127.0.0.1", String.valueOf(port));
        waitUntil("a master that listens", this::listens);
        for (int w = 1; w <= 2; w++) {
            start("worker", address(), "1", "1g");
        }
        waitUntil(
                "two workers",
                () -> says("worker-1", "registered") && says("worker-2", "registered"));
    }

    /**
     * The options that send work to it; a machine with much else to do is not taken for a dead one.
     */
    String[] options(String... more) {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "--spark=" + address(),
                                "--spark-conf=spark.network.timeout=600s",
                                "--spark-conf=spark.rpc.askTimeout=600s",
                                "--spark-conf=spark.executor.heartbeatInterval=30s"));
        all.addAll(Arrays.asList(more));
        return all.toArray(String[]::new);
    }

    private String address() {
        return "spark://127.0.0.1:" + port;
    }

    private void start(String part, String... more) throws IOException {
        Path root = Path.of(System.getProperty("umbrella.root"));
        List<String> command = new ArrayList<>();
        command.add(root.resolve("scripts/spark-cluster.sh").toString());
        command.add(part);
        command.addAll(Arrays.asList(more));
        ProcessBuilder builder = new ProcessBuilder(command);
        Path log = folder.resolve(part.equals("master") ? part : part + "-" + processes.size());
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("SPARK_MASTER_OPTS", "-Dspark.worker.timeout=600");
        builder.environment().put("UMBRELLA_SPARK_UI", "0");
        builder.environment().put("UMBRELLA_SPARK_WORK", log + ".work");
        builder.environment().put("UMBRELLA_SPARK_LOG", "info");
        processes.add(builder.start());
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean says(String part, String words) {
        try {
            return Files.readString(folder.resolve(part)).contains(words);
        } catch (IOException e) {
            return false;
        }
    }

    /** Executors that run now: children of the workers. */
    List<ProcessHandle> executors() {
        return processes.stream().flatMap(one -> one.toHandle().descendants()).toList();
    }

    /** Every process of it, executors among them. */
    List<ProcessHandle> all() {
        List<ProcessHandle> all = new ArrayList<>(executors());
        processes.forEach(one -> all.add(one.toHandle()));
        return all;
    }

    static void waitUntil(String what, BooleanSupplier done) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!done.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("waited in vain for " + what);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted while waiting for " + what, e);
            }
        }
    }

    @Override
    public void close() {
        executors().forEach(ProcessHandle::destroyForcibly);
        processes.forEach(Process::destroyForcibly);
    }
}
