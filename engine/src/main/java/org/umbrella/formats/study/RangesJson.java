// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.study;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.umbrella.formats.OpenStream;
import org.umbrella.formats.Rounding;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.Citation;
import org.umbrella.scenario.SidesQuestion;
import org.umbrella.study.assurance.Margin;
import org.umbrella.study.coverage.Footprint;
import org.umbrella.study.crux.CruxFinding;
import org.umbrella.study.raid.RaidFinding;
import org.umbrella.study.uncertainty.Band;
import org.umbrella.study.uncertainty.DrawFigures;
import org.umbrella.study.uncertainty.DrawFindings;
import org.umbrella.study.uncertainty.DrawnParameter;
import org.umbrella.study.uncertainty.RankingFinding;
import org.umbrella.study.uncertainty.Share;
import org.umbrella.wording.UncertaintyWording;
import org.umbrella.wording.Words;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code ranges.json}: what a study found on ranges of its inputs, as {@code
 * schemas/ranges.schema.json} describes it. Each figure stands as {@code nominal}, {@code median},
 * {@code p05}, {@code p95} and {@code error}; what is not defined is null.
 */
public final class RangesJson {

    /** Raised whenever a reader of the file would have to change. */
    public static final int FORMAT_VERSION = 1;

    private static final int DECIMALS = 6;

    private RangesJson() {}

    /**
     * Writes the file.
     *
     * @param result the study
     * @param out where to; left open
     * @throws IOException where it cannot be written
     */
    public static void write(StudyResult result, OutputStream out) throws IOException {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("format", "umbrella-ranges").put("format_version", FORMAT_VERSION);
        json.put("study", result.study().id());
        result.ranges().draws().ifPresent(found -> draws(result, found, json.putObject("draws")));
        ArrayNode rankings = json.putArray("rankings");
        result.ranges().rankings().forEach(one -> ranking(result, one, rankings.addObject()));
        ArrayNode cruxes = json.putArray("cruxes");
        result.ranges().cruxes().forEach(crux -> crux(crux, cruxes.addObject()));
        ArrayNode raids = json.putArray("raids");
        result.ranges().raids().forEach(raid -> raid(raid, raids.addObject()));
        ArrayNode deals = json.putArray("deals");
        result.ranges().deals().forEach(deal -> DealsJson.deal(deal, deals.addObject()));
        try (OutputStream open = new OpenStream(out)) {
            JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValue(open, json);
            open.write('\n');
        }
    }

    private static void draws(StudyResult result, DrawFindings found, ObjectNode json) {
        json.put("summary", UncertaintyWording.draws(found));
        json.put("seed", found.seed()).put("asked", found.asked());
        json.put("done", found.draws().size());
        put(json, "until_error_percent", times(found.untilError(), 100));
        put(json, "greatest_error_percent", times(found.greatestError(), 100));
        ArrayNode parameters = json.putArray("parameters");
        for (DrawnParameter parameter : found.parameters()) {
            ObjectNode one = parameters.addObject();
            one.put("entry", parameter.input().entry()).put("value", parameter.input().value());
            one.put("unit", parameter.input().quantity().unit());
            one.put("low", parameter.spread().low());
            put(one, "nominal", parameter.spread().mode());
            one.put("high", parameter.spread().high());
        }
        DrawFigures layout = found.layout();
        ArrayNode coverage = json.putArray("coverage");
        for (int f = 0; f < layout.footprints(); f++) {
            Footprint of = result.coverage().get(f).footprint();
            ObjectNode one = coverage.addObject();
            footprint(of, one);
            band(found.band(layout.area(f)), 100, one.putObject("covered_area_percent"));
            band(found.band(layout.people(f)), 100, one.putObject("covered_people_percent"));
            ArrayNode countries = one.putArray("countries");
            for (int c = 0; c < layout.countries().size(); c++) {
                ObjectNode country = countries.addObject();
                country.put("country", layout.countries().get(c));
                band(
                        found.band(layout.country(f, c)),
                        100,
                        country.putObject("covered_area_percent"));
            }
        }
        ArrayNode assurances = json.putArray("assurances");
        for (int a = 0; a < layout.assurances(); a++) {
            ObjectNode one = assurances.addObject();
            one.put("assurance", result.study().assurances().get(a).id());
            Share holds = found.holds(a);
            one.put("decided_in", holds.draws());
            put(one, "holds_percent", finite(100 * holds.value()));
            put(one, "holds_percent_error", finite(100 * holds.error()));
            band(found.band(layout.marginSeconds(a)), 1, one.putObject("margin_s"));
            band(found.band(layout.marginMetersPerSecond(a)), 1, one.putObject("margin_m_s"));
        }
    }

    private static void footprint(Footprint of, ObjectNode json) {
        json.put("plan", of.planId()).put("date", of.date().toString());
        json.put("threat", of.threatId()).put("sensing", Words.sensing(of));
    }

    private static void band(Band band, double scale, ObjectNode json) {
        put(json, "nominal", times(band.nominal(), scale));
        put(json, "median", times(band.median(), scale));
        put(json, "p05", times(band.p05(), scale));
        put(json, "p95", times(band.p95(), scale));
        put(json, "error", times(band.error(), scale));
        json.put("draws", band.draws());
    }

    private static void ranking(StudyResult result, RankingFinding finding, ObjectNode json) {
        DrawFigures layout = result.ranges().draws().orElseThrow().layout();
        json.put("rows", finding.rows());
        boolean ofFootprint = finding.figure() < layout.verdict(0) || layout.assurances() == 0;
        if (ofFootprint) {
            IntStream.range(0, layout.footprints())
                    .filter(f -> layout.area(f) == finding.figure())
                    .forEach(f -> footprint(result.coverage().get(f).footprint(), json));
            json.put("figure", "covered_area_percent");
        } else {
            IntStream.range(0, layout.assurances())
                    .filter(a -> layout.marginSeconds(a) == finding.figure())
                    .forEach(a -> json.put("assurance", result.study().assurances().get(a).id()));
            json.put("figure", "margin_s");
        }
        ArrayNode indices = json.putArray("total_order");
        finding.ranked()
                .forEach(index ->
                        indices.addObject()
                                .put("parameter", index.parameter())
                                .put("index", Rounding.decimals(index.total(), DECIMALS))
                                .put("low", Rounding.decimals(index.low(), DECIMALS))
                                .put("high", Rounding.decimals(index.high(), DECIMALS)));
    }

    private static void crux(CruxFinding crux, ObjectNode json) {
        SidesQuestion question = crux.question();
        json.put("id", question.id()).put("title", question.title());
        json.put("assurance", question.assurance());
        json.put("finding", UncertaintyWording.crux(crux));
        side(question.first(), crux.first(), crux.turnsFirst(), question, json, "first");
        side(question.second(), crux.second(), crux.turnsSecond(), question, json, "second");
        json.put("attribution_unit", crux.unit());
        ArrayNode inputs = json.putArray("inputs");
        for (int i = 0; i < question.inputs().size(); i++) {
            SidesQuestion.Input input = question.inputs().get(i);
            ObjectNode one = inputs.addObject();
            one.put("title", input.title());
            one.put("entry", input.entry()).put("value", input.value());
            said(input.first(), input.firstCitation(), one.putObject("first"));
            said(input.second(), input.secondCitation(), one.putObject("second"));
            int at = i;
            put(
                    one,
                    "attribution",
                    crux.attribution()
                            .map(a -> OptionalDouble.of(a.values().get(at)))
                            .orElse(OptionalDouble.empty()));
            put(one, "first_turns_at", crux.firstThresholds().get(i));
            put(one, "second_turns_at", crux.secondThresholds().get(i));
        }
    }

    private static void said(double value, Citation citation, ObjectNode json) {
        json.put("value", value).put("source", citation.source());
        json.put("grade", citation.grade().id());
        if (!citation.note().isEmpty()) {
            json.put("note", citation.note());
        }
    }

    private static void side(
            String who,
            Margin margin,
            List<Integer> turns,
            SidesQuestion question,
            ObjectNode json,
            String name) {
        ObjectNode side = json.putObject(name);
        side.put("who", who).put("holds", margin.holds());
        put(side, "margin_s", margin.seconds());
        put(side, "margin_m_s", margin.metersPerSecond());
        ArrayNode sets = side.putArray("turned_by");
        for (int set : turns) {
            ArrayNode titles = sets.addArray();
            IntStream.range(0, question.inputs().size())
                    .filter(i -> (set >> i & 1) == 1)
                    .forEach(i -> titles.add(question.inputs().get(i).title()));
        }
    }

    private static void raid(RaidFinding finding, ObjectNode json) {
        json.put("id", finding.question().id()).put("title", finding.question().title());
        json.put("note", UncertaintyWording.RAID_NOTE);
        json.put("salvo", finding.question().salvo()).put("looks", finding.question().looks());
        json.put("track_probability", finding.question().trackProbability());
        ArrayNode cases = json.putArray("cases");
        for (RaidFinding.Case one : finding.cases()) {
            ObjectNode node = cases.addObject();
            node.put("kill_probability_supplied", one.killProbability());
            node.put("inventory", one.inventory()).put("targets", one.targets());
            node.put("method", one.closed() ? "closed form" : "simulation");
            node.put("mean_through", Rounding.decimals(one.mean(), DECIMALS));
            node.put("error", Rounding.decimals(one.meanError(), DECIMALS));
            node.put("p05", one.p05()).put("p95", one.p95());
            node.put("probability_none_through", Rounding.decimals(one.none(), DECIMALS));
            node.put("mean_spent", Rounding.decimals(one.meanSpent(), DECIMALS));
        }
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private static OptionalDouble times(OptionalDouble value, double scale) {
        return value.isEmpty() ? value : OptionalDouble.of(scale * value.getAsDouble());
    }

    private static void put(ObjectNode json, String name, OptionalDouble value) {
        if (value.isPresent()) {
            json.put(name, Rounding.decimals(value.getAsDouble(), DECIMALS));
        } else {
            json.putNull(name);
        }
    }
}
