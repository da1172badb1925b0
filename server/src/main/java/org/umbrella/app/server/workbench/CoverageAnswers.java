// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.server.workbench;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;
import org.umbrella.app.server.request.Json;
import org.umbrella.app.server.work.Backlog;
import org.umbrella.app.server.work.Limits;
import org.umbrella.app.server.work.WorkerPool;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.geography.PieceGrid;
import org.umbrella.earth.work.Workers;
import org.umbrella.fast.window.FlyoutTableCache;
import org.umbrella.scenario.Architecture;
import org.umbrella.scenario.Battery;
import org.umbrella.scenario.Sensor;
import org.umbrella.scenario.Study;
import org.umbrella.scenario.ThreatClass;
import org.umbrella.study.coverage.CoverageFinding;
import org.umbrella.study.coverage.Footprint;
import org.umbrella.study.coverage.Launches;
import org.umbrella.study.coverage.Limit;
import org.umbrella.study.coverage.Tallies;
import org.umbrella.study.coverage.Tally;
import org.umbrella.study.run.LocalRunner;
import org.umbrella.study.run.StudyRunner;
import org.umbrella.study.run.StudyWork;
import org.umbrella.wording.PeopleCounted;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Coverage questions: the study's tasks done by the workers, the footprint written short. */
final class CoverageAnswers {

    /** Weight of the answers kept, about a byte each. */
    private static final int MOST_BYTES_KEPT = 40_000_000;

    /** What the counts by country of an answer weigh, about. */
    private static final int BYTES_OF_TALLIES = 25_000;

    private static final int MOST_TABLES = 160;

    /** How often who waits for another's answer looks whether to go on, ms. */
    private static final long LOOK_MILLIS = 100;

    private final LibraryQuestions questions;
    private final Territories territories;
    private final WorkerPool workers;
    private final SiteNames signs;
    private final FlyoutTableCache tables = new FlyoutTableCache(MOST_TABLES);

    /** Questions being computed: what several ask at the same time is computed once. */
    private final Map<Question, CompletableFuture<ObjectNode>> underWay = new ConcurrentHashMap<>();

    /** Answers by question. */
    private final Cache<Question, ObjectNode> answers =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_BYTES_KEPT)
                    .weigher((Question question, ObjectNode node) ->
                            BYTES_OF_TALLIES + node.get("states").stringValue().length())
                    .build();

    private final Backlog backlog;

    CoverageAnswers(
            LibraryQuestions questions,
            Territories territories,
            WorkerPool workers,
            SiteNames signs) {
        this.backlog = new Backlog(workers.count(), Limits.USUAL.questionWait());
        this.questions = questions;
        this.territories = territories;
        this.workers = workers;
        this.signs = signs;
    }

    ObjectNode answer(Question question, WorkerPool.Rank rank, Workbench.Pace pace) {
        ObjectNode known = answers.getIfPresent(question);
        if (known != null) {
            return known;
        }
        if (rank == WorkerPool.Rank.JOB) {
            ObjectNode found = compute(question, rank, pace);
            answers.put(question, found);
            return found;
        }
        while (true) {
            CompletableFuture<ObjectNode> mine = new CompletableFuture<>();
            CompletableFuture<ObjectNode> other = underWay.putIfAbsent(question, mine);
            if (other == null) {
                return first(question, mine, pace);
            }
            Optional<ObjectNode> found = await(other, pace);
            if (found.isPresent()) {
                return found.get();
            }
        }
    }

    /** Computes an answer that others may be waiting for. */
    private ObjectNode first(
            Question question, CompletableFuture<ObjectNode> mine, Workbench.Pace pace) {
        try {
            ObjectNode found = compute(question, WorkerPool.Rank.QUESTION, pace);
            answers.put(question, found);
            mine.complete(found);
            return found;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            underWay.remove(question, mine);
        }
    }

    /**
     * Waits for what somebody else asked for too.
     *
     * @return the answer; empty where the other gave up, so that it is to be asked for anew
     */
    private static Optional<ObjectNode> await(
            CompletableFuture<ObjectNode> other, Workbench.Pace pace) {
        while (true) {
            try {
                return Optional.of(other.get(LOOK_MILLIS, TimeUnit.MILLISECONDS));
            } catch (TimeoutException e) {
                if (pace.stopped()) {
                    throw new CancellationException("cancelled");
                }
            } catch (ExecutionException | CancellationException e) {
                return Optional.empty();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            }
        }
    }

    private ObjectNode compute(Question question, WorkerPool.Rank rank, Workbench.Pace pace) {
        Study study = questions.study(question).study();
        PieceGrid grid = territories.grid(question.territory(), question.resolution());
        List<GeodeticPoint> launches =
                questions.points(study.launch()).stream().map(Map.Entry::getValue).toList();
        if (rank == WorkerPool.Rank.JOB) {
            return compute(question, study, grid, launches, rank, pace, _ -> {});
        }
        long units = (long) launches.size() * grid.size();
        try (Backlog.Place place = backlog.enter(units)) {
            return compute(question, study, grid, launches, rank, pace, place::took);
        }
    }

    private ObjectNode compute(
            Question question,
            Study study,
            PieceGrid grid,
            List<GeodeticPoint> launches,
            WorkerPool.Rank rank,
            Workbench.Pace pace,
            LongConsumer took) {
        long began = System.nanoTime();
        ThreatClass threat = study.threats().getFirst();
        Workers threads = workers.ranked(rank, pace::stopped);
        StudyWork work =
                StudyWork.ofCoverage(
                        study, grid, List.of(new Launches(threat, "", launches)), tables);
        work.prepare(work.units(), threads);
        LongAdder nanos = new LongAdder();
        Workers timed =
                (count, piece) ->
                        threads.forEach(
                                count,
                                i -> {
                                    long start = System.nanoTime();
                                    piece.accept(i);
                                    nanos.add(System.nanoTime() - start);
                                });
        CoverageFinding coverage =
                StudyRunner.run(work, LocalRunner.of(timed), pace::progress)
                        .coverage()
                        .orElseThrow();
        took.accept(nanos.sum());
        Footprint footprint = coverage.footprints().getFirst();
        Architecture architecture = coverage.architectures().getFirst();
        ObjectNode node = Json.object();
        node.put("territory", question.territory());
        node.put("resolution", question.resolution());
        node.put("states", states(footprint));
        node.put(
                "people_in_words",
                PeopleCounted.sentence(grid, territories.land(question.territory()).inWords()));
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
        node.put("name", tally.country().isEmpty() ? "" : territories.countryName(tally.country()));
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
