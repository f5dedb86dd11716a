// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.replay;

import java.time.LocalDate;
import java.util.List;
import org.dalel.law.claims.Comparison;
import org.dalel.law.claims.Matter;
import org.dalel.law.pack.Pack;
import org.dalel.law.program.Range;

/**
 * One statement of an article, beside what could be known on its day and beside what is known now.
 *
 * @param then the statement beside the rules that could be known for certain
 * @param thenAtMost the statement beside these and the rules of which nobody knows whether they
 *     could be known
 * @param now the statement beside all rules
 * @param known rules that could be known on the day
 * @param later rules that could not be known on the day
 * @param notSaid rules of which the pack does not say whether they could be known on the day
 * @param sourcesThen what other sources said by the day
 * @param sourcesLater what they said after it
 * @param sourcesUndated what they said on a day nobody gave
 */
public record Replayed(
        Comparison then,
        Comparison thenAtMost,
        Comparison now,
        List<ReplayedRule> known,
        List<ReplayedRule> later,
        List<ReplayedRule> notSaid,
        List<Matter.Elsewhere> sourcesThen,
        List<Matter.Elsewhere> sourcesLater,
        List<Matter.Elsewhere> sourcesUndated) {
    public Replayed {
        known = List.copyOf(known);
        later = List.copyOf(later);
        notSaid = List.copyOf(notSaid);
        sourcesThen = List.copyOf(sourcesThen);
        sourcesLater = List.copyOf(sourcesLater);
        sourcesUndated = List.copyOf(sourcesUndated);
    }

    static Replayed of(Comparison whole, Pack pack, LocalDate then, LocalDate now) {
        List<ReplayedRule> rules =
                whole.beside().stream().map(b -> ReplayedRule.of(b, pack, then, now)).toList();
        return new Replayed(
                whole.keeping(b -> KnownFrom.of(b.provision(), pack).on(then).isYes()),
                whole.keeping(b -> !KnownFrom.of(b.provision(), pack).on(then).isNo()),
                whole,
                rules.stream().filter(r -> r.knownThen().isYes()).toList(),
                rules.stream().filter(r -> r.knownThen().isNo()).toList(),
                rules.stream().filter(r -> r.knownThen().equals(Range.OPEN)).toList(),
                elsewhere(whole, then, Range.YES),
                elsewhere(whole, then, Range.NO),
                elsewhere(whole, then, Range.OPEN));
    }

    private static List<Matter.Elsewhere> elsewhere(
            Comparison comparison, LocalDate day, Range known) {
        return comparison.matter().elsewhere().stream()
                .filter(e -> KnownFrom.on(e.known(), day).equals(known))
                .toList();
    }

    public Matter matter() {
        return now.matter();
    }

    /**
     * Whether the verdict of the day hangs on rules of which the pack does not say from when they
     * could be known.
     */
    public boolean hangsOnDays() {
        return then.verdict() != thenAtMost.verdict();
    }

    /** Whether texts or other sources say something else, then or now. */
    public boolean differs() {
        return differs(then)
                || differs(now)
                || matter().elsewhere().stream().anyMatch(e -> e.stands() == Matter.Stands.DIFFERS);
    }

    private static boolean differs(Comparison comparison) {
        return comparison.verdict() == Comparison.Verdict.DIFFERS
                || comparison.verdict() == Comparison.Verdict.DIFFERS_IN_PART;
    }

    /** Whether anything came after the day that bears on it. */
    public boolean laterKnown() {
        return !later.isEmpty()
                || !sourcesLater.isEmpty()
                || known.stream().anyMatch(ReplayedRule::endedSince);
    }
}
