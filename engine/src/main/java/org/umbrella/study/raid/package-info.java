// SPDX-License-Identifier: Apache-2.0

/**
 * Raids: how many of several missiles get through when interceptors are few (docs/model.md section
 * 9).
 *
 * <p>The single-shot kill probability is the reader's: there is no default, nothing in the model
 * supplies it, and whatever is said of a raid says so. Open {@link org.umbrella.study.raid.Raid}
 * first; {@link org.umbrella.study.raid.Leakage} is the closed form where shots are independent,
 * {@link org.umbrella.study.raid.RaidSimulation} plays a raid out where the inventory couples them.
 */
@NullMarked
package org.umbrella.study.raid;

import org.jspecify.annotations.NullMarked;
