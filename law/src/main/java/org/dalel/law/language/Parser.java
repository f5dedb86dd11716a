// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.language;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From text to tree, by the precedence of the signs. Stops at the first fault of an expression. */
final class Parser {
    /** Deeper nesting than this is refused, so that no pack can exhaust the stack. */
    private static final int DEEPEST = 200;

    /** More signs in a row than this are refused, for the same reason. */
    private static final int MOST_SIGNS = 500;

    private static final Pattern TOKEN =
            Pattern.compile(
                    "\\s*(?:(?<date>\\d{4}-\\d{2}-\\d{2})|(?<number>\\d[\\d_]*(?:\\.\\d+)?)"
                            + "|(?<word>[A-Za-z][A-Za-z0-9_]*(?:[.-][A-Za-z0-9_]+)*)"
                            + "|(?<sign><=|>=|==|!=|[-+*<>?:(){},%])|(?<end>$)|(?<other>.))",
                    Pattern.DOTALL);

    private static final Map<String, Integer> STRENGTH =
            Map.ofEntries(
                    Map.entry("?", 1),
                    Map.entry("or", 2),
                    Map.entry("and", 3),
                    Map.entry("==", 5),
                    Map.entry("!=", 5),
                    Map.entry("<", 5),
                    Map.entry("<=", 5),
                    Map.entry(">", 5),
                    Map.entry(">=", 5),
                    Map.entry("in", 5),
                    Map.entry("has", 5),
                    Map.entry("+", 6),
                    Map.entry("-", 6),
                    Map.entry("*", 7));

    private enum Sort {
        DATE,
        NUMBER,
        WORD,
        SIGN,
        END
    }

    private record Token(Sort sort, String text, int at) {}

    /** What a text turned out to be: its tree, or why there is none. */
    record Parsed(Optional<Syntax> tree, List<Fault> faults) {}

    private static final class Stuck extends RuntimeException {
        private final transient Fault fault;

        Stuck(Fault fault) {
            super(fault.what(), null, false, false);
            this.fault = fault;
        }
    }

    private final Source source;
    private final List<Token> tokens;
    private int next;
    private int depth;

    private Parser(Source source) {
        this.source = source;
        this.tokens = tokens(source);
    }

    static Parsed parse(Source source) {
        try {
            Parser parser = new Parser(source);
            Syntax tree = parser.expression(0);
            Token rest = parser.peek();
            if (rest.sort() != Sort.END) {
                throw stuck(
                        source,
                        "'" + rest.text() + "' was not expected here",
                        rest.at(),
                        "join two conditions with and, or");
            }
            return new Parsed(Optional.of(tree), List.of());
        } catch (Stuck stuck) {
            return new Parsed(Optional.empty(), List.of(stuck.fault));
        }
    }

    private static List<Token> tokens(Source source) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(source.text());
        int from = 0;
        while (matcher.find(from)) {
            for (Sort sort : Sort.values()) {
                String group = sort.name().toLowerCase(java.util.Locale.ROOT);
                if (matcher.group(group) != null) {
                    tokens.add(new Token(sort, matcher.group(group), matcher.start(group)));
                }
            }
            if (matcher.group("other") != null) {
                throw stuck(
                        source,
                        "'" + matcher.group("other") + "' means nothing in an expression",
                        matcher.start("other"),
                        "the signs are and or not == != < <= > >= + - * ? : in has ( ) { } ,");
            }
            if (matcher.group("end") != null) {
                return tokens;
            }
            from = matcher.end();
        }
        tokens.add(new Token(Sort.END, "", source.text().length()));
        return tokens;
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        Token token = tokens.get(next);
        if (token.sort() != Sort.END) {
            next++;
        }
        return token;
    }

    private boolean takeIf(String text) {
        if (peek().sort() != Sort.END && peek().text().equals(text)) {
            next++;
            return true;
        }
        return false;
    }

    private void need(String text, String whatToDo) {
        if (!takeIf(text)) {
            throw stuck(source, "'" + text + "' is missing here", peek().at(), whatToDo);
        }
    }

    private static Stuck stuck(Source source, String what, int at, String whatToDo) {
        return new Stuck(source.fault(what, at, whatToDo));
    }

    private Syntax expression(int weakest) {
        if (++depth > DEEPEST) {
            throw stuck(
                    source,
                    "this expression is nested deeper than " + DEEPEST,
                    peek().at(),
                    "define a part of it under a name of its own");
        }
        Syntax left = operand();
        int signs = 0;
        while (true) {
            Token sign = peek();
            if (++signs > MOST_SIGNS) {
                throw stuck(
                        source,
                        "more than " + MOST_SIGNS + " parts are joined here",
                        sign.at(),
                        "define some of them under a name of their own");
            }
            int strength =
                    sign.sort() == Sort.SIGN || sign.sort() == Sort.WORD
                            ? STRENGTH.getOrDefault(sign.text(), 0)
                            : 0;
            if (strength == 0 || strength <= weakest) {
                depth--;
                return left;
            }
            take();
            left = joined(left, sign, strength);
        }
    }

    private Syntax joined(Syntax left, Token sign, int strength) {
        switch (sign.text()) {
            case "?" -> {
                Syntax then = expression(0);
                need(":", "a choice is written: condition ? this : that");
                return new Syntax.Choice(left, then, expression(0), sign.at());
            }
            case "in" -> {
                return new Syntax.Among(left, Expression.Share.ANY, true, values(), sign.at());
            }
            case "has" -> {
                return new Syntax.Among(left, share(), false, values(), sign.at());
            }
            default -> {
                Syntax right = expression(strength);
                if (strength == 5 && STRENGTH.getOrDefault(peek().text(), 0) == 5) {
                    throw stuck(
                            source,
                            "comparisons cannot be chained",
                            peek().at(),
                            "write a < b and b < c");
                }
                return new Syntax.Pair(sign.text(), left, right, sign.at());
            }
        }
    }

    private Expression.Share share() {
        if (takeIf("any")) {
            return Expression.Share.ANY;
        }
        if (takeIf("all")) {
            return Expression.Share.ALL;
        }
        if (takeIf("other")) {
            need("than", "write: has other than {a, b}");
            return Expression.Share.OTHER_THAN;
        }
        throw stuck(
                source,
                "'has' is followed by any, all or other than",
                peek().at(),
                "write: has any {a, b}");
    }

    private List<Syntax.Word> values() {
        need("{", "values stand in braces: {a, b}");
        List<Syntax.Word> values = new ArrayList<>();
        do {
            Token value = take();
            if (value.sort() != Sort.WORD) {
                throw stuck(source, "a value is missing here", value.at(), "values: {a, b}");
            }
            values.add(new Syntax.Word(value.text(), value.at()));
        } while (takeIf(","));
        need("}", "close the braces after the last value");
        return values;
    }

    private Syntax operand() {
        Token token = take();
        return switch (token.sort()) {
            case DATE -> new Syntax.Day(day(token), token.at());
            case NUMBER -> number(token);
            case WORD -> word(token);
            case SIGN -> signed(token);
            case END ->
                    throw stuck(
                            source,
                            "the expression ends too early",
                            token.at(),
                            "say what comes after the last sign, or take the sign away");
        };
    }

    private Syntax signed(Token sign) {
        if (sign.text().equals("(")) {
            Syntax inner = expression(0);
            need(")", "close the bracket that was opened");
            return inner;
        }
        if (sign.text().equals("-")) {
            return new Syntax.Minus(expression(7), sign.at());
        }
        throw stuck(
                source,
                "'" + sign.text() + "' was not expected here",
                sign.at(),
                "a value, a name or a bracket comes here");
    }

    private Syntax word(Token word) {
        if (word.text().equals("not")) {
            return new Syntax.Not(expression(4), word.at());
        }
        if (STRENGTH.containsKey(word.text())) {
            throw stuck(
                    source,
                    "'" + word.text() + "' has nothing before it",
                    word.at(),
                    "a value, a name or a bracket comes here");
        }
        if (peek().text().equals("(") && peek().sort() == Sort.SIGN) {
            take();
            List<Syntax> arguments = new ArrayList<>();
            do {
                arguments.add(expression(0));
            } while (takeIf(","));
            need(")", "close the bracket after the last value");
            return new Syntax.Call(word.text(), arguments, word.at());
        }
        return new Syntax.Word(word.text(), word.at());
    }

    private Syntax number(Token token) {
        BigDecimal value = new BigDecimal(token.text().replace("_", ""));
        Token unit = peek();
        boolean isUnit =
                unit.text().equals("%")
                        || unit.sort() == Sort.WORD && !STRENGTH.containsKey(unit.text());
        if (!isUnit) {
            return new Syntax.Number(value, Optional.empty(), token.at());
        }
        take();
        return new Syntax.Number(
                value, Optional.of(new Syntax.Word(unit.text(), unit.at())), token.at());
    }

    private long day(Token token) {
        try {
            long day = LocalDate.parse(token.text()).toEpochDay();
            if (day >= Type.Day.EARLIEST) {
                return day;
            }
        } catch (DateTimeException none) {
            throw stuck(
                    source,
                    "there is no day " + token.text(),
                    token.at(),
                    "write a day as year-month-day: 2016-01-31");
        }
        throw stuck(
                source,
                "dates before the year 1000 are not understood",
                token.at(),
                "write a day as year-month-day: 2016-01-31");
    }
}
