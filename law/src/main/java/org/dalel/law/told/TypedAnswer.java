// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.told;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.dalel.law.check.ProfileReader;
import org.dalel.law.language.Domain;
import org.dalel.law.language.Fault;
import org.dalel.law.language.Source;
import org.dalel.law.language.Type;
import org.dalel.law.pack.FactDefinition;
import org.dalel.law.pack.Wording;
import org.dalel.law.program.Range;

/** An answer as a person types it, in their own language. */
public final class TypedAnswer {
    private TypedAnswer() {}

    /**
     * What was answered; empty when it is no answer to that question.
     *
     * <p>Yes and no in words or by their first letter, values by number, name or id, several parted
     * by commas, dates and numbers as profiles have them.
     */
    public static Optional<Range> of(FactDefinition fact, String typed, InWords say) {
        String said = typed.strip().toLowerCase(Locale.ROOT);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        if (fact.type() instanceof Type.One one) {
            OptionalLong bit = bit(fact, one.domain(), said, say);
            return bit.isPresent() ? Optional.of(Range.of(bit.getAsLong())) : Optional.empty();
        }
        if (fact.type() instanceof Type.Many many) {
            return many(fact, many.domain(), said, say);
        }
        String plain = said;
        if (fact.type() instanceof Type.Truth) {
            plain = truth(said, say);
        } else if (said.equals(say.text("never"))) {
            plain = "never";
        }
        List<Fault> faults = new ArrayList<>();
        Optional<Range> answer =
                ProfileReader.answer(fact, new Source("answer", 1, 1, plain), faults);
        return faults.isEmpty() ? answer : Optional.empty();
    }

    /** What can be typed, by the type of the fact. */
    public static String how(FactDefinition fact, InWords say) {
        if (fact.type() instanceof Type.Truth) {
            return say.text("type.truth");
        }
        if (fact.type() instanceof Type.One) {
            return say.text("type.one");
        }
        if (fact.type() instanceof Type.Many) {
            return say.text("type.many");
        }
        return fact.type() instanceof Type.Amount amount
                ? say.text("type.number", say.amount(fact.whole(), amount))
                : say.text("type.date");
    }

    private static Optional<Range> many(
            FactDefinition fact, Domain domain, String said, InWords say) {
        if (said.equals("0") || said.equals(say.text("none")) || said.equals("none")) {
            return Optional.of(Range.of(0));
        }
        long mask = 0;
        for (String part : said.split(",", -1)) {
            OptionalLong bit = bit(fact, domain, part.strip(), say);
            if (bit.isEmpty()) {
                return Optional.empty();
            }
            mask |= bit.getAsLong();
        }
        return Optional.of(Range.of(mask));
    }

    private static OptionalLong bit(FactDefinition fact, Domain domain, String said, InWords say) {
        List<String> values = domain.values();
        if (said.matches("[0-9]{1,2}")) {
            int number = Integer.parseInt(said);
            return number >= 1 && number <= values.size()
                    ? domain.bit(values.get(number - 1))
                    : OptionalLong.empty();
        }
        for (String value : values) {
            Wording name = fact.values().get(value);
            boolean meant =
                    value.equals(said)
                            || name != null && say.said(name).toLowerCase(Locale.ROOT).equals(said);
            if (meant) {
                return domain.bit(value);
            }
        }
        return OptionalLong.empty();
    }

    private static String truth(String said, InWords say) {
        for (String word : List.of("yes", "no")) {
            String own = say.text(word);
            if (said.equals(own) || said.equals(own.substring(0, 1)) || said.equals(word)) {
                return word;
            }
        }
        return said.equals("true") ? "yes" : said.equals("false") ? "no" : "?";
    }
}
