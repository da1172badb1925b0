// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.replay;

import org.umbrella.study.replay.Replay;

/** What stands beside a place on a globe: the sign that the maps draw for it, and its name. */
final class Labels {

    private Labels() {}

    static String of(Replay.Place place) {
        String sign =
                switch (place.kind()) {
                    case LAUNCH -> "+ ";
                    case AIM -> "\u25c7 ";
                    case BATTERY -> "\u25b2 ";
                    case SHIP -> "\u25bc ";
                };
        return sign + place.name();
    }

    static String of(Replay.Radar radar) {
        return "\u25cf " + radar.name();
    }
}
