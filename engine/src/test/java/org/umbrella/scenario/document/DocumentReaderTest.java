// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.umbrella.scenario.Problem;

class DocumentReaderTest {

    @TempDir private Path folder;

    private static List<Problem> problemsOf(String text) {
        Problems problems = new Problems();
        Optional<Document> document =
                DocumentReader.parse(text.getBytes(StandardCharsets.UTF_8), "f.yaml", problems);
        if (document.isEmpty()) {
            assertThat(problems.isEmpty()).isFalse();
        }
        return problems.list();
    }

    private List<Problem> problemsOf(Path file) {
        Problems problems = new Problems();
        assertThat(DocumentReader.readTree(file, "f.yaml", problems)).isEmpty();
        return problems.list();
    }

    @Test
    void everyValueHasItsLine() {
        Problems problems = new Problems();
        Document document =
                DocumentReader.parse(
                                "a: 1\nb:\n  - x\n  - c/d: 2.5\n".getBytes(StandardCharsets.UTF_8),
                                "f.yaml",
                                problems)
                        .orElseThrow();
        assertThat(problems.isEmpty()).isTrue();
        assertThat(document.line("/a")).isEqualTo(1);
        assertThat(document.line("/b")).isEqualTo(2);
        assertThat(document.line("/b/0")).isEqualTo(3);
        assertThat(document.line("/b/1/c~1d")).isEqualTo(4);
        assertThat(document.line("/b/1/missing")).isEqualTo(4);
        assertThat(document.root().at("/b/1/c~1d").doubleValue()).isEqualTo(2.5);
    }

    @Test
    void jsonReadsAsWell() {
        Problems problems = new Problems();
        Document document =
                DocumentReader.parse(
                                "{\"a\":1e3,\t\"b\":[true,null,-4],\n\t\"c\":\"\\u00e9\"}\n"
                                        .getBytes(StandardCharsets.UTF_8),
                                "f.json",
                                problems)
                        .orElseThrow();
        assertThat(problems.list()).isEmpty();
        assertThat(document.root().at("/a").doubleValue()).isEqualTo(1000);
        assertThat(document.root().at("/b/0").booleanValue()).isTrue();
        assertThat(document.root().at("/b/1").isNull()).isTrue();
        assertThat(document.root().at("/c").stringValue()).isEqualTo("é");
        assertThat(document.line("/c")).isEqualTo(2);
    }

    @Test
    void aMissingFileIsOneProblem() {
        assertThat(problemsOf(folder.resolve("none.yaml")))
                .singleElement()
                .hasToString("f.yaml: The file must exist. Maybe the name was mistyped.");
    }

    @Test
    void aFolderIsOneProblem() {
        assertThat(problemsOf(folder))
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("not a folder");
    }

    @Test
    void aFileOfAHundredMegabytesIsOneProblemAndIsNotRead() throws IOException {
        Path large = folder.resolve("large.yaml");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(100_000_000);
        }
        assertThat(problemsOf(large))
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("size (100000000 bytes) must not exceed 5242880 bytes");
    }

    @Test
    void anEmptyFileIsOneProblem() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.yaml"));
        assertThat(problemsOf(empty))
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("must not be empty");
        assertThat(problemsOf("# only a comment\n")).hasSize(1);
    }

    @Test
    void textThatIsNotUtf8IsNamedWithItsLine() throws IOException {
        Path latin = folder.resolve("latin.yaml");
        Files.write(latin, new byte[] {'a', ':', ' ', '1', '\n', 'b', ':', ' ', (byte) 0xe9});
        assertThat(problemsOf(latin))
                .singleElement()
                .hasToString(
                        "f.yaml:2: The text must be UTF-8. Save the file again with that"
                                + " encoding.");
    }

    @Test
    void aSyntaxErrorIsNamedWithItsLine() {
        assertThat(problemsOf("a: 1\nb: [1, 2\nc: 3\n"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(3);
                    assertThat(problem.message()).startsWith("The YAML must be well-formed");
                });
    }

    @Test
    void aFieldThatStandsTwiceIsNamedWithBothLines() {
        assertThat(problemsOf("a: 1\nb: 2\na: 3\n"))
                .singleElement()
                .hasToString(
                        "f.yaml:3: /a: The field 'a' must stand only once. It is on line 1"
                                + " already; remove one of the two.");
    }

    @Test
    void numbersThatAreNotFiniteAreProblems() {
        assertThat(problemsOf("a: .nan\nb: .inf\nc: -.inf\nd: 1e999\n"))
                .hasSize(4)
                .extracting(Problem::path)
                .containsExactly("/a", "/b", "/c", "/d");
    }

    @Test
    void aliasesThatRunAwayAreStopped() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a%d: &a%d [".formatted(i, i));
            bomb.append("*a%d,".formatted(i - 1).repeat(10)).append("]\n");
        }
        assertThat(problemsOf(bomb.toString())).hasSize(1);
        assertThat(problemsOf("a: &a [*a]\n")).hasSize(1);
    }

    @Test
    void nestingThatIsTooDeepIsOneProblem() {
        assertThat(problemsOf("[".repeat(100_000))).hasSize(1);
        assertThat(problemsOf("[".repeat(200) + "]".repeat(200))).hasSize(1);
    }

    @Test
    void binaryIsOneProblem() {
        assertThat(problemsOf("\u0000\u0001\u0002")).hasSize(1);
    }

    @Test
    void twoDocumentsInAFileAreOneProblem() {
        assertThat(problemsOf("a: 1\n---\nb: 2\n")).hasSize(1);
    }
}
