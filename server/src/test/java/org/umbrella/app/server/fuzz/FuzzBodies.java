// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.server.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.umbrella.app.server.request.BadRequest;
import org.umbrella.app.server.request.Json;
import org.umbrella.app.server.request.RequestFields;
import org.umbrella.app.server.workbench.Question;

/**
 * What Jazzer calls with bodies of requests of its own making ({@code scripts/fuzz.sh}): a question
 * is read, or refused with a status for the asker's mistake and every problem in plain words.
 */
public final class FuzzBodies {

    private static final Question.Names NAMES =
            new Question.Names(
                    List.of("as-built", "restructured-2013"),
                    List.of("shahab3", "iran-irbm"),
                    List.of("iran"),
                    List.of("european-nato"),
                    Set.of("sm3-iia.burnout_speed_km_s", "an-tpy2.range_km"));

    private FuzzBodies() {}

    /**
     * One body.
     *
     * @param content what is in it
     */
    public static void fuzzerTestOneInput(byte[] content) {
        String said = new String(content, StandardCharsets.UTF_8);
        try {
            RequestFields fields = new RequestFields(Json.object(content));
            Question.of(fields, NAMES);
            fields.check();
        } catch (BadRequest refused) {
            if (refused.status() != 400 || refused.problems().isEmpty()) {
                throw new AssertionError("A refusal must say what is wrong: " + refused.problems());
            }
            for (String words : refused.problems()) {
                // What a body says itself is said back.
                if (words.contains("Exception") && !said.contains("Exception")) {
                    throw new AssertionError("A problem must be told in plain words: " + words);
                }
            }
        }
    }
}
