// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Standard output in UTF-8 whatever the locale, that remembers whether everything written to it
 * arrived: a full disk or a reader that left must not look like success.
 */
final class Output {

    private final PrintWriter writer;
    private IOException failure;
    private boolean failed;

    Output(OutputStream to) {
        this.failure = new IOException("nothing failed");
        this.writer =
                new PrintWriter(
                        new OutputStreamWriter(new Watched(to), StandardCharsets.UTF_8), false);
    }

    /** That of the process. */
    static Output standard() {
        return new Output(new FileOutputStream(FileDescriptor.out));
    }

    PrintWriter writer() {
        return writer;
    }

    /** Writes what is still held back, and says whether all of it arrived. */
    boolean arrived() {
        writer.flush();
        return !writer.checkError() && !failed;
    }

    /** What went wrong, in the words of the system. */
    String reason() {
        return String.valueOf(failure.getMessage());
    }

    private final class Watched extends OutputStream {

        private final OutputStream to;

        Watched(OutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            try {
                to.write(bytes, from, count);
            } catch (IOException e) {
                if (!failed) {
                    failure = e;
                }
                failed = true;
                throw e;
            }
        }
    }
}
