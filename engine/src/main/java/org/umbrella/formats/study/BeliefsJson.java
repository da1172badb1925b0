// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.study;

import java.util.OptionalDouble;
import org.umbrella.formats.Rounding;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.BeliefQuestion;
import org.umbrella.study.belief.BeliefFinding;
import org.umbrella.study.belief.BeliefFinding.Found;
import org.umbrella.wording.BeliefWording;
import tools.jackson.core.JsonGenerator;

/** The part of {@code results.json} on what one must believe. */
final class BeliefsJson {

    private BeliefsJson() {}

    static void write(StudyResult result, JsonGenerator json) {
        if (result.findings().beliefs().isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("beliefs");
        result.findings().beliefs().forEach(finding -> finding(result, finding, json));
        json.writeEndArray();
    }

    private static void finding(StudyResult result, BeliefFinding finding, JsonGenerator json) {
        BeliefQuestion question = finding.question();
        json.writeStartObject();
        json.writeStringProperty("id", question.id());
        json.writeStringProperty("claim", question.claim());
        OptionalDouble claimed = question.claimedFraction();
        if (claimed.isPresent()) {
            json.writeNumberProperty("claimed_fraction", claimed.getAsDouble());
        }
        json.writeStringProperty("plan_title", question.planTitle());
        json.writeStringProperty("date", question.date().toString());
        json.writeArrayPropertyStart("findings");
        BeliefWording.sentences(finding, result.study().threats()).forEach(json::writeString);
        json.writeEndArray();
        json.writeObjectPropertyStart("baseline");
        found(finding, finding.baseline(), json);
        json.writeEndObject();
        json.writeArrayPropertyStart("beliefs");
        for (int b = 0; b < question.beliefs().size(); b++) {
            BeliefQuestion.Belief belief = question.beliefs().get(b);
            json.writeStartObject();
            json.writeStringProperty("id", belief.id());
            json.writeStringProperty("title", belief.title());
            json.writeStringProperty("held_by", belief.heldBy());
            json.writeStringProperty("source", belief.citation().source());
            json.writeStringProperty("grade", belief.citation().grade().id());
            json.writeStringProperty("note", belief.citation().note());
            json.writeBooleanProperty("among_all_together", belief.together());
            found(finding, finding.beliefs().get(b), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectPropertyStart("together");
        found(finding, finding.together(), json);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void found(BeliefFinding finding, Found found, JsonGenerator json) {
        json.writeStringProperty("sensing", found.sensing().id());
        json.writeArrayPropertyStart("coverage");
        for (BeliefFinding.OfThreat of : found.coverage()) {
            json.writeStartObject();
            json.writeStringProperty("threat", of.threatId());
            json.writeNumberProperty(
                    "threatened_area_km2",
                    Rounding.squareKilometers(of.total().threatenedAreaSquareMeters()));
            json.writeNumberProperty(
                    "defended_area_km2",
                    Rounding.squareKilometers(of.total().defendedAreaSquareMeters()));
            OptionalDouble fraction = found.fraction(of.threatId());
            if (fraction.isPresent()) {
                json.writeNumberProperty(
                        "defended_fraction_area", Rounding.decimals(fraction.getAsDouble(), 6));
            }
            OptionalDouble change = finding.change(found, of.threatId());
            if (change.isPresent()) {
                json.writeNumberProperty(
                        "change_points", Rounding.decimals(100 * change.getAsDouble(), 4));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
