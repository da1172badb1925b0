// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.server.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.umbrella.app.server.request.BadRequest;
import org.umbrella.app.server.request.Json;
import org.umbrella.app.server.request.RequestFields;
import org.umbrella.app.server.work.Jobs;
import org.umbrella.app.server.work.Limits;
import org.umbrella.app.server.work.WorkerPool;
import org.umbrella.app.server.workbench.Question;
import org.umbrella.app.server.workbench.Workbench;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The routes under {@code /api/v1}: each reads a request whole, asks the workbench, and writes. */
public final class Api {

    /** Where all routes begin. */
    public static final String ROOT = "/api/v1";

    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final int PACKED_FROM = 1400;

    private final Workbench workbench;
    private final Jobs jobs;
    private final Limits limits;
    private final Semaphore open;
    private final ConnectionGuard guard;

    public Api(Workbench workbench, Jobs jobs, Limits limits) {
        this.workbench = workbench;
        this.jobs = jobs;
        this.limits = limits;
        this.guard = new ConnectionGuard(limits.connections(), limits.requestHead());
        this.open = new Semaphore(limits.questions());
    }

    /** What has to be told of connections, for the connector. */
    ConnectionGuard guard() {
        return guard;
    }

    /** One route. */
    public record Route(HandlerType method, String path, Handler handler) {}

    /** All routes, paths as in the OpenAPI document. */
    public List<Route> routes() {
        return List.of(
                get("/openapi.json", Api::openApi),
                get("/scene", ctx -> json(ctx, workbench.scene())),
                get("/territories/{territory}/cells", this::cells),
                get("/places", this::places),
                post("/coverage", this::coverage),
                post("/engagements", this::engagements),
                post("/inputs", this::inputs),
                post("/studies", this::study),
                post("/replays", this::replay),
                post("/jobs", this::startJob),
                get("/jobs/{job}", ctx -> json(ctx, jobs.find(ctx.pathParam("job")).json())),
                get("/jobs/{job}/events", this::events),
                new Route(
                        HandlerType.DELETE,
                        "/jobs/{job}",
                        ctx -> {
                            jobs.find(ctx.pathParam("job")).cancel();
                            ctx.status(204);
                        }));
    }

    /**
     * The methods that a path takes.
     *
     * @param path a path as requested
     * @return GET and HEAD for what is no route: the page and its parts
     */
    List<String> methods(String path) {
        List<String> methods =
                routes().stream()
                        .filter(route ->
                                path.matches((ROOT + route.path()).replaceAll("\\{\\w+}", "[^/]+")))
                        .flatMap(route ->
                                route.method().equals(HandlerType.GET)
                                        ? Stream.of("GET", "HEAD")
                                        : Stream.of(route.method().name()))
                        .toList();
        return methods.isEmpty() ? List.of("GET", "HEAD") : methods;
    }

    private static Route get(String path, Handler handler) {
        return new Route(HandlerType.GET, path, handler);
    }

    private Route post(String path, BodyHandler handler) {
        return new Route(
                HandlerType.POST,
                path,
                ctx -> {
                    RequestFields fields = body(ctx);
                    guard.arrived(ctx.req());
                    if (!open.tryAcquire()) {
                        throw BadRequest.busy(
                                "Too many questions are being answered at this moment. Ask again"
                                        + " in a second.");
                    }
                    try {
                        handler.handle(ctx, fields);
                    } finally {
                        open.release();
                    }
                });
    }

    /** Answers a request whose body has been read. */
    private interface BodyHandler {
        void handle(Context ctx, RequestFields fields) throws Exception;
    }

    /** Computes an answer for the client that asks, as long as it waits for it. */
    private ObjectNode answer(Context ctx, Function<Workbench.Pace, ObjectNode> compute) {
        Asker asker = new Asker(ConnectionGuard.connectionOf(ctx.req()), limits.questionTime());
        try {
            return compute.apply(asker);
        } catch (CancellationException e) {
            if (!asker.late() || asker.gone()) {
                throw e;
            }
            throw BadRequest.overloaded(
                    "The answer would take longer than the "
                            + limits.questionTime().toSeconds()
                            + " s a question may. Maybe ask it as a job, or more coarsely.",
                    limits.questionTime());
        }
    }

    private static void openApi(Context ctx) throws IOException {
        try (InputStream in = Api.class.getResourceAsStream("openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("openapi.json is missing from the jar.");
            }
            send(ctx, "application/json", in.readAllBytes());
        }
    }

    private void cells(Context ctx) throws IOException {
        RequestFields fields = new RequestFields(queryOf(ctx));
        fields.only("resolution");
        String territory = ctx.pathParam("territory");
        if (!workbench.names().territories().contains(territory)) {
            throw BadRequest.notFound(
                    "There is no territory '" + RequestFields.shown(territory) + "'.");
        }
        int resolution = fields.whole("resolution", 0, 5);
        fields.check();
        ctx.header("Cache-Control", "private, max-age=3600");
        json(ctx, workbench.cells(territory, resolution));
    }

    private void places(Context ctx) throws IOException {
        String text = Optional.ofNullable(ctx.queryParam("q")).orElse("").strip();
        if (text.length() < 2 || text.length() > 60) {
            throw BadRequest.badRequest(
                    List.of(
                            "The q ('"
                                    + RequestFields.shown(text)
                                    + "') must have 2 to 60 letters."));
        }
        json(ctx, workbench.places(text));
    }

    private Question question(RequestFields fields) {
        Question question = Question.of(fields, workbench.names());
        fields.check();
        return question;
    }

    private void coverage(Context ctx, RequestFields fields) throws IOException {
        Question question = question(fields);
        json(
                ctx,
                answer(ctx, pace -> workbench.coverage(question, WorkerPool.Rank.QUESTION, pace)));
    }

    private void engagements(Context ctx, RequestFields fields) throws IOException {
        fields.only("question", "aim");
        RequestFields aim = fields.in("aim").only("lat_deg", "lon_deg");
        double lat = aim.number("lat_deg", -90, 90);
        double lon = aim.number("lon_deg", -180, 180);
        Question question = Question.of(fields.in("question"), workbench.names());
        fields.check();
        json(ctx, answer(ctx, pace -> workbench.engagements(question, lat, lon, pace)));
    }

    private void inputs(Context ctx, RequestFields fields) throws IOException {
        json(ctx, workbench.inputs(question(fields)));
    }

    private void study(Context ctx, RequestFields fields) throws IOException {
        Question question = question(fields);
        send(ctx, "application/yaml", workbench.study(question).getBytes(StandardCharsets.UTF_8));
    }

    private void replay(Context ctx, RequestFields fields) throws IOException {
        RequestFields query = new RequestFields(queryOf(ctx)).only("format");
        String word = query.wordOr("format", "czml", List.of("czml", "kml"));
        query.check();
        Workbench.Format format = Workbench.Format.valueOf(word.toUpperCase(Locale.ROOT));
        Workbench.Replayed what;
        if (fields.has("assurance")) {
            fields.only("assurance", "inputs");
            what =
                    new Workbench.Replayed.Witness(
                            fields.word("assurance", workbench.assurances()),
                            fields.numbers("inputs", 60));
        } else {
            fields.only("question", "aim", "battery");
            RequestFields aim = fields.in("aim").only("lat_deg", "lon_deg");
            what =
                    new Workbench.Replayed.Shot(
                            Question.of(fields.in("question"), workbench.names()),
                            aim.number("lat_deg", -90, 90),
                            aim.number("lon_deg", -180, 180),
                            fields.maybeText("battery"));
        }
        fields.check();
        send(ctx, format.type(), workbench.replay(what, format).getBytes(StandardCharsets.UTF_8));
    }

    private void startJob(Context ctx, RequestFields fields) throws IOException {
        String kind = fields.word("kind", List.of("coverage", "assurance"));
        Jobs.Work work;
        if (kind.equals("assurance")) {
            fields.only("kind", "assurance", "inputs");
            String id = fields.word("assurance", workbench.assurances());
            Map<String, Double> inputs = fields.numbers("inputs", 60);
            work = job -> workbench.assurance(id, inputs, paceOf(job));
        } else {
            fields.only("kind", "question");
            Question question = Question.of(fields.in("question"), workbench.names());
            work = job -> workbench.coverage(question, WorkerPool.Rank.JOB, paceOf(job));
        }
        fields.check();
        ctx.status(202);
        json(ctx, jobs.start(kind, work).json());
    }

    private static Workbench.Pace paceOf(Jobs.Job job) {
        return new Workbench.Pace() {
            @Override
            public void progress(long done, long total) {
                job.progress(done, total);
            }

            @Override
            public boolean stopped() {
                return job.stopped();
            }
        };
    }

    /** Tells of a job as server-sent events until it is over; the thread is a virtual one. */
    private void events(Context ctx) throws IOException, InterruptedException {
        Jobs.Job job = jobs.find(ctx.pathParam("job"));
        ctx.res().setContentType("text/event-stream");
        ctx.res().setCharacterEncoding("UTF-8");
        ctx.header("Cache-Control", "no-store");
        ctx.header("X-Accel-Buffering", "no");
        OutputStream out = ctx.res().getOutputStream();
        while (true) {
            long seen = job.version();
            ObjectNode now = job.json();
            out.write(("event: job\ndata: " + now + "\n\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            if (job.status().over() && job.version() == seen) {
                return;
            }
            job.await(seen, HEARTBEAT);
            if (job.version() == seen) {
                out.write(": still here\n\n".getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        }
    }

    private static ObjectNode queryOf(Context ctx) {
        ObjectNode node = Json.object();
        ctx.queryParamMap()
                .forEach((name, values) -> {
                    String value = values.getFirst();
                    if (value.matches("-?\\d{1,9}")) {
                        node.put(name, Integer.parseInt(value));
                    } else {
                        node.put(name, value);
                    }
                });
        return node;
    }

    private RequestFields body(Context ctx) throws IOException {
        String type = Optional.ofNullable(ctx.contentType()).orElse("");
        if (!type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
            throw new BadRequest(
                    415,
                    "The body is of a kind that is not taken.",
                    List.of(
                            "The Content-Type ('"
                                    + RequestFields.shown(type)
                                    + "') must be application/json."));
        }
        return new RequestFields(Json.object(read(ctx)));
    }

    /**
     * The body, refused where it is too large or arrives too slowly; the thread is a virtual one.
     */
    private byte[] read(Context ctx) throws IOException {
        int most = limits.bodyBytes();
        BadRequest tooLarge =
                new BadRequest(
                        413,
                        "The body is larger than is taken here.",
                        List.of("The body must have at most " + most + " bytes."));
        if (ctx.req().getContentLengthLong() > most) {
            throw tooLarge;
        }
        long end = System.nanoTime() + limits.requestBody().toNanos();
        var body = new java.io.ByteArrayOutputStream();
        byte[] part = new byte[8192];
        InputStream in = ctx.req().getInputStream();
        for (int n = in.read(part); n >= 0; n = in.read(part)) {
            body.write(part, 0, n);
            if (body.size() > most) {
                throw tooLarge;
            }
            if (System.nanoTime() > end) {
                throw new BadRequest(
                        408,
                        "The request arrived too slowly.",
                        List.of(
                                "The body must arrive within "
                                        + limits.requestBody().toSeconds()
                                        + " s."));
            }
        }
        return body.toByteArray();
    }

    private static void json(Context ctx, ObjectNode node) throws IOException {
        send(ctx, "application/json", Json.bytes(node));
    }

    private static void json(Context ctx, ArrayNode node) throws IOException {
        send(ctx, "application/json", Json.bytes(node));
    }

    private static void send(Context ctx, String type, byte[] bytes) throws IOException {
        if (ctx.res().getHeader("Cache-Control") == null) {
            ctx.header("Cache-Control", "no-store");
        }
        ctx.contentType(type);
        String accepted = Optional.ofNullable(ctx.header("Accept-Encoding")).orElse("");
        if (bytes.length < PACKED_FROM || !accepted.contains("gzip")) {
            ctx.result(bytes);
            return;
        }
        ctx.header("Content-Encoding", "gzip");
        ctx.header("Vary", "Accept-Encoding");
        var packed = new java.io.ByteArrayOutputStream(bytes.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed, 4096)) {
            gzip.write(bytes);
        }
        ctx.result(packed.toByteArray());
    }
}
