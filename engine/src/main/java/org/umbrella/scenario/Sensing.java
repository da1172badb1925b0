// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

/** With which eyes a question is asked. */
public enum Sensing {
    /** The link rules and sensors of the architecture. */
    AS_DEPLOYED("as-deployed"),
    /** Every battery under {@link LinkRule#PERFECT}: the bound. */
    PERFECT("perfect");

    private final String id;

    Sensing(String id) {
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
