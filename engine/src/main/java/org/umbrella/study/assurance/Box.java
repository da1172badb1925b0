// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import java.util.List;
import java.util.OptionalDouble;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.scenario.BoxQuestion;
import org.umbrella.scenario.NamedPoint;

/**
 * The box of speed, delay and site inside which an assurance of no engagement holds.
 *
 * @param assuranceId the assurance
 * @param question what was asked
 * @param sites the limits at each site, in the order of the question
 * @param map the limits elsewhere; empty where no map was wanted
 */
public record Box(String assuranceId, BoxQuestion question, List<Site> sites, List<Cell> map) {

    /** Copies the lists. */
    public Box {
        sites = List.copyOf(sites);
        map = List.copyOf(map);
    }

    /**
     * The limits at a site.
     *
     * @param site where
     * @param bySpeed per speed of the question: the least delay that keeps the assurance
     * @param byDelay per delay of the question: the least burnout speed that breaks it
     */
    public record Site(NamedPoint site, List<AtSpeed> bySpeed, List<AtDelay> byDelay) {

        /** Copies the lists. */
        public Site {
            bySpeed = List.copyOf(bySpeed);
            byDelay = List.copyOf(byDelay);
        }
    }

    /**
     * At a given burnout speed.
     *
     * @param speedMetersPerSecond the speed, m/s
     * @param leastDelaySeconds any delay above this keeps the assurance, s; 0 where no delay is
     *     needed
     */
    public record AtSpeed(double speedMetersPerSecond, double leastDelaySeconds) {}

    /**
     * At a given delay.
     *
     * @param delaySeconds the delay, s
     * @param breakingMetersPerSecond any burnout speed below this keeps the assurance, m/s; empty
     *     where every speed does
     * @param launch launch point of the shot that sets it; empty with it
     * @param aim aim point of that shot; empty with it
     */
    public record AtDelay(
            double delaySeconds,
            OptionalDouble breakingMetersPerSecond,
            String launch,
            String aim) {}

    /**
     * A cell of the map.
     *
     * @param outline its corners
     * @param centre the site that was tried
     * @param breakingMetersPerSecond any burnout speed below this keeps the assurance there, m/s;
     *     empty where every speed does
     */
    public record Cell(
            List<GeodeticPoint> outline,
            GeodeticPoint centre,
            OptionalDouble breakingMetersPerSecond) {

        /** Copies the list. */
        public Cell {
            outline = List.copyOf(outline);
        }
    }
}
