// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.GreatCircle;
import org.umbrella.earth.geography.Alliances;
import org.umbrella.earth.geography.PieceGrid;
import org.umbrella.earth.geography.PieceGrids;
import org.umbrella.earth.geography.Territory;
import org.umbrella.results.Coverage;
import org.umbrella.results.Deployment;
import org.umbrella.results.LaunchArea;
import org.umbrella.results.Provenance;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.AimSet;
import org.umbrella.scenario.Catalogue;
import org.umbrella.scenario.Dialogue;
import org.umbrella.scenario.Grade;
import org.umbrella.scenario.LaunchSet;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.Quantity;
import org.umbrella.scenario.Scene;
import org.umbrella.scenario.Sensing;
import org.umbrella.scenario.Sensor;
import org.umbrella.scenario.Source;
import org.umbrella.scenario.Study;
import org.umbrella.scenario.ThreatClass;
import org.umbrella.scenario.io.LoadedStudy;
import org.umbrella.study.coverage.Footprint;
import org.umbrella.study.coverage.Limit;
import org.umbrella.study.coverage.Tally;

/**
 * A made-up study over real geography: cells are in range by distance from the launch points, and
 * defended by distance from the sites. Nothing in it is a finding.
 */
final class Fixture {

    private static final List<String> THREAT_IDS = List.of("shahab-3", "sejjil", "irbm", "icbm");
    private static final double[] RANGES_KM = {1300, 2000, 3700, 9000};

    private Fixture() {}

    static StudyResult study(int resolution, String title) {
        PieceGrids grids = PieceGrids.load();
        PieceGrid grid =
                grids.grid(Alliances.load().europeanNato(LocalDate.of(2013, 3, 15)), resolution);
        PieceGrid launches = grids.grid(Territory.iran(), 2);
        List<GeodeticPoint> points = new ArrayList<>();
        for (int i = 0; i < launches.size(); i++) {
            points.add(new GeodeticPoint(launches.latitudeRad(i), launches.longitudeRad(i), 0));
        }
        List<ThreatClass> threats = new ArrayList<>();
        for (int k = 0; k < THREAT_IDS.size(); k++) {
            threats.add(
                    new ThreatClass(
                            THREAT_IDS.get(k),
                            THREAT_IDS.get(k).toUpperCase(java.util.Locale.ROOT) + " <class>",
                            new Missile(THREAT_IDS.get(k), RANGES_KM[k] * 1e3, 100, 100e3, 100e3),
                            Optional.empty()));
        }
        List<Deployment> deployments = new ArrayList<>();
        List<Coverage> coverage = new ArrayList<>();
        for (String plan : List.of("alpha", "beta")) {
            for (int phase = 1; phase <= 3; phase++) {
                Deployment deployment = deployment(plan, phase);
                deployments.add(deployment);
                for (int k = 0; k < threats.size(); k++) {
                    for (boolean perfect : new boolean[] {false, true}) {
                        coverage.add(
                                coverage(grid, points, deployment, THREAT_IDS.get(k), k, perfect));
                    }
                }
            }
        }
        Map<String, String> names = new TreeMap<>();
        grid.territory().countries().forEach(c -> names.put(c, grids.countries().name(c)));
        return new StudyResult(
                loaded(title, threats),
                grid,
                names,
                List.of(new LaunchArea("Iran", Optional.of("IR"), points, THREAT_IDS)),
                deployments,
                coverage,
                new Provenance(
                        "0.1.0",
                        "./umbrella run made-up",
                        Instant.parse("2013-03-25T12:00:00Z"),
                        List.of(
                                "Borders: Natural Earth, public domain.",
                                "Cities: GeoNames, CC BY 4.0.")));
    }

    private static Deployment deployment(String plan, int phase) {
        List<Deployment.Site> sites = new ArrayList<>();
        sites.add(site("ship-east", "E. Mediterranean", 34, 27, true));
        if (phase > 1) {
            sites.add(site("deveselu", "Deveselu", 43.8, 24.4, false));
        }
        if (phase > 2) {
            sites.add(site("redzikowo", "Redzikowo", 54.5, 17.1, false));
        }
        return new Deployment(
                plan,
                "Plan " + plan,
                LocalDate.of(2008 + 3 * phase, 12, 31),
                sites,
                List.of(
                        new Deployment.Radar(
                                "kurecik",
                                "Kürecik",
                                GeodeticPoint.ofDegrees(38.35, 37.79, 0),
                                1500e3,
                                List.of(
                                        new Sensor.Sector(
                                                Math.toRadians(30), Math.toRadians(150))))));
    }

    private static Deployment.Site site(
            String id, String title, double lat, double lon, boolean afloat) {
        return new Deployment.Site(
                id,
                title,
                afloat ? "SM-3 IA" : "SM-3 IB",
                "sm3",
                GeodeticPoint.ofDegrees(lat, lon, 0),
                afloat,
                24,
                "launch-on-remote");
    }

    private static Coverage coverage(
            PieceGrid grid,
            List<GeodeticPoint> points,
            Deployment deployment,
            String threatId,
            int threat,
            boolean perfect) {
        int n = grid.size();
        int[] by = new int[n];
        int[] against = new int[n];
        int[] layers = new int[n];
        byte[] limits = new byte[n];
        double reach = (perfect ? 1500e3 : 1200e3) + 100e3 * threat;
        for (int i = 0; i < n; i++) {
            GeodeticPoint cell = new GeodeticPoint(grid.latitudeRad(i), grid.longitudeRad(i), 0);
            for (GeodeticPoint point : points) {
                if (GreatCircle.distanceMeters(point, cell) <= RANGES_KM[threat] * 1e3) {
                    by[i]++;
                }
            }
            int reaching = 0;
            for (Deployment.Site site : deployment.sites()) {
                if (GreatCircle.distanceMeters(site.position(), cell) <= reach) {
                    reaching++;
                }
            }
            if (by[i] > 0 && reaching > 0) {
                against[i] = by[i];
                layers[i] = reaching;
            }
            boolean left = by[i] > 0 && reaching == 0;
            limits[i] = left ? code(i) : Limit.NONE.code();
        }
        Footprint footprint =
                new Footprint(
                        deployment.planId(),
                        deployment.date(),
                        threatId,
                        perfect ? Sensing.PERFECT : Sensing.SIGHT,
                        points.size(),
                        by,
                        against,
                        layers,
                        limits);
        List<Tally> countries =
                grid.territory().countries().stream()
                        .map(country -> tally(grid, footprint, country))
                        .toList();
        return new Coverage(footprint, tally(grid, footprint, ""), countries);
    }

    private static byte code(int i) {
        return (i % 3 == 0 ? Limit.TOO_LATE : Limit.OUT_OF_REACH).code();
    }

    private static Tally tally(PieceGrid grid, Footprint footprint, String country) {
        int cells = 0;
        double[] areas = new double[6];
        long[] people = new long[3];
        for (int i = 0; i < grid.size(); i++) {
            if (!country.isEmpty() && !grid.country(i).equals(country)) {
                continue;
            }
            cells++;
            double area = grid.areaSquareMeters(i);
            areas[0] += area;
            people[0] += grid.people(i);
            if (footprint.threatened(i)) {
                areas[1] += area;
                people[1] += grid.people(i);
                if (footprint.defended(i)) {
                    areas[2] += area;
                    people[2] += grid.people(i);
                } else {
                    areas[footprint.limit(i) == Limit.TOO_LATE ? 4 : 3] += area;
                }
            }
        }
        return new Tally(
                country, cells, areas[0], areas[1], areas[2], people[0], people[1], people[2],
                areas[3], areas[4], areas[5], 0);
    }

    private static LoadedStudy loaded(String title, List<ThreatClass> threats) {
        Study study =
                Study.ofCoverage(
                        "made-up",
                        title,
                        "What would this made-up plan cover?",
                        new Scene(
                                List.of(),
                                threats,
                                new LaunchSet.CountryGrid("IR", 2),
                                new AimSet.Group("european-nato", LocalDate.of(2013, 3, 15), 3),
                                List.of(Sensing.SIGHT, Sensing.PERFECT),
                                List.of(0.0)),
                        1);
        Quantity speed =
                new Quantity(
                        OptionalDouble.of(4.35),
                        OptionalDouble.of(4.5),
                        OptionalDouble.of(5.6),
                        "km/s",
                        "made up",
                        Grade.UNVERIFIED,
                        "a note with <b>markup</b> & \"quotes\"");
        return new LoadedStudy(
                study,
                new Catalogue(Map.of(), Map.of()),
                new Dialogue(List.of(), List.of()),
                List.of(
                        new LoadedStudy.Input(
                                "sm3",
                                "SM-3",
                                "interceptors",
                                "burnout_speed_km_s",
                                speed,
                                List.of(
                                        new Source(
                                                "a", "A. Author, Title", "https://example.org/a"),
                                        new Source("b", "B", "javascript:alert(1)")),
                                false)),
                List.of(new LoadedStudy.SourceFile("studies/made-up.yaml", "id: made-up\n")));
    }
}
