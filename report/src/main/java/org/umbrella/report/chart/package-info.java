// SPDX-License-Identifier: Apache-2.0

/**
 * Charts as SVG.
 *
 * <p>Open {@link org.umbrella.report.chart.PlanLines} first.
 */
@NullMarked
package org.umbrella.report.chart;

import org.jspecify.annotations.NullMarked;
