// SPDX-License-Identifier: Apache-2.0
package org.umbrella.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.geography.Countries;
import org.umbrella.earth.geography.PieceGrid;
import org.umbrella.scenario.Architecture;
import org.umbrella.scenario.Battery;
import org.umbrella.scenario.Catalogue;
import org.umbrella.scenario.CatalogueEntry;
import org.umbrella.scenario.PlanDates;
import org.umbrella.scenario.Sensor;
import org.umbrella.scenario.io.LoadedStudy;
import org.umbrella.study.coverage.CoverageFinding;
import org.umbrella.study.coverage.Launches;
import org.umbrella.study.coverage.Tallies;
import org.umbrella.study.run.StudyFindings;

/** Puts what a study computed together with the names that people know things by. */
public final class StudyResults {

    private StudyResults() {}

    /**
     * The result of a study.
     *
     * @param loaded the study as read
     * @param findings what it found, coverage among it
     * @param countries for their names
     * @param provenance what made it
     * @return the result
     */
    public static StudyResult of(
            LoadedStudy loaded,
            StudyFindings findings,
            Countries countries,
            Provenance provenance) {
        CoverageFinding study = findings.coverage().orElseThrow();
        PieceGrid grid = study.grid();
        Map<String, String> names = new TreeMap<>();
        for (int i = 0; i < grid.size(); i++) {
            names.computeIfAbsent(grid.country(i), countries::name);
        }
        for (Launches launches : study.launches()) {
            if (!launches.country().isEmpty()) {
                names.computeIfAbsent(launches.country(), countries::name);
            }
        }
        return new StudyResult(
                loaded,
                grid,
                names,
                launchAreas(study, names),
                deployments(loaded, study.architectures()),
                study.footprints().stream()
                        .map(footprint ->
                                new Coverage(
                                        footprint,
                                        Tallies.total(footprint, grid),
                                        Tallies.countries(footprint, grid)))
                        .toList(),
                findings,
                provenance);
    }

    /** Threat classes launched from the same points share an area. */
    private static List<LaunchArea> launchAreas(CoverageFinding study, Map<String, String> names) {
        Map<List<GeodeticPoint>, LaunchArea> areas = new LinkedHashMap<>();
        for (Launches launches : study.launches()) {
            boolean points = launches.country().isEmpty();
            String title =
                    points
                            ? launches.points().size() + " launch points"
                            : names.getOrDefault(launches.country(), launches.country());
            LaunchArea area = areas.get(launches.points());
            List<String> threats = new ArrayList<>(area == null ? List.of() : area.threatIds());
            threats.add(launches.threat().id());
            areas.put(
                    launches.points(),
                    new LaunchArea(
                            title,
                            points ? Optional.empty() : Optional.of(launches.country()),
                            launches.points(),
                            threats));
        }
        return List.copyOf(areas.values());
    }

    private static List<Deployment> deployments(
            LoadedStudy loaded, List<Architecture> architectures) {
        List<Deployment> deployments = new ArrayList<>();
        int next = 0;
        for (PlanDates plan : loaded.study().plans()) {
            for (int d = 0; d < plan.dates().size(); d++) {
                Architecture architecture = architectures.get(next++);
                deployments.add(
                        new Deployment(
                                plan.plan().id(),
                                plan.plan().title(),
                                architecture.date(),
                                architecture.batteries().stream()
                                        .map(battery -> site(battery, loaded.catalogue()))
                                        .toList(),
                                architecture.sensors().stream()
                                        .filter(Sensor.Radar.class::isInstance)
                                        .map(Sensor.Radar.class::cast)
                                        .map(radar -> radar(radar, loaded.catalogue()))
                                        .toList()));
            }
        }
        return deployments;
    }

    private static Deployment.Site site(Battery battery, Catalogue catalogue) {
        Optional<CatalogueEntry> place = catalogue.siteAt(battery.site());
        return new Deployment.Site(
                battery.id(),
                place.map(CatalogueEntry::name).orElse(battery.id()),
                battery.system(),
                battery.interceptor().id(),
                battery.site(),
                place.filter(CatalogueEntry::afloat).isPresent(),
                battery.count(),
                battery.link().id());
    }

    private static Deployment.Radar radar(Sensor.Radar radar, Catalogue catalogue) {
        return new Deployment.Radar(
                radar.id(),
                catalogue.siteAt(radar.position()).map(CatalogueEntry::name).orElse(radar.id()),
                radar.position(),
                radar.rangeMeters(),
                radar.sectors());
    }
}
