// SPDX-License-Identifier: Apache-2.0

/**
 * Depth: how often and how soon a target can be engaged, what sees it, and for how many targets the
 * inventory lasts (docs/model.md, sections 4, 5).
 *
 * <p>{@link org.umbrella.study.depth.DepthStudy} answers for a handful of aim points, with the
 * reference solver.
 */
@NullMarked
package org.umbrella.study.depth;

import org.jspecify.annotations.NullMarked;
