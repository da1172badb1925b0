// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.server.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.umbrella.app.server.work.Limits;

/**
 * Where the server listens and for whom.
 *
 * @param bind the address to listen on
 * @param port the port; 0 for any that is free
 * @param token what every call of the API must carry; there must be one off the loopback address
 * @param limits what bounds it
 */
public record ServeOptions(String bind, int port, Optional<String> token, Limits limits) {

    private static final int SHORTEST_TOKEN = 16;

    /** Checks the port, and that strangers need a token. */
    public ServeOptions {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException(
                    "The port (" + port + ") must lie between 0 and 65535.");
        }
        if (token.isPresent() && token.get().length() < SHORTEST_TOKEN) {
            throw new IllegalArgumentException(
                    "The token ("
                            + token.get().length()
                            + " characters) must have at least "
                            + SHORTEST_TOKEN
                            + ". Maybe take the output of: openssl rand -hex 16");
        }
        if (token.isEmpty() && !isLoopback(bind)) {
            throw new IllegalArgumentException(
                    "The address to bind ('"
                            + bind
                            + "') must be a loopback address where there is no token, for others"
                            + " could reach it. Give one with --token or in UMBRELLA_TOKEN.");
        }
    }

    /** Whether only this machine can reach the address. */
    boolean loopback() {
        return isLoopback(bind);
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "The address to bind ('" + address + "') must be one of this machine's.", e);
        }
    }
}
