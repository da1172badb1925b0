// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.time.LocalDate;

/**
 * Two plans or dates to be held against each other.
 *
 * @param id name in files
 * @param title what is compared
 * @param before the one
 * @param beforeDate its day
 * @param after the other
 * @param afterDate its day
 */
public record Comparison(
        String id, String title, Plan before, LocalDate beforeDate, Plan after, LocalDate afterDate)
        implements Question {}
