// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.name;

import java.util.List;
import java.util.Optional;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.analyser.Word;
import org.dalel.reading.clue.Clues.Naming.Kind;
import org.dalel.reading.lexicon.Phrases;
import org.dalel.terms.Passage;

/** Reads what a person is and where, from the words beside the name. */
final class Roles {
    private static final int LONGEST_APPOSITION = 25;

    private final NameWords words;

    Roles(NameWords words) {
        this.words = words;
    }

    /** A person's role, and the organisation in which it is held. */
    record Role(String role, Optional<String> organisation) {}

    /**
     * @param text the whole stored text
     * @param person where the name stands
     * @param roles the roles of the sentence
     * @param organisations named in the same sentence
     */
    Optional<Role> of(
            String text, Run person, List<Phrases.Hit<String>> roles, List<Mention> organisations) {
        return behind(text, person, roles, organisations)
                .or(() -> before(text, person, roles, organisations))
                .or(() -> beforeComma(text, person, roles, organisations));
    }

    /** "X, director of the Y": from the comma to the next comma or verb. */
    private Optional<Role> behind(
            String text, Run person, List<Phrases.Hit<String>> roles, List<Mention> organisations) {
        List<Word> all = person.sentence().words();
        if (!person.after(1).equals(",") && !person.after(1).equals("(")) {
            return Optional.empty();
        }
        int start = person.to() + 1;
        int end = start;
        while (end < all.size()
                && end - start < LONGEST_APPOSITION
                && !all.get(end).text().matches("[,;:()—–.]")
                && !(all.get(end).is("VERB", "AUX")
                        && end > start
                        && !inName(end, organisations))) {
            end++;
        }
        return phrase(text, person.sentence(), start, end, roles, organisations);
    }

    /** "human rights lawyer X", "Y director X", "head of the Y X". */
    private Optional<Role> before(
            String text, Run person, List<Phrases.Hit<String>> roles, List<Mention> organisations) {
        List<Word> all = person.sentence().words();
        int end = person.from();
        Optional<Phrases.Hit<String>> hit = words.roleEndingAt(roles, end);
        while (hit.isPresent() && !hit.get().value().equals("role") && hit.get().from() > 0) {
            end = hit.get().from();
            hit = words.roleEndingAt(roles, end);
        }
        if (hit.isEmpty() || !hit.get().value().equals("role")) {
            return Optional.empty();
        }
        int from = hit.get().from();
        while (from > 0 && partOfRole(all.get(from - 1), from - 1, organisations, roles)) {
            from--;
        }
        while (from < hit.get().from() && all.get(from).is("CCONJ", "ADP", "PUNCT")) {
            from++;
        }
        int start = from;
        Optional<String> organisation =
                organisations.stream()
                        .filter(
                                o ->
                                        o.run().to() == start
                                                || o.run().to() == start - 1
                                                        && Runs.possessive(
                                                                all.get(start - 1).text()))
                        .map(Mention::name)
                        .findFirst();
        return Optional.of(
                new Role(
                        span(text, all.get(from).passage(), all.get(end - 1).passage()),
                        organisation));
    }

    private static boolean partOfRole(
            Word word, int index, List<Mention> organisations, List<Phrases.Hit<String>> roles) {
        boolean role =
                roles.stream()
                        .anyMatch(
                                r ->
                                        r.from() <= index
                                                && index < r.to()
                                                && r.value().equals("role"));
        return !inName(index, organisations)
                && (role || word.is("NOUN", "ADJ", "CCONJ") || word.text().equals("-"))
                && !word.text().equalsIgnoreCase("former");
    }

    private static boolean inName(int index, List<Mention> organisations) {
        return organisations.stream()
                .anyMatch(o -> o.run().from() <= index && index < o.run().to());
    }

    /**
     * "A student from Y, X, said": the words from the sentence's or clause's start to the comma.
     */
    private Optional<Role> beforeComma(
            String text, Run person, List<Phrases.Hit<String>> roles, List<Mention> organisations) {
        List<Word> all = person.sentence().words();
        int comma = person.from() - 1;
        if (comma < 1 || !all.get(comma).text().equals(",")) {
            return Optional.empty();
        }
        int start = comma;
        while (start > 0
                && comma - start < LONGEST_APPOSITION
                && !all.get(start - 1).is("VERB", "AUX", "SCONJ")
                && !all.get(start - 1).text().matches("[,;:()—–.”\"]")) {
            start--;
        }
        if (!all.get(start).is("DET") && start != 0 && !all.get(start).text().equals("One")) {
            return Optional.empty();
        }
        return phrase(text, person.sentence(), start, comma, roles, organisations);
    }

    private static Optional<Role> phrase(
            String text,
            Sentence sentence,
            int from,
            int to,
            List<Phrases.Hit<String>> roles,
            List<Mention> organisations) {
        List<Word> all = sentence.words();
        int start = from;
        while (start < to && all.get(start).is("DET", "ADV", "PRON", "CCONJ")) {
            start++;
        }
        int begin = start;
        Optional<Phrases.Hit<String>> role =
                roles.stream()
                        .filter(r -> r.value().equals("role") && r.from() >= begin && r.to() <= to)
                        .filter(r -> !behindPreposition(all, begin, r.from()))
                        .reduce(
                                (a, b) ->
                                        b.to() > a.to() && adjacent(all, a.to(), b.from()) ? b : a);
        if (role.isEmpty()) {
            return Optional.empty();
        }
        Optional<Mention> organisation =
                organisations.stream()
                        .filter(
                                o ->
                                        o.is(Kind.ORGANISATION)
                                                && o.run().from() >= begin
                                                && o.run().to() <= to)
                        .findFirst();
        int end = role.get().to();
        while (start < role.get().from() && inName(start, organisations)) {
            start++;
        }
        if (start < role.get().from() && Runs.possessive(all.get(start).text())) {
            start++;
        }
        return Optional.of(
                new Role(
                        span(text, all.get(start).passage(), all.get(end - 1).passage()),
                        organisation.map(Mention::name)));
    }

    private static boolean behindPreposition(List<Word> all, int from, int to) {
        for (int i = from; i < to; i++) {
            if (all.get(i).is("ADP")) {
                return true;
            }
        }
        return false;
    }

    private static boolean adjacent(List<Word> all, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!all.get(i).is("NOUN", "ADJ", "CCONJ", "PUNCT")) {
                return false;
            }
        }
        return true;
    }

    private static String span(String text, Passage from, Passage to) {
        return from.join(to).in(text).replace('\u00A0', ' ').replace('\n', ' ');
    }
}
