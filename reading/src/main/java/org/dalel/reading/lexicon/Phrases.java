// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.analyser.Word;

/**
 * Finds phrases of one or more words in a sentence in one pass. A word of a phrase meets a word of
 * the text when it equals its lower-cased form or its base form.
 *
 * @param <T> what a phrase stands for
 */
public final class Phrases<T> {
    private final Map<String, List<Entry<T>>> byFirstWord;

    private Phrases(Map<String, List<Entry<T>>> byFirstWord) {
        this.byFirstWord = byFirstWord;
    }

    private record Entry<T>(List<String> words, T value) {}

    /** A phrase found: words {@code from} (included) to {@code to} (excluded) of the sentence. */
    public record Hit<T>(int from, int to, T value) {}

    /** Collects phrases. */
    public static final class Builder<T> {
        private final Map<String, List<Entry<T>>> byFirstWord = new HashMap<>();

        /**
         * @param phrase words separated by blanks, compared in lower case
         */
        public Builder<T> add(String phrase, T value) {
            List<String> words = List.of(phrase.toLowerCase(Locale.ROOT).trim().split("\\s+"));
            byFirstWord
                    .computeIfAbsent(words.get(0), w -> new ArrayList<>())
                    .add(new Entry<>(words, value));
            return this;
        }

        public Phrases<T> build() {
            Map<String, List<Entry<T>>> copy = new HashMap<>();
            byFirstWord.forEach(
                    (first, entries) -> {
                        List<Entry<T>> longestFirst = new ArrayList<>(entries);
                        longestFirst.sort(
                                (a, b) -> Integer.compare(b.words().size(), a.words().size()));
                        copy.put(first, longestFirst);
                    });
            return new Phrases<>(copy);
        }
    }

    public static <T> Builder<T> builder() {
        return new Builder<>();
    }

    /** All phrases of the sentence; those that begin at the same word longest first. */
    public List<Hit<T>> in(Sentence sentence) {
        List<Hit<T>> found = new ArrayList<>();
        List<Word> words = sentence.words();
        for (int i = 0; i < words.size(); i++) {
            String form = words.get(i).text().toLowerCase(Locale.ROOT);
            at(sentence, i, form, found);
            String lemma = words.get(i).lemma();
            if (!lemma.equals(form)) {
                at(sentence, i, lemma, found);
            }
        }
        return found;
    }

    /** The longest phrase that begins at word {@code index}. */
    public Optional<Hit<T>> longestAt(Sentence sentence, int index) {
        List<Hit<T>> found = new ArrayList<>();
        Word word = sentence.words().get(index);
        String form = word.text().toLowerCase(Locale.ROOT);
        at(sentence, index, form, found);
        if (!word.lemma().equals(form)) {
            at(sentence, index, word.lemma(), found);
        }
        return found.stream().max((a, b) -> Integer.compare(a.to() - a.from(), b.to() - b.from()));
    }

    private void at(Sentence sentence, int index, String key, List<Hit<T>> found) {
        List<Word> words = sentence.words();
        for (Entry<T> entry : byFirstWord.getOrDefault(key, List.of())) {
            List<String> wanted = entry.words();
            if (index + wanted.size() > words.size()) {
                continue;
            }
            boolean all = true;
            for (int k = 1; k < wanted.size() && all; k++) {
                Word word = words.get(index + k);
                all =
                        word.lemma().equals(wanted.get(k))
                                || word.text().toLowerCase(Locale.ROOT).equals(wanted.get(k));
            }
            if (all) {
                found.add(new Hit<>(index, index + wanted.size(), entry.value()));
            }
        }
    }
}
