// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dalel.law.language.Expression;
import org.dalel.law.language.Expression.Constant;
import org.dalel.law.language.Expression.Named;
import org.dalel.law.language.Names.Kind;
import org.dalel.law.language.Type;
import org.jspecify.annotations.Nullable;

/**
 * The finitely many kinds of answer to each fact that a program tells apart: it compares members
 * with 10 and with 50, so there are up to 9, 10 to 49, and 50 and more.
 *
 * @param byFact in the order of the program's facts; a fact that no step uses is left out
 */
public record Kinds(Map<String, List<Range>> byFact) {
    public Kinds {
        byFact = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byFact));
    }

    /** The kinds of answer to a fact; none when no step uses it. */
    public List<Range> of(String fact) {
        return byFact.getOrDefault(fact, List.of());
    }

    static Kinds of(Program program) {
        Map<String, TreeSet<Long>> cuts = new HashMap<>();
        Map<String, Set<Long>> masks = new HashMap<>();
        for (Step step : program.steps()) {
            cut(step.expression(), cuts, masks);
        }
        Map<String, List<Range>> kinds = new LinkedHashMap<>();
        program.inputs().stream()
                .filter(i -> cuts.containsKey(i.id()) || masks.containsKey(i.id()))
                .forEach(
                        i ->
                                kinds.put(
                                        i.id(),
                                        i.type() instanceof Type.One one
                                                ? values(one.domain().all(), masks.get(i.id()))
                                                : i.type() instanceof Type.Many many
                                                        ? sets(
                                                                many.domain().all(),
                                                                masks.get(i.id()))
                                                        : pieces(i.whole(), cuts.get(i.id()))));
        return new Kinds(kinds);
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

    private static List<Range> pieces(Range whole, @Nullable TreeSet<Long> cuts) {
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

    private static List<Range> values(long all, @Nullable Set<Long> masks) {
        Map<List<Boolean>, Long> groups = groups(all, masks);
        return groups.values().stream().map(m -> new Range(0, m)).toList();
    }

    private static Map<List<Boolean>, Long> groups(long all, @Nullable Set<Long> masks) {
        Map<List<Boolean>, Long> groups = new LinkedHashMap<>();
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
    private static List<Range> sets(long all, @Nullable Set<Long> masks) {
        List<Range> sets = new ArrayList<>();
        sets.add(Range.of(0));
        for (long group : groups(all, masks).values()) {
            sets.add(Range.of(Long.lowestOneBit(group)));
        }
        sets.add(Range.of(all));
        return sets;
    }
}
