// SPDX-License-Identifier: Apache-2.0

/**
 * Engagement: windows, shots, margins, required burnout speed; outcomes that say why not.
 *
 * <p>docs/model.md, section 5.
 */
@NullMarked
package org.umbrella.engagement;

import org.jspecify.annotations.NullMarked;
