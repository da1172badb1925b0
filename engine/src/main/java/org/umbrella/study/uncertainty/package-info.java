// SPDX-License-Identifier: Apache-2.0

/**
 * Uncertainty: published values have a spread, and a draw is one world in which each has one value
 * (docs/model.md section 8).
 *
 * <p>Open {@link org.umbrella.study.uncertainty.ParameterStream} first, which says what a draw is;
 * {@link org.umbrella.study.uncertainty.Band} is what many draws say of a figure, and {@link
 * org.umbrella.study.uncertainty.SobolIndices} which parameter a figure hangs on. Errors given here
 * are estimates, not bounds.
 */
@NullMarked
package org.umbrella.study.uncertainty;

import org.jspecify.annotations.NullMarked;
