// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.statement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dalel.reading.analyser.Word;
import org.dalel.reading.lexicon.Lexicon;

/** The words of one language by which somebody is said to say something. */
final class SpeechWords {
    static final String TABLE = "speech.tsv";

    private final Map<String, Set<String>> sets = new HashMap<>();
    private final Map<String, String> pronouns = new HashMap<>();

    /** What a verb of speech wants beside it. */
    enum Wants {
        /** A clause or an object. */
        ANYTHING,
        /** A clause. */
        CLAUSE,
        /** "that" or a quotation. */
        THAT,
        /** An object, which is what is denied. */
        OBJECT,
        /** "as" or a quotation. */
        AS,
        /** "of" or "for". */
        OF,
        /** A quotation. */
        QUOTATION
    }

    SpeechWords(Lexicon lexicon, String language) {
        for (Lexicon.Row row : lexicon.rows(language + "/" + TABLE)) {
            String words = row.cell(1).toLowerCase(Locale.ROOT);
            sets.computeIfAbsent(row.cell(0), k -> new HashSet<>()).add(words);
            if (row.cell(0).equals("pronoun")) {
                pronouns.put(words, row.cell(2));
            }
        }
    }

    private boolean has(String kind, String word) {
        return sets.getOrDefault(kind, Set.of()).contains(word.toLowerCase(Locale.ROOT));
    }

    private boolean has(String kind, Word word) {
        return has(kind, word.lemma()) || has(kind, word.text());
    }

    /**
     * What the verb wants, when it is one of speech. Taggers take "argues" for a noun: before
     * "that" it is none.
     */
    Optional<Wants> verb(Word word, String next) {
        boolean plural =
                word.is("NOUN")
                        && (word.text().endsWith("s") && is("that", next) || isPhrase(word, next));
        if (!word.is("VERB") && !plural || !Character.isLowerCase(word.text().charAt(0))) {
            return Optional.empty();
        }
        if (has("phrase verb", word.text() + " " + next)) {
            return Optional.of(Wants.ANYTHING);
        }
        String lemma = word.lemma();
        if (has("verb", lemma)) {
            return Optional.of(Wants.ANYTHING);
        }
        if (has("clause verb", lemma)) {
            return Optional.of(Wants.CLAUSE);
        }
        if (has("object verb", lemma)) {
            return Optional.of(Wants.OBJECT);
        }
        if (has("accusing verb", lemma)) {
            return Optional.of(Wants.OF);
        }
        if (has("naming verb", lemma)) {
            return Optional.of(Wants.AS);
        }
        if (has("that verb", lemma)) {
            return Optional.of(Wants.THAT);
        }
        return has("quote verb", lemma) ? Optional.of(Wants.QUOTATION) : Optional.empty();
    }

    boolean isPhrase(Word word, String next) {
        return has("phrase verb", word.text() + " " + next);
    }

    boolean canSpeak(Word noun) {
        if (has("nobody", noun)) {
            return false;
        }
        String text = noun.text().toLowerCase(Locale.ROOT);
        return has("speaker", noun)
                || text.endsWith("s") && has("speaker", text.substring(0, text.length() - 1));
    }

    /** Whether a word goes on in the phrase that names a speaker: "outlets including X". */
    boolean isInside(String word) {
        return has("inside", word);
    }

    boolean canBeDenied(Word noun) {
        return has("denied", noun);
    }

    boolean isCourt(String phrase) {
        for (String word : phrase.toLowerCase(Locale.ROOT).split("\\s+")) {
            if (has("court", word)) {
                return true;
            }
        }
        return false;
    }

    boolean isNobody(Word noun) {
        return has("nobody", noun);
    }

    /** Whether a small word is of a kind that the table names: "that", "relative", "passive". */
    boolean is(String kind, String word) {
        return has(kind, word);
    }

    boolean isAccording(String words) {
        return has("according", words);
    }

    boolean isMaterial(Word word) {
        return has("material", word);
    }

    boolean isBy(String word) {
        return has("by", word);
    }

    boolean leavesUnsaid(Word word) {
        return has("unsaid", word.text());
    }

    boolean isAs(String word) {
        return has("as", word);
    }

    /** "f", "m", "group" or "body" for a pronoun. */
    Optional<String> pronoun(String word) {
        return Optional.ofNullable(pronouns.get(word.toLowerCase(Locale.ROOT)));
    }
}
