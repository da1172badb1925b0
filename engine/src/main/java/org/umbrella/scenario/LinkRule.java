// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

/** What a battery needs of which sensors (docs/model.md, section 4). */
public enum LinkRule {
    /**
     * Sensing left out: commit at burnout plus the decision delay, or at a stated time in the place
     * of both; seen throughout.
     */
    PERFECT("perfect"),
    /** Its own radar must track, and must see the target at intercept. */
    ORGANIC("organic"),
    /** Any linked sensor's track commits; its own radar must see the target at intercept. */
    LAUNCH_ON_REMOTE("launch-on-remote"),
    /** Any linked sensor for both. */
    ENGAGE_ON_REMOTE("engage-on-remote");

    private final String id;

    LinkRule(String id) {
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
