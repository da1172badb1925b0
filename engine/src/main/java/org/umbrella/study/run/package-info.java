// SPDX-License-Identifier: Apache-2.0

/**
 * Everything that a study asks beside coverage: its assurances with their boxes, its comparisons,
 * first days of coverage, and depth.
 *
 * <p>Open {@link org.umbrella.study.run.StudyRunner} first.
 */
@NullMarked
package org.umbrella.study.run;

import org.jspecify.annotations.NullMarked;
