// SPDX-License-Identifier: Apache-2.0

/**
 * Work for clients: a pool of workers, jobs that can be cancelled, limits.
 */
@NullMarked
package org.umbrella.app.server.work;

import org.jspecify.annotations.NullMarked;
