// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.study;

import java.util.Locale;
import org.umbrella.scenario.DealQuestion;
import org.umbrella.scenario.NamedPoint;
import org.umbrella.study.deal.DealFinding;
import org.umbrella.study.deal.DealPoint;
import org.umbrella.study.deal.Deployment;
import org.umbrella.wording.DealWording;

/** A deployment of a deal as a plan of its own, {@code schemas/plan.schema.json}. */
public final class DealPlanYaml {

    private DealPlanYaml() {}

    /**
     * The plan.
     *
     * @param finding what the deployment was found in
     * @param point the deployment
     * @param id id of the plan
     * @return the text of the file
     */
    public static String of(DealFinding finding, DealPoint point, String id) {
        DealQuestion asked = finding.question().deal();
        Deployment of = point.deployment();
        DealQuestion.Sensors sensors = asked.sensors().get(of.sensors());
        StringBuilder yaml = new StringBuilder();
        yaml.append("# SPDX-License-Identifier: Apache-2.0\n");
        yaml.append("id: ").append(id).append('\n');
        yaml.append("title: ").append(quoted(asked.title())).append('\n');
        yaml.append("summary: ")
                .append(
                        quoted(
                                DealWording.deployment(finding, of)
                                        + "; "
                                        + DealWording.margin(point)))
                .append('\n');
        yaml.append("changes:\n  - id: ").append(id).append("-deployed\n");
        yaml.append("    date: ").append(asked.date()).append('\n');
        yaml.append("    title: ").append(quoted(asked.title())).append('\n');
        yaml.append("    deploy:\n");
        if (!sensors.sensors().isEmpty()) {
            yaml.append("      sensors:\n");
            for (int k = 0; k < sensors.sensors().size(); k++) {
                DealQuestion.Sensors.Use use = sensors.uses().get(k);
                yaml.append("        - {id: ").append(sensors.sensors().get(k).id());
                yaml.append(", type: ").append(use.type());
                if (!use.site().isEmpty()) {
                    yaml.append(", site: ").append(use.site());
                }
                yaml.append("}\n");
            }
        }
        yaml.append("      batteries:\n");
        for (int k = 0; k < of.sites().size(); k++) {
            NamedPoint site = finding.question().ground().sites().get(of.sites().get(k));
            yaml.append("        - id: site-").append(k + 1).append('\n');
            yaml.append("          place: {name: ").append(quoted(site.name()));
            yaml.append(", lat_deg: ").append(Math.toDegrees(site.point().latitudeRad()));
            yaml.append(", lon_deg: ").append(Math.toDegrees(site.point().longitudeRad()));
            yaml.append("}\n          interceptor: ").append(asked.interceptor().id());
            yaml.append("\n          burnout_speed_km_s: ")
                    .append(asked.speedsMetersPerSecond().get(of.speed()) / 1e3);
            yaml.append(
                    "\n          count: {nominal: 1, source: ours, grade: assumption, note: how many"
                            + " stand there does not bear on what can be reached}\n");
            yaml.append("          link: ")
                    .append(sensors.sensing().perfect() ? "perfect" : "engage-on-remote")
                    .append('\n');
            if (!sensors.sensors().isEmpty()) {
                yaml.append("          linked: [");
                yaml.append(
                        String.join(", ", sensors.sensors().stream().map(s -> s.id()).toList()));
                yaml.append("]\n");
            }
            yaml.append(
                    String.format(
                            Locale.ROOT,
                            "          decision_delay_s: %s%n",
                            asked.delaysSeconds().get(of.delay())));
        }
        yaml.append("    source: ours\n    grade: assumption\n");
        return yaml.toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
