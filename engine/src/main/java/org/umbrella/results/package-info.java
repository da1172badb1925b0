// SPDX-License-Identifier: Apache-2.0

/**
 * Results: what a study found, as values, with its provenance. Nothing is computed, worded or
 * written here.
 *
 * <p>docs/model.md, sections 6 to 10 (the answers).
 */
@NullMarked
package org.umbrella.results;

import org.jspecify.annotations.NullMarked;
