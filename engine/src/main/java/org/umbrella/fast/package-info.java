// SPDX-License-Identifier: Apache-2.0

/**
 * The bulk kernels: the verdicts of the reference solvers ({@code flight}, {@code engagement}) for many arcs at once.
 *
 * <p>Nothing to the left of this package imports it, and it defines nothing of its own: each class is held to the
 * reference by seeded tests. Bounds decide most engagements without looking at an intercept; where no bound decides,
 * tables and samples estimate, and the exact solver speaks where an estimate is too near to call.
 *
 * <p>Open {@link org.umbrella.fast.window.CoverageKernel} first. Implements {@code docs/model.md} 2.1, 3.1, 4 and 5.
 */
@NullMarked
package org.umbrella.fast;

import org.jspecify.annotations.NullMarked;
