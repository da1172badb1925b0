// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.umbrella.app.server.http.ServeOptions;
import org.umbrella.app.server.http.WorkbenchServer;
import org.umbrella.app.server.work.Limits;
import org.umbrella.app.server.work.WorkerPool;
import org.umbrella.app.server.workbench.EngineWorkbench;

/** Many clients at once, some of whom leave, trickle, or ask for more than their share. */
class CrowdTest {

    private static final Limits SMALL =
            new Limits(
                    16 * 1024,
                    16,
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(1),
                    64,
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(60),
                    2,
                    Duration.ofSeconds(90),
                    Duration.ofMinutes(5));

    private static WorkbenchServer server;

    @BeforeAll
    static void start() {
        WorkerPool workers = new WorkerPool(2);
        server =
                WorkbenchServer.start(
                        new ServeOptions("127.0.0.1", 0, Optional.empty(), SMALL),
                        new EngineWorkbench(Path.of(System.getProperty("umbrella.root")), workers),
                        workers);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Socket open() throws Exception {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(60_000);
        return socket;
    }

    private static void send(Socket socket, String text) throws Exception {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static String question(int resolution, String launch) {
        String body =
                "{\"plan\": \"epaa-2009\", \"date\": \"2016-06-30\", \"threat\": \"ghadr1-1950\","
                        + " \"launch\": "
                        + launch
                        + ", \"territory\": \"european-nato\", \"resolution\": "
                        + resolution
                        + ", \"loft_deg\": 0, \"sensing\": \"perfect\", \"inputs\": {}}";
        return "POST /api/v1/coverage HTTP/1.1\r\nHost: localhost\r\nContent-Type:"
                + " application/json\r\nContent-Length: "
                + body.length()
                + "\r\n\r\n"
                + body;
    }

    /** The first line of an answer; empty where the connection ended without one. */
    private static String firstLine(Socket socket) throws Exception {
        StringBuilder line = new StringBuilder();
        InputStream in = socket.getInputStream();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString().strip();
    }

    @Test
    void aSecondRequestThatTricklesLosesItsConnection() throws Exception {
        try (Socket socket = open()) {
            send(socket, "GET /api/v1/places?q=Be HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(firstLine(socket)).startsWith("HTTP/1.1 200");
            boolean closed = false;
            for (int i = 0; i < 100 && !closed; i++) {
                try {
                    send(socket, i == 0 ? "GET / HTTP/1.1\r\nX: " : "a");
                    Thread.sleep(200);
                } catch (SocketException e) {
                    closed = true;
                }
            }
            assertThat(closed).as("closed while its request trickled").isTrue();
        }
    }

    @Test
    void connectionsThatSendNothingWholeGiveWayToOneThatDoes() throws Exception {
        List<Socket> trickling = new ArrayList<>();
        try {
            for (int i = 0; i < 60; i++) {
                Socket socket = open();
                trickling.add(socket);
                send(socket, "GET / HTTP/1.1\r\nHo");
            }
            try (Socket fresh = open()) {
                send(fresh, "GET /api/v1/places?q=Be HTTP/1.1\r\nHost: localhost\r\n\r\n");
                assertThat(firstLine(fresh)).startsWith("HTTP/1.1 200");
            }
        } finally {
            for (Socket socket : trickling) {
                socket.close();
            }
        }
    }

    @Test
    void whatClientsAskedWhoLeftIsNotComputed() throws Exception {
        for (int i = 0; i < 40; i++) {
            try (Socket leaving = open()) {
                send(
                        leaving,
                        question(5, "{\"lat_deg\": " + (30 + 0.1 * i) + ", \"lon_deg\": 50.25}"));
            }
        }
        try (Socket fresh = open()) {
            send(fresh, question(2, "{\"lat_deg\": 38.0, \"lon_deg\": 46.5}"));
            assertThat(firstLine(fresh)).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void twoRequestsSentAtOnceAreBothAnswered() throws Exception {
        try (Socket socket = open()) {
            String two =
                    question(3, "{\"area\": \"iran\"}")
                            + "GET /api/v1/places?q=Be HTTP/1.1\r\nHost: localhost\r\nConnection:"
                            + " close\r\n\r\n";
            send(socket, two.substring(0, two.indexOf("GET")));
            Thread.sleep(300);
            send(socket, two.substring(two.indexOf("GET")));
            String answers =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answers.split("HTTP/1.1 200", -1)).hasSize(3);
        }
    }
}
