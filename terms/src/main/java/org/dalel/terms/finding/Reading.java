// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.terms.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dalel.terms.Language;
import org.dalel.terms.PersonName;
import org.dalel.terms.Problem;
import org.dalel.terms.When;

/**
 * Everything that was read in one document: candidates and mentions in the order of the text, and
 * what could not be read.
 *
 * <p>Deterministic: the same bytes and settings give the same reading.
 */
public record Reading(
        About about,
        List<IncidentCandidate> incidents,
        List<PracticeCandidate> practices,
        List<ProvisionCandidate> provisions,
        List<ClaimCandidate> claims,
        List<FigureCandidate> figures,
        List<StageCandidate> stages,
        List<ProposalCandidate> proposals,
        List<DateMention> dates,
        List<Entity.Person> persons,
        List<Entity.Organisation> organisations,
        List<Entity.Place> places,
        List<Entity.Law> laws,
        List<Problem> problems) {
    public Reading {
        incidents = List.copyOf(incidents);
        practices = List.copyOf(practices);
        provisions = List.copyOf(provisions);
        claims = List.copyOf(claims);
        figures = List.copyOf(figures);
        stages = List.copyOf(stages);
        proposals = List.copyOf(proposals);
        dates = List.copyOf(dates);
        persons = List.copyOf(persons);
        organisations = List.copyOf(organisations);
        places = List.copyOf(places);
        laws = List.copyOf(laws);
        problems = List.copyOf(problems);
    }

    /** The same reading with these problems before its own: those of taking the document in. */
    public Reading after(List<Problem> earlier) {
        List<Problem> all = new ArrayList<>(earlier);
        all.addAll(problems);
        return new Reading(
                about,
                incidents,
                practices,
                provisions,
                claims,
                figures,
                stages,
                proposals,
                dates,
                persons,
                organisations,
                places,
                laws,
                all);
    }

    /**
     * What the reading found out about the document itself.
     *
     * @param published unknown when neither metadata nor text say it: relative dates then stay
     *     relative
     * @param author the byline; protected when {@code pseudonym}
     * @param reprintOf where the text first appeared, when the text says so
     * @param funder who paid for it, when the text says so
     * @param analysers which ones took part: {@code shallow}, {@code crf}, {@code parse}
     */
    public record About(
            Optional<String> title,
            Language language,
            When published,
            Optional<PersonName> author,
            boolean pseudonym,
            Optional<String> publisher,
            Optional<String> reprintOf,
            Optional<String> funder,
            List<String> analysers) {
        public About {
            analysers = List.copyOf(analysers);
        }
    }
}
