// SPDX-License-Identifier: Apache-2.0
package org.umbrella.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.umbrella.wording.DiffWording;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What sets two bundles apart, in words: first the inputs, then what was found. When and on how
 * many threads they were made plays no part, nor does the version that made them, which is said
 * apart.
 *
 * @param versions versions of Umbrella, where they differ: one sentence
 * @param inputs one sentence for each input that differs
 * @param findings one sentence for each finding that differs
 */
public record BundleDiff(List<String> versions, List<String> inputs, List<String> findings) {

    /** Copies the lists. */
    public BundleDiff {
        versions = List.copyOf(versions);
        inputs = List.copyOf(inputs);
        findings = List.copyOf(findings);
    }

    /**
     * Whether inputs and findings are the same.
     *
     * @return whether there is no difference, that of the versions apart
     */
    public boolean same() {
        return inputs.isEmpty() && findings.isEmpty();
    }

    /**
     * Compares two bundles.
     *
     * @param before the first
     * @param after the second
     * @return what differs
     * @throws IOException where a file cannot be read
     * @throws org.umbrella.scenario.ProblemsException where one is no bundle
     */
    public static BundleDiff between(Path before, Path after) throws IOException {
        Bundle first = Bundle.at(before);
        Bundle second = Bundle.at(after);
        List<String> versions =
                first.version().equals(second.version())
                        ? List.of()
                        : List.of(DiffWording.versions(first.version(), second.version()));
        return new BundleDiff(versions, inputs(first, second), findings(first, second));
    }

    private static List<String> inputs(Bundle first, Bundle second) throws IOException {
        List<String> sentences = new ArrayList<>();
        for (JsonDifferences.Difference difference :
                JsonDifferences.between(
                        first.results().path("inputs"), second.results().path("inputs"))) {
            sentences.add(
                    DiffWording.value(difference.path(), difference.before(), difference.after()));
        }
        SortedMap<String, String> before = first.inputs();
        SortedMap<String, String> after = second.inputs();
        TreeSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        for (String path : paths) {
            if (!after.containsKey(path)) {
                sentences.add(DiffWording.fileOnlyInFirst(path));
            } else if (!before.containsKey(path)) {
                sentences.add(DiffWording.fileOnlyInSecond(path));
            } else if (!before.get(path).equals(after.get(path))) {
                List<String> a = before.get(path).lines().toList();
                List<String> b = after.get(path).lines().toList();
                int line = 0;
                while (line < Math.min(a.size(), b.size()) && a.get(line).equals(b.get(line))) {
                    line++;
                }
                sentences.add(
                        DiffWording.fileDiffers(
                                path,
                                line + 1,
                                line < a.size() ? a.get(line) : "",
                                line < b.size() ? b.get(line) : ""));
            }
        }
        return sentences;
    }

    private static List<String> findings(Bundle first, Bundle second) throws IOException {
        List<String> sentences = new ArrayList<>();
        sentences.addAll(CoverageDifferences.between(first, second));
        for (JsonDifferences.Difference difference :
                JsonDifferences.between(rest(first.results()), rest(second.results()))) {
            sentences.add(
                    DiffWording.value(difference.path(), difference.before(), difference.after()));
        }
        TreeSet<String> others = new TreeSet<>(otherFindings(first));
        others.addAll(otherFindings(second));
        for (String name : others) {
            for (JsonDifferences.Difference difference :
                    JsonDifferences.between(first.json(name), second.json(name))) {
                sentences.add(
                        DiffWording.value(
                                difference.path(), difference.before(), difference.after()));
            }
        }
        return sentences;
    }

    /**
     * The JSON files of findings beside results.json: at the top, and neither time nor metadata.
     */
    private static List<String> otherFindings(Bundle bundle) throws IOException {
        try (var files = Files.list(bundle.directory())) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".json"))
                    .filter(name ->
                            !List.of("results.json", RunStamp.FILE, RoCrate.FILE).contains(name))
                    .toList();
        }
    }

    /**
     * What is left of results.json when inputs, coverage and how it was made are told elsewhere.
     * The command is how it was asked for, not what was found.
     */
    private static JsonNode rest(JsonNode results) {
        JsonNode copy = results.deepCopy();
        if (copy instanceof ObjectNode object) {
            object.remove(
                    List.of(
                            "format_version",
                            "umbrella_version",
                            "command",
                            "inputs",
                            "coverage",
                            "files",
                            "attributions"));
        }
        return copy;
    }
}
