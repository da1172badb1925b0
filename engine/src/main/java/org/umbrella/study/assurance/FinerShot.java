// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.assurance;

import org.umbrella.scenario.Missile;
import org.umbrella.scenario.NamedPoint;

/**
 * The shot between those of a grid that comes nearest to breaking a claim.
 *
 * @param launch from where
 * @param missile what
 * @param aim at what
 * @param loftRad Δ of its arc, rad
 * @param refined how it was looked for
 */
public record FinerShot(
        NamedPoint launch, Missile missile, NamedPoint aim, double loftRad, Refined refined) {}
