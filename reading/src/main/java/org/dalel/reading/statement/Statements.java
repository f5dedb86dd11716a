// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dalel.reading.analyser.Word;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.clue.Clues.Naming.Kind;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.reading.name.Genders;
import org.dalel.reading.page.Page;
import org.dalel.terms.Language;
import org.dalel.terms.Passage;

/**
 * Finds who says what: reported ("X said that …", "according to X"), quoted ("…", X said), and
 * words in quotation marks within a sentence that names their speaker.
 *
 * <p>Words in quotation marks that nobody is said to have said (scare quotes, titles) are none.
 */
public final class Statements {
    private final Map<String, OfLanguage> languages = new HashMap<>();

    private final RussianStatements russian;
    private final KazakhStatements kazakh;

    private record OfLanguage(SpeechWords words, Genders genders) {}

    public Statements(Lexicon lexicon) {
        this.russian = new RussianStatements(lexicon);
        kazakh = new KazakhStatements(lexicon);
        for (String path : lexicon.paths()) {
            if (path.endsWith("/" + SpeechWords.TABLE)) {
                String code = path.substring(0, path.indexOf('/'));
                languages.put(
                        code,
                        new OfLanguage(new SpeechWords(lexicon, code), new Genders(lexicon, code)));
            }
        }
    }

    /**
     * @return none for a language without a table of verbs
     */
    public List<Clues.Attribution> in(Page page, List<Clues.Naming> names) {
        if (page.language().equals(Language.RUSSIAN)) {
            return russian.in(page, names);
        }
        if (page.language().equals(Language.KAZAKH)) {
            return kazakh.in(page, names);
        }
        OfLanguage language = languages.get(page.language().code());
        if (language == null) {
            return List.of();
        }
        Pass pass = new Pass(language, page, names);
        for (Page.Part part : page.parts()) {
            if (!part.duplicate() && !part.sentences().isEmpty()) {
                pass.read(part);
            }
        }
        return pass.said.stream()
                .sorted(
                        Comparator.comparing(Clues.Attribution::words)
                                .thenComparing(Clues.Attribution::cue))
                .toList();
    }

    /** One document being read, part by part. */
    private static final class Pass {
        private static final int LONGEST_SCARE_QUOTE = 4;

        private final SpeechWords words;
        private final Genders genders;
        private final Page page;
        private final NamesByPlace names;
        private final List<Clues.Attribution> said = new ArrayList<>();
        private Optional<Speaker> lastSpeaker = Optional.empty();
        private Optional<Speaker> lastPerson = Optional.empty();
        private Optional<Speaker> lastGroup = Optional.empty();
        private Optional<Speaker> lastBody = Optional.empty();
        private boolean speakerInPartBefore;

        Pass(OfLanguage language, Page page, List<Clues.Naming> names) {
            this.words = language.words();
            this.genders = language.genders();
            this.page = page;
            this.names = new NamesByPlace(names);
        }

        void read(Page.Part part) {
            Speech speech = new Speech(part);
            Phrasing phrasing = new Phrasing(words, names, page.text(), speech);
            boolean[] told = new boolean[speech.quotations().size()];
            boolean inPart = false;
            boolean whole = wholeQuotation(speech);
            for (int i = 0; i < speech.size(); i++) {
                if (speech.quoted(i)) {
                    inPart |= continued(speech, i, told, inPart || whole && speakerInPartBefore);
                    continue;
                }
                inPart |= according(speech, phrasing, i, told);
                inPart |= verb(speech, phrasing, i, told);
            }
            speakerInPartBefore = inPart;
        }

        /** Whether a part is a quotation and nothing else. */
        private static boolean wholeQuotation(Speech speech) {
            return !speech.quotations().isEmpty()
                    && speech.quotations().get(0).open() == 0
                    && speech.quotations().stream().mapToInt(q -> q.length() + 2).sum()
                            >= speech.size() - 1;
        }

        // ---- quotations that go on

        /** A quotation of its own, without a verb, goes on with the last speaker's words. */
        private boolean continued(Speech speech, int index, boolean[] told, boolean goesOn) {
            int q = speech.quotationOf(index);
            Speech.Quotation quotation = speech.quotations().get(q);
            boolean opensSentence =
                    speech.sentenceStart(quotation.open()) == quotation.open()
                            || quotation.open() == 0
                            || speech.text(quotation.open() - 1).equals(":");
            boolean continues =
                    !told[q]
                            && quotation.open() + 1 == index
                            && goesOn
                            && opensSentence
                            && quotation.length() > LONGEST_SCARE_QUOTE
                            && lastSpeaker.isPresent()
                            && !hasVerbBehind(speech, quotation);
            if (continues) {
                told[q] = true;
                add(
                        lastSpeaker.orElseThrow(),
                        speech,
                        quotation.open(),
                        close(speech, quotation),
                        quotation.open(),
                        quotation.open() + 1);
            }
            return continues;
        }

        private boolean hasVerbBehind(Speech speech, Speech.Quotation quotation) {
            int end = Math.min(speech.size(), quotation.close() + 12);
            for (int i = quotation.close() + 1;
                    i < end
                            && i
                                    < speech.sentenceEnd(
                                            Math.min(quotation.close(), speech.size() - 1));
                    i++) {
                if (words.verb(speech.word(i), speech.text(i + 1)).isPresent()) {
                    return true;
                }
            }
            return false;
        }

        private static int close(Speech speech, Speech.Quotation quotation) {
            return Math.min(quotation.close() + 1, speech.size());
        }

        // ---- according to

        private boolean according(Speech speech, Phrasing phrasing, int index, boolean[] told) {
            String two = speech.text(index) + " " + speech.text(index + 1);
            String four = two + " " + speech.text(index + 2) + " " + speech.text(index + 3);
            int length = words.isAccording(two) ? 2 : words.isAccording(four) ? 4 : 0;
            if (length == 0) {
                return false;
            }
            int start = speech.sentenceStart(index);
            int end = speech.sentenceEnd(index);
            int from = index + length;
            int to = from;
            while (to < end && !speech.text(to).matches("[,;:.—–\"“”]")) {
                to++;
            }
            if (to == from) {
                return false;
            }
            Optional<Speaker> speaker = source(speech, phrasing, from, to);
            if (speaker.isEmpty()) {
                return false;
            }
            boolean leads = index - start <= 3 && to < end && speech.text(to).equals(",");
            int wordsFrom = leads ? to + 1 : start;
            int wordsTo = leads ? end : index;
            if (!leads) {
                wordsFrom = clauseStart(speech, start, index);
            }
            mark(speech, told, wordsFrom, wordsTo);
            return add(speaker.get(), speech, wordsFrom, wordsTo, index, from);
        }

        /** "estimates by the group X", "government information", "local media reports". */
        private Optional<Speaker> source(Speech speech, Phrasing phrasing, int from, int to) {
            int first = from;
            for (int i = from; i + 1 < to; i++) {
                if (words.isMaterial(speech.word(i)) && words.isBy(speech.text(i + 1))) {
                    first = i + 2;
                    break;
                }
            }
            Optional<Clues.Naming> person =
                    phrasing.nameAt(to - 1).filter(n -> n.kind() == Kind.PERSON);
            if (person.isPresent()) {
                return Optional.of(new Speaker(person.get().name(), person, first, to));
            }
            for (int i = first; i < to; i++) {
                Optional<Clues.Naming> named =
                        phrasing.nameAt(i).filter(n -> n.kind() != Kind.PLACE);
                if (named.isPresent()) {
                    return Optional.of(new Speaker(named.get().name(), named, first, to));
                }
                if (speech.word(i).is("ADP")
                        && Character.isLowerCase(speech.text(i).charAt(0))
                        && i > first) {
                    break;
                }
            }
            if (words.isMaterial(speech.word(to - 1))) {
                return Optional.of(
                        new Speaker(phrasing.words(first, to), Optional.empty(), first, to));
            }
            return phrasing.speaker(first, to).map(s -> resolved(s, speech));
        }

        // ---- verbs

        private boolean verb(Speech speech, Phrasing phrasing, int verb, boolean[] told) {
            Word word = speech.word(verb);
            Optional<SpeechWords.Wants> wants = words.verb(word, speech.text(verb + 1));
            if (wants.isEmpty()
                    || word.is("VERB") && verb > 0 && words.leavesUnsaid(speech.word(verb - 1))) {
                return false;
            }
            int after = verb + (words.isPhrase(word, speech.text(verb + 1)) ? 2 : 1);
            if (quotationBefore(speech, phrasing, verb, after, told)) {
                return true;
            }
            Optional<Speaker> found = phrasing.before(verb);
            boolean gerund = word.text().endsWith("ing");
            if (gerund && (verb == 0 || !speech.text(verb - 1).matches("[,—–]"))) {
                return false;
            }
            if (gerund && (found.isEmpty() || verb > 0 && speech.text(verb - 1).equals(","))) {
                found =
                        verb > 0 && speech.text(verb - 1).equals(",")
                                ? subjectOfSentence(speech, phrasing, verb)
                                : Optional.empty();
            } else if (found.isEmpty() && verb > 1 && speech.word(verb - 1).is("CCONJ")) {
                found = subjectOfSentence(speech, phrasing, verb);
            }
            if (found.isEmpty() || passive(speech, verb)) {
                return false;
            }
            Speaker speaker = resolved(found.get(), speech);
            return reported(speech, phrasing, verb, after, speaker, wants.get(), told);
        }

        /** "was reported", "is alleged", "was stopped and told": nobody speaks. */
        private boolean passive(Speech speech, int verb) {
            if (verb > 1 && speech.word(verb - 1).is("CCONJ")) {
                int before = verb - 2;
                while (before >= speech.sentenceStart(verb) && !speech.word(before).is("VERB")) {
                    before--;
                }
                if (before > speech.sentenceStart(verb) && passive(speech, before)) {
                    return true;
                }
            }
            if (!speech.text(verb).endsWith("ed") && !words.is("participle", speech.text(verb))) {
                return false;
            }
            int i = verb - 1;
            while (i >= 0 && speech.word(i).is("ADV")) {
                i--;
            }
            return i >= 0
                    && words.is("passive", speech.word(i).lemma())
                    && speech.word(i).is("AUX", "VERB");
        }

        /** The one of whom the sentence's main verb before {@code verb} tells something. */
        private Optional<Speaker> subjectOfSentence(Speech speech, Phrasing phrasing, int verb) {
            int start = speech.sentenceStart(verb);
            for (int i = verb - 1; i > start; i--) {
                Word word = speech.word(i);
                if (!word.is("VERB", "AUX")
                        || word.text().endsWith("ing")
                        || speech.quoted(i)
                        || words.is("to", speech.text(i - 1))) {
                    continue;
                }
                String before = speech.text(i - 1);
                if (words.is("that", before) || words.is("relative", before)) {
                    return Optional.empty();
                }
                Optional<Speaker> subject = phrasing.before(i);
                if (subject.isPresent()) {
                    return subject;
                }
            }
            return Optional.empty();
        }

        /** "…", X said; "…", said X; and what stands between. */
        private boolean quotationBefore(
                Speech speech, Phrasing phrasing, int verb, int after, boolean[] told) {
            int start = speech.sentenceStart(verb);
            int q = -1;
            for (int k = 0; k < told.length; k++) {
                Speech.Quotation quotation = speech.quotations().get(k);
                if (quotation.close() < verb
                        && verb - quotation.close() < 40
                        && quotation.close() >= start - 1
                        && !told[k]) {
                    q = k;
                }
            }
            if (q < 0) {
                return false;
            }
            Speech.Quotation quotation = speech.quotations().get(q);
            int close = quotation.close();
            int first = close + 1;
            if (speech.text(first).equals(",")) {
                first++;
            }
            boolean ends =
                    ",.!?…".contains(speech.text(close - 1)) || speech.text(close + 1).equals(",");
            boolean opens =
                    quotation.open() == 0
                            || speech.sentenceStart(quotation.open()) == quotation.open()
                            || quotation.open() > 0
                                    && speech.sentenceStart(quotation.open())
                                            >= quotation.open() - 1;
            if (!ends
                    || !opens && quotation.length() < 3
                    || close < start && (!opens || speech.sentenceEnd(verb) - after > 6)) {
                return false;
            }
            Optional<Speaker> speaker;
            if (verb == first) {
                speaker = phrasing.startingAt(after);
            } else {
                speaker = phrasing.before(verb).filter(s -> s.from() >= close);
            }
            if (speaker.isEmpty()) {
                return false;
            }
            Speaker who = resolved(speaker.get(), speech);
            told[q] = true;
            return add(who, speech, quotation.open(), close(speech, quotation), verb, after);
        }

        private boolean reported(
                Speech speech,
                Phrasing phrasing,
                int verb,
                int after,
                Speaker speaker,
                SpeechWords.Wants wants,
                boolean[] told) {
            int end = speech.sentenceEnd(verb);
            int last = end;
            while (last > after && speech.text(last - 1).matches("[.!?;]")) {
                last--;
            }
            int quote = quotationFrom(speech, after, end);
            int that = thatBehind(speech, after, last);
            switch (wants) {
                case QUOTATION, AS -> {
                    int as = asBehind(speech, after, last);
                    if (quote >= 0 && (speech.quotations().get(quote).open() - after < 25)) {
                        return quotationsFrom(speech, quote, told, speaker, verb, after, end);
                    }
                    return wants == SpeechWords.Wants.AS
                            && as > after
                            && add(
                                    speaker,
                                    speech,
                                    as + 1,
                                    clauseEnd(speech, phrasing, as + 1, last),
                                    verb,
                                    after);
                }
                case THAT -> {
                    if (that < 0 && quote < 0) {
                        return false;
                    }
                }
                case OF -> {
                    for (int i = after; i < last && i < after + 15; i++) {
                        if (words.is("of", speech.text(i))) {
                            if (phrasing.nameAt(i).isEmpty()
                                    && speech.word(Math.min(i + 1, last - 1))
                                            .is(
                                                    "VERB", "AUX", "DET", "NOUN", "ADJ", "ADV",
                                                    "PRON")) {
                                return add(
                                        speaker,
                                        speech,
                                        i + 1,
                                        clauseEnd(speech, phrasing, i + 1, last),
                                        verb,
                                        after);
                            }
                        }
                    }
                    return false;
                }
                case OBJECT -> {
                    if (that < 0 && !deniable(speech, speaker, verb, after, last)) {
                        return false;
                    }
                }
                case ANYTHING, CLAUSE -> {}
            }
            int from = that >= 0 ? that + 1 : contentStart(speech, phrasing, verb, after, last);
            if (from >= last) {
                return clauseBefore(speech, speaker, verb, after);
            }
            if (speech.text(verb + 1).equals(",")
                    && speaker.from() > 0
                    && speech.text(speaker.from() - 1).equals(",")) {
                from = verb + 2;
            }
            boolean noClause =
                    wants == SpeechWords.Wants.CLAUSE && that < 0 && !hasVerb(speech, from, last);
            if (that < 0 && (speech.word(from).is("ADP") && quote < 0 || noClause)) {
                return false;
            }
            int to = clauseEnd(speech, phrasing, from, last);
            if (speaker.from() > 0
                    && words.is("relative", speech.text(speaker.from() - 1))
                    && speech.word(from).is("VERB", "AUX")) {
                to = nextComma(speech, from, to); // "the march, which police said was calm, ended"
            }
            mark(speech, told, from, to);
            return to - from >= 1 && add(speaker, speech, from, to, verb, after);
        }

        private static int nextComma(Speech speech, int from, int to) {
            int i = from;
            while (i < to && !speech.text(i).equals(",")) {
                i++;
            }
            return i;
        }

        private boolean hasVerb(Speech speech, int from, int to) {
            for (int i = from + 1; i < to; i++) {
                if (speech.word(i).is("VERB", "AUX") && !words.is("to", speech.text(i - 1))) {
                    return true;
                }
            }
            return false;
        }

        /** "denied it was …", "dismissed the charges"; not "denied entry", no court's ruling. */
        private boolean deniable(Speech speech, Speaker speaker, int verb, int after, int last) {
            if (after >= last) {
                return false;
            }
            boolean clause =
                    speech.text(after).endsWith("ing")
                            || speech.word(after).is("PRON") && hasVerb(speech, after, last);
            if (words.is("denying", speech.word(verb).lemma()) && clause) {
                return true;
            }
            if (words.isCourt(speaker.words())) {
                return false;
            }
            for (int i = after; i < last && i < after + 6; i++) {
                if (words.canBeDenied(speech.word(i))) {
                    return true;
                }
                if (!speech.word(i).is("DET", "ADJ", "NOUN", "PRON", "ADV", "CCONJ", "PUNCT")) {
                    return false;
                }
            }
            return false;
        }

        /** "Two were held, X said.": what stands before the speaker. */
        private boolean clauseBefore(Speech speech, Speaker speaker, int verb, int after) {
            int start = speech.sentenceStart(verb);
            int end = speaker.from() - 1;
            if (end <= start + 1 || !speech.text(end).equals(",")) {
                return false;
            }
            return add(speaker, speech, start, end, verb, after);
        }

        private int thatBehind(Speech speech, int after, int last) {
            for (int i = after; i < last && i < after + 14; i++) {
                if (words.is("that", speech.text(i))
                        && !(i + 1 < last
                                && speech.word(i + 1).is("VERB", "AUX")
                                && speech.word(i).is("PRON"))) {
                    return speech.text(i + 1).equals(",") ? i + 1 : i;
                }
                if (speech.word(i).is("VERB", "AUX") && speech.text(i).length() > 2
                        || speech.text(i).matches("[;:“\"]")) {
                    return -1;
                }
            }
            return -1;
        }

        private int asBehind(Speech speech, int after, int last) {
            for (int i = after; i + 1 < last && i < after + 15; i++) {
                if (words.isAs(speech.text(i))) {
                    return i;
                }
            }
            return -1;
        }

        /** Where what is said begins: behind the one to whom it is told, and behind adverbs. */
        private int contentStart(Speech speech, Phrasing phrasing, int verb, int after, int last) {
            int from = after;
            if (from + 2 < last
                    && speech.word(from).is("PROPN")
                    && speech.text(from + 1).matches("\\d{1,2}")) {
                from += 2; // "announced August 15 it had …"
            }
            while (from < last
                    && speech.word(from).is("ADV")
                    && !speech.word(Math.min(from + 1, last - 1)).is("ADJ", "VERB")) {
                from++;
            }
            if (words.is("to somebody", speech.word(verb).lemma())) {
                int to = from;
                boolean article = to < last && speech.word(to).is("DET");
                while (to < last
                        && !(article && to > from && speech.word(to - 1).is("NOUN"))
                        && (speech.word(to).is("DET", "ADJ", "NOUN", "PROPN", "NUM")
                                || speech.word(to).is("PRON") && to == from
                                || phrasing.nameAt(to).isPresent())) {
                    to++;
                }
                from = to;
                if (from < last && !speech.text(from).equals(",") && speech.word(from).is("ADP")) {
                    return last;
                }
            }
            if (from < last && speech.word(from).is("ADP") && timeOnly(speech, from, last)) {
                return last;
            }
            while (from < last && speech.text(from).matches("[,:]")) {
                from++;
            }
            return from;
        }

        /** "X said on Monday." */
        private static boolean timeOnly(Speech speech, int from, int last) {
            for (int i = from + 1; i < last; i++) {
                if (!speech.word(i).is("DET", "ADJ", "NOUN", "PROPN", "NUM", "ADP")) {
                    return false;
                }
            }
            return last - from < 7;
        }

        /** "X said there were 40, while Y counts 90"; "X called it calm; its doors were shut". */
        private boolean opensAnother(Speech speech, int i, int last) {
            boolean semicolon = speech.text(i).equals(";");
            boolean contrast =
                    speech.text(i).equals(",")
                            && words.is("contrast", speech.text(i + 1))
                            && i + 2 < last;
            return (semicolon || contrast) && hasVerb(speech, i + 1, last);
        }

        /** A clause ends where another speaker's begins: "X said …, while Y denied …". */
        private int clauseEnd(Speech speech, Phrasing phrasing, int from, int last) {
            for (int i = from + 2; i < last; i++) {
                if (!speech.quoted(i) && opensAnother(speech, i, last)) {
                    return i;
                }
                if (speech.quoted(i)
                        || words.verb(speech.word(i), speech.text(i + 1))
                                .filter(
                                        w ->
                                                w == SpeechWords.Wants.ANYTHING
                                                        || w == SpeechWords.Wants.OBJECT)
                                .isEmpty()) {
                    continue;
                }
                Word verb = speech.word(i);
                if (verb.text().endsWith("ing")) {
                    if (speech.text(i - 1).equals(",")) {
                        return i - 1;
                    }
                    continue;
                }
                Optional<Speaker> next = phrasing.before(i);
                if (next.isPresent()) {
                    int comma = next.get().from() - 1;
                    if (comma > from && speech.word(comma).is("CCONJ", "SCONJ")) {
                        comma--;
                    }
                    if (comma > from && speech.text(comma).matches("[,;]")) {
                        return comma;
                    }
                }
            }
            return last;
        }

        private static int clauseStart(Speech speech, int start, int index) {
            for (int i = index - 2; i > start; i--) {
                if (speech.text(i).equals(";")) {
                    return i + 1;
                }
            }
            return start;
        }

        private static int quotationFrom(Speech speech, int from, int end) {
            for (int q = 0; q < speech.quotations().size(); q++) {
                int open = speech.quotations().get(q).open();
                if (open >= from && open < end) {
                    return q;
                }
            }
            return -1;
        }

        private boolean quotationsFrom(
                Speech speech,
                int first,
                boolean[] told,
                Speaker speaker,
                int verb,
                int after,
                int end) {
            Speech.Quotation quotation = speech.quotations().get(first);
            for (int i = after; i < quotation.open(); i++) {
                if (i > after
                        && !speech.word(i).text().endsWith("ing")
                        && words.verb(speech.word(i), speech.text(i + 1)).isPresent()) {
                    return false;
                }
            }
            if (told[first]) {
                return false;
            }
            told[first] = true;
            return add(speaker, speech, quotation.open(), close(speech, quotation), verb, after);
        }

        private static void mark(Speech speech, boolean[] told, int from, int to) {
            for (int q = 0; q < told.length; q++) {
                int open = speech.quotations().get(q).open();
                if (open >= from && open < to) {
                    told[q] = true;
                }
            }
        }

        // ---- speakers

        /** A pronoun's speaker: the last one whom it can mean. */
        private Speaker resolved(Speaker speaker, Speech speech) {
            Optional<String> pronoun =
                    speaker.named().isPresent() ? Optional.empty() : words.pronoun(speaker.words());
            if (pronoun.isEmpty()) {
                return speaker;
            }
            Optional<Speaker> meant =
                    switch (pronoun.get()) {
                        case "group" -> lastGroup;
                        case "body" -> lastBody.or(() -> bodyBefore(speaker, speech));
                        default -> person(pronoun.get(), speaker, speech);
                    };
            return meant.map(m -> new Speaker(m.words(), m.named(), speaker.from(), speaker.to()))
                    .orElse(speaker);
        }

        private Optional<Speaker> person(String gender, Speaker pronoun, Speech speech) {
            int at = speech.word(pronoun.from()).passage().start();
            Optional<Speaker> before = lastPerson.filter(p -> fits(p, gender));
            Optional<Clues.Naming> named = lastNamed(Kind.PERSON, at, gender);
            if (before.isPresent() && before.get().named().isPresent() && named.isPresent()) {
                boolean sentence =
                        mentionedBetween(
                                named.get(),
                                speech.word(speech.sentenceStart(pronoun.from())).passage().start(),
                                at);
                return sentence ? speaker(named) : before;
            }
            return before.or(() -> speaker(named));
        }

        private static Optional<Speaker> speaker(Optional<Clues.Naming> named) {
            return named.map(n -> new Speaker(n.name(), Optional.of(n), 0, 0));
        }

        private Optional<Speaker> bodyBefore(Speaker pronoun, Speech speech) {
            return speaker(
                    lastNamed(
                            Kind.ORGANISATION, speech.word(pronoun.from()).passage().start(), ""));
        }

        private boolean fits(Speaker speaker, String gender) {
            return speaker.named().flatMap(genders::of).map(gender::equals).orElse(true);
        }

        private static boolean mentionedBetween(Clues.Naming named, int from, int to) {
            return named.mentions().stream().anyMatch(m -> m.start() >= from && m.end() <= to);
        }

        private Optional<Clues.Naming> lastNamed(Kind kind, int before, String gender) {
            return names.lastBefore(
                    before,
                    n ->
                            n.kind() == kind
                                    && !n.pseudonym()
                                    && (gender.isEmpty()
                                            || genders.of(n).map(gender::equals).orElse(true)));
        }

        private boolean add(
                Speaker speaker, Speech speech, int from, int to, int cueFrom, int cueTo) {
            int first = from;
            int last = to;
            for (Speech.Quotation quotation : speech.quotations()) {
                if (quotation.open() >= from && quotation.open() < to && quotation.close() >= to) {
                    last = close(speech, quotation);
                }
            }
            while (first < last && speech.text(first).matches("[,;:]")) {
                first++;
            }
            while (last > first && speech.text(last - 1).matches("[,;:.]")) {
                last--;
            }
            if (first >= last) {
                return false;
            }
            Passage what = speech.word(first).passage().join(speech.word(last - 1).passage());
            Passage cue = speech.word(cueFrom).passage().join(speech.word(cueTo - 1).passage());
            if (said.subList(Math.max(0, said.size() - 20), said.size()).stream()
                    .anyMatch(
                            s -> s.words().contains(what) && s.speaker().equals(speaker.words()))) {
                return false;
            }
            boolean quoted =
                    speech.quotations().stream()
                            .anyMatch(q -> q.open() >= from - 1 && q.open() < to);
            said.add(
                    new Clues.Attribution(
                            what,
                            cue,
                            speaker.words(),
                            speaker.named().flatMap(Clues.Naming::role),
                            speaker.named().flatMap(Clues.Naming::organisation),
                            quoted));
            remember(speaker);
            return true;
        }

        private void remember(Speaker speaker) {
            if (words.pronoun(speaker.words()).isPresent()) {
                return;
            }
            lastSpeaker = Optional.of(speaker);
            if (speaker.isPerson()) {
                lastPerson = Optional.of(speaker);
            } else if (speaker.isOrganisation()) {
                lastBody = Optional.of(speaker);
            } else {
                lastGroup = Optional.of(speaker);
            }
        }
    }
}
