// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import static org.dalel.record.Suggestions.What.ACTOR;
import static org.dalel.record.Suggestions.What.LAW;
import static org.dalel.record.Suggestions.What.PLACE;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dalel.record.words.Word;
import org.dalel.terms.PersonName;
import org.dalel.terms.Quoted;
import org.dalel.terms.finding.ClaimCandidate;
import org.dalel.terms.finding.Entity;
import org.dalel.terms.finding.Finding;
import org.dalel.terms.finding.IncidentCandidate;
import org.dalel.terms.finding.ProvisionCandidate;
import org.dalel.terms.finding.Reading;

/**
 * The names that a reading or a fact tells: what {@link Suggestions} suggests, and by which two
 * tellings of one event are likely to be found.
 */
public final class Names {
    /** A longer one is a sentence that was taken for a name. */
    private static final int LONGEST = 160;

    private Names() {}

    /**
     * A name of someone or something.
     *
     * @param name as it is written
     */
    public record Named(Suggestions.What what, Quoted name) {
        /** What all its forms have in common: its words without their endings, in order. */
        public String stem() {
            return Word.in(name.reveal()).map(Word::stem).collect(Collectors.joining(" "));
        }
    }

    /**
     * Everybody, every place and every law that a reading names, each once.
     *
     * @param opened how a person's name is opened where that is allowed
     */
    public static Set<Named> in(Reading reading, Function<Entity.Person, String> opened) {
        Collected names = new Collected();
        reading.persons().forEach(p -> names.add(ACTOR, opened.apply(p)));
        reading.organisations().forEach(o -> names.add(ACTOR, o.name()));
        reading.places().forEach(p -> names.add(PLACE, p.name()));
        reading.laws().forEach(l -> names.add(LAW, l.name()));
        reading.incidents().forEach(i -> i.law().forEach(l -> names.add(LAW, l)));
        for (ProvisionCandidate rule : reading.provisions()) {
            if (rule.citation().isPresent() && rule.instrument().isPresent()) {
                names.add(LAW, rule.citation().get() + ", " + rule.instrument().get());
            }
        }
        return names.all;
    }

    /** Whom and what a candidate of an event, claim or figure names. */
    public static Set<Named> in(Finding finding) {
        Collected names = new Collected();
        if (finding instanceof IncidentCandidate read) {
            read.targets().forEach(t -> names.add(ACTOR, t.reveal()));
            read.perpetrator().ifPresent(p -> names.add(ACTOR, p.reveal()));
            read.place().ifPresent(p -> names.add(PLACE, p));
            read.law().forEach(l -> names.add(LAW, l));
        } else if (finding instanceof ClaimCandidate read) {
            read.speaker().ifPresent(s -> names.add(ACTOR, s.reveal()));
            read.organisation().ifPresent(o -> names.add(ACTOR, o));
        }
        return names.all;
    }

    /**
     * Whom and what an incident names.
     *
     * @param actors those of its acts
     * @param opened how a person's name is opened where that is allowed
     */
    public static Set<Named> in(
            Incident incident, Collection<Actor> actors, Function<PersonName, String> opened) {
        Collected names = new Collected();
        actors.forEach(actor -> names.add(ACTOR, name(actor, opened)));
        incident.place().ifPresent(p -> names.add(PLACE, p));
        incident.acts().forEach(act -> act.law().forEach(l -> names.add(LAW, l)));
        return names.all;
    }

    /** Those to whom a candidate says it was done; of an action, those addressed. */
    static Set<Named> done(IncidentCandidate read) {
        Collected names = new Collected();
        read.targets().forEach(t -> names.add(ACTOR, t.reveal()));
        return names.all;
    }

    /**
     * Those to whom an incident was done.
     *
     * @param opened how a person's name is opened where that is allowed
     */
    public static Set<Named> done(
            Incident incident,
            Function<Id<Actor>, Optional<Actor>> found,
            Function<PersonName, String> opened) {
        Collected names = new Collected();
        incident.acts().stream()
                .flatMap(act -> act.involvements().stream())
                .filter(
                        i ->
                                i.role() == Involvement.Role.TARGET
                                        || i.role() == Involvement.Role.ADDRESSEE)
                .flatMap(i -> found.apply(i.actor()).stream())
                .forEach(actor -> names.add(ACTOR, name(actor, opened)));
        return names.all;
    }

    /** The actors of an incident's acts, each once, in their order. */
    public static List<Actor> actors(
            Incident incident, Function<Id<Actor>, Optional<Actor>> found) {
        return incident.acts().stream()
                .flatMap(act -> act.involvements().stream())
                .map(Involvement::actor)
                .distinct()
                .flatMap(id -> found.apply(id).stream())
                .toList();
    }

    private static String name(Actor actor, Function<PersonName, String> opened) {
        if (actor.who() instanceof Actor.Person person) {
            return opened.apply(person.name());
        } else if (actor.who() instanceof Actor.Organisation organisation) {
            return organisation.name().reveal();
        } else if (actor.who() instanceof Actor.Group group) {
            return group.description().reveal();
        } else if (actor.who() instanceof Actor.Office office) {
            return office.title().reveal();
        }
        throw new IllegalStateException("no name for a " + actor.who().getClass().getSimpleName());
    }

    /** Whether every word typed begins some word of the name. */
    static boolean fits(Named named, String typed) {
        List<String> forms = forms(named.name().reveal());
        List<String> begun = forms(typed);
        return !begun.isEmpty()
                && begun.stream().allMatch(b -> forms.stream().anyMatch(f -> f.startsWith(b)));
    }

    /** Whether the name itself begins with what was typed. */
    public static boolean begins(Quoted name, String typed) {
        return String.join(" ", forms(name.reveal())).startsWith(String.join(" ", forms(typed)));
    }

    /** The words of a name or of what was typed, in small letters. */
    public static List<String> forms(String words) {
        return Word.in(words).map(Word::form).toList();
    }

    private static final class Collected {
        private final Set<Named> all = new LinkedHashSet<>();

        void add(Suggestions.What what, String name) {
            String words = String.join(" ", name.strip().split("\\s+"));
            if (words.length() <= LONGEST && Word.in(words).findAny().isPresent()) {
                all.add(new Named(what, new Quoted(words)));
            }
        }
    }
}
