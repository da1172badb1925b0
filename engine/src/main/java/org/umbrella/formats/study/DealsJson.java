// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.study;

import org.umbrella.formats.Rounding;
import org.umbrella.scenario.DealQuestion;
import org.umbrella.scenario.NamedPoint;
import org.umbrella.study.deal.DealFinding;
import org.umbrella.study.deal.DealPoint;
import org.umbrella.wording.DealWording;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Deals in {@code ranges.json}. */
final class DealsJson {

    private DealsJson() {}

    static void deal(DealFinding finding, ObjectNode json) {
        DealQuestion asked = finding.question().deal();
        json.put("id", asked.id()).put("title", asked.title());
        json.put("answer", DealWording.answer(finding) + ".");
        json.put("tried", finding.explored().tried()).put("deals", finding.explored().deals());
        ArrayNode greatest = json.putArray("greatest_covered_area_percent");
        finding.explored()
                .greatest()
                .forEach(
                        of -> of.forEach(share -> greatest.add(Rounding.decimals(100 * share, 4))));
        ArrayNode front = json.putArray("front");
        finding.explored().front().forEach(point -> point(finding, point, front.addObject()));
        ArrayNode confirmed = json.putArray("confirmed_by_reference");
        finding.confirmed().forEach(confirmed::add);
        ArrayNode drawn = json.putArray("drawn");
        finding.drawn().forEach(point -> point(finding, point, drawn.addObject()));
    }

    private static void point(DealFinding finding, DealPoint point, ObjectNode json) {
        DealQuestion asked = finding.question().deal();
        ArrayNode sites = json.putArray("sites");
        for (int site : point.deployment().sites()) {
            NamedPoint at = finding.question().ground().sites().get(site);
            sites.addObject()
                    .put("name", at.name())
                    .put("lat_deg", Rounding.decimals(Math.toDegrees(at.point().latitudeRad()), 6))
                    .put(
                            "lon_deg",
                            Rounding.decimals(Math.toDegrees(at.point().longitudeRad()), 6));
        }
        json.put(
                "burnout_speed_km_s",
                asked.speedsMetersPerSecond().get(point.deployment().speed()) / 1e3);
        json.put("delay_s", asked.delaysSeconds().get(point.deployment().delay()));
        json.put("sensors", asked.sensors().get(point.deployment().sensors()).id());
        ArrayNode coverage = json.putArray("covered_area_percent");
        point.coverage().forEach(share -> coverage.add(Rounding.decimals(100 * share, 4)));
        if (Double.isInfinite(point.marginMetersPerSecond())) {
            json.putNull("margin_m_s");
        } else {
            json.put("margin_m_s", Rounding.decimals(point.marginMetersPerSecond(), 3));
        }
        json.put("deal", point.deal());
        point.robust()
                .ifPresent(share -> {
                    json.put("deal_in_draws_percent", Rounding.decimals(100 * share.value(), 4));
                    json.put(
                            "deal_in_draws_percent_error",
                            Rounding.decimals(100 * share.error(), 4));
                    json.put("draws", share.draws());
                });
    }
}
