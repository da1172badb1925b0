// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.server.workbench;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.umbrella.app.server.request.BadRequest;
import org.umbrella.app.server.work.WorkerPool;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.geography.Alliances;
import org.umbrella.earth.geography.PieceGrids;
import org.umbrella.engagement.Engagement;
import org.umbrella.engagement.EngagementSolver;
import org.umbrella.evidence.BuildVersion;
import org.umbrella.flight.ArcOutcome;
import org.umbrella.flight.ThreatArc;
import org.umbrella.flight.ThreatArcSolver;
import org.umbrella.formats.replay.CzmlReplay;
import org.umbrella.formats.replay.KmlReplay;
import org.umbrella.scenario.Architecture;
import org.umbrella.scenario.ArchitectureAt;
import org.umbrella.scenario.Battery;
import org.umbrella.scenario.Sensing;
import org.umbrella.scenario.Study;
import org.umbrella.scenario.ThreatShot;
import org.umbrella.study.assurance.EngagementCase;
import org.umbrella.study.assurance.Places;
import org.umbrella.study.replay.Replay;
import org.umbrella.study.replay.ReplaySampler;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The workbench, answered by the engine: the library's files and the model, nothing else. */
public final class EngineWorkbench implements Workbench {

    private static final String VERSION = BuildVersion.ofThisBuild().toString();

    private final WorkerPool workers;
    private final Territories territories;
    private final LibraryQuestions questions;
    private final SiteNames signs;
    private final CoverageAnswers coverages;
    private final PlaceAnswers answers;
    private final AssuranceAnswers promises;
    private final InitialScene scenes;
    private final ObjectNode scene;

    public EngineWorkbench(Path home, WorkerPool workers) {
        this.workers = workers;
        PieceGrids grids = PieceGrids.load(workers.ranked(WorkerPool.Rank.QUESTION, () -> false));
        Alliances alliances = Alliances.load();
        territories = new Territories(grids, alliances);
        questions = new LibraryQuestions(home, territories);
        signs = new SiteNames(questions);
        coverages = new CoverageAnswers(questions, territories, workers, signs);
        answers = new PlaceAnswers(territories);
        promises =
                new AssuranceAnswers(
                        questions, signs, new Places(grids, alliances), workers.count());
        scenes = new InitialScene(questions, territories);
        scene = scenes.scene(VERSION, promises.titles());
    }

    /**
     * Answers the question that the page begins with, as a job: the flyout tables of everything
     * that stands are then there when somebody asks.
     */
    public void warmUp() {
        var start = scene.get("start");
        Question first =
                new Question(
                        start.get("plan").stringValue(),
                        LocalDate.parse(start.get("date").stringValue()),
                        start.get("threat").stringValue(),
                        new Question.Launch.Area(start.get("launch_area").stringValue()),
                        start.get("territory").stringValue(),
                        2,
                        0,
                        Sensing.SIGHT,
                        Map.of());
        ObjectNode answer = coverages.answer(first, WorkerPool.Rank.JOB, Pace.NONE);
        System.getLogger("org.umbrella.app.server")
                .log(System.Logger.Level.DEBUG, "warm after {0} ms", answer.get("computed_ms"));
    }

    @Override
    public Question.Names names() {
        return questions.names();
    }

    @Override
    public ObjectNode scene() {
        return scene;
    }

    @Override
    public ObjectNode cells(String territory, int resolution) {
        return territories.cells(territory, resolution);
    }

    @Override
    public ObjectNode coverage(Question question, WorkerPool.Rank rank, Pace pace) {
        return coverages.answer(question, rank, pace);
    }

    @Override
    public ObjectNode engagements(Question question, double latDeg, double lonDeg, Pace pace) {
        Study study = questions.study(question).study();
        Architecture architecture = architecture(question, study);
        GeodeticPoint aim = GeodeticPoint.ofDegrees(latDeg, lonDeg, 0);
        PlaceAnswers.Shot shot = PlaceAnswers.worst(shots(study, architecture, aim, pace));
        return answers.answer(
                shot, aim, questions.missile(question.threat()).name(), architecture, signs::of);
    }

    private static Architecture architecture(Question question, Study study) {
        Architecture architecture =
                ArchitectureAt.of(study.plans().getFirst().plan(), question.date());
        return new Architecture(
                architecture.plan(),
                architecture.date(),
                architecture.batteries().stream()
                        .map(battery -> battery.under(question.sensing()))
                        .toList(),
                architecture.sensors());
    }

    /** The shots from every launch point of a study at a place. */
    private List<PlaceAnswers.Shot> shots(
            Study study, Architecture architecture, GeodeticPoint aim, Pace pace) {
        List<Map.Entry<String, GeodeticPoint>> launches = questions.points(study.launch());
        ConcurrentLinkedQueue<PlaceAnswers.Shot> shots = new ConcurrentLinkedQueue<>();
        workers.run(
                WorkerPool.Rank.QUESTION,
                launches.size(),
                i -> {
                    Map.Entry<String, GeodeticPoint> launch = launches.get(i);
                    shots.add(shot(study, architecture, launch.getKey(), launch.getValue(), aim));
                },
                pace::stopped);
        return new ArrayList<>(shots);
    }

    private static PlaceAnswers.Shot shot(
            Study study,
            Architecture architecture,
            String launchName,
            GeodeticPoint launch,
            GeodeticPoint aim) {
        ArcOutcome outcome =
                new ThreatArcSolver()
                        .solve(
                                new ThreatShot(
                                        study.threats().getFirst().missile(),
                                        launch,
                                        aim,
                                        study.loftsRad().getFirst()));
        List<Engagement> engagements =
                switch (outcome) {
                    case ArcOutcome.None _ -> List.of();
                    case ArcOutcome.Found found ->
                            found.arc().inRange()
                                    ? architecture.batteries().stream()
                                            .map(battery ->
                                                    EngagementSolver.solve(
                                                            found.arc(),
                                                            battery,
                                                            architecture.sensors()))
                                            .toList()
                                    : List.of();
                };
        return new PlaceAnswers.Shot(launchName, launch, outcome, engagements);
    }

    @Override
    public ArrayNode inputs(Question question) {
        return scenes.inputs(questions.study(question), names().inputs());
    }

    @Override
    public String study(Question question) {
        questions.study(question);
        return questions.text(question);
    }

    @Override
    public ArrayNode places(String text) {
        return territories.places(text);
    }

    @Override
    public String replay(Replayed what, Format format) {
        return switch (what) {
            case Replayed.Shot shot -> write(replay(shot), shot.question().date(), format);
            case Replayed.Witness witness ->
                    write(
                            replay(promises.decisive(witness.assurance(), witness.inputs())),
                            LocalDate.of(2013, 3, 15),
                            format);
        };
    }

    private Replay replay(Replayed.Shot what) {
        Study study = questions.study(what.question()).study();
        Architecture architecture = architecture(what.question(), study);
        GeodeticPoint aim = GeodeticPoint.ofDegrees(what.latDeg(), what.lonDeg(), 0);
        PlaceAnswers.Shot shot = PlaceAnswers.worst(shots(study, architecture, aim, Pace.NONE));
        ThreatArc arc =
                shot.arc()
                        .orElseThrow(() ->
                                BadRequest.badRequest(
                                        List.of(
                                                "There is no arc of this shape to play."
                                                        + " Maybe choose another place.")));
        List<Battery> engaging = new ArrayList<>();
        for (int i = 0; i < shot.engagements().size(); i++) {
            Battery battery = architecture.batteries().get(i);
            boolean wanted =
                    what.battery().isPresent()
                            ? what.battery().get().equals(battery.id())
                            : !shot.engagements().get(i).window().isEmpty();
            if (wanted) {
                engaging.add(battery);
            }
        }
        String aimName = territories.nameOf(aim);
        return ReplaySampler.sample(
                shot.launchName() + " to " + aimName,
                shot.launchName(),
                aimName,
                arc,
                engaging,
                architecture.sensors(),
                id -> signs.of(architecture, id),
                signs::afloat);
    }

    private Replay replay(EngagementCase engagement) {
        ArcOutcome outcome = new ThreatArcSolver().solve(engagement.shot());
        ThreatArc arc =
                switch (outcome) {
                    case ArcOutcome.Found found -> found.arc();
                    case ArcOutcome.None none ->
                            throw BadRequest.badRequest(List.of(none.reason()));
                };
        return ReplaySampler.sample(
                engagement.launch().name() + " to " + engagement.aim().name(),
                engagement.launch().name(),
                engagement.aim().name(),
                arc,
                List.of(engagement.battery()),
                engagement.sensors(),
                id ->
                        id.equals(engagement.battery().id())
                                ? signs.of(engagement.battery())
                                : signs.name(id),
                signs::afloat);
    }

    private static String write(Replay replay, LocalDate day, Format format) {
        Instant launch = day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        return switch (format) {
            case CZML -> CzmlReplay.write(replay, launch);
            case KML -> KmlReplay.write(replay, launch);
        };
    }

    @Override
    public Collection<String> assurances() {
        return promises.ids();
    }

    @Override
    public ObjectNode assurance(String id, Map<String, Double> inputs, Pace pace) {
        return promises.judge(id, inputs, pace);
    }
}
