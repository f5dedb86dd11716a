// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Status;
import org.dalel.terms.finding.Finding;
import org.dalel.terms.finding.IncidentCandidate;

/**
 * What a document promises to whoever reviews it: how much is likely to be right and matters, for
 * how much work. By it the pile is ordered; {@code docs/decisions/0021} says why so.
 *
 * <p>The worth of a document is what its open candidates may gain, divided by the minutes that
 * reviewing them takes, times how fresh it is. A candidate's gain is its chance to be right, times
 * how grave it would be, times how certain it is to have happened; a fifth of that when it only
 * retells another. Worth orders work; it is no judgement of a document or of a person in it.
 *
 * @param open candidates to decide, weak ones left out
 * @param incidents among them, retold ones left out
 * @param grave incidents among those that touch life, liberty or the existence of an organisation
 * @param retold among {@code open} those that only retell another
 * @param weak open candidates kept for a second look
 * @param decided candidates that a person decided
 * @param gain of all open candidates, weak ones left out
 * @param told when the document was published, the last day it may have been
 */
public record Promise(
        int open,
        int incidents,
        int grave,
        int retold,
        int weak,
        int decided,
        double gain,
        Optional<LocalDate> told) {
    /** Minutes to open a document and see what it is. */
    public static final double MINUTES_TO_BEGIN = 2;

    /** Minutes that a candidate takes. */
    public static final double MINUTES_FOR_EACH = 0.5;

    /** How much more a document of the last {@value #DAYS_OF_A_WEEK} days is worth. */
    public static final double FROM_THIS_WEEK = 2;

    /** How much more a document of the last {@value #DAYS_OF_A_MONTH} days is worth. */
    public static final double FROM_THIS_MONTH = 1.5;

    public static final int DAYS_OF_A_WEEK = 7;
    public static final int DAYS_OF_A_MONTH = 31;

    /** How often a candidate is taken to be right whose reader gives no confidence. */
    private static final double USUAL_CHANCE = 0.7;

    private static final double RETOLD = 0.2;
    private static final int GRAVE = 4;

    /** Where a document stands in the pile: those that are begun first, nothing but doubts last. */
    public enum Standing {
        /** Some of its candidates are decided, others wait. */
        BEGUN,
        WAITING,
        /** Whatever is open in it only retells something else in it. */
        RETOLD,
        /** Nothing is open in it but weak proposals for a second look. */
        WEAK,
        /** Nothing is open in it. */
        DONE;

        /** Whether it is in the pile at all. */
        public boolean inPile() {
            return this != DONE;
        }

        /** Whether it waits for a person; weak candidates do not wait. */
        public boolean waits() {
            return ordinal() < WEAK.ordinal();
        }
    }

    /** How fresh a document is. */
    public enum Age {
        WEEK,
        MONTH,
        OLDER,
        UNKNOWN
    }

    /**
     * @param candidates all of the document
     * @param published when it was
     */
    public static Promise of(List<Candidate> candidates, Optional<LocalDate> published) {
        int open = 0;
        int incidents = 0;
        int grave = 0;
        int retold = 0;
        int weak = 0;
        int decided = 0;
        double gain = 0;
        for (Candidate candidate : candidates) {
            if (!candidate.open()) {
                decided++;
            } else if (candidate.weak()) {
                weak++;
            } else {
                open++;
                gain += gain(candidate.found());
                if (candidate.found() instanceof IncidentCandidate incident) {
                    if (incident.duplicateOf().isPresent()) {
                        retold++;
                    } else {
                        incidents++;
                        grave += weight(incident.type()) >= GRAVE ? 1 : 0;
                    }
                }
            }
        }
        return new Promise(open, incidents, grave, retold, weak, decided, gain, published);
    }

    /** Of a document of the record. */
    public static Promise of(List<Candidate> candidates, StoredDocument document) {
        return of(candidates, document.about().published().latest());
    }

    /** What a candidate may gain the record, 0 to 5. */
    static double gain(Finding found) {
        if (found instanceof IncidentCandidate incident) {
            double gain =
                    thousandths(incident.confidence())
                            * weight(incident.type())
                            * certainty(incident.status());
            return incident.duplicateOf().isPresent() ? gain * RETOLD : gain;
        }
        return USUAL_CHANCE
                * switch (Kind.of(found)) {
                    case PROVISION, STAGE -> 1;
                    case PRACTICE, PROPOSAL -> 0.5;
                    default -> 0.3;
                };
    }

    /** As exactly as readings are kept, so that what was kept promises the same. */
    private static double thousandths(double confidence) {
        return Math.round(confidence * 1000) / 1000.0;
    }

    /** Life and liberty before existence before operation before money before words. */
    static int weight(IncidentType type) {
        return switch (type) {
            case KILLING_DISAPPEARANCE,
                    ASSAULT_VIOLENCE,
                    FORCED_PSYCHIATRY,
                    ARREST_DETENTION,
                    PROSECUTION_CHARGE,
                    CONVICTION_SENTENCE,
                    CONFESSION_RECANTATION,
                    DISPERSAL ->
                    5;
            case CLOSURE_LIQUIDATION,
                    SUSPENSION,
                    DEREGISTRATION,
                    REGISTRATION_DENIED,
                    LISTING,
                    TRAVEL_BAN ->
                    4;
            case RAID_SEARCH,
                    CENSORSHIP_BLOCKING,
                    ACCREDITATION_WITHDRAWN,
                    ASSEMBLY_BAN,
                    EMERGENCY,
                    HACKING,
                    SURVEILLANCE,
                    THREAT_INTIMIDATION,
                    RELEASE ->
                    3;
            case ASSET_FREEZE,
                    FUNDING_RESTRICTION,
                    FINE,
                    INSPECTION_AUDIT,
                    DEFAMATION_SUIT,
                    LEGAL_CHANGE,
                    REMEDY_REFUSED ->
                    2;
            case WARNING,
                    SMEAR_RHETORIC,
                    MEETING,
                    PROTEST,
                    STRIKE,
                    OPEN_LETTER,
                    COMPLAINT_TO_UN,
                    BILL_PROPOSED,
                    PROPOSAL_DECIDED,
                    OFFICE_CHANGE ->
                    1;
        };
    }

    private static double certainty(Status status) {
        return switch (status) {
            case HAPPENED -> 1;
            case THREATENED -> 0.7;
            case PLANNED -> 0.5;
            case DENIED -> 0.3;
            case HYPOTHETICAL -> 0.2;
        };
    }

    public Standing standing() {
        if (open == 0) {
            return weak == 0 ? Standing.DONE : Standing.WEAK;
        }
        return retold == open ? Standing.RETOLD : decided > 0 ? Standing.BEGUN : Standing.WAITING;
    }

    /** What it may gain for a minute of review, whatever the day. */
    public double gainForEachMinute() {
        return gain / (MINUTES_TO_BEGIN + MINUTES_FOR_EACH * open);
    }

    /** How fresh it is on that day; what lies ahead of it has no age. */
    public Age age(LocalDate today) {
        if (told.isEmpty() || told.get().isAfter(today)) {
            return Age.UNKNOWN;
        }
        if (!told.get().isBefore(today.minusDays(DAYS_OF_A_WEEK))) {
            return Age.WEEK;
        }
        return told.get().isBefore(today.minusDays(DAYS_OF_A_MONTH)) ? Age.OLDER : Age.MONTH;
    }

    /** By which the pile is ordered within a standing. */
    public double worth(LocalDate today) {
        return gainForEachMinute()
                * switch (age(today)) {
                    case WEEK -> FROM_THIS_WEEK;
                    case MONTH -> FROM_THIS_MONTH;
                    case OLDER, UNKNOWN -> 1;
                };
    }

    /** The order of the pile on that day, the first to review first. */
    public static Comparator<Promise> order(LocalDate today) {
        return Comparator.comparing(Promise::standing)
                .thenComparing(p -> p.worth(today), Comparator.reverseOrder());
    }
}
