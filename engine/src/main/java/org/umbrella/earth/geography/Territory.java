// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth.geography;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * An area asked about, as the countries that make it up.
 *
 * @param name name for people, such as "European NATO on 2013-03-15"
 * @param countries ISO 3166-1 alpha-2 codes, sorted, each once
 */
public record Territory(String name, List<String> countries) {

    /** Sorts the codes and drops repeats. */
    public Territory {
        countries = List.copyOf(new TreeSet<>(countries));
    }

    /**
     * A territory of given countries.
     *
     * @param name name for people
     * @param isoA2 ISO 3166-1 alpha-2 codes
     * @return the territory
     */
    public static Territory of(String name, String... isoA2) {
        return new Territory(name, List.of(isoA2));
    }

    /** Iran. */
    public static Territory iran() {
        return of("Iran", "IR");
    }

    /** The fifty states and the District of Columbia; not Puerto Rico or the other territories. */
    public static Territory fiftyStates() {
        return of("The fifty states", "US");
    }

    /**
     * The same without some countries.
     *
     * @param isoA2 codes to leave out
     * @return the changed copy
     */
    public Territory without(Collection<String> isoA2) {
        return new Territory(
                name, countries.stream().filter(code -> !isoA2.contains(code)).toList());
    }
}
