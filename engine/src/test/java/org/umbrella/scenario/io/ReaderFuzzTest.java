// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.umbrella.Fitters;
import org.umbrella.ToldProblems;
import org.umbrella.scenario.ProblemsException;
import org.umbrella.scenario.document.DocumentKind;

/**
 * Every reader against seeded mutations of shipped files: whatever is in a file, either it is read
 * or every problem is told, in words that a terminal can show. Nothing else is thrown, and no file
 * takes long. A mutation is a function of the seed and its number, so that a failure can be run
 * alone; what once failed stands in {@code corpus/} beside this test's resources.
 */
class ReaderFuzzTest {

    private static final Path ROOT = Path.of(System.getProperty("umbrella.root"));
    private static final Path CORPUS =
            Path.of("src/test/resources/org/umbrella/scenario/io/corpus").toAbsolutePath();

    /** Seconds a reader is tried; ten minutes in the slow profile. */
    private static final double SECONDS =
            Double.parseDouble(System.getProperty("umbrella.fuzz.seconds", "2"));

    /** A file that takes longer than this, in nanoseconds, is a way to lock people out. */
    private static final long LONGEST_NANOS = 60_000_000_000L;

    /** What numbers and words are put in the place of others. */
    private static final List<String> VALUES =
            List.of(
                    "0",
                    "-0.0",
                    "-1",
                    "0.5",
                    "1e-300",
                    "1e300",
                    "1e400",
                    ".nan",
                    ".inf",
                    "-.inf",
                    "9223372036854775808",
                    "99999999999999999999999999",
                    "0x10",
                    "1:15",
                    "null",
                    "~",
                    "true",
                    "no",
                    "''",
                    "'x'",
                    "[]",
                    "{}",
                    "[0, 0]",
                    "[[1, 2], [1, 2]]",
                    "{a: 1}",
                    "2017-02-30",
                    "'\\ud800'",
                    "\"\\ud800\"",
                    "\"\\e[31m\"",
                    "\"a\\nb\"",
                    "*x",
                    "&x 1",
                    "!!binary aGk=",
                    "<<",
                    "? a",
                    "- a",
                    "|",
                    ">",
                    "%",
                    "@",
                    "\t",
                    "\u0000",
                    "\u202e",
                    "\ufeff",
                    "../../etc/passwd",
                    "a".repeat(3000));

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void aMutatedFileIsReadOrItsProblemsAreTold(DocumentKind kind) throws IOException {
        List<String> seeds = seeds(kind);
        assertThat(seeds).isNotEmpty();
        Library library = Library.at(ROOT, Fitters.SHARED);
        Path file = folder.resolve("mutated.yaml");
        long end = System.nanoTime() + (long) (1e9 * SECONDS);
        int tried = 0;
        while (System.nanoTime() < end || tried < 5) {
            String text = mutated(seeds, kind.id().hashCode() * 1_000_003L + tried);
            tryOne(library, file, text, kind + ", mutation " + tried);
            tried++;
        }
        System.out.println("fuzz " + kind.id() + ": " + tried + " files");
    }

    private static void tryOne(Library library, Path file, String text, String which)
            throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        long start = System.nanoTime();
        try {
            library.check(file);
        } catch (ProblemsException told) {
            ToldProblems.hold(told.problems(), which);
        } catch (RuntimeException | Error e) {
            throw new AssertionError(which + ": " + e + "\n" + text, e);
        }
        assertThat(System.nanoTime() - start).as(which).isLessThan(LONGEST_NANOS);
    }

    private static String mutated(List<String> seeds, long number) {
        SplittableRandom random = new SplittableRandom(0x5EEDL ^ number * 0x9E3779B97F4A7C15L);
        String text = seeds.get(random.nextInt(seeds.size()));
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times; i++) {
            text = once(text, random);
        }
        return text;
    }

    private static String once(String text, SplittableRandom random) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(8)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
            case 2 -> lines.set(at, line.replaceFirst("[a-z_]+:", "unknown_field:"));
            case 3 -> lines.set(at, "  " + line);
            case 4 -> {
                int cut = random.nextInt(text.length() + 1);
                return text.substring(0, cut);
            }
            case 5 -> {
                int place = random.nextInt(text.length() + 1);
                return text.substring(0, place)
                        + (char) random.nextInt(0x10000)
                        + text.substring(place);
            }
            default -> {
                String value = VALUES.get(random.nextInt(VALUES.size()));
                // One value after a colon, a comma or a bracket of the line.
                List<Integer> places = new ArrayList<>();
                for (int i = 0; i + 1 < line.length(); i++) {
                    if (":,[".indexOf(line.charAt(i)) >= 0) {
                        places.add(i + 1);
                    }
                }
                if (!places.isEmpty()) {
                    int from = places.get(random.nextInt(places.size()));
                    int to = from;
                    while (to < line.length() && ",]}#".indexOf(line.charAt(to)) < 0) {
                        to++;
                    }
                    lines.set(at, line.substring(0, from) + " " + value + line.substring(to));
                }
            }
        }
        return String.join("\n", lines);
    }

    private static List<String> seeds(DocumentKind kind) throws IOException {
        Map<DocumentKind, String> folders =
                Map.of(
                        DocumentKind.STUDY, "studies",
                        DocumentKind.PLAN, "plans",
                        DocumentKind.CATALOGUE, "catalogue",
                        DocumentKind.DIALOGUE, "dialogue",
                        DocumentKind.VEHICLE, "catalogue/vehicles");
        List<String> texts = new ArrayList<>();
        if (folders.containsKey(kind)) {
            addFiles(ROOT.resolve(folders.getOrDefault(kind, "")), texts);
        }
        Path own = CORPUS.resolve(kind.id());
        if (Files.isDirectory(own)) {
            addFiles(own, texts);
        }
        return texts;
    }

    private static void addFiles(Path from, List<String> texts) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                // Short files mutate more of what matters in the same time.
                if (Files.size(file) < 60_000) {
                    texts.add(Files.readString(file));
                }
            }
        }
    }
}
