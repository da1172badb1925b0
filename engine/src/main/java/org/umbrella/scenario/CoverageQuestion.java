// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

/**
 * Who is covered, by each plan of the scene on each of its days, against each threat class, at each
 * level of sensing. It has no settings of its own: the scene says it all.
 */
public record CoverageQuestion() implements Question {}
