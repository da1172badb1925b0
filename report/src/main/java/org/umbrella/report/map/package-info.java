// SPDX-License-Identifier: Apache-2.0

/**
 * Maps as SVG: projections, a base of land and borders, coverage, and the signs for what stands.
 *
 * <p>Open {@link org.umbrella.report.map.CoverageMap} first. A {@link
 * org.umbrella.report.map.Projection} takes the globe to a plane in metres, a {@link
 * org.umbrella.report.map.Frame} takes a rectangle of that plane to whole drawing units, and
 * everything drawn goes through both, so that maps of one frame share their geometry.
 */
@NullMarked
package org.umbrella.report.map;

import org.jspecify.annotations.NullMarked;
