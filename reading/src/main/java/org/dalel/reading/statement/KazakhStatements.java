// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dalel.reading.analyser.Word;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.clue.Clues.Naming.Kind;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.reading.name.KazakhCases;
import org.dalel.reading.page.Page;
import org.dalel.terms.Passage;

/**
 * Who says what in Kazakh: {@code X-тың айтуынша, …}, {@code «…», – деді X}, {@code X …ғанын
 * айтты}, {@code … деп хабарлады X}. The speaker stands in the nominative, or in the genitive
 * before a noun of saying.
 */
final class KazakhStatements {
    private static final int LEAST_QUOTATION = 3;
    private static final int LONGEST_SPEAKER = 6;

    private final Map<String, Set<String>> words = new HashMap<>();
    private final Set<String> speakers = new HashSet<>();

    KazakhStatements(Lexicon lexicon) {
        for (Lexicon.Row row : lexicon.rows("kk/speech-words.tsv")) {
            words.computeIfAbsent(row.cell(0), k -> new HashSet<>())
                    .addAll(List.of(row.cell(1).split("\\|")));
        }
        for (Lexicon.Row row : lexicon.rows("kk/kinds.tsv")) {
            if (Set.of("person", "authority", "official", "group", "outlet")
                    .contains(row.cell(0))) {
                for (String word : row.cell(1).split("\\|")) {
                    speakers.add(word.substring(word.lastIndexOf(' ') + 1));
                }
            }
        }
    }

    List<Clues.Attribution> in(Page page, List<Clues.Naming> names) {
        Pass pass = new Pass(page.text(), new NamesByPlace(names));
        for (Page.Part part : page.parts()) {
            if (!part.duplicate() && !part.sentences().isEmpty()) {
                pass.read(new Speech(part));
            }
        }
        return pass.said.stream()
                .sorted(
                        Comparator.comparing(Clues.Attribution::words)
                                .thenComparing(Clues.Attribution::cue))
                .toList();
    }

    private boolean isOf(String kind, Word word) {
        return words.getOrDefault(kind, Set.of()).contains(word.lemma())
                || words.getOrDefault(kind, Set.of())
                        .contains(word.text().toLowerCase(java.util.Locale.ROOT));
    }

    /** Who speaks, with the words that name him. */
    private record Voice(
            int from, int to, String name, Optional<String> role, Optional<String> organisation) {
        @Override
        public String toString() {
            return "Voice[" + from + ".." + to + "]";
        }
    }

    /** One document being read, part by part. */
    private final class Pass {
        private final String text;
        private final NamesByPlace names;
        private final List<Clues.Attribution> said = new ArrayList<>();

        Pass(String text, NamesByPlace names) {
            this.text = text;
            this.names = names;
        }

        void read(Speech speech) {
            for (Speech.Quotation quotation : speech.quotations()) {
                if (quotation.length() >= LEAST_QUOTATION) {
                    quoted(speech, quotation);
                }
            }
            for (int start = 0; start < speech.size(); start = speech.sentenceEnd(start)) {
                sentence(speech, start, speech.sentenceEnd(start));
            }
        }

        private void sentence(Speech speech, int start, int end) {
            for (int i = start; i < end; i++) {
                if (speech.quoted(i)) {
                    continue;
                }
                if (isOf("noun", speech.word(i)) && i > start) {
                    Optional<Voice> voice = owner(speech, start, i);
                    int from = speech.text(i + 1).equals(",") ? i + 2 : i + 1;
                    int to = withoutStop(speech, end);
                    if (voice.isPresent() && to - from > 1) {
                        add(speech, voice.get(), from, to, i, i + 1, false);
                    }
                    return;
                }
            }
            for (int i = end - 1; i > start; i--) {
                Word word = speech.word(i);
                if (!speech.quoted(i)
                        && word.is("VERB")
                        && isOf("verb", word)
                        && word.has("VerbForm=Fin")) {
                    reported(speech, start, end, i);
                }
            }
        }

        /** {@code X-тың айтуынша}: the words before, the last one in the genitive. */
        private Optional<Voice> owner(Speech speech, int start, int cue) {
            Word last = speech.word(cue - 1);
            boolean owned = last.has("Case=Gen") || last.is("PRON");
            if (!owned) {
                return Optional.empty();
            }
            int from = cue - 1;
            while (from > start
                    && cue - from < LONGEST_SPEAKER
                    && !speech.word(from - 1).is("PUNCT", "VERB", "ADP", "CCONJ")) {
                from--;
            }
            return Optional.of(voice(speech, from, cue));
        }

        private Voice voice(Speech speech, int from, int to) {
            Passage passage = speech.word(to - 1).passage();
            Optional<Clues.Naming> name = names.at(passage).filter(n -> n.kind() != Kind.PLACE);
            if (name.isPresent()) {
                return new Voice(
                        from, to, name.get().name(), name.get().role(), name.get().organisation());
            }
            Word last = speech.word(to - 1);
            if (last.is("PRON") || last.lemma().equals("ол")) {
                Optional<Clues.Naming> before =
                        names.lastBefore(passage.start(), n -> n.kind() == Kind.PERSON);
                if (before.isPresent()) {
                    return new Voice(
                            from,
                            to,
                            before.get().name(),
                            before.get().role(),
                            before.get().organisation());
                }
            }
            int begin = speech.word(from).passage().start();
            String words =
                    text.substring(begin, last.passage().start()) + KazakhCases.withoutCase(last);
            return new Voice(
                    from, to, words.replaceAll("\\s+", " "), Optional.empty(), Optional.empty());
        }

        /** {@code X полицияның келгенін айтты}, {@code … деп хабарлады «Азат» сайты}. */
        private void reported(Speech speech, int start, int end, int verb) {
            Word before = speech.word(verb - 1);
            boolean that =
                    before.has("Case=Acc")
                                    && (before.has("VerbForm=Part") || before.has("VerbForm=Vnoun"))
                            || before.text().equals("деп")
                            || before.text().equals("екенін")
                            || before.text().equals("туралы");
            if (!that) {
                return;
            }
            boolean direct = before.text().equals("деп");
            Optional<Voice> behind = direct ? nominative(speech, verb + 1, end) : Optional.empty();
            if (behind.isPresent()) {
                add(speech, behind.get(), start, verb - 1, verb, verb + 1, false);
                return;
            }
            Optional<Voice> first = nominative(speech, start, verb);
            if (first.isPresent() && verb - first.get().to() > 1) {
                add(speech, first.get(), first.get().to(), verb, verb, verb + 1, false);
            }
        }

        /** The first name or speaker's noun in the nominative. */
        private Optional<Voice> nominative(Speech speech, int start, int end) {
            for (int i = start; i < end; i++) {
                Word word = speech.word(i);
                if (word.is("VERB") && word.has("VerbForm=Fin")) {
                    return Optional.empty();
                }
                boolean bare =
                        word.has("Case=Nom")
                                || word.features().stream().noneMatch(f -> f.startsWith("Case="));
                if (!bare || word.is("PUNCT", "NUM", "ADP", "CCONJ", "ADV")) {
                    continue;
                }
                Optional<Clues.Naming> name =
                        names.at(word.passage()).filter(n -> n.kind() != Kind.PLACE);
                boolean last = i + 1 >= end || !sameName(speech, i, name);
                if (name.isPresent() && last) {
                    return Optional.of(voice(speech, i, i + 1));
                }
                boolean speaks =
                        name.isEmpty()
                                && (word.is("NOUN") && speakers.contains(word.lemma())
                                        || word.lemma().equals("ол"));
                boolean attribute =
                        i + 1 < end
                                && speech.word(i + 1).is("NOUN", "PROPN", "ADJ")
                                && (!word.has("Person[psor]=3") || isPerson(speech, i + 1));
                if (speaks && !attribute && !speech.quoted(i)) {
                    int from = i;
                    while (from > start
                            && i - from < LONGEST_SPEAKER
                            && speech.word(from - 1).is("NOUN", "ADJ", "PROPN")
                            && (speech.word(from - 1).has("Case=Nom")
                                    || speech.word(from - 1).has("Case=Gen"))) {
                        from--;
                    }
                    return Optional.of(voice(speech, from, i + 1));
                }
            }
            return Optional.empty();
        }

        /** {@code ішкі істер министрі | Серік Оспанов}: the office is not the name. */
        private boolean isPerson(Speech speech, int i) {
            return names.at(speech.word(i).passage())
                    .filter(n -> n.kind() == Kind.PERSON)
                    .isPresent();
        }

        private boolean sameName(Speech speech, int i, Optional<Clues.Naming> name) {
            return name.isPresent()
                    && names.at(speech.word(i + 1).passage()).equals(name)
                    && name.get().mentions().stream()
                            .anyMatch(
                                    m ->
                                            m.overlaps(speech.word(i).passage())
                                                    && m.overlaps(speech.word(i + 1).passage()));
        }

        private void quoted(Speech speech, Speech.Quotation quotation) {
            int end = speech.sentenceEnd(Math.min(quotation.close(), speech.size() - 1));
            int verb = quotation.close() + 1;
            while (verb < Math.min(end, quotation.close() + 5) && !speech.word(verb).is("VERB")) {
                verb++;
            }
            if (verb >= end
                    || !isOf("quoting", speech.word(verb)) && !speech.text(verb).equals("деп")) {
                return;
            }
            Optional<Voice> voice = nominative(speech, verb + 1, end);
            if (voice.isEmpty()) {
                voice =
                        nominative(
                                speech, speech.sentenceStart(quotation.open()), quotation.open());
            }
            if (voice.isPresent()) {
                add(
                        speech,
                        voice.get(),
                        quotation.open() + 1,
                        quotation.close(),
                        verb,
                        verb + 1,
                        true);
            }
        }

        private int withoutStop(Speech speech, int end) {
            return end > 0 && speech.text(end - 1).matches("[.!?…]") ? end - 1 : end;
        }

        private void add(
                Speech speech, Voice voice, int from, int to, int cue, int cueEnd, boolean quoted) {
            int first = from;
            while (first < to && speech.word(first).is("PUNCT") && !quoted) {
                first++;
            }
            if (first >= to) {
                return;
            }
            said.add(
                    new Clues.Attribution(
                            speech.word(first).passage().join(speech.word(to - 1).passage()),
                            speech.word(cue).passage().join(speech.word(cueEnd - 1).passage()),
                            voice.name(),
                            voice.role(),
                            voice.organisation(),
                            quoted));
        }
    }
}
