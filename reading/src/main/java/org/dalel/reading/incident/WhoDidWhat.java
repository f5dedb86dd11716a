// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dalel.reading.clue.Clues;
import org.dalel.terms.IncidentType;

/**
 * Tells who does it from whom it is done to, by voice and order of words: the two are never
 * swapped, one of them is rather left open.
 */
final class WhoDidWhat {
    private static final Set<String> ONLY_PAST =
            Set.of(
                    "took",
                    "broke",
                    "gave",
                    "froze",
                    "withdrew",
                    "wrote",
                    "went",
                    "began",
                    "fell",
                    "drew",
                    "threw",
                    "shook",
                    "beat",
                    "did",
                    "saw",
                    "fled",
                    "spoke");
    private static final Set<String> RECEIVE =
            Set.of(
                    "receive",
                    "get",
                    "face",
                    "suffer",
                    "undergo",
                    "serve",
                    "experience",
                    "await",
                    "appeal",
                    "report",
                    "have",
                    "confirm");
    private static final Set<String> HAND =
            Set.of(
                    "give",
                    "hand",
                    "place",
                    "put",
                    "send",
                    "sentence",
                    "remand",
                    "keep",
                    "hold",
                    "subject",
                    "serve",
                    "order",
                    "commit",
                    "transfer",
                    "deliver",
                    "show");

    private static final Set<String> COUNTING = Set.of("number", "total", "count", "toll");

    /** "remained under arrest", "languishes in detention". */
    private static final Set<String> STAY =
            Set.of("remain", "stay", "languish", "be", "sit", "linger");

    private static final Set<String> ACT =
            Set.of(
                    "make",
                    "carry",
                    "conduct",
                    "issue",
                    "impose",
                    "order",
                    "file",
                    "launch",
                    "open",
                    "bring",
                    "press",
                    "give",
                    "hand",
                    "begin",
                    "start",
                    "announce",
                    "hold",
                    "stage",
                    "organise",
                    "organize",
                    "join",
                    "attend",
                    "sign",
                    "publish",
                    "send",
                    "submit",
                    "mount",
                    "use",
                    "employ",
                    "fire",
                    "commit",
                    "grant",
                    "extend",
                    "lodge",
                    "address",
                    "write",
                    "convene",
                    "host",
                    "declare",
                    "call",
                    "participate",
                    "take",
                    "demand",
                    "initiate",
                    "deliver",
                    "level",
                    "place",
                    "put",
                    "show",
                    "air",
                    "broadcast",
                    "set",
                    "lead",
                    "intend",
                    "plan",
                    "turn",
                    "exert",
                    "execute",
                    "perform",
                    "raise",
                    "draft",
                    "continue",
                    "lift");
    private static final Set<String> AGAINST = Set.of("against", "on", "into", "to");

    /**
     * Their subject acts; of other deeds (to flee, to confess) the subject is the one who suffers.
     */
    private static final Set<IncidentType> CIVIC_ACTION =
            Set.of(
                    IncidentType.PROTEST,
                    IncidentType.STRIKE,
                    IncidentType.OPEN_LETTER,
                    IncidentType.COMPLAINT_TO_UN,
                    IncidentType.MEETING);

    private WhoDidWhat() {}

    /** What is known of a trigger's grammar. */
    record Found(Roles roles, Optional<VerbGroup> group, String pattern) {
        /**
         * Of "barred two reporters from leaving" the reporters alone: what stands behind the verb
         * ends where the rest of the verb begins.
         */
        Found endingBefore(int verb, int rest) {
            if (rest == Integer.MAX_VALUE) {
                return this;
            }
            List<NounPhrase> done = new ArrayList<>();
            for (NounPhrase phrase : roles.done()) {
                if (phrase.start() < verb || phrase.end() <= rest) {
                    done.add(phrase);
                } else if (phrase.start() < rest) {
                    done.add(
                            new NounPhrase(
                                    phrase.start(), rest, Math.min(phrase.head(), rest - 1)));
                }
            }
            return new Found(new Roles(done, roles.doers()), group, pattern);
        }
    }

    static Found of(Scene scene, Trigger trigger, int from, int to) {
        return switch (trigger.manner()) {
            case VERB ->
                    isHaving(scene, trigger, from)
                            ? having(scene, from, to)
                            : verb(scene, from, to);
            case DEED -> deed(scene, trigger, from, to);
            case STATE -> state(scene, from, to);
            case EVENT, ACTION -> noun(scene, trigger, from, to);
        };
    }

    private static boolean isHaving(Scene scene, Trigger trigger, int from) {
        return HAVING.contains(scene.lemma(from)) && trigger.words().indexOf(' ') > 0;
    }

    /** "two stations had equipment seized": the stations. */
    private static Found having(Scene scene, int from, int to) {
        VerbGroup group = VerbGroup.at(scene, from, to);
        return new Found(
                new Roles(Phrasing.subject(scene, group.start()), Phrasing.agents(scene, to)),
                Optional.of(group),
                "passive");
    }

    private static Found verb(Scene scene, int from, int to) {
        VerbGroup group = VerbGroup.at(scene, from, to);
        if (scene.form(from - 1).equals("of") && COUNTING.contains(scene.lemma(from - 2))) {
            // "the ministry put the number of detained at eight": it counts, and detains nobody
            boolean told = Set.of("at", "to", "as").contains(scene.form(to));
            return new Found(
                    new Roles(told ? Phrasing.objects(scene, to + 1) : List.of(), List.of()),
                    Optional.of(group),
                    "participle");
        }
        if (group.passive()) {
            return new Found(
                    new Roles(Phrasing.subject(scene, group.start()), Phrasing.agents(scene, to)),
                    Optional.of(group),
                    "passive");
        }
        List<NounPhrase> objects = behindList(scene, Phrasing.objects(scene, to));
        if (objects.isEmpty()) {
            List<NounPhrase> subject = Phrasing.subject(scene, group.start());
            List<NounPhrase> whom = Phrasing.beforeWhom(scene, subject);
            if (!whom.isEmpty()) {
                return new Found(new Roles(whom, subject), Optional.of(group), "active");
            }
        }
        boolean shortened =
                objects.isEmpty()
                        && group.bare()
                        && VerbGroup.looksPast(scene, from)
                        && !ONLY_PAST.contains(scene.form(from));
        if (shortened && scene.form(from - 1).equals("those")) {
            List<NounPhrase> told = told(scene, to);
            if (!told.isEmpty()) {
                return new Found(
                        new Roles(told, Phrasing.agents(scene, to)), Optional.of(group), "active");
            }
        }
        Optional<List<NounPhrase>> owner =
                shortened ? haver(scene, group.start()) : Optional.empty();
        if (owner.isPresent()) {
            return new Found(
                    new Roles(owner.get(), Phrasing.agents(scene, to)),
                    Optional.of(group),
                    "passive");
        }
        Optional<NounPhrase> named =
                shortened ? namedBefore(scene, group.start()) : Optional.empty();
        if (named.isPresent()) {
            return new Found(
                    new Roles(List.of(named.get()), Phrasing.agents(scene, to)),
                    Optional.of(group),
                    "participle");
        }
        if (shortened) {
            return new Found(
                    new Roles(Phrasing.subject(scene, group.start()), Phrasing.agents(scene, to)),
                    Optional.of(group),
                    "participle");
        }
        return new Found(
                new Roles(objects, Phrasing.subject(scene, group.start())),
                Optional.of(group),
                group.form() == VerbGroup.Form.GERUND ? "gerund" : "active");
    }

    /** "entered in the register of agents the editor": the editor. */
    private static List<NounPhrase> behindList(Scene scene, List<NounPhrase> objects) {
        if (objects.size() != 1 || !LISTS.contains(scene.lemma(objects.get(0).head()))) {
            return objects;
        }
        List<NounPhrase> behind = Phrasing.objects(scene, objects.get(0).end());
        return behind.isEmpty() ? objects : behind;
    }

    private static final Set<String> LISTS = Set.of("list", "register", "registry", "database");

    /** "The club had its accounts frozen": the accounts, and by "its" the club. */
    private static Optional<List<NounPhrase>> haver(Scene scene, int verb) {
        Optional<NounPhrase> thing = scene.phraseAt(verb - 1);
        if (thing.isEmpty() || thing.get().end() != verb) {
            return Optional.empty();
        }
        int had = thing.get().start() - 1;
        boolean has =
                HAVING.contains(scene.lemma(had))
                        && POSSESSIVE.contains(scene.form(thing.get().start()));
        return has ? Optional.of(List.of(thing.get())) : Optional.empty();
    }

    /** "the complaint of Marat Bekov, sentenced in May": the person before the comma. */
    private static Optional<NounPhrase> namedBefore(Scene scene, int verb) {
        if (!scene.form(verb - 1).equals(",")) {
            return Optional.empty();
        }
        return scene.names().stream()
                .filter(m -> m.naming().kind() == Clues.Naming.Kind.PERSON && m.to() == verb - 1)
                .map(m -> new NounPhrase(m.from(), m.to(), m.to() - 1))
                .findFirst();
    }

    private static final Set<String> HAVING = Set.of("have", "see", "get");
    private static final Set<String> POSSESSIVE = Set.of("his", "her", "its", "their");

    /** "Among those arrested last year were activists and reporters": who they were. */
    private static List<NounPhrase> told(Scene scene, int to) {
        for (int i = to; i < scene.size(); i++) {
            if (scene.is(i, "AUX") && scene.lemma(i).equals("be")) {
                return scene.form(0).equals("among") ? Phrasing.objects(scene, i + 1) : List.of();
            }
        }
        return List.of();
    }

    private static Found deed(Scene scene, Trigger trigger, int from, int to) {
        VerbGroup group = VerbGroup.at(scene, from, to);
        if (!CIVIC_ACTION.contains(trigger.type())) {
            return new Found(
                    new Roles(Phrasing.subject(scene, group.start()), List.of()),
                    Optional.of(group),
                    "deed");
        }
        return new Found(
                new Roles(Phrasing.objects(scene, to), Phrasing.subject(scene, group.start())),
                Optional.of(group),
                "deed");
    }

    private static Found state(Scene scene, int from, int to) {
        VerbGroup group = VerbGroup.at(scene, from, to);
        int start = group.start();
        if (scene.is(start - 1, "VERB")) {
            start = VerbGroup.at(scene, start - 1, start).start();
        }
        return new Found(
                new Roles(Phrasing.subject(scene, start), List.of()), Optional.empty(), "state");
    }

    private static Found noun(Scene scene, Trigger trigger, int from, int to) {
        NounPhrase phrase = scene.phraseAt(from).orElseGet(() -> new NounPhrase(from, to, to - 1));
        List<NounPhrase> done = new ArrayList<>();
        List<NounPhrase> doers = new ArrayList<>();
        boolean action = trigger.manner() == Trigger.Manner.ACTION;
        int after = Math.max(to, phrase.end());
        List<NounPhrase> of = of(scene, to, after);
        Optional<NounPhrase> owner = owner(scene, phrase, from);
        if (!action || owner.isEmpty()) {
            (action ? doers : done).addAll(of);
        }
        owner.ifPresent(o -> (action || !of.isEmpty() ? doers : done).add(o));
        if (!action && done.isEmpty() && scene.form(phrase.start() - 1).equals("(")) {
            done.addAll(Phrasing.beforeBracket(scene, phrase.start() - 1));
        }
        if (!action && done.isEmpty()) {
            done.addAll(Phrasing.after(scene, after, 10, Set.of("against")));
        }
        if (!action && done.isEmpty()) {
            done.addAll(Phrasing.after(scene, after, 16, Set.of("into")));
        }
        if (!action
                && done.isEmpty()
                && scene.form(after).equals("to")
                && scene.is(after + 1, "VERB")) {
            // "the refusal to register the union"
            done.addAll(Phrasing.objects(scene, after + 2));
        }
        boolean open = done.isEmpty();
        modifier(scene, phrase, from)
                .ifPresent(
                        m -> {
                            boolean authority = scene.anyOf("authority", m.start(), m.end());
                            if (action || authority) {
                                doers.add(m);
                            } else if (open && isSomebody(scene, m)) {
                                done.add(m);
                            }
                        });
        doers.addAll(Phrasing.agents(scene, after));
        Optional<VerbGroup> light = lightVerb(scene, phrase.start());
        String pattern = "noun";
        if (light.isPresent()) {
            pattern = "noun with verb";
            lightRoles(scene, trigger, light.get(), phrase, action, done, doers);
        }
        if (done.isEmpty()) {
            done.addAll(
                    action
                            ? Phrasing.after(scene, after, 4, Set.of("to"))
                            : Phrasing.after(scene, after, 8, AGAINST));
        }
        Optional<VerbGroup> right = verbAfter(scene, after);
        Optional<VerbGroup> clause = light.isPresent() ? light : right;
        return new Found(new Roles(done, doers), clause, pattern);
    }

    private static boolean isSomebody(Scene scene, NounPhrase phrase) {
        for (String kind : List.of("name", "person", "group", "outlet")) {
            if (scene.anyOf(kind, phrase.start(), phrase.end())) {
                return true;
            }
        }
        return false;
    }

    /** Numbers and lengths of time are no bearers: "a term of five years". */
    private static List<NounPhrase> somebody(Scene scene, List<NounPhrase> phrases) {
        return phrases.stream()
                .filter(
                        p ->
                                !TIMES.contains(scene.lemma(p.head()))
                                        && !TIMES.contains(scene.lemma(p.head() + 1)))
                .filter(p -> !(scene.is(p.head(), "NUM") && scene.is(p.end(), "CCONJ")))
                .toList();
    }

    private static final Set<String> TIMES = Set.of("year", "month", "day", "hour", "week");

    /** "the arrests of", "arrests and detentions of". */
    private static List<NounPhrase> of(Scene scene, int to, int after) {
        if (scene.form(to).equals("of")) {
            return somebody(scene, Phrasing.objects(scene, to + 1));
        }
        int end = after;
        if (scene.is(end, "CCONJ")) {
            int next = end + 1;
            end = scene.phraseAt(next).map(NounPhrase::end).orElse(end);
        }
        return scene.form(end).equals("of")
                ? somebody(scene, Phrasing.objects(scene, end + 1))
                : List.of();
    }

    private static void lightRoles(
            Scene scene,
            Trigger trigger,
            VerbGroup light,
            NounPhrase phrase,
            boolean action,
            List<NounPhrase> done,
            List<NounPhrase> doers) {
        String lemma = scene.lemma(light.verb());
        List<NounPhrase> subject = Phrasing.subject(scene, light.start());
        if (action) {
            if (doers.isEmpty() && !light.passive() && ACT.contains(lemma)) {
                doers.addAll(subject);
            }
            return;
        }
        boolean receives = RECEIVE.contains(lemma) && !light.passive();
        boolean handed = HAND.contains(lemma) && light.passive();
        boolean forced = trigger.type() == IncidentType.CONFESSION_RECANTATION && !light.passive();
        boolean kept =
                STAY.contains(lemma)
                        && !light.passive()
                        && Set.of("in", "under").contains(scene.form(phrase.start() - 1));
        if (receives || handed || forced || kept) {
            if (done.isEmpty()) {
                done.addAll(subject);
            }
        } else if (!light.passive()) {
            if (HAND.contains(lemma)) {
                List<NounPhrase> given = Phrasing.objects(scene, light.end());
                if (done.isEmpty() && !given.isEmpty() && given.get(0).start() != phrase.start()) {
                    done.add(given.get(0));
                }
            }
            if (doers.isEmpty() && ACT.contains(lemma)) {
                doers.addAll(subject);
            }
        }
    }

    /** The verb of which this phrase is the object or whose complement it belongs to. */
    private static Optional<VerbGroup> lightVerb(Scene scene, int start) {
        for (int i = start - 1; i >= Math.max(0, start - 9); i--) {
            String form = scene.form(i);
            if (form.equals(";")
                    || form.equals(":")
                    || form.equals("who")
                    || form.equals("which")) {
                return Optional.empty();
            }
            if (scene.is(i, "VERB")) {
                return Optional.of(VerbGroup.at(scene, i, i + 1));
            }
            if (form.equals("there") && scene.lemma(i + 1).equals("be")) {
                return Optional.of(VerbGroup.at(scene, i + 1, i + 2));
            }
        }
        return Optional.empty();
    }

    /** The verb whose subject this phrase is. */
    private static Optional<VerbGroup> verbAfter(Scene scene, int end) {
        for (int i = end; i < Math.min(scene.size(), end + 14); i++) {
            String form = scene.form(i);
            if (form.equals(";") || form.equals(":")) {
                return Optional.empty();
            }
            boolean complement = form(scene, i - 1, "to") && i - 1 == end; // "a decision to close"
            if (scene.is(i, "VERB") && !form.endsWith("ing") && !complement) {
                return Optional.of(VerbGroup.at(scene, i, i + 1));
            }
        }
        return Optional.empty();
    }

    private static boolean form(Scene scene, int i, String form) {
        return scene.form(i).equals(form);
    }

    /** {@code the editor's} trial, {@code his} arrest. */
    private static Optional<NounPhrase> owner(Scene scene, NounPhrase phrase, int trigger) {
        for (int i = trigger - 1; i >= phrase.start(); i--) {
            String form = scene.form(i);
            if (scene.is(i, "PART")
                    && (form.equals("'s")
                            || form.equals("’s")
                            || form.equals("'")
                            || form.equals("’"))
                    && i > phrase.start()) {
                return Optional.of(new NounPhrase(phrase.start(), i, i - 1));
            }
            if (scene.is(i, "PRON") && !form.equals("its") && i == phrase.start()) {
                return Optional.of(new NounPhrase(i, i + 1, i));
            }
        }
        return Optional.empty();
    }

    /** {@code police} raids, a {@code student} protest. */
    private static Optional<NounPhrase> modifier(Scene scene, NounPhrase phrase, int trigger) {
        int i = trigger - 1;
        while (i >= phrase.start()
                && scene.is(i, "NOUN", "PROPN")
                && !scene.temporal(i)
                && !scene.form(i).equals("mass")) {
            i--;
        }
        return i + 1 < trigger
                ? Optional.of(new NounPhrase(i + 1, trigger, trigger - 1))
                : Optional.empty();
    }
}
