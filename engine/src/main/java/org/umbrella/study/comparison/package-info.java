// SPDX-License-Identifier: Apache-2.0

/**
 * Comparison of two plans or two days: what each cell and country gained and lost, why, and when
 * each country is first covered (MODEL.md 6, 10).
 *
 * <p>{@link org.umbrella.study.comparison.Comparisons} holds the footprints of a coverage study
 * against each other; it computes no engagement of its own.
 */
@NullMarked
package org.umbrella.study.comparison;

import org.jspecify.annotations.NullMarked;
