// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.law;

import java.util.Optional;
import java.util.Set;
import org.dalel.terms.Country;
import org.dalel.terms.Passage;

/**
 * A phrase whose noun is a law, before mentions are joined.
 *
 * @param passage the phrase with its topic ("a law that requires NGOs to register")
 * @param name the phrase without article and general adjectives
 * @param topic what tells this law from others, as stems; empty for "the law"
 * @param definite "the", "this", "such": it takes up a law already named
 * @param pointing "this", "such", "the latter", "the new": takes up one from further back too
 * @param country whose law the phrase itself says it is
 * @param year in "the 2012 law"
 * @param fixed a name that stands for itself ("Criminal Code"): joined only with the same name
 */
record LawPhrase(
        Passage passage,
        String name,
        Instruments.Kind kind,
        Set<String> topic,
        boolean definite,
        boolean pointing,
        Optional<Country> country,
        Optional<String> year,
        boolean fixed) {
    LawPhrase {
        topic = Set.copyOf(topic);
    }
}
