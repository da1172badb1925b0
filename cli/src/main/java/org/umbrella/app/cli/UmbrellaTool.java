// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.cli;

import java.io.PrintWriter;
import java.util.spi.ToolProvider;

/** The whole command as a tool named {@code umbrella}, for programs that have it on their path. */
public final class UmbrellaTool implements ToolProvider {

    /** Found by {@link java.util.ServiceLoader}. */
    public UmbrellaTool() {}

    @Override
    public String name() {
        return "umbrella";
    }

    @Override
    public int run(PrintWriter out, PrintWriter err, String... args) {
        return Main.commandLine().setOut(out).setErr(err).execute(args);
    }
}
