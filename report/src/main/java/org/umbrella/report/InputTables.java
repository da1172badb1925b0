// SPDX-License-Identifier: Apache-2.0
package org.umbrella.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.umbrella.report.page.Link;
import org.umbrella.report.page.Markup;
import org.umbrella.report.page.Numbers;
import org.umbrella.report.page.ScrollBox;
import org.umbrella.results.StudyResult;
import org.umbrella.scenario.Grade;
import org.umbrella.scenario.Quantity;
import org.umbrella.scenario.Source;
import org.umbrella.scenario.io.LoadedStudy;

/** Every input with its spread, grade and source, assumptions first, and the list of sources. */
final class InputTables {

    private InputTables() {}

    static void write(StudyResult result, Markup into) {
        Map<String, List<LoadedStudy.Input>> groups = new LinkedHashMap<>();
        groups.put("Assumptions, and what this study sets itself", new ArrayList<>());
        for (LoadedStudy.Input input : result.loaded().inputs()) {
            boolean assumed = input.setByStudy() || input.quantity().grade() == Grade.ASSUMPTION;
            groups.computeIfAbsent(
                            assumed
                                    ? "Assumptions, and what this study sets itself"
                                    : capital(input.kind()),
                            k -> new ArrayList<>())
                    .add(input);
        }
        groups.forEach((title, inputs) -> {
            if (!inputs.isEmpty()) {
                into.leaf("h3", title);
                table(inputs, into);
            }
        });
        grades(into);
        sources(result, into);
    }

    private static void table(List<LoadedStudy.Input> inputs, Markup into) {
        ScrollBox.open(into).open("table").open("thead").open("tr");
        CoverageTables.heads(
                into, "Of", "Value", "#Low", "#Used", "#High", "Unit", "Grade", "Source");
        into.close().close().open("tbody");
        String previous = "";
        for (LoadedStudy.Input input : inputs) {
            Quantity quantity = input.quantity();
            into.open("tr");
            into.leaf("td", input.entryName().equals(previous) ? "" : input.entryName());
            previous = input.entryName();
            into.leaf("td", words(input.value()));
            number(quantity.low(), into);
            into.open("td", "class", "n").text(text(quantity.nominal()));
            if (doubtful(quantity.grade())) {
                into.leaf(
                        "a",
                        "◦",
                        "href",
                        "#grade-" + quantity.grade().id(),
                        "class",
                        "mark",
                        "title",
                        quantity.grade().words());
            }
            into.close();
            number(quantity.high(), into);
            into.leaf("td", quantity.unit());
            into.leaf("td", quantity.grade().id());
            into.open("td");
            if (input.sources().isEmpty()) {
                into.text(quantity.source());
            }
            String between = "";
            for (Source source : input.sources()) {
                into.text(between);
                between = "; ";
                into.leaf("a", source.title(), "href", "#src-" + source.id());
            }
            if (!quantity.note().isEmpty()) {
                into.text(input.sources().isEmpty() && quantity.source().isEmpty() ? "" : " · ");
                into.leaf("span", quantity.note(), "class", "soft");
            }
            into.close().closeLine();
        }
        into.close().close().close();
    }

    private static void grades(Markup into) {
        into.leaf("h3", "What the grades mean");
        into.open("ul");
        for (Grade grade : Grade.values()) {
            if (grade != Grade.NONE) {
                into.open("li", "id", "grade-" + grade.id());
                into.text((doubtful(grade) ? "◦ " : "") + grade.id() + ": " + grade.words() + ".");
                into.close();
            }
        }
        into.close();
    }

    private static void sources(StudyResult result, Markup into) {
        Map<String, Source> sources = new TreeMap<>();
        result.loaded()
                .inputs()
                .forEach(input -> input.sources().forEach(s -> sources.put(s.id(), s)));
        if (sources.isEmpty()) {
            return;
        }
        into.leaf("h3", "Sources");
        into.open("ul");
        for (Source source : sources.values()) {
            into.open("li", "id", "src-" + source.id());
            into.text(source.title() + ". ");
            if (source.url().chars().anyMatch(Character::isLetter)) {
                Link.write(source.url(), source.url(), into);
            }
            into.closeLine();
        }
        into.close();
    }

    /** Whether print marks it with ◦: neither read in its source nor computed from what was. */
    static boolean doubtful(Grade grade) {
        return grade != Grade.READ && grade != Grade.COMPUTED;
    }

    /** A value's name without its unit, which has a column of its own. */
    private static String words(String name) {
        return name.replaceFirst("_(km_s|km|deg|s|m|kg|kn|min)$", "").replace('_', ' ');
    }

    private static String capital(String word) {
        String words = word.replace('-', ' ');
        return words.isEmpty()
                ? words
                : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static void number(OptionalDouble value, Markup into) {
        into.leaf("td", text(value), "class", "n");
    }

    private static String text(OptionalDouble value) {
        return value.isPresent() ? Numbers.exact(value.getAsDouble()) : "";
    }
}
