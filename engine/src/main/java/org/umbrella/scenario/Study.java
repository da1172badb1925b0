// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario;

import java.util.List;
import java.util.Optional;

/**
 * A study, with everything needed to answer it, resolved: plans, missiles and settings are already
 * the ones to compute with.
 *
 * @param id name in files
 * @param title name for people
 * @param question what is asked, in a sentence
 * @param scene who defends what, against what, from where
 * @param seed of everything random
 * @param settings values that the study sets in the catalogue's place
 * @param questions what is asked about the scene, in the order of the file
 * @param claims what was said, linked to the questions
 */
public record Study(
        String id,
        String title,
        String question,
        Scene scene,
        long seed,
        List<Setting> settings,
        List<Question> questions,
        List<Claim> claims) {

    /** Copies the lists. */
    public Study {
        settings = List.copyOf(settings);
        questions = List.copyOf(questions);
        claims = List.copyOf(claims);
    }

    /**
     * A study that asks for the coverage of a scene at the values of the catalogue and nothing
     * else.
     *
     * @param id name in files
     * @param title name for people
     * @param question what is asked, in a sentence
     * @param scene who defends what, against what, from where
     * @param seed of everything random
     * @return the study
     */
    public static Study ofCoverage(
            String id, String title, String question, Scene scene, long seed) {
        return new Study(
                id,
                title,
                question,
                scene,
                seed,
                List.of(),
                List.of(new CoverageQuestion()),
                List.of());
    }

    /**
     * The same study about another scene.
     *
     * @param other the scene
     * @return the study, all else unchanged
     */
    public Study about(Scene other) {
        return new Study(id, title, question, other, seed, settings, questions, claims);
    }

    /**
     * The same study with other questions.
     *
     * @param others the questions
     * @return the study, all else unchanged
     */
    public Study asking(List<Question> others) {
        return new Study(id, title, question, scene, seed, settings, others, claims);
    }

    /**
     * The plans of the scene.
     *
     * @return the plans and the days on which to look at them
     */
    public List<PlanDates> plans() {
        return scene.plans();
    }

    /**
     * The threat classes of the scene.
     *
     * @return the threat classes
     */
    public List<ThreatClass> threats() {
        return scene.threats();
    }

    /**
     * From where the scene's missiles are launched.
     *
     * @return the launch set, unless a class says otherwise
     */
    public LaunchSet launch() {
        return scene.launch();
    }

    /**
     * What is to be defended.
     *
     * @return the aims of the scene
     */
    public AimSet aims() {
        return scene.aims();
    }

    /**
     * The levels of sensing of the scene.
     *
     * @return the levels, in the order to be shown
     */
    public List<Sensing> sensing() {
        return scene.sensing();
    }

    /**
     * The shapes of arc of the scene.
     *
     * @return Δ of each shape, 0 for minimum energy, rad
     */
    public List<Double> loftsRad() {
        return scene.loftsRad();
    }

    /**
     * Claims to be checked (docs/model.md, section 7).
     *
     * @return the assurances among the questions, in their order
     */
    public List<Assurance> assurances() {
        return asked(Assurance.class);
    }

    /**
     * Plans or dates held against each other.
     *
     * @return the comparisons among the questions, in their order
     */
    public List<Comparison> comparisons() {
        return asked(Comparison.class);
    }

    /**
     * Shots, tracks and inventory.
     *
     * @return the question of depth; empty where it is not asked
     */
    public Optional<DepthQuestion> depth() {
        return asked(DepthQuestion.class).stream().findFirst();
    }

    /**
     * What one must believe for claims of coverage.
     *
     * @return the questions of belief, in their order
     */
    public List<BeliefQuestion> beliefs() {
        return asked(BeliefQuestion.class);
    }

    private <T extends Question> List<T> asked(Class<T> kind) {
        return questions.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /**
     * A value that a study sets in the catalogue's place.
     *
     * @param entry id of the catalogue entry
     * @param value name of its value
     * @param nominal the number used, in the unit of the value
     */
    public record Setting(String entry, String value, double nominal) {}
}
