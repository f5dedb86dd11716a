// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.statement;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dalel.reading.analyser.Word;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.clue.Clues.Naming.Kind;
import org.dalel.terms.Passage;

/** Finds the noun phrase that is a verb's subject, and tells whether it can speak. */
final class Phrasing {
    private static final int LONGEST_ASIDE = 45;

    private final SpeechWords vocabulary;
    private final NamesByPlace names;
    private final String text;
    private final Speech speech;
    private final Map<Integer, Optional<Speaker>> before = new HashMap<>();

    Phrasing(SpeechWords vocabulary, NamesByPlace names, String text, Speech speech) {
        this.vocabulary = vocabulary;
        this.names = names;
        this.text = text;
        this.speech = speech;
    }

    /** The speaker whose phrase ends just before the verb and the adverbs before it. */
    Optional<Speaker> before(int verb) {
        Optional<Speaker> known = before.get(verb); // each verb asks for those of all behind it
        if (known == null) {
            known = speakerBefore(verb);
            before.put(verb, known);
        }
        return known;
    }

    private Optional<Speaker> speakerBefore(int verb) {
        int start = speech.sentenceStart(verb);
        int end = verb;
        while (end > start && speech.word(end - 1).is("AUX", "ADV")
                || end > start
                        && speech.word(end - 1).is("VERB")
                        && vocabulary.is("auxiliary", speech.text(end - 1))) {
            end--;
            if (vocabulary.leavesUnsaid(speech.word(end))) {
                return Optional.empty();
            }
        }
        if (end > start && vocabulary.leavesUnsaid(speech.word(end - 1))) {
            return Optional.empty();
        }
        if (end == start) {
            return Optional.empty();
        }
        String last = speech.text(end - 1);
        if (vocabulary.is("relative", last)) {
            int before = end - 1;
            if (before > start && speech.text(before - 1).equals(",")) {
                before--;
            }
            return endingAt(before, start);
        }
        if (last.equals(",")) {
            return aside(end - 1, start);
        }
        return endingAt(end, start);
    }

    /** "X, head of the Y, said": the phrase before the aside, or a name that is the aside. */
    private Optional<Speaker> aside(int comma, int start) {
        Optional<Speaker> nearest = Optional.empty();
        for (int i = comma - 1; i > start && comma - i < LONGEST_ASIDE; i--) {
            if (!speech.text(i).equals(",")) {
                continue;
            }
            Optional<Speaker> candidate = endingAt(i, start);
            if (candidate.isEmpty()) {
                continue;
            }
            Optional<Speaker> name = nameOnly(i + 1, comma);
            if (name.isPresent() && !candidate.get().isPerson()) {
                return name;
            }
            if (nearest.isEmpty()
                    || opensClause(candidate.get().from(), start)
                    || candidate.get().isPerson()) {
                nearest = candidate;
            }
            if (opensClause(candidate.get().from(), start)) {
                break;
            }
        }
        return nearest;
    }

    private boolean opensClause(int from, int start) {
        return from == start
                || speech.word(from - 1).is("CCONJ", "SCONJ")
                || speech.word(from - 1).is("ADV", "ADP") && from - 1 == start;
    }

    private Optional<Speaker> nameOnly(int from, int to) {
        return from >= to
                ? Optional.empty()
                : names.exactly(
                                speech.word(from).passage().start(),
                                speech.word(to - 1).passage().end())
                        .filter(n -> n.kind() == Kind.PERSON)
                        .map(n -> new Speaker(n.name(), Optional.of(n), from, to));
    }

    /** The noun phrase whose last word is before {@code end}. */
    Optional<Speaker> endingAt(int end, int start) {
        int stop = end;
        if (stop > start && speech.text(stop - 1).equals(")")) {
            while (stop > start && !speech.text(stop - 1).equals("(")) {
                stop--;
            }
            stop = Math.max(start, stop - 1);
        }
        int from = stop;
        while (from > start && belongs(from - 1, from < stop, start)) {
            from--;
        }
        boolean preposition = false;
        while (from < stop && leads(speech.word(from))) {
            preposition |= speech.word(from).is("ADP");
            from++;
        }
        while (preposition
                && from + 1 < stop
                && speech.word(from).is("PROPN", "NUM")
                && nameAt(from).isEmpty()) {
            from++; // "In March police said", "on 3 May 2021 the court said"
        }
        return from == stop ? Optional.empty() : speaker(from, stop);
    }

    private boolean belongs(int index, boolean notLast, int start) {
        Word word = speech.word(index);
        if (vocabulary.pronoun(word.text()).isPresent()) {
            return !notLast;
        }
        if (vocabulary.is("relative", word.text())) {
            return false;
        }
        if (capitals(word.text())) {
            return true;
        }
        if (word.is("DET", "ADJ", "NOUN", "PROPN", "NUM", "X", "SYM")
                || word.is("PART")
                        && word.text().length() <= 2
                        && !vocabulary.is("to", word.text())) {
            return true;
        }
        if (word.text().equals("&") || word.text().equals("/") || word.text().equals("-")) {
            return true;
        }
        if (inName(word.passage())) {
            return true;
        }
        if (word.is("PRON")) {
            return vocabulary.is("possessive", word.text());
        }
        if (vocabulary.isInside(word.text())) {
            return notLast;
        }
        if (word.is("CCONJ")) {
            return notLast && index > start && speech.word(index - 1).is("NOUN", "PROPN", "ADJ");
        }
        if (word.is("ADP")) {
            return notLast
                    && index > start
                    && (speech.word(index - 1).is("NOUN", "PROPN")
                            || inName(speech.word(index - 1).passage()));
        }
        // "the arrested editor", "organisers based in the city"
        return word.is("VERB")
                && notLast
                && index > start
                && speech.word(index - 1).is("DET", "ADJ", "NUM")
                && (speech.word(index + 1).is("NOUN", "ADJ") || capitals(speech.text(index + 1)));
    }

    private boolean inName(Passage word) {
        return names.at(word).filter(n -> n.kind() != Kind.PLACE).isPresent();
    }

    /** An abbreviation, whatever a tagger takes it for. */
    private static boolean capitals(String word) {
        return word.chars().filter(Character::isUpperCase).count() > 1;
    }

    private static boolean isPreposition(Word word) {
        return word.is("ADP") && !capitals(word.text());
    }

    private static boolean leads(Word word) {
        return !capitals(word.text()) && word.is("CCONJ", "ADP", "ADV", "SCONJ", "PUNCT", "PART");
    }

    /** Who the phrase is, when it can speak. */
    Optional<Speaker> speaker(int from, int to) {
        if (to - from == 1) {
            Optional<String> pronoun = vocabulary.pronoun(speech.text(from));
            if (pronoun.isPresent()) {
                return Optional.of(new Speaker(speech.text(from), Optional.empty(), from, to));
            }
        }
        int head = head(from, to);
        Optional<Clues.Naming> named = nameAt(head);
        int and = and(from, to);
        if (and > 0) {
            Optional<Speaker> left = speaker(from, and);
            Optional<Speaker> right = speaker(and + 1, to);
            if (left.isPresent() && right.isPresent()) {
                return Optional.of(new Speaker(words(from, to), Optional.empty(), from, to));
            }
        }
        if (named.filter(n -> n.kind() != Kind.PLACE).isPresent()) {
            return Optional.of(new Speaker(named.get().name(), named, from, to));
        }
        Word noun = speech.word(head);
        if (vocabulary.isNobody(noun)) {
            return Optional.empty();
        }
        if (vocabulary.canSpeak(noun)) {
            Optional<Clues.Naming> person = personEndingAt(to);
            if (person.isPresent()) {
                return Optional.of(new Speaker(person.get().name(), person, from, to));
            }
            return Optional.of(new Speaker(words(from, to), Optional.empty(), from, to));
        }
        Optional<Clues.Naming> last = nameAt(to - 1).filter(n -> n.kind() == Kind.PERSON);
        if (last.isPresent()) {
            return Optional.of(new Speaker(last.get().name(), last, from, to));
        }
        for (int i = head + 1; i < to; i++) {
            if (speech.word(i).is("CCONJ") && i + 1 < to) {
                Optional<Speaker> second = speaker(i + 1, to);
                if (second.isPresent()) {
                    return Optional.of(
                            new Speaker(words(from, to), second.get().named(), from, to));
                }
            }
        }
        return named.map(n -> new Speaker(words(from, to), Optional.empty(), from, to));
    }

    /** The "and" that joins two phrases: none inside a name, none behind a preposition. */
    private int and(int from, int to) {
        for (int i = from + 1; i + 1 < to; i++) {
            if (isPreposition(speech.word(i))) {
                return -1;
            }
            if (speech.word(i).is("CCONJ")
                    && !inName(speech.word(i).passage())
                    && (speech.word(i - 1).is("NOUN") || nameAt(i - 1).isPresent())) {
                return i;
            }
        }
        return -1;
    }

    private Optional<Clues.Naming> personEndingAt(int to) {
        return nameAt(to - 1).filter(n -> n.kind() == Kind.PERSON);
    }

    /** The last noun before a preposition that is no part of a name. */
    private int head(int from, int to) {
        int head = to - 1;
        for (int i = from; i < to; i++) {
            boolean small =
                    isPreposition(speech.word(i))
                            || vocabulary.isInside(speech.text(i))
                            || speech.word(i).is("VERB")
                                    && i > from
                                    && !speech.word(i - 1).is("DET", "ADJ", "NUM");
            if (small && i > from && !inName(speech.word(i).passage())) {
                head = i - 1;
                break;
            }
        }
        while (head > from
                && !speech.word(head).is("NOUN", "PROPN", "ADJ", "X")
                && !capitals(speech.text(head))
                && nameAt(head).isEmpty()) {
            head--;
        }
        return head;
    }

    Optional<Clues.Naming> nameAt(int index) {
        return names.at(speech.word(index).passage());
    }

    /** The phrase as written, on one line. */
    String words(int from, int to) {
        return speech.word(from)
                .passage()
                .join(speech.word(to - 1).passage())
                .in(text)
                .replaceAll("[\\s\\u00A0]+", " ");
    }

    /** The speaker whose phrase begins at {@code from}: "said X, head of Y". */
    Optional<Speaker> startingAt(int from) {
        int end = speech.sentenceEnd(from);
        int to = from;
        while (to < end) {
            Word word = speech.word(to);
            boolean goesOn =
                    word.is(
                                    "DET", "ADJ", "NOUN", "PROPN", "NUM", "X", "PART", "CCONJ",
                                    "ADP", "SYM")
                            || word.is("PRON")
                                    && (vocabulary.is("possessive", word.text()) || to == from)
                            || inName(word.passage());
            if (!goesOn || word.text().matches("[,;:.]")) {
                break;
            }
            to++;
            if (vocabulary.pronoun(word.text()).isPresent()) {
                break;
            }
        }
        if (to == from) {
            return Optional.empty();
        }
        int stop = to;
        for (int i = from; i < stop; i++) {
            Optional<Clues.Naming> named = nameAt(i);
            if (named.filter(n -> n.kind() == Kind.PERSON).isPresent()) {
                return Optional.of(new Speaker(named.get().name(), named, from, stop));
            }
        }
        return speaker(from, stop);
    }
}
