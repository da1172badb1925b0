// SPDX-License-Identifier: Apache-2.0
package org.umbrella.wording;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.Assurance;
import org.umbrella.scenario.Battery;
import org.umbrella.scenario.CatalogueEntry;
import org.umbrella.study.assurance.AssuranceFinding;

/** What the weapons of assurances are called: "SM-3 IIB", "from Poland", "from ships". */
public final class WeaponNames {

    private static final String ASHORE = "Aegis Ashore ";

    private WeaponNames() {}

    /**
     * The interceptors of an assurance, with a speed where the study has one system at several.
     *
     * @param result the study
     * @param assurance the assurance
     * @return "SM-3 IIA at 5.6 km/s", "GBI"
     */
    public static String weapons(StudyResult result, Assurance assurance) {
        return CoverageWording.and(
                assurance.batteries().stream().map(b -> weapon(result, b)).distinct().toList());
    }

    private static String weapon(StudyResult result, Battery battery) {
        Set<Double> speeds = new LinkedHashSet<>();
        for (AssuranceFinding finding : result.findings().assurances()) {
            for (Battery other : finding.assurance().batteries()) {
                if (other.system().equals(battery.system())) {
                    speeds.add(other.interceptor().burnoutSpeedMetersPerSecond());
                }
            }
        }
        return speeds.size() > 1 && battery.interceptor().vehicle().isEmpty()
                ? battery.system()
                        + " at "
                        + AssuranceWording.kilometersPerSecond(
                                battery.interceptor().burnoutSpeedMetersPerSecond())
                : battery.system();
    }

    /**
     * Where they stand, by country; ships are one place, or by their sea where there is one.
     *
     * @param result the study
     * @param assurance the assurance
     * @return "Poland", "ships", "a ship in the North Sea", "Alaska and California"
     */
    public static String places(StudyResult result, Assurance assurance) {
        Set<String> places = new LinkedHashSet<>();
        Set<String> seas = new LinkedHashSet<>();
        for (Battery battery : assurance.batteries()) {
            Optional<CatalogueEntry> site = result.loaded().catalogue().siteAt(battery.site());
            String name = site.map(CatalogueEntry::name).orElse(battery.id());
            if (site.filter(CatalogueEntry::afloat).isPresent()) {
                seas.add(name);
            } else {
                places.add(
                        name.substring(
                                name.lastIndexOf(", ") < 0 ? 0 : name.lastIndexOf(", ") + 2));
            }
        }
        if (seas.size() == 1) {
            String name = seas.iterator().next();
            places.add("a ship in the " + name.substring(name.lastIndexOf(", ") + 2));
        } else if (!seas.isEmpty()) {
            places.add("ships");
        }
        return CoverageWording.and(List.copyOf(places));
    }

    /**
     * A site by its own name.
     *
     * @param name its name in the catalogue
     * @return "Redzikowo, Poland"
     */
    public static String site(String name) {
        return name.startsWith(ASHORE) ? name.substring(ASHORE.length()) : name;
    }
}
