// SPDX-License-Identifier: Apache-2.0

/**
 * What one must believe for a claim of coverage (docs/model.md, section 8): one finding, the share
 * of the area in range that is covered, with each belief alone changed from the baseline, then with
 * all together. Nothing is averaged and nothing is chosen: each side's view stands as a line of its
 * own.
 *
 * <p>Beliefs change values, ranges, sectors, links, what is there, or the level of sensing; {@link
 * org.umbrella.scenario.BeliefQuestion} has them as plans and missiles that are ready to compute.
 * Open {@link org.umbrella.study.belief.BeliefStudy} first.
 */
@NullMarked
package org.umbrella.study.belief;

import org.jspecify.annotations.NullMarked;
