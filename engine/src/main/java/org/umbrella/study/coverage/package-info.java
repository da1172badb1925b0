// SPDX-License-Identifier: Apache-2.0

/**
 * Coverage: which cells of a territory are threatened, which are defended, by how many systems, and
 * why the rest are not (docs/model.md, section 6).
 *
 * <p>A {@link org.umbrella.study.coverage.Footprint} is the answer for one architecture, one threat
 * and one kind of sensing against a whole launch area; {@link org.umbrella.study.coverage.Tally}
 * sums it over a territory.
 */
@NullMarked
package org.umbrella.study.coverage;

import org.jspecify.annotations.NullMarked;
