// SPDX-License-Identifier: Apache-2.0

/**
 * Sensing: who sees the threat and since when: line of sight, sectors, tracks, commit.
 *
 * <p>docs/model.md, section 4.
 */
@NullMarked
package org.umbrella.sensing;

import org.jspecify.annotations.NullMarked;
