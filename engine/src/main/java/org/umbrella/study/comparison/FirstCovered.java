// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.comparison;

import java.time.LocalDate;
import java.util.Optional;
import org.umbrella.scenario.Sensing;

/**
 * The first day, of those a study looks at, on which a country is covered wholly against a threat
 * class.
 *
 * @param planId the plan
 * @param threatId the threat class
 * @param sensing the level of sensing
 * @param country ISO 3166-1 alpha-2 code; a country with nothing threatened is not listed
 * @param first the first such day; empty where there is none
 * @param best the greatest fraction of its threatened area covered on any of the days
 */
public record FirstCovered(
        String planId,
        String threatId,
        Sensing sensing,
        String country,
        Optional<LocalDate> first,
        double best) {}
