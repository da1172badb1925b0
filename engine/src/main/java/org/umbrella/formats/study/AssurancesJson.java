// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.study;

import java.util.Map;
import java.util.OptionalDouble;
import org.umbrella.formats.Rounding;
import org.umbrella.results.StudyResult;
import org.umbrella.study.assurance.AssuranceFinding;
import org.umbrella.study.assurance.Border;
import org.umbrella.study.assurance.Box;
import org.umbrella.study.assurance.EngagementCase;
import org.umbrella.study.assurance.Examined;
import org.umbrella.study.assurance.Verdict;
import org.umbrella.study.comparison.CellChange;
import org.umbrella.study.comparison.ChangeTally;
import org.umbrella.study.comparison.ComparisonFinding;
import org.umbrella.study.comparison.FirstCovered;
import org.umbrella.study.comparison.ThreatChange;
import org.umbrella.study.depth.DepthFinding;
import org.umbrella.study.run.StudyFindings;
import org.umbrella.wording.AssuranceWording;
import org.umbrella.wording.ClaimWording;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The parts of {@code results.json} beside coverage: what a study found on its assurances, their
 * boxes, its claims and comparisons, first days of coverage and depth. Times in s, speeds in m/s,
 * areas in km², angles in degrees.
 */
public final class AssurancesJson {

    private AssurancesJson() {}

    /**
     * The parts.
     *
     * @param result the study
     * @return each under its name in the file; all of them, empty where nothing was asked
     */
    static ObjectNode parts(StudyResult result) {
        StudyFindings findings = result.findings();
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        ArrayNode claims = out.putArray("claims");
        ClaimWording.of(result)
                .forEach(c ->
                        claims.addObject()
                                .put("id", c.claim().id())
                                .put("speaker", c.claim().speaker())
                                .put("claim", c.claim().text())
                                .put("verdict", ClaimWording.verdict(c)));
        ArrayNode assurances = out.putArray("assurances");
        findings.assurances().forEach(a -> assurance(assurances.addObject(), a));
        ArrayNode boxes = out.putArray("boxes");
        findings.boxes().forEach(b -> box(boxes.addObject(), b));
        ArrayNode comparisons = out.putArray("comparisons");
        findings.comparisons().forEach(c -> comparison(comparisons.addObject(), c));
        ArrayNode first = out.putArray("first_covered");
        findings.firstCovered().forEach(f -> first(first.addObject(), f));
        ArrayNode depth = out.putArray("depth");
        findings.depth().forEach(d -> depth(depth.addObject(), d));
        return out;
    }

    private static void assurance(ObjectNode out, AssuranceFinding finding) {
        out.put("id", finding.assurance().id())
                .put("claim", finding.assurance().claim())
                .put("kind", finding.assurance().kind().id());
        finding.assurance().percent().ifPresent(percent -> out.put("percent", percent));
        out.put("sensing", finding.assurance().sensing().id());
        ArrayNode delays = out.putArray("decision_delays_s");
        finding.assurance().decisionDelaysSeconds().forEach(delays::add);
        out.put("verdict", finding.verdict().word());
        switch (finding.verdict()) {
            case Verdict.Holds _ -> {
                // The border says by how much.
            }
            case Verdict.Fails(var witness) -> {
                out.put("witness", "witnesses/" + finding.assurance().id() + ".json");
                names(out.putObject("witness_engagement"), witness.engagement());
            }
            case Verdict.Undecided(String reason) -> out.put("reason", reason);
        }
        ObjectNode border = out.putObject("border");
        finding.border().inTime().ifPresent(time -> inTime(border.putObject("in_time"), time));
        finding.border().inSpeed().ifPresent(speed -> inSpeed(border.putObject("in_speed"), speed));
        AssuranceWording.noSpeedMargin(finding.assurance())
                .ifPresent(reason -> border.put("in_speed_reason", reason));
        examined(out.putObject("examined"), finding.examined());
    }

    private static void inTime(ObjectNode out, Border.InTime border) {
        out.put("time_margin_s", Rounding.decimals(border.timeMarginSeconds(), 3));
        names(out.putObject("nearest"), border.nearest().engagement());
    }

    private static void inSpeed(ObjectNode out, Border.InSpeed border) {
        out.put(
                        "required_burnout_speed_m_s",
                        Rounding.decimals(border.requiredMetersPerSecond(), 2))
                .put("burnout_speed_m_s", Rounding.decimals(border.speedMetersPerSecond(), 2))
                .put("confirmed_within_2_m_s", border.confirmed());
        names(out.putObject("nearest"), border.nearest().engagement());
    }

    private static void names(ObjectNode out, EngagementCase engagement) {
        out.put("launch", engagement.launch().name())
                .put("aim", engagement.aim().name())
                .put("missile", engagement.missile().id())
                .put("loft_deg", Rounding.degrees(engagement.loftRad()))
                .put("battery", engagement.battery().id())
                .put("decision_delay_s", engagement.battery().decisionDelaySeconds());
    }

    private static void examined(ObjectNode out, Examined examined) {
        out.put("launch_points", examined.launchPoints())
                .put("aims", examined.aims())
                .put("shots", examined.shots())
                .put("shots_without_arc", examined.shotsWithoutArc())
                .put("shots_out_of_range", examined.shotsOutOfRange())
                .put("shots_in_range", examined.shotsInRange())
                .put("batteries", examined.batteries())
                .put("delays", examined.delays())
                .put("engagements", examined.engagements())
                .put("feasible", examined.feasible())
                .put("shots_engaged", examined.shotsEngaged());
        examined.refined()
                .ifPresent(refined ->
                        out.putObject("refined")
                                .put("shots", refined.shots())
                                .put(
                                        "spacing_km",
                                        Rounding.decimals(refined.spacingMeters() / 1e3, 1))
                                .put("complete", refined.complete()));
    }

    private static void box(ObjectNode out, Box box) {
        out.put("assurance", box.assuranceId())
                .put("interceptor", box.question().interceptor().id());
        ArrayNode sites = out.putArray("sites");
        for (Box.Site site : box.sites()) {
            ObjectNode at = sites.addObject();
            at.put("site", site.site().id()).put("name", site.site().name());
            ArrayNode delays = at.putArray("breaking_speed_by_delay");
            for (Box.AtDelay delay : site.byDelay()) {
                ObjectNode one = delays.addObject().put("delay_s", delay.delaySeconds());
                put(one, "breaking_burnout_speed_m_s", delay.breakingMetersPerSecond());
                one.put("launch", delay.launch()).put("aim", delay.aim());
            }
            ArrayNode speeds = at.putArray("least_delay_by_speed");
            for (Box.AtSpeed speed : site.bySpeed()) {
                speeds.addObject()
                        .put("burnout_speed_m_s", speed.speedMetersPerSecond())
                        .put("least_delay_s", Rounding.decimals(speed.leastDelaySeconds(), 1));
            }
        }
        ArrayNode map = out.putArray("map");
        for (Box.Cell cell : box.map()) {
            ObjectNode one =
                    map.addObject()
                            .put("lat_deg", Rounding.degrees(cell.centre().latitudeRad()))
                            .put("lon_deg", Rounding.degrees(cell.centre().longitudeRad()));
            put(one, "breaking_burnout_speed_m_s", cell.breakingMetersPerSecond());
        }
    }

    private static void comparison(ObjectNode out, ComparisonFinding finding) {
        out.put("id", finding.comparison().id())
                .put("title", finding.comparison().title())
                .put("before_plan", finding.comparison().before().id())
                .put("before_date", finding.comparison().beforeDate().toString())
                .put("after_plan", finding.comparison().after().id())
                .put("after_date", finding.comparison().afterDate().toString());
        LedgerJson.write(out.putObject("ledger"), finding.ledger());
        ArrayNode changes = out.putArray("changes");
        for (ThreatChange change : finding.changes()) {
            ObjectNode one =
                    changes.addObject()
                            .put("threat", change.threatId())
                            .put("sensing", change.sensing().id());
            tally(one.putObject("total"), change.total());
            ArrayNode countries = one.putArray("countries");
            change.countries().stream()
                    .filter(country -> country.changedCells() > 0)
                    .forEach(country ->
                            tally(
                                    countries.addObject().put("country", country.country()),
                                    country));
        }
    }

    private static void tally(ObjectNode out, ChangeTally tally) {
        area(out, "threatened_area_km2", tally.threatenedArea());
        area(out, "before_area_km2", tally.beforeArea());
        area(out, "after_area_km2", tally.afterArea());
        area(out, "gained_area_km2", tally.gainedArea());
        area(out, "lost_area_km2", tally.lostArea());
        out.put("gained_people", tally.gainedPeople()).put("lost_people", tally.lostPeople());
        area(out, "gained_was_out_of_reach_area_km2", tally.gainedReachArea());
        area(out, "gained_was_too_late_area_km2", tally.gainedTimeArea());
        area(out, "gained_was_not_tracked_area_km2", tally.gainedTrackArea());
        area(out, "gained_was_track_not_kept_area_km2", tally.gainedKeptArea());
        area(out, "lost_now_out_of_reach_area_km2", tally.lostReachArea());
        area(out, "lost_now_too_late_area_km2", tally.lostTimeArea());
        area(out, "lost_now_not_tracked_area_km2", tally.lostTrackArea());
        area(out, "lost_now_track_not_kept_area_km2", tally.lostKeptArea());
        area(out, "more_layers_area_km2", tally.moreLayersArea());
        area(out, "fewer_layers_area_km2", tally.fewerLayersArea());
        out.put("changed_cells", tally.changedCells());
    }

    private static void area(ObjectNode out, String name, double squareMeters) {
        out.put(name, Rounding.squareKilometers(squareMeters));
    }

    private static void first(ObjectNode out, FirstCovered first) {
        out.put("plan", first.planId())
                .put("threat", first.threatId())
                .put("sensing", first.sensing().id())
                .put("country", first.country());
        first.first()
                .ifPresentOrElse(
                        day -> out.put("first", day.toString()), () -> out.putNull("first"));
        out.put("best_fraction", Rounding.decimals(first.best(), 6));
    }

    private static void depth(ObjectNode out, DepthFinding finding) {
        out.put("plan", finding.planId()).put("date", finding.date().toString());
        ObjectNode inventory = out.putObject("inventory");
        for (Map.Entry<String, Integer> system : finding.inventory().entrySet()) {
            inventory.put(system.getKey(), system.getValue());
        }
        ArrayNode threats = out.putArray("threats");
        for (DepthFinding.OfThreat threat : finding.threats()) {
            ObjectNode one = threats.addObject().put("threat", threat.threatId());
            ArrayNode aims = one.putArray("aims");
            for (DepthFinding.OfAim aim : threat.aims()) {
                ObjectNode at =
                        aims.addObject()
                                .put("aim", aim.aim().id())
                                .put("launch_points", aim.launchPoints())
                                .put("threatened_by", aim.threatenedBy())
                                .put("engaged_from", aim.engagedFrom())
                                .put("least_shots", aim.leastShots())
                                .put("least_batteries", aim.leastBatteries())
                                .put("least_seen_s", Rounding.decimals(aim.leastSeenSeconds(), 1));
                put(at, "latest_track_s", aim.latestTrackSeconds());
                at.put("latest_track_by", aim.latestTrackBy());
                put(at, "least_time_margin_s", aim.leastMarginSeconds());
            }
        }
    }

    private static void put(ObjectNode out, String name, OptionalDouble value) {
        if (value.isPresent()) {
            out.put(name, Rounding.decimals(value.getAsDouble(), 1));
        } else {
            out.putNull(name);
        }
    }

    /**
     * Every changed cell of a comparison as comma-separated values.
     *
     * @param result the study
     * @param finding the comparison
     * @return a table with a header
     */
    public static String cells(StudyResult result, ComparisonFinding finding) {
        StringBuilder out = new StringBuilder("threat,sensing,cell,country,change\n");
        for (ThreatChange change : finding.changes()) {
            for (int i = 0; i < change.cells().size(); i++) {
                CellChange cell = change.cells().get(i);
                if (cell == CellChange.NOT_THREATENED
                        || cell == CellChange.SAME
                        || cell == CellChange.STILL_OPEN) {
                    continue;
                }
                out.append(change.threatId())
                        .append("," + change.sensing().id() + ",")
                        .append(result.grid().address(i))
                        .append(',')
                        .append(result.grid().country(i))
                        .append(',')
                        .append(word(cell))
                        .append('\n');
            }
        }
        return out.toString();
    }

    private static String word(CellChange change) {
        return change.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
