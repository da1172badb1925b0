// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.umbrella.scenario.Problem;

/**
 * Reads YAML 1.2 and JSON (which is YAML 1.2) into a {@link Document}: UTF-8, at most {@value
 * #MAX_BYTES} bytes, one document, no key twice, aliases that do not run away. What cannot be read
 * becomes a problem, never an exception.
 */
public final class DocumentReader {

    /** Greatest size of a file, bytes; a larger one is not opened. */
    public static final int MAX_BYTES = 5 * 1024 * 1024;

    private DocumentReader() {}

    /**
     * Reads a file and holds it against its schema.
     *
     * @param file the file
     * @param shown its name as the user gave it
     * @param kind what it must be
     * @param problems where to add what is wrong
     * @return a view of its root; empty where there is no tree to look at. Problems with the schema
     *     leave a view, so that more can be found
     */
    public static Optional<View> read(
            Path file, String shown, DocumentKind kind, Problems problems) {
        return readTree(file, shown, problems)
                .map(document -> {
                    SchemaCheck.check(document, kind, problems);
                    return new View(document, "", document.root(), problems);
                });
    }

    /**
     * Reads a file without a schema.
     *
     * @param file the file
     * @param shown its name as the user gave it
     * @param problems where to add what is wrong
     * @return the document; empty where it cannot be read
     */
    public static Optional<Document> readTree(Path file, String shown, Problems problems) {
        if (!Files.exists(file)) {
            return none(problems, shown, 0, "The file must exist. Maybe the name was mistyped.");
        }
        if (Files.isDirectory(file)) {
            return none(problems, shown, 0, "It must be a file, not a folder. Name a file in it.");
        }
        if (!Files.isRegularFile(file)) {
            return none(problems, shown, 0, "It must be a plain file. Save it to one first.");
        }
        byte[] bytes;
        try {
            long size = Files.size(file);
            if (size > MAX_BYTES) {
                return none(
                        problems,
                        shown,
                        0,
                        "The size ("
                                + size
                                + " bytes) must not exceed "
                                + MAX_BYTES
                                + " bytes. Maybe this is another file than the one meant.");
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            return none(
                    problems,
                    shown,
                    0,
                    "The file must be readable. Maybe its permissions forbid it.");
        }
        return parse(bytes, shown, problems);
    }

    /**
     * Reads bytes.
     *
     * @param bytes the content
     * @param shown a name for it
     * @param problems where to add what is wrong
     * @return the document; empty where it cannot be read
     */
    public static Optional<Document> parse(byte[] bytes, String shown, Problems problems) {
        String text;
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(buffer)
                            .toString();
        } catch (CharacterCodingException e) {
            return none(
                    problems,
                    shown,
                    lineOf(bytes, buffer.position()),
                    "The text must be UTF-8. Save the file again with that encoding.");
        }
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        LoadSettings settings =
                LoadSettings.builder()
                        .setLabel(shown)
                        .setSchema(new CoreSchema())
                        .setUseMarks(true)
                        .setCodePointLimit(MAX_BYTES)
                        .build();
        Optional<Node> node;
        try {
            node = new Compose(settings).composeString(text);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
            return none(
                    problems,
                    shown,
                    line,
                    "The YAML must be well-formed: "
                            + oneLine(e.getProblem())
                            + ". Maybe a quote, bracket, colon or indent is missing here or on the"
                            + " line above.");
        } catch (YamlEngineException e) {
            return none(
                    problems,
                    shown,
                    0,
                    "The YAML must be well-formed: "
                            + oneLine(String.valueOf(e.getMessage()))
                            + ". Maybe this is another kind of file.");
        } catch (StackOverflowError e) {
            return none(
                    problems,
                    shown,
                    0,
                    "The nesting must not be so deep. Maybe this is another kind of file.");
        }
        if (node.isEmpty()) {
            return none(
                    problems,
                    shown,
                    0,
                    "The file must not be empty. Maybe it was not saved; the files in studies/ are"
                            + " examples to copy.");
        }
        return Tree.of(node.get(), shown, text, problems);
    }

    private static String oneLine(String message) {
        String plain = message.strip().replaceAll("\\s*\\R\\s*", " ");
        return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static int lineOf(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position && i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    private static <T> Optional<T> none(Problems problems, String shown, int line, String message) {
        problems.add(new Problem(shown, line, "", message));
        return Optional.empty();
    }
}
