// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.umbrella.earth.geography.Geography;
import org.umbrella.earth.work.Workers;
import org.umbrella.scenario.DealQuestion;
import org.umbrella.scenario.RangeQuestions;
import org.umbrella.scenario.io.StudyVariants;
import org.umbrella.study.assurance.AssuranceJudge;
import org.umbrella.study.coverage.CoverageStudy;
import org.umbrella.study.crux.CruxStudy;
import org.umbrella.study.deal.DealDraws;
import org.umbrella.study.deal.DealGround;
import org.umbrella.study.deal.DealStudy;
import org.umbrella.study.raid.RaidFinding;
import org.umbrella.study.uncertainty.StudyDraws;

/**
 * The work on ranges of a study's inputs. Raids need no units: they follow from the question and
 * the seed.
 */
final class RangeWork {

    /** The most draws where an error is given at which to stop, and no number of draws. */
    private static final int MOST_UNTIL = 10_000;

    private final RangeQuestions asked;
    private final long seed;
    private final Optional<DrawWork> draws;
    private final Optional<RankingWork> ranking;
    private final List<SidesWork> sides;
    private final List<DealWork> deals;

    private RangeWork(
            RangeQuestions asked,
            long seed,
            Optional<DrawWork> draws,
            Optional<RankingWork> ranking,
            List<SidesWork> sides,
            List<DealWork> deals) {
        this.asked = asked;
        this.seed = seed;
        this.draws = draws;
        this.ranking = ranking;
        this.sides = sides;
        this.deals = deals;
    }

    static RangeWork of(
            StudyVariants variants,
            RangeRequest request,
            CoverageStudy coverage,
            Geography geography,
            boolean exact) {
        RangeQuestions asked = variants.ranges();
        AssuranceJudge judge =
                new AssuranceJudge(geography.grids(), geography.alliances(), Workers.CALLER, exact);
        OptionalInt count = request.draws() > 0 ? OptionalInt.of(request.draws()) : asked.draws();
        if (count.isEmpty() && request.untilPercent() > 0) {
            count = OptionalInt.of(MOST_UNTIL);
        } else if (count.isEmpty() && request.rankingRows() > 0) {
            count = OptionalInt.of(2 * request.rankingRows());
        }
        Optional<DrawWork> draws = Optional.empty();
        Optional<RankingWork> ranking = Optional.empty();
        if (count.isPresent()) {
            StudyDraws study = new StudyDraws(variants, coverage, judge, exact);
            draws =
                    Optional.of(
                            new DrawWork(
                                    study,
                                    count.getAsInt(),
                                    request.untilPercent() > 0
                                            ? OptionalDouble.of(request.untilPercent() / 100)
                                            : OptionalDouble.empty()));
            if (request.rankingRows() > 0) {
                ranking = Optional.of(new RankingWork(study, request.rankingRows()));
            }
        }
        return new RangeWork(
                asked,
                variants.nominal().study().seed(),
                draws,
                ranking,
                asked.sides().stream()
                        .map(question ->
                                new SidesWork(question, new CruxStudy(question, variants, judge)))
                        .toList(),
                IntStream.range(0, asked.deals().size())
                        .mapToObj(k -> deal(variants, k, judge, geography, exact))
                        .toList());
    }

    private static DealWork deal(
            StudyVariants variants,
            int index,
            AssuranceJudge judge,
            Geography geography,
            boolean exact) {
        DealQuestion asked = variants.ranges().deals().get(index);
        DealGround ground = DealGround.of(asked, geography);
        return new DealWork(
                new DealStudy(asked, ground, variants.nominal().study().assurances(), judge),
                new DealDraws(variants, index, ground, judge),
                exact);
    }

    List<QuestionWork> questions() {
        List<QuestionWork> questions = new ArrayList<>(sides);
        questions.addAll(deals);
        ranking.ifPresent(questions::add);
        draws.ifPresent(questions::add);
        return questions;
    }

    RangeFindings findings(WorkResult result, StudyFindings nominal) {
        return new RangeFindings(
                draws.map(of -> of.finding(result, nominal)),
                ranking.map(of -> of.findings(result)).orElse(List.of()),
                sides.stream().map(of -> of.finding(result)).toList(),
                asked.raids().stream().map(raid -> RaidFinding.of(raid, seed)).toList(),
                deals.stream().map(of -> of.finding(result)).toList());
    }
}
