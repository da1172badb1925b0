// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks the server for the page once before anybody else does. A request takes a hundred times as
 * long while the classes that answer it are being loaded; the first visitor need not wait for that.
 */
public final class WarmUp {

    private static final Pattern PART = Pattern.compile("\"\\./(assets/[^\"]+)\"");
    private static final int PATIENCE_MILLIS = 2000;

    private WarmUp() {}

    /**
     * Fetches the page, its parts and the scene; what cannot be had is left for the visitor.
     *
     * @return how many answers were had
     */
    public static int of(WorkbenchServer server, Optional<String> token) {
        int had = 0;
        try {
            String address = server.address();
            String page = fetch(address, "identity", token);
            had++;
            Matcher part = PART.matcher(page);
            while (part.find()) {
                fetch(address + part.group(1), "br", token);
                had++;
            }
            fetch(address + Api.ROOT.substring(1) + "/scene", "gzip", token);
            had++;
        } catch (IOException e) {
            System.getLogger("org.umbrella.app.server")
                    .log(System.Logger.Level.DEBUG, "not warmed up", e);
        }
        return had;
    }

    private static String fetch(String address, String coding, Optional<String> token)
            throws IOException {
        HttpURLConnection call =
                (HttpURLConnection) URI.create(address).toURL().openConnection(Proxy.NO_PROXY);
        call.setConnectTimeout(PATIENCE_MILLIS);
        call.setReadTimeout(PATIENCE_MILLIS);
        call.setRequestProperty("Accept-Encoding", coding);
        token.ifPresent(text -> call.setRequestProperty("Authorization", "Bearer " + text));
        try (InputStream in = call.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            call.disconnect();
        }
    }
}
