// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.server.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.umbrella.app.server.request.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Jetty itself refuses, before a request reaches a route: addresses and headers that cannot be
 * read. It is told as everything else is, as RFC 9457 problem details and not as a page of HTML.
 */
final class ProblemPage extends ErrorHandler {

    private static final HttpField TYPE =
            new HttpField(HttpHeader.CONTENT_TYPE, "application/problem+json");
    private static final HttpField NOSNIFF = new HttpField("X-Content-Type-Options", "nosniff");

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        response.getHeaders().put(TYPE).put(NOSNIFF);
        response.write(true, body(response.getStatus()), callback);
        return true;
    }

    private static ByteBuffer body(int status) {
        ObjectNode node = Json.object();
        node.put("title", titleOf(status));
        node.put("status", status);
        node.putArray("problems");
        return ByteBuffer.wrap(Json.bytes(node));
    }

    /** What a status means, in a sentence. */
    static String titleOf(int status) {
        return switch (status) {
            case 400 -> "The request cannot be answered as it stands.";
            case 404 -> "There is no such thing here.";
            case 405 -> "This path does not take that method.";
            case 408 -> "The request arrived too slowly.";
            case 413 -> "The body is larger than is taken here.";
            case 414 -> "The address is longer than is taken here.";
            case 431 -> "The header is larger than is taken here.";
            default -> "The request ended with status " + status + ".";
        };
    }
}
