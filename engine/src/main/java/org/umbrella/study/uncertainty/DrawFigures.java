// SPDX-License-Identifier: Apache-2.0
package org.umbrella.study.uncertainty;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.umbrella.earth.geography.PieceGrid;
import org.umbrella.study.assurance.AssuranceFinding;
import org.umbrella.study.assurance.Margin;
import org.umbrella.study.assurance.Verdict;
import org.umbrella.study.coverage.Footprint;
import org.umbrella.study.coverage.Tallies;
import org.umbrella.study.coverage.Tally;

/**
 * Which figures are kept of each draw, and where: of each footprint the covered shares of area and
 * people and of each country's area, of each assurance its verdict and margins. A figure that is
 * not defined in a draw (nothing threatened, nothing that decides) is NaN. Figures are held in
 * single precision, 6e-8 of their size.
 *
 * @param footprints how many footprints
 * @param countries codes of the countries of the aims, sorted
 * @param assurances how many assurances
 */
public record DrawFigures(int footprints, List<String> countries, int assurances) {

    private static final int OF_TERRITORY = 2;
    private static final int OF_ASSURANCE = 3;

    /** Copies the list. */
    public DrawFigures {
        countries = List.copyOf(countries);
    }

    /**
     * The figures of a study.
     *
     * @param footprints how many footprints
     * @param grid the aim cells
     * @param assurances how many assurances
     * @return the layout
     */
    public static DrawFigures of(int footprints, PieceGrid grid, int assurances) {
        TreeSet<String> codes = new TreeSet<>();
        for (int i = 0; i < grid.size(); i++) {
            codes.add(grid.country(i));
        }
        return new DrawFigures(footprints, List.copyOf(codes), assurances);
    }

    /**
     * How many figures a draw has.
     *
     * @return the count
     */
    public int size() {
        return footprints * perFootprint() + assurances * OF_ASSURANCE;
    }

    private int perFootprint() {
        return OF_TERRITORY + countries.size();
    }

    /**
     * Covered share of the area in range.
     *
     * @param footprint index of the footprint
     * @return index of the figure
     */
    public int area(int footprint) {
        return footprint * perFootprint();
    }

    /**
     * Covered share of the people in range.
     *
     * @param footprint index of the footprint
     * @return index of the figure
     */
    public int people(int footprint) {
        return footprint * perFootprint() + 1;
    }

    /**
     * Covered share of a country's area in range.
     *
     * @param footprint index of the footprint
     * @param country index of its code
     * @return index of the figure
     */
    public int country(int footprint, int country) {
        return footprint * perFootprint() + OF_TERRITORY + country;
    }

    /**
     * Whether an assurance holds: 1 or 0.
     *
     * @param assurance index of the assurance
     * @return index of the figure
     */
    public int verdict(int assurance) {
        return footprints * perFootprint() + assurance * OF_ASSURANCE;
    }

    /**
     * By how many seconds it holds; negative where it fails.
     *
     * @param assurance index of the assurance
     * @return index of the figure
     */
    public int marginSeconds(int assurance) {
        return verdict(assurance) + 1;
    }

    /**
     * By how many m/s of burnout speed it holds; negative where it fails.
     *
     * @param assurance index of the assurance
     * @return index of the figure
     */
    public int marginMetersPerSecond(int assurance) {
        return verdict(assurance) + 2;
    }

    /**
     * The figures of one draw.
     *
     * @param found its footprints, in the order of the study
     * @param grid the aim cells
     * @param judged what became of its assurances, in the order of the study
     * @return a value for each figure
     */
    float[] of(List<Footprint> found, PieceGrid grid, List<AssuranceFinding> judged) {
        float[] figures = new float[size()];
        Arrays.fill(figures, Float.NaN);
        for (int f = 0; f < found.size(); f++) {
            Tally total = Tallies.total(found.get(f), grid);
            if (total.anyThreatened()) {
                figures[area(f)] = (float) total.areaFraction();
            }
            if (total.threatenedPeople() > 0) {
                figures[people(f)] = (float) total.defendedPeople() / total.threatenedPeople();
            }
            for (Tally country : Tallies.countries(found.get(f), grid)) {
                if (country.anyThreatened()) {
                    figures[country(f, countries.indexOf(country.country()))] =
                            (float) country.areaFraction();
                }
            }
        }
        for (int a = 0; a < judged.size(); a++) {
            AssuranceFinding finding = judged.get(a);
            if (finding.verdict() instanceof Verdict.Undecided) {
                continue;
            }
            Margin margin = Margin.of(finding);
            figures[verdict(a)] = margin.holds() ? 1 : 0;
            figures[marginSeconds(a)] = (float) margin.seconds().orElse(Double.NaN);
            figures[marginMetersPerSecond(a)] = (float) margin.metersPerSecond().orElse(Double.NaN);
        }
        return figures;
    }
}
