// SPDX-License-Identifier: Apache-2.0

/**
 * Scenario files made into records: catalogue with sources and grades, plans, studies, dialogue,
 * cases. Every problem is reported at once with its path and line ({@link
 * org.umbrella.scenario.document}). Open {@link org.umbrella.scenario.io.Library} first.
 *
 * <p>docs/model.md, sections 8, 10.
 */
@NullMarked
package org.umbrella.scenario.io;

import org.jspecify.annotations.NullMarked;
