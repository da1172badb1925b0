// SPDX-License-Identifier: Apache-2.0

/**
 * Flyout in bulk: how long an interceptor flies to a point, from tables ({@link
 * org.umbrella.fast.flyout.FlyoutTable}) and, where a table cannot tell, exactly and quickly
 * ({@link org.umbrella.fast.flyout.FastFlyoutSolver}).
 *
 * <p>The definitions are those of {@link org.umbrella.flight.FlyoutTimes} (docs/model.md, section
 * 3.1), which is what these classes are tested against.
 */
@NullMarked
package org.umbrella.fast.flyout;

import org.jspecify.annotations.NullMarked;
