// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dalel.reading.analyser.Word;

/**
 * Russian noun phrases: number and attributes, the noun, a name in apposition, and what stands in
 * the genitive behind it: {@code трое сотрудников независимой газеты «Заря»}.
 */
final class RussianPhrases {
    private static final Set<String> QUANTITY =
            Set.of("более", "менее", "больше", "меньше", "свыше", "около", "почти", "примерно");
    private static final Set<String> OPENING = Set.of("«", "“", "„", "\"");
    private static final Set<String> CLOSING = Set.of("»", "”", "“", "\"");
    private static final int LONGEST_QUOTE = 8;

    private static final Set<String> STAND_ALONE =
            Set.of(
                    "неизвестный",
                    "раненый",
                    "военный",
                    "верующий",
                    "погибший",
                    "остальной",
                    "подзащитный",
                    "обвиняемый",
                    "подозреваемый",
                    "подсудимый",
                    "заключенный",
                    "несовершеннолетний",
                    "присутствующий",
                    "ученый");

    private final List<Word> words;
    private final boolean[] temporal;

    private RussianPhrases(List<Word> words, boolean[] temporal) {
        this.words = words;
        this.temporal = temporal;
    }

    /** Nouns that with a preposition before them are one themselves: {@code в отношении}. */
    private static final Set<String> OF_PREPOSITIONS =
            Set.of(
                    "отношение",
                    "ход",
                    "связь",
                    "время",
                    "течение",
                    "сторона",
                    "рамка",
                    "адрес",
                    "помощь",
                    "качество",
                    "результат",
                    "итог",
                    "повод",
                    "случай",
                    "соответствие",
                    "рамки",
                    "поддержка",
                    "защита");

    /** Whether the word at {@code i} belongs to a preposition. */
    static boolean isPreposition(List<Word> words, int i) {
        if (i < 0 || i >= words.size()) {
            return false;
        }
        return words.get(i).is("ADP")
                || OF_PREPOSITIONS.contains(words.get(i).lemma())
                        && i > 0
                        && words.get(i - 1).is("ADP")
                        && i + 1 < words.size()
                        && words.get(i + 1).is("NOUN", "PROPN", "ADJ", "DET", "VERB", "NUM");
    }

    static List<NounPhrase> in(List<Word> words, boolean[] temporal) {
        RussianPhrases reader = new RussianPhrases(words, temporal);
        List<NounPhrase> found = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            NounPhrase phrase = reader.at(i);
            if (phrase == null) {
                i++;
            } else {
                found.add(phrase);
                i = phrase.end();
            }
        }
        return found;
    }

    private @org.jspecify.annotations.Nullable NounPhrase at(int start) {
        boolean quantity = isQuantity(start) && isNumber(start + 1);
        if (isPreposition(words, start) && !quantity) {
            return null;
        }
        int i = start;
        if (words.get(i).lemma().equals("не") && isQuantity(i + 1) && isNumber(i + 2)) {
            i++; // "не менее 12" without its "не" says the contrary
        }
        if (QUANTITY.contains(words.get(i).lemma()) && isNumber(i + 1)) {
            i++;
        }
        boolean numbered = isNumber(i);
        while (isNumber(i)) {
            i++;
        }
        while (isAttribute(i)) {
            i++;
        }
        int head = i;
        if (!isNoun(head)) {
            boolean another =
                    i + 1 < words.size() && words.get(i).is("CCONJ") && isAttribute(i + 1);
            if (i > start && (numbered || !another && isAttribute(i - 1) && isSubstantive(i - 1))) {
                return new NounPhrase(start, i, i - 1);
            }
            return null;
        }
        if (words.get(head).is("PRON")) {
            return new NounPhrase(start, head + 1, head);
        }
        return new NounPhrase(start, end(head), head);
    }

    private boolean isPossessive(int i) {
        return words.get(i).text().matches("(?iu)его|её|ее|их");
    }

    private boolean isQuantity(int i) {
        return i < words.size() && QUANTITY.contains(words.get(i).lemma());
    }

    /** Names and genitives behind the head. */
    private int end(int head) {
        int end = quoted(head + 1);
        boolean grows = true;
        while (grows && end < words.size() && !temporal[end]) {
            grows = false;
            Word next = words.get(end);
            boolean name =
                    next.is("PROPN")
                            && words.get(end - 1).is("PROPN", "NOUN")
                            && meet(words.get(end - 1), next);
            if (name) {
                end = quoted(end + 1);
                grows = true;
                continue;
            }
            int i = end;
            while (isNumber(i) && words.get(i).has("Case=Gen")) {
                i++; // the accounts of six organisations
            }
            while (isAttribute(i) && (words.get(i).has("Case=Gen") || isPossessive(i))) {
                i++;
            }
            if (i < words.size()
                    && !temporal[i]
                    && words.get(i).is("NOUN", "PROPN")
                    && (words.get(i).has("Case=Gen") || words.get(i).features().isEmpty())) {
                end = quoted(i + 1);
                grows = true;
            }
        }
        return end;
    }

    /** Whether both words may stand in one case. */
    private static boolean meet(Word one, Word other) {
        return one.features().stream().noneMatch(f -> f.startsWith("Case="))
                || other.features().stream().noneMatch(f -> f.startsWith("Case="))
                || one.features().stream().anyMatch(f -> f.startsWith("Case=") && other.has(f));
    }

    /** The word after a name in quotation marks that begins at {@code i}; else {@code i}. */
    private int quoted(int i) {
        if (i >= words.size() || !OPENING.contains(words.get(i).text())) {
            return i;
        }
        for (int j = i + 2; j < Math.min(words.size(), i + LONGEST_QUOTE); j++) {
            if (CLOSING.contains(words.get(j).text())) {
                boolean name = Character.isUpperCase(words.get(i + 1).text().charAt(0));
                return name ? j + 1 : i;
            }
        }
        return i;
    }

    private boolean isNumber(int i) {
        return i < words.size()
                && !temporal[i]
                && (words.get(i).is("NUM") || isRoundNumber(words.get(i)) && isCounted(i + 1));
    }

    /** Whether a noun in the genitive plural, perhaps with an attribute, stands here. */
    private boolean isCounted(int i) {
        int noun = isAttribute(i) ? i + 1 : i;
        return noun < words.size()
                && words.get(noun).is("NOUN")
                && words.get(noun).has("Case=Gen")
                && words.get(noun).has("Number=Plur");
    }

    private static final Set<String> ROUND =
            Set.of("десяток", "сотня", "тысяча", "миллион", "дюжина", "пара");

    /** {@code сотни}, {@code около тысячи}: nouns that count. */
    static boolean isRoundNumber(Word word) {
        return word.is("NOUN") && ROUND.contains(word.lemma());
    }

    private boolean isNoun(int i) {
        return i < words.size() && words.get(i).is("NOUN", "PROPN", "PRON") && !temporal[i];
    }

    private boolean isAttribute(int i) {
        if (i >= words.size() || temporal[i]) {
            return false;
        }
        Word word = words.get(i);
        boolean participle =
                word.is("VERB") && word.has("VerbForm=Part") && !word.has("Variant=Short");
        boolean behind = participle && i > 0 && words.get(i - 1).text().equals(",");
        return !behind
                && (participle
                        || word.is("DET")
                        || word.is("ADJ") && !word.has("Variant=Short") && !word.has("Degree=Cmp"));
    }

    /** An attribute that stands for a noun: {@code задержанные}. */
    private boolean isSubstantive(int i) {
        return words.get(i).is("VERB", "DET") || STAND_ALONE.contains(words.get(i).lemma());
    }
}
