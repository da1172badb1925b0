// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.time.LocalDate;
import java.util.List;

/**
 * Which deployments cover one side and leave the other alone (docs/model.md section 8, deal).
 *
 * <p>A deployment is a set of sites, one burnout speed, one delay and one set of sensors. Numbers
 * are numbers of sites at which interceptors stand: how many stand at each bears on raids, not on
 * what can be reached.
 *
 * @param id name in the study
 * @param title what is asked, in a few words
 * @param covers the coverages to be had
 * @param aims the territory to be covered
 * @param keeps ids of the assurances to be kept, each of no engagement
 * @param interceptor whose burn time and limits hold throughout; its speed is varied
 * @param system the kind of weapon
 * @param speedsMetersPerSecond burnout speeds to be tried, m/s
 * @param delaysSeconds delays to be tried, from track or burnout to launch, s
 * @param numbers numbers of sites at which interceptors stand
 * @param sensors sets of sensors to be tried
 * @param sites where interceptors might stand
 * @param date the day from which plans of the deals stand
 * @param draws worlds in which the best deals are tried again; 0 for none
 */
public record DealQuestion(
        String id,
        String title,
        List<Cover> covers,
        AimSet aims,
        List<String> keeps,
        Interceptor interceptor,
        String system,
        List<Double> speedsMetersPerSecond,
        List<Double> delaysSeconds,
        List<Integer> numbers,
        List<Sensors> sensors,
        Sites sites,
        LocalDate date,
        int draws) {

    /** Copies the lists. */
    public DealQuestion {
        covers = List.copyOf(covers);
        keeps = List.copyOf(keeps);
        speedsMetersPerSecond = List.copyOf(speedsMetersPerSecond);
        delaysSeconds = List.copyOf(delaysSeconds);
        numbers = List.copyOf(numbers);
        sensors = List.copyOf(sensors);
    }

    /**
     * A coverage to be had.
     *
     * @param id name in the study
     * @param label the threat's name for people
     * @param missile the missile
     * @param launch from where
     * @param atLeast the share of the area in range that must be covered, 0 to 1
     */
    public record Cover(
            String id, String label, Missile missile, LaunchSet launch, double atLeast) {}

    /**
     * A set of sensors.
     *
     * @param id name in the study
     * @param title name for people
     * @param sensing the level of sensing; perfect where there are none
     * @param sensors the sensors, any of which may track and see the intercept
     * @param uses by sensor, what the catalogue calls its kind and its site
     */
    public record Sensors(
            String id, String title, Sensing sensing, List<Sensor> sensors, List<Use> uses) {

        /** Copies the lists. */
        public Sensors {
            sensors = List.copyOf(sensors);
            uses = List.copyOf(uses);
        }

        /**
         * Where a sensor came from.
         *
         * @param type kind in the catalogue
         * @param site site in the catalogue; empty for those in space
         */
        public record Use(String type, String site) {}
    }

    /**
     * Where interceptors might stand.
     *
     * @param land cells of countries; empty lists where none
     * @param sea boxes of sea
     */
    public record Sites(List<AimSet> land, List<SeaBox> sea) {

        /** Copies the lists. */
        public Sites {
            land = List.copyOf(land);
            sea = List.copyOf(sea);
        }
    }

    /**
     * A box of sea, of which the cells with their centres off land are sites.
     *
     * @param id name in the study
     * @param name name for people
     * @param southRad least latitude, rad
     * @param northRad greatest latitude, rad
     * @param westRad least longitude, rad
     * @param eastRad greatest longitude, rad
     * @param resolution H3 resolution of the cells
     */
    public record SeaBox(
            String id,
            String name,
            double southRad,
            double northRad,
            double westRad,
            double eastRad,
            int resolution) {

        /** Checks that south lies south of north and west west of east. */
        public SeaBox {
            if (!(southRad < northRad) || !(westRad < eastRad)) {
                throw new IllegalArgumentException(
                        "The south_deg ("
                                + Math.toDegrees(southRad)
                                + ") and west_deg ("
                                + Math.toDegrees(westRad)
                                + ") of the box '"
                                + id
                                + "' must be less than its north_deg ("
                                + Math.toDegrees(northRad)
                                + ") and east_deg ("
                                + Math.toDegrees(eastRad)
                                + "). Maybe two of them are swapped.");
            }
        }
    }
}
