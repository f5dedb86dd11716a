// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dalel.terms.Country;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Quoted;
import org.dalel.terms.When;
import org.dalel.terms.finding.IncidentCandidate;

/**
 * What a candidate has in common with a recorded incident of which it may tell. A reason to look,
 * never to join by itself.
 */
public record Likeness(Incident incident, List<Sign> signs) {
    /** Reports of one event seldom differ by more days. */
    public static final int NEAR_DAYS = 3;

    /** From this weight on, it is likely to be the same: type and day, or type and actor. */
    public static final int LIKELY = 6;

    public static final Comparator<Likeness> LIKELIEST_FIRST =
            Comparator.comparingInt((Likeness l) -> -weight(l.signs()))
                    .thenComparing(Likeness::incident, Incident.LATEST_FIRST);

    /** What they have in common, and what speaks against it. */
    public enum Sign {
        /** Both rest on the same words: one copied the other. */
        SAME_WORDS(6),
        SAME_TYPE(3),
        /** Types by which two tellers may call one event: a search, an inspection. */
        KINDRED_TYPE(2),
        /** Both on the same known day. */
        SAME_DAY(3),
        /** Their dates overlap, or lie no more than {@link #NEAR_DAYS} days apart. */
        NEAR_DATE(1),
        /** One place, in whatever script or language. */
        SAME_PLACE(2),
        SHARED_ACTOR(3),
        /**
         * Names that may be one actor's ({@link Namesakes}): other letters or spelling, initials, a
         * shortened name. Looked at only where type and date agree, too.
         */
        SIMILAR_ACTOR(2),
        SAME_LAW(1),
        /** The incident rests on a passage of the same document. */
        SAME_DOCUMENT(1),
        /** A further step of a story, or something else altogether. */
        OTHER_TYPE(-3),
        /** Both dates are known and lie further apart than {@link #NEAR_DAYS} days. */
        OTHER_DATE(-4),
        /** Two towns. */
        OTHER_PLACE(-3),
        /** Both name those to whom it was done, and they are others. */
        OTHER_ACTOR(-5);

        private final int weight;

        Sign(int weight) {
            this.weight = weight;
        }

        /** Whether it speaks against one event. */
        public boolean isAgainst() {
            return weight < 0;
        }
    }

    public Likeness {
        signs = List.copyOf(signs);
    }

    /**
     * @param named whom and what the incident names
     * @param done those among them to whom it was done
     * @param words the candidate's passage
     */
    public static Likeness of(
            Candidate candidate,
            Incident incident,
            Collection<Names.Named> named,
            Collection<Names.Named> done,
            Quoted words) {
        List<Sign> signs = new ArrayList<>();
        boolean here = incident.evidence().stream().anyMatch(e -> e.standsIn(candidate.document()));
        if (incident.evidence().stream()
                .filter(e -> !e.standsIn(candidate.document()))
                .anyMatch(e -> SameWords.same(e.words().reveal(), words.reveal()))) {
            signs.add(Sign.SAME_WORDS);
        }
        if (candidate.finding() instanceof IncidentCandidate read) {
            signs.addAll(
                    compared(
                            Event.of(read),
                            new Event(
                                    incident.type(),
                                    incident.when(),
                                    incident.place(),
                                    incident.country(),
                                    named,
                                    done)));
        } else {
            signs.addAll(shared(Names.in(candidate.finding()), named, List.of()));
        }
        if (here) {
            signs.add(Sign.SAME_DOCUMENT);
        }
        return new Likeness(incident, signs);
    }

    /** What two candidates of one kind have in common, as far as their words say. */
    public static List<Sign> between(Candidate one, Candidate other) {
        if (one.finding() instanceof IncidentCandidate a
                && other.finding() instanceof IncidentCandidate b) {
            return compared(Event.of(a), Event.of(b));
        }
        return shared(Names.in(one.finding()), Names.in(other.finding()), List.of());
    }

    /** How much signs weigh together. */
    public static int weight(List<Sign> signs) {
        return signs.stream().mapToInt(s -> s.weight).sum();
    }

    /** Whether it is likely to be the same: enough speaks for it, and nothing decides against. */
    public static boolean likely(List<Sign> signs) {
        return weight(signs) >= LIKELY
                && signs.stream().noneMatch(s -> s.isAgainst() && s != Sign.OTHER_PLACE);
    }

    /** What is compared of an event, told by a candidate or recorded. */
    private record Event(
            IncidentType type,
            When when,
            Optional<String> place,
            Optional<Country> country,
            Collection<Names.Named> named,
            Collection<Names.Named> done) {
        static Event of(IncidentCandidate read) {
            return new Event(
                    read.type(),
                    read.date(),
                    read.place(),
                    read.country(),
                    Names.in(read),
                    Names.done(read));
        }

        /** The place, where no one's name holds it: "the office of Clean River" is in no river. */
        Optional<String> town() {
            return place.filter(
                    p ->
                            done.stream()
                                    .flatMap(n -> Called.in(n.name().reveal()).stream())
                                    .noneMatch(p::equals));
        }

        /** Whether it names everybody to whom it was done: no crowd, nobody left out. */
        boolean namesAll() {
            return !done.isEmpty()
                    && done.stream().allMatch(n -> !Called.in(n.name().reveal()).isEmpty());
        }
    }

    private static List<Sign> compared(Event one, Event other) {
        List<Sign> signs = new ArrayList<>();
        if (one.type() == other.type()) {
            signs.add(Sign.SAME_TYPE);
        } else {
            signs.add(kindred(one.type(), other.type()) ? Sign.KINDRED_TYPE : Sign.OTHER_TYPE);
        }
        if (one.when() instanceof When.Day && one.when().equals(other.when())) {
            signs.add(Sign.SAME_DAY);
        } else if (near(one.when(), other.when())) {
            signs.add(Sign.NEAR_DATE);
        }
        List<String> places = places(one, other);
        List<Sign> common = shared(one.named(), other.named(), places);
        if (!common.contains(Sign.SAME_PLACE)
                && one.place().isPresent()
                && other.place().isPresent()
                && Towns.one(one.place().get(), other.place().get())
                && !Towns.isCountry(one.place().get(), one.country())) {
            signs.add(Sign.SAME_PLACE);
        }
        signs.addAll(common);
        if (!common.contains(Sign.SHARED_ACTOR)
                && !signs.contains(Sign.OTHER_TYPE)
                && (signs.contains(Sign.SAME_DAY) || signs.contains(Sign.NEAR_DATE))
                && anyAlike(Called.in(one.named(), places), Called.in(other.named(), places))) {
            signs.add(Sign.SIMILAR_ACTOR);
        }
        if (one.when().earliest().isPresent()
                && other.when().earliest().isPresent()
                && !near(one.when(), other.when())) {
            signs.add(Sign.OTHER_DATE);
        }
        if (Towns.apart(one.town(), one.country(), other.town(), other.country())) {
            signs.add(Sign.OTHER_PLACE);
        }
        if (one.namesAll()
                && other.namesAll()
                && allApart(Called.in(one.done(), places), Called.in(other.done(), places))) {
            signs.add(Sign.OTHER_ACTOR);
        }
        return signs;
    }

    /** What both take for the place of the event; where they differ, one may be a body's name. */
    private static List<String> places(Event one, Event other) {
        if (one.place().isPresent()
                && other.place().isPresent()
                && !Towns.one(one.place().get(), other.place().get())) {
            return List.of();
        }
        return Stream.of(one.place(), other.place()).flatMap(Optional::stream).toList();
    }

    private static boolean anyAlike(List<String> one, List<String> other) {
        return one.stream()
                .anyMatch(
                        name ->
                                other.stream()
                                        .anyMatch(o -> Namesakes.between(name, o).isPresent()));
    }

    private static boolean allApart(List<String> one, List<String> other) {
        return !one.isEmpty()
                && !other.isEmpty()
                && one.stream()
                        .allMatch(name -> other.stream().allMatch(o -> Namesakes.apart(name, o)));
    }

    /** What one event may be called by two who tell of it. */
    private static final List<Set<IncidentType>> KINDRED =
            List.of(
                    Set.of(IncidentType.RAID_SEARCH, IncidentType.INSPECTION_AUDIT),
                    Set.of(
                            IncidentType.CLOSURE_LIQUIDATION,
                            IncidentType.DEREGISTRATION,
                            IncidentType.SUSPENSION),
                    Set.of(IncidentType.CONVICTION_SENTENCE, IncidentType.FINE),
                    Set.of(IncidentType.PROSECUTION_CHARGE, IncidentType.DEFAMATION_SUIT),
                    Set.of(IncidentType.ASSET_FREEZE, IncidentType.FUNDING_RESTRICTION),
                    Set.of(IncidentType.THREAT_INTIMIDATION, IncidentType.SMEAR_RHETORIC),
                    Set.of(IncidentType.ASSAULT_VIOLENCE, IncidentType.DISPERSAL),
                    Set.of(IncidentType.LEGAL_CHANGE, IncidentType.BILL_PROPOSED));

    /** The types by which a teller may call what another calls by this one, itself among them. */
    public static Set<IncidentType> kindred(IncidentType type) {
        Set<IncidentType> all = EnumSet.of(type);
        KINDRED.stream().filter(k -> k.contains(type)).forEach(all::addAll);
        return all;
    }

    private static boolean kindred(IncidentType one, IncidentType other) {
        return kindred(one).contains(other);
    }

    private static List<Sign> shared(
            Collection<Names.Named> one, Collection<Names.Named> other, List<String> places) {
        Set<String> stems = other.stream().map(Likeness::stem).collect(Collectors.toSet());
        Set<Suggestions.What> common =
                one.stream()
                        .filter(n -> stems.contains(stem(n)))
                        .filter(
                                n ->
                                        n.what() != Suggestions.What.ACTOR
                                                || !Called.in(List.of(n), places).isEmpty())
                        .map(Names.Named::what)
                        .collect(Collectors.toSet());
        Set<String> names = new HashSet<>(Called.in(one, places));
        List<Sign> signs = new ArrayList<>();
        if (common.contains(Suggestions.What.PLACE)) {
            signs.add(Sign.SAME_PLACE);
        }
        if (common.contains(Suggestions.What.ACTOR)
                || Called.in(other, places).stream().anyMatch(names::contains)) {
            signs.add(Sign.SHARED_ACTOR);
        }
        if (common.contains(Suggestions.What.LAW)) {
            signs.add(Sign.SAME_LAW);
        }
        return signs;
    }

    private static String stem(Names.Named named) {
        return named.what() + " " + named.stem();
    }

    /** Whether they may be of the same days; a date that is not known is near to none. */
    private static boolean near(When one, When other) {
        if (one.earliest().isEmpty() || other.earliest().isEmpty()) {
            return false;
        }
        LocalDate from = one.earliest().orElseThrow();
        LocalDate to = one.latest().orElse(from);
        LocalDate otherFrom = other.earliest().orElseThrow();
        LocalDate otherTo = other.latest().orElse(otherFrom);
        return ChronoUnit.DAYS.between(to, otherFrom) <= NEAR_DAYS
                && ChronoUnit.DAYS.between(otherTo, from) <= NEAR_DAYS;
    }
}
