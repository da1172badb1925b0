// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.server.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.router.Endpoint;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.umbrella.app.server.request.BadRequest;
import org.umbrella.app.server.request.Json;
import org.umbrella.app.server.request.RequestFields;
import org.umbrella.app.server.work.Jobs;
import org.umbrella.app.server.work.Limits;
import org.umbrella.app.server.work.WorkerPool;
import org.umbrella.app.server.workbench.Workbench;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The HTTP server: the page, the API, and what protects both.
 *
 * <p>On the loopback address it answers only requests that name it so (a page elsewhere that points
 * a host name of its own at 127.0.0.1 is refused); on any other address every call of the API needs
 * the token. The page may load nothing from anywhere but here.
 */
public final class WorkbenchServer implements AutoCloseable {

    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
                    + " connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action"
                    + " 'none'; frame-ancestors 'none'";

    private final Javalin app;
    private final WorkerPool workers;
    private final Jobs jobs;
    private final String bind;

    private WorkbenchServer(Javalin app, WorkerPool workers, Jobs jobs, String bind) {
        this.app = app;
        this.workers = workers;
        this.jobs = jobs;
        this.bind = bind;
    }

    /**
     * Starts a server.
     *
     * @param options where and for whom
     * @param workbench what answers
     * @param workers what computes; closed with the server
     * @return the running server
     */
    public static WorkbenchServer start(
            ServeOptions options, Workbench workbench, WorkerPool workers) {
        Limits limits = options.limits();
        Jobs jobs = new Jobs(limits);
        Api api = new Api(workbench, jobs, limits);
        ConnectionGuard guard = api.guard();
        StaticPage page = new StaticPage();
        Javalin app =
                Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.startup.showOldJavalinVersionWarning = false;
                    config.concurrency.useVirtualThreads = true;
                    config.http.maxRequestSize = limits.bodyBytes();
                    config.http.prefer405over404 = true;
                    config.http.compressionStrategy =
                            io.javalin.compression.CompressionStrategy.NONE;
                    jetty(config, options, guard);
                    config.routes.before(ctx -> {
                        if (!ctx.method().equals(HandlerType.POST)) {
                            guard.arrived(ctx.req());
                        }
                        admit(ctx, options);
                    });
                    for (Api.Route route : api.routes()) {
                        endpoint(config, route.method(), route);
                        if (route.method().equals(HandlerType.GET)) {
                            endpoint(config, HandlerType.HEAD, route);
                        }
                    }
                    config.routes.get(
                            Api.ROOT + "/*",
                            ctx -> {
                                throw BadRequest.notFound(
                                        "There is no '"
                                                + RequestFields.shown(ctx.path())
                                                + "' in the API; "
                                                + Api.ROOT
                                                + "/openapi.json lists what there is.");
                            });
                    config.routes.get("/", page::answer);
                    config.routes.get("/*", page::answer);
                    errors(config, api::methods);
                });
        app.start(options.bind(), options.port());
        return new WorkbenchServer(app, workers, jobs, options.bind());
    }

    private static void endpoint(JavalinConfig config, HandlerType method, Api.Route route) {
        config.routes.addEndpoint(
                Endpoint.create(method, Api.ROOT + route.path()).handler(route.handler()));
    }

    private static void jetty(JavalinConfig config, ServeOptions options, ConnectionGuard guard) {
        Limits limits = options.limits();
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(8 * 1024);
            http.setIdleTimeout(limits.idle().toMillis());
        });
        config.jetty.addConnector((server, http) -> {
            ServerConnector connector =
                    new ServerConnector(
                            server, 1, 1, new org.eclipse.jetty.server.HttpConnectionFactory(http));
            connector.setHost(options.bind());
            connector.setPort(options.port());
            connector.setIdleTimeout(limits.idle().toMillis());
            connector.setAcceptQueueSize(256);
            connector.addBean(guard);
            return connector;
        });
        config.jetty.modifyServer((Server server) -> {
            server.addBean(new NetworkConnectionLimit(2 * limits.connections(), server));
            server.setErrorHandler(new ProblemPage());
        });
    }

    /** Headers for everything, then who may pass. */
    private static void admit(Context ctx, ServeOptions options) {
        ctx.header("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Referrer-Policy", "no-referrer");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
        ctx.header("Cross-Origin-Resource-Policy", "same-origin");
        ctx.header("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        if (options.loopback() && !namesLoopback(ctx)) {
            throw new BadRequest(
                    421,
                    "The request is meant for another server.",
                    List.of(
                            "The Host ('"
                                    + RequestFields.shown(
                                            Optional.ofNullable(ctx.host()).orElse(""))
                                    + "') must be localhost or 127.0.0.1, for this server listens"
                                    + " there only."));
        }
        boolean api = ctx.path().startsWith(Api.ROOT);
        if (api && options.token().isPresent() && !hasToken(ctx, options.token().get())) {
            ctx.header("WWW-Authenticate", "Bearer");
            throw new BadRequest(
                    401,
                    "The token is missing or wrong.",
                    List.of(
                            "The header Authorization must be 'Bearer' and the token that the"
                                    + " server was started with. Maybe open the link that it"
                                    + " printed."));
        }
    }

    private static boolean namesLoopback(Context ctx) {
        String host = Optional.ofNullable(ctx.host()).orElse("").toLowerCase(Locale.ROOT);
        String name =
                host.startsWith("[")
                        ? host.substring(0, host.indexOf(']') + 1)
                        : host.replaceFirst(":\\d*$", "");
        return name.equals("localhost")
                || name.equals("[::1]")
                || name.matches("127(\\.\\d{1,3}){3}");
    }

    private static boolean hasToken(Context ctx, String token) {
        String given = Optional.ofNullable(ctx.header("Authorization")).orElse("");
        return MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8),
                ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
    }

    private static void errors(JavalinConfig config, Function<String, List<String>> allowed) {
        config.routes.exception(
                BadRequest.class,
                (e, ctx) -> {
                    problem(ctx, e.status(), e.title(), e.problems());
                    if (e.status() == 429 || e.status() == 503) {
                        ctx.header("Retry-After", String.valueOf(e.retryAfter().toSeconds()));
                    }
                });
        config.routes.exception(
                org.umbrella.scenario.ProblemsException.class,
                (e, ctx) ->
                        problem(
                                ctx,
                                400,
                                "The request cannot be answered as it stands.",
                                e.problems().stream().map(p -> p.message()).toList()));
        config.routes.exception(
                IllegalArgumentException.class,
                (e, ctx) ->
                        problem(
                                ctx,
                                400,
                                "The request cannot be answered as it stands.",
                                List.of(String.valueOf(e.getMessage()))));
        config.routes.exception(
                CancellationException.class,
                (e, ctx) ->
                        problem(
                                ctx,
                                503,
                                "The server is stopping.",
                                List.of("Ask again when it runs.")));
        config.routes.exception(
                HttpResponseException.class,
                (e, ctx) ->
                        problem(ctx, e.getStatus(), ProblemPage.titleOf(e.getStatus()), List.of()));
        config.routes.exception(
                Exception.class,
                (e, ctx) -> {
                    Optional<Integer> client = clientFault(e);
                    if (client.isPresent()) {
                        problem(ctx, client.get(), ProblemPage.titleOf(client.get()), List.of());
                        return;
                    }
                    System.getLogger("org.umbrella.app.server")
                            .log(System.Logger.Level.ERROR, "failed: " + ctx.path(), e);
                    problem(
                            ctx,
                            500,
                            "The server failed at this request; it is a bug.",
                            List.of(e.toString()));
                });
        for (int status : new int[] {404, 405}) {
            config.routes.error(
                    status,
                    ctx -> {
                        if (status == 405) {
                            ctx.header("Allow", String.join(", ", allowed.apply(ctx.path())));
                        }
                        if (ctx.res().getContentType() == null
                                || !ctx.res().getContentType().startsWith("application/problem")) {
                            problem(ctx, status, ProblemPage.titleOf(status), List.of());
                        }
                    });
        }
    }

    /** The status where the request, not the server, is at fault: too slow, cut off, malformed. */
    private static Optional<Integer> clientFault(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException bad && bad.getCode() < 500) {
                return Optional.of(bad.getCode());
            }
            if (cause instanceof TimeoutException) {
                return Optional.of(408);
            }
            if (cause instanceof org.eclipse.jetty.io.EofException) {
                return Optional.of(400);
            }
        }
        return Optional.empty();
    }

    private static void problem(Context ctx, int status, String title, List<String> problems) {
        ObjectNode node = Json.object();
        node.put("title", title);
        node.put("status", status);
        ArrayNode list = node.putArray("problems");
        problems.forEach(list::add);
        if (status == 429 || status == 503) {
            ctx.header("Retry-After", "2");
        }
        ctx.header("Cache-Control", "no-store");
        ctx.status(status);
        ctx.contentType("application/problem+json");
        ctx.result(Json.bytes(node));
    }

    /**
     * The port listened on.
     *
     * @return the port, also where 0 was asked for
     */
    public int port() {
        return app.port();
    }

    /** Whether it listens on every address of the machine. */
    public boolean wildcard() {
        return bind.equals("0.0.0.0") || bind.equals("::") || bind.equals("[::]");
    }

    /**
     * Where the page is.
     *
     * @return its address
     */
    public String address() {
        String name = wildcard() ? "127.0.0.1" : bind;
        String host = name.contains(":") ? "[" + name + "]" : name;
        return "http://" + host + ":" + port() + "/";
    }

    @Override
    public void close() {
        jobs.close();
        app.stop();
        workers.close();
    }
}
