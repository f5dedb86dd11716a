// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dalel.terms.When;
import org.dalel.terms.finding.Finding;
import org.dalel.terms.finding.IncidentCandidate;

/**
 * What a candidate has in common with a recorded incident of which it may tell. A reason to look,
 * never to join by itself.
 */
public record Likeness(Incident incident, List<Sign> signs) {
    /** Reports of one event seldom differ by more days. */
    public static final int NEAR_DAYS = 3;

    public static final Comparator<Likeness> LIKELIEST_FIRST =
            Comparator.comparingInt((Likeness l) -> -weight(l.signs()))
                    .thenComparing(Likeness::incident, Incident.LATEST_FIRST);

    /** What they have in common. */
    public enum Sign {
        SAME_TYPE(3),
        /** Both on the same known day. */
        SAME_DAY(3),
        /** Their dates overlap, or lie no more than {@link #NEAR_DAYS} days apart. */
        NEAR_DATE(1),
        SAME_PLACE(2),
        SHARED_ACTOR(3),
        /**
         * Names that may be one actor's ({@link Namesakes}): other letters or spelling, initials, a
         * shortened name. Looked at only where type and date agree, too.
         */
        SIMILAR_ACTOR(2),
        SAME_LAW(1),
        /** The incident rests on a passage of the same document. */
        SAME_DOCUMENT(1);

        private final int weight;

        Sign(int weight) {
            this.weight = weight;
        }
    }

    public Likeness {
        signs = List.copyOf(signs);
    }

    /**
     * @param named whom and what the incident names
     */
    public static Likeness of(
            Candidate candidate, Incident incident, Collection<Names.Named> named) {
        List<Sign> signs = new ArrayList<>();
        if (candidate.finding() instanceof IncidentCandidate read) {
            if (read.type() == incident.type()) {
                signs.add(Sign.SAME_TYPE);
            }
            if (read.date() instanceof When.Day && read.date().equals(incident.when())) {
                signs.add(Sign.SAME_DAY);
            } else if (near(read.date(), incident.when())) {
                signs.add(Sign.NEAR_DATE);
            }
        }
        signs.addAll(shared(candidate.finding(), named));
        addSimilar(candidate.finding(), named, signs);
        if (incident.evidence().stream().anyMatch(e -> e.standsIn(candidate.document()))) {
            signs.add(Sign.SAME_DOCUMENT);
        }
        return new Likeness(incident, signs);
    }

    /** What two candidates of one kind have in common, as far as their words say. */
    public static List<Sign> between(Candidate one, Candidate other) {
        List<Sign> signs = new ArrayList<>();
        if (one.finding() instanceof IncidentCandidate a
                && other.finding() instanceof IncidentCandidate b) {
            if (a.type() == b.type()) {
                signs.add(Sign.SAME_TYPE);
            }
            if (a.date() instanceof When.Day && a.date().equals(b.date())) {
                signs.add(Sign.SAME_DAY);
            } else if (near(a.date(), b.date())) {
                signs.add(Sign.NEAR_DATE);
            }
        }
        Collection<Names.Named> named = Names.in(other.finding());
        signs.addAll(shared(one.finding(), named));
        addSimilar(one.finding(), named, signs);
        return signs;
    }

    /** How much signs weigh together. */
    public static int weight(List<Sign> signs) {
        return signs.stream().mapToInt(s -> s.weight).sum();
    }

    private static List<Sign> shared(Finding finding, Collection<Names.Named> named) {
        Set<String> stems = named.stream().map(Likeness::stem).collect(Collectors.toSet());
        Set<Suggestions.What> common =
                Names.in(finding).stream()
                        .filter(n -> stems.contains(stem(n)))
                        .map(Names.Named::what)
                        .collect(Collectors.toSet());
        List<Sign> signs = new ArrayList<>();
        if (common.contains(Suggestions.What.PLACE)) {
            signs.add(Sign.SAME_PLACE);
        }
        if (common.contains(Suggestions.What.ACTOR)) {
            signs.add(Sign.SHARED_ACTOR);
        }
        if (common.contains(Suggestions.What.LAW)) {
            signs.add(Sign.SAME_LAW);
        }
        return signs;
    }

    private static void addSimilar(
            Finding finding, Collection<Names.Named> named, List<Sign> signs) {
        boolean event =
                signs.contains(Sign.SAME_TYPE)
                        && (signs.contains(Sign.SAME_DAY) || signs.contains(Sign.NEAR_DATE));
        if (!event || signs.contains(Sign.SHARED_ACTOR)) {
            return;
        }
        for (Names.Named one : Names.in(finding)) {
            for (Names.Named other : named) {
                if (one.what() == Suggestions.What.ACTOR
                        && other.what() == Suggestions.What.ACTOR
                        && isName(one)
                        && isName(other)
                        && Namesakes.between(one.name().reveal(), other.name().reveal())
                                .isPresent()) {
                    signs.add(Sign.SIMILAR_ACTOR);
                    return;
                }
            }
        }
    }

    /** A name has a capital; "police" and "twelve activists" are anybody. */
    private static boolean isName(Names.Named named) {
        return named.name().reveal().codePoints().anyMatch(Character::isUpperCase);
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
