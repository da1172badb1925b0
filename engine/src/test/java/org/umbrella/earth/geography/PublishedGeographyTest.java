// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.GreatCircle;

/** The published results G1, G2 and T4; docs/validation/geography.md tells what they show. */
class PublishedGeographyTest {

    private static final PieceGrids GRIDS = PieceGrids.load();

    private static final List<String> NATO_2013 = Alliances.load().nato(LocalDate.of(2013, 3, 15));

    private static final double RANGE_METERS = 2_000e3;

    /** Members within a ground distance of 2000 km of some launch point. */
    private static List<String> reached(PieceGrid launches) {
        return NATO_2013.stream()
                .filter(code -> leastDistanceMeters(launches, code) <= RANGE_METERS)
                .toList();
    }

    private static double leastDistanceMeters(PieceGrid launches, String code) {
        Country country = GRIDS.countries().country(code);
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < launches.size(); i++) {
            least =
                    Math.min(
                            least,
                            Countries.distanceMeters(
                                    launches.latitudeRad(i), launches.longitudeRad(i), country));
        }
        return least;
    }

    /**
     * G1 (Thielmann, ACA 2016) from the launch points of a grid of 120 km: the four named, and
     * Hungary from one of 164, the piece at the north-western border.
     */
    @Test
    void g1FromACoarseGridOverIranTheFourNamedMembersAndHungaryFromOnePieceAreWithin2000Km() {
        PieceGrid launches = GRIDS.land(Territory.iran(), 3);
        assertThat(reached(launches)).containsExactly("BG", "GR", "HU", "RO", "TR");
        assertThat(leastDistanceMeters(launches, "AL") / 1e3).isCloseTo(2006, within(5.0));
        assertThat(leastDistanceMeters(launches, "HU") / 1e3).isCloseTo(1983, within(5.0));
        Country hungary = GRIDS.countries().country("HU");
        int from = 0;
        for (int i = 0; i < launches.size(); i++) {
            double latitude = launches.latitudeRad(i);
            double longitude = launches.longitudeRad(i);
            from += Countries.distanceMeters(latitude, longitude, hungary) <= RANGE_METERS ? 1 : 0;
        }
        assertThat(from).isEqualTo(1);
        assertThat(launches.size()).isEqualTo(164);
    }

    /** G1 from Iran's cities: where people, roads and garrisons are. */
    @Test
    void g1FromIransCitiesTheFourNamedMembersAndNoOtherAreWithin2000Km() {
        for (String code : NATO_2013) {
            Country country = GRIDS.countries().country(code);
            double least =
                    GRIDS.cities().of("IR").stream()
                            .mapToDouble(city ->
                                    Countries.distanceMeters(
                                            city.latitudeRad(), city.longitudeRad(), country))
                            .min()
                            .orElseThrow();
            assertThat(least <= RANGE_METERS)
                    .as("%s at %.0f km", code, least / 1e3)
                    .isEqualTo(List.of("BG", "GR", "RO", "TR").contains(code));
        }
    }

    /**
     * G1 from the border itself: three more members, so the published set does not come out of
     * ground distance between borders alone. Distances pinned to the borders' accuracy.
     */
    @ParameterizedTest
    @CsvSource({
        "TR, 0",
        "RO, 1332",
        "BG, 1363",
        "GR, 1420",
        "HU, 1940",
        "AL, 1956",
        "PL, 1987",
        "SK, 2009",
        "HR, 2115",
        "LT, 2130",
        "IT, 2174"
    })
    void g1DistancesBetweenBorders(String code, double kilometres) {
        BorderGap gap =
                Countries.gap(GRIDS.countries().country("IR"), GRIDS.countries().country(code));
        assertThat(gap.distanceMeters() / 1e3).isCloseTo(kilometres, within(1.0));
    }

    /** How much of Iran lies within 2000 km of the three members beyond the published four. */
    @Test
    void g1TheOtherThreeAreWithin2000KmOfLessThanThreeThousandthsOfIran() {
        PieceGrid launches = GRIDS.grid(Territory.iran(), 6);
        for (String code : List.of("HU", "AL", "PL")) {
            Country country = GRIDS.countries().country(code);
            double near = 0;
            for (int i = 0; i < launches.size(); i++) {
                double d =
                        Countries.distanceMeters(
                                launches.latitudeRad(i), launches.longitudeRad(i), country);
                if (d <= RANGE_METERS) {
                    near += launches.areaSquareMeters(i);
                }
            }
            double share = near / launches.totalAreaSquareMeters();
            assertThat(share).as(code).isBetween(1e-5, 0.003);
        }
    }

    /** G2 (Podvig 2005; distances computed by others): great circle to Washington and Redzikowo. */
    @ParameterizedTest
    @CsvSource({
        "Kozelsk, 54.03746, 35.77159, 613",
        "Vypolzovo, 57.87667, 33.69861, 845",
        "Tatishchevo, 51.67028, 45.59528, 859",
        "Teykovo, 56.85796, 40.53692, 1016",
        "Dombarovsky, 51.0333, 59.8742, 1486",
        "Uzhur, 55.31246, 89.83301, 3254"
    })
    void g2RussianTracksToWashingtonPassRedzikowoAtTheStatedDistance(
            String base, double latitudeDeg, double longitudeDeg, double kilometres) {
        GeodeticPoint from = GeodeticPoint.ofDegrees(latitudeDeg, longitudeDeg, 0);
        GeodeticPoint washington = GeodeticPoint.ofDegrees(38.9072, -77.0369, 0);
        GeodeticPoint redzikowo = GeodeticPoint.ofDegrees(54.4792, 17.099, 0);
        double closest = GreatCircle.distanceToArcMeters(from, washington, redzikowo) / 1e3;
        assertThat(closest / kilometres).as(base).isCloseTo(1, within(0.03));
    }

    /** T4 (Wright, UCS 2017): ground distances from Panghyon. */
    @ParameterizedTest
    @CsvSource({
        "Los Angeles, 34.0522, -118.2437, 9500",
        "Denver, 39.7392, -104.9903, 9800",
        "Chicago, 41.8781, -87.6298, 10400",
        "Boston, 42.3601, -71.0589, 10750",
        "New York, 40.7128, -74.0060, 10850",
        "Washington, 38.9072, -77.0369, 11000"
    })
    void t4DistancesFromPanghyonAreAsStatedOnTheSphereAndOnTheEllipsoid(
            String city, double latitudeDeg, double longitudeDeg, double kilometres) {
        GeodeticPoint panghyon = GeodeticPoint.ofDegrees(39.93, 125.21, 0);
        GeodeticPoint to = GeodeticPoint.ofDegrees(latitudeDeg, longitudeDeg, 0);
        double sphere = GreatCircle.distanceMeters(panghyon, to) / 1e3;
        double ellipsoid =
                Geodesic.WGS84.Inverse(39.93, 125.21, latitudeDeg, longitudeDeg).s12 / 1e3;
        assertThat(sphere / kilometres).as(city).isCloseTo(1, within(0.01));
        assertThat(ellipsoid / kilometres).as(city).isCloseTo(1, within(0.01));
    }
}
