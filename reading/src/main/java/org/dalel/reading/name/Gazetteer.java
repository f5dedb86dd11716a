// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.terms.Country;

/** Places of the world with their countries, given names, and endings of family names. */
final class Gazetteer {
    static final String PLACES = "common/places.tsv";
    static final String GIVEN_NAMES = "common/given-names.tsv";
    static final String SURNAME_ENDINGS = "common/surname-endings.tsv";

    /**
     * A place known by name.
     *
     * @param name the name it is listed under
     * @param countries where places of this name lie; empty for what no single country holds
     * @param careful true when the word is a person's name or an ordinary word, too
     */
    record Place(String name, Set<String> countries, boolean careful, boolean isCountry) {
        /** The country, when there is only one, or the document's own when it is among them. */
        Optional<Country> country(Optional<Country> document) {
            if (countries.size() == 1) {
                return Optional.of(new Country(countries.iterator().next()));
            }
            return document.filter(d -> countries.contains(d.code()));
        }
    }

    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, String> givenNames = new HashMap<>();
    private final Map<String, String> surnameEndings = new HashMap<>();
    private final Set<String> demonyms = new HashSet<>();
    private int longestPlace = 1;

    Gazetteer(Lexicon lexicon, String language) {
        for (Lexicon.Row row : lexicon.rows(PLACES)) {
            add(row.cell(1).split("\\|"), row.cell(0), row.cell(2).equals("care"), false);
        }
        for (Lexicon.Row row : lexicon.rows(language + "/nationalities.tsv")) {
            add(row.cell(1).split("\\|"), row.cell(0), false, true);
            for (String demonym : row.cell(2).split("\\|")) {
                if (!demonym.isBlank()) {
                    demonyms.add(demonym.toLowerCase(Locale.ROOT));
                    demonyms.add(demonym.toLowerCase(Locale.ROOT) + "s");
                }
            }
        }
        for (Lexicon.Row row : lexicon.rows(GIVEN_NAMES)) {
            for (String name : row.cell(1).split("\\s+")) {
                String small = name.toLowerCase(Locale.ROOT);
                givenNames.merge(small, row.cell(0), (a, b) -> a.equals(b) ? a : "-");
            }
        }
        for (Lexicon.Row row : lexicon.rows(SURNAME_ENDINGS)) {
            surnameEndings.put(row.cell(0), row.cell(1));
        }
    }

    private void add(String[] names, String country, boolean careful, boolean isCountry) {
        for (String name : names) {
            Set<String> countries = new TreeSet<>();
            if (!country.isEmpty()) {
                countries.add(country);
            }
            places.merge(
                    name.toLowerCase(Locale.ROOT),
                    new Place(names[0], countries, careful, isCountry),
                    Gazetteer::both);
            longestPlace = Math.max(longestPlace, name.split("\\s+").length);
        }
    }

    private static Place both(Place a, Place b) {
        if (a.isCountry() || b.isCountry()) {
            return a.isCountry() ? a : b;
        }
        Set<String> countries = new TreeSet<>(a.countries());
        countries.addAll(b.countries());
        return new Place(a.name(), countries, a.careful() || b.careful(), false);
    }

    Optional<Place> place(String name) {
        return Optional.ofNullable(places.get(name.toLowerCase(Locale.ROOT)));
    }

    int longestPlace() {
        return longestPlace;
    }

    /** Whether a word says of what country or people somebody is: "Kazakh", "Kazakhs". */
    boolean isDemonym(String word) {
        return demonyms.contains(word.toLowerCase(Locale.ROOT));
    }

    /** "f", "m", or "-" for a given name that tells none; empty for what is no known given name. */
    Optional<String> givenName(String word) {
        return Optional.ofNullable(givenNames.get(word.toLowerCase(Locale.ROOT)));
    }

    /** Whether a word ends as family names do; its value is the gender that the ending tells. */
    Optional<String> surnameEnding(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        for (int length = Math.min(7, small.length() - 2); length >= 2; length--) {
            String gender = surnameEndings.get(small.substring(small.length() - length));
            if (gender != null && small.length() >= length + 3) {
                return Optional.of(gender);
            }
        }
        return Optional.empty();
    }

    List<String> demonyms() {
        return List.copyOf(new TreeSet<>(demonyms));
    }
}
