// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.incident;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dalel.terms.Count;
import org.dalel.terms.Country;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Language;
import org.dalel.terms.Quoted;
import org.dalel.terms.Status;
import org.dalel.terms.When;
import org.dalel.terms.finding.IncidentCandidate;

/** Reads the triggers of one sentence after the other. */
final class Drafts {
    /** Before this year it is history, not the record of a living civic space. */
    static final int LONG_AGO = 1960;

    /** The share of civic sentences from which on a whole document is about civic space. */
    private static final double CIVIC_DOCUMENT = 0.34;

    /** What happens in civic space only, whoever does it. */
    private static final Set<IncidentType> CIVIC_TYPES =
            Set.of(
                    IncidentType.PROTEST,
                    IncidentType.STRIKE,
                    IncidentType.OPEN_LETTER,
                    IncidentType.DISPERSAL,
                    IncidentType.ASSEMBLY_BAN,
                    IncidentType.LISTING,
                    IncidentType.EMERGENCY,
                    IncidentType.COMPLAINT_TO_UN);

    /** What is done to civic space only, so that the crime which is its occasion says nothing. */
    private static final Set<IncidentType> APART_FROM_CRIME =
            Set.of(
                    IncidentType.PROTEST,
                    IncidentType.STRIKE,
                    IncidentType.OPEN_LETTER,
                    IncidentType.ASSEMBLY_BAN,
                    IncidentType.DISPERSAL,
                    IncidentType.CENSORSHIP_BLOCKING,
                    IncidentType.COMPLAINT_TO_UN);

    private final Triggers triggers;
    private final CivicContext civic;
    private final Optional<Country> country;
    private final ParsedRoles opinion;
    private final Occasion.Memory memory = new Occasion.Memory();

    private final Optional<When> reported;

    /**
     * @param country of the document, when known
     * @param reported the year that the document reports on, when it does
     */
    Drafts(
            Triggers triggers,
            CivicContext civic,
            Optional<Country> country,
            Optional<When> reported,
            ParsedRoles opinion) {
        this.reported = reported;
        this.triggers = triggers;
        this.civic = civic;
        this.country = country;
        this.opinion = opinion;
    }

    /** A row of the table that stands in the sentence with all its conditions. */
    private record Held(
            Trigger trigger, int from, int to, WhoDidWhat.Found found, int strength, int tail) {
        int words() {
            return trigger.words().split("\\s+").length;
        }
    }

    List<Draft> in(Scene scene) {
        memory.enter(scene.paragraph());
        Occasion occasion = new Occasion(scene, memory);
        List<Draft> drafts = new ArrayList<>();
        for (Held held : strongest(scene)) {
            Draft draft = draft(scene, occasion, held);
            drafts.add(draft);
            more(scene, occasion, draft).ifPresent(drafts::add);
        }
        List<Draft> told = SameSentence.merged(SameSentence.withoutNested(drafts));
        if (scene.language().equals(Language.ENGLISH)) {
            told = told.stream().map(d -> withTargets(d, drafts)).toList();
        }
        told.stream().filter(d -> d.isProposed() || d.isPractice()).forEach(memory::keep);
        occasion.remember();
        return told;
    }

    /**
     * "the use of force", "a trial": a noun of what was done, without the one it was done to, in a
     * sentence that tells of somebody to whom something else was done.
     */
    private static Draft withTargets(Draft draft, List<Draft> neighbours) {
        if (!draft.targets().isEmpty() || draft.trigger().manner() != Trigger.Manner.EVENT) {
            return draft;
        }
        if (draft.count().isPresent() && COUNTED_BY_HEAD.contains(draft.type())) {
            return draft.doneTo(List.of(persons(draft.count().get())));
        }
        Draft best = draft;
        int least = Integer.MAX_VALUE;
        for (Draft other : neighbours) {
            int distance = Math.abs(other.from() - draft.from());
            if (other.trigger().manner() != Trigger.Manner.ACTION
                    && !other.targets().isEmpty()
                    && distance < least) {
                least = distance;
                best = draft.doneTo(other.targets());
            }
        }
        return best;
    }

    /** "24 arrests" are of 24 persons. */
    private static Quoted persons(Count count) {
        String least = count.bounds().min().map(Object::toString).orElse("");
        String most = count.bounds().max().map(Object::toString).orElse("");
        String number =
                least.equals(most)
                        ? least
                        : least.isEmpty() ? "up to " + most : "at least " + least;
        return new Quoted(number.equals("1") ? "1 person" : number + " persons");
    }

    private static final Set<IncidentType> COUNTED_BY_HEAD =
            Set.of(
                    IncidentType.ARREST_DETENTION,
                    IncidentType.CONVICTION_SENTENCE,
                    IncidentType.KILLING_DISAPPEARANCE);

    /** Of rows that share words the longest, then the one whose object fits best. */
    private List<Held> strongest(Scene scene) {
        List<Held> all = new ArrayList<>();
        for (Triggers.Hit hit : triggers.in(scene)) {
            Trigger trigger = hit.trigger();
            if (!trigger.mayHold(scene, hit.from(), hit.to(), hit.tail())
                    || !isRightWord(scene, trigger, hit.from(), hit.to())) {
                continue;
            }
            WhoDidWhat.Found found =
                    scene.clauses()
                            .roles(scene, trigger, hit.from(), hit.to())
                            .endingBefore(hit.from(), hit.partedAt());
            if (trigger.holds(scene, hit.from(), hit.to(), hit.tail(), found.roles())
                    && (!trigger.civic() || isCivic(scene, found))) {
                int strength = trigger.strength(scene, found.roles());
                all.add(new Held(trigger, hit.from(), hit.to(), found, strength, hit.tail()));
            }
        }
        List<Held> kept = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Held one = all.get(i);
            boolean beaten = false;
            for (int j = 0; j < all.size() && !beaten; j++) {
                Held other = all.get(j);
                boolean overlap = one.from() < other.to() && other.from() < one.to();
                if (i == j || !overlap) {
                    continue;
                }
                int longer = other.words() - one.words();
                beaten =
                        longer > 0
                                || longer == 0
                                        && (other.strength() > one.strength()
                                                || other.strength() == one.strength()
                                                        && isFitter(scene, other, one, j > i));
            }
            if (!beaten) {
                kept.add(one);
            }
        }
        return kept;
    }

    /**
     * Of verb and noun of one form ("fined") the verb; of "stands accused of" what begins first; of
     * equals the one that stands below in the table.
     */
    private static boolean isFitter(Scene scene, Held one, Held other, boolean below) {
        if (one.from() != other.from() && scene.language().equals(Language.ENGLISH)) {
            return one.from() < other.from();
        }
        boolean verb = one.trigger().manner().isVerb();
        boolean alike = verb == other.trigger().manner().isVerb();
        return alike || !VerbGroup.looksPast(scene, one.from()) ? below : verb;
    }

    private boolean isCivic(Scene scene, WhoDidWhat.Found found) {
        return civic.holds(scene, found.roles().done())
                || civic.holds(scene, found.roles().doers())
                || civic.sentence(scene)
                || civic.share() >= CIVIC_DOCUMENT && isDoneToSomebody(scene, found.roles());
    }

    /**
     * "the publisher", "the foundation": in a report on civic space one of its people or bodies.
     */
    private static boolean isDoneToSomebody(Scene scene, Roles roles) {
        return scene.language().equals(Language.ENGLISH)
                && roles.done().stream()
                        .anyMatch(
                                p ->
                                        scene.anyOf("person", p.start(), p.end())
                                                || scene.anyOf("group", p.start(), p.end())
                                                || scene.anyOf("outlet", p.start(), p.end())
                                                || scene.anyOf("name", p.start(), p.end()));
    }

    /** Part of speech fits, and the words are no attribute, no name and no part of a law's name. */
    private static boolean isRightWord(Scene scene, Trigger trigger, int from, int to) {
        boolean fits =
                switch (trigger.manner()) {
                    case VERB, DEED ->
                            scene.clauses()
                                    .isVerb(
                                            scene,
                                            from,
                                            to,
                                            scene.is(from, "VERB") && !isAttribute(scene, from)
                                                    || scene.is(from, "AUX") && to > from + 1
                                                    || scene.is(from, "ADV", "PART", "ADJ")
                                                            && to > from + 1
                                                    || scene.is(from, "ADJ")
                                                            && VerbGroup.looksPast(scene, from)
                                                            && !isAttribute(scene, from));
                    case EVENT, ACTION ->
                            to > from + 1 && !isPastVerb(scene, to - 1)
                                    || scene.is(from, "NOUN", "PROPN") && !scene.temporal(from)
                                    || scene.is(from, "ADJ", "ADV", "ADP", "X")
                                            && !scene.is(to, "NOUN", "PROPN", "ADJ");
                    case STATE -> true;
                };
        return fits
                && !isEnumerated(scene, from, to)
                && !insideName(scene, from, to)
                && !insideLaw(scene, from, to);
    }

    /** "police raided the office": no noun "police raid". */
    private static boolean isPastVerb(Scene scene, int i) {
        return scene.language().equals(Language.ENGLISH)
                && scene.is(i, "VERB")
                && VerbGroup.looksPast(scene, i);
    }

    /** "the jailed activist": who he is, not what happens; "were each jailed" is no attribute. */
    private static boolean isAttribute(Scene scene, int verb) {
        boolean ofEach = VerbGroup.EACH.contains(scene.form(verb - 1)) && scene.is(verb - 2, "AUX");
        return !ofEach && scene.phraseAt(verb).map(p -> p.head() >= verb).orElse(false);
    }

    /** "defendants, convicted and detainees": people, though without a noun. */
    private static boolean isEnumerated(Scene scene, int from, int to) {
        return to == from + 1
                && scene.form(from - 1).equals(",")
                && scene.is(from - 2, "NOUN")
                && scene.is(to, "CCONJ")
                && scene.is(to + 1, "NOUN")
                && !scene.is(to + 2, "VERB", "AUX");
    }

    private static boolean insideName(Scene scene, int from, int to) {
        for (Scene.Mention mention : scene.names()) {
            if (mention.from() <= from && to <= mention.to() && mention.to() - mention.from() > 1) {
                return true;
            }
        }
        return false;
    }

    private static boolean insideLaw(Scene scene, int from, int to) {
        return scene.laws().stream().anyMatch(l -> l.passage().contains(scene.passage(from, to)));
    }

    private Draft draft(Scene scene, Occasion occasion, Held held) {
        Trigger trigger = held.trigger();
        ParsedRoles.Verdict verdict = opinion.on(scene, trigger, held.from(), held.found().roles());
        Roles roles = verdict.roles();
        Certainty certainty =
                scene.clauses().certainty(scene, trigger, held.from(), held.to(), held.found());
        Occasion.Targets told = occasion.targets(roles.done(), held.from());
        Occasion.Targets targets =
                !certainty.habit() && isDropped(scene, held, roles)
                        ? occasion.dropped(held.from()).orElse(told)
                        : told;
        Optional<Quoted> perpetrator =
                occasion.doer(roles.doers())
                        .filter(
                                p ->
                                        !scene.language().equals(Language.ENGLISH)
                                                || trigger.manner() == Trigger.Manner.ACTION
                                                || !targets.words().equals(List.of(p)));
        Optional<IncidentCandidate.OtherRoles> otherwise =
                verdict.otherwise()
                        .map(
                                other ->
                                        new IncidentCandidate.OtherRoles(
                                                occasion.targets(other.done(), held.from()).words(),
                                                occasion.doer(other.doers())))
                        .filter(
                                other ->
                                        !other.targets().equals(targets.words())
                                                || !other.perpetrator().equals(perpetrator));
        Optional<When> said =
                occasion.date(held.from(), held.to(), isLasting(held), trigger.manner().isNoun());
        Optional<Count> count =
                occasion.count(
                        trigger,
                        held.from(),
                        trigger.manner() == Trigger.Manner.ACTION
                                        || trigger.manner() == Trigger.Manner.DEED
                                ? roles.doers()
                                : roles.done());
        Optional<String> place = occasion.place(held.from(), country);
        When recalled = occasion.recalledDate();
        When date = said.orElseGet(() -> recalled.isKnown() ? recalled : year(certainty));
        Evidence evidence =
                scene.language().equals(Language.ENGLISH)
                        ? new Evidence(Evidence.Scale.ENGLISH)
                        : new Evidence();
        evidence.add("start");
        evidence.add(held.found().pattern());
        evidence.addIf(trigger.weak(), "weak words");
        relevance(scene, trigger, roles, targets).forEach(evidence::add);
        boolean somebody =
                trigger.manner() == Trigger.Manner.ACTION
                        || !roles.done().isEmpty()
                        || !roles.doers().isEmpty() && trigger.manner() != Trigger.Manner.VERB;
        evidence.addIf(!somebody && count.isEmpty(), "nobody named");
        boolean named = !targets.names().isEmpty();
        evidence.addIf(named, "named");
        evidence.addIf(count.isPresent(), "counted");
        evidence.addIf(said.isPresent(), "dated");
        evidence.addIf(
                !scene.clauses().tellsOfLongAgo()
                        && !civic.isHistory()
                        && said.flatMap(When::latest)
                                .map(d -> d.getYear() < LONG_AGO)
                                .orElse(false),
                "long ago");
        evidence.addIf(place.isPresent(), "placed");
        evidence.addIf(
                trigger.manner() == Trigger.Manner.VERB
                        && roles.doers().stream()
                                .anyMatch(d -> scene.anyOf("authority", d.start(), d.end())),
                "done by an authority");
        evidence.addIf(!named && count.isEmpty() && said.isEmpty(), "no occasion");
        boolean legal =
                trigger.type() == IncidentType.LEGAL_CHANGE
                        || trigger.type() == IncidentType.BILL_PROPOSED;
        evidence.addIf(legal && !scene.laws().isEmpty(), "a law is named");
        evidence.addIf(scene.heading(), "heading");
        certainty.doubts().forEach(evidence::add);
        verdict.sign().ifPresent(evidence::add);
        return new Draft(
                scene,
                trigger,
                held.from(),
                held.to(),
                held.found(),
                certainty,
                targets.words(),
                targets.names(),
                perpetrator,
                date,
                said.isPresent(),
                count,
                place.or(() -> occasion.recalledPlace(said)),
                place.isPresent(),
                evidence.confidence(),
                evidence.signs(),
                otherwise);
    }

    /** What is done to a person; Kazakh leaves the one known from before unsaid. */
    private static final Set<IncidentType> DONE_TO_A_PERSON =
            Set.of(
                    IncidentType.ARREST_DETENTION,
                    IncidentType.PROSECUTION_CHARGE,
                    IncidentType.CONVICTION_SENTENCE,
                    IncidentType.RELEASE,
                    IncidentType.KILLING_DISAPPEARANCE,
                    IncidentType.TRAVEL_BAN);

    /** {@code 1921 жылы тұтқындалып, 1922 жылы босатылды}: nobody is named as arrested. */
    private static boolean isDropped(Scene scene, Held held, Roles roles) {
        boolean receives =
                held.found().pattern().equals("passive") || held.found().pattern().equals("state");
        return scene.clauses().leavesOutTheKnown()
                && receives
                && DONE_TO_A_PERSON.contains(held.trigger().type())
                && roles.done().stream().noneMatch(p -> isAnybody(scene, p));
    }

    private static boolean isAnybody(Scene scene, NounPhrase phrase) {
        return scene.is(phrase.start(), "NUM")
                || scene.is(phrase.head(), "PRON", "NUM")
                || scene.anyOf("name", phrase.start(), phrase.end())
                || scene.anyOf("person", phrase.start(), phrase.end())
                || scene.anyOf("group", phrase.start(), phrase.end());
    }

    /** What a report on a year tells without a date happened in that year. */
    private When year(Certainty certainty) {
        return certainty.status() == Status.HAPPENED ? reported.orElse(When.UNKNOWN) : When.UNKNOWN;
    }

    /** "has been held since": the perfect and what is said of somebody go on until now. */
    private static boolean isLasting(Held held) {
        return held.found()
                .group()
                .map(g -> g.form() == VerbGroup.Form.PERFECT || g.form() == VerbGroup.Form.PRESENT)
                .orElse(true);
    }

    private List<String> relevance(
            Scene scene, Trigger trigger, Roles roles, Occasion.Targets targets) {
        List<String> signs = new ArrayList<>();
        boolean target =
                civic.holds(scene, roles.done())
                        || civic.knows(targets.names())
                        || trigger.manner() != Trigger.Manner.VERB
                                && civic.holds(scene, roles.doers());
        boolean sentence = civic.sentence(scene);
        boolean neighbours = civic.nearby(scene);
        if (trigger.sure()) {
            signs.add("civic in itself");
        }
        if (target) {
            signs.add("civic target");
        } else if (sentence) {
            signs.add("civic sentence");
        } else if (neighbours) {
            signs.add("civic neighbours");
        } else if (isGroup(scene, roles)) {
            signs.add("group or outlet");
        } else if (!trigger.sure() && !CIVIC_TYPES.contains(trigger.type())) {
            signs.add("no civic sign");
        }
        if (civic.share() >= CIVIC_DOCUMENT) {
            signs.add("civic document");
        } else if (civic.share() < 0.2) {
            signs.add("little civic in the document");
        }
        boolean apart =
                scene.language().equals(Language.ENGLISH)
                        && APART_FROM_CRIME.contains(trigger.type());
        if (!target && !apart && isMeant(scene, "ordinary")) {
            signs.add("ordinary crime");
        }
        if (!target && isMeant(scene, "foreign-field")) {
            signs.add("sport, business or war");
        }
        return signs;
    }

    /**
     * Whether a word of this kind is meant as it stands: not in {@code «Левый фронт»}, which is a
     * name, nor in {@code за «мошенничество»}, which the writer does not believe.
     */
    private static boolean isMeant(Scene scene, String kind) {
        BitSet marked = scene.kind(kind);
        for (int i = marked.nextSetBit(0); i >= 0; i = marked.nextSetBit(i + 1)) {
            boolean doubted = OPENING.contains(scene.form(i - 1));
            if (scene.language().equals(Language.ENGLISH)
                    || !doubted && !insideName(scene, i, i + 1)) {
                return true;
            }
        }
        return false;
    }

    private static final Set<String> OPENING = Set.of("«", "“", "\"", "„");

    private static boolean isGroup(Scene scene, Roles roles) {
        return roles.done().stream()
                .anyMatch(
                        p ->
                                scene.anyOf("group", p.start(), p.end())
                                        || scene.anyOf("outlet", p.start(), p.end()));
    }

    /** "with hundreds more in the capital": the same elsewhere, with its own number. */
    private static Optional<Draft> more(Scene scene, Occasion occasion, Draft draft) {
        if (draft.count().isEmpty() || draft.certainty().status() != Status.HAPPENED) {
            return Optional.empty();
        }
        for (int i = draft.to(); i < Math.min(scene.size() - 2, draft.to() + 24); i++) {
            boolean more = scene.form(i).equals("more") || scene.form(i).equals("others");
            if (!more || !(scene.form(i + 1).equals("in") || scene.form(i + 1).equals("across"))) {
                continue;
            }
            Optional<Count> number = occasion.amountAt(i - 1);
            if (number.isEmpty()) {
                number = occasion.amountAt(i);
            }
            if (number.isPresent() && !number.equals(draft.count())) {
                int from = i + 2;
                Optional<String> place =
                        scene.names().stream()
                                .filter(m -> m.from() >= from && m.from() < from + 5)
                                .map(m -> m.naming().name())
                                .findFirst();
                return Optional.of(draft.elsewhere(number.get(), place));
            }
        }
        return Optional.empty();
    }

    static List<Draft> sorted(List<Draft> drafts) {
        List<Draft> copy = new ArrayList<>(drafts);
        copy.sort(
                (a, b) ->
                        a.scene().number() != b.scene().number()
                                ? Integer.compare(a.scene().number(), b.scene().number())
                                : Integer.compare(a.from(), b.from()));
        return Collections.unmodifiableList(copy);
    }
}
