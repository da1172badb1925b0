// SPDX-License-Identifier: Apache-2.0

/**
 * Wording: every sentence, unit, list and coordinate that a reader meets, made once, so that the
 * terminal, the report, the workbench and {@code engage} say the same of the same thing.
 *
 * <p>Nothing is computed here but rounding. Open {@link org.umbrella.wording.CoverageWording} and
 * {@link org.umbrella.wording.AssuranceWording} first.
 */
@NullMarked
package org.umbrella.wording;

import org.jspecify.annotations.NullMarked;
