// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.coverage;

import java.util.List;
import java.util.TreeMap;
import org.umbrella.earth.geography.PieceGrid;

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
    public static Tally total(Footprint footprint, PieceGrid grid) {
        Sums sums = new Sums();
        for (int i = 0; i < grid.size(); i++) {
            sums.add(footprint, grid, i);
        }
        return sums.tally("");
    }

    /**
     * Country by country, those with nothing threatened included.
     *
     * @param footprint the footprint
     * @param grid its cells
     * @return the sums by country code
     */
    public static List<Tally> countries(Footprint footprint, PieceGrid grid) {
        TreeMap<String, Sums> byCode = new TreeMap<>();
        String code = "";
        Sums sums = new Sums();
        for (int i = 0; i < grid.size(); i++) {
            // Neighbours mostly have the same owner.
            if (!grid.country(i).equals(code)) {
                code = grid.country(i);
                sums = byCode.computeIfAbsent(code, c -> new Sums());
            }
            sums.add(footprint, grid, i);
        }
        return byCode.entrySet().stream().map(e -> e.getValue().tally(e.getKey())).toList();
    }

    /** Running sums. */
    private static final class Sums {

        private int cells;
        private double area;
        private double threatened;
        private double defended;
        private long people;
        private long threatenedPeople;
        private long defendedPeople;
        private double outOfReach;
        private double tooLate;
        private double notTracked;
        private double trackNotKept;

        void add(Footprint footprint, PieceGrid grid, int i) {
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
                case TRACK_NOT_KEPT -> trackNotKept += here;
            }
        }

        Tally tally(String country) {
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
                    notTracked,
                    trackNotKept);
        }
    }
}
