// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dalel.law.language.Type;
import org.dalel.law.pack.FactDefinition;
import org.dalel.law.pack.Pack;
import org.dalel.law.program.Range;

/** What is known of an organisation, as a file that {@link ProfileReader} reads. */
public final class ProfileText {
    private ProfileText() {}

    /**
     * The text of the file, with the facts in the order of the pack.
     *
     * @param on the day asked about, where it is kept
     * @param refused facts the person rather does not say
     */
    public static String of(
            Pack pack, Optional<LocalDate> on, Profile profile, Set<String> refused) {
        StringBuilder text = new StringBuilder("pack: " + pack.id() + "\n");
        on.ifPresent(day -> text.append("on: ").append(day).append('\n'));
        StringBuilder facts = new StringBuilder();
        for (FactDefinition fact : pack.facts().values()) {
            Range known = profile.facts().get(fact.id());
            String value = known == null ? "" : value(fact, known);
            if (refused.contains(fact.id())) {
                value = "rather-not-say";
            }
            if (!value.isEmpty()) {
                facts.append("  ").append(fact.id()).append(": ").append(value).append('\n');
            }
        }
        return text.append(facts.isEmpty() ? "facts: {}\n" : "facts:\n" + facts).toString();
    }

    /** A value as a file has it; empty for what a file cannot say. */
    public static String value(FactDefinition fact, Range known) {
        Type type = fact.type();
        if (known.equals(fact.whole())) {
            return "";
        }
        if (type instanceof Type.Truth) {
            return known.isYes() ? "true" : "false";
        }
        if (type instanceof Type.One one) {
            List<String> values = one.domain().of(known.high());
            return values.size() == 1 ? values.get(0) : "";
        }
        if (type instanceof Type.Many many) {
            return known.settled()
                    ? "[" + String.join(", ", many.domain().of(known.high())) + "]"
                    : "";
        }
        return type instanceof Type.Day ? day(known) : number(known, (Type.Amount) type);
    }

    private static String day(Range known) {
        if (known.low() >= Type.Day.NEVER) {
            return "never";
        }
        if (known.high() >= Type.Day.NEVER) {
            return "";
        }
        LocalDate first = LocalDate.ofEpochDay(known.low());
        LocalDate last = LocalDate.ofEpochDay(known.high());
        if (first.equals(last)) {
            return first.toString();
        }
        if (first.equals(YearMonth.from(first).atDay(1))
                && last.equals(YearMonth.from(first).atEndOfMonth())) {
            return YearMonth.from(first).toString();
        }
        return first.getDayOfYear() == 1 && last.equals(LocalDate.of(first.getYear(), 12, 31))
                ? String.valueOf(first.getYear())
                : first + "/" + last;
    }

    private static String number(Range known, Type.Amount type) {
        String low = BigDecimal.valueOf(known.low(), type.digits()).toPlainString();
        return known.settled()
                ? low
                : low + ".." + BigDecimal.valueOf(known.high(), type.digits()).toPlainString();
    }
}
