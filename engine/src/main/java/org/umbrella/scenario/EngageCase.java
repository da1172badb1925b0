// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.util.List;
import org.umbrella.earth.GeodeticPoint;

/** One case to answer on its own: what {@code umbrella engage} takes. */
public sealed interface EngageCase {

    /**
     * Name of the case.
     *
     * @return the id, "case" where the file gives none
     */
    String id();

    /**
     * A battery against a threat (docs/model.md, section 5).
     *
     * @param id name of the case
     * @param shot the threat
     * @param sensors the sensors, in the order of the file
     * @param battery the battery
     */
    record OneEngagement(String id, ThreatShot shot, List<Sensor> sensors, Battery battery)
            implements EngageCase {

        /** Copies the list. */
        public OneEngagement {
            sensors = List.copyOf(sensors);
        }
    }

    /**
     * Where a threat is (docs/model.md, section 2.1).
     *
     * @param id name of the case
     * @param shot the threat
     * @param timesSeconds times after launch at which its position is wanted, s
     */
    record OneTrajectory(String id, ThreatShot shot, List<Double> timesSeconds)
            implements EngageCase {

        /** Copies the list. */
        public OneTrajectory {
            timesSeconds = List.copyOf(timesSeconds);
        }
    }

    /**
     * How long an interceptor takes to a point (docs/model.md, section 3).
     *
     * @param id name of the case
     * @param site where it stands
     * @param interceptor the interceptor, whose limits of height play no part
     * @param target the point, Earth-fixed at the intercept
     */
    record OneFlyout(String id, GeodeticPoint site, Interceptor interceptor, GeodeticPoint target)
            implements EngageCase {}
}
