// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dalel.terms.finding.FigureCandidate;
import org.dalel.terms.finding.Finding;
import org.dalel.terms.finding.IncidentCandidate;
import org.dalel.terms.finding.PracticeCandidate;
import org.dalel.terms.finding.ProvisionCandidate;
import org.dalel.terms.finding.Reading;
import org.dalel.terms.finding.StageCandidate;

/**
 * What a machine read, waiting for a person or decided by one. Never leaves the vault before it is
 * decided.
 *
 * @param document in which it was read
 * @param number by which people speak of it, given once: from 1 in the order of the text; what a
 *     later reading adds goes on counting
 * @param found as the machine read it; no decision changes it
 * @param corrected as a person put it right, when {@code state} is {@code CORRECTED}
 * @param retells the candidate that tells the same first, when {@code state} is {@code RETOLD}
 */
public record Candidate(
        Id<Candidate> id,
        Id<StoredDocument> document,
        int number,
        Finding found,
        Optional<Finding> corrected,
        State state,
        Optional<Id<Candidate>> retells)
        implements Fact {

    /** How far the review of a candidate has come. */
    public enum State {
        PROPOSED,
        ACCEPTED,
        REJECTED,
        /** Accepted in another form than the machine's. */
        CORRECTED,
        /** Right, but told already by another candidate, and counted there. */
        RETOLD
    }

    public Candidate {
        if (corrected.isPresent() != (state == State.CORRECTED)) {
            throw new IllegalArgumentException("a correction belongs to the state CORRECTED");
        }
        if (retells.isPresent() != (state == State.RETOLD)) {
            throw new IllegalArgumentException("what is told again belongs to the state RETOLD");
        }
        if (corrected.isPresent() && Kind.of(corrected.get()) != Kind.of(found)) {
            throw new IllegalArgumentException("a correction keeps the kind " + Kind.of(found));
        }
    }

    public static Candidate proposed(
            Id<Candidate> id, Id<StoredDocument> document, int number, Finding found) {
        return new Candidate(
                id, document, number, found, Optional.empty(), State.PROPOSED, Optional.empty());
    }

    /**
     * Everything in the reading that a person reviews, open and in the order of the text.
     *
     * @param known candidates of the document that stay, because a decision speaks of them; what
     *     one of them holds already is not proposed again
     */
    public static List<Candidate> in(
            Reading reading, Id<StoredDocument> document, List<Candidate> known, Ids ids) {
        Set<Finding> told = new HashSet<>();
        int last = known.stream().mapToInt(Candidate::number).max().orElse(0);
        List<Candidate> proposed = new ArrayList<>();
        for (Finding finding : findings(reading)) {
            if (told.add(finding) && known.stream().noneMatch(c -> same(c.found(), finding))) {
                proposed.add(proposed(ids.id(), document, ++last, finding));
            }
        }
        return proposed;
    }

    /**
     * Whether two readings of one text found the same thing, though one may know more of it: same
     * kind, same passage, and in an incident or practice the same type and trigger.
     */
    private static boolean same(Finding one, Finding other) {
        if (Kind.of(one) != Kind.of(other) || !one.passage().equals(other.passage())) {
            return false;
        }
        if (one instanceof IncidentCandidate a && other instanceof IncidentCandidate b) {
            return a.type() == b.type() && a.trigger().equals(b.trigger());
        }
        if (one instanceof PracticeCandidate a && other instanceof PracticeCandidate b) {
            return a.type() == b.type() && a.trigger().equals(b.trigger());
        }
        if (one instanceof ProvisionCandidate a && other instanceof ProvisionCandidate b) {
            return a.kind() == b.kind();
        }
        if (one instanceof FigureCandidate a && other instanceof FigureCandidate b) {
            return a.value().equals(b.value());
        }
        return !(one instanceof StageCandidate a && other instanceof StageCandidate b)
                || a.stage() == b.stage();
    }

    private static List<Finding> findings(Reading reading) {
        return Stream.<List<? extends Finding>>of(
                        reading.incidents(),
                        reading.practices(),
                        reading.provisions(),
                        reading.claims(),
                        reading.figures(),
                        reading.stages(),
                        reading.proposals())
                .<Finding>flatMap(List::stream)
                .sorted(Comparator.comparing(Finding::passage))
                .toList();
    }

    /** What counts: the correction where there is one, else what the machine read. */
    public Finding finding() {
        return corrected.orElse(found);
    }

    public Kind kind() {
        return Kind.of(found);
    }

    /** Whether the machine was unsure and only keeps it for a second look. */
    public boolean weak() {
        return found instanceof IncidentCandidate incident && !incident.proposed();
    }

    public boolean open() {
        return state == State.PROPOSED;
    }

    Candidate in(State decided) {
        return new Candidate(
                id, document, number, found, Optional.empty(), decided, Optional.empty());
    }

    Candidate correctedTo(Finding right) {
        return new Candidate(
                id, document, number, found, Optional.of(right), State.CORRECTED, Optional.empty());
    }

    Candidate retelling(Id<Candidate> first) {
        return new Candidate(
                id, document, number, found, Optional.empty(), State.RETOLD, Optional.of(first));
    }
}
