// SPDX-License-Identifier: Apache-2.0

/**
 * Threat arcs in bulk: one launch point and missile, many aim points ({@code docs/model.md} 2.1).
 *
 * <p>Open {@link org.umbrella.fast.arcs.ThreatArcFamily} first.
 */
@NullMarked
package org.umbrella.fast.arcs;

import org.jspecify.annotations.NullMarked;
