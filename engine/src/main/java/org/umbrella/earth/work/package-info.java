// SPDX-License-Identifier: Apache-2.0

/**
 * The threads that a computation may use, given to it as an argument.
 *
 * <p>Nothing in the engine starts threads of its own: whatever can be done side by side takes a
 * {@link org.umbrella.earth.work.Workers} and gives the same answer, bit for bit, with any of them.
 * {@link org.umbrella.earth.work.Workers#CALLER} is one thread, the caller's; {@link
 * org.umbrella.earth.work.PoolWorkers} are those of a pool.
 */
@NullMarked
package org.umbrella.earth.work;

import org.jspecify.annotations.NullMarked;
