// SPDX-License-Identifier: Apache-2.0
package org.umbrella.results;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a study found, and what it was found from: all that the bundle, the report and the table on
 * the terminal are made of.
 *
 * @param study what was asked
 * @param cells the aim cells
 * @param countryNames English name of each country code that owns a cell
 * @param launchAreas where threats come from
 * @param threats threat classes, in the order of the study
 * @param deployments what stands, per plan and date, in the order of the study
 * @param coverage one for each deployment, threat and kind of sensing, in that order
 * @param provenance where it all comes from
 */
public record StudyResult(
        StudyHeading study,
        Cells cells,
        Map<String, String> countryNames,
        List<LaunchArea> launchAreas,
        List<ThreatClass> threats,
        List<Deployment> deployments,
        List<Coverage> coverage,
        Provenance provenance) {

    /** Copies the collections and checks that they fit together. */
    public StudyResult {
        countryNames = Map.copyOf(countryNames);
        launchAreas = List.copyOf(launchAreas);
        threats = List.copyOf(threats);
        deployments = List.copyOf(deployments);
        coverage = List.copyOf(coverage);
        for (Coverage one : coverage) {
            if (one.footprint().size() != cells.size()) {
                throw new IllegalArgumentException(
                        "The footprint of plan '"
                                + one.footprint().planId()
                                + "' has "
                                + one.footprint().size()
                                + " cells; it must have the grid's "
                                + cells.size()
                                + ".");
            }
        }
    }

    /**
     * The English name of a country.
     *
     * @param code ISO 3166-1 alpha-2 code
     * @return its name, or the code where no name is known
     */
    public String countryName(String code) {
        return countryNames.getOrDefault(code, code);
    }

    /**
     * Coverage of one deployment against one threat.
     *
     * @param deployment what stands
     * @param threatId the threat class
     * @param perfectSensing whether sensing is perfect, else as deployed
     * @return empty where the study did not ask
     */
    public Optional<Coverage> coverage(
            Deployment deployment, String threatId, boolean perfectSensing) {
        return coverage.stream()
                .filter(c ->
                        c.footprint().planId().equals(deployment.planId())
                                && c.footprint().date().equals(deployment.date())
                                && c.footprint().threatId().equals(threatId)
                                && c.footprint().perfectSensing() == perfectSensing)
                .findFirst();
    }
}
