// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.comparison;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The first day, of those a study looks at, on which a country is covered wholly against a threat
 * class.
 *
 * @param planId the plan
 * @param threatId the threat class
 * @param perfectSensing whether sensing was perfect, else as deployed
 * @param country ISO 3166-1 alpha-2 code; a country with nothing threatened is not listed
 * @param first the first such day; empty where there is none
 * @param best the greatest fraction of its threatened area covered on any of the days
 */
public record FirstCovered(
        String planId,
        String threatId,
        boolean perfectSensing,
        String country,
        Optional<LocalDate> first,
        double best) {}
