// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dalel.reading.analyser.Word;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.clue.Clues.Naming.Kind;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.reading.page.Page;
import org.dalel.terms.Language;
import org.dalel.terms.Passage;

/**
 * Who says what in Russian: {@code «…», — сказал X}, {@code X заявил, что …}, {@code по словам X},
 * {@code как сообщили в полиции}. The speaker stands in the nominative and agrees with the verb, in
 * either order; a verb in the plural without one may have its speakers behind {@code в}.
 */
final class RussianStatements {
    private static final int REACH = 25;
    private static final int LEAST_QUOTATION = 3;
    private static final Set<String> DASHES = Set.of("—", "–", "-", "−");

    private final SpeechWords words;

    RussianStatements(Lexicon lexicon) {
        this.words = new SpeechWords(lexicon, Language.RUSSIAN.code());
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

    /** One document being read, part by part. */
    private final class Pass {
        private final String text;
        private final NamesByPlace names;
        private final List<Clues.Attribution> said = new ArrayList<>();
        private final Map<Clues.Naming, String> genders = new HashMap<>();
        private Optional<Speaker> announced = Optional.empty();
        private Passage announcedBy = new Passage(0, 1);
        private Optional<Speaker> lastGroup = Optional.empty();
        private Optional<Clues.Naming> lastPerson = Optional.empty();
        private int lastPersonPart;
        private int part;

        private Speech speech = new Speech(List.of());
        private boolean[] told = {};

        Pass(String text, NamesByPlace names) {
            this.text = text;
            this.names = names;
        }

        void read(Speech next) {
            speech = next;
            part++;
            told = new boolean[speech.quotations().size()];
            learnGenders();
            if (announced.isPresent()) {
                Optional<Speaker> speaker = announced;
                announced = Optional.empty();
                add(speaker, 0, speech.size(), announcedBy);
                return;
            }
            for (int i = 0; i < speech.size(); i++) {
                if (!according(i)) {
                    verb(i);
                }
            }
        }

        private void learnGenders() {
            for (int i = 0; i < speech.size(); i++) {
                Word word = speech.word(i);
                boolean fem = word.has("Gender=Fem");
                if (word.has("NameType=Giv") && fem != word.has("Gender=Masc")) {
                    nameAt(i).ifPresent(n -> genders.putIfAbsent(n, fem ? "f" : "m"));
                }
            }
        }

        // ---- by whom it is known

        /** {@code по словам адвоката, …}; {@code …, по данным проекта}. */
        private boolean according(int i) {
            if (speech.quoted(i)
                    || !words.isAccording(lemma(i) + " " + lemma(i + 1))
                    || !speech.word(i).is("ADP")) {
                return false;
            }
            int start = speech.sentenceStart(i);
            int end = speech.sentenceEnd(i);
            int from = i + 2;
            int to = from;
            while (to < end && !form(to).matches("[,;:.()—–]") && !isFinite(to)) {
                to++;
            }
            if (to == from || speech.word(from).is("ADP", "PUNCT")) {
                return false;
            }
            Optional<Speaker> speaker = governed(from, to);
            if (speaker.isEmpty()) {
                return false;
            }
            int last = to;
            if (isFinite(to)) { // "По данным проекта задержаны десятеро"
                last = speaker.get().to();
            }
            boolean leads = i - start <= 2 || form(i - 1).matches("[—–(:;]");
            if (!leads && form(i - 1).equals(",")) {
                leads = !hasVerb(start, i);
            }
            Passage cue = passage(i, Math.max(last, i + 2));
            return leads
                    ? add(speaker, last, end, cue)
                    : add(speaker, start, form(i - 1).matches("[,(]") ? i - 1 : i, cue);
        }

        /** The one named behind a word that governs it, in whatever case. */
        private Optional<Speaker> governed(int from, int to) {
            for (int i = from; i < to; i++) {
                Optional<Clues.Naming> named = nameAt(i).filter(n -> n.kind() == Kind.PERSON);
                if (named.isPresent()) {
                    int behind = i;
                    while (behind < to && nameAt(behind).equals(named)) {
                        behind++;
                    }
                    return Optional.of(new Speaker(named.get().name(), named, from, behind));
                }
                if (speech.word(i).is("ADP")) {
                    break;
                }
            }
            Optional<String> pronoun =
                    words.pronoun(lemma(from)).filter(p -> speech.word(from).is("PRON"));
            if (pronoun.isPresent() || form(from).matches("его|ее|её|их") && to == from + 1) {
                String who =
                        pronoun.orElse(
                                form(from).equals("его")
                                        ? "m"
                                        : form(from).equals("их") ? "group" : "f");
                return meant(who, from).map(s -> new Speaker(s.words(), s.named(), from, from + 1));
            }
            int head = from;
            while (head < to && isAttribute(head)) {
                head++;
            }
            if (head >= to) {
                return Optional.empty();
            }
            int end = head + 1;
            while (end < to && !speech.word(end).is("ADP")) {
                end++;
            }
            return Optional.of(phrase(from, head, end));
        }

        // ---- verbs

        private void verb(int verb) {
            Word word = speech.word(verb);
            String lemma = word.lemma();
            boolean any = words.is("verb", lemma);
            boolean clause = words.is("clause verb", lemma);
            boolean sure = form(verb).matches("уверен[аы]?|убежд[её]н[аы]?");
            boolean quote = words.is("quote verb", lemma) || sure;
            boolean naming = words.is("naming verb", lemma);
            boolean impersonal = words.is("impersonal", lemma);
            if (!(any || words.is("object verb", lemma) || clause || quote || naming || impersonal)
                    || !(isFinite(verb) || sure || lemma.equals("согласный"))
                    || word.has("Voice=Pass") && !impersonal && !sure
                    || form(verb - 1).equals("не") && !lemma.equals("согласный")) {
                return;
            }
            if (impersonal) {
                inText(verb);
                return;
            }
            if (afterDash(verb) || beforeColon(verb)) {
                return;
            }
            if (speech.quoted(verb)) {
                return;
            }
            if ((any || clause || sure) && that(verb)) {
                return;
            }
            if (any && (aside(verb) || aboutThis(verb))) {
                return;
            }
            if (naming) {
                called(verb);
            } else if (words.is("object verb", lemma)) {
                found(verb);
            }
        }

        /** {@code «…», — сказал X}, {@code — …, — сказал X. — …}. */
        private boolean afterDash(int verb) {
            int dash = -1;
            for (int j = verb - 1; j >= Math.max(1, verb - 12); j--) {
                if (DASHES.contains(speech.text(j))) {
                    dash = j;
                    break;
                }
            }
            if (dash < 1 || !speech.text(dash - 1).matches("[,!?…»”\"]|\\.\\.\\.")) {
                return false;
            }
            boolean apposition = false; // "X — глава Y, — сказал"
            for (int j = dash + 1; j < verb; j++) {
                apposition |= isFinite(j);
            }
            if (apposition) {
                return false;
            }
            Optional<Speaker> speaker = subject(verb, dash + 1);
            if (speaker.isEmpty()) {
                return false;
            }
            Passage cue = cue(verb, speaker.get());
            int close = speech.text(dash - 1).equals(",") ? dash - 2 : dash - 1;
            int q = closingAt(close);
            if (q >= 0 && quotationSpeaks(q)) {
                told[q] = true;
                return add(speaker, speech.quotations().get(q).open(), close + 1, cue);
            }
            if (speech.quoted(dash)) {
                q = speech.quotationOf(dash);
                told[q] = true;
                Speech.Quotation quotation = speech.quotations().get(q);
                boolean again =
                        said.stream()
                                .anyMatch(
                                        s ->
                                                s.words()
                                                        .overlaps(
                                                                passage(
                                                                        quotation.open(),
                                                                        quotation.open() + 1)));
                return again || add(speaker, quotation.open(), dash, cue);
            }
            int from = 0;
            if (!DASHES.contains(speech.text(0))) {
                from = speech.sentenceStart(dash);
            } else if (!said.isEmpty()
                    && said.get(said.size() - 1).words().start()
                            >= speech.word(0).passage().start()) {
                return true;
            }
            return add(speaker, DASHES.contains(speech.text(from)) ? from + 1 : from, dash, cue);
        }

        private int closingAt(int index) {
            for (int q = 0; q < told.length; q++) {
                if (speech.quotations().get(q).close() == index) {
                    return q;
                }
            }
            return -1;
        }

        /** A quotation that is a sentence of its own, not a title or a single word in one. */
        private boolean quotationSpeaks(int q) {
            Speech.Quotation quotation = speech.quotations().get(q);
            boolean opens =
                    quotation.open() == 0
                            || speech.sentenceStart(quotation.open()) == quotation.open()
                            || speech.text(quotation.open() - 1).matches("[:.!?»—–]");
            return !told[q] && (opens || quotation.length() > 6) && quotation.length() >= 2;
        }

        /** {@code X сказал: «…»}, {@code X написал на своей странице:}. */
        private boolean beforeColon(int verb) {
            int colon = -1;
            for (int j = verb + 1; j < Math.min(speech.size(), verb + REACH); j++) {
                if (speech.text(j).equals(":") && !speech.quoted(j)) {
                    colon = j;
                    break;
                }
                if (speech.text(j).matches("[.;!?«]")
                        || words.is("that", form(j)) && form(j - 1).equals(",")) {
                    return false;
                }
            }
            if (colon < 0) {
                return false;
            }
            Optional<Speaker> speaker = subject(verb, speech.sentenceStart(verb));
            if (speaker.isEmpty()) {
                return false;
            }
            Passage cue = cue(verb, speaker.get());
            if (colon == speech.size() - 1) {
                announced = speaker;
                announcedBy = cue;
                return true;
            }
            int q = openingAt(colon + 1);
            if (q >= 0) {
                told[q] = true;
                return add(
                        speaker,
                        colon + 1,
                        Math.min(speech.size(), speech.quotations().get(q).close() + 1),
                        cue);
            }
            return words.is("verb", lemma(verb))
                    && hasVerb(colon, speech.sentenceEnd(colon))
                    && add(
                            speaker,
                            colon + 1,
                            speech.sentenceEnd(Math.min(colon + 1, speech.size() - 1)),
                            cue);
        }

        private int openingAt(int index) {
            for (int q = 0; q < told.length; q++) {
                if (speech.quotations().get(q).open() == index) {
                    return q;
                }
            }
            return -1;
        }

        /** {@code X заявил, что …}. */
        private boolean that(int verb) {
            int end = speech.sentenceEnd(verb);
            int that = -1;
            for (int j = verb + 1; j < Math.min(end, verb + REACH); j++) {
                boolean opens = words.is("that", form(j));
                if (opens && (form(j - 1).equals(",") || j == verb + 1)) {
                    that = j;
                    break;
                }
                if (isFinite(j) && !inRelative(verb, j) || speech.text(j).matches("[;:]")) {
                    break;
                }
            }
            if (that < 0) {
                return false;
            }
            Optional<Speaker> speaker = subject(verb, speech.sentenceStart(verb));
            return speaker.isPresent()
                    && add(
                            speaker,
                            that + 1,
                            clauseEnd(that + 1, end, concedes(verb)),
                            cue(verb, speaker.get()));
        }

        /** Whether a word stands in an inserted clause opened after {@code from}. */
        private boolean inRelative(int from, int index) {
            for (int j = index - 1; j > from; j--) {
                if (lemma(j).equals("который") || speech.word(j).has("VerbForm=Part")) {
                    return true;
                }
            }
            return false;
        }

        /** {@code Хотя он сказал, что …, его осудили}. */
        private boolean concedes(int verb) {
            return words.is("subordinate", form(speech.sentenceStart(verb)));
        }

        private int clauseEnd(int from, int end, boolean subordinate) {
            for (int j = from + 2; j < end; j++) {
                boolean dash = DASHES.contains(speech.text(j)) && form(j - 1).equals(",");
                boolean another =
                        form(j).equals(",")
                                && form(j + 1).matches("а|однако|но|и")
                                && j + 2 < end
                                && speaks(j + 2, end);
                boolean back = subordinate && form(j).equals(",") && hasVerb(from, j);
                if (dash || another || back) {
                    return j;
                }
            }
            return end;
        }

        private boolean speaks(int from, int end) {
            for (int j = from; j < Math.min(end, from + 8); j++) {
                if (isFinite(j)) {
                    return words.is("verb", lemma(j)) || words.is("naming verb", lemma(j));
                }
            }
            return false;
        }

        /** {@code …, сообщает X}; {@code как сообщил X, …}. */
        private boolean aside(int verb) {
            int start = speech.sentenceStart(verb);
            int end = speech.sentenceEnd(verb);
            int as = -1;
            for (int j = verb - 1; j >= Math.max(start, verb - 8); j--) {
                if (speech.text(j).matches("[,;:(—–]")) {
                    break;
                }
                if (words.isAs(form(j))) {
                    as = j;
                    break;
                }
            }
            Optional<Speaker> speaker = subject(verb, Math.max(start, as >= 0 ? as + 1 : verb));
            if (speaker.isEmpty()) {
                return false;
            }
            Passage cue = cue(verb, speaker.get());
            int comma = Math.max(verb + 1, speaker.get().to());
            while (comma < end && !speech.text(comma).matches("[,.;)]")) {
                comma++;
            }
            if (as >= 0) {
                boolean leads = as - start <= 1 || !hasVerb(afterSemicolon(start, as), as);
                if (leads) {
                    return comma < end - 1 && add(speaker, comma + 1, end, cue);
                }
                return form(as - 1).matches("[,(]") && add(speaker, start, as - 1, cue);
            }
            boolean inserted = verb > start + 2 && form(verb - 1).matches("[,(]");
            return inserted
                    && comma - verb < REACH
                    && !form(comma + 1).equals("что")
                    && hasVerb(start, verb - 1)
                    && add(speaker, start, verb - 1, cue);
        }

        private int afterSemicolon(int start, int end) {
            for (int i = end - 1; i > start; i--) {
                if (speech.text(i).equals(";")) {
                    return i + 1;
                }
            }
            return start;
        }

        /** {@code Об этом рассказал X}: what the sentence before says. */
        private boolean aboutThis(int verb) {
            int start = speech.sentenceStart(verb);
            boolean about = false;
            for (int j = start; j + 1 < Math.min(speech.sentenceEnd(verb), verb + 4); j++) {
                about |=
                        words.is("about", lemma(j) + " " + lemma(j + 1))
                                && speech.word(j).is("ADP");
            }
            if (!about) {
                return false;
            }
            Optional<Speaker> speaker = subject(verb, start);
            return speaker.isPresent()
                    && start > 0
                    && add(
                            speaker,
                            speech.sentenceStart(start - 1),
                            start,
                            cue(verb, speaker.get()));
        }

        /** {@code X назвал решение незаконным}, {@code X считает это давлением}. */
        private void called(int verb) {
            int end = speech.sentenceEnd(verb);
            boolean instrumental = false;
            int last = end;
            for (int j = verb + 1; j < end; j++) {
                if (speech.text(j).matches("[.;:]")
                        || isFinite(j) && j > verb + 1 && !inRelative(verb, j)) {
                    last = j;
                    break;
                }
                instrumental |=
                        speech.word(j).has("Case=Ins") && speech.word(j).is("NOUN", "ADJ", "VERB")
                                || speech.text(j).equals("«");
            }
            Optional<Speaker> speaker = subject(verb, speech.sentenceStart(verb));
            if (instrumental && speaker.isPresent() && speaker.get().to() <= verb) {
                add(speaker, verb + 1, last, cue(verb, speaker.get()));
            }
        }

        /** {@code правозащитники документируют сотни случаев}. */
        private void found(int verb) {
            Optional<Speaker> speaker = subject(verb, speech.sentenceStart(verb));
            if (speaker.isPresent() && speaker.get().to() <= verb) {
                add(speaker, verb + 1, speech.sentenceEnd(verb), cue(verb, speaker.get()));
            }
        }

        /** {@code «…», — говорится в заявлении}, {@code в докладе отмечается, что …}. */
        private void inText(int verb) {
            int start = speech.sentenceStart(verb);
            int end = speech.sentenceEnd(verb);
            Optional<Speaker> speaker = Optional.empty();
            for (int j = Math.max(start, verb - 10); j < Math.min(end, verb + 8); j++) {
                if (words.is("text", lemma(j)) && speech.word(j).has("Case=Loc")) {
                    int to = phraseEnd(j);
                    speaker = Optional.of(phrase(j, j, to));
                    break;
                }
            }
            if (speaker.isEmpty()) {
                return;
            }
            Passage cue = cue(verb, speaker.get());
            for (int j = verb + 1; j < Math.min(end, verb + 10); j++) {
                if (form(j).equals("что") && form(j - 1).equals(",")) {
                    add(speaker, j + 1, end, cue);
                    return;
                }
                int q = speech.text(j).equals(":") ? openingAt(j + 1) : -1;
                if (q >= 0) {
                    add(
                            speaker,
                            j + 1,
                            Math.min(speech.size(), speech.quotations().get(q).close() + 1),
                            cue);
                    return;
                }
            }
            int before = verb - 1;
            if (before > start && DASHES.contains(speech.text(before))) {
                before--;
            }
            if (before > start && form(before).equals(",")) {
                int q = closingAt(before - 1);
                add(speaker, q >= 0 ? speech.quotations().get(q).open() : start, before, cue);
            }
        }

        // ---- speakers

        /** Who agrees with the verb: behind it first, then before it, down to {@code from}. */
        private Optional<Speaker> subject(int verb, int from) {
            int end = Math.min(speech.size(), verb + 14);
            for (int j = verb + 1; j < end; j++) {
                if (speech.text(j).matches("[,;:.—–]")
                        || isFinite(j)
                        || words.is("that", form(j))) {
                    break;
                }
                Optional<Speaker> found = speakerAt(j, verb);
                if (found.isPresent()) {
                    return found;
                }
            }
            for (int j = verb - 1; j >= Math.max(from, verb - REACH); j--) {
                if (speech.text(j).matches("[;:]") || isFinite(j) && !inRelativeBefore(j, from)) {
                    break;
                }
                Optional<Speaker> found = speakerAt(j, verb);
                if (found.isPresent()) {
                    return found;
                }
            }
            return inBody(verb, from);
        }

        private boolean inRelativeBefore(int index, int from) {
            return inRelative(from - 1, index);
        }

        /** {@code в полиции заявили}: a body that speaks through people not named. */
        private Optional<Speaker> inBody(int verb, int from) {
            Word finite = speech.word(verb);
            if (!finite.has("Number=Plur")) {
                return Optional.empty();
            }
            int end = Math.min(speech.size(), verb + 6);
            for (int step = 1; step < REACH; step++) {
                for (int j : new int[] {verb - step, verb + step}) {
                    if (j < from || j >= end || !form(j).matches("в|во")) {
                        continue;
                    }
                    int head = j + 1;
                    while (head < speech.size() && isAttribute(head)) {
                        head++;
                    }
                    boolean body =
                            head < speech.size()
                                    && (words.is("speaker", lemma(head))
                                            || nameAt(head)
                                                    .filter(n -> n.kind() == Kind.ORGANISATION)
                                                    .isPresent());
                    if (body) {
                        return Optional.of(phrase(head, head, phraseEnd(head)));
                    }
                }
            }
            return Optional.empty();
        }

        /** The speaker whose head is the word at {@code i}, where it agrees with the verb. */
        private Optional<Speaker> speakerAt(int i, int verb) {
            Word word = speech.word(i);
            if (speech.quoted(i) && !speech.quoted(verb)
                    || isGoverned(i)
                    || !nominative(word)
                    || !agrees(word, speech.word(verb))) {
                return Optional.empty();
            }
            Optional<String> pronoun = words.pronoun(lemma(i)).filter(p -> word.is("PRON"));
            if (pronoun.isPresent()) {
                String who =
                        word.has("Number=Plur") && !word.has("Number=Sing")
                                ? "group"
                                : pronoun.get();
                return meant(who, i)
                        .map(s -> new Speaker(s.words(), s.named(), i, i + 1))
                        .or(
                                () ->
                                        Optional.of(
                                                new Speaker(
                                                        speech.text(i),
                                                        Optional.empty(),
                                                        i,
                                                        i + 1)));
            }
            Optional<Clues.Naming> named = nameAt(i).filter(n -> n.kind() != Kind.PLACE);
            boolean person = named.filter(n -> n.kind() == Kind.PERSON).isPresent();
            boolean noun =
                    words.is("speaker", lemma(i))
                            || words.is("text", lemma(i)) && !person
                            || word.is("NOUN") && word.has("Animacy=Anim") && !word.has("Case=Acc");
            if (named.isPresent()
                    && !person
                    && !noun
                    && uncased(word)
                    && i > 0
                    && speech.word(i - 1).is("NOUN")) {
                return Optional.empty(); // "студент РГУ": the name stands in the genitive
            }
            if (named.isEmpty() && !noun) {
                return Optional.empty();
            }
            if (!person && i > 1 && form(i - 1).equals(",")) {
                Optional<Clues.Naming> apposed = nameAt(i - 2).filter(n -> n.kind() == Kind.PERSON);
                if (apposed.isPresent()) { // "Анна Серова, директор фонда, сообщила"
                    return Optional.of(new Speaker(apposed.get().name(), apposed, i, i + 1));
                }
            }
            int to = phraseEnd(i);
            for (int j = i; j < to; j++) {
                Optional<Clues.Naming> name = nameAt(j).filter(n -> n.kind() == Kind.PERSON);
                if (name.isPresent() && (j == i || nominative(speech.word(j)))) {
                    return Optional.of(new Speaker(name.get().name(), name, i, to));
                }
            }
            int first = i;
            while (first > 0 && isAttribute(first - 1)) {
                first--;
            }
            return Optional.of(phrase(first, i, to));
        }

        /** The phrase as written, its head in the nominative; a body or person by its name. */
        private Speaker phrase(int from, int head, int to) {
            Optional<Clues.Naming> named = nameAt(head).filter(n -> n.kind() != Kind.PLACE);
            if (named.isPresent()) {
                return new Speaker(named.get().name(), named, from, to);
            }
            boolean quoted = to > head + 1 && speech.text(to - 1).matches("[»\"”]");
            if (quoted) { // "газета «Заря»", known by the name in quotation marks
                Optional<Clues.Naming> inside =
                        nameAt(to - 2).filter(n -> n.kind() == Kind.ORGANISATION);
                if (inside.isPresent()) {
                    return new Speaker(inside.get().name(), inside, from, to);
                }
            }
            boolean base = nominative(speech.word(head));
            String first = base ? speech.text(head) : lemma(head);
            String before = base && from < head ? written(from, head) + " " : "";
            String behind = head + 1 < to ? " " + written(head + 1, to) : "";
            boolean plural =
                    speech.word(head).has("Number=Plur") && !speech.word(head).has("Number=Sing");
            if (!base && plural) {
                before = "";
                first = written(from, head + 1);
            }
            return new Speaker(before + first + behind, Optional.empty(), from, to);
        }

        private String written(int from, int to) {
            return passage(from, to).in(text).replaceAll("[\\s\\u00A0]+", " ");
        }

        /** The word after a noun, its names, and what stands in the genitive behind it. */
        private int phraseEnd(int head) {
            int end = head + 1;
            int last = speech.sentenceEnd(head);
            while (end < last) {
                Word word = speech.word(end);
                int q = openingAt(end);
                if (q >= 0 && speech.quotations().get(q).length() < 8) {
                    end = Math.min(last, speech.quotations().get(q).close() + 1);
                    continue;
                }
                boolean person = nameAt(end).filter(n -> n.kind() == Kind.PERSON).isPresent();
                boolean genitive =
                        word.has("Case=Gen") && word.is("NOUN", "ADJ", "PROPN", "DET", "VERB");
                boolean rights = form(end).equals("по") && form(end + 1).equals("правам");
                if (rights) {
                    end += 3;
                    continue;
                }
                if (!person && !genitive && !(word.is("PROPN") && nameAt(end).isPresent())) {
                    break;
                }
                end++;
            }
            return Math.min(end, last);
        }

        /** Whom a pronoun means: the last person of that gender, the last group. */
        private Optional<Speaker> meant(String who, int at) {
            if (who.equals("group")) {
                return lastGroup;
            }
            int offset = speech.word(at).passage().start();
            int sentence = speech.word(speech.sentenceStart(at)).passage().start();
            Optional<Clues.Naming> inSentence =
                    names.lastBefore(offset, n -> fits(n, who) && mentioned(n, sentence, offset));
            Optional<Clues.Naming> before =
                    lastPerson.filter(n -> lastPersonPart == part && fits(n, who));
            return inSentence
                    .or(() -> before)
                    .or(() -> names.lastBefore(offset, n -> fits(n, who)))
                    .map(n -> new Speaker(n.name(), Optional.of(n), at, at + 1));
        }

        private boolean fits(Clues.Naming named, String gender) {
            return named.kind() == Kind.PERSON
                    && !named.pseudonym()
                    && genders.getOrDefault(named, gender).equals(gender);
        }

        private static boolean mentioned(Clues.Naming named, int from, int to) {
            return named.mentions().stream().anyMatch(m -> m.start() >= from && m.end() <= to);
        }

        private static boolean uncased(Word word) {
            return word.features().stream().noneMatch(f -> f.startsWith("Case="));
        }

        private boolean nominative(Word word) {
            return word.has("Case=Nom") || uncased(word) && word.is("NOUN", "PROPN", "X");
        }

        private boolean agrees(Word noun, Word verb) {
            boolean many = noun.has("Number=Plur") && !noun.has("Number=Sing");
            boolean one = noun.has("Number=Sing") && !noun.has("Number=Plur");
            if (verb.has("Number=Plur") && !verb.has("Number=Sing")) {
                return !one || noun.is("PROPN");
            }
            if (many) {
                return false;
            }
            boolean past = verb.has("Tense=Past") || verb.has("Variant=Short");
            boolean person = noun.has("Animacy=Anim") || noun.has("NameType=Sur");
            if (uncased(noun)
                    || !past
                    || noun.features().stream().noneMatch(f -> f.startsWith("Gender="))) {
                return true;
            }
            if (verb.has("Gender=Fem")) {
                return noun.has("Gender=Fem") || person && noun.is("NOUN");
            }
            return verb.has("Gender=Masc") && noun.has("Gender=Masc")
                    || verb.has("Gender=Neut") && noun.has("Gender=Neut");
        }

        private boolean isGoverned(int i) {
            for (int j = i - 1; j >= Math.max(0, i - 4); j--) {
                if (speech.word(j).is("ADP")) {
                    return true;
                }
                if (!isAttribute(j)) {
                    return false;
                }
            }
            return false;
        }

        private boolean isAttribute(int i) {
            Word word = speech.word(i);
            return word.is("ADJ", "DET", "NUM") && !word.has("Variant=Short")
                    || word.is("VERB") && word.has("VerbForm=Part") && !word.has("Variant=Short");
        }

        private boolean isFinite(int i) {
            if (i < 0 || i >= speech.size()) {
                return false;
            }
            Word word = speech.word(i);
            return word.is("VERB")
                    && !word.has("VerbForm=Inf")
                    && !word.has("VerbForm=Conv")
                    && !(word.has("VerbForm=Part") && !word.has("Variant=Short"));
        }

        private boolean hasVerb(int from, int to) {
            for (int i = from; i < to; i++) {
                if (isFinite(i)) {
                    return true;
                }
            }
            return false;
        }

        private Optional<Clues.Naming> nameAt(int i) {
            return i < 0 || i >= speech.size()
                    ? Optional.empty()
                    : names.at(speech.word(i).passage());
        }

        private String form(int i) {
            return speech.text(i).toLowerCase(Locale.ROOT);
        }

        private String lemma(int i) {
            return i >= 0 && i < speech.size() ? speech.word(i).lemma() : "";
        }

        private Passage passage(int from, int to) {
            return speech.word(from)
                    .passage()
                    .join(speech.word(Math.min(to, speech.size()) - 1).passage());
        }

        private Passage cue(int verb, Speaker speaker) {
            return speaker.to() > speaker.from()
                            && speaker.from() >= verb - REACH
                            && speaker.to() <= verb + REACH
                    ? speech.word(verb).passage().join(passage(speaker.from(), speaker.to()))
                    : speech.word(verb).passage();
        }

        private boolean add(Optional<Speaker> who, int from, int to, Passage cue) {
            int first = from;
            int last = Math.min(to, speech.size());
            while (first < last && speech.text(first).matches("[,;:—–-]")) {
                first++;
            }
            while (last > first && speech.text(last - 1).matches("[,;:.—–-]")) {
                last--;
            }
            if (who.isEmpty() || last - first < 2) {
                return false;
            }
            Speaker speaker = who.get();
            Passage what = passage(first, last);
            if (said.subList(Math.max(0, said.size() - 20), said.size()).stream()
                    .anyMatch(
                            s -> s.words().contains(what) && s.speaker().equals(speaker.words()))) {
                return false;
            }
            boolean quoted = false;
            for (Speech.Quotation quotation : speech.quotations()) {
                quoted |=
                        quotation.length() >= LEAST_QUOTATION
                                && quotation.open() >= first - 1
                                && quotation.open() < last;
            }
            said.add(
                    new Clues.Attribution(
                            what,
                            cue,
                            speaker.words(),
                            speaker.named().flatMap(Clues.Naming::role),
                            speaker.named().flatMap(Clues.Naming::organisation),
                            quoted));
            if (speaker.isPerson()) {
                lastPerson = speaker.named();
                lastPersonPart = part;
            } else {
                lastGroup = Optional.of(speaker);
            }
            return true;
        }
    }
}
