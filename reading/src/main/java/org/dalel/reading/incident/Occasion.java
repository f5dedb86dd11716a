// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dalel.reading.analyser.Word;
import org.dalel.reading.clue.Clues;
import org.dalel.terms.Bounds;
import org.dalel.terms.Count;
import org.dalel.terms.Country;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Language;
import org.dalel.terms.Passage;
import org.dalel.terms.Quoted;
import org.dalel.terms.When;
import org.dalel.terms.finding.DateMention;

/** When, where, to whom and how many, for one trigger in its sentence. */
final class Occasion {
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    private static final Set<String> PERSON_PRONOUNS =
            Set.of("he", "she", "him", "her", "his", "who", "whom", "он", "она", "ол");
    private static final Set<String> GROUP_PRONOUNS =
            Set.of(
                    "they", "them", "their", "both", "all", "those", "it", "its", "others", "они",
                    "каждый", "оба", "олар");

    private static final Set<String> DOER_PRONOUNS =
            Set.of("it", "they", "he", "she", "their", "his", "its");
    private static final Set<String> THERE =
            Set.of(
                    "in",
                    "at",
                    "near",
                    "outside",
                    "across",
                    "throughout",
                    "inside",
                    "around",
                    "within",
                    "on",
                    "downtown");
    private static final Set<String> OF_WHOM = Set.of("of", "against", "to", "by", "for");
    private static final Set<String> OWNERS = Set.of("his", "her", "their", "its");

    /** Countries by the names that their own people use in Russian. */
    private static final Map<String, String> OWN_NAMES =
            Map.of("KG", "Кыргызстан", "BY", "Беларусь", "MD", "Молдова", "TM", "Туркменистан");

    private final Scene scene;
    private final Memory memory;

    /** What the sentences before said. */
    static final class Memory {
        private List<Quoted> targets = List.of();
        private List<String> names = List.of();
        private Optional<Quoted> person = Optional.empty();
        private List<String> personWords = List.of();
        private When date = When.UNKNOWN;
        private Optional<String> place = Optional.empty();
        private int paragraph = -1;
        private boolean entryAlone;
        private int sentence = -1;
        private boolean personalTarget;
        private boolean topic;
        private List<Quoted> several = List.of();
        private List<String> severalNames = List.of();
        private final Antecedents antecedents = new Antecedents();

        void enter(int newParagraph) {
            if (newParagraph != paragraph) {
                if (!entryAlone) {
                    date = When.UNKNOWN;
                    place = Optional.empty();
                }
                paragraph = newParagraph;
            }
            entryAlone = false;
        }

        /** "3 June, Oral.": the day and the town of what follows. */
        void entry(When day, Optional<String> town) {
            date = day;
            place = town;
            entryAlone = true;
        }

        void keep(Draft draft) {
            if (!draft.targets().isEmpty()) {
                targets = draft.targets();
                names = draft.names();
                sentence = draft.scene().number();
                personalTarget = isOnePerson(draft);
            }
            if (draft.targets().size() > 1) {
                several = draft.targets();
                severalNames = draft.names();
            }
            if (draft.date().isKnown() && !draft.isAside()) {
                date = draft.date();
            }
            if (draft.placeSaid()) {
                place = draft.place();
            }
        }

        private static boolean isOnePerson(Draft draft) {
            return draft.targets().size() == 1
                    && draft.scene().names().stream()
                            .filter(m -> m.naming().kind() == Clues.Naming.Kind.PERSON)
                            .anyMatch(
                                    m -> m.naming().name().equals(draft.targets().get(0).reveal()));
        }

        /** Targets told in the sentence before or in this one. */
        List<Quoted> nearTargets(Scene scene) {
            return scene.number() - sentence <= 1 ? targets : List.of();
        }

        void person(String name, List<String> words, boolean subject) {
            person = Optional.of(new Quoted(name));
            personWords = words;
            topic = subject;
        }

        /**
         * Of "Police held Marat Bekov, a critic of Governor Sapar Olim. His arrest …" the one who
         * was held: whom the sentence before is about, else the one person it was done to, else who
         * was named last.
         */
        private Targets heOrShe(Scene scene) {
            boolean sufferer =
                    !topic
                            && scene.language().equals(Language.ENGLISH)
                            && scene.number() - sentence == 1
                            && personalTarget;
            return sufferer
                    ? new Targets(targets, names, true)
                    : new Targets(person.map(List::of).orElse(List.of()), personWords, true);
        }
    }

    /** Targets with the words that name them. */
    record Targets(List<Quoted> words, List<String> names, boolean recalled) {}

    Occasion(Scene scene, Memory memory) {
        this.scene = scene;
        this.memory = memory;
    }

    /**
     * @param verb the word of the trigger: who does it is not the one it is done to
     */
    Targets targets(List<NounPhrase> done, int verb) {
        List<Quoted> words = new ArrayList<>();
        List<String> names = new ArrayList<>();
        boolean recalled = false;
        for (NounPhrase said : done) {
            NounPhrase phrase = nobodysPlace(bearer(said), verb);
            if (scene.kind("money").get(phrase.head())) {
                continue; // "a fine of 20,000 rubles"
            }
            if (scene.kind("measure").get(phrase.head())) {
                ofWhom(phrase).or(() -> atWhom(phrase)).ifPresent(o -> add(o, words, names));
                continue;
            }
            String form = scene.form(phrase.head());
            String lemma = scene.lemma(phrase.head());
            boolean pronoun = phrase.end() == phrase.start() + 1;
            Optional<Targets> theirs = isEnglish() ? Optional.empty() : hisOwn(phrase);
            if (theirs.isPresent()) {
                words.addAll(theirs.get().words());
                names.addAll(theirs.get().names());
                recalled = true;
                continue;
            }
            boolean group = GROUP_PRONOUNS.contains(form) || GROUP_PRONOUNS.contains(lemma);
            boolean person = PERSON_PRONOUNS.contains(form) || PERSON_PRONOUNS.contains(lemma);
            List<NounPhrase> meant =
                    pronoun && (group || person) && isEnglish()
                            ? Antecedents.meantWithin(
                                    scene,
                                    phrase.start(),
                                    said.equals(phrase) && verb < phrase.start() ? verb : -1,
                                    true)
                            : List.of();
            if (!meant.isEmpty()) {
                meant.forEach(p -> add(p, words, names));
                recalled = true;
            } else if (pronoun && person) {
                Optional<Scene.Mention> here = personBefore(phrase.start());
                if (here.isPresent()) {
                    words.add(new Quoted(here.get().naming().name()));
                    names.addAll(wordsOf(here.get()));
                } else {
                    Targets whom = memory.heOrShe(scene);
                    words.addAll(whom.words());
                    names.addAll(whom.names());
                }
                recalled = true;
            } else if (pronoun
                    && group
                    && !isEnglish()
                    && peopleBefore(phrase.start()).isPresent()) {
                add(peopleBefore(phrase.start()).orElseThrow(), words, names);
                recalled = true;
            } else if (pronoun && group) {
                boolean both = form.equals("both") && !memory.several.isEmpty();
                words.addAll(both ? memory.several : memory.targets);
                names.addAll(both ? memory.severalNames : memory.names);
                recalled = true;
            } else if (scene.kind("belonging").get(phrase.head())) {
                Optional<NounPhrase> owner = ownerWithin(phrase);
                if (owner.isPresent()) {
                    add(owner.get(), words, names);
                } else {
                    words.addAll(memory.nearTargets(scene));
                    recalled = true;
                }
            } else if (scene.is(phrase.head(), "NUM")
                    && isEnglish()
                    && scene.form(0).equals("of")
                    && !memory.nearTargets(scene).isEmpty()) {
                words.addAll(memory.nearTargets(scene));
                recalled = true;
            } else {
                add(phrase, words, names);
            }
        }
        return new Targets(words.stream().distinct().toList(), names, recalled);
    }

    /** The person named last, for a verb whose subject is left out; empty when none was named. */
    Optional<Targets> dropped(int verb) {
        Optional<Scene.Mention> here = personBefore(verb);
        if (here.isPresent()) {
            return Optional.of(
                    new Targets(
                            List.of(new Quoted(here.get().naming().name())),
                            wordsOf(here.get()),
                            true));
        }
        return memory.person.map(p -> new Targets(List.of(p), memory.personWords, true));
    }

    /**
     * {@code её страницу}: whoever it belongs to; {@code активиста}, {@code 26-летнего
     * программиста}: the one named before, where the words tell of somebody known.
     */
    private Optional<Targets> hisOwn(NounPhrase phrase) {
        int head = phrase.head();
        boolean somebody = scene.kind("person").get(head);
        boolean named = scene.anyOf("name", phrase.start(), phrase.end());
        boolean his = false;
        for (int i = phrase.start(); i < head; i++) {
            his |= scene.form(i).matches("его|её|ее");
        }
        boolean bare =
                somebody
                        && !named
                        && phrase.end() == head + 1
                        && scene.word(head).has("Number=Sing")
                        && (phrase.start() == head
                                || scene.form(head - 1).endsWith("летнего")
                                || scene.form(head - 1).endsWith("летнюю")
                                || scene.form(head - 1).endsWith("летний")
                                || scene.form(head - 1).endsWith("летняя"));
        if (!(bare || his && !somebody && !named)) {
            return Optional.empty();
        }
        Optional<Scene.Mention> here = personBefore(phrase.start());
        if (here.isPresent()) {
            return Optional.of(
                    new Targets(
                            List.of(new Quoted(here.get().naming().name())),
                            wordsOf(here.get()),
                            true));
        }
        return memory.person.map(p -> new Targets(List.of(p), memory.personWords, true));
    }

    /** "a leader in Selma, jailed": of a town before the verb the person told of. */
    private NounPhrase nobodysPlace(NounPhrase phrase, int verb) {
        boolean place =
                isEnglish()
                        && phrase.end() <= verb
                        && scene.kind("place").get(phrase.head())
                        && scene.phraseAt(phrase.head())
                                .map(p -> !scene.anyOf("person", p.start(), p.end()))
                                .orElse(true);
        return place
                ? Phrasing.insteadOfPlace(scene, List.of(phrase), phrase.start()).get(0)
                : phrase;
    }

    /** {@code дело участницы}: the one in the genitive behind what is done. */
    private Optional<NounPhrase> ofWhom(NounPhrase phrase) {
        if (isEnglish() || phrase.end() <= phrase.head() + 1) {
            return Optional.empty();
        }
        NounPhrase behind =
                new NounPhrase(
                        phrase.head() + 1, phrase.end(), lastNoun(phrase.head() + 1, phrase));
        return Optional.of(behind).filter(this::isBearer);
    }

    /** "fired tear gas at the marchers", "used batons to disperse the crowd". */
    private Optional<NounPhrase> atWhom(NounPhrase phrase) {
        if (!isEnglish()) {
            return Optional.empty();
        }
        for (int i = phrase.end(); i < Math.min(scene.size(), phrase.end() + 12); i++) {
            boolean at = AT_WHOM.contains(scene.form(i)) && scene.is(i, "ADP");
            boolean off = scene.is(i, "VERB") && DRIVING_OFF.contains(scene.lemma(i));
            List<NounPhrase> whom = at || off ? Phrasing.objects(scene, i + 1) : List.of();
            if (!whom.isEmpty()
                    && (isBearer(whom.get(0))
                            || CROWD.contains(scene.lemma(whom.get(0).head()))
                            || scene.anyOf("gathering", whom.get(0).start(), whom.get(0).end()))) {
                return Optional.of(whom.get(0));
            }
        }
        return Optional.empty();
    }

    private static final Set<String> AT_WHOM = Set.of("against", "at", "on", "into");
    private static final Set<String> DRIVING_OFF =
            Set.of("disperse", "scatter", "clear", "push", "drive", "break", "quell", "stop");
    private static final Set<String> CROWD = Set.of("crowd", "gathering", "assembly", "mob");

    /** The first noun behind {@code from} that somebody is, else the last word. */
    private int lastNoun(int from, NounPhrase phrase) {
        for (int i = from; i < phrase.end(); i++) {
            boolean somebody =
                    scene.kind("name").get(i)
                            || scene.kind("person").get(i)
                            || scene.kind("group").get(i)
                            || scene.kind("outlet").get(i);
            if (somebody) {
                return i;
            }
        }
        return phrase.end() - 1;
    }

    /** {@code их отпустили}: the people named last in this sentence. */
    private Optional<NounPhrase> peopleBefore(int word) {
        for (int i = word - 1; i >= 0; i--) {
            Optional<NounPhrase> phrase = scene.phraseAt(i);
            if (phrase.isPresent()
                    && phrase.get().end() <= word
                    && (scene.is(phrase.get().start(), "NUM", "ADV")
                            || scene.word(phrase.get().head()).has("Number=Plur"))
                    && scene.anyOf("person", phrase.get().start(), phrase.get().end())) {
                return phrase;
            }
        }
        return Optional.empty();
    }

    /** Of "the groups' registration" and "NGO licences" the ones who have them. */
    private Optional<NounPhrase> ownerWithin(NounPhrase phrase) {
        NounPhrase core = scene.phraseAt(phrase.head()).orElse(phrase);
        for (int i = core.head() - 1; i >= core.start(); i--) {
            if (scene.kind("group").get(i)
                    || scene.kind("outlet").get(i)
                    || scene.kind("person").get(i)
                    || scene.kind("name").get(i)) {
                return Optional.of(new NounPhrase(core.start(), i + 1, i));
            }
        }
        return Optional.empty();
    }

    /** "160 outlets were registered, 40 were refused": forty outlets. */
    private Optional<Quoted> ellipsis(NounPhrase phrase) {
        int head = phrase.head();
        if (!scene.is(head, "NUM") || !isEnglish()) {
            return Optional.empty();
        }
        for (int i = head - 1; i > 0; i--) {
            Optional<NounPhrase> before = scene.phraseAt(i);
            if (before.isPresent()
                    && before.get().end() <= phrase.start()
                    && scene.is(before.get().start(), "NUM")
                    && isBearer(before.get())) {
                return Optional.of(
                        new Quoted(
                                scene.words(head, head + 1)
                                        + " "
                                        + scene.words(
                                                before.get().start() + 1, before.get().end())));
            }
        }
        return Optional.empty();
    }

    /** A phrase in its own words, or by the names of those whom it means. */
    private void add(NounPhrase phrase, List<Quoted> words, List<String> names) {
        List<Scene.Mention> apposed = isEnglish() ? Apposition.of(scene, phrase) : List.of();
        Optional<Antecedents.Named> known =
                isEnglish() && apposed.isEmpty()
                        ? memory.antecedents.meantBy(scene, phrase)
                        : Optional.empty();
        if (!apposed.isEmpty()) {
            for (Scene.Mention mention : apposed) {
                words.add(new Quoted(mention.naming().name()));
                names.addAll(wordsOf(mention));
            }
            return;
        }
        if (known.isPresent()) {
            words.add(new Quoted(known.get().name()));
            names.addAll(known.get().words());
            return;
        }
        Optional<Quoted> counted = ellipsis(phrase);
        if (counted.isPresent()) {
            words.add(counted.get());
            return;
        }
        String told = said(phrase);
        if (!told.isBlank()) {
            words.add(new Quoted(told));
        }
        for (int i = phrase.start(); i < phrase.end(); i++) {
            if (scene.kind("name").get(i) && scene.word(i).text().length() > 1) {
                names.add(scene.nameKey(i));
            }
        }
    }

    /** Who does it, in words; a pronoun by the one it means. */
    Optional<Quoted> doer(List<NounPhrase> doers) {
        for (NounPhrase phrase : doers) {
            boolean pronoun =
                    phrase.end() == phrase.start() + 1
                            && isEnglish()
                            && DOER_PRONOUNS.contains(scene.form(phrase.head()));
            if (pronoun) {
                List<NounPhrase> meant = Antecedents.meantWithin(scene, phrase.start(), -1, false);
                if (meant.isEmpty()) {
                    continue;
                }
                return Optional.of(new Quoted(said(meant.get(0))));
            }
            if (scene.kind("no-doer").get(phrase.head())) {
                continue;
            }
            String words = said(phrase);
            if (!words.isBlank()) {
                return Optional.of(new Quoted(words));
            }
        }
        return Optional.empty();
    }

    private boolean isEnglish() {
        return scene.language().equals(Language.ENGLISH);
    }

    /** The last person named before word {@code i} of this sentence. */
    private Optional<Scene.Mention> personBefore(int i) {
        Optional<Scene.Mention> last = Optional.empty();
        for (Scene.Mention mention : scene.names()) {
            if (mention.to() <= i && mention.naming().kind() == Clues.Naming.Kind.PERSON) {
                last = Optional.of(mention);
            }
        }
        return last;
    }

    private List<String> wordsOf(Scene.Mention mention) {
        List<String> words = new ArrayList<>();
        for (int i = mention.from(); i < mention.to(); i++) {
            words.add(scene.nameKey(i));
        }
        return words;
    }

    /** Of a thing whoever it belongs to: {@code his camera}, {@code the cases against the NGO}. */
    private NounPhrase bearer(NounPhrase phrase) {
        int head = phrase.head();
        if (scene.kind("name").get(head)
                || scene.anyOf("person", head, head + 1)
                || scene.anyOf("group", head, head + 1)
                || scene.anyOf("outlet", head, head + 1)
                || scene.anyOf("place", head, head + 1)) {
            return phrase;
        }
        if (!isEnglish()) {
            return ofWhom(phrase).orElse(phrase);
        }
        NounPhrase core = scene.phraseAt(head).orElse(phrase);
        if (scene.form(core.start() - 1).equals("whose")) {
            int end = core.start() - 2;
            List<NounPhrase> whose =
                    Phrasing.endingAt(scene, scene.form(end).equals(",") ? end - 1 : end);
            if (!whose.isEmpty()) {
                return whose.get(whose.size() - 1);
            }
        }
        for (int i = core.start(); i < head; i++) {
            if (scene.is(i, "PART") && i > core.start()) {
                return new NounPhrase(core.start(), i, i - 1);
            }
            if (scene.is(i, "PRON") && OWNERS.contains(scene.form(i))) {
                return new NounPhrase(i, i + 1, i);
            }
        }
        String next = scene.form(core.end());
        if (OF_WHOM.contains(next)) {
            List<NounPhrase> owners = Phrasing.objects(scene, core.end() + 1);
            if (!owners.isEmpty() && isBearer(owners.get(0))) {
                return owners.get(0);
            }
        }
        return laidOn(core).orElse(phrase);
    }

    /** "the ban on the newspaper", "access within the country to two sites". */
    private Optional<NounPhrase> laidOn(NounPhrase core) {
        boolean access = scene.lemma(core.head()).equals("access");
        boolean laid =
                scene.kind("belonging").get(core.head()) && scene.form(core.end()).equals("on");
        for (int i = core.end(); i < Math.min(scene.size(), core.end() + (access ? 5 : 1)); i++) {
            if (!laid && !scene.form(i).equals("to")) {
                continue;
            }
            List<NounPhrase> whom = Phrasing.objects(scene, i + 1);
            if (!whom.isEmpty() && isBearer(whom.get(0)) && (laid || access)) {
                return Optional.of(whom.get(0));
            }
        }
        return Optional.empty();
    }

    private boolean isBearer(NounPhrase phrase) {
        return scene.anyOf("name", phrase.start(), phrase.end())
                || scene.anyOf("person", phrase.start(), phrase.end())
                || scene.anyOf("group", phrase.start(), phrase.end())
                || scene.anyOf("outlet", phrase.start(), phrase.end());
    }

    /** The fullest form of the name where the phrase is one, else the phrase's words. */
    String said(NounPhrase phrase) {
        for (Scene.Mention mention : scene.names()) {
            if (mention.from() <= phrase.head()
                    && phrase.head() < mention.to()
                    && mention.naming().kind() != Clues.Naming.Kind.PLACE) {
                return mention.naming().name();
            }
            boolean reachesOut =
                    !isEnglish()
                            && mention.naming().kind() == Clues.Naming.Kind.PERSON
                            && phrase.start() <= mention.from()
                            && mention.from() < phrase.end()
                            && phrase.end() < mention.to();
            if (reachesOut) {
                return mention.naming().name();
            }
        }
        Optional<String> apposed = isEnglish() ? Optional.empty() : apposedName(phrase);
        if (apposed.isPresent()) {
            return apposed.get();
        }
        int start = phrase.start();
        while (start < phrase.end() - 1
                && (ARTICLES.contains(scene.form(start)) || scene.form(start).equals("said"))) {
            start++;
        }
        int end = phrase.end();
        String words = scene.clauses().said(scene, start, end);
        if (words.length() > 120) {
            NounPhrase core = scene.phraseAt(phrase.head()).orElse(phrase);
            words = scene.clauses().said(scene, core.start(), core.end());
        }
        return words.length() > 160 ? words.substring(0, 160) : words;
    }

    /** The subject of the sentence, whose verb tells of nothing that he or she says. */
    private boolean isTopic(Scene.Mention mention) {
        for (int i = 0; i < mention.from(); i++) {
            if (scene.is(i, "VERB", "AUX", "SCONJ")) {
                return false;
            }
        }
        return scene.is(mention.to(), "VERB", "AUX");
    }

    private static final Set<String> KIN =
            Set.of(
                    "мать",
                    "отец",
                    "жена",
                    "муж",
                    "сын",
                    "дочь",
                    "брат",
                    "сестра",
                    "коллега",
                    "друг",
                    "родственник",
                    "адвокат",
                    "сторонник",
                    "защитник",
                    "супруга",
                    "супруг",
                    "сосед",
                    "штаб",
                    "дело");

    /** {@code редактора Веру Лопатину}: the person's name, in the nominative. */
    private Optional<String> apposedName(NounPhrase phrase) {
        if (!scene.kind("person").get(phrase.head())) {
            return Optional.empty();
        }
        List<Scene.Mention> inside =
                scene.names().stream()
                        .filter(m -> m.naming().kind() == Clues.Naming.Kind.PERSON)
                        .filter(m -> m.from() > phrase.head() && m.to() <= phrase.end())
                        .toList();
        boolean owned =
                KIN.contains(scene.lemma(phrase.head()))
                        && inside.stream().allMatch(m -> m.to() == m.from() + 1);
        return inside.size() == 1 && !owned
                ? Optional.of(inside.get(0).naming().name())
                : Optional.empty();
    }

    /** A sentence of nothing but a date and a place begins an entry of a chronicle. */
    private boolean isEntry() {
        if (!isEnglish() || scene.dates().size() != 1 || scene.size() > 9) {
            return false;
        }
        for (int i = 0; i < scene.size(); i++) {
            boolean inDate = scene.temporal(i);
            boolean inPlace = scene.kind("place").get(i) || scene.is(i, "PROPN");
            boolean mark =
                    scene.is(i, "PUNCT", "ADP", "SYM")
                            || i == 0 && scene.form(i).equals("on")
                            || scene.word(i).text().equals("–");
            if (!inDate && !inPlace && !mark) {
                return false;
            }
        }
        return true;
    }

    /** Who the sentence speaks of last, for the pronouns of the next. */
    void remember() {
        if (isEntry()
                && scene.dates().get(0).meaning() instanceof DateMention.Dated dated
                && dated.when().isKnown()) {
            memory.entry(
                    dated.when(),
                    scene.names().stream()
                            .filter(m -> m.naming().kind() == Clues.Naming.Kind.PLACE)
                            .map(m -> m.naming().name())
                            .findFirst());
        }
        if (isEnglish()) {
            memory.antecedents.remember(scene);
        }
        for (Scene.Mention mention : scene.names()) {
            if (mention.naming().kind() == Clues.Naming.Kind.PERSON) {
                boolean subject = isEnglish() && isTopic(mention);
                memory.person(mention.naming().name(), wordsOf(mention), subject);
                if (subject) {
                    break; // "he" of the next sentence is the one this one is about
                }
            }
        }
    }

    /**
     * The date nearest to the trigger; one in a clause of its own stands behind.
     *
     * @param lasting whether "since" can date it: it has gone on until now
     * @param noun whether the trigger is a noun, with its date in its own phrase: "raids in 2017"
     */
    Optional<When> date(int from, int to, boolean lasting, boolean noun) {
        When best = When.UNKNOWN;
        int least = Integer.MAX_VALUE;
        for (DateMention mention : scene.dates()) {
            if (!(mention.meaning() instanceof DateMention.Dated dated)
                    || !dated.when().isKnown()
                    || insideLaw(mention.passage())) {
                continue;
            }
            int at = scene.sentence().wordAt(mention.passage().start());
            boolean asOf = scene.form(at - 1).equals("of") && scene.form(at - 2).equals("as");
            boolean since = scene.form(at - 1).equals("since") || asOf && at > 2;
            boolean until = scene.form(at - 1).equals("until") || scene.form(at - 1).equals("till");
            boolean sinceThen = !isEnglish() && scene.form(at - 1).matches("со?");
            boolean perfective = scene.word(from).has("Aspect=Perf");
            boolean untilThen = !isEnglish() && scene.form(at - 1).equals("до");
            if (since && !lasting || sinceThen && perfective || until || untilThen) {
                continue;
            }
            if (isEnglish() && at > to && tellsOfSomebodyElse(to, at)) {
                continue;
            }
            int distance = at < from ? from - at : (at - to) * (noun ? 1 : 2);
            if (at < from && belongsToVerb(at)) {
                distance += 12;
            }
            int low = Math.min(at, from);
            int high = Math.max(at, from);
            for (int i = low; i < high; i++) {
                if (scene.form(i).equals(";")) {
                    distance += 30;
                } else if (scene.is(i, "VERB")) {
                    distance += 3;
                }
            }
            if ((at == 0 || at == 1) && !saidThatBetween(at, from)) {
                distance = Math.min(distance, 12);
            }
            if (distance < least) {
                least = distance;
                best = dated.when();
            }
        }
        return best.isKnown() ? Optional.of(best) : Optional.empty();
    }

    /** "called for the release of Marat Bekov, who was jailed in August": not the call's date. */
    private boolean tellsOfSomebodyElse(int to, int at) {
        for (int i = at - 1; i >= to; i--) {
            boolean relative = scene.form(i).equals("who") || scene.form(i).equals("whose");
            if (relative && scene.is(i, "PRON")) {
                return true;
            }
            if (scene.form(i).equals(",")) {
                return false;
            }
        }
        return false;
    }

    /** "On 5 April the minister said that in March": the day on which it was said. */
    private boolean saidThatBetween(int date, int trigger) {
        for (int i = date + 1; i < trigger; i++) {
            if (scene.form(i).equals("that")
                    && scene.is(i, "SCONJ")
                    && scene.is(i - 1, "VERB", "NOUN")
                    && isEnglish()) {
                return true;
            }
        }
        return false;
    }

    /** "an inquiry begun in 2019 into the raids": the year of the inquiry. */
    private boolean belongsToVerb(int date) {
        int i = date - 1;
        while (scene.is(i, "ADP", "DET")) {
            i--;
        }
        return i < date - 1 && scene.is(i, "VERB") && isEnglish();
    }

    private boolean insideLaw(Passage passage) {
        return scene.laws().stream().anyMatch(l -> l.passage().contains(passage));
    }

    /** The place said last in the paragraph, unless the words tell of another day. */
    Optional<String> recalledPlace(Optional<When> said) {
        boolean sameTime = said.isEmpty() || said.get().equals(memory.date);
        return !scene.clauses().leavesOutTheKnown() && sameTime ? memory.place : Optional.empty();
    }

    When recalledDate() {
        return memory.date;
    }

    /** How many: a number before the noun, or the names told one by one. */
    Optional<Count> count(Trigger trigger, int from, List<NounPhrase> done) {
        if (trigger.manner().isNoun()) {
            Optional<Count> own = scene.phraseAt(from).flatMap(this::amount);
            if (own.isPresent()) {
                return own;
            }
        }
        long named = 0;
        Bounds sum = Bounds.exactly(0);
        Optional<String> unit = Optional.empty();
        for (NounPhrase phrase : done) {
            Optional<Count> amount = amount(phrase);
            if (amount.isPresent()) {
                sum = plus(sum, amount.get().bounds());
                unit = unit.isPresent() ? unit : Optional.of(amount.get().unit());
            } else if (isOneName(phrase)) {
                named++;
            }
        }
        if (unit.isEmpty()) {
            // who calls a meeting is not how many took part in it
            return named > 1 && trigger.type() != IncidentType.MEETING
                    ? Optional.of(new Count(Bounds.exactly(named), "people"))
                    : Optional.empty();
        }
        boolean included = done.size() > 1 && named > 0 && isIncluded(done);
        Bounds whole = included ? sum : plus(sum, Bounds.exactly(named));
        return Optional.of(new Count(whole, unit.get()));
    }

    private boolean isIncluded(List<NounPhrase> done) {
        for (int i = done.get(0).end(); i < done.get(done.size() - 1).start(); i++) {
            if (scene.form(i).equals("including")) {
                return true;
            }
        }
        return false;
    }

    private boolean isOneName(NounPhrase phrase) {
        return scene.kind("name").get(phrase.head()) && !scene.lemma(phrase.head()).isEmpty();
    }

    private static Bounds plus(Bounds a, Bounds b) {
        return new Bounds(
                a.min().isPresent() && b.min().isPresent()
                        ? Optional.of(a.min().get().add(b.min().get()))
                        : Optional.empty(),
                a.max().isPresent() && b.max().isPresent()
                        ? Optional.of(a.max().get().add(b.max().get()))
                        : Optional.empty());
    }

    private Optional<Count> amount(NounPhrase phrase) {
        NounPhrase core = scene.phraseAt(phrase.head()).orElse(phrase);
        Passage place = scene.passage(core.start(), Math.min(core.end(), phrase.end()));
        Passage wide = scene.passage(phrase.start(), phrase.end());
        for (Clues.Amount amount : scene.amounts()) {
            boolean counts =
                    amount.kind() == Clues.Amount.Kind.COUNT
                            || amount.kind() == Clues.Amount.Kind.OTHER && amount.unit().isEmpty();
            if (counts
                    && !countsTimes(amount)
                    && !amount.value().isUnknown()
                    && (amount.number().overlaps(place)
                            || amount.passage().overlaps(place)
                                    && amount.passage().start() <= wide.start())) {
                return Optional.of(
                        new Count(
                                amount.value(),
                                amount.unit().filter(u -> !u.isBlank()).orElse("people")));
            }
        }
        return Optional.empty();
    }

    /** "58 cases", "19 times", "a 20-minute film": no number of those to whom it was done. */
    private boolean countsTimes(Clues.Amount amount) {
        if (!isEnglish()) {
            return false;
        }
        int number = scene.sentence().wordAt(amount.number().end() - 1);
        return NounPhrase.TIMES.contains(scene.form(number + 1))
                || Scene.isLength(scene.form(number));
    }

    Optional<Count> amountAt(int word) {
        return scene.phraseAt(word).flatMap(this::amount);
    }

    /**
     * The place of the sentence that is nearest to the trigger, a town before a country. Another
     * country counts only where the words say that it happened there: "in Poland", not "relations
     * with Poland".
     */
    Optional<String> place(int from, Optional<Country> country) {
        Optional<String> best = Optional.empty();
        int least = Integer.MAX_VALUE;
        String countryName = country.map(c -> nameOf(c, scene.language())).orElse("");
        for (Scene.Mention mention : scene.names()) {
            if (mention.naming().kind() != Clues.Naming.Kind.PLACE) {
                continue;
            }
            boolean there = isThere(mention.from());
            boolean abroad =
                    country.isPresent()
                            && mention.naming().country().isPresent()
                            && !mention.naming().country().equals(country);
            if (isEnglish() && (isOrigin(mention) || abroad && !there && mention.from() > 0)) {
                continue;
            }
            if (!isEnglish() && abroad && isWhereTo(mention)) {
                continue;
            }
            int distance = Math.abs(mention.from() - from);
            if (mention.naming().name().equals(countryName)) {
                distance += 100;
            }
            if (isEnglish() && !there) {
                distance += 8;
            }
            if (isEnglish() && isWithin(mention)) {
                distance += 12;
            }
            if (distance < least) {
                least = distance;
                best = Optional.of(mention.naming().name());
            }
        }
        return best;
    }

    /** {@code собирался лететь в Турцию}: where to, not where. */
    private boolean isWhereTo(Scene.Mention mention) {
        Word word = scene.word(mention.to() - 1);
        return scene.form(mention.from() - 1).matches("во?")
                && word.has("Case=Acc")
                && !word.has("Case=Loc");
    }

    /** "in the city of Oral", "near Oral". */
    private boolean isThere(int from) {
        for (int i = from - 1; i >= Math.max(0, from - 5); i--) {
            if (THERE.contains(scene.form(i))) {
                return true;
            }
            if (!scene.is(i, "DET", "ADJ", "NOUN", "PROPN", "NUM") && !scene.form(i).equals("of")) {
                return false;
            }
        }
        return false;
    }

    /** "on the square in Oral": the square is the finer place. */
    private boolean isWithin(Scene.Mention mention) {
        return scene.form(mention.from() - 1).equals("in")
                && scene.names().stream()
                        .anyMatch(
                                m ->
                                        m.to() == mention.from() - 1
                                                && m.naming().kind() == Clues.Naming.Kind.PLACE);
    }

    /** "the Berlin-based outlet": where somebody is from. */
    private boolean isOrigin(Scene.Mention mention) {
        String next = scene.form(mention.to());
        return next.startsWith("-") || next.endsWith("-based") || next.equals("based");
    }

    /** A country's name in the language of the document. */
    static String nameOf(Country country, Language language) {
        String own = OWN_NAMES.get(country.code());
        if (own != null && language.equals(Language.RUSSIAN)) {
            return own;
        }
        return new Locale.Builder()
                .setRegion(country.code())
                .build()
                .getDisplayCountry(
                        language.equals(Language.RUSSIAN) || language.equals(Language.KAZAKH)
                                ? Locale.forLanguageTag(language.code())
                                : Locale.ENGLISH);
    }
}
