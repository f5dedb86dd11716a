// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.terms.finding;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dalel.terms.Count;
import org.dalel.terms.Country;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Passage;
import org.dalel.terms.Quoted;
import org.dalel.terms.Sanction;
import org.dalel.terms.Status;
import org.dalel.terms.When;

/**
 * What a document says happened to civil society or was done by it: proposed by a machine, decided
 * by a person.
 *
 * @param id {@code i1}, {@code i2} … in the order of the text, unique in the reading
 * @param codes taxonomy codes, the most specific that could be told
 * @param passage sentence or clause, at most 600 characters
 * @param trigger the words that gave the type away
 * @param date unknown where the document does not say
 * @param targets who it was done to; for a protest, strike, letter or complaint: the addressee
 * @param perpetrator who did it; for a protest, strike, letter or complaint: the ones who act
 * @param place finest place said, in the document's language and base form, else the country's name
 * @param country of the event (a Russian law cited in a Kazakh article is Russian)
 * @param accordingTo whose claim it is; empty: the author's own voice
 * @param confidence 0 to 1
 * @param proposed false keeps a weak candidate for a second look
 * @param why trigger, pattern, analysers that agreed or disagreed; without names
 * @param duplicateOf id of the incident that this one retells
 * @param otherwise who did it to whom as the other analyser of the sentence reads it, where the two
 *     disagree: a person chooses
 */
public record IncidentCandidate(
        String id,
        IncidentType type,
        List<String> codes,
        Passage passage,
        Passage trigger,
        When date,
        Optional<Count> count,
        List<Quoted> targets,
        Optional<Quoted> perpetrator,
        Optional<String> place,
        Optional<Country> country,
        List<String> law,
        List<Sanction> sanctions,
        Status status,
        Optional<Quoted> accordingTo,
        double confidence,
        boolean proposed,
        List<String> why,
        Optional<String> duplicateOf,
        Optional<OtherRoles> otherwise)
        implements Finding {

    /** Who did it to whom in a second reading; either may be nobody. */
    public record OtherRoles(List<Quoted> targets, Optional<Quoted> perpetrator) {
        public OtherRoles {
            targets = List.copyOf(targets);
        }
    }

    public IncidentCandidate {
        codes = List.copyOf(codes);
        targets = List.copyOf(targets);
        law = List.copyOf(law);
        sanctions = List.copyOf(sanctions);
        why = List.copyOf(why);
        if (confidence < 0 || confidence > 1) {
            throw new IllegalArgumentException("confidence is 0 to 1, got " + confidence);
        }
    }

    /** An incident whose roles every analyser reads alike, or only one has read. */
    public IncidentCandidate(
            String id,
            IncidentType type,
            List<String> codes,
            Passage passage,
            Passage trigger,
            When date,
            Optional<Count> count,
            List<Quoted> targets,
            Optional<Quoted> perpetrator,
            Optional<String> place,
            Optional<Country> country,
            List<String> law,
            List<Sanction> sanctions,
            Status status,
            Optional<Quoted> accordingTo,
            double confidence,
            boolean proposed,
            List<String> why,
            Optional<String> duplicateOf) {
        this(
                id,
                type,
                codes,
                passage,
                trigger,
                date,
                count,
                targets,
                perpetrator,
                place,
                country,
                law,
                sanctions,
                status,
                accordingTo,
                confidence,
                proposed,
                why,
                duplicateOf,
                Optional.empty());
    }

    /**
     * The same incident under the id that {@code ids} gives for its own, its reference to another
     * one renamed alike.
     *
     * @param ids new id by old id; holds every id of the reading
     */
    public IncidentCandidate withIds(Map<String, String> ids) {
        return new IncidentCandidate(
                Objects.requireNonNull(ids.get(id), "an id for every incident"),
                type,
                codes,
                passage,
                trigger,
                date,
                count,
                targets,
                perpetrator,
                place,
                country,
                law,
                sanctions,
                status,
                accordingTo,
                confidence,
                proposed,
                why,
                duplicateOf.map(
                        d -> Objects.requireNonNull(ids.get(d), "an id for every incident")),
                otherwise);
    }

    /** The same incident, with these who did it to whom. */
    public IncidentCandidate withRoles(List<Quoted> done, Optional<Quoted> doer) {
        return new IncidentCandidate(
                id,
                type,
                codes,
                passage,
                trigger,
                date,
                count,
                done,
                doer,
                place,
                country,
                law,
                sanctions,
                status,
                accordingTo,
                confidence,
                proposed,
                why,
                duplicateOf,
                otherwise);
    }
}
