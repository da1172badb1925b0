// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.util.Iterator;
import org.umbrella.flight.staged.CatalogueFitter;
import org.umbrella.scenario.io.Library;

/** Names of studies, for shells to complete. */
final class StudyNames implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
        return Library.at(Home.root(), new CatalogueFitter()).studies().iterator();
    }
}
