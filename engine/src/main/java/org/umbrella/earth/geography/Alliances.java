// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth.geography;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Who belongs to NATO on a date.
 *
 * <p>European NATO is its members without Canada and the United States, with the islands that are
 * theirs in Europe and without what lies overseas: {@link #europeanNato} says which codes, and
 * docs/geography.md why.
 */
public final class Alliances {

    /** Members that are not in Europe. */
    private static final List<String> AMERICAN = List.of("CA", "US");

    /** European parts of members that ISO 3166 lists apart, by member. */
    private static final Map<String, List<String>> EUROPEAN_PARTS =
            Map.of(
                    "DK", List.of("FO"),
                    "FI", List.of("AX"),
                    "GB", List.of("GG", "GI", "IM", "JE"),
                    "NO", List.of("SJ"));

    private final List<Membership> memberships;

    private Alliances(List<Membership> memberships) {
        this.memberships = List.copyOf(memberships);
    }

    /**
     * One country's membership.
     *
     * @param isoA2 ISO 3166-1 alpha-2 code
     * @param since the day it became a member
     * @param source where the day is stated
     */
    public record Membership(String isoA2, LocalDate since, String source) {}

    /**
     * Reads the memberships.
     *
     * @return the memberships
     */
    public static Alliances load() {
        List<Membership> memberships = new ArrayList<>();
        for (String[] row : Resources.table("nato-members.tsv")) {
            memberships.add(new Membership(row[0], LocalDate.parse(row[1]), row[2]));
        }
        return new Alliances(memberships);
    }

    /** All memberships, earliest first. */
    public List<Membership> memberships() {
        return memberships;
    }

    /**
     * The members of NATO on a date; a country is one from the day it joins.
     *
     * @param date the date
     * @return ISO 3166-1 alpha-2 codes, sorted
     */
    public List<String> nato(LocalDate date) {
        return memberships.stream()
                .filter(membership -> !membership.since().isAfter(date))
                .map(Membership::isoA2)
                .sorted()
                .toList();
    }

    /**
     * European NATO on a date: its members without Canada and the United States, with Åland, the
     * Faroe Islands, the Isle of Man, the Channel Islands, Gibraltar, Svalbard and Jan Mayen;
     * without Greenland, Bouvet Island, the Caribbean and the overseas departments of France.
     *
     * @param date the date
     * @return the territory; of no country before the treaty
     */
    public Territory europeanNato(LocalDate date) {
        TreeSet<String> codes = new TreeSet<>();
        nato(date).stream()
                .filter(code -> !AMERICAN.contains(code))
                .flatMap(code ->
                        Stream.concat(
                                Stream.of(code),
                                EUROPEAN_PARTS.getOrDefault(code, List.of()).stream()))
                .forEach(codes::add);
        return new Territory("European NATO on " + date, List.copyOf(codes));
    }
}
