// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.law;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.analyser.Word;
import org.dalel.reading.lexicon.Phrases;
import org.dalel.terms.Country;
import org.dalel.terms.Passage;

/** Finds the phrases of one English sentence that are laws. */
final class LawPhrases {
    private static final Set<String> DEFINITE =
            Set.of("the", "this", "that", "these", "those", "such", "its", "their", "his", "her");
    private static final Set<String> POINTING = Set.of("this", "these", "such", "latter", "same");
    private static final Set<String> OPENING_QUOTES = Set.of("“", "\"", "«", "``", "‘", "„");
    private static final Set<String> CLOSING_QUOTES = Set.of("”", "\"", "»", "''", "’", "“");
    private static final Set<String> JOINING = Set.of("of", "and", "for", "the", "in", "on", "to");
    private static final int LONGEST_DESCRIPTION = 14;
    private static final int LONGEST_TOPIC = 10;

    private final Instruments instruments;
    private final String text;
    private final Sentence sentence;
    private final List<Word> words;

    LawPhrases(Instruments instruments, String text, Sentence sentence) {
        this.instruments = instruments;
        this.text = text;
        this.sentence = sentence;
        this.words = sentence.words();
    }

    /** In the order of the text, none overlapping. */
    List<LawPhrase> found() {
        List<Phrases.Hit<String>> no = instruments.not().in(sentence);
        List<Phrases.Hit<String>> names = new ArrayList<>(instruments.names().in(sentence));
        names.sort(
                Comparator.comparingInt((Phrases.Hit<String> h) -> h.from() - h.to())
                        .thenComparingInt(Phrases.Hit::from));
        List<LawPhrase> found = new ArrayList<>();
        for (Phrases.Hit<String> hit : names) {
            if (free(found, hit.from(), hit.to())) {
                found.add(named(hit));
            }
        }
        for (int i = 0; i < words.size(); i++) {
            int at = i;
            if (free(found, i, i + 1)
                    && no.stream().noneMatch(h -> h.from() <= at && at < h.to())) {
                headed(i, found).ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparing(LawPhrase::passage));
        return found;
    }

    private boolean free(List<LawPhrase> found, int from, int to) {
        Passage stretch = stretch(from, to);
        return found.stream().noneMatch(p -> p.passage().overlaps(stretch));
    }

    /** A name from the table, with the adjective that says whose it is. */
    private LawPhrase named(Phrases.Hit<String> hit) {
        int from = hit.from();
        int to = hit.to();
        Optional<Country> country = countryBefore(from);
        boolean treaty =
                hit.value().contains("Convention")
                        || hit.value().contains("Covenant")
                        || hit.value().contains("Declaration");
        boolean law = hit.value().endsWith("law");
        if (law && to < words.size() && instruments.head(lower(to), lemma(to)).isPresent()) {
            to++;
        }
        return new LawPhrase(
                stretch(from, to),
                stretch(from, to).in(text),
                treaty
                        ? Instruments.Kind.TREATY
                        : law ? Instruments.Kind.LAW : Instruments.Kind.CODE,
                Set.of(hit.value()),
                false,
                false,
                treaty ? Optional.empty() : country,
                Optional.empty(),
                true);
    }

    private Optional<LawPhrase> headed(int head, List<LawPhrase> found) {
        Word word = words.get(head);
        Optional<Instruments.Kind> known = instruments.head(lower(head), word.lemma());
        boolean name =
                capital(head) && head > 1 && capital(head - 1)
                        || head > 0 && Set.of("'s", "’s", "the", "this").contains(lower(head - 1));
        if (known.isEmpty() || !word.is("NOUN", "PROPN", "ADJ", "X") && !name) {
            return Optional.empty();
        }
        Instruments.Kind kind = known.get();
        if (kind == Instruments.Kind.ACT && !capital(head)) {
            return Optional.empty();
        }
        if (word.lemma().equals("draft") && partOfLaw(head)) {
            return Optional.empty();
        }
        int from = modifiersFrom(head);
        if (ofBody(from, head)) {
            return Optional.empty();
        }
        Set<String> modifiers = new LinkedHashSet<>();
        boolean general = false;
        Optional<Country> country = Optional.empty();
        Optional<String> year = Optional.empty();
        int nameFrom = head;
        for (int i = head - 1; i >= from; i--) {
            String lower = lower(i);
            Optional<Phrases.Hit<Country>> nation = nationAt(i);
            if (nation.isPresent()) {
                country = Optional.of(nation.get().value());
                nameFrom = i;
            } else if (lower.matches("(18|19|20)\\d\\d")) {
                year = Optional.of(lower);
                nameFrom = i;
            } else if (instruments.general().contains(lower)
                    || instruments.general().contains(lemma(i))) {
                general = true;
                if (lower.equals("draft")) {
                    kind = kind == Instruments.Kind.LAW ? Instruments.Kind.BILL : kind;
                    nameFrom = i;
                }
            } else if (Character.isLetter(lower.charAt(0))) {
                modifiers.add(lower);
                nameFrom = i;
            }
        }
        if (country.isEmpty()) {
            country = countryBefore(from);
        }
        int to = after(head, kind, modifiers.isEmpty());
        if (to > head + 1
                && modifiers.isEmpty()
                && kind == Instruments.Kind.CODE
                && !capital(head)) {
            to = head + 1;
        }
        Set<String> topic = topic(nameFrom, head, head + 1, to);
        topic.removeIf(t -> instruments.general().contains(t));
        for (int i = head + 1; i < to; i++) {
            if (lower(i).matches("\\d+\\S*") && !lower(i).matches("(18|19|20)\\d\\d")) {
                topic.add(lower(i));
            }
        }
        Optional<String> said = statedYear(head, to);
        if (year.isEmpty()) {
            year = said;
        }
        String before = from > 0 ? lower(from - 1) : "";
        boolean definite =
                DEFINITE.contains(before)
                        || range(from, head).stream().anyMatch(POINTING::contains)
                        || !before.isEmpty() && before.endsWith("s") && before.startsWith("'")
                        || before.equals("’s");
        boolean pointing =
                POINTING.contains(before)
                        || range(from, head).stream().anyMatch(POINTING::contains)
                        || general && definite;
        boolean bare = topic.isEmpty();
        boolean constitution = kind == Instruments.Kind.CONSTITUTION;
        if (constitution) {
            return Optional.of(
                    new LawPhrase(
                            stretch(head, head + 1),
                            words.get(head).text(),
                            kind,
                            Set.of("constitution"),
                            false,
                            false,
                            country,
                            Optional.empty(),
                            true));
        }
        if (bare && kind == Instruments.Kind.CODE && !definite) {
            return Optional.empty();
        }
        if (bare && !definite) {
            Optional<LawPhrase> about = aboutSubject(from, head, kind, country, found);
            if (about.isPresent()) {
                return about;
            }
        }
        if (kind == Instruments.Kind.CODE
                && !bare
                && !capital(head)
                && !definite
                && country.isEmpty()
                && modifiers.isEmpty()) {
            return Optional.empty();
        }
        if ((kind == Instruments.Kind.DECREE || kind == Instruments.Kind.TREATY)
                && !capital(head)
                && (bare || to == head + 1)
                && !definite) {
            return Optional.empty();
        }
        if (to > head + 1 && !definite && described(head)) {
            boolean draft = draftOf(from);
            kind = draft ? Instruments.Kind.BILL : kind;
            Optional<Passage> label = label(to);
            if (label.isPresent()) {
                int begin = from > 0 && words.get(from - 1).is("DET") ? from - 1 : from;
                return Optional.of(
                        new LawPhrase(
                                stretch(begin, to),
                                (draft ? "draft law on " : "law on ")
                                        + "“"
                                        + label.get().in(text)
                                        + "”",
                                kind,
                                stems(
                                        sentence.wordAt(label.get().start()),
                                        sentence.wordAt(label.get().end() - 1) + 1),
                                false,
                                false,
                                country,
                                year,
                                false));
            }
        }
        int start =
                bare && from > 0 && !definite && words.get(from - 1).is("DET") ? from - 1 : from;
        int nameStart = Math.min(nameFrom, head);
        return Optional.of(
                new LawPhrase(
                        stretch(
                                to > head + 1 && !definite && described(head) ? start : nameStart,
                                to),
                        named(nameStart, to),
                        kind,
                        topic,
                        definite && bare,
                        pointing,
                        country,
                        year,
                        kind == Instruments.Kind.CODE));
    }

    private String named(int from, int to) {
        String name = stretch(from, to).in(text).replaceAll("\\s+", " ");
        return name.indexOf('(') >= 0 && name.indexOf(')') < 0 ? name.replace("(", "") : name;
    }

    /** "Draft law", "the first draft of a law". */
    private boolean partOfLaw(int draft) {
        int i = draft + 1;
        if (i < words.size() && lower(i).equals("of")) {
            i++;
            while (i < words.size() && words.get(i).is("DET", "ADJ", "NOUN") && !isHead(i)) {
                i++;
            }
        }
        return i < words.size() && isHead(i);
    }

    private boolean draftOf(int from) {
        int i = from - 1;
        while (i > 0 && words.get(i).is("DET", "ADJ")) {
            i--;
        }
        return i > 0 && lower(i).equals("of") && lemma(i - 1).equals("draft");
    }

    /** "… that requires them to register as “foreign agents”": what such a law is called by. */
    private Optional<Passage> label(int to) {
        for (int i = to; i < Math.min(words.size() - 2, to + 24); i++) {
            if (!lower(i).equals("as") || !OPENING_QUOTES.contains(words.get(i + 1).text())) {
                continue;
            }
            int end = closing(i + 1);
            int last = end - 1;
            while (last > i + 2 && words.get(last - 1).is("PUNCT")) {
                last--;
            }
            if (last > i + 2 && end - i < 9) {
                return Optional.of(stretch(i + 2, last));
            }
        }
        return Optional.empty();
    }

    /** "Centre for Non-Profit Law", "Institute of Media Law": the name of a body. */
    private boolean ofBody(int from, int head) {
        for (int i = from; i < head; i++) {
            if (instruments.bodies().contains(lower(i))
                    && i + 1 < head
                    && !words.get(i + 1).is("NOUN", "PROPN", "ADJ")) {
                return true;
            }
        }
        return from > 1
                && JOINING.contains(lower(from - 1))
                && capital(from - 2)
                && instruments.bodies().contains(lower(from - 2));
    }

    /** Whether the noun is followed by a description ("that requires …"). */
    private boolean described(int head) {
        return head + 1 < words.size() && instruments.clauses().contains(lower(head + 1));
    }

    /** "Choirs are regulated by a separate law": a law on choirs. */
    private Optional<LawPhrase> aboutSubject(
            int from,
            int head,
            Instruments.Kind kind,
            Optional<Country> country,
            List<LawPhrase> found) {
        for (int i = from - 1; i >= Math.max(0, from - 4); i--) {
            if (!instruments.subjects().contains(lower(i))) {
                continue;
            }
            int end = i;
            while (end > 0 && words.get(end - 1).is("AUX", "ADV")) {
                end--;
            }
            int begin = end;
            while (begin > 0
                    && words.get(begin - 1).is("NOUN", "ADJ", "PROPN", "ADP", "DET", "CCONJ")) {
                begin--;
            }
            while (begin < end && !words.get(begin).is("NOUN", "ADJ", "PROPN")) {
                begin++;
            }
            for (int k = begin; k < end; k++) {
                if (words.get(k).is("ADP")) {
                    end = k;
                }
            }
            if (begin >= end) {
                return Optional.empty();
            }
            String about = stretch(begin, end).in(text).toLowerCase(Locale.ROOT);
            int start = from > 0 && words.get(from - 1).is("DET") ? from - 1 : from;
            return Optional.of(
                    new LawPhrase(
                            stretch(start, head + 1),
                            words.get(head).lemma() + " on " + about,
                            kind,
                            stems(begin, end),
                            false,
                            false,
                            country,
                            Optional.empty(),
                            false));
        }
        return Optional.empty();
    }

    /** Where the adjectives and nouns before the noun begin. */
    private int modifiersFrom(int head) {
        int i = head;
        boolean inQuotes = false;
        while (i > 0) {
            Word before = words.get(i - 1);
            String lower = lower(i - 1);
            if (CLOSING_QUOTES.contains(before.text())
                    && !inQuotes
                    && i == head
                    && quoteOpens(i - 1)) {
                inQuotes = true;
                i--;
            } else if (inQuotes && OPENING_QUOTES.contains(before.text())) {
                return i - 1;
            } else if (inQuotes) {
                i--;
            } else if (isHead(i - 1) && !lower.equals("draft") && !capital(i - 1)) {
                break;
            } else if (i > 1
                    && lower(i - 2).equals("to")
                    && instruments.verbs().contains(before.lemma())) {
                break; // "to amend upcoming legislation"
            } else if (before.is("ADJ", "NOUN", "PROPN")
                    || lower.matches("(18|19|20)\\d\\d")
                    || instruments.general().contains(lower) && !before.is("DET")) {
                i--;
            } else if (lower.equals("-") || lower.equals("(") && capital(head)) {
                i--;
            } else if (JOINING.contains(lower)
                    && capital(head)
                    && i > 1
                    && capital(i)
                    && capital(i - 2)
                    && !sentenceStart(i - 2)
                    && !isHead(i - 2)) {
                i -= 2;
            } else {
                break;
            }
        }
        return i;
    }

    private boolean quoteOpens(int closing) {
        for (int k = closing - 1; k >= Math.max(0, closing - 6); k--) {
            if (OPENING_QUOTES.contains(words.get(k).text())) {
                return true;
            }
        }
        return false;
    }

    /** Where the phrase ends: after its topic, its description, its number or its year. */
    private int after(int head, Instruments.Kind kind, boolean unnamed) {
        int i = head + 1;
        if (i >= words.size()) {
            return i;
        }
        if (lower(i).matches("no\\.?|№|number") && i + 1 < words.size()) {
            return i + 2;
        }
        if (capital(head)
                && lower(i).matches("\\d{1,5}(/\\d+)?")
                && !lower(i).matches("(18|19|20)\\d\\d")) {
            return i + 1;
        }
        if (capital(head) && lower(i).matches("(18|19|20)\\d\\d")) {
            return i + 1;
        }
        if (OPENING_QUOTES.contains(words.get(i).text())
                && i + 1 < words.size()
                && capital(i + 1)) {
            return closing(i);
        }
        if (lower(i).equals("of") && capital(head) && i + 1 < words.size() && capital(i + 1)) {
            return capitals(i + 1);
        }
        int opener = lower(i).equals("(") && i + 1 < words.size() ? i + 1 : i;
        if (instruments.topics().contains(lower(opener)) && opener + 1 < words.size()) {
            if (OPENING_QUOTES.contains(words.get(opener + 1).text())) {
                return closing(opener + 1);
            }
            if (capital(head) && capital(opener + 1)) {
                return capitals(opener + 1);
            }
            int end = topicEnd(opener + 1);
            return end == opener + 1 ? head + 1 : end;
        }
        if (unnamed
                && kind != Instruments.Kind.AMENDMENT
                && instruments.clauses().contains(lower(i))) {
            return descriptionEnd(i);
        }
        return i;
    }

    private int closing(int opening) {
        for (int i = opening + 1; i < Math.min(words.size(), opening + 20); i++) {
            if (CLOSING_QUOTES.contains(words.get(i).text())) {
                return i + 1;
            }
        }
        return opening;
    }

    private int capitals(int from) {
        int i = from;
        int end = from;
        while (i < words.size() && i < from + 14) {
            if (capital(i)) {
                end = i + 1;
            } else if (!JOINING.contains(lower(i)) && !words.get(i).text().equals("-")) {
                break;
            }
            i++;
        }
        return end;
    }

    /** Nouns with their adjectives and "of", "for", "and"; no verb, no mark but a list's comma. */
    private int topicEnd(int from) {
        int i = from;
        int end = from;
        while (i < words.size() && i < from + LONGEST_TOPIC) {
            Word word = words.get(i);
            if (lower(i).matches(
                                    "january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday")
                    && capital(i)) {
                break;
            } else if (word.is("NOUN", "PROPN") && !(isHead(i) && i > from)) {
                end = i + 1;
            } else if (!(word.is("ADJ", "DET", "NUM")
                    || word.is("VERB") && i == from && opensNouns(i + 1)
                    || word.text().equals("-")
                    || word.lemma().endsWith("ing") && i == from
                    || Set.of("of", "for", "and", "or", "against").contains(lower(i))
                    || OPENING_QUOTES.contains(word.text())
                    || word.text().equals(",") && listGoesOn(i))) {
                break;
            }
            i++;
        }
        if (end < words.size()
                && end > from
                && CLOSING_QUOTES.contains(words.get(end).text())
                && quoteOpens(end)) {
            end++;
        }
        return end;
    }

    /** "on state social order", where an analyser takes "state" for a verb. */
    private boolean opensNouns(int i) {
        return i + 1 < words.size()
                && words.get(i).is("ADJ", "NOUN")
                && words.get(i + 1).is("NOUN", "PROPN");
    }

    /** "laws on grants, donations, and fees": the comma is within the topic. */
    private boolean listGoesOn(int comma) {
        for (int i = comma + 2; i < Math.min(words.size(), comma + 6); i++) {
            if (words.get(i).is("VERB", "AUX", "PRON")) {
                return false;
            }
            if (lower(i).equals("and") && words.get(i - 1).text().equals(",")) {
                return true;
            }
        }
        return false;
    }

    private int descriptionEnd(int opener) {
        if (!(opener + 1 < words.size()
                && (words.get(opener + 1).is("VERB", "AUX", "ADV", "ADP", "PART")
                        || words.get(opener).lemma().equals("to")))) {
            return opener;
        }
        int i = opener;
        while (i < words.size() && i < opener + LONGEST_DESCRIPTION) {
            Word word = words.get(i);
            boolean another =
                    i > opener + 3 && Set.of("that", "which", "who", "while").contains(lower(i));
            if (word.is("PUNCT") && !word.text().equals("-") || lower(i).equals("as") || another) {
                break;
            }
            i++;
        }
        return i;
    }

    private Optional<String> statedYear(int head, int to) {
        if (to + 1 < words.size()
                && (lower(to).equals("of") || lower(to).equals("("))
                && lower(to + 1).matches("(18|19|20)\\d\\d")) {
            return Optional.of(lower(to + 1));
        }
        return to > head + 1 && lower(to - 1).matches("(18|19|20)\\d\\d")
                ? Optional.of(lower(to - 1))
                : Optional.empty();
    }

    /** "Russia's law", "the Russian law". */
    private Optional<Country> countryBefore(int from) {
        int i = from - 1;
        if (i >= 0 && Set.of("'s", "’s", "'", "’").contains(lower(i))) {
            i--;
        }
        Optional<Country> whose = i >= 0 ? nationAt(i).map(Phrases.Hit::value) : Optional.empty();
        return whose.isPresent() ? whose : countryThatMade(from);
    }

    /** "Russia introduced a law". */
    private Optional<Country> countryThatMade(int from) {
        int i = from - 1;
        while (i >= 0
                && (words.get(i).is("DET", "ADJ") || instruments.general().contains(lower(i)))) {
            i--;
        }
        if (i < 1 || !words.get(i).is("VERB")) {
            return Optional.empty();
        }
        i--;
        while (i > 0 && words.get(i).is("AUX", "ADV")) {
            i--;
        }
        return i >= 0 ? nationAt(i).map(Phrases.Hit::value) : Optional.empty();
    }

    /** A country's name or adjective that ends at this word. */
    private Optional<Phrases.Hit<Country>> nationAt(int index) {
        for (int start = Math.max(0, index - 4); start <= index; start++) {
            if (!capital(start)) {
                continue;
            }
            Optional<Phrases.Hit<Country>> hit = instruments.countries().longestAt(sentence, start);
            if (hit.isPresent() && hit.get().to() == index + 1) {
                return hit;
            }
        }
        return Optional.empty();
    }

    private Set<String> topic(int nameFrom, int head, int after, int to) {
        Set<String> topic = stems(nameFrom, head);
        topic.addAll(stems(after, to));
        return topic;
    }

    /** Content words as stems, ways of saying one thing as one. */
    private Set<String> stems(int from, int to) {
        Set<String> stems = new TreeSet<>();
        for (int i = from; i < to; i++) {
            Optional<Phrases.Hit<String>> same = instruments.same().longestAt(sentence, i);
            if (same.isPresent() && same.get().to() <= to) {
                stems.add(stem(same.get().value()));
                i = same.get().to() - 1;
            } else if (words.get(i).is("NOUN", "PROPN", "ADJ", "VERB", "X")
                    && Character.isLetter(lower(i).charAt(0))
                    && nationAt(i).isEmpty()) {
                stems.add(stem(lower(i)));
            }
        }
        return stems;
    }

    static String stem(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.length() > 3 && lower.endsWith("s") && !lower.endsWith("ss")
                ? lower.substring(0, lower.length() - 1)
                : lower;
    }

    private boolean isHead(int i) {
        return instruments.head(lower(i), lemma(i)).isPresent();
    }

    private boolean capital(int i) {
        return Character.isUpperCase(words.get(i).text().charAt(0));
    }

    private static boolean sentenceStart(int i) {
        return i == 0;
    }

    private Set<String> range(int from, int to) {
        Set<String> range = new LinkedHashSet<>();
        for (int i = from; i < to; i++) {
            range.add(lower(i));
        }
        return range;
    }

    private String lower(int i) {
        return words.get(i).text().toLowerCase(Locale.ROOT);
    }

    private String lemma(int i) {
        return words.get(i).lemma();
    }

    private Passage stretch(int from, int to) {
        return new Passage(words.get(from).passage().start(), words.get(to - 1).passage().end());
    }
}
