// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dalel.reading.analyser.Analyser;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.analyser.Word;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.clue.Clues.Naming.Kind;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.reading.lexicon.Phrases;
import org.dalel.reading.page.Page;
import org.dalel.terms.Country;
import org.dalel.terms.Document.BlockKind;
import org.dalel.terms.Language;
import org.dalel.terms.Passage;

/**
 * Finds persons, organisations and places and joins their mentions.
 *
 * <p>Capitalised words are cut into runs ({@link Runs}), a run is told by the words in and around
 * it ({@link Sorter}), mentions are joined ({@link Linking}), persons get their roles ({@link
 * Roles}). An analyser of names is a second opinion where the words alone do not tell.
 */
public final class Names {
    private final Map<String, OfLanguage> languages = new HashMap<>();
    private final RussianNames russian;
    private final KazakhNames kazakh;

    public Names(Lexicon lexicon) {
        this.russian = new RussianNames(lexicon);
        this.kazakh = new KazakhNames(lexicon);
        Set<String> codes = new TreeSet<>();
        for (String path : lexicon.paths()) {
            if (path.endsWith("/organisations.tsv")) {
                codes.add(path.substring(0, path.indexOf('/')));
            }
        }
        for (String code : codes) {
            NameWords words = new NameWords(lexicon, code);
            Gazetteer gazetteer = new Gazetteer(lexicon, code);
            languages.put(
                    code,
                    new OfLanguage(
                            words,
                            gazetteer,
                            new Runs(words, gazetteer),
                            new Sorter(words, gazetteer),
                            new Roles(words)));
        }
    }

    private record OfLanguage(
            NameWords words, Gazetteer gazetteer, Runs runs, Sorter sorter, Roles roles) {}

    /**
     * @param analyser second opinion on names, when present
     * @param country of the document, when known
     * @return none for a language without tables
     */
    public List<Clues.Naming> in(
            Page page, Optional<Analyser.OfNames> analyser, Optional<Country> country) {
        if (page.language().equals(Language.RUSSIAN)) {
            return russian.in(page);
        }
        if (page.language().equals(Language.KAZAKH)) {
            return kazakh.in(page);
        }
        OfLanguage language = languages.get(page.language().code());
        return language == null ? List.of() : new Pass(language, page, analyser, country).names();
    }

    /** One document being read. */
    private static final class Pass {
        private final OfLanguage language;
        private final Page page;
        private final Optional<Analyser.OfNames> analyser;
        private final Optional<Country> country;
        private final Capitals capitals;
        private final Map<Sentence, List<Phrases.Hit<String>>> roles = new IdentityHashMap<>();
        private final Map<Sentence, List<Mention>> organisations = new IdentityHashMap<>();

        Pass(
                OfLanguage language,
                Page page,
                Optional<Analyser.OfNames> analyser,
                Optional<Country> country) {
            this.language = language;
            this.page = page;
            this.analyser = analyser;
            this.country = country;
            this.capitals = new Capitals(page.sentences());
        }

        List<Clues.Naming> names() {
            List<Mention> mentions = new ArrayList<>();
            List<Mention> headings = new ArrayList<>();
            for (Page.Part part : page.parts()) {
                if (part.duplicate()) {
                    continue;
                }
                for (Sentence sentence : part.sentences()) {
                    boolean heading = part.kind() == BlockKind.TITLE && capitals(sentence);
                    boolean dateline = part.kind() == BlockKind.DATELINE;
                    for (Mention mention : mentions(sentence, dateline)) {
                        boolean agency = dateline && mention.is(Kind.PERSON);
                        (heading ? headings : mentions)
                                .add(agency ? mention.as(Kind.ORGANISATION) : mention);
                    }
                }
            }
            Set<String> told = new HashSet<>();
            mentions.forEach(m -> told.add(Spelling.key(m.name())));
            for (Mention heading : headings) {
                if (told.contains(Spelling.key(heading.name()))
                        || heading.is(Kind.PLACE) && heading.sure()) {
                    mentions.add(heading);
                }
            }
            credits(mentions);
            mentions.sort(Comparator.comparing(Mention::passage));
            for (Mention mention : mentions) {
                if (mention.is(Kind.ORGANISATION)) {
                    organisations
                            .computeIfAbsent(mention.run().sentence(), s -> new ArrayList<>())
                            .add(mention);
                }
            }
            List<Clues.Naming> names = new ArrayList<>();
            for (Linking.Named one : Linking.join(page.text(), mentions, language.words())) {
                names.add(naming(one));
            }
            byline(names);
            names.sort(Comparator.comparing(n -> n.mentions().get(0)));
            return names;
        }

        /** A heading in which most words are written with a capital tells nothing by capitals. */
        private boolean capitals(Sentence sentence) {
            long letters =
                    sentence.words().stream()
                            .filter(w -> Character.isLetter(w.text().charAt(0)))
                            .count();
            long capitals =
                    sentence.words().stream()
                            .filter(w -> Character.isUpperCase(w.text().charAt(0)))
                            .count();
            return capitals * 5 > letters * 2;
        }

        private List<Mention> mentions(Sentence cut, boolean dateline) {
            Sentence sentence = dateline ? cut : Glue.glued(page.text(), cut, language.words());
            List<Phrases.Hit<String>> hits = language.words().rolesIn(sentence);
            roles.put(sentence, hits);
            List<Analyser.Named> second =
                    analyser.map(a -> a.names(page.text(), cut)).orElse(List.of());
            List<Mention> found = new ArrayList<>(bodies(sentence));
            for (Run run : language.runs().in(sentence, capitals)) {
                boolean label = run.to() <= label(sentence);
                for (Mention mention :
                        language.sorter()
                                .sort(
                                        page.text(),
                                        run,
                                        hits,
                                        second,
                                        analyser.isPresent(),
                                        capitals)) {
                    if (found.stream().noneMatch(m -> m.passage().overlaps(mention.passage()))
                            && !(label && !mention.is(Kind.PLACE))) {
                        found.add(mention);
                    }
                }
            }
            return found;
        }

        /** Where the heading before a colon ends that opens a paragraph: "Internet Freedom: …". */
        private static int label(Sentence sentence) {
            List<Word> all = sentence.words();
            int capitals = 0;
            int letters = 0;
            for (int i = 0; i < all.size() && i < 30; i++) {
                String text = all.get(i).text();
                if (text.equals(":")) {
                    return letters > 1 && capitals * 5 >= letters * 3 ? i : 0;
                }
                if (Character.isLetter(text.charAt(0))) {
                    letters++;
                    capitals += Character.isUpperCase(text.charAt(0)) ? 1 : 0;
                }
                if (Character.isDigit(text.charAt(0))) {
                    return 0;
                }
            }
            return 0;
        }

        /** Bodies of the state written small: "the river ministry", "parliament". */
        private List<Mention> bodies(Sentence sentence) {
            List<Mention> found = new ArrayList<>();
            List<Word> all = sentence.words();
            for (Phrases.Hit<String> hit : language.words().bodiesIn(sentence)) {
                int from = hit.from();
                boolean known = !hit.value().isEmpty();
                if (Character.isUpperCase(all.get(from).text().charAt(0)) != known
                        || found.stream().anyMatch(m -> m.run().to() > hit.from())) {
                    continue;
                }
                Run run = new Run(sentence, from, hit.to());
                String name = run.passage().in(page.text());
                found.add(
                        new Mention(
                                Optional.of(Kind.ORGANISATION),
                                run,
                                name,
                                known ? hit.value() : name,
                                true));
            }
            for (int i = 1; i < all.size(); i++) {
                if (language.words().takesWordsBefore(all.get(i).text())) {
                    int from = i;
                    while (from > 0
                            && all.get(from - 1).is("NOUN", "ADJ", "CCONJ")
                            && !Character.isUpperCase(all.get(from - 1).text().charAt(0))
                            && !language.words().isNoMinistry(all.get(from - 1).text())) {
                        from--;
                    }
                    while (from < i && all.get(from).is("CCONJ")) {
                        from++;
                    }
                    if (from < i) {
                        add(found, new Run(sentence, from, i + 1));
                    }
                }
            }
            return found;
        }

        private void add(List<Mention> found, Run run) {
            found.add(Mention.of(Kind.ORGANISATION, run, run.passage().in(page.text()), true));
        }

        /** Who first published the text: the credit line has no sentences of its own. */
        private void credits(List<Mention> mentions) {
            for (String name : page.reprintOf().stream().toList()) {
                for (Page.Part part : page.parts()) {
                    int at =
                            part.kind() == BlockKind.BYLINE
                                    ? part.passage().in(page.text()).indexOf(name)
                                    : -1;
                    if (at >= 0) {
                        Passage here =
                                new Passage(
                                        part.passage().start() + at,
                                        part.passage().start() + at + name.length());
                        Sentence sentence =
                                new Sentence(
                                        here,
                                        List.of(
                                                new Word(
                                                        here,
                                                        name,
                                                        name.toLowerCase(Locale.ROOT),
                                                        "PROPN")));
                        mentions.add(
                                Mention.of(Kind.ORGANISATION, new Run(sentence, 0, 1), name, true));
                        break;
                    }
                }
            }
        }

        private Clues.Naming naming(Linking.Named one) {
            Optional<Roles.Role> role =
                    one.kind == Kind.PERSON
                            ? one.mentions.stream().flatMap(m -> role(m).stream()).findFirst()
                            : Optional.empty();
            return new Clues.Naming(
                    one.kind,
                    one.name(),
                    one.mentions.stream().map(Mention::passage).toList(),
                    role.map(Roles.Role::role),
                    role.flatMap(Roles.Role::organisation),
                    one.kind == Kind.PLACE ? countryOf(one) : Optional.empty(),
                    false);
        }

        private Optional<Roles.Role> role(Mention person) {
            Sentence sentence = person.run().sentence();
            return language.roles()
                    .of(
                            page.text(),
                            person.run(),
                            roles.getOrDefault(sentence, List.of()),
                            organisations.getOrDefault(sentence, List.of()));
        }

        private Optional<Country> countryOf(Linking.Named place) {
            return place.mentions.stream()
                    .flatMap(
                            m ->
                                    language
                                            .gazetteer()
                                            .place(m.run().plain())
                                            .or(() -> language.gazetteer().place(m.listedAs()))
                                            .flatMap(p -> p.country(country))
                                            .stream())
                    .findFirst();
        }

        /** The author as declared; a pseudonym is joined to nobody else. */
        private void byline(List<Clues.Naming> names) {
            Page.Byline byline = page.byline().orElse(null);
            if (byline == null || byline.passage().isEmpty()) {
                return;
            }
            Optional<Clues.Naming> told =
                    byline.pseudonym()
                            ? Optional.empty()
                            : names.stream()
                                    .filter(
                                            n ->
                                                    n.kind() == Kind.PERSON
                                                            && Spelling.key(n.name())
                                                                    .equals(
                                                                            Spelling.key(
                                                                                    byline.name())))
                                    .findFirst();
            List<Passage> mentions =
                    new ArrayList<>(told.map(Clues.Naming::mentions).orElse(List.of()));
            mentions.add(byline.passage().get());
            mentions.sort(Comparator.naturalOrder());
            told.ifPresent(names::remove);
            names.add(
                    new Clues.Naming(
                            Kind.PERSON,
                            byline.name(),
                            mentions,
                            told.flatMap(Clues.Naming::role),
                            told.flatMap(Clues.Naming::organisation),
                            Optional.empty(),
                            byline.pseudonym()));
        }
    }
}
