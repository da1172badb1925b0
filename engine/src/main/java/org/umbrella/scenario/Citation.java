// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

/**
 * Where a dated event was found and how well it is known.
 *
 * @param source in words that name ids of {@link Source}
 * @param grade how well it is known
 * @param note what else must be known, assumptions among it; empty where nothing
 */
public record Citation(String source, Grade grade, String note) {}
