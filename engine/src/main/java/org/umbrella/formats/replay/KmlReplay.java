// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.replay;

import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.umbrella.earth.Ellipsoid;
import org.umbrella.earth.GeodeticPoint;
import org.umbrella.flight.TimeIntervals.Interval;
import org.umbrella.formats.KmlLine;
import org.umbrella.scenario.Sensor;
import org.umbrella.study.replay.Replay;

/**
 * Writes a replay as KML 2.3 (OGC 12-007r2) with {@code gx:Track} for what moves: heights above the
 * ellipsoid, which Google Earth takes for heights above the sea (up to 100 m apart, not to be seen
 * at this scale).
 */
public final class KmlReplay {

    private static final String KML = "http://www.opengis.net/kml/2.2";
    private static final String GX = "http://www.google.com/kml/ext/2.2";

    private KmlReplay() {}

    /**
     * Writes a replay.
     *
     * @param replay the replay
     * @param launch the instant of the threat's launch
     * @return a KML document
     */
    public static String write(Replay replay, Instant launch) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("kml");
            xml.writeDefaultNamespace(KML);
            xml.writeNamespace("gx", GX);
            xml.writeStartElement("Document");
            element(xml, "name", replay.title());
            element(
                    xml,
                    "description",
                    "Flights of Umbrella: point masses and published coarse parameters. Reach"
                            + " is not effectiveness.");
            style(xml, "threat", "ffc08fff", 3);
            style(xml, "interceptor", "ffc8d06f", 2);
            style(xml, "window", "a0ffffff", 6);
            style(xml, "radar", "fff0a1b9", 1.5);
            folder(xml, "Places");
            for (Replay.Place place : replay.places()) {
                xml.writeStartElement("Placemark");
                element(xml, "name", Labels.of(place));
                element(
                        xml,
                        "description",
                        switch (place.kind()) {
                            case LAUNCH -> "Launch point of the threat";
                            case AIM -> "Aim point of the threat";
                            case BATTERY -> "Interceptor site";
                            case SHIP -> "Ship with interceptors";
                        });
                point(xml, place.point());
                xml.writeEndElement();
            }
            xml.writeEndElement();
            folder(xml, "Flights");
            for (Replay.Trace trace : replay.traces()) {
                track(xml, trace, launch);
            }
            xml.writeEndElement();
            folder(xml, "Engagement windows");
            windows(xml, replay, launch);
            xml.writeEndElement();
            folder(xml, "Radars");
            for (Replay.Radar radar : replay.radars()) {
                radar(xml, radar, launch);
            }
            xml.writeEndElement();
            folder(xml, "What happens when");
            for (Replay.Phase phase : replay.phases()) {
                xml.writeStartElement("Placemark");
                element(xml, "name", phase.name());
                element(
                        xml,
                        "description",
                        String.format(
                                Locale.ROOT,
                                "%.1f s after the launch of the threat",
                                phase.seconds()));
                xml.writeStartElement("TimeStamp");
                element(xml, "when", at(launch, phase.seconds()).toString());
                xml.writeEndElement();
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("KML could not be written to memory.", e);
        }
        return text.toString();
    }

    private static void track(XMLStreamWriter xml, Replay.Trace trace, Instant launch)
            throws XMLStreamException {
        xml.writeStartElement("Placemark");
        element(xml, "name", trace.name());
        element(xml, "description", trace.words());
        element(xml, "styleUrl", trace.threat() ? "#threat" : "#interceptor");
        xml.writeStartElement(GX, "Track");
        element(xml, "altitudeMode", "absolute");
        for (Replay.Sample sample : trace.samples()) {
            element(xml, "when", at(launch, sample.seconds()).toString());
        }
        for (Replay.Sample sample : trace.samples()) {
            xml.writeStartElement(GX, "coord");
            xml.writeCharacters(triple(geodetic(sample), " "));
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void windows(XMLStreamWriter xml, Replay replay, Instant launch)
            throws XMLStreamException {
        List<Replay.Sample> threat =
                replay.traces().stream()
                        .filter(Replay.Trace::threat)
                        .findFirst()
                        .orElseThrow()
                        .samples();
        for (Replay.Window window : replay.windows()) {
            for (Interval interval : window.intervals().list()) {
                xml.writeStartElement("Placemark");
                element(xml, "name", "Engagement window of " + window.battery());
                span(xml, at(launch, interval.from()), at(launch, interval.to()));
                element(xml, "styleUrl", "#window");
                List<double[]> line = new ArrayList<>();
                for (Replay.Sample sample : threat) {
                    if (sample.seconds() >= interval.from() - 2
                            && sample.seconds() <= interval.to() + 2) {
                        GeodeticPoint place = geodetic(sample);
                        line.add(
                                new double[] {
                                    Math.toDegrees(place.longitudeRad()),
                                    Math.toDegrees(place.latitudeRad()),
                                    place.heightMeters()
                                });
                    }
                }
                lines(xml, "absolute", line);
                xml.writeEndElement();
            }
        }
    }

    private static void radar(XMLStreamWriter xml, Replay.Radar radar, Instant launch)
            throws XMLStreamException {
        xml.writeStartElement("Placemark");
        element(xml, "name", Labels.of(radar));
        StringBuilder seen = new StringBuilder("Sees the threat: ");
        if (radar.seen().isEmpty()) {
            seen.append("never");
        }
        for (Interval interval : radar.seen().list()) {
            seen.append(
                    String.format(Locale.ROOT, "%.1f to %.1f s ", interval.from(), interval.to()));
        }
        element(xml, "description", seen.toString().strip());
        point(xml, radar.point());
        xml.writeEndElement();
        for (Sensor.Sector sector : radar.sectors()) {
            xml.writeStartElement("Placemark");
            element(xml, "name", radar.name() + ", sector");
            element(xml, "styleUrl", "#radar");
            List<double[]> line = new ArrayList<>();
            for (double[] corner : Fans.outline(radar.point(), radar.rangeMeters(), sector)) {
                line.add(new double[] {corner[0], corner[1], 0});
            }
            lines(xml, "clampToGround", line);
            xml.writeEndElement();
        }
        for (Interval interval : radar.seen().list()) {
            xml.writeStartElement("Placemark");
            element(xml, "name", radar.name() + " sees the threat");
            span(xml, at(launch, interval.from()), at(launch, interval.to()));
            point(xml, radar.point());
            xml.writeEndElement();
        }
    }

    private static void style(XMLStreamWriter xml, String id, String abgr, double width)
            throws XMLStreamException {
        xml.writeStartElement("Style");
        xml.writeAttribute("id", id);
        xml.writeStartElement("LineStyle");
        element(xml, "color", abgr);
        element(xml, "width", Double.toString(width));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void folder(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeStartElement("Folder");
        element(xml, "name", name);
    }

    private static void element(XMLStreamWriter xml, String name, String text)
            throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void span(XMLStreamWriter xml, Instant from, Instant to)
            throws XMLStreamException {
        xml.writeStartElement("TimeSpan");
        element(xml, "begin", from.toString());
        element(xml, "end", to.toString());
        xml.writeEndElement();
    }

    /** A line, in as many parts as the meridian of ±180° cuts it into. */
    private static void lines(XMLStreamWriter xml, String mode, List<double[]> points)
            throws XMLStreamException {
        xml.writeStartElement("MultiGeometry");
        for (List<double[]> part : KmlLine.parts(points)) {
            xml.writeStartElement("LineString");
            element(xml, "tessellate", "1");
            element(xml, "altitudeMode", mode);
            element(
                    xml,
                    "coordinates",
                    part.stream()
                            .map(point -> triple(point[0], point[1], point[2], ","))
                            .collect(Collectors.joining(" ")));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void point(XMLStreamWriter xml, GeodeticPoint point) throws XMLStreamException {
        xml.writeStartElement("Point");
        element(xml, "coordinates", triple(point, ","));
        xml.writeEndElement();
    }

    private static GeodeticPoint geodetic(Replay.Sample sample) {
        return Ellipsoid.toGeodetic(
                new double[] {sample.xMeters(), sample.yMeters(), sample.zMeters()});
    }

    private static String triple(GeodeticPoint point, String between) {
        return triple(
                Math.toDegrees(point.longitudeRad()),
                Math.toDegrees(point.latitudeRad()),
                point.heightMeters(),
                between);
    }

    private static String triple(
            double longitudeDeg, double latitudeDeg, double heightMeters, String between) {
        return KmlLine.number(longitudeDeg, 5)
                + between
                + KmlLine.number(latitudeDeg, 5)
                + between
                + KmlLine.number(heightMeters, 0);
    }

    private static Instant at(Instant launch, double seconds) {
        return launch.plus(Duration.ofMillis(Math.round(seconds * 1000)));
    }
}
