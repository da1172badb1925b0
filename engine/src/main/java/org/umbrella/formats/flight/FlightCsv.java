// SPDX-License-Identifier: Apache-2.0
package org.umbrella.formats.flight;

import java.util.List;
import java.util.stream.Collectors;

/** A flight as CSV: a line of names, a line a row, numbers in full precision. */
public final class FlightCsv {

    private FlightCsv() {}

    /**
     * Writes a flight.
     *
     * @param flight the flight
     * @return the text
     */
    public static String write(FlightRecord flight) {
        List<FlightColumn> columns = List.of(FlightColumn.values());
        StringBuilder out = new StringBuilder();
        out.append(columns.stream().map(FlightColumn::id).collect(Collectors.joining(",")))
                .append('\n');
        for (FlightRow row : flight.rows()) {
            for (int i = 0; i < columns.size(); i++) {
                if (i > 0) {
                    out.append(',');
                }
                out.append(columns.get(i).of(row));
            }
            out.append('\n');
        }
        return out.toString();
    }
}
