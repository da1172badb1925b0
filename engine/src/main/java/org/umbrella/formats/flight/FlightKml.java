// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.flight;

import java.util.List;
import java.util.Locale;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.formats.KmlLine;

/** A flight as KML 2.3 (OGC 12-007r2): the path at absolute heights, and a place for each event. */
public final class FlightKml {

    private FlightKml() {}

    /**
     * Writes a flight.
     *
     * @param flight the flight
     * @return the text
     */
    public static String write(FlightRecord flight) {
        StringBuilder out = new StringBuilder();
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<kml xmlns=\"http://www.opengis.net/kml/2.2\">\n<Document>\n");
        out.append("  <name>").append(escape(flight.title())).append("</name>\n");
        out.append("  <description>")
                .append(escape(flight.environment()))
                .append("</description>\n");
        out.append("  <Style id=\"path\"><LineStyle><color>ff0055d5</color><width>2</width>");
        out.append("</LineStyle></Style>\n");
        out.append("  <Placemark>\n    <name>").append(escape(flight.subject()));
        out.append("</name>\n    <styleUrl>#path</styleUrl>\n    <MultiGeometry>\n");
        for (List<double[]> part : KmlLine.parts(line(flight))) {
            out.append("    <LineString>\n");
            out.append("      <altitudeMode>absolute</altitudeMode>\n      <coordinates>\n");
            part.forEach(point -> out.append("        ").append(coordinates(point)).append('\n'));
            out.append("      </coordinates>\n    </LineString>\n");
        }
        out.append("    </MultiGeometry>\n  </Placemark>\n");
        for (FlightRecord.Happening happening : flight.events()) {
            out.append("  <Placemark>\n    <name>");
            out.append(escape(happening.event().kind().id() + " " + happening.event().subject()));
            out.append(String.format(Locale.ROOT, " (%.1f s)", happening.event().timeSeconds()));
            out.append("</name>\n    <Point><altitudeMode>absolute</altitudeMode><coordinates>");
            out.append(coordinates(point(happening.row().sample().place())));
            out.append("</coordinates></Point>\n  </Placemark>\n");
        }
        return out.append("</Document>\n</kml>\n").toString();
    }

    private static List<double[]> line(FlightRecord flight) {
        return flight.rows().stream().map(row -> point(row.sample().place())).toList();
    }

    private static double[] point(GeodeticPoint place) {
        return new double[] {
            Math.toDegrees(place.longitudeRad()),
            Math.toDegrees(place.latitudeRad()),
            place.heightMeters()
        };
    }

    private static String coordinates(double[] point) {
        return KmlLine.number(point[0], 7)
                + ","
                + KmlLine.number(point[1], 7)
                + ","
                + KmlLine.number(point[2], 2);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
