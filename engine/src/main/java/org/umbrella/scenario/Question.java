// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

/**
 * A question of a study about its {@link Scene}. Whoever consumes questions does so by a switch
 * over this type without a default, so that the compiler names every place which a new kind of
 * question must visit; {@code docs/architecture.md} lists them.
 */
public sealed interface Question
        permits CoverageQuestion, Assurance, Comparison, DepthQuestion, BeliefQuestion {}
