// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dalel.reading.clue.Clues;
import org.dalel.terms.Bounds;
import org.dalel.terms.Passage;
import org.dalel.terms.SanctionKind;
import org.dalel.terms.finding.DateMention;
import org.dalel.terms.finding.ProvisionCandidate.Kind;
import org.dalel.terms.finding.ProvisionCandidate.Period;

/**
 * By when, for how long or how often, as an English rule says it. "Within ten days" is at most ten,
 * "ten days before the event" at least ten, "every year" one year exactly; "by 1 March" has words
 * alone.
 */
final class Deadlines {
    private static final int LONGEST = 12;
    private static final Set<Kind> DUE = Set.of(Kind.DUTY, Kind.THRESHOLD);
    private static final Set<SanctionKind> MEASURES =
            Set.of(SanctionKind.SUSPENSION, SanctionKind.ACTIVITY_BAN, SanctionKind.ACCOUNT_FREEZE);

    private final RuleWords vocabulary;
    private final Clause clause;
    private final Provisions.Stated rule;
    private final Clues clues;

    Deadlines(RuleWords vocabulary, Clause clause, Provisions.Stated rule, Clues clues) {
        this.vocabulary = vocabulary;
        this.clause = clause;
        this.rule = rule;
        this.clues = clues;
    }

    /** The deadline, length or rhythm; empty when the rule names none. */
    Optional<Period> said() {
        return length().or(this::day).or(this::rhythm).or(this::measure).or(this::beforeAnAct);
    }

    /** A length of time that is no sanction's. */
    private Optional<Period> length() {
        for (Clues.Amount amount : clues.amountsIn(rule.passage())) {
            boolean own =
                    amount.kind() == Clues.Amount.Kind.TIME
                            && amount.unit().isPresent()
                            && rule.passage().contains(amount.passage())
                            && clues.sanctions().stream()
                                    .noneMatch(s -> s.passage().overlaps(amount.passage()));
            if (own) {
                return Optional.of(length(amount));
            }
        }
        return Optional.empty();
    }

    private Period length(Clues.Amount amount) {
        int first = clause.sentence().wordAt(amount.passage().start());
        int last = clause.sentence().wordAt(amount.passage().end() - 1) + 1;
        Optional<BigDecimal> number = amount.value().min().or(amount.value()::max);
        boolean within = clause.lower(first - 1).equals("within");
        boolean ahead =
                clause.lower(last).matches("before|prior|ahead|advance|notice|['’]s?")
                        || clause.lower(last).equals("in")
                                && clause.lower(last + 1).equals("advance")
                        || ofNotice(first);
        Bounds bounds = amount.value();
        boolean limited = amount.value().min().isEmpty() && !clause.lower(first).equals("no");
        boolean grace = clause.lower(last).equals("grace");
        if (within && rule.kind() != Kind.THRESHOLD || grace) {
            bounds = number.map(Bounds::atMost).orElse(bounds);
        } else if (ahead && !limited) {
            bounds = number.map(Bounds::atLeast).orElse(bounds);
        }
        int start =
                within || clause.lower(first - 1).equals("every")
                        ? first - 1
                        : clause.lower(first - 1).equals("than")
                                        && clause.lower(first - 2).equals("later")
                                ? first - 3
                                : first;
        return new Period(
                bounds,
                amount.unit().orElseThrow().toLowerCase(Locale.ROOT),
                Optional.of(words(start, endBehind(last))));
    }

    /** "five days advance notice (or three days …)" */
    private boolean ofNotice(int first) {
        return clause.lower(first - 1).matches("or|and")
                && clause.lower(first - 2).matches("\\(|notice|advance");
    }

    /** "ten days before a rally": with what follows, up to the next clause. */
    private int endBehind(int last) {
        if (!clause.lower(last).matches("before|prior|ahead|after|from|of|in|following|advance")) {
            return last;
        }
        int i = last + 1;
        while (i < clause.words().size()
                && i < last + LONGEST
                && clause.is(i, "NOUN", "PROPN", "ADJ", "DET", "ADP", "NUM", "PRON", "VERB")
                && !clause.lower(i).matches("with|without")
                && clause.words().get(i).passage().end() <= rule.passage().end()) {
            i++;
        }
        while (i > last + 1 && clause.is(i - 1, "ADP", "DET", "PRON")) {
            i--;
        }
        return i;
    }

    /** "annual reports", "each quarter", "report monthly". */
    private Optional<Period> rhythm() {
        int to = clause.sentence().wordAt(rule.passage().end() - 1) + 1;
        for (int i = clause.sentence().wordAt(rule.passage().start()); i < to; i++) {
            String word = clause.lower(i);
            boolean each = word.matches("each|every") && i + 1 < to;
            Optional<Period> every =
                    each ? rhythm(clause.lower(i + 1), i, i + 2) : Optional.empty();
            if (every.isPresent()) {
                return every;
            }
            boolean adverb =
                    word.matches("annually|monthly|weekly|daily|quarterly|yearly|every")
                            && !clause.is(i + 1, "NOUN", "ADJ")
                            && !clause.is(i - 1, "NUM");
            boolean kept = vocabulary.has("filed", clause.lower(i + 1));
            if (adverb || kept) {
                Optional<Period> found = rhythm(word, i, adverb ? i + 1 : i + 2);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Period> rhythm(String word, int from, int to) {
        int months =
                switch (word) {
                    case "half-year", "semiannual", "semi-annual", "biannual" -> 6;
                    case "quarter", "quarterly" -> 3;
                    case "month", "monthly" -> 1;
                    default -> 0;
                };
        String unit =
                switch (word) {
                    case "year", "annual", "annually", "yearly" -> "year";
                    case "week", "weekly" -> "week";
                    case "day", "daily" -> "day";
                    default -> months > 0 ? "month" : "";
                };
        return unit.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Period(
                                Bounds.exactly(BigDecimal.valueOf(Math.max(1, months))),
                                unit,
                                Optional.of(words(from, to))));
    }

    /** A power to suspend "for up to 90 days": how long the measure may last. */
    private Optional<Period> measure() {
        if (rule.kind() != Kind.POWER) {
            return Optional.empty();
        }
        return clues.sanctions().stream()
                .filter(s -> rule.passage().contains(s.passage()))
                .map(Clues.SanctionMention::sanction)
                .filter(s -> MEASURES.contains(s.kind()) && s.unit().isPresent())
                .map(s -> new Period(s.amount(), s.unit().orElseThrow()))
                .findFirst();
    }

    /** "by 1 March", "no later than 31 March each year". */
    private Optional<Period> day() {
        if (!DUE.contains(rule.kind())) {
            return Optional.empty();
        }
        List<Passage> days =
                clues.dates().stream()
                        .filter(d -> d.meaning() instanceof DateMention.Dated)
                        .map(DateMention::passage)
                        .filter(rule.passage()::contains)
                        .toList();
        for (Passage day : days) {
            int first = clause.sentence().wordAt(day.start());
            int last = clause.sentence().wordAt(day.end() - 1) + 1;
            int start =
                    clause.lower(first - 1).matches("by|before|until")
                            ? first - 1
                            : clause.lower(first - 1).equals("than")
                                            && clause.lower(first - 2).equals("later")
                                    ? first - 3
                                    : -1;
            if (start >= 0) {
                boolean yearly =
                        clause.lower(last).matches("each|every|of")
                                && clause.lower(last + 1).matches("year|each|every|the");
                return Optional.of(
                        new Period(
                                yearly ? Bounds.exactly(BigDecimal.ONE) : Bounds.UNKNOWN,
                                yearly ? "year" : "",
                                Optional.of(
                                        words(
                                                start,
                                                yearly
                                                        ? last
                                                                + (clause.lower(last).equals("of")
                                                                        ? 3
                                                                        : 2)
                                                        : last))));
            }
        }
        return Optional.empty();
    }

    /** "obtain approval before signing agreements". */
    private Optional<Period> beforeAnAct() {
        if (!DUE.contains(rule.kind())) {
            return Optional.empty();
        }
        int to = clause.sentence().wordAt(rule.passage().end() - 1) + 1;
        for (int i = clause.sentence().wordAt(rule.verb().end() - 1) + 1; i < to; i++) {
            boolean before =
                    clause.lower(i).equals("before") && clause.lower(i + 1).endsWith("ing")
                            || clause.lower(i).equals("prior") && clause.lower(i + 1).equals("to");
            if (before) {
                int end = i + 2;
                while (end < Math.min(to, i + LONGEST)
                        && clause.is(end, "NOUN", "PROPN", "ADJ", "DET", "ADP", "NUM", "VERB")) {
                    end++;
                }
                return Optional.of(new Period(Bounds.UNKNOWN, "", Optional.of(words(i, end))));
            }
        }
        return Optional.empty();
    }

    private String words(int from, int to) {
        int last = Math.min(to, clause.words().size());
        return clause.stretch(Math.max(0, from), last).in(clause.text()).replaceAll("\\s+", " ");
    }
}
