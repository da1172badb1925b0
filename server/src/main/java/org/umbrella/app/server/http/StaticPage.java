// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.server.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.umbrella.app.server.request.BadRequest;
import org.umbrella.app.server.request.RequestFields;

/**
 * Hands out the files of the page from the class path, in the compressed form that the build made
 * and the browser takes.
 */
final class StaticPage {

    private static final String ROOT = "/org/umbrella/web/";
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*");
    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("html", "text/html; charset=utf-8"),
                    Map.entry("js", "text/javascript; charset=utf-8"),
                    Map.entry("css", "text/css; charset=utf-8"),
                    Map.entry("json", "application/json"),
                    Map.entry("svg", "image/svg+xml"),
                    Map.entry("xml", "application/xml"),
                    Map.entry("jpg", "image/jpeg"),
                    Map.entry("png", "image/png"),
                    Map.entry("wasm", "application/wasm"),
                    Map.entry("md", "text/plain; charset=utf-8"),
                    Map.entry("txt", "text/plain; charset=utf-8"));
    private static final List<Map.Entry<String, String>> CODINGS =
            List.of(Map.entry("br", ".br"), Map.entry("gzip", ".gz"));

    private final Map<String, Optional<Served>> served = new ConcurrentHashMap<>();

    /** Answers with a file; 404 where there is none of that name. */
    void answer(Context ctx) {
        String path = ctx.path().equals("/") ? "index.html" : ctx.path().substring(1);
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        if (type == null || !NAME.matcher(path).matches() || path.contains("..")) {
            throw BadRequest.notFound(
                    "There is no page '" + RequestFields.shown(ctx.path()) + "'.");
        }
        String accepted = Optional.ofNullable(ctx.header("Accept-Encoding")).orElse("");
        ctx.header("Vary", "Accept-Encoding");
        for (Map.Entry<String, String> coding : CODINGS) {
            if (accepted.contains(coding.getKey())) {
                Optional<Served> packed = read(path + coding.getValue());
                if (packed.isPresent()) {
                    ctx.header("Content-Encoding", coding.getKey());
                    send(ctx, path, type, packed.get());
                    return;
                }
            }
        }
        send(
                ctx,
                path,
                type,
                read(path)
                        .orElseThrow(() ->
                                BadRequest.notFound(
                                        "There is no page '"
                                                + RequestFields.shown(ctx.path())
                                                + "'.")));
    }

    private static void send(Context ctx, String path, String type, Served file) {
        boolean named = path.startsWith("assets/");
        ctx.header("Cache-Control", named ? "public, max-age=31536000, immutable" : "no-cache");
        ctx.header("ETag", file.tag());
        if (file.tag().equals(ctx.header("If-None-Match"))) {
            ctx.status(304);
            return;
        }
        ctx.contentType(type).result(file.bytes());
    }

    private Optional<Served> read(String path) {
        // Names that do not exist are not kept: a stranger could make up as many as he likes.
        Optional<Served> known = served.get(path);
        if (known != null) {
            return known;
        }
        try (InputStream in = StaticPage.class.getResourceAsStream(ROOT + path)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] bytes = in.readAllBytes();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            Optional<Served> found =
                    Optional.of(
                            new Served(bytes, "\"" + HexFormat.of().formatHex(hash, 0, 12) + "\""));
            served.put(path, found);
            return found;
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("The page's file " + path + " cannot be read.", e);
        }
    }

    private static final class Served {
        private final byte[] bytes;
        private final String tag;

        Served(byte[] bytes, String tag) {
            this.bytes = bytes;
            this.tag = tag;
        }

        byte[] bytes() {
            return bytes;
        }

        String tag() {
            return tag;
        }
    }
}
