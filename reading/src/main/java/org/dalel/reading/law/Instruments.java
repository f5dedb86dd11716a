// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.law;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.reading.lexicon.Phrases;
import org.dalel.terms.Country;

/**
 * The words by which one language names laws: the tables {@code instruments.tsv} and {@code
 * nationalities.tsv}.
 *
 * @param heads the noun that makes a phrase a law ("bill"), and its kind
 * @param names names that stand for themselves, and the name they are joined under
 * @param not phrases that hold such a noun and name no law ("martial law")
 * @param general adjectives that do not tell one law from another ("new")
 * @param same ways of saying a topic, and the word they are joined under
 * @param topics words after the noun that open its topic ("on")
 * @param clauses words after the noun that open a description ("that")
 * @param subjects "regulated" in "choirs are regulated by a separate law"
 * @param verbs what is done to laws: "amend" in "to amend upcoming legislation"
 * @param bodies "centre", "institute": a body that has a law in its name
 * @param countries by name or adjective
 */
record Instruments(
        Map<String, Kind> heads,
        Phrases<String> names,
        Phrases<String> not,
        Set<String> general,
        Phrases<String> same,
        Set<String> topics,
        Set<String> clauses,
        Set<String> subjects,
        Set<String> verbs,
        Set<String> bodies,
        Phrases<Country> countries) {

    /** Two mentions can mean one instrument only when their kinds agree. */
    enum Kind {
        LAW,
        BILL,
        ACT,
        DECREE,
        CODE,
        CONSTITUTION,
        TREATY,
        AMENDMENT;

        /** A bill becomes a law, and an act is one: names of these kinds may be joined. */
        boolean agrees(Kind other) {
            return this == other || isStatute() && other.isStatute();
        }

        boolean isStatute() {
            return this == LAW || this == BILL || this == ACT;
        }
    }

    static Instruments of(Lexicon lexicon, String language) {
        Map<String, Kind> heads = new HashMap<>();
        Phrases.Builder<String> names = Phrases.builder();
        Phrases.Builder<String> not = Phrases.builder();
        Phrases.Builder<String> same = Phrases.builder();
        Set<String> general = new HashSet<>();
        Set<String> topics = new HashSet<>();
        Set<String> clauses = new HashSet<>();
        Set<String> subjects = new HashSet<>();
        Set<String> verbs = new HashSet<>();
        Set<String> bodies = new HashSet<>();
        for (Lexicon.Row row : lexicon.rows(language + "/instruments.tsv")) {
            String words = row.cell(1).toLowerCase(Locale.ROOT);
            switch (row.cell(0)) {
                case "head" -> heads.put(words, Kind.valueOf(row.cell(2).toUpperCase(Locale.ROOT)));
                case "name" -> names.add(words, row.cell(2));
                case "not" -> not.add(words, words);
                case "same" -> same.add(words, row.cell(2));
                case "general" -> general.add(words);
                case "topic" -> topics.add(words);
                case "clause" -> clauses.add(words);
                case "subject" -> subjects.add(words);
                case "verb" -> verbs.add(words);
                case "body" -> bodies.add(words);
                default -> {}
            }
        }
        return new Instruments(
                Map.copyOf(heads),
                names.build(),
                not.build(),
                Set.copyOf(general),
                same.build(),
                Set.copyOf(topics),
                Set.copyOf(clauses),
                Set.copyOf(subjects),
                Set.copyOf(verbs),
                Set.copyOf(bodies),
                countries(lexicon.rows(language + "/nationalities.tsv")));
    }

    private static Phrases<Country> countries(List<Lexicon.Row> rows) {
        Phrases.Builder<Country> countries = Phrases.builder();
        for (Lexicon.Row row : rows) {
            Country country = new Country(row.cell(0));
            for (int cell = 1; cell <= 2; cell++) {
                for (String name : row.cell(cell).split("\\|")) {
                    if (!name.isBlank()) {
                        countries.add(name, country);
                    }
                }
            }
        }
        return countries.build();
    }

    /** The kind of the noun, where it makes a phrase a law. */
    Optional<Kind> head(String lowerCased, String lemma) {
        Kind kind = heads.get(lowerCased);
        return Optional.ofNullable(kind != null ? kind : heads.get(lemma));
    }
}
