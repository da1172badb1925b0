// SPDX-License-Identifier: Apache-2.0

/** Work that outlives a request: jobs, the threads that do them, and their limits. */
@NullMarked
package org.umbrella.app.server.work;

import org.jspecify.annotations.NullMarked;
