// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where processes listen, as Linux tells it; elsewhere nothing is looked at. */
final class Listening {

    private static final String LISTEN = "0A";
    private static final Path PROC = Path.of("/proc");

    /** 127.0.0.1 as the kernel writes it, as IPv4 and mapped to IPv6. */
    private static final Set<String> LOOPBACK =
            Set.of(
                    "0100007F",
                    "0000000000000000FFFF00000100007F",
                    "00000000000000000000000001000000");

    private Listening() {}

    static void assertLoopbackAlone(List<ProcessHandle> processes) throws IOException {
        if (!Files.exists(PROC.resolve("net/tcp"))) {
            return;
        }
        Set<String> sockets = new HashSet<>();
        for (ProcessHandle process : processes) {
            try (Stream<Path> open = Files.list(PROC.resolve(process.pid() + "/fd"))) {
                for (Path file : open.toList()) {
                    sockets.add(target(file));
                }
            } catch (IOException e) {
                // It has ended.
            }
        }
        List<String> addresses = new ArrayList<>();
        for (String table : List.of("net/tcp", "net/tcp6")) {
            for (String line : Files.readAllLines(PROC.resolve(table))) {
                String[] columns = line.strip().split("\\s+", -1);
                if (columns[3].equals(LISTEN) && sockets.contains("socket:[" + columns[9] + "]")) {
                    addresses.add(columns[1].split(":", -1)[0]);
                }
            }
        }
        assertThat(addresses).isNotEmpty().allMatch(LOOPBACK::contains);
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }
}
