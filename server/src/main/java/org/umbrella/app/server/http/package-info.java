// SPDX-License-Identifier: Apache-2.0

/**
 * The HTTP server of the workbench: routes, static files, limits of a connection.
 */
@NullMarked
package org.umbrella.app.server.http;

import org.jspecify.annotations.NullMarked;
