// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.language;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The endings of Kazakh words and after which sounds they stand (table {@code kk/endings.tsv}):
 * vowel harmony and the likening of consonants.
 *
 * <p>Foreign names are declined by either harmony ({@code Ахметовты}, {@code Ахметовті}), so that
 * stems in {@code у ю и я э ё} and in {@code -ов -ев -ин} take both forms.
 */
final class KazakhEndings {
    /** The tables, each one place in the order of endings. */
    enum Place {
        /** Plural. */
        PLURAL("көптік"),
        /** Possessive. */
        POSSESSIVE("тәуелдік"),
        /** Case. */
        CASE("септік"),
        /** Case after the third person's possessive. */
        OWNED_CASE("тәуелді-септік"),
        /** Case after the first and second person's possessive. */
        MY_CASE("менің-септік"),
        /** Attribute of a place or time. */
        ATTRIBUTE("сын"),
        /** Voice: passive. */
        VOICE("етіс"),
        /** Voice: causative. */
        CAUSATIVE("өзге-етіс"),
        /** Negation. */
        NEGATION("болымсыз"),
        /** Tense and mood of a finite verb, or converb. */
        TENSE("шақ"),
        /** Participle. */
        PARTICIPLE("есімше"),
        /** Verbal noun. */
        VERBAL_NOUN("тұйық");

        private final String table;

        Place(String table) {
            this.table = table;
        }

        static Place ofTable(String table) {
            for (Place place : values()) {
                if (place.table.equals(table)) {
                    return place;
                }
            }
            throw new IllegalArgumentException(
                    "kk/endings.tsv has an unknown table '" + table + "'");
        }
    }

    /**
     * One form of an ending.
     *
     * @param back whether it stands after back vowels
     * @param front whether it stands after front vowels
     */
    record Ending(String form, Set<String> features, String after, boolean back, boolean front) {}

    private final Map<Place, List<Ending>> endings = new EnumMap<>(Place.class);
    private final Map<String, String> sounds = new HashMap<>();

    KazakhEndings() {
        List<String[]> rows = Table.rows("kk/endings.tsv");
        for (String[] row : rows) {
            if (row[0].equals("дыбыс")) {
                sounds.put(row[1], row[2]);
            }
        }
        for (String[] row : rows) {
            if (!row[0].equals("дыбыс")) {
                Place place = Place.ofTable(row[0]);
                List<Ending> forms = endings.computeIfAbsent(place, p -> new ArrayList<>());
                StringBuilder after = new StringBuilder();
                for (String kind : row[2].split(" ")) {
                    after.append(sounds.getOrDefault(kind, ""));
                }
                Set<String> features = new TreeSet<>(List.of(row[1].split(" ")));
                boolean both = row.length < 5 || row[3].equals(row[4]);
                forms.add(new Ending(row[3], features, after.toString(), true, both));
                if (!both) {
                    forms.add(new Ending(row[4], features, after.toString(), false, true));
                }
            }
        }
    }

    List<Ending> of(Place place) {
        return endings.getOrDefault(place, List.of());
    }

    /** Whether an ending may stand after these letters. */
    boolean fits(String stem, Ending ending) {
        return !stem.isEmpty()
                && ending.after().indexOf(stem.charAt(stem.length() - 1)) >= 0
                && inHarmony(stem, ending);
    }

    private boolean inHarmony(String stem, Ending ending) {
        if (ending.back() && ending.front() || isForeign(stem)) {
            return true;
        }
        String back = sounds.getOrDefault("жуан", "");
        String front = sounds.getOrDefault("жіңішке", "");
        for (int i = stem.length() - 1; i >= 0; i--) {
            char c = stem.charAt(i);
            if (back.indexOf(c) >= 0) {
                return ending.back();
            }
            if (front.indexOf(c) >= 0) {
                return ending.front();
            }
            if ("уюияэё".indexOf(c) >= 0) {
                return true;
            }
        }
        return true;
    }

    private static boolean isForeign(String stem) {
        return stem.endsWith("ов") || stem.endsWith("ев") || stem.endsWith("ин");
    }

    /** Whether the letters hold a vowel. */
    boolean hasVowel(String letters) {
        String vowels = sounds.getOrDefault("дауысты", "") + "у";
        return letters.chars().anyMatch(c -> vowels.indexOf(c) >= 0);
    }
}
