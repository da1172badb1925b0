// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth.geography;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads countries from GeoJSON (RFC 7946) as scripts/geography writes it: features with an id, a
 * name and a MultiPolygon, alone or in a collection. A stream reader, because a whole tree of half
 * a million points would cost more than all else that a short run does.
 */
final class GeoJsonCountries {

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER).build();

    private final List<Country> countries = new ArrayList<>();
    private String id = "";
    private String name = "";
    private List<List<Ring>> polygons = new ArrayList<>();
    private double[] numbers = new double[1 << 12];

    private GeoJsonCountries() {}

    static List<Country> read(byte[] json) {
        GeoJsonCountries reader = new GeoJsonCountries();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME) {
                    reader.property(parser);
                }
            }
        }
        return List.copyOf(reader.countries);
    }

    private void property(JsonParser parser) {
        switch (parser.currentName()) {
            case "id" -> {
                parser.nextToken();
                id = parser.getString();
            }
            case "name" -> {
                parser.nextToken();
                name = parser.getString();
            }
            case "coordinates" -> {
                polygons = new ArrayList<>();
                parser.nextToken();
                coordinates(parser);
                countries.add(new Country(id, name, new Borders(polygons)));
            }
            default -> {
                // The type, and the objects around the properties read above.
            }
        }
    }

    /** From within the outermost array to its end: below it polygons, then rings, then points. */
    private void coordinates(JsonParser parser) {
        List<Ring> rings = new ArrayList<>();
        int count = 0;
        int depth = 1;
        while (depth > 0) {
            switch (parser.nextToken()) {
                case START_ARRAY -> {
                    depth++;
                    if (depth == 2) {
                        rings = new ArrayList<>();
                    } else if (depth == 3) {
                        count = 0;
                    }
                }
                case END_ARRAY -> {
                    if (depth == 3) {
                        rings.add(ring(count));
                    } else if (depth == 2) {
                        polygons.add(rings);
                    }
                    depth--;
                }
                default -> {
                    if (count == numbers.length) {
                        numbers = Arrays.copyOf(numbers, 2 * count);
                    }
                    numbers[count++] = parser.getDoubleValue();
                }
            }
        }
    }

    private Ring ring(int count) {
        double[] latitudes = new double[count / 2];
        double[] longitudes = new double[count / 2];
        for (int i = 0; i < latitudes.length; i++) {
            longitudes[i] = Math.toRadians(numbers[2 * i]);
            latitudes[i] = Math.toRadians(numbers[2 * i + 1]);
        }
        return new Ring(latitudes, longitudes);
    }
}
