// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.coverage;

import java.util.List;
import java.util.TreeSet;
import org.umbrella.earth.geography.CellGrid;

/**
 * Sums footprints over a grid, cells in the order of the grid so that sums are the same to the bit.
 */
public final class Tallies {

    private Tallies() {}

    /**
     * Over the whole grid.
     *
     * @param footprint the footprint
     * @param grid its cells
     * @return the sums, country empty
     */
    public static Tally total(Footprint footprint, CellGrid grid) {
        return sum(footprint, grid, "");
    }

    /**
     * Country by country, those with nothing threatened included.
     *
     * @param footprint the footprint
     * @param grid its cells
     * @return the sums by country code
     */
    public static List<Tally> countries(Footprint footprint, CellGrid grid) {
        TreeSet<String> codes = new TreeSet<>();
        for (int i = 0; i < grid.size(); i++) {
            codes.add(grid.country(i));
        }
        return codes.stream().map(code -> sum(footprint, grid, code)).toList();
    }

    private static Tally sum(Footprint footprint, CellGrid grid, String country) {
        int cells = 0;
        double area = 0;
        double threatened = 0;
        double defended = 0;
        long people = 0;
        long threatenedPeople = 0;
        long defendedPeople = 0;
        double outOfReach = 0;
        double tooLate = 0;
        double notTracked = 0;
        for (int i = 0; i < grid.size(); i++) {
            if (!country.isEmpty() && !country.equals(grid.country(i))) {
                continue;
            }
            double here = grid.areaSquareMeters(i);
            cells++;
            area += here;
            people += grid.people(i);
            if (footprint.threatened(i)) {
                threatened += here;
                threatenedPeople += grid.people(i);
            }
            if (footprint.defended(i)) {
                defended += here;
                defendedPeople += grid.people(i);
            }
            switch (footprint.limit(i)) {
                case NONE -> {}
                case OUT_OF_REACH -> outOfReach += here;
                case TOO_LATE -> tooLate += here;
                case NOT_TRACKED -> notTracked += here;
            }
        }
        return new Tally(
                country,
                cells,
                area,
                threatened,
                defended,
                people,
                threatenedPeople,
                defendedPeople,
                outOfReach,
                tooLate,
                notTracked);
    }
}
