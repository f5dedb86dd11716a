// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.incident;

import java.util.List;
import java.util.Optional;
import org.dalel.reading.analyser.Analyser;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.reading.page.Page;
import org.dalel.terms.Country;
import org.dalel.terms.finding.IncidentCandidate;
import org.dalel.terms.finding.PracticeCandidate;
import org.dalel.terms.finding.ProvisionCandidate;

/** Tells what happened from what is habit, rule or wish. */
public final class Incidents {
    public Incidents(Lexicon lexicon) {}

    /** What a document says was done, once and habitually. */
    public record Told(List<IncidentCandidate> incidents, List<PracticeCandidate> practices) {
        public Told {
            incidents = List.copyOf(incidents);
            practices = List.copyOf(practices);
        }
    }

    /**
     * @param provisions what the document says that rules say: no incident there
     * @param grammar second opinion on roles, when present
     * @param country of the document, when known
     */
    public Told in(
            Page page,
            Clues clues,
            List<ProvisionCandidate> provisions,
            Optional<Analyser.OfGrammar> grammar,
            Optional<Country> country) {
        return new Told(List.of(), List.of());
    }
}
