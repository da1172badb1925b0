// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * How far a run has come: a bar with the time left on a terminal, a line for every tenth elsewhere.
 */
sealed interface Progress extends AutoCloseable {

    /** That many of so many parts are done. */
    void at(int done, int total);

    @Override
    void close();

    /** The kind that fits where the user looks. */
    static Progress on(PrintWriter err, String what) {
        return isTerminal() ? new Bar(what) : new Lines(err, what, false);
    }

    /** The kind that fits, with the time left in lines too. */
    static Progress timed(PrintWriter err, String what) {
        return isTerminal() ? new Bar(what) : new Lines(err, what, true);
    }

    /** Whether a person looks at a terminal. */
    static boolean isTerminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    /** A bar. */
    final class Bar implements Progress {

        private final ProgressBar bar;

        private Bar(String what) {
            bar =
                    new ProgressBarBuilder()
                            .setTaskName(what)
                            .setStyle(ProgressBarStyle.ASCII)
                            .setUpdateIntervalMillis(200)
                            .clearDisplayOnFinish()
                            .build();
        }

        @Override
        public void at(int done, int total) {
            bar.maxHint(total);
            bar.stepTo(done);
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** Lines. */
    final class Lines implements Progress {

        private final PrintWriter err;
        private final String what;
        private final boolean timed;
        private final long begun = System.nanoTime();
        private int tenths;
        private int before = -1;

        private Lines(PrintWriter err, String what, boolean timed) {
            this.err = err;
            this.what = what;
            this.timed = timed;
        }

        @Override
        public synchronized void at(int done, int total) {
            if (before < 0) {
                // What an earlier run had done took none of this one's time.
                before = timed ? done : 0;
            }
            int now = (int) (10L * done / total);
            if (now > tenths) {
                tenths = now;
                err.println("umbrella: " + what + " " + 10 * now + " %" + left(done, total));
                err.flush();
            }
        }

        private String left(int done, int total) {
            if (!timed || done <= before || done >= total) {
                return "";
            }
            double seconds = (System.nanoTime() - begun) / 1e9 / (done - before) * (total - done);
            return seconds < 90
                    ? ", about " + Math.round(seconds) + " s left"
                    : ", about " + Math.round(seconds / 60) + " min left";
        }

        @Override
        public void close() {
            err.flush();
        }
    }
}
