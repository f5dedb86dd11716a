// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dalel.law.day.LawOfDay;
import org.dalel.law.language.Type;
import org.dalel.law.pack.FactDefinition;
import org.dalel.law.pack.Provision;
import org.dalel.law.program.Answers;
import org.dalel.law.program.Range;

/**
 * Which question to ask next: the one that settles most of what is open, by what it costs to answer
 * it. A question that can change nothing is never asked.
 */
public final class Interview {
    private final LawOfDay law;

    /**
     * A question and what it is worth.
     *
     * @param gain how many findings it settles on average, by sensitivity
     * @param settles ids of provisions that some answer would settle
     */
    public record Question(FactDefinition fact, double gain, List<String> settles) {}

    private Interview(LawOfDay law) {
        this.law = law;
    }

    public static Interview about(LawOfDay law) {
        return new Interview(law);
    }

    /**
     * Facts that still matter, the one most worth asking first.
     *
     * @param refused facts the person rather does not say; they are not asked again
     */
    public List<Question> next(Profile profile, Set<String> refused) {
        Answers answers = Answers.of(law.program(), profile.facts());
        Answers.Trial trial =
                answers.trial(law.pack().provisions().stream().map(Provision::id).toList());
        int open = trial.open();
        List<Question> questions = new ArrayList<>();
        law.program()
                .kinds()
                .byFact()
                .forEach(
                        (fact, kinds) -> {
                            FactDefinition definition =
                                    Objects.requireNonNull(law.pack().facts().get(fact));
                            boolean known = settled(answers.value(fact), definition.type());
                            if (definition.asked() && !known && !refused.contains(fact)) {
                                worth(definition, kinds, trial, open).ifPresent(questions::add);
                            }
                        });
        questions.sort(
                Comparator.comparingDouble(Question::gain)
                        .reversed()
                        .thenComparing(q -> q.fact().id()));
        return questions;
    }

    /** What a question is worth; empty when no answer to it settles anything. */
    private static Optional<Question> worth(
            FactDefinition fact, List<Range> kinds, Answers.Trial trial, int open) {
        double left = 0;
        Set<String> settles = new LinkedHashSet<>();
        for (Range kind : kinds) {
            Answers.Settling settling = trial.with(fact.id(), kind);
            left += open - settling.settles().size() + settling.opens();
            settles.addAll(settling.settles());
        }
        double gain = kinds.isEmpty() ? 0 : open - left / kinds.size();
        return gain > 1e-9
                ? Optional.of(
                        new Question(fact, gain / (1 + fact.sensitivity()), List.copyOf(settles)))
                : Optional.empty();
    }

    /**
     * What one kind of answer would settle.
     *
     * @param answer the answers of that kind
     * @param settles whether a provision applies then, by its id; only what is open now
     */
    public record Effect(Range answer, Map<String, Range> settles) {
        public Effect {
            settles = Collections.unmodifiableMap(new LinkedHashMap<>(settles));
        }
    }

    /** What each kind of answer to a fact would settle, in the order of the answers. */
    public List<Effect> effects(Profile profile, String fact) {
        Answers answers = Answers.of(law.program(), profile.facts());
        List<Effect> effects = new ArrayList<>();
        for (Range kind : law.program().kinds().of(fact)) {
            Map<String, Range> changed = new HashMap<>();
            for (Answers.Change change : answers.changes(fact, kind)) {
                if (!change.before().settled() && change.after().settled()) {
                    changed.put(change.step(), change.after());
                }
            }
            Map<String, Range> settles = new LinkedHashMap<>();
            for (Provision provision : law.pack().provisions()) {
                Range now = changed.get(provision.id());
                if (now != null) {
                    settles.put(provision.id(), now);
                }
            }
            effects.add(new Effect(kind, settles));
        }
        return effects;
    }

    private static boolean settled(Range known, Type type) {
        return known.settled() || type instanceof Type.One && Long.bitCount(known.high()) == 1;
    }
}
