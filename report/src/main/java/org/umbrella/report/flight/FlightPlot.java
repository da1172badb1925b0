// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report.flight;

import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.umbrella.flight.staged.FlightEvent;
import org.umbrella.formats.flight.FlightRecord;
import org.umbrella.formats.flight.FlightRow;
import org.umbrella.formats.flight.FlightText;

/**
 * A flight as one SVG of four panels: height, speed and flight-path angle against time, height
 * against ground distance, with the events marked. The title says what came of it; black on white
 * it loses nothing.
 */
public final class FlightPlot {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 720;
    private static final int LEFT = 64;
    private static final int TOP = 92;
    private static final int PANEL_WIDTH = 384;
    private static final int PANEL_HEIGHT = 226;
    private static final int ACROSS = 464;
    private static final int DOWN = 302;
    private static final int MOST_POINTS = 1500;
    private static final int MOST_LETTERS = 150;
    private static final String LINE = "#0072B2";

    private FlightPlot() {}

    /**
     * Draws a flight.
     *
     * @param flight the flight
     * @return an SVG document
     */
    public static String draw(FlightRecord flight) {
        StringBuilder svg = new StringBuilder();
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
                                + " viewBox=\"0 0 %d %d\" role=\"img\" font-family=\"sans-serif\""
                                + " font-size=\"12\">%n",
                        WIDTH,
                        HEIGHT,
                        WIDTH,
                        HEIGHT));
        String title = FlightText.finding(flight);
        svg.append("<title>").append(escape(title)).append("</title>\n");
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<text x=\"24\" y=\"34\" font-size=\"%.1f\" font-weight=\"600\">%s</text>%n",
                        titleSize(title),
                        escape(
                                title.length() > MOST_LETTERS
                                        ? title.substring(0, MOST_LETTERS) + "…"
                                        : title)));
        svg.append("<text x=\"24\" y=\"56\" fill=\"#444444\">");
        svg.append(escape(flight.subject() + " · " + flight.environment())).append("</text>\n");
        double end = flight.rows().getLast().sample().timeSeconds();
        boolean minutes = end > 600;
        double unit = minutes ? 60 : 1;
        String time = minutes ? "time, min" : "time, s";
        ToDoubleFunction<FlightRow> clock = row -> row.sample().timeSeconds() / unit;
        ToDoubleFunction<FlightRow> height = row -> row.sample().place().heightMeters();
        ToDoubleFunction<FlightRow> speed = row -> row.sample().relativeSpeedMetersPerSecond();
        Axis times = Axis.of(time, flight, clock);
        Axis heights = Axis.metric("height, ", "m", flight, height);
        panel(svg, flight, 0, 0, times, heights);
        panel(
                svg,
                flight,
                1,
                0,
                times,
                Axis.metric("speed relative to the Earth, ", "m/s", flight, speed));
        panel(
                svg,
                flight,
                0,
                1,
                Axis.metric("ground distance, ", "m", flight, FlightRow::downrangeMeters),
                heights);
        panel(
                svg,
                flight,
                1,
                1,
                times,
                Axis.of("flight path above the horizontal, deg", flight, FlightPlot::flightPath));
        svg.append(
                "<text x=\"24\" y=\"706\" fill=\"#444444\">A point mass without angle of attack, docs/model.md, section 2.2."
                        + "   ○ ignition   ● burnout   ◉ both at once   △ apogee   ✕ end"
                        + "</text>\n</svg>\n");
        return svg.toString();
    }

    /** As large as lets the title stay on its line. */
    private static double titleSize(String title) {
        return Math.clamp((WIDTH - 48) / (0.55 * Math.min(title.length(), MOST_LETTERS)), 11, 18);
    }

    /** Degrees; at rest there is no path, and NaN draws nothing. */
    private static double flightPath(FlightRow row) {
        return row.sample().relativeSpeedMetersPerSecond() > 1e-3
                ? Math.toDegrees(row.sample().flightPathRad())
                : Double.NaN;
    }

    private static void panel(
            StringBuilder svg, FlightRecord flight, int column, int row, Axis across, Axis up) {
        int left = LEFT + column * ACROSS;
        int top = TOP + row * DOWN;
        ToDoubleFunction<FlightRow> x = across.value;
        ToDoubleFunction<FlightRow> y = up.value;
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<text x=\"%d\" y=\"%d\" font-weight=\"600\">%s</text>%n",
                        left,
                        top - 10,
                        escape(up.title)));
        for (double tick = up.first(); tick <= up.high + 1e-9 * up.step; tick += up.step) {
            double at = top + PANEL_HEIGHT - PANEL_HEIGHT * up.share(tick);
            svg.append(
                    String.format(
                            Locale.ROOT,
                            "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#dddddd\"/>"
                                    + "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>%n",
                            left,
                            left + PANEL_WIDTH,
                            at,
                            at,
                            left - 6,
                            at + 4,
                            up.label(tick)));
        }
        for (double tick = across.first();
                tick <= across.high + 1e-9 * across.step;
                tick += across.step) {
            double at = left + PANEL_WIDTH * across.share(tick);
            svg.append(
                    String.format(
                            Locale.ROOT,
                            "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke=\"#888888\"/>"
                                    + "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>%n",
                            at,
                            at,
                            top + PANEL_HEIGHT,
                            top + PANEL_HEIGHT + 4,
                            at,
                            top + PANEL_HEIGHT + 18,
                            across.label(tick)));
        }
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\" stroke=\"#888888\"/>"
                                + "<text x=\"%d\" y=\"%d\" text-anchor=\"end\""
                                + " fill=\"#444444\">%s</text>%n",
                        left,
                        left + PANEL_WIDTH,
                        top + PANEL_HEIGHT,
                        top + PANEL_HEIGHT,
                        left + PANEL_WIDTH,
                        top + PANEL_HEIGHT + 34,
                        escape(across.title)));
        svg.append("<path fill=\"none\" stroke=\"")
                .append(LINE)
                .append("\" stroke-width=\"2\" d=\"");
        int size = flight.rows().size();
        int stride = Math.max(1, size / MOST_POINTS);
        String pen = "M";
        for (int i = 0; i < size; i++) {
            FlightRow at = flight.rows().get(i);
            if ((i % stride == 0 || i == size - 1) && !Double.isNaN(y.applyAsDouble(at))) {
                svg.append(
                        String.format(
                                Locale.ROOT,
                                "%s%.1f %.1f",
                                pen,
                                left + PANEL_WIDTH * across.share(x.applyAsDouble(at)),
                                top + PANEL_HEIGHT - PANEL_HEIGHT * up.share(y.applyAsDouble(at))));
                pen = "L";
            }
        }
        svg.append("\"/>\n");
        for (FlightRecord.Happening happening : flight.events()) {
            double px = left + PANEL_WIDTH * across.share(x.applyAsDouble(happening.row()));
            double py =
                    top + PANEL_HEIGHT - PANEL_HEIGHT * up.share(y.applyAsDouble(happening.row()));
            if (!Double.isNaN(py) && !afterBurnout(flight, happening.event())) {
                svg.append(sign(happening.event(), px, py, relit(flight, happening.event())));
            }
        }
    }

    /** Whether the next stage is lit at the instant at which one burns out. */
    private static boolean relit(FlightRecord flight, FlightEvent burnout) {
        return flight.events().stream()
                .map(FlightRecord.Happening::event)
                .anyMatch(e ->
                        e.kind() == FlightEvent.Kind.IGNITION
                                && e.timeSeconds() == burnout.timeSeconds());
    }

    /** Whether an ignition is shown by the sign of the burnout at the same instant. */
    private static boolean afterBurnout(FlightRecord flight, FlightEvent ignition) {
        return ignition.kind() == FlightEvent.Kind.IGNITION
                && flight.events().stream()
                        .map(FlightRecord.Happening::event)
                        .anyMatch(e ->
                                e.kind() == FlightEvent.Kind.BURNOUT
                                        && e.timeSeconds() == ignition.timeSeconds());
    }

    private static String sign(FlightEvent event, double x, double y, boolean relit) {
        return switch (event.kind()) {
            case START -> "";
            case IGNITION ->
                    String.format(
                            Locale.ROOT,
                            "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"#ffffff\""
                                    + " stroke=\"#000000\"/>%n",
                            x,
                            y);
            case BURNOUT ->
                    relit
                            ? String.format(
                                    Locale.ROOT,
                                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"5\" fill=\"#ffffff\""
                                            + " stroke=\"#000000\"/><circle cx=\"%.1f\" cy=\"%.1f\""
                                            + " r=\"2.5\"/>%n",
                                    x,
                                    y,
                                    x,
                                    y)
                            : String.format(
                                    Locale.ROOT,
                                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/>%n",
                                    x,
                                    y);
            case APOGEE ->
                    String.format(
                            Locale.ROOT,
                            "<path d=\"M%.1f %.1fl5 9h-10z\" fill=\"#ffffff\" stroke=\"#000000\"/>%n",
                            x,
                            y - 5);
            case IMPACT, TIME_LIMIT ->
                    String.format(
                            Locale.ROOT,
                            "<path d=\"M%.1f %.1fl8 8m0 -8l-8 8\" stroke=\"#000000\""
                                    + " stroke-width=\"1.5\"/>%n",
                            x - 4,
                            y - 4);
        };
    }

    /** A linear axis with round ticks. */
    private record Axis(
            String title, ToDoubleFunction<FlightRow> value, double low, double high, double step) {

        /** In thousands of the unit where the values are. */
        static Axis metric(
                String title, String unit, FlightRecord flight, ToDoubleFunction<FlightRow> value) {
            double most =
                    Math.max(Math.abs(least(flight, value)), Math.abs(greatest(flight, value)));
            return most < 1000
                    ? of(title + unit, flight, value)
                    : of(title + "k" + unit, flight, row -> value.applyAsDouble(row) / 1e3);
        }

        static Axis of(String title, FlightRecord flight, ToDoubleFunction<FlightRow> value) {
            double least = least(flight, value);
            double most = greatest(flight, value);
            // What does not change is drawn at the foot of an axis of unit length.
            if (!(most - least > 1e-6)) {
                most = least + 1;
            }
            double rough = (most - least) / 5;
            double power = Math.pow(10, Math.floor(Math.log10(rough)));
            double ratio = rough / power;
            double step = power * (ratio <= 1 ? 1 : ratio <= 2 ? 2 : ratio <= 5 ? 5 : 10);
            // Angles are read in parts of a right angle.
            if (title.endsWith("deg") && rough > 5) {
                step = rough <= 15 ? 15 : rough <= 30 ? 30 : 45;
            }
            double floor = least >= 0 && least < 0.3 * most ? 0 : least;
            double low = Math.floor(floor / step + 1e-9) * step;
            return new Axis(title, value, low, Math.max(most, low + step), step);
        }

        private static double least(FlightRecord flight, ToDoubleFunction<FlightRow> value) {
            return rows(flight).mapToDouble(value).filter(Double::isFinite).min().orElse(0);
        }

        private static double greatest(FlightRecord flight, ToDoubleFunction<FlightRow> value) {
            return rows(flight).mapToDouble(value).filter(Double::isFinite).max().orElse(1);
        }

        private static Stream<FlightRow> rows(FlightRecord flight) {
            return Stream.concat(
                    flight.rows().stream(),
                    flight.events().stream().map(FlightRecord.Happening::row));
        }

        double first() {
            return low;
        }

        double share(double value) {
            return (value - low) / (high - low);
        }

        String label(double value) {
            double shown = Math.abs(value) < 1e-9 * step ? 0 : value;
            int digits = Math.max(0, (int) Math.ceil(-Math.log10(step) - 1e-9));
            return String.format(Locale.ROOT, "%." + digits + "f", shown).replace('-', '−');
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
