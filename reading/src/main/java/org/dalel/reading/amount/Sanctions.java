// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.amount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.dalel.reading.analyser.Sentence;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.grammar.Grammar;
import org.dalel.reading.grammar.Tokens;
import org.dalel.reading.lexicon.Lexicon;
import org.dalel.reading.page.Page;
import org.dalel.terms.Bounds;
import org.dalel.terms.Sanction;
import org.dalel.terms.SanctionKind;

/**
 * Finds sanctions, imposed or provided by a rule, with their amounts.
 *
 * <p>The phrases are rows of {@code <language>/sanctions.tsv}; the terms and sums in them are the
 * amounts found before. "Sentenced to 15 days" without more is administrative arrest, "sentenced to
 * five years" imprisonment.
 */
public final class Sanctions {
    private static final Set<String> AMOUNTS = Set.of("term", "days", "money");

    private final Map<String, Grammar> grammars = new TreeMap<>();

    /**
     * @throws IllegalArgumentException when a row names a kind of sanction that there is not
     */
    public Sanctions(Lexicon lexicon) {
        for (String path : lexicon.paths()) {
            if (path.endsWith("/sanctions.tsv")) {
                String language = path.substring(0, path.indexOf('/'));
                Grammar grammar =
                        new Grammar(
                                lexicon, path, List.of(language + "/sanction-words.tsv"), AMOUNTS);
                grammar.rules().forEach(Sanctions::kind);
                grammars.put(language, grammar);
            }
        }
    }

    /**
     * All sanctions of the page, in the order of the text.
     *
     * @param amounts of the page, in the order of the text
     */
    public List<Clues.SanctionMention> in(Page page, List<Clues.Amount> amounts) {
        Grammar grammar = grammars.get(page.language().code());
        if (grammar == null) {
            return List.of();
        }
        List<Clues.SanctionMention> found = new ArrayList<>();
        int next = 0;
        for (Sentence sentence : page.sentences()) {
            Tokens tokens = Tokens.of(page.text(), sentence);
            List<Clues.Amount> own = new ArrayList<>();
            while (next < amounts.size()
                    && amounts.get(next).passage().start() < sentence.passage().end()) {
                if (amounts.get(next).passage().start() >= sentence.passage().start()) {
                    own.add(amounts.get(next));
                }
                next++;
            }
            Terms terms = new Terms(tokens, own);
            for (Grammar.Match match : grammar.byRow(tokens, terms)) {
                Clues.SanctionMention mention =
                        new Clues.SanctionMention(
                                Grammar.passage(tokens, match), sanction(match, own));
                found.addAll(termsBefore(page.text(), mention, match, own));
                found.add(mention);
            }
        }
        return found;
    }

    /** "Five and seven years in prison": of two persons each gets one of the terms. */
    private static List<Clues.SanctionMention> termsBefore(
            String text,
            Clues.SanctionMention mention,
            Grammar.Match match,
            List<Clues.Amount> amounts) {
        Optional<Integer> last = match.number("term").or(() -> match.number("days"));
        if (last.isEmpty() || !mention.sanction().amount().isExact()) {
            return List.of();
        }
        List<Clues.SanctionMention> found = new ArrayList<>();
        for (int i = last.get(); i > 0; i--) {
            Clues.Amount before = amounts.get(i - 1);
            boolean joined =
                    before.kind() == Clues.Amount.Kind.OTHER
                            && before.value().isExact()
                            && BETWEEN.matcher(
                                            text.substring(
                                                    before.passage().end(),
                                                    amounts.get(i).passage().start()))
                                    .matches();
            if (!joined) {
                break;
            }
            Sanction other =
                    new Sanction(
                            mention.sanction().kind(), before.value(), mention.sanction().unit());
            found.add(0, new Clues.SanctionMention(mention.passage(), other));
        }
        return found;
    }

    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,|,?\\s+and)\\s+");

    /** Lines of the table whose rows the page reaches, for the test of the table. */
    List<Integer> rulesUsed(Page page, List<Clues.Amount> amounts) {
        Grammar grammar = Optional.ofNullable(grammars.get(page.language().code())).orElseThrow();
        List<Integer> lines = new ArrayList<>();
        for (Sentence sentence : page.sentences()) {
            Tokens tokens = Tokens.of(page.text(), sentence);
            grammar.byRow(tokens, new Terms(tokens, amounts))
                    .forEach(m -> lines.add(m.rule().row().line()));
        }
        return lines;
    }

    /** The amounts of a sentence as classes of its grammar. */
    private record Terms(Tokens tokens, List<Clues.Amount> amounts) implements Grammar.OwnClasses {
        @Override
        public List<Grammar.Slot> at(String name, int from) {
            if (!AMOUNTS.contains(name) || from >= tokens.size()) {
                return List.of();
            }
            int start = tokens.at(from).passage().start();
            List<Grammar.Slot> slots = new ArrayList<>();
            for (int i = 0; i < amounts.size(); i++) {
                Clues.Amount amount = amounts.get(i);
                boolean begins =
                        amount.passage().start() == start || amount.number().start() == start;
                if (begins && fits(name, amount)) {
                    int to = tokens.tokenAt(amount.passage().end() - 1) + 1;
                    slots.add(new Grammar.Slot(from, to, Integer.toString(i)));
                }
            }
            return slots;
        }

        private static boolean fits(String name, Clues.Amount amount) {
            return switch (name) {
                case "money" -> amount.kind() == Clues.Amount.Kind.MONEY;
                case "days" ->
                        amount.kind() == Clues.Amount.Kind.TIME
                                && amount.unit().equals(Optional.of("day"));
                default -> amount.kind() == Clues.Amount.Kind.TIME;
            };
        }
    }

    private static Sanction sanction(Grammar.Match match, List<Clues.Amount> amounts) {
        SanctionKind kind = kind(match.rule());
        Optional<Clues.Amount> amount =
                match.number("term")
                        .or(() -> match.number("days"))
                        .or(() -> match.number("money"))
                        .map(amounts::get);
        return amount.map(a -> new Sanction(kind, bounds(match.rule(), a.value()), a.unit()))
                .orElseGet(() -> Sanction.of(kind));
    }

    /** "The minimum term is 10 years": a lower bound, whatever stands with the number itself. */
    private static Bounds bounds(Grammar.Rule rule, Bounds said) {
        Optional<BigDecimal> number = said.min().or(said::max);
        return switch (rule.row().cell(3)) {
            case "min" -> number.map(Bounds::atLeast).orElse(said);
            case "max" -> said.max().or(said::min).map(Bounds::atMost).orElse(said);
            default -> said;
        };
    }

    private static SanctionKind kind(Grammar.Rule rule) {
        try {
            return SanctionKind.ofCode(rule.meaning().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    rule.row().table()
                            + ", line "
                            + rule.row().line()
                            + ": there is no kind of sanction '"
                            + rule.meaning()
                            + "'; use one of the contract's kinds, such as imprisonment or fine",
                    unknown);
        }
    }
}
