// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.population;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.dalel.law.day.LawOfDay;
import org.dalel.law.language.Expression;
import org.dalel.law.language.Expression.Named;
import org.dalel.law.language.Names.Kind;
import org.dalel.law.language.Type;
import org.dalel.law.pack.FactDefinition;
import org.dalel.law.program.Step;

/**
 * Organisations drawn at random, the same for the same seed: for trying the commands and for
 * measuring them. They say nothing of any country.
 */
public final class InventedRegister {
    /** Facts that a register has, those on which most provisions rest. */
    public static final int FACTS = 12;

    /** Values a fact of several values can have at most to be drawn. */
    private static final int VALUES = 14;

    private final List<FactDefinition> facts;
    private final long today;
    private final long seed;

    private InventedRegister(List<FactDefinition> facts, long today, long seed) {
        this.facts = List.copyOf(facts);
        this.today = today;
        this.seed = seed;
    }

    /** A register of the facts on which most provisions of the law rest. */
    public static InventedRegister of(LawOfDay law, long seed) {
        Map<String, Integer> used = new HashMap<>();
        for (Step step : law.program().steps()) {
            facts(step.expression(), used);
        }
        List<FactDefinition> facts =
                law.pack().facts().values().stream()
                        .filter(f -> used.containsKey(f.id()))
                        .filter(
                                f ->
                                        !(f.type() instanceof Type.Many many)
                                                || many.domain().values().size() <= VALUES)
                        .sorted(
                                java.util.Comparator.comparing(
                                        (FactDefinition f) -> -used.getOrDefault(f.id(), 0)))
                        .limit(FACTS)
                        .toList();
        return new InventedRegister(facts, law.days().today().toEpochDay(), seed);
    }

    private static void facts(Expression x, Map<String, Integer> used) {
        if (x instanceof Named named && named.kind() == Kind.FACT) {
            used.merge(named.name(), 1, Integer::sum);
        }
        x.parts().forEach(p -> facts(p, used));
    }

    /** The names of the columns. */
    public List<String> columns() {
        return facts.stream().map(FactDefinition::id).toList();
    }

    /** One organisation, a cell for each column; empty: not known. */
    public List<String> row(long number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        List<String> cells = new ArrayList<>();
        for (FactDefinition fact : facts) {
            cells.add(random.nextInt(20) == 0 ? "" : cell(fact, random));
        }
        return cells;
    }

    private String cell(FactDefinition fact, SplittableRandom random) {
        if (fact.type() instanceof Type.Truth) {
            return random.nextInt(100) < 70 ? "true" : "false";
        }
        if (fact.type() instanceof Type.One one) {
            List<String> values = one.domain().values();
            // the first values are the frequent ones
            int luck = Math.min(random.nextInt(values.size()), random.nextInt(values.size()));
            return values.get(luck);
        }
        if (fact.type() instanceof Type.Many many) {
            List<String> some = new ArrayList<>();
            for (String value : many.domain().values()) {
                if (random.nextInt(4) == 0) {
                    some.add(value);
                }
            }
            return some.isEmpty() ? "none" : String.join("|", some);
        }
        if (fact.type() instanceof Type.Day) {
            return random.nextInt(5) == 0
                    ? "never"
                    : LocalDate.ofEpochDay(today - random.nextInt(500)).toString();
        }
        long low = fact.whole().low();
        double size = Math.log1p((double) (fact.whole().high() - low));
        long value = low + (long) Math.expm1(size * random.nextDouble() * random.nextDouble());
        return BigDecimal.valueOf(value, ((Type.Amount) fact.type()).digits()).toPlainString();
    }
}
