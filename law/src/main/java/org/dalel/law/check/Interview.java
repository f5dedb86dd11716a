// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.dalel.law.day.LawOfDay;
import org.dalel.law.language.Expression;
import org.dalel.law.language.Expression.Constant;
import org.dalel.law.language.Expression.Named;
import org.dalel.law.language.Names.Kind;
import org.dalel.law.language.Type;
import org.dalel.law.pack.FactDefinition;
import org.dalel.law.program.Answers;
import org.dalel.law.program.Program;
import org.dalel.law.program.Range;
import org.dalel.law.program.Step;

/**
 * Which question to ask next: the one that settles most of what is open, by what it costs to answer
 * it. A question that can change nothing is never asked.
 */
public final class Interview {
    private final LawOfDay law;
    private final Map<String, List<Range>> classes;

    /**
     * A question and what it is worth.
     *
     * @param gain how many findings it settles on average, by sensitivity
     * @param settles ids of provisions that some answer would settle
     */
    public record Question(FactDefinition fact, double gain, List<String> settles) {}

    private Interview(LawOfDay law) {
        this.law = law;
        this.classes = classes(law.program());
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
        Map<String, Range> before = values(profile);
        long open = before.values().stream().filter(r -> !r.settled()).count();
        List<Question> questions = new ArrayList<>();
        for (Map.Entry<String, List<Range>> fact : classes.entrySet()) {
            FactDefinition definition =
                    Objects.requireNonNull(law.pack().facts().get(fact.getKey()));
            Range known = profile.facts().getOrDefault(fact.getKey(), definition.whole());
            if (settled(known, definition.type()) || refused.contains(fact.getKey())) {
                continue;
            }
            double left = 0;
            int answers = 0;
            Set<String> settles = new LinkedHashSet<>();
            for (Range answer : fact.getValue()) {
                Map<String, Range> facts = new HashMap<>(profile.facts());
                facts.put(fact.getKey(), answer);
                Map<String, Range> after = values(new Profile(facts));
                for (Map.Entry<String, Range> value : after.entrySet()) {
                    boolean wasOpen = !Objects.requireNonNull(before.get(value.getKey())).settled();
                    if (value.getValue().settled()) {
                        if (wasOpen) {
                            settles.add(value.getKey());
                        }
                    } else {
                        left++;
                    }
                }
                answers++;
            }
            double gain = answers == 0 ? 0 : open - left / answers;
            if (gain > 1e-9) {
                questions.add(
                        new Question(
                                definition,
                                gain / (1 + definition.sensitivity()),
                                List.copyOf(settles)));
            }
        }
        questions.sort(
                Comparator.comparingDouble(Question::gain)
                        .reversed()
                        .thenComparing(q -> q.fact().id()));
        return questions;
    }

    /**
     * What one kind of answer would settle.
     *
     * @param answer the answers of that kind
     * @param settles whether a provision applies then, by its id; only what is open now
     */
    public record Effect(Range answer, Map<String, Range> settles) {
        public Effect {
            settles = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(settles));
        }
    }

    /** What each kind of answer to a fact would settle, in the order of the answers. */
    public List<Effect> effects(Profile profile, String fact) {
        Map<String, Range> before = values(profile);
        List<Effect> effects = new ArrayList<>();
        for (Range answer : classes.getOrDefault(fact, List.of())) {
            Map<String, Range> facts = new HashMap<>(profile.facts());
            facts.put(fact, answer);
            Map<String, Range> after = values(new Profile(facts));
            Map<String, Range> settles = new java.util.LinkedHashMap<>();
            for (org.dalel.law.pack.Provision provision : law.pack().provisions()) {
                Range now = Objects.requireNonNull(after.get(provision.id()));
                boolean open = !Objects.requireNonNull(before.get(provision.id())).settled();
                if (open && now.settled()) {
                    settles.put(provision.id(), now);
                }
            }
            effects.add(new Effect(answer, settles));
        }
        return effects;
    }

    private static boolean settled(Range known, Type type) {
        return known.settled() || type instanceof Type.One && Long.bitCount(known.high()) == 1;
    }

    private Map<String, Range> values(Profile profile) {
        Answers answers = Answers.of(law.program(), profile.facts());
        Map<String, Range> values = new HashMap<>();
        law.pack().provisions().forEach(p -> values.put(p.id(), answers.value(p.id())));
        return values;
    }

    /** The finitely many kinds of answer to each fact that the law tells apart. */
    static Map<String, List<Range>> classes(Program program) {
        Map<String, TreeSet<Long>> cuts = new HashMap<>();
        Map<String, Set<Long>> masks = new HashMap<>();
        for (Step step : program.steps()) {
            cut(step.expression(), cuts, masks);
        }
        Map<String, List<Range>> classes = new java.util.LinkedHashMap<>();
        program.inputs().stream()
                .filter(i -> cuts.containsKey(i.id()) || masks.containsKey(i.id()))
                .forEach(
                        i ->
                                classes.put(
                                        i.id(),
                                        i.type() instanceof Type.One one
                                                ? values(one.domain().all(), masks.get(i.id()))
                                                : i.type() instanceof Type.Many many
                                                        ? sets(
                                                                many.domain().all(),
                                                                masks.get(i.id()))
                                                        : pieces(i.whole(), cuts.get(i.id()))));
        return classes;
    }

    private static void cut(
            Expression x, Map<String, TreeSet<Long>> cuts, Map<String, Set<Long>> masks) {
        if (x instanceof Named named && named.kind() == Kind.FACT) {
            cuts.computeIfAbsent(named.name(), n -> new TreeSet<>());
        }
        if (x instanceof Expression.Among among && among.of() instanceof Named named) {
            masks.computeIfAbsent(named.name(), n -> new TreeSet<>()).add(among.mask());
        }
        if (x instanceof Expression.Comparison comparison) {
            cutAt(comparison.left(), comparison.right(), cuts);
            cutAt(comparison.right(), comparison.left(), cuts);
        }
        x.parts().forEach(p -> cut(p, cuts, masks));
    }

    private static void cutAt(Expression fact, Expression at, Map<String, TreeSet<Long>> cuts) {
        if (fact instanceof Named named
                && named.kind() == Kind.FACT
                && at instanceof Constant constant) {
            TreeSet<Long> own = cuts.computeIfAbsent(named.name(), n -> new TreeSet<>());
            own.add(constant.value());
            own.add(constant.value() + 1);
        }
    }

    private static List<Range> pieces(
            Range whole, @org.jspecify.annotations.Nullable TreeSet<Long> cuts) {
        List<Range> pieces = new ArrayList<>();
        long low = whole.low();
        if (whole.equals(Range.OPEN)) {
            return List.of(Range.NO, Range.YES);
        }
        for (long cut : cuts == null ? new TreeSet<Long>() : cuts) {
            if (cut > low && cut <= whole.high()) {
                pieces.add(new Range(low, cut - 1));
                low = cut;
            }
        }
        pieces.add(new Range(low, whole.high()));
        return pieces;
    }

    private static List<Range> values(
            long all, @org.jspecify.annotations.Nullable Set<Long> masks) {
        Map<List<Boolean>, Long> groups = groups(all, masks);
        return groups.values().stream().map(m -> new Range(0, m)).toList();
    }

    private static Map<List<Boolean>, Long> groups(
            long all, @org.jspecify.annotations.Nullable Set<Long> masks) {
        Map<List<Boolean>, Long> groups = new java.util.LinkedHashMap<>();
        for (long bit = 1; bit <= all && bit > 0; bit <<= 1) {
            List<Boolean> told = new ArrayList<>();
            for (long mask : masks == null ? Set.<Long>of() : masks) {
                told.add((mask & bit) != 0);
            }
            groups.merge(told, bit, (a, b) -> a | b);
        }
        return groups;
    }

    /** Of any number of values: none, each group alone, all. */
    private static List<Range> sets(long all, @org.jspecify.annotations.Nullable Set<Long> masks) {
        List<Range> sets = new ArrayList<>();
        sets.add(Range.of(0));
        for (long group : groups(all, masks).values()) {
            sets.add(Range.of(Long.lowestOneBit(group)));
        }
        sets.add(Range.of(all));
        return sets;
    }
}
