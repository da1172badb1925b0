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
        node.put("title", WorkbenchServer.titleOf(status));
        node.put("status", status);
        node.putArray("problems");
        return ByteBuffer.wrap(Json.bytes(node));
    }
}
