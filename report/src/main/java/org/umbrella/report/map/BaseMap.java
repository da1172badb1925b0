// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.map;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.umbrella.earth.geography.Outlines;
import org.umbrella.earth.geography.Ring;
import org.umbrella.report.page.Markup;

/**
 * What every map of a frame has in common: sea, land, borders, graticule, and the outline of the
 * territory that clips what is drawn on it. Written once into a page's definitions and referred to
 * by each map.
 */
public final class BaseMap {

    private static final int GRATICULE_DEG = 10;

    /** How far beyond the frame land is drawn, so that cut edges and their lines stay hidden. */
    private static final double MARGIN_UNITS = 20;

    private final Frame frame;
    private final String prefix;
    private final Map<String, List<List<Ring>>> outlines;
    private final String land;
    private final List<String> territory;
    private final String own;
    private final String graticule;

    /**
     * The base of a frame.
     *
     * @param frame where it is drawn
     * @param prefix what the ids of its definitions begin with, one for each base on a page
     * @param territory codes of the countries whose outline clips coverage
     */
    public BaseMap(Frame frame, String prefix, Collection<String> territory) {
        this.frame = frame;
        this.prefix = prefix;
        Set<String> codes = new HashSet<>(territory);
        SvgPath all = new SvgPath();
        SvgPath ours = new SvgPath();
        outlines = Outlines.scale50();
        outlines.forEach((code, polygons) -> {
            for (List<Ring> rings : polygons) {
                for (Ring ring : rings) {
                    double[] drawn = drawn(ring, frame);
                    all.add(drawn, true);
                    if (codes.contains(code)) {
                        ours.add(drawn, true);
                    }
                }
            }
        });
        this.land = all.toString();
        this.territory = territory.stream().sorted().toList();
        this.own = ours.toString();
        this.graticule = graticule(frame);
    }

    /**
     * The frame.
     *
     * @return where it is drawn
     */
    public Frame frame() {
        return frame;
    }

    /**
     * The outline of one country in this frame.
     *
     * @param code ISO 3166-1 alpha-2 code
     * @return path data; empty where it lies outside
     */
    public String outline(String code) {
        SvgPath path = new SvgPath();
        for (List<Ring> rings : outlines.getOrDefault(code, List.of())) {
            for (Ring ring : rings) {
                path.add(drawn(ring, frame), true);
            }
        }
        return path.toString();
    }

    /**
     * Writes what maps refer to.
     *
     * @param into the inside of a defs element
     */
    public void define(Markup into) {
        into.empty("path", "id", prefix + "land", "d", land);
        into.empty("path", "id", prefix + "own", "d", own);
        for (String code : territory) {
            into.open("clipPath", "id", prefix + "clip-" + code);
            into.empty("path", "d", outline(code)).close();
        }
        into.open("g", "id", prefix + "base");
        into.empty(
                "rect",
                "class",
                "sea",
                "width",
                Integer.toString(frame.width()),
                "height",
                Integer.toString(frame.height()));
        into.empty("use", "href", "#" + prefix + "land", "class", "land");
        into.empty("use", "href", "#" + prefix + "own", "class", "own");
        into.close();
        into.open("g", "id", prefix + "top");
        into.empty("path", "class", "grat", "d", graticule);
        into.empty("use", "href", "#" + prefix + "land", "class", "border");
        into.close();
    }

    /**
     * Begins a map: an image with its words, sea and land.
     *
     * @param title what the map says
     * @param description what is drawn, for those who cannot see it
     * @param style its class
     * @param into where to; the element stays open
     */
    public void begin(String title, String description, String style, Markup into) {
        into.open(
                "svg",
                "viewBox",
                "0 0 " + frame.width() + " " + frame.height(),
                "role",
                "img",
                "class",
                style);
        into.leaf("title", title).leaf("desc", description);
        into.empty("use", "href", "#" + prefix + "base");
    }

    /**
     * Begins this map as an inset of one that is open: sea and land.
     *
     * @param x left edge in units of the outer map
     * @param y upper edge
     * @param into where to; the element stays open
     */
    public void beginInset(int x, int y, Markup into) {
        into.open(
                "svg",
                "x",
                Integer.toString(x),
                "y",
                Integer.toString(y),
                "width",
                Integer.toString(frame.width()),
                "height",
                Integer.toString(frame.height()),
                "viewBox",
                "0 0 " + frame.width() + " " + frame.height());
        into.empty("use", "href", "#" + prefix + "base");
    }

    /**
     * Begins what is drawn within one country of the territory only.
     *
     * @param country ISO 3166-1 alpha-2 code
     * @param into where to; the element stays open
     */
    public void beginClipped(String country, Markup into) {
        into.open("g", "clip-path", "url(#" + prefix + "clip-" + country + ")");
    }

    /**
     * Lays borders and graticule over what was drawn.
     *
     * @param into where to
     */
    public void lines(Markup into) {
        into.empty("use", "href", "#" + prefix + "top");
    }

    private static double[] drawn(Ring ring, Frame frame) {
        double[] xy = new double[2 * (ring.size() - 1)];
        boolean near = false;
        for (int i = 0; i + 1 < ring.size(); i++) {
            double[] at = frame.at(ring.latitudesRad()[i], ring.longitudesRad()[i]);
            xy[2 * i] = at[0];
            xy[2 * i + 1] = at[1];
            near |= frame.holds(at);
        }
        return near
                ? RingClip.toRectangle(
                        xy,
                        -MARGIN_UNITS,
                        -MARGIN_UNITS,
                        frame.width() + MARGIN_UNITS,
                        frame.height() + MARGIN_UNITS)
                : new double[0];
    }

    private static String graticule(Frame frame) {
        SvgPath path = new SvgPath();
        for (int lon = -180; lon < 180; lon += GRATICULE_DEG) {
            double[] line = new double[2 * 161];
            for (int k = 0; k <= 160; k++) {
                put(frame.at(Math.toRadians(k - 80.0), Math.toRadians(lon)), line, k);
            }
            addWithin(line, frame, path);
        }
        for (int lat = -80; lat <= 80; lat += GRATICULE_DEG) {
            double[] line = new double[2 * 181];
            for (int k = 0; k <= 180; k++) {
                put(frame.at(Math.toRadians(lat), Math.toRadians(2 * k - 180.0)), line, k);
            }
            addWithin(line, frame, path);
        }
        return path.toString();
    }

    private static void put(double[] at, double[] line, int k) {
        line[2 * k] = at[0];
        line[2 * k + 1] = at[1];
    }

    /** Adds the runs of a line whose points, or the ones beside them, lie in the frame. */
    private static void addWithin(double[] line, Frame frame, SvgPath path) {
        int from = -1;
        int points = line.length / 2;
        for (int k = 0; k < points; k++) {
            boolean seen =
                    near(line, k, frame) || near(line, k - 1, frame) || near(line, k + 1, frame);
            if (seen && from < 0) {
                from = k;
            }
            if (from >= 0 && (!seen || k == points - 1)) {
                path.add(Arrays.copyOfRange(line, 2 * from, 2 * (seen ? k + 1 : k)), false);
                from = -1;
            }
        }
    }

    private static boolean near(double[] line, int k, Frame frame) {
        return k >= 0
                && 2 * k < line.length
                && frame.holds(new double[] {line[2 * k], line[2 * k + 1]});
    }
}
