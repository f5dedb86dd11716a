// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
import org.dalel.law.language.Unit;
import org.dalel.law.pack.Anchor;
import org.dalel.law.pack.Due;
import org.dalel.law.pack.FactDefinition;
import org.dalel.law.pack.Force;
import org.dalel.law.pack.GeneralRule;
import org.dalel.law.pack.Pack;
import org.dalel.law.pack.Penalty;
import org.dalel.law.pack.Provision;
import org.dalel.law.pack.Rule;
import org.dalel.law.pack.Term;
import org.dalel.law.program.Program;
import org.dalel.law.program.Range;
import org.dalel.law.program.Simplified;
import org.dalel.law.program.Step;

/**
 * A pack on the days of a case: which rules are in force, what its figures are, and a program that
 * gives what follows for an organisation.
 *
 * <p>The program's steps: each term by its id; each provision by its id: whether it applies; of a
 * duty or prohibition {@code ID.breached}, of a duty {@code ID.late} in days; of a threshold {@code
 * ID.reached}; of an admissibility condition {@code ID.met}; of a sanction's penalties {@code
 * ID.1.least} and {@code ID.1.most}, 0 where it does not apply.
 */
public final class LawOfDay {
    private static final Type.Amount DAYS = new Type.Amount(Unit.DAYS, 0);

    /** What stands in for a figure that is not encoded on a day: any amount up to this. */
    private static final long ANY_FIGURE = 1_000_000_000L;

    private final Pack pack;
    private final Days days;
    private final Map<String, Written> written = new LinkedHashMap<>(4096);
    private final Map<String, Step> made = new LinkedHashMap<>(4096);
    private final Set<String> busy = new HashSet<>();
    private final Map<String, List<ShapedPenalty>> shaped = new HashMap<>();
    private final Map<String, List<SettledPenalty>> settled = new ConcurrentHashMap<>();
    private final Map<Anchor, Map<String, Optional<Range>>> figures = new EnumMap<>(Anchor.class);
    private final GeneralPart general;
    private final Map<String, List<String>> beatenBy = new LinkedHashMap<>();
    private final Program program;

    /**
     * What a name is worked out from.
     *
     * @param amounts which day of the case picks its figures
     */
    private record Written(Expression expression, Anchor amounts) {}

    private LawOfDay(Pack pack, Days days) {
        this.pack = pack;
        this.days = days;
        this.general = new GeneralPart(pack, days);
        for (Provision provision : pack.provisions()) {
            if (!(provision.rule() instanceof GeneralRule)) {
                for (String beaten : provision.beats()) {
                    beatenBy.computeIfAbsent(beaten, b -> new ArrayList<>()).add(provision.id());
                }
            }
        }
        for (Anchor anchor : Anchor.values()) {
            Map<String, Optional<Range>> values = new HashMap<>();
            pack.parameters().forEach((id, p) -> values.put(id, p.on(days.of(anchor))));
            figures.put(anchor, values);
        }
        pack.terms().forEach(this::term);
        pack.provisions().forEach(this::provision);
        written.keySet().forEach(this::make);
        this.program =
                new Program(
                        pack.facts().values().stream().map(FactDefinition::input).toList(),
                        List.copyOf(made.values()),
                        pack.calendar());
    }

    /** The law of those days. */
    public static LawOfDay of(Pack pack, Days days) {
        return new LawOfDay(pack, days);
    }

    public Pack pack() {
        return pack;
    }

    public Days days() {
        return days;
    }

    public Program program() {
        return program;
    }

    /** Whether a provision is in force on the day that picks its version. */
    public Range inForce(Provision provision) {
        return provision.force().on(days.of(provision.applies()));
    }

    /** An expression of the provision with the days and figures of this law. */
    public Expression settled(Provision provision, Expression expression) {
        return simplified(expression, provision.amounts());
    }

    /** The penalties of a sanction as the general part of its instrument shapes them. */
    public List<ShapedPenalty> penalties(Provision sanction) {
        return shaped.getOrDefault(sanction.id(), List.of());
    }

    /**
     * The penalties of a sanction that are in force, with the days and figures of this law. Worked
     * out when first asked for.
     */
    public List<SettledPenalty> settledPenalties(Provision sanction) {
        return settled.computeIfAbsent(
                sanction.id(),
                id ->
                        penalties(sanction).stream()
                                .filter(p -> isThere(sanction, p.penalty()))
                                .map(p -> settled(sanction, p))
                                .toList());
    }

    private boolean isThere(Provision sanction, Penalty penalty) {
        return penalty.force().map(f -> !f.on(days.of(sanction.applies())).isNo()).orElse(true);
    }

    private SettledPenalty settled(Provision sanction, ShapedPenalty shaped) {
        List<SettledPenalty.Instead> instead = new ArrayList<>();
        for (GeneralPart.Reached<GeneralRule.Conversion> conversion :
                general.conversions(sanction, shaped.penalty())) {
            instead.add(
                    new SettledPenalty.Instead(
                            conversion.provision(),
                            settled(sanction, conversion.rule().each()),
                            settled(sanction, conversion.rule().gives())));
        }
        return new SettledPenalty(
                shaped,
                shaped.least().map(x -> settled(sanction, x)),
                shaped.most().map(x -> settled(sanction, x)),
                settled(sanction, and(shaped.open(), shaped.notWarned())),
                shaped.until().map(x -> settled(sanction, x)),
                instead);
    }

    // ---- what every name is worked out from

    private void write(String name, Expression expression, Anchor amount) {
        written.put(name, new Written(expression, amount));
    }

    private void term(Term term) {
        Expression there = inForce(term.force(), term.applies(), term.id());
        boolean truth = term.means().type() == Type.TRUTH;
        Expression own =
                truth
                        ? new Logic(Joint.AND, there, term.means())
                        : new Choice(
                                there,
                                term.means(),
                                new Constant(0, term.means().type()),
                                term.means().type());
        Written before = written.get(term.id());
        Expression earlier = before == null ? null : before.expression();
        Expression all =
                earlier == null
                        ? own
                        : truth
                                ? new Logic(Joint.OR, earlier, own)
                                : new Arithmetic(Operation.MAX, earlier, own, own.type());
        write(term.id(), all, term.applies());
    }

    private Expression inForce(Force force, Anchor applies, String about) {
        return truth(force.on(days.of(applies)), Cause.DATE, about);
    }

    private static Expression truth(Range range, Cause cause, String about) {
        return range.settled()
                ? new Constant(range.low(), Type.TRUTH)
                : new Open(0, 1, Type.TRUTH, cause, about);
    }

    private static Expression and(Expression left, Expression right) {
        return new Logic(Joint.AND, left, right);
    }

    private void provision(Provision provision) {
        String id = provision.id();
        Expression who = reach(provision);
        Expression applies = and(inForce(provision.force(), provision.applies(), id), who);
        Rule rule = provision.rule();
        if (rule instanceof Rule.Sanction sanction) {
            applies = and(applies, punished(provision, sanction));
        }
        write(id, applies, provision.amounts());
        Named itself = new Named(id, Kind.TERM, Type.TRUTH);
        if (rule instanceof Rule.Duty duty) {
            duty(provision, duty, who);
        } else if (rule instanceof Rule.Prohibition prohibition) {
            Expression deed =
                    prohibition
                            .deed()
                            .orElse(new Open(0, 1, Type.TRUTH, Cause.FACT, "whether it is done"));
            write(id + ".breached", and(itself, deed), provision.amounts());
        } else if (rule instanceof Rule.Threshold threshold) {
            write(id + ".reached", and(itself, threshold.reached()), provision.amounts());
        } else if (rule instanceof Rule.Admissibility admissibility) {
            write(id + ".met", admissibility.met(), provision.amounts());
        } else if (rule instanceof Rule.Sanction) {
            amounts(provision, itself);
        }
    }

    /** Whom it reaches, in all its readings, where no other provision takes its place. */
    public Expression reach(Provision provision) {
        Expression who = who(provision);
        for (String other : beatenBy.getOrDefault(provision.id(), List.of())) {
            who = and(who, new Not(new Named(other, Kind.TERM, Type.TRUTH)));
        }
        return who;
    }

    /**
     * Whom it reaches; of several readings for certain whom all reach, possibly whom any reaches.
     */
    private static Expression who(Provision provision) {
        if (provision.readings().isEmpty()) {
            return provision.who();
        }
        Expression all = Constant.YES;
        Expression any = Constant.NO;
        for (Provision.Named reading : provision.readings()) {
            all = and(all, reading.who());
            any = new Logic(Joint.OR, any, reading.who());
        }
        Open open = new Open(0, 1, Type.TRUTH, Cause.LAW, provision.id());
        return and(provision.who(), new Logic(Joint.OR, all, and(any, open)));
    }

    private Expression punished(Provision provision, Rule.Sanction sanction) {
        Expression punished = sanction.deed().orElse(Constant.YES);
        if (!sanction.breachOf().isEmpty()) {
            Expression any = Constant.NO;
            for (String duty : sanction.breachOf()) {
                any = new Logic(Joint.OR, any, breached(duty, sanction.afterDays()));
            }
            punished = and(punished, any);
        }
        List<ShapedPenalty> penalties = general.penalties(provision, sanction);
        shaped.put(provision.id(), penalties);
        Expression open = Constant.NO;
        for (ShapedPenalty penalty : penalties) {
            open = new Logic(Joint.OR, open, penalty.open());
        }
        if (sanction.repeatMonths().isPresent()) {
            punished = and(punished, general.repeated(provision, sanction));
        }
        return and(punished, open);
    }

    private static Expression breached(String duty, int afterDays) {
        Expression breached = new Named(duty + ".breached", Kind.TERM, Type.TRUTH);
        return afterDays == 0
                ? breached
                : and(
                        breached,
                        new Comparison(
                                Order.MORE,
                                new Named(duty + ".late", Kind.TERM, DAYS),
                                new Constant(afterDays, DAYS)));
    }

    private void duty(Provision provision, Rule.Duty duty, Expression who) {
        String id = provision.id();
        Constant today = new Constant(days.today().toEpochDay(), Type.DAY);
        Expression unknown = new Open(0, 1, Type.TRUTH, Cause.FACT, "whether " + id + " was met");
        Expression late = new Constant(0, DAYS);
        Expression breached;
        Optional<Expression> due = due(provision, duty);
        if (duty.met().isPresent() && duty.met().get().type() == Type.TRUTH
                || duty.due() instanceof Due.Always) {
            breached =
                    and(
                            new Named(id, Kind.TERM, Type.TRUTH),
                            duty.met().<Expression>map(Not::new).orElse(unknown));
        } else if (due.isEmpty()) {
            breached = Constant.NO;
        } else {
            Expression passed = new Comparison(Order.LESS, due.get(), today);
            Expression reached = and(and(onDueDay(provision, duty), who), passed);
            breached =
                    and(
                            reached,
                            duty.met()
                                    .<Expression>map(
                                            met -> new Comparison(Order.MORE, met, due.get()))
                                    .orElse(unknown));
            Expression until =
                    duty.met()
                            .<Expression>map(
                                    met -> new Arithmetic(Operation.MIN, met, today, Type.DAY))
                            .orElse(today);
            late =
                    new Choice(
                            new Named(id + ".breached", Kind.TERM, Type.TRUTH),
                            new Arithmetic(
                                    Operation.MAX,
                                    new Constant(0, DAYS),
                                    new Arithmetic(Operation.MINUS, until, due.get(), DAYS),
                                    DAYS),
                            late,
                            DAYS);
        }
        write(id + ".breached", breached, provision.amounts());
        write(id + ".late", late, provision.amounts());
    }

    /** The day on which it was last due, where it was. */
    private Optional<Expression> due(Provision provision, Rule.Duty duty) {
        return duty.due() instanceof Due.Within within
                ? Optional.of(within.day())
                : Deadline.before(duty.due(), days.today())
                        .map(day -> new Constant(day.toEpochDay(), Type.DAY));
    }

    /** A deadline counts when the duty was in force on its day. */
    private Expression onDueDay(Provision provision, Rule.Duty duty) {
        LocalDate day =
                Deadline.before(duty.due(), days.today()).orElse(days.of(provision.applies()));
        return truth(provision.force().on(day), Cause.DATE, provision.id());
    }

    private void amounts(Provision provision, Named itself) {
        int number = 1;
        for (ShapedPenalty penalty : penalties(provision)) {
            String id = provision.id() + "." + number++;
            penalty.least().ifPresent(x -> amount(provision, penalty, id + ".least", x, itself));
            penalty.most().ifPresent(x -> amount(provision, penalty, id + ".most", x, itself));
        }
    }

    private void amount(
            Provision provision,
            ShapedPenalty penalty,
            String id,
            Expression amount,
            Named itself) {
        Expression condition =
                penalty.penalty()
                        .force()
                        .<Expression>map(
                                f -> and(itself, inForce(f, provision.applies(), provision.id())))
                        .orElse(itself);
        condition = and(condition, and(penalty.open(), penalty.notWarned()));
        write(
                id,
                new Choice(condition, amount, new Constant(0, amount.type()), amount.type()),
                provision.amounts());
    }

    // ---- from what is written to steps

    private void make(String name) {
        if (made.containsKey(name)) {
            return;
        }
        if (!busy.add(name)) {
            throw new IllegalArgumentException("'" + name + "' depends on itself");
        }
        Written own = Objects.requireNonNull(written.get(name));
        made.put(name, new Step(name, simplified(own.expression(), own.amounts())));
    }

    private Expression simplified(Expression expression, Anchor amount) {
        return Simplified.of(expression, named -> meaning(named, amount), pack.calendar());
    }

    private Expression meaning(Named named, Anchor amount) {
        return switch (named.kind()) {
            case FACT -> named;
            case ANCHOR -> new Constant(anchor(named.name()).toEpochDay(), Type.DAY);
            case PARAMETER -> figure(named, amount);
            case TERM -> {
                Step step = made.get(named.name());
                if (step == null) {
                    make(named.name());
                    step = made.get(named.name());
                }
                yield step != null && step.expression() instanceof Constant constant
                        ? constant
                        : named;
            }
        };
    }

    private LocalDate anchor(String name) {
        for (Anchor anchor : Anchor.values()) {
            if (anchor.code().equals(name)) {
                return days.of(anchor);
            }
        }
        return days.today();
    }

    private Expression figure(Named named, Anchor day) {
        Optional<Range> value =
                Objects.requireNonNull(Objects.requireNonNull(figures.get(day)).get(named.name()));
        if (value.isEmpty()) {
            return new Open(0, ANY_FIGURE, named.type(), Cause.NOT_ENCODED, named.name());
        }
        return value.get().settled()
                ? new Constant(value.get().low(), named.type())
                : new Open(
                        value.get().low(),
                        value.get().high(),
                        named.type(),
                        Cause.DATE,
                        named.name());
    }
}
