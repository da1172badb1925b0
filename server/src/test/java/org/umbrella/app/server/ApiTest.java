// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.umbrella.app.server.http.Api;
import org.umbrella.app.server.http.ServeOptions;
import org.umbrella.app.server.http.WarmUp;
import org.umbrella.app.server.http.WorkbenchServer;
import org.umbrella.app.server.request.BadRequest;
import org.umbrella.app.server.request.Json;
import org.umbrella.app.server.work.Jobs;
import org.umbrella.app.server.work.Limits;
import org.umbrella.app.server.work.WorkerPool;
import org.umbrella.app.server.workbench.EngineWorkbench;
import org.umbrella.app.server.workbench.InitialScene;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.engagement.EngagementSolver;
import org.umbrella.flight.ArcOutcome;
import org.umbrella.flight.ThreatArcSolver;
import org.umbrella.flight.staged.CatalogueFitter;
import org.umbrella.scenario.Architecture;
import org.umbrella.scenario.ArchitectureAt;
import org.umbrella.scenario.Study;
import org.umbrella.scenario.ThreatShot;
import org.umbrella.scenario.io.Library;
import org.umbrella.wording.CoverageWording;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The API against the real library and engine, over HTTP. */
class ApiTest {

    private static final Path ROOT = Path.of(System.getProperty("umbrella.root"));
    private static final Limits TIGHT =
            new Limits(
                    16 * 1024,
                    256,
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(1),
                    512,
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(60),
                    2,
                    Duration.ofSeconds(90),
                    Duration.ofMinutes(5));
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String QUESTION =
            """
            {"plan": "epaa-2009", "date": "2016-06-30", "threat": "ghadr1-1950",
             "launch": {"lat_deg": 38.0, "lon_deg": 46.0}, "territory": "european-nato",
             "resolution": 2, "loft_deg": 0, "sensing": "perfect", "inputs": {}}
            """;

    private static WorkerPool workers = new WorkerPool(2);
    private static WorkbenchServer server;
    private static JsonNode document;

    @BeforeAll
    static void start() throws Exception {
        workers = new WorkerPool(2);
        server =
                WorkbenchServer.start(
                        new ServeOptions("127.0.0.1", 0, Optional.empty(), TIGHT),
                        new EngineWorkbench(ROOT, workers),
                        workers);
        document = Json.MAPPER.readTree(get("/openapi.json").body());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + Api.ROOT + path);
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String body) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static ObjectNode question() {
        return (ObjectNode) Json.MAPPER.readTree(QUESTION);
    }

    /** Holds a body against a schema of the OpenAPI document. */
    private static void holds(String schema, String body) {
        ObjectNode whole = Json.object();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.put("$ref", "#/components/schemas/" + schema);
        whole.set("components", document.get("components"));
        Schema held =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(whole.toString(), InputFormat.JSON);
        assertThat(held.validate(body, InputFormat.JSON)).as(schema).isEmpty();
    }

    private static List<String> problems(HttpResponse<String> response) {
        holds("Problem", response.body());
        List<String> problems = new ArrayList<>();
        Json.MAPPER
                .readTree(response.body())
                .get("problems")
                .forEach(p -> problems.add(p.stringValue()));
        return problems;
    }

    @Test
    void theDocumentNamesTheRoutesThereAreAndNoOthers() {
        Set<String> routes = new TreeSet<>();
        try (Jobs jobs = new Jobs(TIGHT)) {
            for (Api.Route route :
                    new Api(new EngineWorkbench(ROOT, workers), jobs, TIGHT).routes()) {
                routes.add(route.method() + " " + route.path());
            }
        }
        Set<String> documented = new TreeSet<>();
        for (String path : document.get("paths").propertyNames()) {
            for (String method : document.get("paths").get(path).propertyNames()) {
                documented.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path);
            }
        }
        assertThat(document.get("openapi").stringValue()).startsWith("3.1");
        assertThat(documented).isEqualTo(routes);
    }

    @Test
    void everyAnswerIsAsTheDocumentSays() throws Exception {
        holds("Scene", get("/scene").body());
        holds("Cells", get("/territories/european-nato/cells?resolution=2").body());
        holds("Places", get("/places?q=Gda").body());
        holds("Question", QUESTION);
        holds("Coverage", post("/coverage", QUESTION).body());
        holds("Inputs", post("/inputs", QUESTION).body());
        ObjectNode place = Json.object();
        place.set("question", question());
        place.putObject("aim").put("lat_deg", 39.9).put("lon_deg", 32.9);
        holds("PlaceQuestion", place.toString());
        holds("Engagements", post("/engagements", place.toString()).body());
    }

    @Test
    void aCellIsCoveredWhereTheReferenceSolverFindsAnIntercept() throws Exception {
        JsonNode cells =
                Json.MAPPER.readTree(get("/territories/european-nato/cells?resolution=2").body());
        String states =
                Json.MAPPER
                        .readTree(post("/coverage", QUESTION).body())
                        .get("states")
                        .stringValue();
        assertThat(states).hasSize(cells.get("ids").size());
        Library library = Library.at(ROOT, new CatalogueFitter());
        Study study = library.studyOf("question", post("/studies", QUESTION).body()).study();
        Architecture stands =
                ArchitectureAt.of(
                        study.plans().getFirst().plan(), java.time.LocalDate.of(2016, 6, 30));
        int threatened = 0;
        for (int i = 0; i < states.length(); i++) {
            GeodeticPoint aim =
                    GeodeticPoint.ofDegrees(
                            cells.get("centers").get(2 * i + 1).doubleValue() / 1000,
                            cells.get("centers").get(2 * i).doubleValue() / 1000,
                            0);
            ArcOutcome arc =
                    new ThreatArcSolver()
                            .solve(
                                    new ThreatShot(
                                            study.threats().getFirst().missile(),
                                            GeodeticPoint.ofDegrees(38, 46, 0),
                                            aim,
                                            0));
            boolean inRange = arc instanceof ArcOutcome.Found found && found.arc().inRange();
            assertThat(states.charAt(i) != '.').as("cell %d threatened", i).isEqualTo(inRange);
            if (arc instanceof ArcOutcome.Found found && inRange) {
                threatened++;
                long systems =
                        stands.batteries().stream()
                                .filter(battery ->
                                        !EngagementSolver.solve(
                                                        found.arc(),
                                                        battery.withPerfectSensing(),
                                                        stands.sensors())
                                                .window()
                                                .isEmpty())
                                .map(battery -> battery.system())
                                .distinct()
                                .count();
                assertThat(Math.max(0, Character.digit(states.charAt(i), 10)))
                        .as("cell %d", i)
                        .isEqualTo((int) systems);
            }
        }
        assertThat(threatened).isPositive();
    }

    @Test
    void aStudySavedIsOneThatTheLibraryTakes(@TempDir Path folder) throws Exception {
        ObjectNode moved = question();
        moved.putObject("inputs").put("sm3-ib.burnout_speed_km_s", 3.3);
        HttpResponse<String> saved = post("/studies", moved.toString());
        assertThat(saved.statusCode()).isEqualTo(200);
        Path file = folder.resolve("saved.yaml");
        Files.writeString(file, saved.body());
        assertThat(Library.at(ROOT, new CatalogueFitter()).check(file).summary())
                .contains("workbench-epaa-2009-2016-06-30");
        assertThat(
                        Library.at(ROOT, new CatalogueFitter())
                                .study(file.toString())
                                .study()
                                .settings())
                .containsExactly(new Study.Setting("sm3-ib", "burnout_speed_km_s", 3.3));
    }

    @Test
    void anEngagementIsPlayedAsCzmlAndKml() throws Exception {
        ObjectNode what = Json.object();
        what.set("question", question());
        what.putObject("aim").put("lat_deg", 44.4).put("lon_deg", 26.1);
        JsonNode czml = Json.MAPPER.readTree(post("/replays", what.toString()).body());
        assertThat(czml.get(0).get("id").stringValue()).isEqualTo("document");
        HttpResponse<String> kml = post("/replays?format=kml", what.toString());
        assertThat(kml.headers().firstValue("Content-Type"))
                .hasValue("application/vnd.google-earth.kml+xml");
        assertThat(kml.body()).contains("<kml").contains("Track");
        assertThat(problems(post("/replays?format=obj", what.toString())).getFirst())
                .contains("'obj'");
    }

    @Test
    void aShipIsPlayedUnderTheSignThatTheMapHasForIt() throws Exception {
        JsonNode coverage = Json.MAPPER.readTree(post("/coverage", QUESTION).body());
        ObjectNode what = Json.object();
        what.set("question", question());
        what.putObject("aim").put("lat_deg", 44.4).put("lon_deg", 26.1);
        List<Boolean> afloat = new ArrayList<>();
        for (JsonNode battery : coverage.get("batteries")) {
            what.put("battery", battery.get("id").stringValue());
            boolean ship = battery.get("afloat").booleanValue();
            assertThat(post("/replays", what.toString()).body())
                    .contains((ship ? "▼ " : "▲ ") + battery.get("title").stringValue())
                    .doesNotContain(ship ? "▲" : "▼");
            afloat.add(ship);
        }
        assertThat(afloat).contains(true, false);
    }

    @Test
    void thePageIsRehearsedWithItsPartsAndTheScene() {
        // The page, its script, its style sheet and the scene.
        assertThat(WarmUp.of(server, Optional.empty())).isGreaterThanOrEqualTo(4);
    }

    @Test
    void anAnswerReadsAsSentences() throws Exception {
        assertThat(CoverageWording.and(List.of())).isEmpty();
        assertThat(CoverageWording.and(List.of("a"))).isEqualTo("a");
        assertThat(CoverageWording.and(List.of("a", "b", "c"))).isEqualTo("a, b and c");
        ObjectNode what = Json.object();
        what.set("question", question());
        what.putObject("aim").put("lat_deg", 44.4).put("lon_deg", 26.1);
        JsonNode answer = Json.MAPPER.readTree(post("/engagements", what.toString()).body());
        assertThat(answer.get("words").stringValue())
                .matches("[^.]+ reaches \\S+ in \\d+ min[^.]*\\. It can be reached by .+\\.");
        List<String> words = new ArrayList<>();
        answer.get("batteries").forEach(one -> words.add(one.get("words").stringValue()));
        assertThat(words)
                .isNotEmpty()
                .allMatch(one -> one.matches("(Can reach it: |Cannot: ).+\\."))
                .noneMatch(one -> one.contains("1 shot,") || one.contains("1 shots"));
    }

    @Test
    void theSceneGivesGradesTitlesOfSourcesAndKeysOfInputs() throws Exception {
        JsonNode scene = Json.MAPPER.readTree(get("/scene").body());
        scene.get("threats")
                .forEach(threat ->
                        assertThat(threat.get("max_range_grade").stringValue())
                                .isIn("read", "secondary", "computed", "unverified", "assumption"));
        List<String> sources = new ArrayList<>();
        scene.get("timeline").forEach(event -> sources.add(event.get("source").stringValue()));
        assertThat(sources).isNotEmpty().noneMatch(source -> source.startsWith("timeline"));
        List<String> keys = new ArrayList<>();
        scene.get("inputs").forEach(key -> keys.add(key.stringValue()));
        assertThat(keys).contains("sm3-iia.burnout_speed_km_s");
        scene.get("assurances")
                .forEach(one -> assertThat(one.get("study").stringValue()).isNotBlank());
        assertThat(InitialScene.title("min_intercept_height_km"))
                .isEqualTo("Minimum intercept height");
    }

    @Test
    void aWitnessIsASentenceWithThePlaceOfItsBattery() throws Exception {
        ObjectNode job = Json.object();
        job.put("kind", "assurance");
        job.put("assurance", "russia-assurance.ia-romania");
        job.putObject("inputs");
        String id =
                Json.MAPPER.readTree(post("/jobs", job.toString()).body()).get("id").stringValue();
        assertThat(get("/jobs/" + id + "/events").body()).contains("\"status\":\"done\"");
        String done = get("/jobs/" + id).body();
        holds("Job", done);
        JsonNode verdict = Json.MAPPER.readTree(done).get("result");
        holds("Verdict", verdict.toString());
        JsonNode witness = verdict.get("witness");
        assertThat(witness.get("words").stringValue())
                .contains(" from ")
                .contains(" to ")
                .matches(".+ (can reach it.*|misses it by .+|cannot reach it)\\.");
        assertThat(witness.get("site").get("lat_deg").doubleValue()).isBetween(44.0, 45.0);
        assertThat(witness.get("afloat").booleanValue()).isFalse();
    }

    @Test
    void everythingWrongWithAQuestionIsSaidAtOnce() throws Exception {
        HttpResponse<String> refused =
                post(
                        "/coverage",
                        """
                        {"plan": "atlantis", "date": "1999-01-01", "threat": 7, "resolution": 4.5,
                         "launch": {"lat_deg": 91, "lon_deg": 0}, "territory": "", "colour": "red",
                         "inputs": {"sm3-ib.charm": 1}}
                        """);
        assertThat(refused.statusCode()).isEqualTo(400);
        List<String> problems = problems(refused);
        assertThat(problems).hasSizeGreaterThanOrEqualTo(8);
        assertThat(problems).anyMatch(p -> p.contains("'atlantis'") && p.contains("as-built"));
        assertThat(problems).anyMatch(p -> p.contains("1999-01-01"));
        assertThat(problems).anyMatch(p -> p.contains("'colour'"));
        assertThat(problems).anyMatch(p -> p.contains("sm3-ib.charm"));
    }

    @Test
    void malformedRequestsGetAClearAnswer() throws Exception {
        assertThat(post("/coverage", "{\"plan\": ").statusCode()).isEqualTo(400);
        assertThat(post("/coverage", "").statusCode()).isEqualTo(400);
        assertThat(post("/coverage", "[".repeat(5000)).statusCode()).isEqualTo(400);
        assertThat(post("/coverage", "{\"plan\":\"a\",\"plan\":\"b\"}").statusCode())
                .isEqualTo(400);
        assertThat(post("/coverage", " ".repeat(TIGHT.bodyBytes() + 1)).statusCode())
                .isEqualTo(413);
        assertThat(get("/coverage").statusCode()).isIn(404, 405);
        assertThat(get("/nonsense").statusCode()).isEqualTo(404);
        assertThat(get("/jobs/none").statusCode()).isEqualTo(404);
        assertThat(get("/territories/nowhere/cells?resolution=2").statusCode()).isEqualTo(404);
        assertThat(get("/territories/european-nato/cells?resolution=99").statusCode())
                .isEqualTo(400);
        HttpResponse<String> text =
                CLIENT.send(
                        HttpRequest.newBuilder(uri("/coverage"))
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString(QUESTION))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(text.statusCode()).isEqualTo(415);
        assertThat(problems(text).getFirst()).contains("application/json");
    }

    @Test
    void methodsAndKindsOfBodiesAreTakenAsTheyAreNamed() throws Exception {
        for (String type : List.of("application/jsonx", "application/json-seq", "json")) {
            assertThat(posted("/coverage", type).statusCode()).as(type).isEqualTo(415);
        }
        assertThat(posted("/coverage", "Application/JSON; charset=utf-8").statusCode())
                .isEqualTo(200);
        HttpResponse<String> head =
                CLIENT.send(
                        HttpRequest.newBuilder(uri("/scene")).HEAD().build(),
                        BodyHandlers.ofString());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        HttpResponse<String> put =
                CLIENT.send(
                        HttpRequest.newBuilder(uri("/scene"))
                                .PUT(BodyPublishers.ofString("{}"))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(put.statusCode()).isEqualTo(405);
        assertThat(put.headers().firstValue("Allow")).get().asString().contains("GET");
        assertThat(put.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        for (String bad : List.of("/%", "/%zz", "/a%00b", "/..%2f..%2fetc", "/a;b=c")) {
            String answer = raw("GET /api/v1" + bad + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(answer).as(bad).matches("(?s)HTTP/1.1 40[04] .*");
            assertThat(answer).as(bad).contains("problem+json").doesNotContain("<html");
        }
    }

    private static HttpResponse<String> posted(String path, String type) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(QUESTION))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void aHugeHeaderAndABodyThatNeverEndsAreRefusedToo() throws Exception {
        assertThat(raw("GET /?" + "a".repeat(9000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .matches("(?s)HTTP/1.1 4(14|31) .*");
        assertThat(raw("NONSENSE\r\n\r\n")).startsWith("HTTP/1.1 400");
        String slow =
                dribble(
                        "POST /api/v1/coverage HTTP/1.1\r\nHost: localhost\r\nContent-Type:"
                                + " application/json\r\nContent-Length: 500\r\nConnection: close\r\n\r\n");
        assertThat(slow).startsWith("HTTP/1.1 408");
        assertThat(get("/scene").statusCode()).isEqualTo(200);
    }

    @Test
    void aHeaderThatNeverEndsLosesItsConnection() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHo".getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).matches("(?s)|HTTP/1.1 4.*");
        }
    }

    private static String raw(String request) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readNBytes(400), StandardCharsets.UTF_8);
        }
    }

    /** Sends a head at once and then a byte of the body every 200 ms until there is an answer. */
    private static String dribble(String head) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(200);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            byte[] answer = new byte[64];
            for (int i = 0; i < 60; i++) {
                out.write(' ');
                out.flush();
                try {
                    int n = in.read(answer);
                    return n < 0 ? "" : new String(answer, 0, n, StandardCharsets.UTF_8);
                } catch (java.net.SocketTimeoutException e) {
                    // No answer yet: the next byte.
                }
            }
            return "never answered";
        }
    }

    @Test
    void aNameThatIsNotOfThisMachineIsRefused() throws Exception {
        assertThat(raw("GET /api/v1/scene HTTP/1.1\r\nHost: evil.example\r\n\r\n"))
                .startsWith("HTTP/1.1 421");
        assertThat(raw("GET /api/v1/openapi.json HTTP/1.1\r\nHost: localhost:1\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void thePageComesPackedAndLoadsNothingFromElsewhere() throws Exception {
        HttpResponse<byte[]> page =
                CLIENT.send(
                        HttpRequest.newBuilder(URI.create(server.address()))
                                .header("Accept-Encoding", "br")
                                .build(),
                        BodyHandlers.ofByteArray());
        assertThat(page.statusCode()).isEqualTo(200);
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy)
                .contains("default-src 'none'")
                .doesNotContain("unsafe")
                .doesNotContain("http");
        for (String path :
                List.of("../openapi.json", "%2e%2e/x.js", "assets/none.js", "index.html.br")) {
            HttpResponse<String> none =
                    CLIENT.send(
                            HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
                            BodyHandlers.ofString());
            assertThat(none.statusCode()).as(path).isIn(400, 404);
        }
    }

    @Test
    void aJobTellsOfItselfToTheEndAndCanBeCancelled() throws Exception {
        ObjectNode job = Json.object();
        job.put("kind", "coverage");
        job.set("question", question().put("date", "2013-01-01"));
        HttpResponse<String> started = post("/jobs", job.toString());
        assertThat(started.statusCode()).isEqualTo(202);
        holds("Job", started.body());
        String id = Json.MAPPER.readTree(started.body()).get("id").stringValue();
        String events = get("/jobs/" + id + "/events").body();
        assertThat(events).contains("event: job").contains("\"status\":\"done\"");
        holds("Job", get("/jobs/" + id).body());

        job.set("question", question().put("resolution", 5).put("date", "2014-01-01"));
        String other =
                Json.MAPPER.readTree(post("/jobs", job.toString()).body()).get("id").stringValue();
        assertThat(
                        CLIENT.send(
                                        HttpRequest.newBuilder(uri("/jobs/" + other))
                                                .DELETE()
                                                .build(),
                                        BodyHandlers.ofString())
                                .statusCode())
                .isEqualTo(204);
        assertThat(get("/jobs/" + other + "/events").body()).contains("\"status\":\"cancelled\"");
    }

    @Test
    void jobsAreBoundedInNumberAndTime() throws Exception {
        Limits short_ =
                new Limits(
                        1000,
                        10,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        10,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        3,
                        Duration.ofMillis(200),
                        Duration.ofMinutes(1));
        try (Jobs jobs = new Jobs(short_)) {
            Jobs.Work endless =
                    job -> {
                        while (!job.stopped()) {
                            Thread.onSpinWait();
                        }
                        throw new java.util.concurrent.CancellationException();
                    };
            Jobs.Job first = jobs.start("coverage", endless);
            jobs.start("coverage", endless);
            jobs.start("coverage", endless);
            assertThatThrownBy(() -> jobs.start("coverage", endless))
                    .isInstanceOfSatisfying(
                            BadRequest.class,
                            refusal -> assertThat(refusal.status()).isEqualTo(429));
            while (!first.status().over()) {
                first.await(first.version(), Duration.ofSeconds(5));
            }
            assertThat(first.status()).isEqualTo(Jobs.Status.FAILED);
            assertThat(first.json().get("message").stringValue()).contains("0 s");
        }
    }

    @Test
    void offTheLoopbackAddressATokenIsNeeded() throws Exception {
        assertThatThrownBy(() -> new ServeOptions("0.0.0.0", 0, Optional.empty(), TIGHT))
                .hasMessageContaining("--token");
        assertThatThrownBy(() -> new ServeOptions("127.0.0.1", 0, Optional.of("short"), TIGHT))
                .hasMessageContaining("16");
        String token = "0123456789abcdef";
        WorkerPool own = new WorkerPool(1);
        assertThatThrownBy(() -> new ServeOptions("127.0.0.1", 65536, Optional.empty(), TIGHT))
                .hasMessageContaining("65535");
        try (WorkbenchServer guarded =
                WorkbenchServer.start(
                        new ServeOptions("127.0.0.1", 0, Optional.of(token), TIGHT),
                        new EngineWorkbench(ROOT, own),
                        own)) {
            URI scene = URI.create(guarded.address() + "api/v1/scene");
            for (Map.Entry<String, Integer> one :
                    Map.of("", 401, "Bearer 0123456789abcdeX", 401, "Bearer " + token, 200)
                            .entrySet()) {
                HttpRequest.Builder request = HttpRequest.newBuilder(scene);
                if (!one.getKey().isEmpty()) {
                    request.header("Authorization", one.getKey());
                }
                assertThat(CLIENT.send(request.build(), BodyHandlers.ofString()).statusCode())
                        .as(one.getKey())
                        .isEqualTo(one.getValue());
            }
            assertThat(
                            CLIENT.send(
                                            HttpRequest.newBuilder(URI.create(guarded.address()))
                                                    .build(),
                                            BodyHandlers.ofString())
                                    .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aMissileThatIsFittedToItsStagesIsOfferedAndAnswered() throws Exception {
        JsonNode staged =
                Json.MAPPER
                        .readTree(get("/scene").body())
                        .get("threats")
                        .valueStream()
                        .filter(t -> t.get("id").stringValue().equals("generic-icbm-solid-staged"))
                        .findFirst()
                        .orElseThrow();
        assertThat(staged.get("max_range_km").doubleValue()).isBetween(12_000.0, 12_600.0);
        assertThat(
                        post(
                                        "/coverage",
                                        QUESTION.replace(
                                                "ghadr1-1950", "generic-icbm-solid-staged"))
                                .statusCode())
                .isEqualTo(200);
    }
}
