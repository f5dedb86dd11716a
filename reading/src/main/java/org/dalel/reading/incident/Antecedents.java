// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dalel.reading.clue.Clues;

/**
 * Whom a text has named so far, and as what: so that "the outlet", "the blogger" or "they" can be
 * told whose they are. Rather nobody than somebody who was not meant.
 */
final class Antecedents {
    /** Sentences after which a noun alone no longer points back to a name of another noun. */
    private static final int NEAR = 2;

    private static final Set<String> POINTING = Set.of("the", "this", "that");

    /** Nouns for any body, so that they can mean one that was called otherwise before. */
    private static final Set<String> ANY_BODY =
            Set.of(
                    "organisation",
                    "organization",
                    "group",
                    "ngo",
                    "outlet",
                    "newspaper",
                    "publication",
                    "website",
                    "site",
                    "channel",
                    "broadcaster",
                    "station",
                    "company",
                    "party");

    /** "the media outlet", "the news site": no more than the noun alone says. */
    private static final Set<String> PLAIN = Set.of("media", "news", "said", "independent");

    private static final Set<String> OWN_WORDS = Set.of("of", "who", "which", "that", "whose");
    private static final Set<String> PLURAL = Set.of("they", "them", "their", "both", "themselves");
    private static final Set<String> THING = Set.of("it", "its", "itself");

    /** Somebody named, with the words of the name and whether it is an authority. */
    private record Known(
            Clues.Naming naming, List<String> words, boolean authority, int sentence) {}

    private final List<Known> named = new ArrayList<>();
    private final Map<String, Known> calledBy = new HashMap<>();

    /** Name and words of the name. */
    record Named(String name, List<String> words) {}

    /** Keeps whom this sentence names, and by which nouns it calls them. */
    void remember(Scene scene) {
        for (Scene.Mention mention : scene.names()) {
            if (mention.naming().kind() == Clues.Naming.Kind.PLACE) {
                continue;
            }
            Known known = known(scene, mention);
            named.add(known);
            call(scene, head(scene, mention), known);
            scene.phraseAt(mention.from())
                    .ifPresent(
                            p -> {
                                for (int i = p.start(); i < mention.from(); i++) {
                                    call(scene, i, known);
                                }
                            });
            if (scene.form(mention.to()).equals(",")) {
                scene.phraseAt(mention.to() + 1)
                        .filter(p -> !scene.anyOf("name", p.start(), p.end()))
                        .ifPresent(p -> call(scene, p.head(), known));
            }
        }
    }

    /** Of "Union of Miners" the union, of "Miners Union" too. */
    private static int head(Scene scene, Scene.Mention mention) {
        for (int i = mention.from() + 1; i < mention.to(); i++) {
            if (scene.form(i).equals("of") || scene.form(i).equals("for")) {
                return i - 1;
            }
        }
        return mention.to() - 1;
    }

    private void call(Scene scene, int i, Known known) {
        boolean person = known.naming().kind() == Clues.Naming.Kind.PERSON;
        boolean fits =
                person
                        ? scene.kind("person").get(i)
                        : scene.kind("group").get(i) || scene.kind("outlet").get(i);
        if (fits) {
            calledBy.put(scene.lemma(i), known);
        }
    }

    private static Known known(Scene scene, Scene.Mention mention) {
        List<String> words = new ArrayList<>();
        for (int i = mention.from(); i < mention.to(); i++) {
            words.add(scene.nameKey(i));
        }
        return new Known(
                mention.naming(),
                words,
                scene.anyOf("authority", mention.from(), mention.to())
                        || scene.anyOf("platform", mention.from(), mention.to())
                        || isOfficial(scene, mention),
                scene.number());
    }

    /** "President", "the minister" before the name of a person. */
    private static boolean isOfficial(Scene scene, Scene.Mention mention) {
        return mention.naming().kind() == Clues.Naming.Kind.PERSON
                && scene.phraseAt(mention.from())
                        .map(
                                p ->
                                        scene.anyOf("official", p.start(), mention.from())
                                                && !scene.anyOf(
                                                        "civic-person", p.start(), mention.from()))
                        .orElse(false);
    }

    /** Who is meant by "the union", "the outlet", "the blogger". */
    Optional<Named> meantBy(Scene scene, NounPhrase phrase) {
        NounPhrase core = scene.phraseAt(phrase.head()).orElse(phrase);
        int head = phrase.head();
        boolean pointing =
                POINTING.contains(scene.form(core.start()))
                        && head > core.start()
                        && scene.form(head).equals(scene.lemma(head))
                        && !scene.anyOf("name", core.start(), phrase.end())
                        && !OWN_WORDS.contains(scene.form(phrase.end()));
        if (!pointing) {
            return Optional.empty();
        }
        boolean body = scene.kind("group").get(head) || scene.kind("outlet").get(head);
        boolean person = scene.kind("person").get(head);
        if (!body && !person || scene.kind("authority").get(head)) {
            return Optional.empty();
        }
        for (Scene.Mention mention : scene.names()) {
            boolean same =
                    mention.to() <= core.start()
                            && mention.naming().kind() == Clues.Naming.Kind.ORGANISATION
                            && scene.lemma(head(scene, mention)).equals(scene.lemma(head));
            if (same) {
                return Optional.of(named(known(scene, mention)));
            }
        }
        Known called = calledBy.get(scene.lemma(head));
        if (called != null) {
            return Optional.of(named(called));
        }
        boolean alone =
                head == core.start() + 1
                        || head == core.start() + 2 && PLAIN.contains(scene.form(core.start() + 1));
        if (!alone || body && !ANY_BODY.contains(scene.lemma(head))) {
            return Optional.empty();
        }
        Optional<Known> here = before(scene, core.start(), body);
        if (here.isPresent()) {
            return here.map(Antecedents::named);
        }
        return body
                ? last(scene, Clues.Naming.Kind.ORGANISATION).map(Antecedents::named)
                : onlyPersonNearby(scene).map(Antecedents::named);
    }

    private static Named named(Known known) {
        return new Named(known.naming().name(), known.words());
    }

    private static Optional<Known> before(Scene scene, int i, boolean body) {
        Clues.Naming.Kind kind = body ? Clues.Naming.Kind.ORGANISATION : Clues.Naming.Kind.PERSON;
        Optional<Known> last = Optional.empty();
        for (Scene.Mention mention : scene.names()) {
            if (mention.to() <= i && mention.naming().kind() == kind) {
                Known known = known(scene, mention);
                if (!known.authority()) {
                    last = Optional.of(known);
                }
            }
        }
        return last;
    }

    private Optional<Known> last(Scene scene, Clues.Naming.Kind kind) {
        for (int i = named.size() - 1; i >= 0; i--) {
            Known known = named.get(i);
            if (scene.number() - known.sentence() > NEAR) {
                return Optional.empty();
            }
            if (known.naming().kind() == kind && !known.authority()) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    private Optional<Known> onlyPersonNearby(Scene scene) {
        Optional<Known> only = Optional.empty();
        for (int i = named.size() - 1; i >= 0; i--) {
            Known known = named.get(i);
            if (scene.number() - known.sentence() > 1) {
                break;
            }
            if (known.naming().kind() == Clues.Naming.Kind.PERSON && !known.authority()) {
                if (only.isPresent() && !only.get().naming().equals(known.naming())) {
                    return Optional.empty();
                }
                only = Optional.of(known);
            }
        }
        return only;
    }

    /**
     * The subject or object earlier in the same sentence that a pronoun agrees with: "organisers
     * said they were forced to", "the club closed its office", "beat two men and robbed them".
     *
     * @param i the pronoun
     * @param verb the verb of which it is the object, or -1: its subject is somebody else
     * @param suffers whether it is done to whom the pronoun means: then no authority is meant
     */
    static List<NounPhrase> meantWithin(Scene scene, int i, int verb, boolean suffers) {
        String pronoun = scene.form(i);
        for (int j = i - 1; j >= 0; j--) {
            if (scene.form(j).equals(";")) {
                return List.of();
            }
            if (!scene.is(j, "VERB") || j == verb) {
                continue;
            }
            List<NounPhrase> object = Phrasing.objects(scene, j + 1);
            if (!object.isEmpty()
                    && object.get(object.size() - 1).end() <= i
                    && agrees(scene, object, pronoun)
                    && !(suffers && isAuthority(scene, object))) {
                return person(scene, object, pronoun);
            }
            VerbGroup group = VerbGroup.at(scene, j, j + 1);
            if (group.form() == VerbGroup.Form.GERUND
                    || group.form() == VerbGroup.Form.INFINITIVE) {
                continue;
            }
            List<NounPhrase> subject = Phrasing.subject(scene, group.start());
            if (!subject.isEmpty()
                    && subject.get(subject.size() - 1).end() <= i
                    && agrees(scene, subject, pronoun)
                    && !(suffers && isAuthority(scene, subject))) {
                Optional<NounPhrase> people =
                        suffers ? peopleAfter(scene, subject, i) : Optional.empty();
                return PLURAL.contains(pronoun) && people.isPresent()
                        ? List.of(people.get())
                        : person(scene, subject, pronoun);
            }
        }
        return List.of();
    }

    /** "the union spoke of reporters, after they were followed": the reporters, not the union. */
    private static Optional<NounPhrase> peopleAfter(Scene scene, List<NounPhrase> subject, int i) {
        NounPhrase said = subject.get(subject.size() - 1);
        boolean body = scene.kind("group").get(said.head()) || scene.kind("name").get(said.head());
        if (!body) {
            return Optional.empty();
        }
        return scene.phrases().stream()
                .filter(p -> p.start() >= said.end() && p.end() <= i)
                .filter(
                        p ->
                                scene.kind("person").get(p.head())
                                        && !scene.kind("official").get(p.head())
                                        && !scene.form(p.head()).equals(scene.lemma(p.head())))
                .reduce((a, c) -> c);
    }

    /** Of "the editor's family" the editor, where one person is meant. */
    private static List<NounPhrase> person(Scene scene, List<NounPhrase> phrases, String pronoun) {
        if (PLURAL.contains(pronoun) || THING.contains(pronoun)) {
            return phrases;
        }
        NounPhrase phrase = phrases.get(0);
        return scene.names().stream()
                .filter(m -> m.naming().kind() == Clues.Naming.Kind.PERSON)
                .filter(m -> phrase.start() <= m.from() && m.to() <= phrase.end())
                .findFirst()
                .map(m -> List.of(new NounPhrase(m.from(), m.to(), m.to() - 1)))
                .orElse(phrases);
    }

    private static boolean isAuthority(Scene scene, List<NounPhrase> phrases) {
        return phrases.stream()
                .anyMatch(
                        p ->
                                (scene.kind("authority").get(p.head())
                                                || scene.anyOf("official", p.start(), p.end()))
                                        && !scene.anyOf("civic-group", p.start(), p.end())
                                        && !scene.anyOf("civic-person", p.start(), p.end()));
    }

    private static boolean agrees(Scene scene, List<NounPhrase> subject, String pronoun) {
        int head = subject.get(0).head();
        if (subject.get(0).end() == subject.get(0).start() + 1
                && (scene.is(head, "PRON") || scene.is(head, "DET"))) {
            return false;
        }
        boolean person = scene.kind("person").get(head);
        boolean bearer = person || scene.kind("group").get(head) || scene.kind("outlet").get(head);
        boolean several = subject.size() > 1;
        boolean plural =
                scene.is(head, "NUM")
                        || bearer && !scene.form(head).equals(scene.lemma(head))
                        || scene.lemma(head).equals("people");
        several &= bearer || scene.kind("name").get(head) || scene.is(head, "NUM");
        boolean body =
                scene.kind("group").get(head)
                        || scene.kind("outlet").get(head)
                        || isNamed(scene, subject.get(0), Clues.Naming.Kind.ORGANISATION);
        if (PLURAL.contains(pronoun)) {
            return several || plural || body && !pronoun.equals("both");
        }
        if (THING.contains(pronoun)) {
            return !plural && body;
        }
        return !several
                && !plural
                && (isNamed(scene, subject.get(0), Clues.Naming.Kind.PERSON)
                        || scene.kind("person").get(head) && !body);
    }

    private static boolean isNamed(Scene scene, NounPhrase phrase, Clues.Naming.Kind kind) {
        return scene.names().stream()
                .anyMatch(
                        m ->
                                m.naming().kind() == kind
                                        && m.from() < phrase.end()
                                        && m.to() > phrase.start());
    }
}
