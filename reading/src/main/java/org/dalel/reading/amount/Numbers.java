// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.amount;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dalel.reading.grammar.Grammar;
import org.dalel.reading.grammar.Token;
import org.dalel.reading.grammar.Tokens;
import org.dalel.terms.Bounds;

/**
 * Numbers as texts write them: "1,000", "2.5m", "1.2 million", "twenty-five", "two hundred and
 * fifty", "dozens", "several hundred", "15–20", "between 10 and 20".
 *
 * <p>A word such as "dozens" is a lower bound: at least 24. An approximate number ("about 100")
 * keeps its value in both bounds; that it is approximate stays to be seen in its passage.
 */
final class Numbers {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Grammar words;
    private final boolean decimalComma;

    /**
     * @param decimalComma whether a comma begins the fraction and a blank parts the thousands
     */
    Numbers(Grammar words, boolean decimalComma) {
        this.words = words;
        this.decimalComma = decimalComma;
    }

    /**
     * A number found.
     *
     * @param from its first token
     * @param to the token after it
     */
    record Number(int from, int to, Bounds bounds) {
        boolean isVague() {
            return bounds.max().isEmpty();
        }
    }

    private record Value(int to, BigDecimal value) {}

    /** The number that begins at a token, ranges included. */
    Optional<Number> at(Tokens tokens, int from) {
        Optional<Number> vague = vague(tokens, from);
        if (vague.isPresent()) {
            return vague;
        }
        return value(tokens, from).map(first -> range(tokens, from, first));
    }

    private Number range(Tokens tokens, int from, Value first) {
        Number single = new Number(from, first.to(), Bounds.exactly(plainest(first.value())));
        int join = first.to();
        String between = tokens.lower(join);
        // "between four- and eight-year terms"
        if (between.equals("-") && !words.at("range", tokens, join + 1).isEmpty()) {
            join++;
            between = tokens.lower(join);
        }
        boolean dash =
                between.equals("-") && join + 1 < tokens.size() && tokens.at(join + 1).isNumber();
        if (!dash && words.at("range", tokens, join).isEmpty()) {
            return single;
        }
        // "Ten and twenty" are two numbers, "between ten and twenty" is one range.
        boolean needsOpening =
                words.at("range", tokens, join).stream().anyMatch(r -> r.value().equals("opened"));
        Optional<Value> second = value(tokens, join + 1);
        if (second.isEmpty() || needsOpening && !opensWithBetween(tokens, from)) {
            return single;
        }
        BigDecimal low = scaledLike(first.value(), second.get(), tokens, first.to());
        return low.compareTo(second.get().value()) < 0
                ? new Number(
                        from,
                        second.get().to(),
                        Bounds.between(plainest(low), plainest(second.get().value())))
                : single;
    }

    /** 2500000, not 2500000.0. */
    private static BigDecimal plainest(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** "2-3 million": the first number has the scale of the second. */
    private BigDecimal scaledLike(BigDecimal first, Value second, Tokens tokens, int join) {
        Optional<Value> unscaled = plain(tokens, join + 1);
        boolean scaled =
                unscaled.isPresent()
                        && unscaled.get().value().signum() > 0
                        && unscaled.get().to() < second.to()
                        && first.compareTo(unscaled.get().value()) < 0;
        return scaled
                ? first.multiply(second.value().divideToIntegralValue(unscaled.get().value()))
                : first;
    }

    private boolean opensWithBetween(Tokens tokens, int from) {
        return !words.at("between", tokens, from - 1 < 0 ? tokens.size() : from - 1).isEmpty();
    }

    private Optional<Number> vague(Tokens tokens, int from) {
        for (Grammar.Slot slot : words.at("vague", tokens, from)) {
            BigDecimal least = new BigDecimal(slot.value());
            int to = slot.to();
            Optional<Value> scale = scale(tokens, to);
            if (scale.isPresent() && least.compareTo(BigDecimal.TEN) < 0) {
                least = least.multiply(scale.get().value());
                to = scale.get().to();
            }
            return Optional.of(new Number(from, to, Bounds.atLeast(least)));
        }
        return Optional.empty();
    }

    private Optional<Value> value(Tokens tokens, int from) {
        if (from >= tokens.size()) {
            return Optional.empty();
        }
        List<Grammar.Slot> oneScale = words.at("one-scale", tokens, from);
        if (!oneScale.isEmpty()) {
            return Optional.of(
                    new Value(oneScale.get(0).to(), new BigDecimal(oneScale.get(0).value())));
        }
        Optional<Value> sum = plain(tokens, from).map(v -> withScales(tokens, v));
        // "two thousand five hundred", "two hundred and fifty"
        while (sum.isPresent()) {
            int next = sum.get().to();
            boolean and = tokens.lower(next).equals("and");
            boolean digits = tokens.at(from).isNumber();
            Optional<Value> more =
                    digits
                            ? scaledDigits(tokens, next)
                            : plain(tokens, and ? next + 1 : next).map(v -> withScales(tokens, v));
            BigDecimal soFar = sum.get().value();
            if (more.isEmpty()
                    || !digits && tokens.at(and ? next + 1 : next).isNumber()
                    || !isRound(soFar, more.get().value())) {
                return sum;
            }
            sum = Optional.of(new Value(more.get().to(), soFar.add(more.get().value())));
        }
        return sum;
    }

    /** Of "2 million 300 thousand" the second number: digits with a scale of their own. */
    private Optional<Value> scaledDigits(Tokens tokens, int from) {
        if (from >= tokens.size() || !tokens.at(from).isNumber()) {
            return Optional.empty();
        }
        return plain(tokens, from).map(v -> withScales(tokens, v)).filter(v -> v.to() > from + 1);
    }

    /** Whether the larger number ends in noughts enough to hold the smaller. */
    private static boolean isRound(BigDecimal large, BigDecimal small) {
        BigDecimal unit = BigDecimal.ONE;
        while (unit.compareTo(small) <= 0) {
            unit = unit.multiply(BigDecimal.TEN);
        }
        return unit.compareTo(HUNDRED) <= 0
                ? large.remainder(HUNDRED).signum() == 0 && small.compareTo(HUNDRED) < 0
                : large.remainder(unit).signum() == 0;
    }

    private Value withScales(Tokens tokens, Value value) {
        Value scaled = value;
        for (Optional<Value> scale = scale(tokens, scaled.to());
                scale.isPresent();
                scale = scale(tokens, scaled.to())) {
            scaled = new Value(scale.get().to(), scaled.value().multiply(scale.get().value()));
        }
        return scaled;
    }

    /** Digits, or a number word below a hundred. */
    private Optional<Value> plain(Tokens tokens, int from) {
        if (from >= tokens.size()) {
            return Optional.empty();
        }
        if (tokens.at(from).isNumber()) {
            return digits(tokens, from);
        }
        for (Grammar.Slot tens : words.at("tens", tokens, from)) {
            int next = tokens.lower(tens.to()).equals("-") ? tens.to() + 1 : tens.to();
            BigDecimal value = new BigDecimal(tens.value());
            for (Grammar.Slot one : words.at("number", tokens, next)) {
                if (Integer.parseInt(one.value()) < 10) {
                    return Optional.of(new Value(one.to(), value.add(new BigDecimal(one.value()))));
                }
            }
            return Optional.of(new Value(tens.to(), value));
        }
        for (String kind : List.of("couple", "number")) {
            for (Grammar.Slot word : words.at(kind, tokens, from)) {
                return Optional.of(new Value(word.to(), new BigDecimal(word.value())));
            }
        }
        return Optional.empty();
    }

    private Optional<Value> digits(Tokens tokens, int from) {
        String written = tokens.at(from).written();
        int to = from + 1;
        if (written.length() <= 3) {
            StringBuilder groups = new StringBuilder(written);
            while (isGroup(tokens, to)) {
                groups.append(tokens.at(to).written());
                to++;
            }
            written = groups.toString();
        }
        int end = to;
        return decimal(written).map(v -> new Value(end, v));
    }

    /** Three digits after a blank: "800 000". */
    private boolean isGroup(Tokens tokens, int index) {
        if (index >= tokens.size() || !tokens.at(index).isNumber()) {
            return false;
        }
        Token token = tokens.at(index);
        int gap = token.passage().start() - tokens.at(index - 1).passage().end();
        return gap == 1
                && token.written().length() == 3
                && token.written().chars().allMatch(Character::isDigit);
    }

    /** Empty for what is no number: 07.06.2017, 10.20.30. */
    private Optional<BigDecimal> decimal(String written) {
        Predicate<String> groups =
                decimalComma
                        ? w -> w.matches("\\d{1,3}(\\.\\d{3})+")
                        : w -> w.matches("\\d{1,3}([,.]\\d{3})+");
        if (groups.test(written)) {
            return Optional.of(new BigDecimal(written.replaceAll("[.,]", "")));
        }
        String point = written.replace(',', '.');
        boolean fraction = decimalComma || written.indexOf(',') < 0;
        if (point.matches("\\d{1,15}") || fraction && point.matches("\\d{1,12}\\.\\d{1,6}")) {
            return Optional.of(new BigDecimal(point));
        }
        return written.matches("\\d{1,3}(,\\d{3})+\\.\\d{1,2}")
                ? Optional.of(new BigDecimal(written.replace(",", "")))
                : Optional.empty();
    }

    private Optional<Value> scale(Tokens tokens, int from) {
        for (Grammar.Slot slot : words.at("scale", tokens, from)) {
            boolean letter = tokens.at(from).written().length() <= 2;
            boolean glued = tokens.glued(from);
            if (!letter
                    || glued
                    || tokens.lower(from).equals("bn")
                    || tokens.lower(from).equals("mn")) {
                return Optional.of(new Value(slot.to(), new BigDecimal(slot.value())));
            }
        }
        return Optional.empty();
    }
}
