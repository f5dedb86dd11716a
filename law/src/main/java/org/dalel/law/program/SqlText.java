// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dalel.law.language.Expression;
import org.dalel.law.language.Expression.Among;
import org.dalel.law.language.Expression.Arithmetic;
import org.dalel.law.language.Expression.Choice;
import org.dalel.law.language.Expression.Comparison;
import org.dalel.law.language.Expression.Constant;
import org.dalel.law.language.Expression.Joint;
import org.dalel.law.language.Expression.Logic;
import org.dalel.law.language.Expression.Order;
import org.dalel.law.language.Expression.Share;
import org.dalel.law.language.Type;

/**
 * A program as one query for PostgreSQL, for registers that are kept in a database. Every fact and
 * step is two columns, {@code x__lo} and {@code x__hi}: SQL's own null would take the wrong branch
 * of a choice, and an unknown fact would read as "no".
 *
 * <p>A fact's column of the table may be null: then it can be anything it can be.
 */
public final class SqlText {
    private SqlText() {}

    /**
     * @param table name of a table or view with a column for each fact of {@code columns}, values
     *     as this package keeps them (truths 0 and 1, days since 1970-01-01, values of a domain as
     *     bits)
     * @param key the column that names a row
     * @param columns the facts the table has; the others are not known of any row
     * @throws UnsupportedOperationException for working days, which need the pack's calendar
     */
    public static String of(Program program, String table, String key, Set<String> columns) {
        Map<String, Range> reaches = program.reaches();
        StringBuilder query = new StringBuilder("select ").append(name(key));
        for (Input input : program.inputs()) {
            for (boolean high : List.of(false, true)) {
                long whole = high ? input.whole().high() : input.whole().low();
                query.append(", ");
                if (columns.contains(input.id())) {
                    query.append("coalesce(")
                            .append(name(input.id()))
                            .append("::bigint, ")
                            .append(whole)
                            .append(")");
                } else {
                    query.append(whole).append("::bigint");
                }
                query.append(" as ").append(side(input.id(), high));
            }
        }
        query.append(" from ").append(name(table));
        String inner = query.toString();
        int level = 0;
        for (List<Step> steps : levels(program)) {
            StringBuilder outer = new StringBuilder("select *");
            for (Step step : steps) {
                for (boolean high : List.of(false, true)) {
                    outer.append(", ")
                            .append(new SqlText.Term(reaches).of(step.expression(), high))
                            .append(" as ")
                            .append(side(step.name(), high));
                }
            }
            level++;
            inner = outer + " from (" + inner + ") level" + level;
        }
        return inner;
    }

    /** Steps that need only facts and steps of earlier levels stand on one level. */
    private static List<List<Step>> levels(Program program) {
        Map<String, Integer> level = new HashMap<>();
        Map<Integer, List<Step>> levels = new LinkedHashMap<>();
        for (Step step : program.steps()) {
            Set<String> used = new HashSet<>();
            names(step.expression(), used);
            int at = used.stream().mapToInt(n -> level.getOrDefault(n, -1) + 1).max().orElse(0);
            level.put(step.name(), at);
            levels.computeIfAbsent(at, l -> new ArrayList<>()).add(step);
        }
        List<List<Step>> ordered = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            ordered.add(levels.getOrDefault(i, List.of()));
        }
        return ordered;
    }

    private static void names(Expression expression, Set<String> used) {
        if (expression instanceof Expression.Named named) {
            used.add(named.name());
        }
        expression.parts().forEach(p -> names(p, used));
    }

    /** The name of the column that holds one bound of a fact or step. */
    public static String side(String name, boolean high) {
        return name(name + (high ? "__hi" : "__lo"));
    }

    private static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Expressions as SQL, one bound at a time. */
    private record Term(Map<String, Range> reaches) {
        String of(Expression expression, boolean high) {
            if (expression instanceof Constant constant) {
                return constant.value() + "::bigint";
            }
            if (expression instanceof Expression.Open open) {
                return (high ? open.highest() : open.lowest()) + "::bigint";
            }
            if (expression instanceof Expression.Named named) {
                return side(named.name(), high);
            }
            if (expression instanceof Expression.Not not) {
                return "(1 - " + of(not.of(), !high) + ")";
            }
            if (expression instanceof Logic logic) {
                String sign = logic.joint() == Joint.AND ? " & " : " | ";
                return "(" + of(logic.left(), high) + sign + of(logic.right(), high) + ")";
            }
            if (expression instanceof Among among) {
                return among(among, high);
            }
            if (expression instanceof Comparison comparison) {
                return comparison(comparison, high);
            }
            return expression instanceof Choice choice
                    ? choice(choice, high)
                    : arithmetic((Arithmetic) expression, high);
        }

        private static String truth(String condition) {
            return "(" + condition + ")::int::bigint";
        }

        private String among(Among among, boolean high) {
            long mask = among.mask();
            if (among.of().type() instanceof Type.One) {
                long possible = among.share() == Share.ANY ? mask : ~mask;
                String of = of(among.of(), true);
                return high
                        ? truth("(" + of + " & " + bits(possible) + ") <> 0")
                        : truth("(" + of + " & " + bits(~possible) + ") = 0");
            }
            String of = of(among.of(), high);
            return switch (among.share()) {
                case ANY -> truth("(" + of + " & " + bits(mask) + ") <> 0");
                case ALL -> truth("(" + of + " & " + bits(mask) + ") = " + bits(mask));
                case OTHER_THAN -> truth("(" + of + " & " + bits(~mask) + ") <> 0");
            };
        }

        private static String bits(long mask) {
            return "(" + mask + ")::bigint";
        }

        private String comparison(Comparison comparison, boolean high) {
            Expression a = comparison.left();
            Expression b = comparison.right();
            Order order = comparison.order();
            if (order == Order.UNEQUAL) {
                return "(1 - " + comparison(new Comparison(Order.EQUAL, a, b), !high) + ")";
            }
            if (a.type() instanceof Type.One) {
                String both = "(" + of(a, true) + " & " + of(b, true) + ")";
                String single = of(a, true) + " & (" + of(a, true) + " - 1)";
                return high
                        ? truth(both + " <> 0")
                        : truth(of(a, true) + " = " + of(b, true) + " and (" + single + ") = 0");
            }
            return switch (order) {
                case LESS, AT_MOST -> truth(of(a, !high) + " " + order.sign() + " " + of(b, high));
                case MORE, AT_LEAST -> truth(of(a, high) + " " + order.sign() + " " + of(b, !high));
                case EQUAL ->
                        high
                                ? truth(
                                        of(a, false)
                                                + " <= "
                                                + of(b, true)
                                                + " and "
                                                + of(b, false)
                                                + " <= "
                                                + of(a, true))
                                : truth(
                                        of(a, false)
                                                + " = "
                                                + of(a, true)
                                                + " and "
                                                + of(b, false)
                                                + " = "
                                                + of(b, true)
                                                + " and "
                                                + of(a, false)
                                                + " = "
                                                + of(b, false));
                case UNEQUAL -> throw new IllegalStateException("told as the opposite of equal");
            };
        }

        private String choice(Choice choice, boolean high) {
            String then = of(choice.then(), high);
            String otherwise = of(choice.otherwise(), high);
            boolean masks = choice.type() instanceof Type.One || choice.type() instanceof Type.Many;
            String hull =
                    masks
                            ? "(" + then + (high ? " | " : " & ") + otherwise + ")"
                            : (high ? "greatest(" : "least(") + then + ", " + otherwise + ")";
            return "(case when "
                    + of(choice.condition(), false)
                    + " = 1 then "
                    + then
                    + " when "
                    + of(choice.condition(), true)
                    + " = 0 then "
                    + otherwise
                    + " else "
                    + hull
                    + " end)";
        }

        private String arithmetic(Arithmetic arithmetic, boolean high) {
            Expression a = arithmetic.left();
            Expression b = arithmetic.right();
            boolean day = arithmetic.type() == Type.DAY;
            Function<String, String> kept =
                    sum -> day ? keptNever(of(a, high), sum) : "(" + sum + ")";
            return switch (arithmetic.operation()) {
                case PLUS -> kept.apply(of(a, high) + " + " + of(b, high));
                case MINUS -> kept.apply(of(a, high) + " - " + of(b, !high));
                case TIMES -> times(a, b, high);
                case MIN -> "least(" + of(a, high) + ", " + of(b, high) + ")";
                case MAX -> "greatest(" + of(a, high) + ", " + of(b, high) + ")";
                case MONTHS_AFTER ->
                        keptNever(
                                of(a, high),
                                "(date '1970-01-01' + "
                                        + of(a, high)
                                        + "::int + make_interval("
                                        + "months => "
                                        + of(b, high)
                                        + "::int))::date - date '1970-01-01'");
                case WORKDAYS_AFTER, FIRST_WORKDAYS_AFTER, LAST_WORKDAYS_AFTER ->
                        throw new UnsupportedOperationException(
                                "working days need the pack's calendar, which a query has not");
            };
        }

        private static String keptNever(String day, String moved) {
            return String.format(
                    Locale.ROOT,
                    "(case when %s = %d then %d else greatest(%d, least(%d, %s)) end)",
                    day,
                    Type.Day.NEVER,
                    Type.Day.NEVER,
                    Type.Day.EARLIEST,
                    Type.Day.NEVER,
                    moved);
        }

        private String times(Expression a, Expression b, boolean high) {
            List<String> products = new ArrayList<>();
            for (boolean one : List.of(false, true)) {
                for (boolean other : List.of(false, true)) {
                    products.add(of(a, one) + " * " + of(b, other));
                }
            }
            return (high ? "greatest(" : "least(") + String.join(", ", products) + ")";
        }
    }
}
