// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dalel.terms.Quoted;

/**
 * What a person decided, when, and everything it changed. Never altered or removed: taking one back
 * is another decision.
 *
 * @param at when
 * @param by who
 * @param what what was decided
 * @param why the person's own words, where given
 * @param changes every fact it made, replaced or took out, one or more, each fact once
 */
public record Decision(
        Id<Decision> id,
        Instant at,
        User by,
        Verdict what,
        Optional<Quoted> why,
        List<Change> changes) {
    public Decision {
        changes = List.copyOf(changes);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("a decision changes something");
        }
        if (changes.stream().map(c -> c.fact().id()).distinct().count() != changes.size()) {
            throw new IllegalArgumentException("a decision changes each fact once");
        }
    }

    /** What was decided. */
    public sealed interface Verdict {}

    /** The candidate is right as the machine read it. */
    public record Accepted(Id<Candidate> candidate) implements Verdict {}

    /** The candidate is right and tells of an incident that is already recorded. */
    public record Joined(Id<Candidate> candidate, Id<Incident> incident) implements Verdict {}

    /** The candidate is right in another form than the machine's. */
    public record Corrected(Id<Candidate> candidate) implements Verdict {}

    /** The candidate is wrong. */
    public record Rejected(Id<Candidate> candidate, Reason reason) implements Verdict {}

    /** An incident came into the record without a machine's proposal. */
    public record Entered(Id<Incident> incident, Origin origin) implements Verdict {}

    /** A further source was set beside the others of an incident. */
    public record Supplemented(Id<Incident> incident) implements Verdict {}

    /** Candidates of one kind were accepted as they are, in one go. */
    public record AcceptedTogether(List<Id<Candidate>> candidates) implements Verdict {
        public AcceptedTogether {
            candidates = List.copyOf(candidates);
        }
    }

    /** The candidate tells again what another tells first; it is counted there. */
    public record Retold(Id<Candidate> candidate, Id<Candidate> first) implements Verdict {}

    /** The candidate tells of two events: a second one was set beside it, on the same passage. */
    public record Split(Id<Candidate> candidate, Id<Candidate> second) implements Verdict {}

    /**
     * What the candidate tells was joined wrongly: its passage, claims and figures left the
     * incident, and an incident candidate became one of its own.
     */
    public record Separated(Id<Candidate> candidate, Id<Incident> from) implements Verdict {}

    /** An accepted incident was put right. */
    public record Amended(Id<Incident> incident) implements Verdict {}

    /** Several accepted incidents were put right in one go. */
    public record AmendedTogether(List<Id<Incident>> incidents) implements Verdict {
        public AmendedTogether {
            incidents = List.copyOf(incidents);
        }
    }

    /** Several incidents were one: what is told of the others is told of the first. */
    public record Merged(Id<Incident> into, List<Id<Incident>> others) implements Verdict {
        public Merged {
            others = List.copyOf(others);
        }
    }

    /** Incidents came into an episode that was there, or left it, or it got another name. */
    public record Regrouped(Id<Episode> episode) implements Verdict {}

    /** Incidents were seen as one episode. */
    public record Grouped(Id<Episode> episode) implements Verdict {}

    /** An earlier decision was taken back: all it changed is as it was before. */
    public record Undone(Id<Decision> decision) implements Verdict {}

    /** How an incident came into the record without a machine's proposal. */
    public enum Origin {
        /** Typed in by a person. */
        BY_HAND,
        /** Taken over from a row of a table. */
        FROM_TABLE
    }

    /** Why a candidate is wrong; it helps to mend the word lists. */
    public enum Reason {
        /** Planned, threatened or denied. */
        DID_NOT_HAPPEN,
        /** A rule or an opinion, not an event. */
        RULE_OR_OPINION,
        /** Told twice, already recorded. */
        TOLD_TWICE,
        /** The passage says something else. */
        PASSAGE_SAYS_OTHERWISE,
        OTHER
    }

    /** The facts of that type which it made or replaced, as they were right after it. */
    public <F extends Fact> List<F> made(Class<F> type) {
        return changes.stream()
                .flatMap(c -> c.after().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
