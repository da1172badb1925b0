// SPDX-License-Identifier: Apache-2.0

/**
 * What a report says beside coverage: claims and verdicts, boxes, comparisons, depth, the talks.
 *
 * <p>{@link org.umbrella.report.section.AssuranceSections} writes them all.
 */
@NullMarked
package org.umbrella.report.section;

import org.jspecify.annotations.NullMarked;
