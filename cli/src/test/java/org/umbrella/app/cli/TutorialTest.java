// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows docs/use/tutorial.md word for word: files, commands, and what they answer. */
class TutorialTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(yaml|sh|text)\\n(.*?)^```$");

    @TempDir Path folder;

    private final Set<String> made = new HashSet<>();

    /** A word of a command, with the tutorial's own files where this test has them. */
    private String placed(String word) {
        return made.contains(word) ? folder.resolve(word).toString() : word;
    }

    private CommandRun run(String command) {
        List<String> words = List.of(command.split(" "));
        assertThat(words.getFirst()).isEqualTo("./umbrella");
        int out = words.indexOf("--out");
        if (out >= 0) {
            made.add(words.get(out + 1));
        }
        List<Object> arguments = new ArrayList<>();
        words.stream().skip(1).map(this::placed).forEach(arguments::add);
        return CommandRun.of(arguments.toArray());
    }

    private static String joined(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    @Test
    void everyCommandDoesWhatThePageSays() throws IOException {
        Path page = Path.of(System.getProperty("umbrella.root"), "docs/use/tutorial.md");
        Matcher block = BLOCK.matcher(Files.readString(page));
        String said = "";
        int commands = 0;
        int answers = 0;
        while (block.find()) {
            String text = block.group(2);
            switch (block.group(1)) {
                case "yaml" -> {
                    String name = text.lines().findFirst().orElseThrow().substring("# ".length());
                    Files.writeString(folder.resolve(name), text);
                    made.add(name);
                }
                case "sh" -> {
                    for (String command : text.lines().toList()) {
                        CommandRun run = run(command);
                        int expected = command.contains(" diff ") ? ExitStatus.DIFFERS : 0;
                        assertThat(run.status())
                                .as("%s %s", command, run.err())
                                .isEqualTo(expected);
                        said = run.out();
                        System.out.println(
                                command + " " + java.util.Arrays.toString(folder.toFile().list()));
                        commands++;
                    }
                }
                default -> {
                    assertThat(joined(said)).startsWith(joined(text));
                    answers++;
                }
            }
        }
        assertThat(commands).isEqualTo(6);
        assertThat(answers).isEqualTo(1);
        assertThat(folder.resolve("site/index.html")).isNotEmptyFile();
        assertThat(folder.resolve("site/tabriz/report.html")).isNotEmptyFile();
    }
}
