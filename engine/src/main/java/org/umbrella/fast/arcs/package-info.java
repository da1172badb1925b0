// SPDX-License-Identifier: Apache-2.0

/**
 * Ballistic arcs in bulk: all arcs of one missile from one launch point to many aims, solved by
 * Newton's method from a closed-form start or a neighbour's solution.
 *
 * <p>Open {@link org.umbrella.fast.arcs.ThreatArcFamily} first; it gives one {@link
 * org.umbrella.fast.arcs.FastThreatArc} for each aim. The definitions are those of {@link
 * org.umbrella.flight.ThreatArcSolver} (docs/model.md, section 2.1), which is what these classes
 * are tested against.
 */
@NullMarked
package org.umbrella.fast.arcs;

import org.jspecify.annotations.NullMarked;
