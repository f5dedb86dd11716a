// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.day;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dalel.law.language.Cause;
import org.dalel.law.language.Expression;
import org.dalel.law.language.Expression.Arithmetic;
import org.dalel.law.language.Expression.Choice;
import org.dalel.law.language.Expression.Comparison;
import org.dalel.law.language.Expression.Constant;
import org.dalel.law.language.Expression.Joint;
import org.dalel.law.language.Expression.Logic;
import org.dalel.law.language.Expression.Named;
import org.dalel.law.language.Expression.Not;
import org.dalel.law.language.Expression.Open;
import org.dalel.law.language.Expression.Operation;
import org.dalel.law.language.Expression.Order;
import org.dalel.law.language.Names.Kind;
import org.dalel.law.language.Type;
import org.dalel.law.pack.GeneralRule;
import org.dalel.law.pack.Pack;
import org.dalel.law.pack.Penalty;
import org.dalel.law.pack.PenaltyKind;
import org.dalel.law.pack.Provision;
import org.dalel.law.pack.Rule;
import org.dalel.law.program.Range;

/**
 * What the general part of an instrument makes of its sanctions on the days of a case: which
 * penalties are open, between which amounts, until when, and what takes their place.
 */
final class GeneralPart {
    /** Stands for "as long as you like" where a law gives no highest amount. */
    private static final long ANY = 1_000_000_000L;

    private final Pack pack;
    private final Days days;

    /** The rules of the general part by instrument and kind, in the order of the pack. */
    private final Map<String, Map<Class<?>, List<Provision>>> rules = new HashMap<>();

    GeneralPart(Pack pack, Days days) {
        this.pack = pack;
        this.days = days;
        for (Provision provision : pack.provisions()) {
            if (provision.rule() instanceof GeneralRule) {
                rules.computeIfAbsent(provision.instrument(), i -> new HashMap<>())
                        .computeIfAbsent(provision.rule().getClass(), k -> new ArrayList<>())
                        .add(provision);
            }
        }
    }

    /** The penalties of a sanction as the general part shapes them, in their order. */
    List<ShapedPenalty> penalties(Provision provision, Rule.Sanction sanction) {
        return sanction.penalties().stream().map(p -> penalty(provision, sanction, p)).toList();
    }

    private ShapedPenalty penalty(Provision provision, Rule.Sanction sanction, Penalty penalty) {
        List<Provision> by = new ArrayList<>();
        Optional<Expression> until = until(provision, penalty, by);
        Expression inTime =
                until.<Expression>map(
                                last ->
                                        new Comparison(
                                                Order.AT_MOST,
                                                new Named("decision", Kind.ANCHOR, Type.DAY),
                                                last))
                        .orElse(Constant.YES);
        Expression notWarned = Constant.YES;
        boolean warns =
                sanction.penalties().stream().anyMatch(p -> p.kind() == PenaltyKind.WARNING);
        if (warns && penalty.kind() != PenaltyKind.WARNING) {
            for (Reached<GeneralRule.WarningFirst> first :
                    reaching(provision, penalty, GeneralRule.WarningFirst.class)) {
                by.add(first.provision());
                Expression other = new Not(first.there());
                notWarned =
                        and(
                                notWarned,
                                first.rule()
                                        .unless()
                                        .<Expression>map(x -> new Logic(Joint.OR, other, x))
                                        .orElse(other));
            }
        }
        Optional<Expression> least = bound(provision, penalty, true, by);
        Optional<Expression> most = bound(provision, penalty, false, by);
        Expression still = Constant.YES;
        for (Reached<GeneralRule.SofterLooksBack> softer :
                reaching(provision, penalty, GeneralRule.SofterLooksBack.class)) {
            Range lasts = provision.force().on(days.of(softer.rule().until()));
            if (lasts.isYes() || provision.force().to().isEmpty()) {
                continue;
            }
            by.add(softer.provision());
            Expression there = truth(lasts, provision.id());
            List<Provision> followers = followers(provision, softer.rule());
            List<Penalty> later = later(followers, penalty);
            still =
                    and(
                            still,
                            new Logic(Joint.OR, there, stillPunished(provision, followers, later)));
            least = softened(least, there, later, Penalty::least, true);
            most = softened(most, there, later, Penalty::most, false);
        }
        return new ShapedPenalty(
                penalty,
                and(inTime, still),
                notWarned,
                least,
                most,
                until,
                by.stream().distinct().toList());
    }

    /**
     * The last day of a decision: of terms that reach it side by side the shortest, of one that
     * beats others its own.
     */
    private Optional<Expression> until(Provision provision, Penalty penalty, List<Provision> by) {
        List<Reached<GeneralRule.Limitation>> all =
                reaching(provision, penalty, GeneralRule.Limitation.class).stream()
                        .sorted(java.util.Comparator.comparing(l -> l.provision().beats().size()))
                        .toList();
        Expression until = new Constant(Type.Day.NEVER, Type.DAY);
        for (Reached<GeneralRule.Limitation> limitation : all) {
            boolean beats =
                    all.stream()
                            .anyMatch(
                                    o ->
                                            limitation
                                                    .provision()
                                                    .beats()
                                                    .contains(o.provision().id()));
            Expression there = named(limitation.provision());
            Expression last = limitation.rule().until();
            until =
                    new Choice(
                            there,
                            beats ? last : new Arithmetic(Operation.MIN, last, until, Type.DAY),
                            until,
                            Type.DAY);
            by.add(limitation.provision());
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(until);
    }

    /** Whether a sanction that must be a repetition is one. */
    Expression repeated(Provision provision, Rule.Sanction sanction) {
        Expression repeated = Constant.NO;
        boolean said = false;
        for (Reached<GeneralRule.Repetition> repetition :
                reaching(provision, sanction.penalties().get(0), GeneralRule.Repetition.class)) {
            said = true;
            repeated =
                    new Logic(
                            Joint.OR, repeated, and(repetition.there(), repetition.rule().when()));
        }
        if (said) {
            return repeated;
        }
        return sanction.deed().isPresent()
                ? Constant.YES
                : new Open(
                        0,
                        1,
                        Type.TRUTH,
                        Cause.FACT,
                        "whether " + provision.id() + " is a repetition");
    }

    /** What can take the place of a penalty. */
    List<Reached<GeneralRule.Conversion>> conversions(Provision provision, Penalty penalty) {
        return reaching(provision, penalty, GeneralRule.Conversion.class).stream()
                .filter(c -> c.rule().from() == penalty.kind())
                .filter(c -> !inForce(c.provision()).isNo())
                .toList();
    }

    // ---- amounts

    private Optional<Expression> bound(
            Provision provision, Penalty penalty, boolean floor, List<Provision> by) {
        Optional<Expression> given = floor ? penalty.least() : penalty.most();
        Optional<Expression> bounded = given;
        for (Reached<GeneralRule.Bound> reached :
                reaching(provision, penalty, GeneralRule.Bound.class)) {
            GeneralRule.Bound bound = reached.rule();
            Optional<Expression> side = floor ? bound.least() : bound.most();
            boolean fits =
                    bound.penalty() == penalty.kind()
                            && side.isPresent()
                            && !inForce(reached.provision()).isNo()
                            && penalty.least()
                                    .or(penalty::most)
                                    .map(x -> x.type().equals(side.get().type()))
                                    .orElse(true);
            if (!fits || given.isPresent() && bound.yields()) {
                continue;
            }
            by.add(reached.provision());
            Type type = side.get().type();
            Expression without =
                    bounded.orElse(
                            floor
                                    ? new Constant(0, type)
                                    : new Open(0, ANY, type, Cause.NOT_ENCODED, provision.id()));
            Expression with =
                    given.isEmpty()
                            ? side.get()
                            : new Arithmetic(
                                    floor ? Operation.MAX : Operation.MIN,
                                    without,
                                    side.get(),
                                    type);
            bounded = Optional.of(new Choice(reached.there(), with, without, type));
        }
        return bounded;
    }

    /** What stands in the place of a sanction that ended, on the day up to which law counts. */
    private List<Provision> followers(Provision provision, GeneralRule.SofterLooksBack softer) {
        return provision.followedBy().stream()
                .flatMap(id -> pack.provision(id).stream())
                .filter(p -> p.rule() instanceof Rule.Sanction)
                .filter(p -> !p.force().on(days.of(softer.until())).isNo())
                .toList();
    }

    private static List<Penalty> later(List<Provision> followers, Penalty penalty) {
        return followers.stream()
                .flatMap(p -> ((Rule.Sanction) p.rule()).penalties().stream())
                .filter(x -> x.kind() == penalty.kind())
                .filter(x -> sameAddressee(x, penalty))
                .toList();
    }

    private static boolean sameAddressee(Penalty one, Penalty other) {
        return one.on().equals(other.on()) || one.on().equals("any") || other.on().equals("any");
    }

    private static Expression stillPunished(
            Provision provision, List<Provision> followers, List<Penalty> later) {
        if (!later.isEmpty()) {
            return Constant.YES;
        }
        if (!followers.isEmpty() || provision.followedBy().contains(Provision.NOTHING)) {
            return Constant.NO;
        }
        return new Open(0, 1, Type.TRUTH, Cause.NOT_ENCODED, "what followed " + provision.id());
    }

    private static Optional<Expression> softened(
            Optional<Expression> amount,
            Expression there,
            List<Penalty> later,
            java.util.function.Function<Penalty, Optional<Expression>> side,
            boolean floor) {
        if (amount.isEmpty() || later.isEmpty()) {
            return amount;
        }
        Type type = amount.get().type();
        Expression softer = amount.get();
        for (Penalty penalty : later) {
            Optional<Expression> other = side.apply(penalty).filter(x -> x.type().equals(type));
            if (other.isPresent()) {
                softer = new Arithmetic(Operation.MIN, softer, other.get(), type);
            } else if (floor) {
                softer = new Constant(0, type);
            }
        }
        return Optional.of(new Choice(there, amount.get(), softer, type));
    }

    // ---- which rules reach a penalty

    /**
     * A rule of the general part where it reaches a penalty.
     *
     * @param there whether it applies there: in force, and no rule that beats it reaches it too
     */
    record Reached<R extends GeneralRule>(Provision provision, R rule, Expression there) {}

    private <R extends GeneralRule> List<Reached<R>> reaching(
            Provision sanction, Penalty penalty, Class<R> kind) {
        List<Provision> all = new ArrayList<>();
        for (Provision provision :
                rules.getOrDefault(sanction.instrument(), Map.of()).getOrDefault(kind, List.of())) {
            if (kind.cast(provision.rule()).reach().has(sanction, penalty)) {
                all.add(provision);
            }
        }
        if (all.isEmpty()) {
            return List.of();
        }
        List<Reached<R>> reaching = new ArrayList<>();
        for (Provision provision : all) {
            Expression there = named(provision);
            for (Provision other : all) {
                if (other.beats().contains(provision.id())) {
                    there = and(there, new Not(named(other)));
                }
            }
            reaching.add(new Reached<>(provision, kind.cast(provision.rule()), there));
        }
        return reaching;
    }

    private Range inForce(Provision provision) {
        return provision.force().on(days.of(provision.applies()));
    }

    private static Expression named(Provision provision) {
        return new Named(provision.id(), Kind.TERM, Type.TRUTH);
    }

    private static Expression and(Expression left, Expression right) {
        return new Logic(Joint.AND, left, right);
    }

    private static Expression truth(Range range, String about) {
        return range.settled()
                ? new Constant(range.low(), Type.TRUTH)
                : new Open(0, 1, Type.TRUTH, Cause.DATE, about);
    }
}
