// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dalel.reading.analyser.Word;

/**
 * Roles in a Kazakh clause, all of them before its verb: the accusative has it done to; of a
 * passive verb the nominative has; who is fined, attacked or forbidden something stands in the
 * dative or owns what is forbidden.
 */
final class KazakhRoles {
    private static final int REACH = 26;
    private static final Set<String> BY_WHOSE = Set.of("бұйрық", "шешім", "қаулы", "талап", "үкім");
    private static final List<String> SOMEBODY =
            List.of("name", "person", "group", "outlet", "pronoun");

    private final Scene scene;
    private final int from;
    private final int to;
    private final int verb;

    KazakhRoles(Scene scene, int from, int to) {
        this.scene = scene;
        this.from = from;
        this.to = to;
        this.verb = to - 1;
    }

    WhoDidWhat.Found of(Trigger trigger) {
        boolean alone = to == from + 1;
        return switch (trigger.manner()) {
            case VERB -> verb(alone);
            case DEED -> found(objects(), deedDoers(), "deed");
            case STATE -> found(subjectOrOwner(), List.of(), "state");
            case EVENT ->
                    found(concerned(), doers(List.of()), lightVerb() ? "noun with verb" : "noun");
            case ACTION -> found(List.of(), owner(), lightVerb() ? "noun with verb" : "noun");
        };
    }

    private WhoDidWhat.Found verb(boolean alone) {
        Word word = scene.word(verb);
        boolean passive = word.has("Voice=Pass");
        if (isAttribute()) {
            List<NounPhrase> after = scene.phraseAt(to).map(this::coordinated).orElseGet(List::of);
            return passive
                    ? found(after, agents(), "participle")
                    : found(objects(), after, "participle");
        }
        if (!passive) {
            List<NounPhrase> done = objects();
            return found(done, doers(done), "active");
        }
        List<NounPhrase> done = alone ? subjects() : List.of();
        if (done.isEmpty()) {
            done = addressed();
        }
        if (done.isEmpty()) {
            done = subjects();
        }
        return found(done, agents(), "passive");
    }

    private WhoDidWhat.Found found(List<NounPhrase> done, List<NounPhrase> doers, String pattern) {
        List<NounPhrase> others = new ArrayList<>(doers);
        others.removeAll(done);
        return new WhoDidWhat.Found(new Roles(done, others), Optional.empty(), pattern);
    }

    /** A participle right before a noun: {@code ұсталған белсенді}. */
    private boolean isAttribute() {
        Word word = scene.word(verb);
        return word.has("VerbForm=Part")
                && word.features().stream()
                        .noneMatch(f -> f.startsWith("Case=") && !f.equals("Case=Nom"))
                && !word.has("Person[psor]=3")
                && scene.is(to, "NOUN", "PROPN", "NUM", "ADJ")
                && !scene.temporal(to);
    }

    /** Whether a finite verb follows the trigger noun. */
    private boolean lightVerb() {
        for (int i = to; i < Math.min(scene.size(), to + 6); i++) {
            if (scene.is(i, "VERB")) {
                return true;
            }
        }
        return false;
    }

    /** The first word of the trigger's clause; a converb ends a clause only for what it governs. */
    private int floor(boolean overConverbs) {
        for (int i = from - 1; i >= Math.max(0, from - REACH); i--) {
            String form = scene.form(i);
            if (form.equals(";") || form.equals(":")) {
                return i + 1;
            }
            boolean finite =
                    scene.is(i, "VERB")
                            && scene.word(i).has("VerbForm=Fin")
                            && !scene.form(i + 1).equals("деген")
                            && !scene.form(i + 1).equals("деп");
            boolean converb = scene.is(i, "VERB") && scene.word(i).has("VerbForm=Conv");
            boolean comma = scene.form(i + 1).equals(",") || scene.form(i + 1).equals("–");
            if (finite && (comma || scene.is(i + 1, "CCONJ"))
                    || converb && comma && !overConverbs
                    || form.equals(",") && scene.form(i + 1).matches("бірақ|ал|алайда")) {
                return i + 1;
            }
        }
        return Math.max(0, from - REACH);
    }

    private List<NounPhrase> objects() {
        Optional<NounPhrase> accusative =
                nearest("Case=Acc", false, floor(false))
                        .or(() -> nearest("Case=Acc", true, floor(true)));
        boolean measure =
                accusative.isPresent()
                        && scene.anyOf(
                                "measure", accusative.get().head(), accusative.get().head() + 1);
        if (accusative.isPresent() && !measure) {
            List<NounPhrase> done = new ArrayList<>(coordinated(accusative.get()));
            boolean thing = !isSomebody(accusative.get()) && !isOwnerless(accusative.get());
            if (thing) {
                nearest("Case=Gen", true, floor(true)).ifPresent(done::add);
                ownersBefore(accusative.get()).ifPresent(done::add);
            }
            return done;
        }
        List<NounPhrase> addressed = addressed();
        return addressed.isEmpty()
                ? accusative.map(this::coordinated).orElseGet(List::of)
                : addressed;
    }

    /** Whether it is an event or a place, which nobody owns. */
    private boolean isOwnerless(NounPhrase phrase) {
        return scene.anyOf("gathering", phrase.start(), phrase.end())
                || scene.anyOf("law", phrase.start(), phrase.end());
    }

    /** Who owns a thing told before: {@code редактордың пәтеріне келіп, телефонын тәркіледі}. */
    private Optional<NounPhrase> ownersBefore(NounPhrase thing) {
        for (int i = thing.start() - 1; i >= floor(true); i--) {
            Optional<NounPhrase> phrase = scene.phraseAt(i);
            if (phrase.isPresent()) {
                Optional<NounPhrase> owner = ownerIn(phrase.get());
                if (owner.isPresent()) {
                    return owner;
                }
                i = phrase.get().start();
            }
        }
        return Optional.empty();
    }

    /** Whom it is given to, done to or told; or who owns what is forbidden. */
    private List<NounPhrase> addressed() {
        int floor = floor(false);
        for (String wanted : List.of("Case=Dat", "Case=Abl", "Case=Gen")) {
            Optional<NounPhrase> phrase = nearest(wanted, true, floor);
            if (phrase.isPresent()) {
                return coordinated(phrase.get());
            }
        }
        for (int i = from - 1; i >= floor; i--) {
            // {@code блогерге қарсы}, {@code белсендіге қатысты}: stands before with its case
            Optional<NounPhrase> phrase = scene.phraseAt(i).filter(p -> !overlaps(p));
            if (phrase.isPresent()) {
                Optional<NounPhrase> owner = ownerIn(phrase.get());
                if (owner.isPresent()) {
                    return List.of(owner.get());
                }
                i = phrase.get().start();
            }
        }
        return List.of();
    }

    /** Somebody in the genitive at the head of a phrase: {@code Смағұлованың елден шығуына}. */
    private Optional<NounPhrase> ownerIn(NounPhrase phrase) {
        for (int i = phrase.start(); i < phrase.head(); i++) {
            if (scene.word(i).has("Case=Gen")) {
                NounPhrase owner = new NounPhrase(phrase.start(), i + 1, i);
                return isSomebody(owner) ? Optional.of(owner) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private List<NounPhrase> subjects() {
        int floor = floor(false);
        Optional<NounPhrase> somebody = nearest("Case=Nom", true, floor);
        if (somebody.isEmpty()) {
            somebody = nearest("Case=Gen", true, floor);
        }
        if (somebody.isEmpty()) {
            somebody = nearest("Case=Nom", false, floor);
        }
        return somebody.map(this::coordinated).orElseGet(List::of);
    }

    private List<NounPhrase> subjectOrOwner() {
        List<NounPhrase> done = subjects();
        return done.isEmpty() ? addressed() : done;
    }

    private List<NounPhrase> deedDoers() {
        if (isAttribute()) {
            return scene.phraseAt(to).map(this::coordinated).orElseGet(List::of);
        }
        return doers(List.of());
    }

    /** Who does it: the nearest body in the nominative, else the nearest person or name. */
    private List<NounPhrase> doers(List<NounPhrase> done) {
        int floor = floor(true);
        Optional<NounPhrase> person = Optional.empty();
        for (int i = from - 1; i >= floor; i--) {
            Optional<NounPhrase> phrase = scene.phraseAt(i);
            if (phrase.isEmpty() || phrase.get().end() != i + 1) {
                continue;
            }
            NounPhrase one = phrase.get();
            if (!isNominative(one) || done.contains(one) || overlaps(one) || isSum(one)) {
                continue;
            }
            if (scene.anyOf("authority", one.start(), one.end())) {
                return List.of(one);
            }
            if (person.isEmpty()
                    && (isSomebody(one) || scene.form(one.head()).matches("біреу(лер)?"))) {
                person = Optional.of(one);
            }
        }
        return person.map(this::coordinated).orElseGet(List::of);
    }

    /** {@code полиция тарапынан}, {@code губернатордың бұйрығымен}. */
    private List<NounPhrase> agents() {
        for (int i = from - 1; i >= floor(true); i--) {
            if (scene.form(i).equals("тарапынан")) {
                return scene.phraseAt(i - 1).map(List::of).orElseGet(List::of);
            }
            Optional<NounPhrase> phrase =
                    scene.phraseAt(i)
                            .filter(
                                    p ->
                                            p.end()
                                                    == scene.phraseAt(p.head())
                                                            .map(NounPhrase::end)
                                                            .orElse(-1));
            if (phrase.isPresent()
                    && phrase.get().head() == i
                    && scene.word(i).has("Case=Ins")
                    && BY_WHOSE.contains(scene.lemma(i))
                    && phrase.get().start() < i) {
                return List.of(new NounPhrase(phrase.get().start(), i, i - 1));
            }
        }
        return List.of();
    }

    /** Where or whose something was searched: {@code газеттің редакциясында тінту}. */
    private List<NounPhrase> concerned() {
        int floor = floor(false);
        for (String wanted : List.of("Case=Loc", "Case=Gen", "Case=Dat", "Case=Abl")) {
            for (int i = from - 1; i >= floor; i--) {
                Optional<NounPhrase> phrase = scene.phraseAt(i);
                if (phrase.isPresent()
                        && phrase.get().end() == i + 1
                        && scene.word(phrase.get().head()).has(wanted)
                        && !scene.anyOf("place", phrase.get().head(), phrase.get().head() + 1)) {
                    return List.of(phrase.get());
                }
            }
        }
        return List.of();
    }

    private List<NounPhrase> owner() {
        Optional<NounPhrase> own = scene.phraseAt(from);
        if (own.isPresent() && own.get().start() < from) {
            return List.of(new NounPhrase(own.get().start(), from, from - 1));
        }
        return List.of();
    }

    private Optional<NounPhrase> nearest(String wanted, boolean somebody, int floor) {
        for (int i = from - 1; i >= floor; i--) {
            Optional<NounPhrase> phrase = scene.phraseAt(i);
            if (phrase.isEmpty()
                    || phrase.get().end() != i + 1
                    || overlaps(phrase.get())
                    || isSum(phrase.get())) {
                continue;
            }
            boolean fits =
                    wanted.equals("Case=Nom")
                            ? isNominative(phrase.get())
                            : scene.word(phrase.get().head()).has(wanted);
            boolean place =
                    scene.anyOf("place", phrase.get().head(), phrase.get().head() + 1)
                            && !wanted.equals("Case=Acc");
            if (fits && !place && (!somebody || isSomebody(phrase.get()))) {
                return phrase;
            }
        }
        return Optional.empty();
    }

    private boolean isNominative(NounPhrase phrase) {
        Word head = scene.word(phrase.head());
        boolean bare =
                head.has("Case=Nom")
                        || head.features().stream().noneMatch(f -> f.startsWith("Case="))
                                && !head.is("NUM");
        return bare
                && !scene.is(phrase.end(), "ADP")
                && !scene.form(phrase.end()).matches("»|”")
                && !scene.is(phrase.head(), "ADJ", "DET")
                && !(scene.is(phrase.end(), "CCONJ")
                        && !scene.is(phrase.head(), "PRON")
                        && scene.phraseAt(phrase.end() + 1).map(p -> !isBare(p)).orElse(false));
    }

    private boolean isBare(NounPhrase phrase) {
        Word head = scene.word(phrase.head());
        return head.has("Case=Nom") || head.features().isEmpty();
    }

    private boolean isSomebody(NounPhrase phrase) {
        for (String kind : SOMEBODY) {
            if (scene.anyOf(kind, phrase.start(), phrase.end())) {
                return true;
            }
        }
        return scene.is(phrase.head(), "PRON");
    }

    private static final Set<String> MONEY = Set.of("аек", "теңге", "доллар", "рубль", "сом");

    /** {@code 20 АЕК}: a sum, and nobody. */
    private boolean isSum(NounPhrase phrase) {
        return MONEY.contains(scene.lemma(phrase.head()));
    }

    private boolean overlaps(NounPhrase phrase) {
        return phrase.start() < to && from < phrase.end();
    }

    /** With those joined to it by {@code мен} and {@code және}, whose case the last one bears. */
    private List<NounPhrase> coordinated(NounPhrase last) {
        List<NounPhrase> found = new ArrayList<>(List.of(last));
        int start = last.start();
        while (start > 1
                && (scene.is(start - 1, "CCONJ")
                        || scene.form(start - 1).equals(",") && found.size() > 1)) {
            Optional<NounPhrase> earlier = scene.phraseAt(start - 2);
            if (earlier.isEmpty()
                    || !isBare(earlier.get())
                    || overlaps(earlier.get())
                    || !isSomebody(earlier.get())) {
                break;
            }
            found.add(0, earlier.get());
            start = earlier.get().start();
        }
        return found;
    }
}
