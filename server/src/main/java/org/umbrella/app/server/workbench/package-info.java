// SPDX-License-Identifier: Apache-2.0

/**
 * The questions of the workbench and their answers.
 *
 * <p>Open {@link org.umbrella.app.server.workbench.Workbench} first.
 */
@NullMarked
package org.umbrella.app.server.workbench;

import org.jspecify.annotations.NullMarked;
