// SPDX-License-Identifier: Apache-2.0

/**
 * The workbench's server: an HTTP server on this machine that hands out the page and answers its
 * questions as JSON under {@code /api/v1}; {@code umbrella serve}.
 *
 * <p>Open {@link org.umbrella.app.server.http.WorkbenchServer} first, then {@link
 * org.umbrella.app.server.http.Api}, the table of routes; their contract is the OpenAPI document
 * {@code http/openapi.json}, which a test holds against the routes. A request is read whole and
 * refused with every problem in it ({@link org.umbrella.app.server.request.RequestFields}),
 * answered from the cache or computed in blocks on as many threads as there are processors,
 * questions before jobs ({@link org.umbrella.app.server.work.WorkerPool}). Long work is a job
 * ({@link org.umbrella.app.server.work.Jobs}) with progress over server-sent events. Everything
 * that a stranger could make grow is bounded ({@link org.umbrella.app.server.work.Limits}).
 *
 * <p>How {@code umbrella} finds it: the command line and the server are siblings that never import
 * each other, so the server offers itself as a {@link java.util.spi.ToolProvider} named {@code
 * umbrella-serve}, and the command line makes a subcommand of every tool of that form on its class
 * path.
 */
@NullMarked
package org.umbrella.app.server;

import org.jspecify.annotations.NullMarked;
