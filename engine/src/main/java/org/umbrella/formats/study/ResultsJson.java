// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.study;

import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.earth.geography.PieceGrid;
import org.umbrella.formats.OpenStream;
import org.umbrella.formats.Rounding;
import org.umbrella.results.Coverage;
import org.umbrella.results.Deployment;
import org.umbrella.results.LaunchArea;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.Quantity;
import org.umbrella.scenario.Sensor;
import org.umbrella.scenario.Source;
import org.umbrella.scenario.ThreatClass;
import org.umbrella.scenario.io.LoadedStudy;
import org.umbrella.study.coverage.Tally;
import org.umbrella.wording.CoverageWording;
import org.umbrella.wording.InputsWording;
import org.umbrella.wording.PeopleCounted;
import org.umbrella.wording.RangeWording;
import org.umbrella.wording.Words;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code results.json}: everything a study found but the cells themselves, as {@code
 * schemas/results.schema.json} describes it. Areas in km², angles in degrees, distances in km.
 */
public final class ResultsJson {

    /** Raised whenever a reader of the file would have to change. */
    public static final int FORMAT_VERSION = 1;

    private ResultsJson() {}

    /**
     * Writes the file.
     *
     * @param result the study
     * @param out where to; left open
     * @throws IOException where it cannot be written
     */
    public static void write(StudyResult result, OutputStream out) throws IOException {
        try (JsonGenerator json =
                JsonMapper.shared()
                        .writerWithDefaultPrettyPrinter()
                        .createGenerator(new OpenStream(out))) {
            json.writeStartObject();
            json.writeStringProperty("format", "umbrella-results");
            json.writeNumberProperty("format_version", FORMAT_VERSION);
            json.writeStringProperty("umbrella_version", result.provenance().toolVersion());
            json.writeStringProperty("command", result.provenance().command());
            json.writeStringProperty("study", result.study().id());
            json.writeStringProperty("title", result.study().title());
            json.writeStringProperty("question", result.study().question());
            json.writeStringProperty(
                    "finding",
                    CoverageWording.headline(result) + InputsWording.inHeadline(result.loaded()));
            json.writeNumberProperty("seed", result.study().seed());
            json.writeArrayPropertyStart("changed_inputs");
            InputsWording.changes(result.loaded()).forEach(json::writeString);
            json.writeEndArray();
            json.writeStringProperty(
                    "unverified_inputs", InputsWording.unverified(result.loaded()));
            grid(result, json);
            json.writeArrayPropertyStart("launch_areas");
            result.launchAreas().forEach(area -> launchArea(area, json));
            json.writeEndArray();
            json.writeArrayPropertyStart("threats");
            result.study().threats().forEach(threat -> threat(threat, json));
            json.writeEndArray();
            json.writeArrayPropertyStart("deployments");
            result.deployments().forEach(deployment -> deployment(deployment, json));
            json.writeEndArray();
            json.writeArrayPropertyStart("coverage");
            result.coverage().forEach(coverage -> coverage(result, coverage, json));
            json.writeEndArray();
            BeliefsJson.write(result, json);
            RangeWording.sentence(result.loaded())
                    .ifPresent(words -> json.writeStringProperty("radar_ranges_in_words", words));
            json.writeArrayPropertyStart("inputs");
            result.loaded().inputs().forEach(input -> input(input, json));
            json.writeEndArray();
            json.writeArrayPropertyStart("attributions");
            result.provenance().attributions().forEach(json::writeString);
            json.writeEndArray();
            json.writeArrayPropertyStart("files");
            result.loaded().files().forEach(file -> json.writeString("inputs/" + file.path()));
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void grid(StudyResult result, JsonGenerator json) {
        PieceGrid cells = result.grid();
        double area = 0;
        long people = 0;
        for (int i = 0; i < cells.size(); i++) {
            area += cells.areaSquareMeters(i);
            people += cells.people(i);
        }
        json.writeObjectPropertyStart("grid");
        json.writeStringProperty("territory", CoverageWording.territory(result));
        json.writeStringProperty("cells_system", "H3");
        json.writeNumberProperty("resolution", cells.resolution());
        json.writeNumberProperty("cells", cells.size());
        json.writeNumberProperty("area_km2", Rounding.squareKilometers(area));
        json.writeNumberProperty("people", people);
        json.writeNumberProperty("people_not_placed", cells.unplacedPeople());
        json.writeStringProperty(
                "people_in_words",
                PeopleCounted.sentence(cells, CoverageWording.territory(result)));
        json.writeObjectPropertyStart("countries");
        new TreeMap<>(result.countryNames()).forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void launchArea(LaunchArea area, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("title", area.title());
        area.country().ifPresent(code -> json.writeStringProperty("country", code));
        json.writeArrayPropertyStart("threats");
        area.threatIds().forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("points");
        for (GeodeticPoint point : area.points()) {
            json.writeStartObject();
            position(point, json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void threat(ThreatClass threat, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("id", threat.id());
        json.writeStringProperty("label", threat.label());
        json.writeStringProperty("missile", threat.missile().id());
        json.writeNumberProperty(
                "max_range_km", Rounding.decimals(threat.missile().maxRangeMeters() / 1e3, 3));
        json.writeEndObject();
    }

    private static void deployment(Deployment deployment, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("plan", deployment.planId());
        json.writeStringProperty("plan_title", deployment.planTitle());
        json.writeStringProperty("date", deployment.date().toString());
        json.writeArrayPropertyStart("sites");
        for (Deployment.Site site : deployment.sites()) {
            json.writeStartObject();
            json.writeStringProperty("id", site.id());
            json.writeStringProperty("title", site.title());
            json.writeStringProperty("system", site.system());
            json.writeStringProperty("interceptor", site.interceptorId());
            json.writeNumberProperty("count", site.count());
            json.writeBooleanProperty("afloat", site.afloat());
            json.writeStringProperty("link", site.link());
            position(site.position(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("radars");
        for (Deployment.Radar radar : deployment.radars()) {
            json.writeStartObject();
            json.writeStringProperty("id", radar.id());
            json.writeStringProperty("title", radar.title());
            position(radar.position(), json);
            json.writeNumberProperty("range_km", Rounding.decimals(radar.rangeMeters() / 1e3, 3));
            json.writeArrayPropertyStart("sectors_deg");
            for (Sensor.Sector sector : radar.sectors()) {
                json.writeStartArray();
                json.writeNumber(Rounding.degrees(sector.fromRad()));
                json.writeNumber(Rounding.degrees(sector.toRad()));
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void coverage(StudyResult result, Coverage coverage, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("plan", coverage.footprint().planId());
        json.writeStringProperty("date", coverage.footprint().date().toString());
        json.writeStringProperty("threat", coverage.footprint().threatId());
        json.writeStringProperty("sensing", Words.sensing(coverage.footprint()));
        json.writeNumberProperty("launch_points", coverage.footprint().launchPoints());
        json.writeStringProperty("finding", CoverageWording.sentence(result, coverage));
        json.writeObjectPropertyStart("total");
        tally(coverage.total(), json);
        json.writeEndObject();
        json.writeArrayPropertyStart("countries");
        for (Tally tally : coverage.countries()) {
            json.writeStartObject();
            json.writeStringProperty("country", tally.country());
            tally(tally, json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void tally(Tally tally, JsonGenerator json) {
        json.writeNumberProperty("cells", tally.cells());
        area("area_km2", tally.areaSquareMeters(), json);
        area("threatened_area_km2", tally.threatenedAreaSquareMeters(), json);
        area("defended_area_km2", tally.defendedAreaSquareMeters(), json);
        json.writeName("defended_fraction");
        if (tally.anyThreatened()) {
            json.writeNumber(Rounding.decimals(tally.areaFraction(), 6));
        } else {
            json.writeNull();
        }
        json.writeNumberProperty("people", tally.people());
        json.writeNumberProperty("threatened_people", tally.threatenedPeople());
        json.writeNumberProperty("defended_people", tally.defendedPeople());
        area("out_of_reach_area_km2", tally.outOfReachAreaSquareMeters(), json);
        area("too_late_area_km2", tally.tooLateAreaSquareMeters(), json);
        area("not_tracked_area_km2", tally.notTrackedAreaSquareMeters(), json);
        area("track_not_kept_area_km2", tally.trackNotKeptAreaSquareMeters(), json);
    }

    private static void area(String name, double squareMeters, JsonGenerator json) {
        json.writeNumberProperty(name, Rounding.squareKilometers(squareMeters));
    }

    private static void input(LoadedStudy.Input input, JsonGenerator json) {
        Quantity quantity = input.quantity();
        json.writeStartObject();
        json.writeStringProperty("kind", input.kind());
        json.writeStringProperty("entry", input.entry());
        json.writeStringProperty("name", input.entryName());
        json.writeStringProperty("value", input.value());
        number("low", quantity.low(), json);
        number("nominal", quantity.nominal(), json);
        number("high", quantity.high(), json);
        json.writeStringProperty("unit", quantity.unit());
        json.writeStringProperty("grade", quantity.grade().id());
        json.writeStringProperty("source", quantity.source());
        json.writeStringProperty("note", quantity.note());
        json.writeBooleanProperty("set_by_study", input.setByStudy());
        number("catalogue_nominal", input.catalogueNominal(), json);
        json.writeArrayPropertyStart("sources");
        for (Source source : input.sources()) {
            json.writeStartObject();
            json.writeStringProperty("id", source.id());
            json.writeStringProperty("title", source.title());
            json.writeStringProperty("url", source.url());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void number(String name, OptionalDouble value, JsonGenerator json) {
        json.writeName(name);
        if (value.isPresent()) {
            json.writeNumber(value.getAsDouble());
        } else {
            json.writeNull();
        }
    }

    private static void position(GeodeticPoint point, JsonGenerator json) {
        json.writeNumberProperty("lat_deg", Rounding.degrees(point.latitudeRad()));
        json.writeNumberProperty("lon_deg", Rounding.degrees(point.longitudeRad()));
    }
}
