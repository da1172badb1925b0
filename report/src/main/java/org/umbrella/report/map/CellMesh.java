// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.map;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.umbrella.earth.geography.PieceGrid;

/**
 * The cells that hold the pieces of a grid as a mesh, so that the outline of any set of one
 * country's can be drawn without the lines between them. Clipped to the country, that is its land.
 *
 * <p>Two countries may share a cell, so each has a mesh of its own over common corners.
 *
 * <p>Corners within half a metre of each other are one. An edge is drawn where the cell beyond it
 * is not in the set; edges follow one another because three cells meet at a corner. Cost: a few
 * operations for each edge.
 */
public final class CellMesh {

    private static final double CORNER_GRID = 1e7;

    private final double[] xs;
    private final double[] ys;
    private final int[][] corners;
    private final int[][] beyond;
    private final Map<String, int[]> byCountry = new TreeMap<>();

    /**
     * The mesh of a grid in a frame.
     *
     * @param grid the cells
     * @param frame where they are drawn
     */
    public CellMesh(PieceGrid grid, Frame frame) {
        int n = grid.size();
        corners = new int[n][];
        beyond = new int[n][];
        Map<Long, Integer> ids = new HashMap<>();
        double[] x = new double[1024];
        double[] y = new double[1024];
        for (int i = 0; i < n; i++) {
            corners[i] = new int[grid.corners(i)];
            for (int k = 0; k < corners[i].length; k++) {
                double latitude = grid.cornerLatitudeRad(i, k);
                double longitude = grid.cornerLongitudeRad(i, k);
                long key =
                        Math.round(latitude * CORNER_GRID) * (1L << 32)
                                + Math.round(longitude * CORNER_GRID);
                int fresh = ids.size();
                Integer known = ids.putIfAbsent(key, fresh);
                corners[i][k] = known == null ? fresh : known;
                if (known == null) {
                    if (fresh == x.length) {
                        x = Arrays.copyOf(x, 2 * fresh);
                        y = Arrays.copyOf(y, 2 * fresh);
                    }
                    double[] at = frame.at(latitude, longitude);
                    x[fresh] = at[0];
                    y[fresh] = at[1];
                }
            }
        }
        xs = x;
        ys = y;
        for (String country : grid.territory().countries()) {
            int[] own =
                    IntStream.range(0, n).filter(i -> grid.country(i).equals(country)).toArray();
            if (own.length > 0) {
                byCountry.put(country, own);
                join(own);
            }
        }
    }

    /** Finds what lies beyond each edge among some pieces. */
    private void join(int[] pieces) {
        Map<Long, Integer> owners = new HashMap<>();
        for (int i : pieces) {
            for (int k = 0; k < corners[i].length; k++) {
                owners.put(edge(from(i, k), to(i, k)), i);
            }
        }
        for (int i : pieces) {
            beyond[i] = new int[corners[i].length];
            for (int k = 0; k < beyond[i].length; k++) {
                beyond[i][k] = owners.getOrDefault(edge(to(i, k), from(i, k)), -1);
            }
        }
    }

    /**
     * The countries that have pieces.
     *
     * @return ISO 3166-1 alpha-2 codes, sorted
     */
    public Collection<String> countries() {
        return Collections.unmodifiableSet(byCountry.keySet());
    }

    /**
     * The outline of the cells of a set of one country's pieces.
     *
     * @param country ISO 3166-1 alpha-2 code
     * @param members which pieces
     * @return path data, empty for the empty set
     */
    public String outline(String country, IntPredicate members) {
        int[] pieces = byCountry.getOrDefault(country, new int[0]);
        int[] next = new int[xs.length];
        Arrays.fill(next, -1);
        boolean[] in = new boolean[corners.length];
        for (int i : pieces) {
            in[i] = members.test(i);
        }
        for (int i : pieces) {
            if (in[i]) {
                for (int k = 0; k < corners[i].length; k++) {
                    if (beyond[i][k] < 0 || !in[beyond[i][k]]) {
                        next[from(i, k)] = to(i, k);
                    }
                }
            }
        }
        SvgPath path = new SvgPath();
        double[] ring = new double[64];
        for (int start = 0; start < next.length; start++) {
            int n = 0;
            for (int at = start; next[at] >= 0; ) {
                if (n == ring.length) {
                    ring = Arrays.copyOf(ring, 2 * n);
                }
                ring[n++] = xs[at];
                ring[n++] = ys[at];
                int then = next[at];
                next[at] = -1;
                at = then;
            }
            if (n > 0) {
                path.add(Arrays.copyOf(ring, n), true);
            }
        }
        return path.toString();
    }

    private int from(int cell, int k) {
        return corners[cell][k];
    }

    private int to(int cell, int k) {
        return corners[cell][(k + 1) % corners[cell].length];
    }

    private static long edge(int from, int to) {
        return ((long) from << 32) | to;
    }
}
