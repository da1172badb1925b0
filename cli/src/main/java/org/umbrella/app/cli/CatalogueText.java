// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.umbrella.scenario.Catalogue;
import org.umbrella.scenario.CatalogueEntry;
import org.umbrella.scenario.Grade;
import org.umbrella.scenario.Quantity;
import org.umbrella.scenario.Source;
import org.umbrella.scenario.io.Library;
import org.umbrella.wording.SourceWording;

/** The catalogue in words, at most {@value #WIDTH} columns wide. */
final class CatalogueText {

    static final int WIDTH = 100;

    private static final String BOLD = "\u001b[1m";
    private static final String YELLOW = "\u001b[33m";
    private static final String PLAIN = "\u001b[0m";

    private final Catalogue catalogue;
    private final boolean colours;

    CatalogueText(Catalogue catalogue, boolean colours) {
        this.catalogue = catalogue;
        this.colours = colours;
    }

    /** Every entry on a line, by kind. */
    String list() {
        StringBuilder text = new StringBuilder();
        for (CatalogueEntry.Kind kind : CatalogueEntry.Kind.values()) {
            List<CatalogueEntry> entries =
                    catalogue.entries().values().stream().filter(e -> e.kind() == kind).toList();
            if (entries.isEmpty()) {
                continue;
            }
            int id = entries.stream().mapToInt(e -> e.id().length()).max().orElse(0);
            int name = entries.stream().mapToInt(e -> shortName(e).length()).max().orElse(0);
            text.append(bold(kind.id())).append('\n');
            for (CatalogueEntry entry : entries) {
                String line =
                        "  " + pad(entry.id(), id) + "  " + pad(shortName(entry), name) + "  ";
                text.append((line + values(entry, WIDTH - line.length())).stripTrailing())
                        .append('\n');
            }
            text.append('\n');
        }
        text.append("Grades after each number: ");
        List<String> letters = new ArrayList<>();
        for (Grade grade : Grade.values()) {
            letters.add(letter(grade) + " " + grade.id());
        }
        text.append(String.join(", ", letters)).append(".\n");
        text.append(weakInAll());
        text.append("'umbrella catalogue ID' shows all values of an entry with their sources.\n");
        return text.toString();
    }

    private static String shortName(CatalogueEntry entry) {
        String name = entry.name();
        return name.length() <= 34 ? name : name.substring(0, 33).stripTrailing() + "…";
    }

    private String weakInAll() {
        int all = 0;
        int weak = 0;
        for (CatalogueEntry entry : catalogue.entries().values()) {
            all += entry.values().size();
            weak += (int) entry.values().values().stream().filter(q -> weak(q.grade())).count();
        }
        return yellow(
                "Warning: "
                        + weak
                        + " of "
                        + all
                        + " values are unverified, assumptions or not there (u, a, n).\n");
    }

    private static boolean weak(Grade grade) {
        return switch (grade) {
            case UNVERIFIED, ASSUMPTION, NONE -> true;
            case READ, SECONDARY, COMPUTED -> false;
        };
    }

    private String yellow(String line) {
        return colours ? YELLOW + line.stripTrailing() + PLAIN + "\n" : line;
    }

    /** As many values as fit: "4.5 km/s (u), 75 s (a)". */
    private static String values(CatalogueEntry entry, int room) {
        StringBuilder text = new StringBuilder();
        for (Quantity quantity : entry.values().values()) {
            String one =
                    (text.isEmpty() ? "" : ", ")
                            + (quantity.nominal().isPresent()
                                    ? number(quantity.nominal()) + " " + quantity.unit()
                                    : "no nominal")
                            + " ("
                            + letter(quantity.grade())
                            + ")";
            if (text.length() + one.length() > room) {
                break;
            }
            text.append(one);
        }
        return text.toString();
    }

    /** All of one entry. */
    String entry(CatalogueEntry entry) {
        StringBuilder text = new StringBuilder();
        text.append(bold(entry.id() + ": " + entry.name())).append('\n');
        text.append("  ").append(entry.kind().id());
        entry.texts()
                .forEach((name, value) -> text.append(", ").append(name).append(" ").append(value));
        String head = text.toString();
        StringBuilder result = new StringBuilder(wrapTail(head));
        if (!entry.note().isEmpty()) {
            result.append(wrap(entry.note(), 2));
        }
        Map<String, Source> sources = new LinkedHashMap<>();
        result.append(table(entry.values(), sources));
        CatalogueEntry profile = catalogue.entries().get(entry.texts().getOrDefault("profile", ""));
        Map<String, Quantity> all = new LinkedHashMap<>(entry.values());
        if (profile != null) {
            Map<String, Quantity> taken = new LinkedHashMap<>(profile.values());
            taken.keySet().removeAll(entry.values().keySet());
            result.append('\n').append(wrap("From the profile " + profile.id() + ":", 0));
            result.append(table(taken, sources));
            all.putAll(taken);
        }
        if (!sources.isEmpty()) {
            result.append('\n').append(bold("Sources")).append('\n');
            for (Source source : sources.values()) {
                String seen = SourceWording.seen(source);
                result.append(
                        wrap(
                                source.id()
                                        + ": "
                                        + SourceWording.title(source)
                                        + (seen.isEmpty() ? "" : " (" + seen + ")"),
                                2));
                if (!source.url().isEmpty()) {
                    result.append("      ").append(source.url()).append('\n');
                }
            }
        }
        result.append(warning(all));
        return result.toString();
    }

    private String wrapTail(String head) {
        int line = head.indexOf('\n') + 1;
        return head.substring(0, line) + wrap(head.substring(line).strip(), 2);
    }

    private static String table(
            Map<String, Quantity> values, Map<String, Source> into, Catalogue in) {
        StringBuilder text = new StringBuilder();
        values.forEach((name, q) -> {
            text.append('\n');
            String spread =
                    q.low().isPresent() || q.high().isPresent()
                            ? " (" + number(q.low()) + " to " + number(q.high()) + ")"
                            : "";
            String nominal =
                    q.nominal().isPresent()
                            ? number(q.nominal()) + " " + q.unit()
                            : "no nominal value";
            text.append(wrap(pad(name, 31) + " " + nominal + spread, 2));
            text.append(wrap("grade: " + q.grade().id() + " (" + q.grade().words() + ")", 6));
            text.append(wrap("source: " + q.source(), 6));
            if (!q.note().isEmpty()) {
                text.append(wrap("note: " + q.note(), 6));
            }
            Library.sourcesOf(q, in).forEach(source -> into.put(source.id(), source));
        });
        return text.toString();
    }

    private String table(Map<String, Quantity> values, Map<String, Source> into) {
        return table(values, into, catalogue);
    }

    private String warning(Map<String, Quantity> values) {
        List<String> weak = new ArrayList<>();
        values.forEach((name, q) -> {
            if (weak(q.grade())) {
                weak.add(name + " (" + q.grade().id() + ")");
            }
        });
        if (weak.isEmpty()) {
            return "";
        }
        String text =
                wrap(
                        "Warning: "
                                + weak.size()
                                + " of "
                                + values.size()
                                + " values do not stand in a source that was read: "
                                + String.join(", ", weak)
                                + ".",
                        0);
        return "\n" + yellow(text);
    }

    private String bold(String text) {
        return colours ? BOLD + text + PLAIN : text;
    }

    private static String letter(Grade grade) {
        return grade.id().substring(0, 1);
    }

    static String number(OptionalDouble value) {
        if (value.isEmpty()) {
            return "?";
        }
        double number = value.getAsDouble();
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /**
     * Lines of at most {@value #WIDTH} columns; what follows the first is indented by four more.
     */
    static String wrap(String text, int indent) {
        StringBuilder lines = new StringBuilder();
        StringBuilder line = new StringBuilder(" ".repeat(indent));
        int start = 0;
        boolean first = true;
        while (start < text.length()) {
            int end = text.indexOf(' ', start);
            end = end < 0 ? text.length() : end + 1;
            String word = text.substring(start, end);
            if (line.length() + word.stripTrailing().length() > WIDTH
                    && !line.toString().isBlank()) {
                lines.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(" ".repeat(indent + 4));
                first = false;
            }
            line.append(first || !word.isBlank() ? word : "");
            start = end;
        }
        return lines.append(line.toString().stripTrailing()).append('\n').toString();
    }
}
