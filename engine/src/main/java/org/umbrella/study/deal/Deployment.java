// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.deal;

import java.util.List;

/**
 * A deployment: interceptors of one speed at some sites.
 *
 * @param sites indices of the sites, rising
 * @param speed index of the burnout speed
 * @param delay index of the delay
 * @param sensors index of the set of sensors
 */
public record Deployment(List<Integer> sites, int speed, int delay, int sensors) {

    /** Copies the list. */
    public Deployment {
        sites = List.copyOf(sites);
    }
}
