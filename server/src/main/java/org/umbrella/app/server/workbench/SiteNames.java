// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.server.workbench;

import org.umbrella.earth.GeodeticPoint;
import org.umbrella.scenario.Architecture;
import org.umbrella.scenario.Battery;
import org.umbrella.scenario.CatalogueEntry;
import org.umbrella.scenario.Sensor;

/** Names for people of what stands: that of the catalogue's site, else the plan's own id. */
final class SiteNames {

    private final LibraryQuestions questions;

    SiteNames(LibraryQuestions questions) {
        this.questions = questions;
    }

    String of(Battery battery) {
        return at(battery.site(), battery.id());
    }

    String of(Sensor.Radar radar) {
        return "radar, " + at(radar.position(), radar.id());
    }

    private String at(GeodeticPoint place, String otherwise) {
        return questions.catalogue().siteAt(place).map(CatalogueEntry::name).orElse(otherwise);
    }

    boolean afloat(Battery battery) {
        return questions.catalogue().afloat(battery);
    }

    /** The name of whatever in an architecture has an id. */
    String of(Architecture architecture, String id) {
        for (Battery battery : architecture.batteries()) {
            if (battery.id().equals(id)) {
                return of(battery);
            }
        }
        for (Sensor sensor : architecture.sensors()) {
            if (sensor instanceof Sensor.Radar radar && radar.id().equals(id)) {
                return of(radar);
            }
        }
        return name(id);
    }

    /** The name of a missile, or an id as it is. */
    String name(String id) {
        CatalogueEntry missile = questions.missiles().get(id);
        return missile == null ? id : missile.name();
    }
}
