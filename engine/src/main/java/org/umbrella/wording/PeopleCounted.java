// SPDX-License-Identifier: Apache-2.0
package org.umbrella.wording;

import java.util.List;
import java.util.Locale;
import org.umbrella.earth.geography.City;
import org.umbrella.earth.geography.PieceGrid;

/** Says beside figures of people whom they leave out. */
public final class PeopleCounted {

    private static final int NAMED = 3;

    private PeopleCounted() {}

    /**
     * Whom the people of a grid leave out.
     *
     * @param grid the pieces
     * @param territory the territory in print
     * @return one sentence with a full stop
     */
    public static String sentence(PieceGrid grid, String territory) {
        List<City> left = grid.unplaced();
        if (left.isEmpty()) {
            return "People are those of the cities of "
                    + territory
                    + ", "
                    + count(grid.totalPeople())
                    + "; all are counted.";
        }
        List<String> names =
                left.stream()
                        .limit(NAMED)
                        .map(city -> city.name() + " (" + count(city.people()) + ")")
                        .toList();
        return "People are those of the cities of "
                + territory
                + ", "
                + count(grid.totalPeople())
                + "; not counted are "
                + count(grid.unplacedPeople())
                + " in "
                + (left.size() == 1 ? "one place" : left.size() + " places")
                + " more than 20 km from their country's land as it is drawn"
                + (left.size() > NAMED ? ", the largest " : ": ")
                + CoverageWording.and(names)
                + ".";
    }

    private static String count(long people) {
        return String.format(Locale.ROOT, "%,d", people);
    }
}
