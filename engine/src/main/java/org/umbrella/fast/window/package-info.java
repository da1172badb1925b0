// SPDX-License-Identifier: Apache-2.0

/**
 * Engagements in bulk: one launch point, one missile, many aims, many batteries; verdicts only, no
 * windows.
 *
 * <p>Open {@link org.umbrella.fast.window.CoverageKernel} first. It gives the verdicts of {@link
 * org.umbrella.engagement.EngagementSolver} (docs/model.md, section 5) some thousand times as fast:
 * an arc is solved once for all batteries, areas that a battery reaches nowhere are told as a whole
 * ({@link org.umbrella.fast.window.AreaArcBounds}), what a battery would have to launch too soon
 * for is told by bounds ({@link org.umbrella.fast.window.LatestLaunchBounds}), flyout times come
 * from tables ({@link org.umbrella.fast.window.NotionalWindow}), and only engagements nearer a
 * border than the error of the tables are solved exactly ({@link
 * org.umbrella.fast.window.ExactLatestLaunch}).
 */
@NullMarked
package org.umbrella.fast.window;

import org.jspecify.annotations.NullMarked;
