// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dalel.law.check.Finding;
import org.dalel.law.language.Cause;
import org.dalel.law.language.Expression;
import org.dalel.law.language.Type;
import org.dalel.law.pack.Citation;
import org.dalel.law.pack.Force;
import org.dalel.law.pack.Pack;
import org.dalel.law.pack.Penalty;
import org.dalel.law.pack.Provision;
import org.dalel.law.program.Range;
import org.dalel.law.program.Reasons;
import org.dalel.terms.Language;
import org.dalel.terms.When;

/** Answers of the law in plain English. */
final class LawWords {
    private LawWords() {}

    static String truth(Range range) {
        return range.isYes() ? "yes" : range.isNo() ? "no" : "not known";
    }

    static String english(org.dalel.law.pack.Wording wording) {
        return wording.nearest(Language.ENGLISH);
    }

    /** {@code in force from 2 December 2015}. */
    static String of(Force force) {
        String from =
                force.from().isKnown()
                        ? "in force from " + Wording.of(force.from())
                        : "in force from a day that is not known";
        return from + force.to().map(to -> " to " + Wording.of(to)).orElse("");
    }

    static String day(LocalDate day) {
        return Wording.of(new When.Day(day));
    }

    static String days(Finding.DayRange days) {
        return days.settled()
                ? day(days.first())
                : "between " + day(days.first()) + " and " + day(days.last());
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

    /** Why an answer is what it is, decisive parts only. */
    static List<String> because(Finding finding, Pack pack) {
        List<String> because = new ArrayList<>();
        if (!finding.inForce().isYes()) {
            because.add("the provision is " + of(finding.provision().force()));
        }
        for (Reasons.Reason reason : finding.because()) {
            said(reason, pack).filter(said -> !because.contains(said)).ifPresent(because::add);
        }
        return because;
    }

    private static Optional<String> said(Reasons.Reason reason, Pack pack) {
        if (reason.part() instanceof Expression.Open open) {
            return Optional.of(cause(open.cause()) + " (" + Wording.plain(open.about()) + ")");
        }
        if (reason.part() instanceof Expression.Named named
                && named.kind() == org.dalel.law.language.Names.Kind.FACT) {
            return Optional.of(
                    Wording.plain(named.name()) + ": " + value(reason.value(), named.type()));
        }
        return Optional.of(
                text(reason.part(), pack) + ": " + value(reason.value(), reason.part().type()));
    }

    static String cause(Cause cause) {
        return switch (cause) {
            case FACT -> "a fact is not known";
            case DATE -> "the day on which it came into force or changed is not known";
            case LAW -> "the law is vague or contested";
            case PRACTICE -> "practice differs from the text";
            case NOT_ENCODED -> "the law of that time is not encoded";
        };
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
        String title =
                pack.instrument(provision.instrument())
                        .map(i -> english(i.title()))
                        .orElse(provision.instrument());
        return title + ", " + provision.citation().anchor();
    }

    /** What a reader must know before relying on it; nothing when it is settled and well read. */
    static List<String> warnings(Provision provision) {
        List<String> warnings = new ArrayList<>();
        Citation citation = provision.citation();
        if (citation.confidence() != Citation.Confidence.HIGH) {
            warnings.add("verified: " + citation.confidence().name().toLowerCase(Locale.ROOT));
        }
        if (citation.laterTextNotChecked()) {
            warnings.add("newer versions of the text were not read");
        }
        if (provision.certainty() != Provision.Certainty.SETTLED) {
            warnings.add(provision.certainty().name().toLowerCase(Locale.ROOT));
        }
        provision.practice().ifPresent(p -> warnings.add("practice: " + english(p)));
        return warnings;
    }

    /** {@code fine of 45,000 to 90,000 XXT (organisation)}. */
    static String consequence(Finding.Consequence consequence) {
        Penalty penalty = consequence.penalty();
        StringBuilder words = new StringBuilder(Wording.plain(penalty.kind().code()));
        consequence
                .type()
                .ifPresent(
                        type -> {
                            Optional<Range> least = consequence.least();
                            Optional<Range> most = consequence.most();
                            if (least.isPresent() && most.isPresent()) {
                                Range whole = new Range(least.get().low(), most.get().high());
                                words.append(" of ").append(amount(whole, type));
                            } else if (most.isPresent()) {
                                words.append(" of up to ").append(amount(most.get(), type));
                            } else {
                                least.ifPresent(
                                        l -> words.append(" of at least ").append(amount(l, type)));
                            }
                        });
        words.append(" (on: ").append(Wording.plain(penalty.on()));
        if (penalty.logic() != Penalty.Logic.ALTERNATIVE) {
            words.append(", ").append(penalty.logic().name().toLowerCase(Locale.ROOT));
        }
        words.append(")");
        for (Finding.Instead instead : consequence.instead()) {
            words.append("; not carried out, it becomes ")
                    .append(Wording.plain(instead.kind().code()))
                    .append(" of up to ")
                    .append(amount(instead.most(), instead.type()));
        }
        if (!consequence.open().isYes()) {
            words.append(consequence.open().isNo() ? "; not open" : "; not known whether open");
        }
        consequence
                .until()
                .ifPresent(
                        u ->
                                words.append("; not after ")
                                        .append(
                                                u.settled()
                                                        ? day(u.last())
                                                        : day(u.first()) + " or " + day(u.last())));
        return words.toString();
    }
}
