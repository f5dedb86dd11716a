// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.law;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.reading.page.Page;
import org.dalel.terms.Country;
import org.dalel.terms.Language;
import org.dalel.terms.Passage;
import org.jspecify.annotations.Nullable;

/** Finds laws, bills, codes and treaties, and the articles cited. */
public final class Laws {
    private static final int NEAR = 40;

    private final Instruments english;

    public Laws(Lexicon lexicon) {
        this.english = Instruments.of(lexicon, Language.ENGLISH.code());
    }

    /**
     * Every place where a law is named, described ("a law that requires …") or taken up again ("the
     * bill"); a law that the text only calls "the law" and never names is none.
     *
     * @param country of the document, when known: a law is of that country unless the text says
     *     another
     */
    public List<Clues.LawMention> in(Page page, Optional<Country> country) {
        if (page.language().equals(Language.RUSSIAN)) {
            return RussianLaws.in(page, country);
        }
        if (page.language().equals(Language.KAZAKH)) {
            return KazakhLaws.in(page, country);
        }
        if (!page.language().equals(Language.ENGLISH)) {
            return List.of();
        }
        List<Instrument> known = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            List<LawPhrase> phrases = new LawPhrases(english, page.text(), sentence).found();
            List<Place> here = new ArrayList<>();
            for (LawPhrase phrase : phrases) {
                instrument(phrase, known, page.text(), country)
                        .ifPresent(i -> here.add(new Place(phrase.passage(), i)));
            }
            cite(page.text(), sentence, here, known, country);
            places.addAll(here);
        }
        return places.stream()
                .sorted(Comparator.comparing(p -> p.passage))
                .map(
                        p ->
                                new Clues.LawMention(
                                        p.passage,
                                        p.instrument.name,
                                        p.instrument.country,
                                        Optional.ofNullable(p.citation)))
                .toList();
    }

    /** One instrument while its mentions are being joined. */
    private static final class Instrument {
        private final Instruments.Kind kind;
        private final boolean fixed;
        private final Optional<Country> country;
        private final boolean saysWhose;
        private final Optional<String> year;
        private Set<String> topic;
        private String name;
        private int lastEnd;

        private Instrument(LawPhrase phrase, Optional<Country> country) {
            this.kind = phrase.kind();
            this.fixed = phrase.fixed();
            this.country = country;
            this.saysWhose = phrase.country().isPresent();
            this.year = phrase.year();
            this.topic = phrase.topic();
            this.name = phrase.name();
            this.lastEnd = phrase.passage().end();
        }

        private void also(LawPhrase phrase) {
            if (!fixed && phrase.topic().size() > topic.size()) {
                topic = phrase.topic();
                name = phrase.name();
            }
            lastEnd = phrase.passage().end();
        }
    }

    /** A place in the text that means an instrument. */
    private static final class Place {
        private final Passage passage;
        private final Instrument instrument;
        private @Nullable String citation;

        private Place(Passage passage, Instrument instrument) {
            this.passage = passage;
            this.instrument = instrument;
        }
    }

    private static Optional<Instrument> instrument(
            LawPhrase phrase, List<Instrument> known, String text, Optional<Country> country) {
        if (phrase.kind() == Instruments.Kind.AMENDMENT && phrase.topic().isEmpty()) {
            return Optional.empty();
        }
        Optional<Instrument> earlier =
                phrase.topic().isEmpty() ? takenUp(phrase, known, text) : same(phrase, known);
        if (earlier.isPresent()) {
            earlier.get().also(phrase);
            return earlier;
        }
        boolean names =
                !phrase.topic().isEmpty()
                        || phrase.year().isPresent()
                        || phrase.country().isPresent() && !phrase.definite();
        if (!names) {
            return Optional.empty();
        }
        Optional<Country> whose = phrase.country();
        if (whose.isEmpty() && phrase.kind() != Instruments.Kind.TREATY) {
            whose = country;
        }
        Instrument fresh = new Instrument(phrase, whose);
        known.add(fresh);
        return Optional.of(fresh);
    }

    /** "The law", "this bill": the law named last, of a kind that agrees. */
    private static Optional<Instrument> takenUp(
            LawPhrase phrase, List<Instrument> known, String text) {
        if (!phrase.definite()) {
            return Optional.empty();
        }
        return known.stream()
                .filter(i -> i.kind.agrees(phrase.kind()))
                .filter(i -> phrase.year().isEmpty() || phrase.year().equals(i.year))
                .filter(
                        i ->
                                phrase.pointing()
                                        || phrase.kind() == Instruments.Kind.BILL
                                        || phrase.kind() == Instruments.Kind.CODE
                                        || text.substring(
                                                                i.lastEnd,
                                                                Math.max(
                                                                        i.lastEnd,
                                                                        phrase.passage().start()))
                                                        .indexOf('\n')
                                                < 0)
                .max(Comparator.comparingInt(i -> i.lastEnd));
    }

    private static Optional<Instrument> same(LawPhrase phrase, List<Instrument> known) {
        return known.stream()
                .filter(i -> i.kind.agrees(phrase.kind()) && i.fixed == phrase.fixed())
                .filter(
                        i ->
                                phrase.country().isEmpty() && !i.saysWhose
                                        || phrase.country().equals(i.country)
                                        || phrase.country().isEmpty()
                                                && i.topic.equals(phrase.topic()))
                .filter(
                        i ->
                                phrase.year().isEmpty()
                                        || i.year.isEmpty()
                                        || phrase.year().equals(i.year))
                .filter(
                        i ->
                                phrase.fixed()
                                        ? i.topic.equals(phrase.topic())
                                        : i.topic.containsAll(phrase.topic())
                                                || !i.topic.isEmpty()
                                                        && phrase.topic().containsAll(i.topic))
                .max(Comparator.comparingInt(i -> i.lastEnd));
    }

    /**
     * Gives each citation to the law beside it, else to the code named last, else keeps it alone.
     */
    private static void cite(
            String text,
            Sentence sentence,
            List<Place> here,
            List<Instrument> known,
            Optional<Country> country) {
        for (Passage cited : Citations.in(text, sentence.passage())) {
            String citation = cited.in(text).replaceAll("\\s+", " ");
            Optional<Place> beside =
                    here.stream()
                            .filter(p -> beside(text, cited, p.passage))
                            .min(Comparator.comparingInt(p -> distance(cited, p.passage)));
            if (beside.isPresent()) {
                Place place = beside.get();
                if (place.citation == null) {
                    place.citation = citation;
                    continue;
                }
                Place again = new Place(cited, place.instrument);
                again.citation = citation;
                here.add(again);
                continue;
            }
            Optional<Instrument> code =
                    known.stream()
                            .filter(i -> i.kind == Instruments.Kind.CODE)
                            .max(Comparator.comparingInt(i -> i.lastEnd));
            Instrument meant =
                    code.orElseGet(
                            () -> {
                                Instrument alone =
                                        new Instrument(
                                                new LawPhrase(
                                                        cited,
                                                        citation,
                                                        Instruments.Kind.CODE,
                                                        new LinkedHashSet<>(List.of(citation)),
                                                        false,
                                                        false,
                                                        country,
                                                        Optional.empty(),
                                                        true),
                                                country);
                                return alone;
                            });
            Place place = new Place(cited, meant);
            place.citation = citation;
            here.add(place);
        }
    }

    private static boolean beside(String text, Passage cited, Passage law) {
        if (cited.overlaps(law)) {
            return true;
        }
        if (cited.end() <= law.start()) {
            String between = text.substring(cited.end(), law.start());
            return between.length() <= NEAR
                    && between.matches(
                            "(?s)[^.;]*\\b(?:of|in|under|from)\\b[^.;]*|\\s*\\S{0,2}\\s*");
        }
        String between = text.substring(law.end(), cited.start());
        return between.length() <= 8 && between.matches("(?s)[\\s,'’s(]*");
    }

    private static int distance(Passage one, Passage other) {
        return one.end() <= other.start() ? other.start() - one.end() : one.start() - other.end();
    }
}
