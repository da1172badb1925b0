// SPDX-License-Identifier: Apache-2.0

/**
 * Deals: deployments that cover one side's territory and leave the other side's missiles alone
 * (docs/model.md, section 8).
 *
 * <p>Every site is tried by itself, at every speed, delay and set of sensors: which shots it meets
 * ({@link org.umbrella.study.deal.DealStudy}), and the least speed that breaks an assurance there.
 * Several sites together meet what any of them meets, and break what any of them breaks, so that
 * sets of sites cost no more engagements. What no other deployment beats is the front; the deals on
 * it are tried again in draws ({@link org.umbrella.study.deal.DealDraws}). Valid for assurances of
 * no engagement under perfect sensing with commit at burnout plus the delay; grids bound what is
 * found: another site between two may be better.
 */
@NullMarked
package org.umbrella.study.deal;

import org.jspecify.annotations.NullMarked;
