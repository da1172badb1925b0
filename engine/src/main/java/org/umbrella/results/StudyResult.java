// SPDX-License-Identifier: Apache-2.0
package org.umbrella.results;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.umbrella.earth.geography.PieceGrid;
import org.umbrella.scenario.Sensing;
import org.umbrella.scenario.Study;
import org.umbrella.scenario.ThreatClass;
import org.umbrella.scenario.io.LoadedStudy;
import org.umbrella.study.run.RangeFindings;
import org.umbrella.study.run.StudyFindings;

/**
 * What a study found, and what it was found from: all that the bundle, the report and the table on
 * the terminal are made of.
 *
 * @param loaded what was asked, with every input and file that was read
 * @param grid the aim cells
 * @param countryNames English name of each country code that owns a cell
 * @param launchAreas where threats come from
 * @param deployments what stands, per plan and date, in the order of the study
 * @param coverage one for each deployment, threat and kind of sensing, in that order
 * @param findings what it found, question by question
 * @param ranges what it found on ranges of its inputs
 * @param provenance what made it
 */
public record StudyResult(
        LoadedStudy loaded,
        PieceGrid grid,
        Map<String, String> countryNames,
        List<LaunchArea> launchAreas,
        List<Deployment> deployments,
        List<Coverage> coverage,
        StudyFindings findings,
        RangeFindings ranges,
        Provenance provenance) {

    /** Copies the collections and checks that they fit together. */
    public StudyResult {
        countryNames = Map.copyOf(countryNames);
        launchAreas = List.copyOf(launchAreas);
        deployments = List.copyOf(deployments);
        coverage = List.copyOf(coverage);
        for (Coverage one : coverage) {
            if (one.footprint().size() != grid.size()) {
                throw new IllegalArgumentException(
                        "The footprint of plan '"
                                + one.footprint().planId()
                                + "' has "
                                + one.footprint().size()
                                + " cells; it must have the grid's "
                                + grid.size()
                                + ".");
            }
        }
    }

    /**
     * A result of coverage alone.
     *
     * @param loaded what was asked
     * @param grid the aim cells
     * @param countryNames English name of each country code that owns a cell
     * @param launchAreas where threats come from
     * @param deployments what stands
     * @param coverage one for each deployment, threat and kind of sensing
     * @param provenance what made it
     */
    public StudyResult(
            LoadedStudy loaded,
            PieceGrid grid,
            Map<String, String> countryNames,
            List<LaunchArea> launchAreas,
            List<Deployment> deployments,
            List<Coverage> coverage,
            Provenance provenance) {
        this(
                loaded,
                grid,
                countryNames,
                launchAreas,
                deployments,
                coverage,
                StudyFindings.NONE,
                RangeFindings.NONE,
                provenance);
    }

    /**
     * The same with what was found beside coverage.
     *
     * @param found assurances, comparisons, depth
     * @return the changed copy
     */
    public StudyResult withPromises(StudyFindings found) {
        return new StudyResult(
                loaded,
                grid,
                countryNames,
                launchAreas,
                deployments,
                coverage,
                found,
                ranges,
                provenance);
    }

    /**
     * A result without ranges of inputs.
     *
     * @param loaded what was asked
     * @param grid the aim cells
     * @param countryNames English name of each country code that owns a cell
     * @param launchAreas where threats come from
     * @param deployments what stands
     * @param coverage one for each deployment, threat and kind of sensing
     * @param findings what it found, question by question
     * @param provenance what made it
     */
    public StudyResult(
            LoadedStudy loaded,
            PieceGrid grid,
            Map<String, String> countryNames,
            List<LaunchArea> launchAreas,
            List<Deployment> deployments,
            List<Coverage> coverage,
            StudyFindings findings,
            Provenance provenance) {
        this(
                loaded,
                grid,
                countryNames,
                launchAreas,
                deployments,
                coverage,
                findings,
                RangeFindings.NONE,
                provenance);
    }

    /**
     * The same with what was found on ranges of its inputs.
     *
     * @param found draws, ranking, cruxes, raids
     * @return the changed copy
     */
    public StudyResult withRanges(RangeFindings found) {
        return new StudyResult(
                loaded,
                grid,
                countryNames,
                launchAreas,
                deployments,
                coverage,
                findings,
                found,
                provenance);
    }

    /**
     * What was asked.
     *
     * @return the study, resolved
     */
    public Study study() {
        return loaded.study();
    }

    /**
     * A threat class of the study.
     *
     * @param id its id
     * @return the class
     * @throws IllegalArgumentException where there is none
     */
    public ThreatClass threat(String id) {
        return study().threats().stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "The threat ('"
                                        + id
                                        + "') of a footprint must be among the study's"
                                        + " threats."));
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
     * @param sensing the level of sensing
     * @return empty where the study did not ask
     */
    public Optional<Coverage> coverage(Deployment deployment, String threatId, Sensing sensing) {
        return coverage.stream()
                .filter(c ->
                        c.footprint().planId().equals(deployment.planId())
                                && c.footprint().date().equals(deployment.date())
                                && c.footprint().threatId().equals(threatId)
                                && c.footprint().sensing().equals(sensing))
                .findFirst();
    }
}
