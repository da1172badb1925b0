// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.GreatCircle;
import org.umbrella.engagement.Engagement;
import org.umbrella.flight.ThreatArc;
import org.umbrella.report.map.AzimuthalEquidistant;
import org.umbrella.report.map.BaseMap;
import org.umbrella.report.map.Frame;
import org.umbrella.report.map.PlaneBox;
import org.umbrella.report.map.Projection;
import org.umbrella.report.map.Signs;
import org.umbrella.report.map.SvgPath;
import org.umbrella.report.page.Card;
import org.umbrella.report.page.Markup;
import org.umbrella.report.page.Numbers;
import org.umbrella.report.page.Svg;
import org.umbrella.results.StudyResult;
import org.umbrella.study.assurance.AssuranceFinding;
import org.umbrella.study.assurance.EngagementCase;
import org.umbrella.study.assurance.Verdict;
import org.umbrella.study.assurance.Witness;
import org.umbrella.wording.AssuranceWording;
import org.umbrella.wording.FigureWording;
import org.umbrella.wording.WeaponNames;

/** The flight that breaks each claim, on a map, with where the interceptor would meet it. */
final class WitnessSection {

    private static final int WIDTH_UNITS = 1600;
    private static final int STEPS = 90;
    private static final double MARGIN_METERS = 900_000;

    private final StudyResult result;
    private final Markup page;

    private WitnessSection(StudyResult result, Markup page) {
        this.result = result;
        this.page = page;
    }

    static void write(StudyResult result, Markup page) {
        List<AssuranceFinding> failing =
                result.findings().assurances().stream()
                        .filter(a -> a.verdict() instanceof Verdict.Fails)
                        .toList();
        if (failing.isEmpty()) {
            return;
        }
        page.chapter("flights", "The flights that break a claim");
        WitnessSection section = new WitnessSection(result, page);
        for (AssuranceFinding finding : failing) {
            if (finding.verdict() instanceof Verdict.Fails(Witness witness)) {
                section.write(finding, witness);
            }
        }
    }

    private void write(AssuranceFinding finding, Witness witness) {
        String id = "flight-" + finding.assurance().id();
        String title = FigureWording.witness(result, finding).orElse("");
        EngagementCase engagement = witness.engagement();
        ThreatArc arc = witness.answer().arc();
        Optional<Engagement.Shot> shot = witness.answer().shots().stream().findFirst();
        GeodeticPoint site = engagement.battery().site();
        GeodeticPoint middle =
                GreatCircle.between(engagement.launch().point(), engagement.aim().point(), 0.5);
        Projection projection =
                new AzimuthalEquidistant(middle.latitudeRad(), middle.longitudeRad());
        List<double[]> track = track(arc);
        List<GeodeticPoint> reach = new ArrayList<>();
        shot.ifPresent(s -> {
            double[] met = below(arc, s.interceptSeconds());
            double radius =
                    GreatCircle.distanceMeters(
                            site.latitudeRad(), site.longitudeRad(), met[0], met[1]);
            for (int k = 0; k < STEPS; k++) {
                reach.add(GreatCircle.destination(site, 2 * Math.PI * k / STEPS, radius));
            }
        });
        PlaneBox box = PlaneBox.EMPTY;
        for (double[] at : track) {
            box = box.with(projection.project(at[0], at[1]));
        }
        box = box.with(projection.project(site.latitudeRad(), site.longitudeRad()));
        for (GeodeticPoint rim : reach) {
            box = box.with(projection.project(rim.latitudeRad(), rim.longitudeRad()));
        }
        Frame frame = Frame.of(projection, box.grown(MARGIN_METERS), WIDTH_UNITS);
        BaseMap base = new BaseMap(frame, "w-" + finding.assurance().id() + "-", List.of());
        Card.open(id, title, page);
        page.open("svg", "class", "defs", "aria-hidden", "true").open("defs");
        base.define(page);
        page.close().close();
        page.open("div", "class", "mapbox");
        base.begin(title + ".", words(witness, shot), "frame large flight", page);
        base.lines(page);
        if (!reach.isEmpty()) {
            page.empty("path", "class", "reach", "d", path(reach, frame));
        }
        page.empty("path", "class", "track", "d", line(track, frame));
        put(Signs.LAUNCH, engagement.launch().point(), frame);
        put(Signs.AIM, engagement.aim().point(), frame);
        put(afloat(engagement) ? Signs.SHIP : Signs.SITE, site, frame);
        shot.ifPresent(s -> {
            double[] met = below(arc, s.interceptSeconds());
            double[] at = frame.at(met[0], met[1]);
            double[] from = frame.at(site.latitudeRad(), site.longitudeRad());
            page.empty(
                    "path",
                    "class",
                    "shot",
                    "d",
                    "M"
                            + Svg.number(from[0])
                            + " "
                            + Svg.number(from[1])
                            + "L"
                            + Svg.number(at[0])
                            + " "
                            + Svg.number(at[1]));
            page.empty(
                    "circle",
                    "class",
                    "met",
                    "cx",
                    Svg.number(at[0]),
                    "cy",
                    Svg.number(at[1]),
                    "r",
                    "14");
        });
        page.close();
        below(engagement.launch().name(), engagement.launch().point(), frame);
        below(engagement.aim().name(), engagement.aim().point(), frame);
        below(siteName(engagement), site, frame);
        page.close();
        data(witness, shot);
        Card.close(id, title, assumed(finding, witness, shot), result, page);
    }

    private static List<double[]> track(ThreatArc arc) {
        List<double[]> track = new ArrayList<>();
        for (int k = 0; k <= STEPS; k++) {
            track.add(below(arc, arc.impactSeconds() * k / STEPS));
        }
        return track;
    }

    /** Latitude and longitude of the place below, on a sphere: a map shows no more. */
    private static double[] below(ThreatArc arc, double seconds) {
        double[] ecef = new double[3];
        arc.positionEcef(seconds, ecef);
        return new double[] {
            Math.atan2(ecef[2], Math.hypot(ecef[0], ecef[1])), Math.atan2(ecef[1], ecef[0])
        };
    }

    private static String path(List<GeodeticPoint> ring, Frame frame) {
        double[] xy = new double[2 * ring.size()];
        for (int k = 0; k < ring.size(); k++) {
            double[] at = frame.at(ring.get(k).latitudeRad(), ring.get(k).longitudeRad());
            xy[2 * k] = at[0];
            xy[2 * k + 1] = at[1];
        }
        return new SvgPath().add(xy, true).toString();
    }

    private static String line(List<double[]> track, Frame frame) {
        StringBuilder path = new StringBuilder();
        for (double[] place : track) {
            double[] at = frame.at(place[0], place[1]);
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(Svg.number(at[0]))
                    .append(' ')
                    .append(Svg.number(at[1]));
        }
        return path.toString();
    }

    private void put(String sign, GeodeticPoint place, Frame frame) {
        double[] at = frame.at(place.latitudeRad(), place.longitudeRad());
        Signs.put(sign, at[0], at[1], page);
    }

    private void below(String words, GeodeticPoint place, Frame frame) {
        MapLabel.below(words, frame.at(place.latitudeRad(), place.longitudeRad()), frame, page);
    }

    private boolean afloat(EngagementCase engagement) {
        return result.loaded().catalogue().afloat(engagement.battery());
    }

    private String siteName(EngagementCase engagement) {
        return WeaponNames.site(
                result.loaded()
                        .catalogue()
                        .siteAt(engagement.battery().site())
                        .map(entry -> entry.name())
                        .orElse(engagement.battery().system()));
    }

    private static String words(Witness witness, Optional<Engagement.Shot> shot) {
        return "The missile flies "
                + AssuranceWording.way(witness.engagement())
                + "; "
                + shot.map(s ->
                                "it may be met "
                                        + Numbers.three(s.interceptSeconds())
                                        + " s after its launch.")
                        .orElse("it is met nowhere.");
    }

    private void data(Witness witness, Optional<Engagement.Shot> shot) {
        Card.data(page);
        page.open("table").open("tbody");
        ThreatArc arc = witness.answer().arc();
        row("Burnout of the missile, s after launch", arc.burnoutSeconds());
        row("Impact, s after launch", arc.impactSeconds());
        row("Height of the apogee, km", arc.apogeeMeters() / 1e3);
        shot.ifPresent(s -> {
            row("Launch of the interceptor, s after that of the missile", s.launchSeconds());
            row("Possible intercept, s after launch of the missile", s.interceptSeconds());
            row("Its height, km", arc.heightMeters(s.interceptSeconds()) / 1e3);
        });
        witness.answer().timeMarginSeconds().ifPresent(margin -> row("Time left over, s", margin));
        page.close().close().close();
    }

    private void row(String name, double value) {
        page.open("tr").leaf("th", name, "scope", "row");
        page.leaf("td", Numbers.three(value), "class", "n").close();
    }

    private static String assumed(
            AssuranceFinding finding, Witness witness, Optional<Engagement.Shot> shot) {
        return "The claim: “"
                + finding.assurance().claim()
                + "” Full line: where the missile flies above; "
                + (shot.isPresent()
                        ? "ring: where it may be met; dashed circle: as far from the site as that."
                                + " The interceptor is launched "
                                + Numbers.three(
                                        witness.engagement().battery().decisionDelaySeconds())
                                + " s after burnout or later."
                        : "no interceptor of this claim meets it in time.")
                + " Azimuthal equidistant about the middle of the flight.";
    }
}
