// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dalel.reading.analyser.Analyser;

/**
 * What the grammar of a sentence says of the roles that the order of words gave: it confirms them,
 * fills what was left open, or turns them round where it is sure of the opposite. Asked for
 * sentences with a trigger only.
 */
final class ParsedRoles {
    private static final int LONGEST = 90;

    private final Optional<Analyser.OfGrammar> grammar;
    private int sentence = -1;
    private Optional<Analyser.Parse> parse = Optional.empty();

    ParsedRoles(Optional<Analyser.OfGrammar> grammar) {
        this.grammar = grammar;
    }

    /**
     * Roles as they stand after it, with what it says in plain words; none when not asked.
     *
     * @param otherwise the roles of the other of the two, where they disagree
     */
    record Verdict(Roles roles, Optional<String> sign, Optional<Roles> otherwise) {
        Verdict(Roles roles, Optional<String> sign) {
            this(roles, sign, Optional.empty());
        }
    }

    Verdict on(Scene scene, Trigger trigger, int verb, Roles roles) {
        if (grammar.isEmpty()
                || trigger.manner() != Trigger.Manner.VERB
                || scene.size() > LONGEST) {
            return new Verdict(roles, Optional.empty());
        }
        Optional<Analyser.Parse> known = parse(scene);
        if (known.isEmpty() || known.get().heads().size() != scene.size()) {
            return new Verdict(roles, Optional.empty());
        }
        List<Integer> done = dependents(known.get(), verb, "nsubj:pass", "obj");
        List<Integer> doers = dependents(known.get(), verb, "nsubj", "obl:agent");
        boolean confirmed = holds(roles.done(), done);
        boolean swapped = holds(roles.doers(), done) || holds(roles.done(), doers);
        if (confirmed && !holds(roles.done(), doers)) {
            return new Verdict(roles, Optional.of("the parse agrees"));
        }
        if (swapped && !confirmed && !done.isEmpty()) {
            return new Verdict(
                    new Roles(phrases(scene, done), phrases(scene, doers)),
                    Optional.of("roles turned round by the parse"),
                    Optional.of(roles));
        }
        if (roles.done().isEmpty() && !done.isEmpty()) {
            return new Verdict(
                    new Roles(phrases(scene, done), roles.doers()),
                    Optional.of("target found by the parse"));
        }
        return done.isEmpty()
                ? new Verdict(roles, Optional.empty())
                : new Verdict(
                        roles,
                        Optional.of("the parse disagrees"),
                        Optional.of(new Roles(phrases(scene, done), phrases(scene, doers))));
    }

    private Optional<Analyser.Parse> parse(Scene scene) {
        if (sentence != scene.number()) {
            sentence = scene.number();
            parse = grammar.map(g -> g.parse(scene.text(), scene.sentence()));
        }
        return parse;
    }

    private static List<Integer> dependents(
            Analyser.Parse parse, int verb, String relation, String other) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < parse.heads().size(); i++) {
            String said = parse.relations().get(i);
            if (parse.heads().get(i) == verb && (said.equals(relation) || said.equals(other))) {
                found.add(i);
            }
        }
        return found;
    }

    private static boolean holds(List<NounPhrase> phrases, List<Integer> words) {
        return phrases.stream().anyMatch(p -> words.stream().anyMatch(p::contains));
    }

    private static List<NounPhrase> phrases(Scene scene, List<Integer> words) {
        return words.stream()
                .flatMap(w -> scene.phraseAt(w).stream())
                .map(p -> Phrasing.right(scene, p))
                .toList();
    }
}
