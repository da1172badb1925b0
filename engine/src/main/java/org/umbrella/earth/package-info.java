// SPDX-License-Identifier: Apache-2.0

/**
 * Earth: the ellipsoid, its frames, gravity and atmosphere, angles, H3 cells, countries and people.
 *
 * <p>docs/model.md, section 1.
 */
@NullMarked
package org.umbrella.earth;

import org.jspecify.annotations.NullMarked;
