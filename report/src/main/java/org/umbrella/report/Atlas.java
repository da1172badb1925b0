// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.report.map.BaseMap;
import org.umbrella.report.map.CellMesh;
import org.umbrella.report.map.CoverageMap;
import org.umbrella.report.map.Frame;
import org.umbrella.report.map.InsetFrames;
import org.umbrella.report.map.PlaneBox;
import org.umbrella.report.map.Projection;
import org.umbrella.report.map.Projections;
import org.umbrella.report.map.Signs;
import org.umbrella.report.page.Markup;
import org.umbrella.report.section.MapLabel;
import org.umbrella.results.Coverage;
import org.umbrella.results.Deployment;
import org.umbrella.results.LaunchArea;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.Sensing;
import org.umbrella.scenario.ThreatClass;
import org.umbrella.study.coverage.Footprint;
import org.umbrella.wording.CoverageWording;
import org.umbrella.wording.SensingWording;
import org.umbrella.wording.WeaponNames;

/**
 * All coverage maps of a study in one frame, which holds the territory and the launch areas; what
 * stands outside it is not drawn. Geometry is defined once and referred to.
 */
final class Atlas {

    private static final int WIDTH_UNITS = 1600;
    private static final double MARGIN_METERS = 150_000;

    /** What a letter, a sign and a line take of a map at most, at 640 px of width. */
    private static final double LETTER_UNITS = 17;

    private static final double SIGN_UNITS = 30;
    private static final double LINE_UNITS = 46;

    private final StudyResult result;
    private final BaseMap base;
    private final CoverageMap maps;
    private final List<Inset> insets;
    private final Map<Footprint, CoverageMap.Prepared> prepared = new HashMap<>();
    private final Map<String, String> deploymentIds = new HashMap<>();

    Atlas(StudyResult result) {
        this.result = result;
        Frame frame = frame(result);
        List<String> territory = new ArrayList<>(result.grid().territory().countries());
        this.base = new BaseMap(frame, "m-", territory);
        this.maps = new CoverageMap(base, new CellMesh(result.grid(), frame), "p");
        this.insets = Inset.of(result, frame);
        for (Coverage coverage : result.coverage()) {
            prepared.put(coverage.footprint(), maps.prepare(coverage));
        }
        for (Deployment deployment : result.deployments()) {
            deploymentIds.put(key(deployment), "d" + deploymentIds.size());
        }
    }

    private static Frame frame(StudyResult result) {
        Projection projection = Projections.forGrid(result.grid());
        PlaneBox box = PlaneBox.EMPTY;
        if (InsetFrames.serve(result.grid())) {
            // Launch areas lie on the other side of the globe.
            return InsetFrames.conterminous(result.grid(), MARGIN_METERS, WIDTH_UNITS);
        }
        for (int i = 0; i < result.grid().size(); i++) {
            box =
                    box.with(
                            projection.project(
                                    result.grid().latitudeRad(i), result.grid().longitudeRad(i)));
        }
        for (LaunchArea area : result.launchAreas()) {
            for (GeodeticPoint point : area.points()) {
                box = box.with(projection.project(point.latitudeRad(), point.longitudeRad()));
            }
        }
        return Frame.of(projection, box.grown(MARGIN_METERS), WIDTH_UNITS);
    }

    /** Writes what the maps refer to. */
    void define(Markup into) {
        base.define(into);
        maps.define(into);
        for (Deployment deployment : result.deployments()) {
            into.open("g", "id", id(deployment));
            Signs.deployment(deployment, base.frame(), into);
            into.close();
        }
        Map<Deployment, String> ids = new LinkedHashMap<>();
        result.deployments().forEach(deployment -> ids.put(deployment, id(deployment)));
        insets.forEach(inset -> inset.define(ids, into));
        for (int k = 0; k < result.launchAreas().size(); k++) {
            into.open("g", "id", "a" + k);
            Signs.launchArea(result.launchAreas().get(k), base, into);
            into.close();
        }
    }

    /** Draws one map. */
    void draw(
            Deployment deployment,
            ThreatClass threat,
            Sensing sensing,
            boolean large,
            Markup into) {
        Optional<Coverage> coverage = result.coverage(deployment, threat.id(), sensing);
        String title =
                coverage.map(c -> CoverageWording.sentence(result, c))
                        .orElse("Not asked by this study");
        base.begin(
                title + ".",
                deployment.planTitle()
                        + ", "
                        + CoverageWording.day(deployment.date())
                        + ", against "
                        + threat.label()
                        + ", "
                        + SensingWording.supposes(sensing)
                        + ". "
                        + stands(deployment),
                large ? "frame large" : "frame small",
                into);
        if (coverage.isPresent()) {
            maps.draw(Objects.requireNonNull(prepared.get(coverage.get().footprint())), into);
        } else {
            base.lines(into);
        }
        for (int k = 0; k < result.launchAreas().size(); k++) {
            if (result.launchAreas().get(k).threatIds().contains(threat.id())) {
                into.empty("use", "href", "#a" + k);
            }
        }
        into.empty("use", "href", "#" + id(deployment));
        coverage.ifPresent(
                found -> insets.forEach(inset -> inset.draw(found, id(deployment), into)));
        into.close();
    }

    /**
     * Names over a map, each left or right of its sign, none over a sign or another name.
     *
     * @param deployment what stands
     * @param into the inside of the map's box, after the map
     */
    void names(Deployment deployment, Markup into) {
        Map<String, double[]> places = new LinkedHashMap<>();
        deployment.sites().stream()
                .filter(site -> !site.afloat())
                .forEach(site -> place(WeaponNames.site(site.title()), site.position(), places));
        deployment.radars().stream()
                .filter(radar ->
                        deployment.sites().stream()
                                .noneMatch(s -> s.position().equals(radar.position())))
                .forEach(radar -> place(radar.title(), radar.position(), places));
        List<double[]> signs = new ArrayList<>(places.values());
        deployment.sites().forEach(site -> signs.add(at(site.position())));
        List<double[]> taken = new ArrayList<>();
        places.forEach((name, at) -> {
            double length = LETTER_UNITS * name.length() + SIGN_UNITS;
            for (boolean west : new boolean[] {false, true}) {
                double from = west ? at[0] - length : at[0] + SIGN_UNITS;
                double to = west ? at[0] - SIGN_UNITS : at[0] + length;
                boolean free =
                        from > 0
                                && to < base.frame().width()
                                && signs.stream().noneMatch(s -> within(s, from, to, at[1]))
                                && taken.stream()
                                        .noneMatch(t ->
                                                Math.abs(t[2] - at[1]) < LINE_UNITS
                                                        && t[0] < to
                                                        && from < t[1]);
                if (free) {
                    taken.add(new double[] {from, to, at[1]});
                    MapLabel.write(name, at, base.frame(), west, into);
                    return;
                }
            }
        });
    }

    private static boolean within(double[] sign, double from, double to, double y) {
        return sign[0] > from - 10 && sign[0] < to + 10 && Math.abs(sign[1] - y) < LINE_UNITS;
    }

    private void place(String name, GeodeticPoint position, Map<String, double[]> places) {
        double[] at = at(position);
        if (base.frame().holds(at)) {
            places.putIfAbsent(name, at);
        }
    }

    private double[] at(GeodeticPoint position) {
        return base.frame().at(position.latitudeRad(), position.longitudeRad());
    }

    /** What stands outside the maps, by name, each once. */
    List<String> outside(Deployment deployment) {
        Map<String, GeodeticPoint> places = new LinkedHashMap<>();
        deployment.sites().forEach(site -> places.put(site.title(), site.position()));
        deployment.radars().forEach(radar -> places.put(radar.title(), radar.position()));
        return places.entrySet().stream()
                .filter(e -> !holds(base.frame(), e.getValue()))
                .filter(e -> insets.stream().noneMatch(i -> holds(i.frame(), e.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean holds(Frame frame, GeodeticPoint place) {
        return frame.holds(frame.at(place.latitudeRad(), place.longitudeRad()));
    }

    private static String stands(Deployment deployment) {
        List<String> words =
                deployment.sites().stream().map(s -> s.system() + " at " + s.title()).toList();
        return words.isEmpty() ? "No interceptors stand." : CoverageWording.and(words) + ".";
    }

    private String id(Deployment deployment) {
        return Objects.requireNonNull(deploymentIds.get(key(deployment)));
    }

    private static String key(Deployment deployment) {
        return deployment.planId() + " " + deployment.date();
    }
}
