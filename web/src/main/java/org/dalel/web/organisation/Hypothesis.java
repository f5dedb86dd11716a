// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dalel.law.check.Profile;
import org.dalel.law.program.Range;

/**
 * What somebody supposes of an organisation. It lives in the memory of the session: it is written
 * nowhere, stands in no address, and ends with the session.
 *
 * @param pack whose law is asked about
 * @param on the day asked about; empty for today
 * @param facts what was answered, by fact id
 * @param refused facts the person rather does not say
 * @param passed facts the person does not know yet
 * @param order facts in the order in which they were asked
 */
record Hypothesis(
        String pack,
        Optional<LocalDate> on,
        Map<String, Range> facts,
        Set<String> refused,
        Set<String> passed,
        List<String> order) {
    Hypothesis {
        facts = Map.copyOf(facts);
        refused = Set.copyOf(refused);
        passed = Set.copyOf(passed);
        order = List.copyOf(order);
    }

    /** Nothing is known. */
    static Hypothesis about(String pack, Optional<LocalDate> on) {
        return new Hypothesis(pack, on, Map.of(), Set.of(), Set.of(), List.of());
    }

    /** The same organisation on another day. */
    Hypothesis on(Optional<LocalDate> day) {
        return new Hypothesis(pack, day, facts, refused, passed, order);
    }

    Hypothesis answered(String fact, Range answer) {
        Hypothesis without = without(fact);
        Map<String, Range> more = new HashMap<>(without.facts);
        more.put(fact, answer);
        return new Hypothesis(pack, on, more, without.refused, without.passed, without.plus(fact));
    }

    Hypothesis refusing(String fact) {
        Hypothesis without = without(fact);
        Set<String> more = new HashSet<>(without.refused);
        more.add(fact);
        return new Hypothesis(pack, on, without.facts, more, without.passed, without.plus(fact));
    }

    Hypothesis passing(String fact) {
        Hypothesis without = without(fact);
        Set<String> more = new HashSet<>(without.passed);
        more.add(fact);
        return new Hypothesis(pack, on, without.facts, without.refused, more, without.plus(fact));
    }

    /** As if it had not been asked. */
    Hypothesis without(String fact) {
        Map<String, Range> fewer = new HashMap<>(facts);
        fewer.remove(fact);
        Set<String> said = new HashSet<>(refused);
        said.remove(fact);
        Set<String> known = new HashSet<>(passed);
        known.remove(fact);
        List<String> asked = new ArrayList<>(order);
        asked.remove(fact);
        return new Hypothesis(pack, on, fewer, said, known, asked);
    }

    private List<String> plus(String fact) {
        List<String> more = new ArrayList<>(order);
        more.add(fact);
        return more;
    }

    Profile profile() {
        return new Profile(facts);
    }

    /** What is not asked again. */
    Set<String> left() {
        Set<String> left = new HashSet<>(refused);
        left.addAll(passed);
        return left;
    }

    /** How much was said, never what. */
    @Override
    public String toString() {
        return "Hypothesis[" + facts.size() + " facts]";
    }
}
