// SPDX-License-Identifier: Apache-2.0
package org.umbrella.app.server.workbench;

import java.util.Map;
import java.util.Optional;
import org.umbrella.app.server.work.WorkerPool;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the API asks of the engine; everything about HTTP stays on the other side. */
public interface Workbench {

    /** What questions can name. */
    Question.Names names();

    /** Everything the page needs to begin. */
    ObjectNode scene();

    /** The cells of a territory. */
    ObjectNode cells(String territory, int resolution);

    /**
     * Answers a coverage question.
     *
     * @param question the question
     * @param rank what comes first
     * @param pace told of progress, asked whether to go on
     * @return the answer
     */
    ObjectNode coverage(Question question, WorkerPool.Rank rank, Pace pace);

    /** The answer for one place, in words and numbers; the pace is asked whether to go on. */
    ObjectNode engagements(Question question, double latDeg, double lonDeg, Pace pace);

    /** Every input of a question with its spread, source and grade. */
    ArrayNode inputs(Question question);

    /** The question as a study file. */
    String study(Question question);

    /** Cities whose name begins with a text. */
    ArrayNode places(String text);

    /** One engagement, to be played. */
    String replay(Replayed what, Format format);

    /** Ids of the assurances there are. */
    java.util.Collection<String> assurances();

    /** The verdict on an assurance. */
    ObjectNode assurance(String id, Map<String, Double> inputs, Pace pace);

    /** Where progress is told. */
    interface Pace {
        /** Progress nobody asked for. */
        Pace NONE =
                new Pace() {
                    @Override
                    public void progress(long done, long total) {}

                    @Override
                    public boolean stopped() {
                        return false;
                    }
                };

        /** Tells how far the work is. */
        void progress(long done, long total);

        /** Whether to stop. */
        boolean stopped();
    }

    /** File formats of a replay. */
    enum Format {
        CZML("application/json"),
        KML("application/vnd.google-earth.kml+xml");

        private final String type;

        Format(String type) {
            this.type = type;
        }

        public String type() {
            return type;
        }
    }

    /** What is to be replayed. */
    sealed interface Replayed {
        /** The shot of a question at a place, engaged by a battery or by the first that can. */
        record Shot(Question question, double latDeg, double lonDeg, Optional<String> battery)
                implements Replayed {}

        /** The witness of an assurance. */
        record Witness(String assurance, Map<String, Double> inputs) implements Replayed {}
    }
}
