// SPDX-License-Identifier: Apache-2.0

/**
 * Charts as SVG.
 *
 * <p>Open {@link org.umbrella.report.chart.CoverageTimeline} first.
 */
@NullMarked
package org.umbrella.report.chart;

import org.jspecify.annotations.NullMarked;
