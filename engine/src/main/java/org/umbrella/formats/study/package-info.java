// SPDX-License-Identifier: Apache-2.0

/**
 * Codecs of what a whole study found, coverage apart: findings, assurances, comparisons, ledgers
 * (docs/model.md, sections 7 and 10).
 *
 * <p>Open {@link org.umbrella.formats.study.ResultsJson} first.
 */
@NullMarked
package org.umbrella.formats.study;

import org.jspecify.annotations.NullMarked;
