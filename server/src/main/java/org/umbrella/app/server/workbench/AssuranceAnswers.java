// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.server.workbench;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.umbrella.app.server.request.BadRequest;
import org.umbrella.app.server.request.Json;
import org.umbrella.app.server.request.RequestFields;
import org.umbrella.earth.work.PoolWorkers;
import org.umbrella.earth.work.Workers;
import org.umbrella.scenario.Assurance;
import org.umbrella.scenario.Claim;
import org.umbrella.scenario.Link;
import org.umbrella.scenario.NamedPoint;
import org.umbrella.scenario.Study;
import org.umbrella.scenario.io.LoadedStudy;
import org.umbrella.study.assurance.AssuranceFinding;
import org.umbrella.study.assurance.AssuranceStudy;
import org.umbrella.study.assurance.Border;
import org.umbrella.study.assurance.EngagementCase;
import org.umbrella.study.assurance.Places;
import org.umbrella.study.assurance.ShotSet;
import org.umbrella.study.assurance.Verdict;
import org.umbrella.study.assurance.Witness;
import org.umbrella.wording.SafeSide;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The assurances of all studies in the library, judged when asked. Known limit: a judgement that is
 * cancelled still ends in the background; judgements share two threads, so none adds to another.
 */
final class AssuranceAnswers implements AutoCloseable {

    private static final int LONGEST_TITLE = 90;

    /** An assurance and the study it is in. */
    private record Held(
            String study, String title, String text, List<Claim> claims, Assurance assurance) {}

    /** What a finding depends on. */
    private record Key(String id, Map<String, Double> inputs) {}

    private final LibraryQuestions questions;
    private final SiteNames signs;
    private final Places places;
    private final Map<String, Held> held = new LinkedHashMap<>();
    private final ExecutorService pool;
    private final Workers workers;
    private final Cache<Key, AssuranceFinding> findings =
            Caffeine.newBuilder().maximumSize(64).build();

    AssuranceAnswers(LibraryQuestions questions, SiteNames signs, Places places, int threads) {
        this.questions = questions;
        this.signs = signs;
        this.places = places;
        this.pool =
                Executors.newFixedThreadPool(
                        threads,
                        Thread.ofPlatform().daemon().name("umbrella-assurance-", 0).factory());
        this.workers = new PoolWorkers(pool, threads - 1);
        for (String study : questions.library().studies()) {
            LoadedStudy loaded = questions.library().study(study);
            String text = loaded.files().getFirst().text();
            for (Assurance assurance : loaded.study().assurances()) {
                held.put(
                        study + "." + assurance.id(),
                        new Held(
                                study,
                                loaded.study().title(),
                                text,
                                loaded.study().claims().stream()
                                        .filter(claim -> bearsOn(claim, study, assurance))
                                        .toList(),
                                assurance));
            }
        }
    }

    List<String> ids() {
        return List.copyOf(held.keySet());
    }

    /** What the page lists. */
    List<ObjectNode> titles() {
        List<ObjectNode> titles = new ArrayList<>();
        held.forEach((id, one) -> {
            ObjectNode node = Json.object();
            String claim = one.assurance().claim();
            node.put("id", id);
            node.put(
                    "title",
                    claim.length() <= LONGEST_TITLE
                            ? claim
                            : claim.substring(0, LONGEST_TITLE - 1) + "…");
            node.put("claim", claim);
            node.put("source", one.study());
            node.put("study", one.title());
            ArrayNode claims = node.putArray("claims");
            for (Claim made : one.claims()) {
                ObjectNode said = claims.addObject();
                said.put("speaker", made.speaker());
                said.put("date", made.date().toString());
                said.put("text", made.text());
                said.put("grade", made.citation().grade().id());
                said.put("note", made.citation().note());
                InitialScene.documents(
                        said.putArray("documents"), questions.documents(made.citation().source()));
            }
            titles.add(node);
        });
        return titles;
    }

    private static boolean bearsOn(Claim claim, String study, Assurance assurance) {
        return claim.links().stream()
                .anyMatch(link ->
                        link.kind() == Link.Kind.ASSURANCE
                                && (link.study().isEmpty() || link.study().equals(study))
                                && link.target().equals(assurance.id()));
    }

    ObjectNode judge(String id, Map<String, Double> inputs, Workbench.Pace pace) {
        Key key = new Key(id, Map.copyOf(inputs));
        AssuranceFinding finding = findings.getIfPresent(key);
        if (finding == null) {
            finding = compute(key, pace);
            findings.put(key, finding);
        }
        return json(id, finding);
    }

    private AssuranceFinding compute(Key key, Workbench.Pace pace) {
        Assurance assurance = assurance(key);
        Workers stoppable =
                (count, piece) ->
                        workers.forEach(
                                count,
                                i -> {
                                    if (pace.stopped()) {
                                        throw new CancellationException("cancelled");
                                    }
                                    piece.accept(i);
                                });
        ShotSet shots =
                ShotSet.of(
                        places.launches(assurance.threats()),
                        places.of(assurance.aims()),
                        assurance.loftsRad(),
                        stoppable);
        pace.progress(0, shots.size());
        return AssuranceStudy.judge(assurance, shots, places.whole(assurance, shots), stoppable);
    }

    /** The assurance, with inputs set as a copy of its study would set them. */
    private Assurance assurance(Key key) {
        Held one = held.get(key.id());
        if (one == null) {
            throw BadRequest.notFound(
                    "There is no assurance '" + RequestFields.shown(key.id()) + "'.");
        }
        if (key.inputs().isEmpty()) {
            return one.assurance();
        }
        Study plain = questions.resolve("the assurance's study", one.text()).study();
        Map<String, Double> all = new TreeMap<>();
        plain.settings()
                .forEach(setting ->
                        all.put(setting.entry() + "." + setting.value(), setting.nominal()));
        all.putAll(key.inputs());
        String without = one.text().replaceAll("(?m)^overrides:.*\\n(?:[ \\t].*\\n|\\n)*", "");
        return questions
                .resolve("the assurance's study", without + "\n" + LibraryQuestions.overrides(all))
                .study()
                .assurances()
                .stream()
                .filter(a -> a.id().equals(one.assurance().id()))
                .findFirst()
                .orElseThrow();
    }

    /** What decides: the witness where the claim fails, the nearest miss where it holds. */
    static Optional<Witness> shown(AssuranceFinding finding) {
        return switch (finding.verdict()) {
            case Verdict.Fails fails -> Optional.of(fails.witness());
            case Verdict.Holds _ ->
                    finding.border()
                            .inTime()
                            .map(Border.InTime::nearest)
                            .or(() -> finding.border().inSpeed().map(Border.InSpeed::nearest));
            case Verdict.Undecided _ -> Optional.empty();
        };
    }

    /** The engagement to be played; refused where the assurance was not judged yet. */
    EngagementCase decisive(String id, Map<String, Double> inputs) {
        AssuranceFinding finding = findings.getIfPresent(new Key(id, Map.copyOf(inputs)));
        if (finding == null) {
            throw BadRequest.badRequest(
                    List.of(
                            "The assurance '"
                                    + RequestFields.shown(id)
                                    + "' must have been judged with these inputs. Start a job of"
                                    + " kind assurance first."));
        }
        return shown(finding)
                .map(Witness::engagement)
                .orElseThrow(() ->
                        BadRequest.badRequest(
                                List.of(
                                        "No engagement decides the assurance, so there is"
                                                + " none to play.")));
    }

    private ObjectNode json(String id, AssuranceFinding finding) {
        ObjectNode node = Json.object();
        node.put("id", id);
        node.put("verdict", finding.verdict().word());
        node.put("words", words(finding));
        node.put("examined", finding.examined().engagements());
        put(
                node,
                "margin_s",
                finding.border().inTime().stream()
                        .mapToDouble(Border.InTime::distanceSeconds)
                        .findFirst());
        put(
                node,
                "margin_m_s",
                finding.border().inSpeed().stream()
                        .mapToDouble(Border.InSpeed::distanceMetersPerSecond)
                        .findFirst());
        Optional<Witness> shown = shown(finding);
        if (shown.isEmpty()) {
            node.putNull("witness");
            return node;
        }
        EngagementCase engagement = shown.get().engagement();
        ObjectNode witness = node.putObject("witness");
        place(witness.putObject("launch"), engagement.launch());
        place(witness.putObject("aim"), engagement.aim());
        witness.put("missile", engagement.missile().id());
        witness.put("missile_title", signs.name(engagement.missile().id()));
        witness.put("battery", signs.of(engagement.battery()));
        witness.put("system", engagement.battery().system());
        witness.put("afloat", signs.afloat(engagement.battery()));
        place(
                witness.putObject("site"),
                new NamedPoint(
                        engagement.battery().id(),
                        signs.of(engagement.battery()),
                        engagement.battery().site()));
        witness.put("words", words(shown.get()));
        put(witness, "time_margin_s", shown.get().answer().timeMarginSeconds());
        witness.put("loft_deg", Math.round(Math.toDegrees(engagement.loftRad()) * 100) / 100.0);
        return node;
    }

    private String words(AssuranceFinding finding) {
        return switch (finding.verdict()) {
            case Verdict.Undecided undecided -> undecided.reason();
            case Verdict.Holds _ ->
                    shown(finding)
                            .map(nearest ->
                                    "nearest miss "
                                            + margin(finding)
                                            + " ("
                                            + route(nearest.engagement())
                                            + ").")
                            .orElse("nothing comes near.");
            case Verdict.Fails _ ->
                    "see the witness"
                            + (margin(finding).isEmpty()
                                    ? "."
                                    : "; the least change that would make it hold is "
                                            + margin(finding)
                                            + ".");
        };
    }

    /** One engagement as a sentence; a claim may be decided by a shot reached as by one missed. */
    private String words(Witness witness) {
        EngagementCase engagement = witness.engagement();
        OptionalDouble margin = witness.answer().timeMarginSeconds();
        String does =
                !witness.answer().window().isEmpty()
                        ? "can reach it"
                                + (margin.isPresent()
                                        ? " with "
                                                + PlaceAnswers.time(margin.getAsDouble())
                                                + " to spare"
                                        : "")
                        : margin.isPresent()
                                ? "misses it by " + PlaceAnswers.time(-margin.getAsDouble())
                                : "cannot reach it";
        return signs.name(engagement.missile().id())
                + " from "
                + engagement.launch().name()
                + " to "
                + engagement.aim().name()
                + ": "
                + signs.of(engagement.battery())
                + " ("
                + engagement.battery().system()
                + ") "
                + does
                + ".";
    }

    private String route(EngagementCase engagement) {
        return engagement.launch().name()
                + " → "
                + engagement.aim().name()
                + ", "
                + signs.of(engagement.battery());
    }

    private static String margin(AssuranceFinding finding) {
        List<String> parts = new ArrayList<>();
        finding.border()
                .inTime()
                .ifPresent(time -> parts.add(SafeSide.seconds(finding, time.distanceSeconds())));
        finding.border()
                .inSpeed()
                .ifPresent(speed ->
                        parts.add(
                                SafeSide.speed(finding, speed.distanceMetersPerSecond())
                                        + " of burnout speed"));
        return String.join(" or ", parts);
    }

    private static void place(ObjectNode node, NamedPoint point) {
        node.put("name", point.name());
        node.put("lat_deg", Math.toDegrees(point.point().latitudeRad()));
        node.put("lon_deg", Math.toDegrees(point.point().longitudeRad()));
    }

    private static void put(ObjectNode node, String name, OptionalDouble value) {
        if (value.isPresent()) {
            node.put(name, Math.round(value.getAsDouble() * 10) / 10.0);
        } else {
            node.putNull(name);
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
