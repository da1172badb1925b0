// SPDX-License-Identifier: Apache-2.0
package org.umbrella.results;

import java.time.LocalDate;
import java.util.List;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.scenario.Sensor;

/**
 * What stands on a day under a plan, as maps and tables show it.
 *
 * @param planId the plan
 * @param planTitle what the plan is called in print
 * @param date the day
 * @param sites where interceptors stand
 * @param radars what sees
 */
public record Deployment(
        String planId, String planTitle, LocalDate date, List<Site> sites, List<Radar> radars) {

    /** Copies the lists. */
    public Deployment {
        sites = List.copyOf(sites);
        radars = List.copyOf(radars);
    }

    /**
     * A battery.
     *
     * @param id name in files
     * @param title what it is called in print: "Deveselu"
     * @param system the weapon: "SM-3 IB"
     * @param interceptorId the interceptor's name in files
     * @param position where it stands
     * @param afloat whether it is a ship
     * @param count how many interceptors
     * @param link the link rule as files name it
     */
    public record Site(
            String id,
            String title,
            String system,
            String interceptorId,
            GeodeticPoint position,
            boolean afloat,
            int count,
            String link) {}

    /**
     * A radar.
     *
     * @param id name in files
     * @param title what it is called in print: "Kürecik TPY-2"
     * @param position where it stands
     * @param rangeMeters greatest slant range, m
     * @param sectors azimuth sectors
     */
    public record Radar(
            String id,
            String title,
            GeodeticPoint position,
            double rangeMeters,
            List<Sensor.Sector> sectors) {

        /** Copies the list. */
        public Radar {
            sectors = List.copyOf(sectors);
        }
    }
}
