// SPDX-License-Identifier: Apache-2.0
package org.umbrella.scenario.document;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Other ways to write a name that files know: a country by its name or three letters where its two
 * are asked for ('Iran' is IR), a model with numbers, words or spaces of its own ('sm3-2a' and
 * 'SM-3 Block IIA' are sm3-iia), and what else something is called ('BM-25' is khorramshahr).
 *
 * <p>Names of countries are those of the Unicode CLDR as Java has them, and those below.
 */
final class Aliases {

    /** What CLDR does not call a country, folded. */
    private static final Map<String, String> ALSO_COUNTRIES =
            Map.ofEntries(
                    Map.entry("america", "US"),
                    Map.entry("unitedstatesofamerica", "US"),
                    Map.entry("uk", "GB"),
                    Map.entry("britain", "GB"),
                    Map.entry("greatbritain", "GB"),
                    Map.entry("turkey", "TR"),
                    Map.entry("dprk", "KP"),
                    Map.entry("rok", "KR"),
                    Map.entry("czechrepublic", "CZ"),
                    Map.entry("holland", "NL"),
                    Map.entry("russianfederation", "RU"),
                    Map.entry("uae", "AE"));

    /** What else things of the catalogue are called, folded; NATO's names among them. */
    private static final Map<String, String> ALSO_CALLED =
            Map.ofEntries(
                    Map.entry("nodong", "shahab3"),
                    Map.entry("bm25", "khorramshahr"),
                    Map.entry("r36m2", "ss18"),
                    Map.entry("ur100nutth", "ss19"),
                    Map.entry("topol", "ss25"),
                    Map.entry("topolm", "ss27"),
                    Map.entry("yars", "ss27"),
                    Map.entry("tpy2", "an-tpy2"),
                    Map.entry("spy1", "spy1d"),
                    Map.entry("fps132", "uewr"),
                    Map.entry("nato", "european-nato"));

    private static final Map<String, String> COUNTRIES = countries();

    private Aliases() {}

    /**
     * The known name that another way of writing stands for.
     *
     * @param given what was written
     * @param known the known names
     * @return the known name; empty where none is meant for sure
     */
    static Optional<String> among(String given, Collection<String> known) {
        String folded = fold(given);
        for (Map<String, String> names : List.of(COUNTRIES, ALSO_CALLED)) {
            String name = names.get(folded);
            if (name != null && known.contains(name)) {
                return Optional.of(name);
            }
        }
        String model = model(given);
        List<String> same = known.stream().filter(name -> model(name).equals(model)).toList();
        return same.size() == 1 && !model.isEmpty()
                ? Optional.of(same.getFirst())
                : Optional.empty();
    }

    private static Map<String, String> countries() {
        Map<String, String> countries = new HashMap<>(ALSO_COUNTRIES);
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            countries.put(fold(country.getDisplayCountry(Locale.ENGLISH)), code);
            countries.put(fold(country.getISO3Country()), code);
        }
        return Map.copyOf(countries);
    }

    /** Letters and digits alone, without accents, in lower case. */
    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }

    /** A model's name without the word 'block', Roman numerals up to four as digits: "sm32a". */
    private static String model(String name) {
        StringBuilder model = new StringBuilder();
        for (String word : name.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1)) {
            if (word.matches("(i{1,3}|iv)[a-f]?")) {
                String numeral = word.replaceAll("[a-f]$", "");
                model.append(numeral.equals("iv") ? 4 : numeral.length())
                        .append(word.substring(numeral.length()));
            } else if (!word.equals("block")) {
                model.append(word);
            }
        }
        return model.toString();
    }
}
