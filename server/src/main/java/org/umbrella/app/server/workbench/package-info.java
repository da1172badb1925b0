// SPDX-License-Identifier: Apache-2.0

/**
 * What the workbench asks and is answered: questions read from requests, answers computed by the
 * engine.
 *
 * <p>Open {@link org.umbrella.app.server.workbench.Workbench} first.
 */
@NullMarked
package org.umbrella.app.server.workbench;

import org.jspecify.annotations.NullMarked;
