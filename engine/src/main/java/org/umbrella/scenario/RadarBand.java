// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

/** A radar's band, in which a target has a cross-section of its own (docs/model.md, section 4). */
public enum RadarBand {
    /** 0.3 to 1 GHz: early-warning radars. */
    UHF("UHF"),
    /** 1 to 2 GHz. */
    L("L"),
    /** 2 to 4 GHz: the radars of ships. */
    S("S"),
    /** 8 to 12 GHz: forward radars. */
    X("X");

    private final String id;

    RadarBand(String id) {
        this.id = id;
    }

    /**
     * The name in files.
     *
     * @return the name
     */
    public String id() {
        return id;
    }
}
