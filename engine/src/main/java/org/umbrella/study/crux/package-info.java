// SPDX-License-Identifier: Apache-2.0

/**
 * Cruxes: two sides compute the same thing with different inputs and get different answers; which
 * of the inputs is it that divides them (docs/model.md section 8)?
 *
 * <p>Three answers: {@link org.umbrella.study.crux.Shapley} shares the difference out among the
 * inputs, {@link org.umbrella.study.crux.FlippingSets} finds the fewest inputs on which one side
 * would have to give way, and {@link org.umbrella.study.crux.Threshold} where on the way from one
 * side's value to the other's the verdict turns. All three ask a function of a set of inputs and
 * know nothing of missiles.
 *
 * <p>A set of inputs is a bit mask: bit i is set where input i has the second side's value.
 */
@NullMarked
package org.umbrella.study.crux;

import org.jspecify.annotations.NullMarked;
