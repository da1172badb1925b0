// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.belief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.umbrella.Fitters;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.geography.Alliances;
import org.umbrella.earth.geography.PieceGrid;
import org.umbrella.earth.geography.PieceGrids;
import org.umbrella.earth.geography.Territory;
import org.umbrella.flight.ArcOutcome;
import org.umbrella.flight.ThreatArcSolver;
import org.umbrella.scenario.ArchitectureAt;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.Plan;
import org.umbrella.scenario.RadarBand;
import org.umbrella.scenario.Sensing;
import org.umbrella.scenario.Sensor;
import org.umbrella.scenario.ThreatShot;
import org.umbrella.scenario.io.Library;
import org.umbrella.sensing.Track;
import org.umbrella.study.coverage.CoverageFinding;
import org.umbrella.study.coverage.CoverageStudy;
import org.umbrella.study.coverage.Footprint;
import org.umbrella.study.coverage.Tallies;
import org.umbrella.study.coverage.Tally;

/**
 * What docs/validation.md states of the published results C0, C1 to C4 and M2 to M4, found again
 * from the catalogue and the plans. Inputs are the catalogue's; none is tuned.
 */
class PublishedSensingTest {

    private static final Library LIBRARY =
            Library.at(Path.of(System.getProperty("umbrella.root")), Fitters.SHARED);
    private static final PieceGrids GEOGRAPHY = PieceGrids.load();

    private static final String EUROPE =
            """
            id: published
            title: Published results on sensing
            question: Do they come out?
            plans:
              - {plan: epaa-2009, dates: [2011-12-31, 2015-12-31, 2022-12-31]}
              - {plan: restructured-2013, dates: [2018-12-31, 2022-12-31]}
              - {plan: restructured-2013, alternatives: [without-kurecik], dates: [2018-12-31]}
              - {plan: as-built, dates: [2011-12-31]}
            threats:
              - {id: ghadr1, label: Ghadr-1, missile: ghadr1-1950}
              - {id: irbm, label: IRBM, missile: iran-irbm}
            launch: {country: IR, resolution: 2}
            aims: {group: european-nato, as_of: 2013-03-15, resolution: 3}
            sensing: [sight, predicted, perfect]
            """;

    private static final String SOUTH_EAST =
            """
            id: published
            title: The third site
            question: Could it engage missiles against Europe?
            plans:
              - {plan: third-site-2007, dates: [2013-12-31]}
            threats:
              - {id: shahab3, label: Shahab-3, missile: shahab3}
              - {id: sejjil2, label: Sejjil-2, missile: sejjil2}
            launch: {country: IR, resolution: 2}
            aims: {countries: [TR, GR, BG, RO], resolution: 3}
            sensing: [sight, predicted, perfect]
            """;

    private static final String NEARER_RADAR =
            """
            id: published
            title: The forward radar at 870 km
            question: What limits the footprint?
            plans:
              - {plan: restructured-2013, dates: [2018-12-31]}
            threats:
              - {id: irbm, label: IRBM, missile: iran-irbm}
            launch: {country: IR, resolution: 2}
            aims: {group: european-nato, as_of: 2013-03-15, resolution: 3}
            sensing: [sight, predicted, perfect]
            overrides: {an-tpy2: {range_km: 870}}
            """;

    private static final String SHARED =
            """
            id: published
            title: Separate, shared, with Russia's radar
            question: Is the order that of the exercise of 2012?
            plans:
              - {plan: epaa-2009, alternatives: [own-radars-only], dates: [2018-12-31]}
              - {plan: epaa-2009, alternatives: [spy1-shared], dates: [2018-12-31]}
              - {plan: epaa-2009, alternatives: [spy1-shared, armavir-linked], dates: [2018-12-31]}
            threats:
              - {id: irbm, label: IRBM, missile: iran-irbm}
              - {id: icbm, label: ICBM, missile: iran-icbm-liquid}
            launch: {country: IR, resolution: 2}
            aims: {group: european-nato, as_of: 2013-03-15, resolution: 2}
            sensing: [sight, predicted]
            """;

    private static final CoverageFinding EUROPE_FOUND = run("europe", EUROPE);

    private static CoverageFinding run(String name, String text) {
        try {
            Path file = Files.createTempFile(name, ".yaml");
            Files.writeString(file, text);
            CoverageStudy study =
                    CoverageStudy.of(
                            LIBRARY.study(file.toString()).study(),
                            GEOGRAPHY,
                            Alliances.load(),
                            false);
            Files.delete(file);
            return study.finding(study::decide);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Footprint footprint(
            CoverageFinding study, String plan, int year, String threat, Sensing sensing) {
        return study.footprints().stream()
                .filter(f ->
                        f.planId().equals(plan)
                                && f.date().getYear() == year
                                && f.threatId().equals(threat)
                                && f.sensing().equals(sensing))
                .findFirst()
                .orElseThrow();
    }

    private static Tally total(
            CoverageFinding study, String plan, int year, String threat, Sensing sensing) {
        return Tallies.total(footprint(study, plan, year, threat, sensing), study.grid());
    }

    private static double europe(String plan, int year, String threat, Sensing sensing) {
        return total(EUROPE_FOUND, plan, year, threat, sensing).areaFraction();
    }

    private static double country(String plan, int year, String country, Sensing sensing) {
        return Tallies.countries(
                        footprint(EUROPE_FOUND, plan, year, "ghadr1", sensing), EUROPE_FOUND.grid())
                .stream()
                .filter(t -> t.country().equals(country))
                .findFirst()
                .orElseThrow()
                .areaFraction();
    }

    /** Not reproduced: a ship's own radar must hold the target, and does so near the ship only. */
    @Test
    void c0PhaseOneDefendsSouthernEuropeOnlyIfSensorsAreLeftOut() {
        for (String plan : List.of("epaa-2009", "as-built")) {
            double sight = europe(plan, 2011, "ghadr1", Sensing.SIGHT);
            assertThat(sight).as(plan).isBetween(0.005, 0.02);
            assertThat(europe(plan, 2011, "ghadr1", Sensing.PREDICTED)).isEqualTo(sight);
            assertThat(country(plan, 2011, "GR", Sensing.SIGHT)).isBetween(0.15, 0.3);
            assertThat(country(plan, 2011, "GR", Sensing.PERFECT)).isEqualTo(1);
            assertThat(country(plan, 2011, "BG", Sensing.PERFECT)).isGreaterThan(0.8);
            assertThat(country(plan, 2011, "TR", Sensing.PERFECT)).isBetween(0.35, 0.45);
        }
    }

    /** Reproduced as partial coverage; prediction changes nothing under launch-on-remote. */
    @Test
    void c1PhaseTwoCoversPartUnderBothEnds() {
        double sight = europe("epaa-2009", 2015, "ghadr1", Sensing.SIGHT);
        assertThat(sight).isBetween(0.32, 0.37);
        assertThat(europe("epaa-2009", 2015, "ghadr1", Sensing.PREDICTED)).isEqualTo(sight);
        assertThat(europe("epaa-2009", 2015, "ghadr1", Sensing.PERFECT)).isBetween(0.68, 0.72);
    }

    /** Not reproduced under either end; the check asks for 98 %. */
    @Test
    void c2PhaseThreeDoesNotCoverAllUnderEitherEnd() {
        assertThat(europe("restructured-2013", 2018, "irbm", Sensing.SIGHT)).isBetween(0.27, 0.32);
        assertThat(europe("restructured-2013", 2018, "irbm", Sensing.PREDICTED))
                .isBetween(0.89, 0.93);
        assertThat(europe("restructured-2013", 2018, "irbm", Sensing.PERFECT))
                .isBetween(0.91, 0.95);
    }

    /** Reproduced piece by piece under both ends for what is not an ICBM. */
    @Test
    void c3DroppingPhaseFourLeavesEuropeAsItWasUnderBothEnds() {
        for (String threat : List.of("ghadr1", "irbm")) {
            for (Sensing sensing : List.of(Sensing.SIGHT, Sensing.PREDICTED)) {
                Footprint before = footprint(EUROPE_FOUND, "epaa-2009", 2022, threat, sensing);
                Footprint after =
                        footprint(EUROPE_FOUND, "restructured-2013", 2022, threat, sensing);
                for (int i = 0; i < before.size(); i++) {
                    assertThat(after.defended(i)).isEqualTo(before.defended(i));
                }
            }
        }
    }

    /** Reproduced: the third site covers nothing of what a 1300 km missile reaches. */
    @Test
    void c4TheThirdSiteHardlyEngagesMissilesAgainstSouthEasternEurope() {
        CoverageFinding study = run("third-site", SOUTH_EAST);
        for (Sensing sensing : List.of(Sensing.SIGHT, Sensing.PREDICTED)) {
            assertThat(total(study, "third-site-2007", 2013, "shahab3", sensing).areaFraction())
                    .isZero();
            assertThat(total(study, "third-site-2007", 2013, "sejjil2", sensing).areaFraction())
                    .isBetween(0.04, 0.07);
        }
        assertThat(total(study, "third-site-2007", 2013, "sejjil2", Sensing.PERFECT).areaFraction())
                .isBetween(0.5, 0.57);
    }

    private static double bySensors(Tally tally) {
        return (tally.notTrackedAreaSquareMeters() + tally.trackNotKeptAreaSquareMeters())
                / (tally.threatenedAreaSquareMeters() - tally.defendedAreaSquareMeters());
    }

    /** At 1500 km the interceptor limits what prediction leaves, at 870 km the sensor does. */
    @Test
    void m2WhatLimitsTheFootprintAtBothRanges() {
        CoverageFinding nearer = run("nearer", NEARER_RADAR);
        Tally far = total(EUROPE_FOUND, "restructured-2013", 2018, "irbm", Sensing.PREDICTED);
        Tally near = total(nearer, "restructured-2013", 2018, "irbm", Sensing.PREDICTED);
        assertThat(near.areaFraction()).isBetween(0.45, 0.5);
        assertThat(bySensors(near)).isGreaterThan(0.99);
        assertThat(bySensors(far)).isBetween(0.28, 0.36);
        assertThat(bySensors(total(EUROPE_FOUND, "restructured-2013", 2018, "irbm", Sensing.SIGHT)))
                .isGreaterThan(0.9);
    }

    /** Reproduced: with own radars alone less than half is covered of what Kürecik gives. */
    @Test
    void m3OwnRadarsAloneAreInadequate() {
        for (String threat : List.of("ghadr1", "irbm")) {
            for (Sensing sensing : List.of(Sensing.SIGHT, Sensing.PREDICTED)) {
                double with = europe("restructured-2013", 2018, threat, sensing);
                double without =
                        europe("restructured-2013--without-kurecik", 2018, threat, sensing);
                assertThat(with).isGreaterThan(0.25);
                assertThat(without).isLessThan(0.03);
            }
        }
    }

    /** Reproduced for sensors: separate radars, NATO's shared, Russia's linked as well. */
    @Test
    void d1SharedIsBetterThanSeparateAndWithRussiasRadarBetterStill() {
        CoverageFinding shared = run("shared", SHARED);
        for (String threat : List.of("irbm", "icbm")) {
            for (Sensing sensing : List.of(Sensing.SIGHT, Sensing.PREDICTED)) {
                double separate =
                        total(shared, "epaa-2009--own-radars-only", 2018, threat, sensing)
                                .areaFraction();
                double together =
                        total(shared, "epaa-2009--spy1-shared", 2018, threat, sensing)
                                .areaFraction();
                double withRussia =
                        total(
                                        shared,
                                        "epaa-2009--spy1-shared--armavir-linked",
                                        2018,
                                        threat,
                                        sensing)
                                .areaFraction();
                assertThat(separate).isLessThan(0.02);
                assertThat(together).as(threat).isGreaterThan(separate + 0.1);
                assertThat(withRussia).as(threat).isGreaterThan(together);
            }
        }
    }

    /**
     * Share of the arcs that the radar at Brdy holds: both sides come out, each with its target.
     */
    @Test
    void m4TheCzechRadarDetectsHardlyAnythingOrNearlyAllByTheSizeOfTheTarget() {
        List<GeodeticPoint> america =
                List.of(
                        GeodeticPoint.ofDegrees(42.36, -71.06, 0),
                        GeodeticPoint.ofDegrees(40.71, -74.01, 0),
                        GeodeticPoint.ofDegrees(38.90, -77.04, 0),
                        GeodeticPoint.ofDegrees(41.88, -87.63, 0),
                        GeodeticPoint.ofDegrees(34.05, -118.24, 0));
        assertThat(held(0.01, america)).isZero();
        assertThat(held(0.1, america)).isBetween(0.85, 0.95);
        assertThat(held(1, america)).isEqualTo(1);
    }

    /** The radar's range of the catalogue, taken to be stated for 0.1 m². */
    private static double held(double crossSectionSquareMeters, List<GeodeticPoint> aims) {
        Plan plan = LIBRARY.plan("third-site-2007");
        Sensor.Radar radar =
                ArchitectureAt.of(plan, LocalDate.of(2013, 12, 31)).sensors().stream()
                        .filter(s -> s.id().equals("czech-radar"))
                        .map(Sensor.Radar.class::cast)
                        .findFirst()
                        .orElseThrow();
        Sensor.Radar brdy =
                new Sensor.Radar(
                        radar.id(),
                        radar.position(),
                        radar.rangeMeters(),
                        radar.elevationFloorRad(),
                        radar.sectors(),
                        radar.trackTimeSeconds(),
                        Optional.of(new Sensor.RangeReference(0.1, RadarBand.X)));
        Missile missile =
                new Missile(
                        "icbm",
                        13e6,
                        240,
                        300e3,
                        600e3,
                        Map.of(RadarBand.X, crossSectionSquareMeters));
        PieceGrid iran = GEOGRAPHY.grid(Territory.of("Iran", "IR"), 2);
        int arcs = 0;
        int held = 0;
        for (int l = 0; l < iran.size(); l++) {
            for (GeodeticPoint aim : aims) {
                ArcOutcome outcome =
                        new ThreatArcSolver()
                                .solve(
                                        new ThreatShot(
                                                missile,
                                                new GeodeticPoint(
                                                        iran.latitudeRad(l),
                                                        iran.longitudeRad(l),
                                                        0),
                                                aim,
                                                0));
                if (outcome instanceof ArcOutcome.Found found && found.arc().inRange()) {
                    arcs++;
                    held += Track.of(brdy, found.arc()).heldFrom().isEmpty() ? 0 : 1;
                }
            }
        }
        assertThat(arcs).isGreaterThan(100);
        return (double) held / arcs;
    }
}
