// SPDX-License-Identifier: Apache-2.0

/**
 * Assurances: claims about all engagements of a set, judged with a margin where they hold and with
 * a counter-example where they do not (docs/model.md, section 7).
 *
 * <p>{@link org.umbrella.study.assurance.AssuranceStudy} judges a claim. {@link
 * org.umbrella.study.assurance.ShotSet} holds the arcs it speaks of, {@link
 * org.umbrella.study.assurance.QuickReach} finds which engagements come nearest to the border
 * between the verdicts, and the reference {@link org.umbrella.engagement.EngagementSolver} has the
 * last word on these. A territory or launch area is meant whole: {@link
 * org.umbrella.study.assurance.WholeTerritory} gives shots between the points of its grid, and
 * {@link org.umbrella.study.assurance.TerritorySearch} finds those that decide. {@link
 * org.umbrella.study.assurance.BoxStudy} asks how far speed, delay and site may be moved before the
 * verdict turns.
 *
 * <p>Only shots that are in range are examined: an arc that a missile cannot fly is no engagement.
 * Where none is, the verdict is undecided, never true.
 */
@NullMarked
package org.umbrella.study.assurance;

import org.jspecify.annotations.NullMarked;
