// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.incident;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.analyser.Word;
import org.dalel.reading.clue.Clues;
import org.dalel.terms.Language;
import org.dalel.terms.Passage;
import org.dalel.terms.SanctionKind;
import org.dalel.terms.finding.DateMention;

/** A sentence with its phrases and with everything the grammars found in it. */
final class Scene {
    private static final Set<String> CALENDAR =
            Set.of(
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december",
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday",
                    "jan",
                    "feb",
                    "jan.",
                    "feb.",
                    "aug.",
                    "sept",
                    "sept.",
                    "oct",
                    "oct.",
                    "nov",
                    "nov.",
                    "dec",
                    "dec.");
    private static final BitSet NONE = new BitSet();

    private final Clauses clauses;
    private final String text;
    private final Sentence sentence;
    private final List<Word> words;
    private final int number;
    private final int paragraph;
    private final boolean heading;
    private final Map<String, BitSet> kinds;
    private final boolean[] temporal;
    private final List<NounPhrase> phrases;
    private final int[] phraseAt;
    private final List<DateMention> dates;
    private final List<Clues.Amount> amounts;
    private final List<Clues.SanctionMention> sanctions;
    private final List<Clues.LawMention> laws;
    private final List<Mention> names;

    /** One mention of a name, by its place in this sentence. */
    record Mention(int from, int to, Clues.Naming naming) {
        @Override
        public String toString() {
            return "Mention[" + from + ".." + to + "]";
        }
    }

    /**
     * @param number of the sentence in the document
     * @param paragraph number of its paragraph
     * @param heading whether it stands in a title, standfirst or caption, where the present tense
     *     tells of one occasion
     */
    Scene(
            String text,
            Sentence sentence,
            int number,
            int paragraph,
            boolean heading,
            Map<String, BitSet> kinds,
            Nearby nearby,
            Clauses clauses) {
        this.clauses = clauses;
        this.text = text;
        this.sentence = sentence;
        this.number = number;
        this.paragraph = paragraph;
        this.heading = heading;
        this.kinds = kinds;
        this.dates = nearby.dates();
        this.amounts = nearby.amounts();
        this.sanctions = nearby.sanctions();
        this.laws = nearby.laws();
        this.temporal = temporal(sentence, dates);
        this.words = withNames(sentence, nearby.names());
        this.phrases = clauses.phrases(words, temporal);
        this.phraseAt = new int[sentence.words().size()];
        java.util.Arrays.fill(phraseAt, -1);
        for (int p = 0; p < phrases.size(); p++) {
            for (int i = phrases.get(p).start(); i < phrases.get(p).end(); i++) {
                phraseAt[i] = p;
            }
        }
        List<Mention> mentions = new ArrayList<>();
        BitSet places = new BitSet();
        for (Nearby.Named named : nearby.names()) {
            int from = sentence.wordAt(named.passage().start());
            int to = sentence.wordAt(named.passage().end() - 1) + 1;
            if (from < size()) {
                mentions.add(new Mention(from, Math.min(to, size()), named.naming()));
                if (named.naming().kind() == Clues.Naming.Kind.PLACE) {
                    places.set(from, Math.min(to, size()));
                }
            }
        }
        this.names = List.copyOf(mentions);
        kinds.put("name", names(places));
        kinds.put("pronoun", pronouns());
        kinds.put("place", places);
        kinds.put("term", terms());
        kinds.put("money", money());
    }

    private static final Set<String> NUMBERS =
            Set.of(
                    "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten",
                    "Eleven", "Twelve", "Fifteen", "Twenty", "Thirty", "Forty", "Fifty");

    /**
     * The words, those of a name as proper nouns: no "of" and no "and" of a name cuts it in two.
     */
    private static List<Word> withNames(Sentence sentence, List<Nearby.Named> names) {
        List<Word> words = new ArrayList<>(sentence.words());
        Word first = words.get(0);
        if (first.is("PROPN") && NUMBERS.contains(first.text())) {
            // "Three bloggers": its capital is that of the sentence
            words.set(
                    0,
                    new Word(
                            first.passage(), first.text(), first.lemma(), "NUM", first.features()));
        }
        for (Nearby.Named named : names) {
            int from = sentence.wordAt(named.passage().start());
            int to = sentence.wordAt(named.passage().end() - 1);
            for (int i = from; i <= to && i < words.size(); i++) {
                Word word = words.get(i);
                if (i == from && word.is("DET") && to > from || word.is("PROPN")) {
                    continue;
                }
                words.set(
                        i,
                        new Word(
                                word.passage(),
                                word.text(),
                                word.lemma(),
                                "PROPN",
                                word.features()));
            }
        }
        return words;
    }

    private static boolean[] temporal(Sentence sentence, List<DateMention> dates) {
        boolean[] temporal = new boolean[sentence.words().size()];
        for (int i = 0; i < temporal.length; i++) {
            Word word = sentence.words().get(i);
            String form = word.text().toLowerCase(Locale.ROOT);
            if (isLength(sentence, i)) {
                continue;
            }
            boolean month = CALENDAR.contains(form) && word.is("PROPN", "NOUN");
            temporal[i] = month && Character.isUpperCase(word.text().charAt(0));
            if (temporal[i] && i > 0 && word(sentence, i - 1).matches("\\d{1,2}(st|nd|rd|th)?")) {
                temporal[i - 1] = true;
            }
            if (i > 0 && temporal[i - 1] && form.matches("\\d{1,2}(st|nd|rd|th)?|\\d{4}")) {
                temporal[i] = true;
            }
        }
        for (DateMention date : dates) {
            int from = sentence.wordAt(date.passage().start());
            int to = sentence.wordAt(date.passage().end() - 1);
            for (int i = from; i <= to && i < temporal.length; i++) {
                temporal[i] = !isLength(sentence, i);
            }
        }
        return temporal;
    }

    /** The month of "on 3 March", which is no march. */
    boolean isCalendar(int i) {
        return temporal(i)
                && CALENDAR.contains(form(i))
                && Character.isUpperCase(word(i).text().charAt(0));
    }

    /** "a 20-minute film", "a two-year ban": how long something is, not when. */
    private static boolean isLength(Sentence sentence, int i) {
        String form = word(sentence, i).toLowerCase(Locale.ROOT);
        return i + 1 < sentence.words().size()
                && isLength(form)
                && sentence.words().get(i + 1).is("NOUN", "ADJ");
    }

    /** "20-minute", "two-year": a number with its unit of time in one word. */
    static boolean isLength(String form) {
        return LENGTH.matcher(form).matches();
    }

    private static final Pattern LENGTH =
            Pattern.compile("[\\p{L}\\d.,-]+-(minute|hour|day|week|month|year)");

    private static String word(Sentence sentence, int i) {
        return sentence.words().get(i).text();
    }

    private BitSet names(BitSet places) {
        BitSet found = new BitSet();
        for (int i = 0; i < size(); i++) {
            Word word = words.get(i);
            if (word.is("PROPN")
                    && !temporal[i]
                    && !places.get(i)
                    && Character.isUpperCase(word.text().charAt(0))) {
                found.set(i);
            }
        }
        for (Mention mention : names) {
            if (mention.naming().kind() != Clues.Naming.Kind.PLACE) {
                found.set(mention.from(), mention.to());
            }
        }
        return found;
    }

    private BitSet pronouns() {
        BitSet found = new BitSet();
        for (int i = 0; i < size(); i++) {
            if (PRONOUNS.contains(form(i)) || PRONOUNS.contains(lemma(i)) && is(i, "PRON")) {
                found.set(i);
            }
        }
        return found;
    }

    /** Words of a prison term or of what a court gives in its place. */
    private BitSet terms() {
        BitSet found = new BitSet();
        for (Clues.SanctionMention mention : sanctions) {
            if (TERMS.contains(mention.sanction().kind())) {
                mark(mention.passage(), found);
            }
        }
        return found;
    }

    private BitSet money() {
        BitSet found = new BitSet();
        for (Clues.Amount amount : amounts) {
            if (amount.kind() == Clues.Amount.Kind.MONEY) {
                mark(amount.passage(), found);
            }
        }
        return found;
    }

    private void mark(Passage passage, BitSet found) {
        int from = sentence.wordAt(passage.start());
        found.set(from, Math.max(from, sentence.wordAt(passage.end() - 1) + 1));
    }

    private static final Set<SanctionKind> TERMS =
            Set.of(
                    SanctionKind.IMPRISONMENT,
                    SanctionKind.SUSPENDED_SENTENCE,
                    SanctionKind.PROBATION,
                    SanctionKind.RESTRICTED_FREEDOM,
                    SanctionKind.FORCED_LABOUR,
                    SanctionKind.COMMUNITY_WORK,
                    SanctionKind.DEATH_PENALTY);

    private static final Set<String> PRONOUNS =
            Set.of(
                    "he", "she", "him", "her", "they", "them", "both", "all", "those", "others",
                    "who", "whom", "он", "она", "они", "который", "ол", "олар");

    int size() {
        return sentence.words().size();
    }

    Language language() {
        return clauses.language();
    }

    /** What tells one name from another: the base form where the analyser declines names. */
    String nameKey(int i) {
        return word(i).features().isEmpty() ? form(i) : lemma(i);
    }

    /** How the sentence's language builds its clauses. */
    Clauses clauses() {
        return clauses;
    }

    Sentence sentence() {
        return sentence;
    }

    String text() {
        return text;
    }

    int number() {
        return number;
    }

    int paragraph() {
        return paragraph;
    }

    boolean heading() {
        return heading;
    }

    Word word(int i) {
        return words.get(i);
    }

    boolean is(int i, String... tags) {
        return i >= 0 && i < size() && word(i).is(tags);
    }

    /** Base form; the empty text outside the sentence. */
    String lemma(int i) {
        return i < 0 || i >= size() ? "" : word(i).lemma();
    }

    /** The word in lower case; the empty text outside the sentence. */
    String form(int i) {
        return i < 0 || i >= size() ? "" : word(i).text().toLowerCase(Locale.ROOT);
    }

    boolean temporal(int i) {
        return i >= 0 && i < size() && temporal[i];
    }

    BitSet kind(String name) {
        return kinds.getOrDefault(name, NONE);
    }

    boolean anyOf(String kind, int from, int to) {
        int at = kind(kind).nextSetBit(Math.max(0, from));
        return at >= 0 && at < to;
    }

    List<NounPhrase> phrases() {
        return phrases;
    }

    Optional<NounPhrase> phraseAt(int i) {
        return i < 0 || i >= size() || phraseAt[i] < 0
                ? Optional.empty()
                : Optional.of(phrases.get(phraseAt[i]));
    }

    List<DateMention> dates() {
        return dates;
    }

    List<Clues.Amount> amounts() {
        return amounts;
    }

    List<Clues.SanctionMention> sanctions() {
        return sanctions;
    }

    List<Clues.LawMention> laws() {
        return laws;
    }

    List<Mention> names() {
        return names;
    }

    /** The passage of words {@code from} to {@code to} (excluded). */
    Passage passage(int from, int to) {
        return new Passage(word(from).passage().start(), word(to - 1).passage().end());
    }

    String words(int from, int to) {
        return passage(from, to).in(text).replaceAll("\\s+", " ");
    }
}
