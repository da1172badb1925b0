// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import java.util.List;
import org.umbrella.scenario.document.View;

/**
 * Names that a reference may have.
 *
 * @param names those that are known
 * @param complete whether there are no others; false in the inputs of a bundle, which hold what its
 *     study needs and not all that the catalogue or the record of the talks refers to
 */
record KnownNames(List<String> names, boolean complete) {

    /** Copies the list. */
    KnownNames {
        names = List.copyOf(names);
    }

    /** Reports a reference that cannot be right. */
    void check(String what, View reference) {
        if (complete && !names.contains(reference.text().orElse(""))) {
            reference.unknown(what, names);
        }
    }
}
