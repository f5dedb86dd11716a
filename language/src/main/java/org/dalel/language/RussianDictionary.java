// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * What each Russian word form may be: LanguageTool's dictionary, a list of the field's own new
 * words, and guesses from endings for the rest.
 */
final class RussianDictionary {
    private static final String DICTIONARY = "/org/languagetool/resource/ru/russian.dict";

    /** Forms kept at hand; beyond, they are looked up anew, so that no text fills the memory. */
    private static final int MOST_KEPT = 50_000;

    private final Dictionary dictionary;
    private final ThreadLocal<DictionaryLookup> lookup;
    private final Map<String, List<RussianForm>> kept = new ConcurrentHashMap<>();
    private final Map<String, String> functionWords = new HashMap<>();
    private final Map<String, String> likelier = new HashMap<>();
    private final Map<String, String[]> newWordsByStem = new HashMap<>();

    RussianDictionary() {
        URL where = RussianDictionary.class.getResource(DICTIONARY);
        if (where == null) {
            throw new IllegalStateException(
                    "the program is incomplete: " + DICTIONARY + " is missing");
        }
        try {
            dictionary = Dictionary.read(where);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lookup = ThreadLocal.withInitial(() -> new DictionaryLookup(dictionary));
        for (String[] row : Table.rows("ru/function-words.tsv")) {
            for (String word : row[1].trim().split("\\s+")) {
                functionWords.put(word, row[0]);
            }
        }
        for (String[] row : Table.rows("ru/likelier.tsv")) {
            for (String form : row[1].trim().split("\\s+")) {
                likelier.put(form, row[0]);
            }
        }
        for (String[] row : Table.rows("ru/words.tsv")) {
            newWordsByStem.put(isIndeclinable(row) ? row[0] : stem(row[0]), row);
        }
    }

    /**
     * Every reading of a word, one for each base form and part of speech; never none.
     *
     * @param word in lower case
     */
    List<RussianForm> forms(String word) {
        List<RussianForm> known = kept.get(word);
        if (known == null) {
            known = List.copyOf(read(word));
            if (kept.size() < MOST_KEPT) {
                kept.put(word, known);
            }
        }
        return known;
    }

    /** Whether the word is in the dictionary or in a list, and its readings are no guess. */
    boolean knows(String word) {
        int hyphen = word.lastIndexOf('-');
        return functionWords.containsKey(word)
                || !lookedUp(word).isEmpty()
                || !likeAnother(word).isEmpty()
                || hyphen > 0 && hyphen < word.length() - 1 && knows(word.substring(hyphen + 1));
    }

    private List<RussianForm> read(String word) {
        List<RussianForm> forms = new ArrayList<>();
        String tag = functionWords.get(word);
        List<RussianForm> found = lookedUp(word);
        if (tag != null) {
            Set<String> features = new HashSet<>();
            String lemma = word.replace('ё', 'е');
            for (RussianForm form : found) {
                if (form.tag().equals("PRON") || form.tag().equals("DET")) {
                    lemma = features.isEmpty() ? form.lemma() : lemma;
                    features.addAll(form.features());
                }
            }
            forms.add(new RussianForm(lemma, tag, features, false));
            return forms;
        }
        forms.addAll(found);
        String wanted = likelier.get(word);
        if (wanted != null) {
            forms.removeIf(form -> !form.lemma().equals(wanted));
        }
        if (forms.isEmpty()) {
            forms.addAll(likeAnother(word));
        }
        int hyphen = word.lastIndexOf('-');
        if (forms.isEmpty() && hyphen > 0 && hyphen < word.length() - 1) {
            String before = word.substring(0, hyphen + 1).replace('ё', 'е');
            for (RussianForm form : forms(word.substring(hyphen + 1))) {
                forms.add(
                        new RussianForm(before + form.lemma(), form.tag(), form.features(), false));
            }
        }
        if (forms.isEmpty()) {
            forms.add(RussianEndings.guess(word));
        }
        return forms;
    }

    private List<RussianForm> lookedUp(String word) {
        Map<String, RussianForm> forms = new LinkedHashMap<>();
        for (WordData data : lookup.get().lookup(word)) {
            CharSequence stem = data.getStem();
            CharSequence tag = data.getTag();
            if (stem != null && tag != null) {
                RussianForm form = RussianForm.of(stem.toString(), tag.toString());
                String key =
                        form.lemma()
                                + " "
                                + form.tag()
                                + form.has("VerbForm=Part")
                                + form.has("Variant=Short")
                                + form.has("NameType=Sur")
                                + form.has("Number=Plur");
                forms.merge(key, form, RussianForm::join);
            }
        }
        return new ArrayList<>(forms.values());
    }

    /** Forms of a new word, found by the endings of the word it is declined like. */
    private List<RussianForm> likeAnother(String word) {
        for (int end = word.length(); end >= Math.max(2, word.length() - 3); end--) {
            String[] row = newWordsByStem.get(word.substring(0, end));
            if (row != null) {
                List<RussianForm> forms = new ArrayList<>();
                String model = isIndeclinable(row) ? row[1] : stem(row[1]);
                for (RussianForm form : lookedUp(model + word.substring(end))) {
                    if (form.lemma().equals(row[1].replace('ё', 'е'))) {
                        forms.add(
                                new RussianForm(
                                        row[0].replace('ё', 'е'),
                                        form.tag(),
                                        form.features(),
                                        false));
                    }
                }
                return forms;
            }
        }
        return List.of();
    }

    private static boolean isIndeclinable(String[] row) {
        return row[1].equals("метро");
    }

    /** The word without the ending of its base form. */
    private static String stem(String lemma) {
        for (String ending : List.of("ый", "ий", "ой", "ие", "а", "я", "ь", "й", "е")) {
            if (lemma.endsWith(ending) && lemma.length() > ending.length() + 2) {
                return lemma.substring(0, lemma.length() - ending.length());
            }
        }
        return lemma;
    }
}
