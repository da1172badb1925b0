// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.spark;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.spi.ToolProvider;

/**
 * The application that spark-submit starts: {@code umbrella run} with the master that spark-submit
 * was given. Its jar is thin: the command, which its manifest names, is found beside it.
 */
public final class SparkApplication {

    private SparkApplication() {}

    /**
     * Runs a study on the cluster that submitted it.
     *
     * @param args those of {@code umbrella run}, the study first
     */
    public static void main(String[] args) {
        List<String> all = new ArrayList<>(List.of("run"));
        all.addAll(Arrays.asList(args));
        all.add("--spark=" + SparkSettings.SUBMITTED);
        PrintWriter out =
                new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
        PrintWriter err =
                new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        // Not findFirst, which looks at the JDK's own class loader alone.
        ToolProvider umbrella =
                ServiceLoader.load(ToolProvider.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .filter(tool -> tool.name().equals("umbrella"))
                        .findFirst()
                        .orElseThrow();
        int status = umbrella.run(out, err, all.toArray(String[]::new));
        out.flush();
        err.flush();
        System.exit(status);
    }
}
