// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dalel.law.program.WorkingDays;
import org.dalel.terms.Country;

/**
 * The law of a country, or of a treaty body, as far as it is encoded.
 *
 * @param id the folder's name
 * @param country empty for treaty bodies
 * @param reviewed who checked it and when, in words; empty for a draft
 * @param facts by id, in the order of the file
 * @param parameters by id
 * @param terms what provisions add to the meaning of terms
 * @param tests as they stand in the files; {@code org.dalel.law.check.PackTests} runs them
 */
public record Pack(
        String id,
        Wording title,
        Optional<Country> country,
        Optional<String> reviewed,
        Map<String, FactDefinition> facts,
        Map<String, Parameter> parameters,
        List<Term> terms,
        List<Instrument> instruments,
        List<Provision> provisions,
        WorkingDays calendar,
        Coverage coverage,
        List<Node> tests) {
    public Pack {
        facts = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(facts));
        parameters =
                java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(parameters));
        terms = List.copyOf(terms);
        instruments = List.copyOf(instruments);
        provisions = List.copyOf(provisions);
        tests = List.copyOf(tests);
    }

    public Optional<Provision> provision(String id) {
        return provisions.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    public Optional<Instrument> instrument(String id) {
        return instruments.stream().filter(i -> i.id().equals(id)).findFirst();
    }
}
