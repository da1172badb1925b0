// SPDX-License-Identifier: Apache-2.0

/**
 * Comparison of two plans or two days: what each cell and country gained and lost, why, and when
 * each country is first covered (docs/model.md sections 6 and 10). Beside it the ledger of what the
 * two take.
 *
 * <p>{@link org.umbrella.study.comparison.Comparisons} holds the footprints of a coverage study
 * against each other; it computes no engagement of its own. {@link
 * org.umbrella.study.comparison.Ledgers} adds up the resources of the changes that differ.
 */
@NullMarked
package org.umbrella.study.comparison;

import org.jspecify.annotations.NullMarked;
