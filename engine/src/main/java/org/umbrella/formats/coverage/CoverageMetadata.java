// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.coverage;

import org.locationtech.jts.geom.Envelope;
import org.umbrella.earth.geography.PieceGrid;
import org.umbrella.results.StudyResult;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the metadata of {@code coverage.parquet} says, each a JSON text. */
final class CoverageMetadata {

    private CoverageMetadata() {}

    /**
     * The key {@code geo} of GeoParquet 1.1.0 (https://geoparquet.org/releases/v1.1.0/). No {@code
     * crs}: it then is OGC:CRS84, longitude before latitude on WGS 84.
     */
    static String geo(PieceGrid pieces) {
        Envelope bounds = new Envelope();
        for (int i = 0; i < pieces.size(); i++) {
            bounds.expandToInclude(PieceGeometry.of(pieces, i).getEnvelopeInternal());
        }
        ObjectNode geo = JsonMapper.shared().createObjectNode();
        geo.put("version", "1.1.0").put("primary_column", "geometry");
        ObjectNode column = geo.putObject("columns").putObject("geometry");
        column.put("encoding", "WKB");
        column.putArray("geometry_types").add("Polygon").add("MultiPolygon");
        column.put("orientation", "counterclockwise").put("edges", "planar");
        if (!bounds.isNull()) {
            column.putArray("bbox")
                    .add(bounds.getMinX())
                    .add(bounds.getMinY())
                    .add(bounds.getMaxX())
                    .add(bounds.getMaxY());
        }
        return JsonMapper.shared().writeValueAsString(geo);
    }

    /**
     * The key {@code umbrella}: what made the table, of what, in which units, under which licences.
     */
    static String umbrella(StudyResult result) {
        ObjectNode about = JsonMapper.shared().createObjectNode();
        about.put("umbrella_version", result.provenance().toolVersion());
        about.put("study", result.study().id());
        about.put("title", result.study().title());
        about.put("command", result.provenance().command());
        about.put(
                "row",
                "a piece of land (country within an H3 cell) under one plan, date, threat and level of sensing");
        ObjectNode units = about.putObject("units");
        units.put("area_km2", "square kilometres on the WGS 84 ellipsoid");
        units.put("people", "people of the cities of GeoNames in the piece");
        units.put("aim_lat_deg", "degrees north, WGS 84");
        units.put("aim_lon_deg", "degrees east, WGS 84");
        units.put("threatened_by", "launch points in range");
        units.put(
                "covered_against",
                "launch points in range against which some interceptor can be in time");
        units.put("layers", "distinct systems that cover it, at the launch point with the fewest");
        ObjectNode states = about.putObject("coverage_state");
        states.put("covered", "against every launch point in range");
        states.put("not-threatened", "no launch point is in range");
        states.put("out-of-reach", "no interceptor can fly there, however early it leaves");
        states.put("too-late", "an interceptor could, but not after the decision");
        states.put("not-tracked", "no sensor that counts has a track in time");
        states.put("track-not-kept", "the track is not kept to the intercept");
        var licences = about.putArray("licences");
        licences.add("Apache-2.0");
        result.provenance().attributions().forEach(licences::add);
        return JsonMapper.shared().writeValueAsString(about);
    }
}
