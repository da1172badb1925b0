// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import org.umbrella.earth.GeodeticPoint;

/**
 * One missile from one launch point at one aim point on one shape of arc: the input of a trajectory
 * (docs/model.md, section 2.1).
 *
 * @param missile the missile
 * @param launch launch point, height 0
 * @param aim aim point, height 0
 * @param loftRad Δ: positive lofted, negative depressed, 0 minimum-energy, rad
 */
public record ThreatShot(
        Missile missile, GeodeticPoint launch, GeodeticPoint aim, double loftRad) {}
