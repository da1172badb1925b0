// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.server.workbench;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.umbrella.app.server.request.Json;
import org.umbrella.app.server.work.WorkerPool;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.geography.PieceGrid;
import org.umbrella.fast.window.FlyoutTableCache;
import org.umbrella.scenario.Architecture;
import org.umbrella.scenario.Battery;
import org.umbrella.scenario.Sensor;
import org.umbrella.scenario.Study;
import org.umbrella.scenario.ThreatClass;
import org.umbrella.study.coverage.CoverageStudy;
import org.umbrella.study.coverage.Footprint;
import org.umbrella.study.coverage.Limit;
import org.umbrella.study.coverage.Tallies;
import org.umbrella.study.coverage.Tally;
import org.umbrella.wording.PeopleCounted;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Coverage questions: the study's tasks done by the workers, the footprint written short. */
final class CoverageAnswers {

    private static final int MOST_CELLS_KEPT = 20_000_000;

    private static final int MOST_TABLES = 160;

    private final LibraryQuestions shelf;
    private final Territories lands;
    private final WorkerPool workers;
    private final SiteNames signs;
    private final FlyoutTableCache tables = new FlyoutTableCache(MOST_TABLES);

    /** Answers by question; questions asked at the same time are computed once. */
    private final Cache<Question, ObjectNode> answers =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_CELLS_KEPT)
                    .weigher((Question question, ObjectNode node) ->
                            2000 + node.get("states").stringValue().length())
                    .build();

    CoverageAnswers(
            LibraryQuestions shelf, Territories lands, WorkerPool workers, SiteNames signs) {
        this.shelf = shelf;
        this.lands = lands;
        this.workers = workers;
        this.signs = signs;
    }

    ObjectNode answer(Question question, WorkerPool.Rank rank, Workbench.Pace pace) {
        ObjectNode known = answers.getIfPresent(question);
        if (known != null) {
            return known;
        }
        if (rank == WorkerPool.Rank.JOB) {
            // Not within the cache's lock: a cancelled job must not fail a question that waits.
            ObjectNode found = compute(question, rank, pace);
            answers.put(question, found);
            return found;
        }
        return answers.get(question, key -> compute(key, rank, pace));
    }

    private ObjectNode compute(Question question, WorkerPool.Rank rank, Workbench.Pace pace) {
        long began = System.nanoTime();
        Study study = shelf.study(question).study();
        PieceGrid grid = lands.grid(question.territory(), question.resolution());
        ThreatClass threat = study.threats().getFirst();
        List<GeodeticPoint> launches =
                shelf.points(study.launch()).stream().map(Map.Entry::getValue).toList();
        List<Runnable> missing = CoverageStudy.missing(study, tables);
        workers.run(rank, missing.size(), i -> missing.get(i).run(), pace::stopped);
        CoverageStudy coverage =
                CoverageStudy.over(
                        study,
                        grid,
                        List.of(new CoverageStudy.Launches(threat, "", launches)),
                        tables);
        List<Runnable> tasks = coverage.tasks();
        AtomicLong done = new AtomicLong();
        workers.run(
                rank,
                tasks.size(),
                i -> {
                    tasks.get(i).run();
                    pace.progress(done.incrementAndGet(), tasks.size());
                },
                pace::stopped);
        Footprint footprint = coverage.footprints().getFirst();
        Architecture architecture = coverage.architectures().getFirst();
        ObjectNode node = Json.object();
        node.put("territory", question.territory());
        node.put("resolution", question.resolution());
        node.put("states", states(footprint));
        node.put(
                "people_in_words",
                PeopleCounted.sentence(grid, lands.land(question.territory()).inWords()));
        node.put("launch_points", launches.size());
        tally(node.putObject("whole"), Tallies.total(footprint, grid));
        ArrayNode countries = node.putArray("countries");
        for (Tally tally : Tallies.countries(footprint, grid)) {
            tally(countries.addObject(), tally);
        }
        architecture(node, architecture);
        node.put("threat_range_km", threat.missile().maxRangeMeters() / 1e3);
        node.put("computed_ms", Math.round((System.nanoTime() - began) / 1e5) / 10.0);
        return node;
    }

    /** One character a cell, as the API's document says. */
    static String states(Footprint footprint) {
        StringBuilder states = new StringBuilder(footprint.size());
        for (int i = 0; i < footprint.size(); i++) {
            if (!footprint.threatened(i)) {
                states.append('.');
            } else if (footprint.defended(i)) {
                states.append((char) ('0' + Math.min(9, Math.max(1, footprint.layers(i)))));
            } else {
                states.append(character(footprint.limit(i)));
            }
        }
        return states.toString();
    }

    private static char character(Limit limit) {
        return switch (limit) {
            case TOO_LATE -> 'l';
            case NOT_TRACKED -> 't';
            case TRACK_NOT_KEPT -> 'k';
            case OUT_OF_REACH, NONE -> 'r';
        };
    }

    private void tally(ObjectNode node, Tally tally) {
        node.put("country", tally.country());
        node.put("name", tally.country().isEmpty() ? "" : lands.countryName(tally.country()));
        node.put("area_km2", tally.areaSquareMeters() / 1e6);
        node.put("threatened_area_km2", tally.threatenedAreaSquareMeters() / 1e6);
        node.put("defended_area_km2", tally.defendedAreaSquareMeters() / 1e6);
        node.put("people", tally.people());
        node.put("threatened_people", tally.threatenedPeople());
        node.put("defended_people", tally.defendedPeople());
        node.put("out_of_reach_area_km2", tally.outOfReachAreaSquareMeters() / 1e6);
        node.put("too_late_area_km2", tally.tooLateAreaSquareMeters() / 1e6);
        node.put("not_tracked_area_km2", tally.notTrackedAreaSquareMeters() / 1e6);
        node.put("track_not_kept_area_km2", tally.trackNotKeptAreaSquareMeters() / 1e6);
    }

    private void architecture(ObjectNode node, Architecture architecture) {
        ArrayNode batteries = node.putArray("batteries");
        for (Battery battery : architecture.batteries()) {
            ObjectNode one = batteries.addObject();
            one.put("id", battery.id());
            one.put("title", signs.of(battery));
            one.put("system", battery.system());
            degrees(one, battery.site());
            one.put("afloat", signs.afloat(battery));
            one.put("count", battery.count());
            one.put("link", battery.link().id());
            one.put(
                    "burnout_speed_km_s",
                    battery.interceptor().burnoutSpeedMetersPerSecond() / 1e3);
        }
        ArrayNode sensors = node.putArray("sensors");
        ArrayNode space = node.putArray("space_infrared");
        ArrayNode spaceMidcourse = node.putArray("space_midcourse");
        for (Sensor sensor : architecture.sensors()) {
            switch (sensor) {
                case Sensor.Radar radar -> {
                    ObjectNode one = sensors.addObject();
                    one.put("id", radar.id());
                    one.put("title", signs.of(radar));
                    degrees(one, radar.position());
                    one.put("range_km", radar.rangeMeters() / 1e3);
                    ArrayNode sectors = one.putArray("sectors_deg");
                    for (Sensor.Sector sector : radar.sectors()) {
                        sectors.addArray()
                                .add(Math.toDegrees(sector.fromRad()))
                                .add(Math.toDegrees(sector.toRad()));
                    }
                }
                case Sensor.SpaceInfrared infrared -> space.add(infrared.id());
                case Sensor.SpaceMidcourse midcourse -> spaceMidcourse.add(midcourse.id());
            }
        }
    }

    private static void degrees(ObjectNode node, GeodeticPoint point) {
        node.put("lat_deg", Math.toDegrees(point.latitudeRad()));
        node.put("lon_deg", Math.toDegrees(point.longitudeRad()));
    }
}
