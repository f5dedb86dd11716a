// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.told;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dalel.law.claims.Comparison;
import org.dalel.law.claims.Matter;
import org.dalel.law.pack.Bill;
import org.dalel.law.pack.Pack;
import org.dalel.law.replay.Replay;
import org.dalel.law.replay.Replayed;
import org.dalel.law.replay.ReplayedRule;

/** A day of the past in words, the same in the terminal and on the page. */
public final class ReplayWords {
    private final InWords say;
    private final Pack pack;
    private final Words words;

    public ReplayWords(InWords say, Pack pack) {
        this.say = say;
        this.pack = pack;
        this.words = new Words("replay", say.language());
    }

    /** The words of that key; throws when there are none. */
    public String text(String key, Object... values) {
        return words.text(key, values);
    }

    /** How many statements, how many told otherwise, for how many something came later. */
    public String totals(Replay replay) {
        return text(
                "totals",
                replay.matters().size(),
                replay.differences(),
                replay.laterKnown(),
                replay.untold());
    }

    /** The verdict of the day; two of them where it hangs on days that nobody knows. */
    public String verdictThen(Replayed matter) {
        return matter.hangsOnDays()
                ? text("then.hangs", verdict(matter.then()), verdict(matter.thenAtMost()))
                : verdict(matter.then());
    }

    /** "differs in part". */
    public String verdict(Comparison comparison) {
        return say.text("claims." + comparison.verdict().name().toLowerCase(Locale.ROOT));
    }

    /** How a rule stood on the day, and whether it has ended since. */
    public String state(ReplayedRule rule) {
        String then =
                switch (rule.then()) {
                    case IN_FORCE -> text("inForce");
                    case AHEAD ->
                            rule.knownThen().isYes()
                                    ? text("ahead")
                                    : say.force(rule.provision().force());
                    case ENDED -> text("ended");
                    case PERHAPS -> text("perhaps");
                };
        return rule.endedSince() ? then + "; " + text("endedSince") : then;
    }

    /** From when a rule could be known, as far as the pack says. */
    public String known(ReplayedRule rule) {
        if (rule.known().said().isPresent()) {
            return text("from", say.when(rule.known().said().get()))
                    + rule.provision().citation().knownBy().map(b -> " (" + b + ")").orElse("");
        }
        return rule.known().atLatest().isKnown()
                ? text("atLatest", say.when(rule.known().atLatest()))
                : text("fromUnknown");
    }

    /** What goes with a rule: from when known, which text, what must be kept in mind. */
    public List<String> details(ReplayedRule rule) {
        List<String> details = new ArrayList<>();
        details.add(known(rule));
        rule.provision().citation().read().ifPresent(r -> details.add(say.text("claims.read", r)));
        if (rule.text() == ReplayedRule.TextRead.LATER) {
            details.add(text("textLater"));
        } else if (rule.text() == ReplayedRule.TextRead.NOT_SAID) {
            details.add(text("textUnknown"));
        }
        details.addAll(say.warnings(rule.provision()));
        return details;
    }

    /** In what statement and rule agree, and in what they do not. */
    public List<String> points(ReplayedRule rule) {
        List<String> points = new ArrayList<>();
        points("claims.same", rule.beside().agrees(), points);
        points("claims.other", rule.beside().differs(), points);
        return points;
    }

    private void points(String key, List<Matter.Point> which, List<String> into) {
        if (!which.isEmpty()) {
            into.add(
                    say.text(
                            key,
                            which.stream()
                                    .map(
                                            p ->
                                                    say.text(
                                                            "claims."
                                                                    + p.name()
                                                                            .toLowerCase(
                                                                                    Locale.ROOT)))
                                    .collect(Collectors.joining(", "))));
        }
    }

    /** "11 June 2014: passed (Parliament)". */
    public String step(Bill.Step step) {
        return say.when(step.on()) + ": " + new BillWords(say).step(step);
    }

    /** How another source stands to what is said. */
    public String stands(Matter.Elsewhere elsewhere) {
        return text("stands." + elsewhere.stands().name().toLowerCase(Locale.ROOT));
    }

    /** "Law on Associations, art. 41(4)". */
    public String citation(ReplayedRule rule) {
        return say.citation(rule.provision(), pack);
    }
}
