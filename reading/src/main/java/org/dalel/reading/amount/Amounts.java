// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.amount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.grammar.Grammar;
import org.dalel.reading.grammar.Tokens;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.reading.page.Page;
import org.dalel.reading.when.Dates;
import org.dalel.terms.Bounds;
import org.dalel.terms.Passage;

/**
 * Finds numbers with their bounds and what they measure.
 *
 * <p>"More than", "at least", "over" give a lower bound alone, "up to", "fewer than" an upper bound
 * alone; both keep the number said. "About", "nearly", "around" keep it as both bounds. Dates,
 * ages, clock times, ordinals and numbers that name (article 19) are no amounts.
 */
public final class Amounts {
    private static final Set<String> DECIMAL_COMMA = Set.of("ru", "kk");

    private final Dates dates;
    private final Map<String, Words> words = new TreeMap<>();

    /** The words of one language. */
    private record Words(Grammar grammar, Numbers numbers, CountedNouns nouns) {}

    public Amounts(Lexicon lexicon) {
        dates = new Dates(lexicon);
        for (String path : lexicon.paths()) {
            if (path.endsWith("/numbers.tsv")) {
                String language = path.substring(0, path.indexOf('/'));
                Grammar grammar =
                        new Grammar(
                                lexicon,
                                language + "/amounts.tsv",
                                List.of(
                                        path,
                                        language + "/time.tsv",
                                        language + "/currencies.tsv",
                                        language + "/people.tsv"),
                                Set.of());
                Numbers numbers = new Numbers(grammar, DECIMAL_COMMA.contains(language));
                words.put(
                        language,
                        new Words(
                                grammar,
                                numbers,
                                new CountedNouns(
                                        grammar, language.equals("ru"), language.equals("kk"))));
            }
        }
    }

    /** All amounts of the page, in the order of the text; none overlaps another. */
    public List<Clues.Amount> in(Page page) {
        Words known = words.get(page.language().code());
        if (known == null) {
            return List.of();
        }
        List<Passage> dated = dates.passages(page);
        List<Clues.Amount> amounts = new ArrayList<>();
        int date = 0;
        for (Sentence sentence : page.sentences()) {
            Tokens tokens = Tokens.of(page.text(), sentence);
            List<Clues.Amount> ofSentence = new ArrayList<>();
            for (int i = 0; i < tokens.size(); ) {
                Passage token = tokens.at(i).passage();
                while (date < dated.size() && dated.get(date).end() <= token.start()) {
                    date++;
                }
                boolean inDate = date < dated.size() && dated.get(date).overlaps(token);
                Optional<Found> found =
                        inDate ? Optional.empty() : amount(known, tokens, i, ofSentence);
                found.ifPresent(f -> ofSentence.add(f.amount()));
                i = found.map(Found::next).orElse(i + 1);
            }
            amounts.addAll(ofSentence);
        }
        return amounts;
    }

    /** An amount and the token after it. */
    private record Found(Clues.Amount amount, int next) {}

    private static Optional<Found> amount(
            Words known, Tokens tokens, int from, List<Clues.Amount> before) {
        Grammar grammar = known.grammar();
        Optional<Grammar.Slot> sign = grammar.at("money-sign", tokens, from).stream().findFirst();
        int at = sign.map(Grammar.Slot::to).orElse(from);
        Optional<Numbers.Number> number =
                names(grammar, tokens, from) ? Optional.empty() : known.numbers().at(tokens, at);
        if (number.isEmpty() || isNoAmount(grammar, tokens, number.get())) {
            return Optional.empty();
        }
        // "50 or more people"
        Optional<Grammar.Slot> orMore =
                grammar.at("after", tokens, number.get().to()).stream().findFirst();
        Numbers.Number read =
                orMore.map(
                                o ->
                                        new Numbers.Number(
                                                number.get().from(), o.to(), number.get().bounds()))
                        .orElse(number.get());
        return measured(known, tokens, from, read, sign, before)
                .map(m -> found(grammar, tokens, from, at, m, orMore));
    }

    private static Found found(
            Grammar grammar,
            Tokens tokens,
            int from,
            int at,
            Measured measured,
            Optional<Grammar.Slot> orMore) {
        Limit around = Limit.around(grammar, tokens, from, measured.to());
        Limit limit = orMore.map(o -> around.or(o.value())).orElse(around);
        Bounds bounds = limit.applied(measured.bounds());
        int first = Math.min(limit.from(), from);
        int last = Math.max(limit.to(), measured.to());
        return new Found(
                new Clues.Amount(
                        measured.kind(),
                        tokens.passage(first, last),
                        tokens.passage(at, measured.numberTo()),
                        bounds,
                        measured.unit(),
                        measured.noun()),
                last);
    }

    /**
     * What a number measures.
     *
     * @param to token after the unit or noun
     * @param numberTo token after the number itself, "%" and unit of time included
     */
    private record Measured(
            Clues.Amount.Kind kind,
            Bounds bounds,
            int to,
            int numberTo,
            Optional<String> unit,
            Optional<Passage> noun) {}

    private static Optional<Measured> measured(
            Words known,
            Tokens tokens,
            int from,
            Numbers.Number number,
            Optional<Grammar.Slot> sign,
            List<Clues.Amount> before) {
        Grammar grammar = known.grammar();
        int to = number.to();
        if (sign.isPresent()) {
            return Optional.of(measure(Clues.Amount.Kind.MONEY, number, to, sign.get().value()));
        }
        Optional<Grammar.Slot> percent = grammar.at("percent", tokens, to).stream().findFirst();
        if (percent.isPresent()) {
            return Optional.of(
                    new Measured(
                            Clues.Amount.Kind.SHARE,
                            number.bounds(),
                            percent.get().to(),
                            percent.get().to(),
                            Optional.of("percent"),
                            Optional.empty()));
        }
        int unitAt = tokens.lower(to).equals("-") ? to + 1 : to;
        Optional<Measured> time = time(known, tokens, number, unitAt);
        if (time.isPresent()) {
            return time;
        }
        int moneyAt =
                grammar.at("of", tokens, to).stream().map(Grammar.Slot::to).findFirst().orElse(to);
        for (Grammar.Slot money : grammar.at("currency", tokens, moneyAt)) {
            return Optional.of(measure(Clues.Amount.Kind.MONEY, number, money.to(), money.value()));
        }
        for (Grammar.Slot index : grammar.at("MCI", tokens, to)) {
            return Optional.of(measure(Clues.Amount.Kind.MONEY, number, index.to(), "MCI"));
        }
        return counted(known, tokens, from, number, before);
    }

    private static Measured measure(
            Clues.Amount.Kind kind, Numbers.Number number, int to, String unit) {
        return new Measured(
                kind, number.bounds(), to, number.to(), Optional.of(unit), Optional.empty());
    }

    /** "Two and a half years", "a year and a half", "two years and three months". */
    private static Optional<Measured> time(
            Words known, Tokens tokens, Numbers.Number number, int unitAt) {
        Grammar grammar = known.grammar();
        Optional<Grammar.Slot> half = grammar.at("and-half", tokens, unitAt).stream().findFirst();
        int at = half.map(Grammar.Slot::to).orElse(unitAt);
        Optional<Grammar.Slot> unit = timeUnit(grammar, tokens, at);
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        Bounds bounds = half.isPresent() ? plus(number.bounds(), "0.5") : number.bounds();
        String symbol = unit.get().value();
        int to = unit.get().to();
        if (symbol.equals("year") && tokens.lower(to).equals("and") && bounds.isExact()) {
            Optional<Numbers.Number> months = known.numbers().at(tokens, to + 1);
            Optional<Grammar.Slot> month =
                    months.flatMap(m -> timeUnit(grammar, tokens, m.to()))
                            .filter(m -> m.value().equals("month"));
            if (month.isPresent() && months.get().bounds().isExact()) {
                BigDecimal all =
                        bounds.min()
                                .orElseThrow()
                                .multiply(BigDecimal.valueOf(12))
                                .add(months.get().bounds().min().orElseThrow());
                return Optional.of(
                        new Measured(
                                Clues.Amount.Kind.TIME,
                                Bounds.exactly(all),
                                month.get().to(),
                                month.get().to(),
                                Optional.of("month"),
                                Optional.empty()));
            }
        }
        return Optional.of(
                new Measured(
                        Clues.Amount.Kind.TIME,
                        bounds,
                        to,
                        to,
                        Optional.of(symbol),
                        Optional.empty()));
    }

    private static Optional<Grammar.Slot> timeUnit(Grammar grammar, Tokens tokens, int at) {
        return grammar.at("unit", tokens, at).stream()
                .findFirst()
                .flatMap(
                        s ->
                                Optional.ofNullable(
                                                Map.of(
                                                                "hour", "hour", "D", "day", "W",
                                                                "week", "M", "month", "Y", "year")
                                                        .get(s.value()))
                                        .map(u -> new Grammar.Slot(s.from(), s.to(), u)));
    }

    private static Bounds plus(Bounds bounds, String more) {
        BigDecimal added = new BigDecimal(more);
        return new Bounds(bounds.min().map(added::add), bounds.max().map(added::add));
    }

    private static Optional<Measured> counted(
            Words known,
            Tokens tokens,
            int from,
            Numbers.Number number,
            List<Clues.Amount> before) {
        Optional<CountedNouns.Noun> noun = known.nouns().after(tokens, number.to());
        boolean one =
                number.bounds().isExact()
                        && number.bounds().min().orElseThrow().equals(BigDecimal.ONE)
                        && !tokens.at(from).isNumber();
        boolean oneOf = one && !known.grammar().at("of", tokens, number.to()).isEmpty();
        if (one && noun.isEmpty() || oneOf) {
            return Optional.empty(); // "one of them", "no one", "one can"
        }
        if (noun.isPresent()) {
            return Optional.of(
                    new Measured(
                            Clues.Amount.Kind.COUNT,
                            number.bounds(),
                            noun.get().to(),
                            number.to(),
                            Optional.of(noun.get().unit()),
                            Optional.of(noun.get().passage())));
        }
        Optional<String> unit =
                known.nouns().standsForPeople(tokens, number.to())
                        ? Optional.of("people")
                        : lastCounted(known.grammar(), tokens, number, before);
        return Optional.of(
                new Measured(
                        unit.isPresent() || number.isVague()
                                ? Clues.Amount.Kind.COUNT
                                : Clues.Amount.Kind.OTHER,
                        number.bounds(),
                        number.to(),
                        number.to(),
                        unit,
                        Optional.empty()));
    }

    /** "… 1,000 people in one city, hundreds more in the other": what the sentence counted last. */
    private static Optional<String> lastCounted(
            Grammar grammar, Tokens tokens, Numbers.Number number, List<Clues.Amount> before) {
        boolean goesOn = number.isVague() || !grammar.at("more", tokens, number.to()).isEmpty();
        if (!goesOn) {
            return Optional.empty();
        }
        return before.stream()
                .filter(a -> a.kind() == Clues.Amount.Kind.COUNT)
                .reduce((first, second) -> second)
                .flatMap(Clues.Amount::unit);
    }

    /** Article 19, Covid-19, G20: a number that names. */
    private static boolean names(Grammar grammar, Tokens tokens, int from) {
        if (from == 0) {
            return false;
        }
        boolean hangsOnLetters =
                tokens.glued(from)
                        && (tokens.at(from - 1).isWord()
                                || tokens.lower(from - 1).equals("-")
                                        && tokens.glued(from - 1)
                                        && tokens.at(from).isNumber()
                                || tokens.lower(from - 1).equals("/")
                                || tokens.lower(from - 1).equals(":")
                                || tokens.lower(from - 1).equals("#"));
        if (hangsOnLetters) {
            return true;
        }
        return tokens.at(from).isNumber() && (Dates.precedes("mark", grammar, tokens, from));
    }

    private static boolean isNoAmount(Grammar grammar, Tokens tokens, Numbers.Number number) {
        int to = number.to();
        boolean gluedWord =
                tokens.at(number.from()).isNumber()
                        && tokens.glued(to)
                        && tokens.at(to).isWord()
                        && grammar.at("unit", tokens, to).isEmpty()
                        && grammar.at("currency", tokens, to).isEmpty();
        boolean clock =
                tokens.lower(to).equals(":") && tokens.glued(to) && tokens.glued(to + 1)
                        || !grammar.at("clock", tokens, to).isEmpty();
        boolean year =
                !grammar.at("year", tokens, number.from()).isEmpty()
                        && to == number.from() + 1
                        && tokens.at(number.from()).written().compareTo("1900") >= 0
                        && grammar.at("people", tokens, to).isEmpty()
                        && grammar.at("currency", tokens, to).isEmpty();
        boolean fraction =
                tokens.lower(to).equals("/") && tokens.glued(to)
                        || !grammar.at(
                                        "fraction",
                                        tokens,
                                        tokens.lower(to).equals("-") ? to + 1 : to)
                                .isEmpty();
        return gluedWord || clock || year || fraction;
    }
}
