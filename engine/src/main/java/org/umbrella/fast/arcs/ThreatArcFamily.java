// SPDX-License-Identifier: Apache-2.0
package org.umbrella.fast.arcs;

import org.jspecify.annotations.Nullable;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.scenario.Missile;

/**
 * All arcs of one missile from one launch point in one shape. Where many of them are wanted, a
 * table of guesses is made on first use, which costs as much as some four hundred arcs and makes
 * each three times as quick. Safe for use by several threads.
 */
public final class ThreatArcFamily {

    private final Missile missile;
    private final GeodeticPoint launch;
    private final double loftRad;
    private final boolean many;
    private @Nullable MinimumEnergyGuesses table;

    private ThreatArcFamily(Missile missile, GeodeticPoint launch, double loftRad, boolean many) {
        this.missile = missile;
        this.launch = launch;
        this.loftRad = loftRad;
        this.many = many;
    }

    /**
     * A family of which few arcs are wanted.
     *
     * @param missile the missile
     * @param launch launch point
     * @param loftRad Δ of the shape of arc, rad
     * @return the family
     */
    public static ThreatArcFamily ofFew(Missile missile, GeodeticPoint launch, double loftRad) {
        return new ThreatArcFamily(missile, launch, loftRad, false);
    }

    /**
     * A family of which hundreds of arcs are wanted.
     *
     * @param missile the missile
     * @param launch launch point
     * @param loftRad Δ of the shape of arc, rad
     * @return the family
     */
    public static ThreatArcFamily ofMany(Missile missile, GeodeticPoint launch, double loftRad) {
        return new ThreatArcFamily(missile, launch, loftRad, loftRad == 0.0);
    }

    /**
     * Whose arcs they are.
     *
     * @return the missile
     */
    public Missile missile() {
        return missile;
    }

    /**
     * Where they begin.
     *
     * @return the launch point
     */
    public GeodeticPoint launch() {
        return launch;
    }

    /**
     * Their shape.
     *
     * @return Δ, rad
     */
    public double loftRad() {
        return loftRad;
    }

    /**
     * Scratch space for one thread.
     *
     * @return arcs, none solved yet
     */
    public FastThreatArc newArc() {
        return new FastThreatArc(missile, launch, loftRad, many ? table() : null);
    }

    private synchronized MinimumEnergyGuesses table() {
        MinimumEnergyGuesses made = table;
        if (made == null) {
            made = new MinimumEnergyGuesses(missile, launch);
            table = made;
        }
        return made;
    }
}
