// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The machine's faults have a status of their own, and lost output is never a success. */
class ExitStatusTest {

    /** Takes so many bytes, and no more. */
    private static final class Full extends OutputStream {
        private int room;

        Full(int room) {
            this.room = room;
        }

        @Override
        public void write(int one) throws IOException {
            if (--room < 0) {
                throw new IOException("No space left on device");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100})
    void outputThatIsNotTakenIsNoSuccess(int room) {
        StringWriter err = new StringWriter();
        int status =
                Main.run(
                        new String[] {"--help"},
                        new Output(new Full(room)),
                        new PrintWriter(err, true));
        assertThat(status).isEqualTo(ExitStatus.ENVIRONMENT);
        assertThat(err.toString()).contains("No space left on device").doesNotContain("\tat ");
    }

    @Test
    void whatIsTheMachinesFaultIsToldFromADefect() {
        assertThat(ExitStatus.environment(new IOException("No space left on device"))).isPresent();
        assertThat(
                        ExitStatus.environment(
                                new IllegalStateException(
                                        new UncheckedIOException(
                                                new FileSystemException(
                                                        "/x", null, "Too many open files")))))
                .hasValueSatisfying(words -> assertThat(words).contains("/x", "ulimit -n"));
        assertThat(ExitStatus.environment(new OutOfMemoryError("Java heap space"))).isPresent();
        assertThat(ExitStatus.environment(new SQLException("IO Error: No space left"))).isPresent();
        assertThat(ExitStatus.environment(new IllegalStateException("a slip"))).isEmpty();
        assertThat(ExitStatus.environment(new StackOverflowError())).isEmpty();
    }
}
