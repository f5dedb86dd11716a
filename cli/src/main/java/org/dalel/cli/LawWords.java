// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dalel.law.language.Expression;
import org.dalel.law.language.Type;
import org.dalel.law.pack.Force;
import org.dalel.law.pack.Pack;
import org.dalel.law.pack.Provision;
import org.dalel.law.program.Range;
import org.dalel.law.told.InWords;
import org.dalel.terms.Language;

/** Answers of the law in plain English. */
final class LawWords {
    private static final InWords ENGLISH = InWords.of(Language.ENGLISH);

    private LawWords() {}

    static String truth(Range range) {
        return ENGLISH.truth(range);
    }

    static String english(org.dalel.law.pack.Wording wording) {
        return wording.nearest(Language.ENGLISH);
    }

    /** {@code in force from 2 December 2015}. */
    static String of(Force force) {
        return ENGLISH.force(force);
    }

    static String day(LocalDate day) {
        return ENGLISH.day(day);
    }

    /** {@code 530,250 KZT}, {@code 20 to 40}. */
    static String amount(Range range, Type type) {
        if (!(type instanceof Type.Amount amount)) {
            return value(range, type);
        }
        String low = number(range.low(), amount.digits());
        String unit = amount.unit().code().isEmpty() ? "" : " " + amount.unit().code();
        return range.settled()
                ? low + unit
                : low + " to " + number(range.high(), amount.digits()) + unit;
    }

    private static String number(long value, int digits) {
        return String.format(
                Locale.ROOT,
                "%,."
                        + Math.max(
                                0, BigDecimal.valueOf(value, digits).stripTrailingZeros().scale())
                        + "f",
                BigDecimal.valueOf(value, digits));
    }

    static String value(Range range, Type type) {
        if (type instanceof Type.Truth) {
            return truth(range);
        }
        if (type instanceof Type.One one) {
            return range.settled() || Long.bitCount(range.high()) == 1
                    ? words(one.domain().of(range.high()))
                    : "not known";
        }
        if (type instanceof Type.Many many) {
            return range.settled() ? words(many.domain().of(range.high())) : "not known";
        }
        if (type instanceof Type.Day) {
            return range.settled()
                    ? range.low() == Type.Day.NEVER
                            ? "never"
                            : day(LocalDate.ofEpochDay(range.low()))
                    : "not known";
        }
        return amount(range, type);
    }

    private static String words(List<String> values) {
        return values.isEmpty()
                ? "none"
                : String.join(", ", values.stream().map(Wording::plain).toList());
    }

    /** An expression as a pack would have it. */
    static String text(Expression expression, Pack pack) {
        if (expression instanceof Expression.Constant constant) {
            return value(Range.of(constant.value()), constant.type());
        }
        if (expression instanceof Expression.Named named) {
            return Wording.plain(named.name());
        }
        if (expression instanceof Expression.Open open) {
            return Wording.plain(open.about());
        }
        if (expression instanceof Expression.Not not) {
            return "not " + text(not.of(), pack);
        }
        if (expression instanceof Expression.Among among) {
            String values = words(among.domain().of(among.mask()));
            String of = text(among.of(), pack);
            return switch (among.share()) {
                case ANY -> of + " among " + values;
                case ALL -> of + " with all of " + values;
                case OTHER_THAN -> of + " other than " + values;
            };
        }
        if (expression instanceof Expression.Comparison comparison) {
            return text(comparison.left(), pack)
                    + " "
                    + comparison.order().sign()
                    + " "
                    + text(comparison.right(), pack);
        }
        if (expression instanceof Expression.Logic logic) {
            return text(logic.left(), pack)
                    + " "
                    + logic.joint().name().toLowerCase(Locale.ROOT)
                    + " "
                    + text(logic.right(), pack);
        }
        if (expression instanceof Expression.Arithmetic arithmetic) {
            return text(arithmetic.left(), pack)
                    + " "
                    + arithmetic.operation().sign()
                    + " "
                    + text(arithmetic.right(), pack);
        }
        Expression.Choice choice = (Expression.Choice) expression;
        return "if " + text(choice.condition(), pack) + " then " + text(choice.then(), pack);
    }

    /** {@code Law on Associations, art. 41(4)}. */
    static String citation(Provision provision, Pack pack) {
        return ENGLISH.citation(provision, pack);
    }

    /** What a reader must know before relying on it; nothing when it is settled and well read. */
    static List<String> warnings(Provision provision) {
        return ENGLISH.warnings(provision);
    }
}
