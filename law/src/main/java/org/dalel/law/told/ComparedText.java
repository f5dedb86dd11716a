// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.told;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dalel.law.compare.LawComparison;
import org.dalel.law.compare.LawComparison.Difference;
import org.dalel.law.compare.LawComparison.What;
import org.dalel.law.language.Type;
import org.dalel.law.pack.FactDefinition;
import org.dalel.law.program.Range;

/** The differences between two laws in one language. */
public final class ComparedText {
    private final Map<String, FactDefinition> facts;
    private final InWords words;

    private ComparedText(Map<String, FactDefinition> facts, InWords words) {
        this.facts = facts;
        this.words = words;
    }

    public static ComparedText of(LawComparison comparison, InWords words) {
        Map<String, FactDefinition> facts =
                new LinkedHashMap<>(comparison.before().law().pack().facts());
        facts.putAll(comparison.after().law().pack().facts());
        return new ComparedText(facts, words);
    }

    /** "applies: no → yes", "highest fine: 60,000 XXT → 90,000 XXT". */
    public String what(Difference difference) {
        return words.text(
                "compared.change",
                subject(difference),
                value(difference, difference.before()),
                value(difference, difference.after()));
    }

    private String subject(Difference difference) {
        String code = "compared." + difference.what().name().toLowerCase(Locale.ROOT);
        return difference
                .penalty()
                .map(p -> words.text(code, words.penaltyKind(p)))
                .orElseGet(() -> words.text(code));
    }

    private String value(Difference difference, Range value) {
        boolean number = difference.what() == What.LEAST || difference.what() == What.MOST;
        return number && difference.type() instanceof Type.Amount amount
                ? words.amount(value, amount)
                : words.truth(value);
    }

    /** What is known of the organisation that shows it; whatever else can be anything. */
    public List<String> example(Difference difference) {
        return difference.example().entrySet().stream()
                .flatMap(
                        e ->
                                Optional.ofNullable(facts.get(e.getKey()))
                                        .map(f -> said(f, e.getValue()))
                                        .stream())
                .toList();
    }

    private String said(FactDefinition fact, Range value) {
        return words.text("because.fact", words.said(fact.question()), words.answer(fact, value));
    }
}
