// SPDX-License-Identifier: Apache-2.0

/**
 * The HTTP server: routes, the page and its parts, limits on connections.
 *
 * <p>Open {@link org.umbrella.app.server.http.WorkbenchServer} first, then {@link
 * org.umbrella.app.server.http.Api}, the table of routes.
 */
@NullMarked
package org.umbrella.app.server.http;

import org.jspecify.annotations.NullMarked;
