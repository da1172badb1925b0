// SPDX-License-Identifier: Apache-2.0
package org.umbrella.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.umbrella.Fitters;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.GreatCircle;
import org.umbrella.scenario.Catalogue;
import org.umbrella.scenario.CatalogueEntry;
import org.umbrella.scenario.Missile;
import org.umbrella.scenario.ThreatShot;
import org.umbrella.scenario.io.Library;

/** Flights that were observed, against the catalogue's nominal inputs; nothing is tuned. */
class PublishedTrajectoriesTest {

    private static final Catalogue CATALOGUE =
            Library.at(Path.of(System.getProperty("umbrella.root")), Fitters.SHARED).catalogue();

    /**
     * results.md T2: Hwasong-12 of 15 September 2017 from Sunan over southern Hokkaido: range 3700
     * km, apogee 770 km (ROK JCS), within 5 %.
     */
    @Test
    void theHwasong12OfSeptember2017RisesAsHighAsItWasSeenTo() {
        CatalogueEntry missile = entry("hwasong12");
        CatalogueEntry profile = entry(String.valueOf(missile.texts().get("profile")));
        CatalogueEntry sunan = entry("sunan");
        GeodeticPoint launch =
                GeodeticPoint.ofDegrees(value(sunan, "lat_deg"), value(sunan, "lon_deg"), 0);
        // Cape Erimo, over which it was reported to pass.
        double bearing = GreatCircle.bearingRad(launch, GeodeticPoint.ofDegrees(42.0, 143.2, 0));
        GeodeticPoint impact = GreatCircle.destination(launch, bearing, 3700e3);
        ThreatShot shot =
                new ThreatShot(
                        new Missile(
                                "hwasong12",
                                1e3 * value(missile, "max_range_km"),
                                value(profile, "burn_time_s"),
                                1e3 * value(profile, "burnout_height_km"),
                                1e3 * value(profile, "burnout_downrange_km")),
                        launch,
                        impact,
                        0);
        ThreatArc arc = ((ArcOutcome.Found) new ThreatArcSolver().solve(shot)).arc();
        assertThat(arc.inRange()).isTrue();
        assertThat(arc.apogeeMeters() / 1e3).isCloseTo(770, within(0.05 * 770));
    }

    private static CatalogueEntry entry(String id) {
        CatalogueEntry entry = CATALOGUE.entries().get(id);
        assertThat(entry).as(id).isNotNull();
        return java.util.Objects.requireNonNull(entry);
    }

    private static double value(CatalogueEntry entry, String name) {
        return java.util.Objects.requireNonNull(entry.values().get(name)).nominal().orElseThrow();
    }
}
