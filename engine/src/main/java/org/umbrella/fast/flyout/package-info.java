// SPDX-License-Identifier: Apache-2.0

/**
 * Flight in bulk: arcs by Newton's method from a closed-form start ({@link
 * org.umbrella.fast.arcs.ThreatArcFamily}), flyout times from tables ({@link
 * org.umbrella.fast.flyout.FlyoutTable}) and, where a table cannot tell, exactly and quickly
 * ({@link org.umbrella.fast.flyout.FastFlyoutSolver}).
 *
 * <p>Same definitions as {@link org.umbrella.flight} (MODEL.md 2.1 and 3.1), which is what these
 * classes are held against.
 */
@NullMarked
package org.umbrella.fast.flyout;

import org.jspecify.annotations.NullMarked;
