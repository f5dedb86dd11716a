// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dalel.law.language.Expression;
import org.dalel.law.language.Fault;
import org.dalel.law.language.Names.Kind;
import org.dalel.law.language.Nearest;
import org.dalel.law.language.Source;
import org.dalel.law.language.Type;
import org.dalel.law.program.Answers;
import org.dalel.law.program.Input;
import org.dalel.law.program.Overflow;
import org.dalel.law.program.Program;
import org.dalel.law.program.Range;
import org.dalel.law.program.Step;

/** What can only be seen of a pack as a whole. */
final class PackCheck {
    /** Terms that name each other: not farther than this. */
    private static final int DEEPEST = 50;

    /** Days that something can be late at most. */
    private static final long LATEST = 4_000_000;

    /** Parts of all organisations that are looked at to find one whom a provision reaches. */
    private static final int MOST_PARTS = 4_000;

    private final Pack pack;
    private final PackNames names;
    private final boolean holidays;
    private final Map<Source, Node.Mapping> written = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private PackCheck(Pack pack, PackNames names, List<Node> files) {
        this.pack = pack;
        this.names = names;
        this.holidays = files.stream().anyMatch(f -> value(f, "holidays").isPresent());
    }

    /**
     * @param names what the files name, also where it could not be read
     * @param files what the pack was read from
     */
    static List<Fault> faults(Pack pack, PackNames names, List<Node> files) {
        PackCheck check = new PackCheck(pack, names, files);
        files.forEach(check::written);
        for (Provision provision : pack.provisions()) {
            check.references(provision);
            check.parametersAreThere(provision);
            check.circle(provision);
            check.overflow(provision);
            check.neverDecides(provision);
            check.countsWorkingDays(provision);
        }
        return check.faults;
    }

    private void written(Node file) {
        value(file, "provisions")
                .filter(Node.Items.class::isInstance)
                .ifPresent(
                        all ->
                                ((Node.Items) all)
                                        .items().stream()
                                                .filter(Node.Mapping.class::isInstance)
                                                .forEach(
                                                        p ->
                                                                written.put(
                                                                        p.source(),
                                                                        (Node.Mapping) p)));
    }

    private static Optional<Node> value(Node node, String key) {
        return node instanceof Node.Mapping mapping
                ? mapping.entries().stream()
                        .filter(e -> e.key().equals(key))
                        .map(Node.Entry::value)
                        .findFirst()
                : Optional.empty();
    }

    /** Where a part of a provision stands: under one key, or under keys within keys. */
    private Source place(Provision provision, String... keys) {
        Optional<Node> node = Optional.ofNullable(written.get(provision.place()));
        for (String key : keys) {
            node = node.flatMap(n -> value(n, key));
        }
        return node.map(Node::source).orElse(provision.place());
    }

    /** Where a provision names another one. */
    private Source naming(Provision provision, String id) {
        return Optional.ofNullable(written.get(provision.place()))
                .flatMap(p -> naming(p, id))
                .orElse(provision.place());
    }

    private static Optional<Source> naming(Node node, String id) {
        if (node instanceof Node.Mapping mapping) {
            return mapping.entries().stream()
                    .filter(e -> !e.key().equals("id"))
                    .flatMap(e -> naming(e.value(), id).stream())
                    .findFirst();
        }
        if (node instanceof Node.Items items) {
            return items.items().stream().flatMap(n -> naming(n, id).stream()).findFirst();
        }
        return node.source().text().equals(id) ? Optional.of(node.source()) : Optional.empty();
    }

    private void fault(Source place, String what, String whatToDo) {
        faults.add(place.fault(what, 0, whatToDo));
    }

    private void fault(Provision provision, String what, String whatToDo) {
        fault(provision.place(), what, whatToDo);
    }

    private void references(Provision provision) {
        Set<String> ids = new LinkedHashSet<>();
        pack.provisions().forEach(p -> ids.add(p.id()));
        List<String> named = new ArrayList<>(provision.beats());
        provision.followedBy().stream()
                .filter(id -> !id.equals(Provision.NOTHING))
                .forEach(named::add);
        if (provision.rule() instanceof GeneralRule general) {
            nobodyReached(provision, general, ids);
        }
        if (provision.rule() instanceof Rule.Sanction sanction) {
            named.addAll(sanction.breachOf());
        }
        for (String id : named) {
            Optional<Provision> other = pack.provision(id);
            if (other.isEmpty() && names.meaning(id).isEmpty()) {
                fault(
                        naming(provision, id),
                        "'"
                                + provision.id()
                                + "' names a provision that is not there: '"
                                + id
                                + "'",
                        Nearest.advice(id, ids, "give the id of a provision of this pack"));
            } else if (other.isPresent()
                    && provision.rule() instanceof Rule.Sanction sanction
                    && sanction.breachOf().contains(id)
                    && !(other.get().rule() instanceof Rule.Duty)
                    && !(other.get().rule() instanceof Rule.Prohibition)) {
                fault(
                        naming(provision, id),
                        "'"
                                + id
                                + "' is of the kind "
                                + other.get().rule().kind()
                                + ", which nobody can breach",
                        "name a duty or prohibition, or describe the deed: deed: …");
            }
        }
    }

    /** A rule of the general part that shapes no sanction, or names one that is not there. */
    private void nobodyReached(Provision provision, GeneralRule general, Set<String> ids) {
        List<String> named = new ArrayList<>(general.reach().only());
        named.addAll(general.reach().except());
        for (String id : named) {
            boolean there =
                    id.endsWith("*")
                            ? ids.stream().anyMatch(i -> i.startsWith(id.replace("*", "")))
                            : ids.contains(id);
            if (!there) {
                fault(
                        naming(provision, id),
                        "'"
                                + provision.id()
                                + "' names a provision that is not there: '"
                                + id
                                + "'",
                        Nearest.advice(id, ids, "give the id of a sanction of this instrument"));
            }
        }
        boolean shapes =
                pack.provisions().stream()
                        .anyMatch(
                                p ->
                                        p.instrument().equals(provision.instrument())
                                                && general.reach().has(p));
        if (!shapes) {
            fault(
                    provision,
                    "'" + provision.id() + "' reaches no sanction of its instrument",
                    "widen 'of', or write it as principle: {sort: "
                            + provision.rule().kind()
                            + ", why: …}");
        }
    }

    /** A figure must have a value on every day on which the rule can use it. */
    private void parametersAreThere(Provision provision) {
        Set<String> used = new LinkedHashSet<>();
        expressions(provision).forEach(x -> parameters(x, used));
        Optional<LocalDate> first = provision.force().from().latest();
        for (String id : used) {
            Parameter parameter = pack.parameters().get(id);
            if (parameter != null && first.isPresent() && !parameter.setting()) {
                boolean late = parameter.begins().map(b -> b.isAfter(first.get())).orElse(true);
                boolean ended =
                        provision
                                .force()
                                .to()
                                .flatMap(t -> t.latest())
                                .flatMap(end -> parameter.begins().map(end::isBefore))
                                .orElse(false);
                if (late && ended) {
                    fault(
                            provision,
                            "'"
                                    + provision.id()
                                    + "' uses '"
                                    + id
                                    + "', which has no value in its time",
                            "add the values of '" + id + "' from " + first.get());
                }
            }
        }
    }

    // ---- what nobody can be

    /** A condition that is "no" for every organisation there can be is a mistake. */
    private void neverDecides(Provision provision) {
        never(provision, provision.who(), "who", "'" + provision.id() + "' can reach nobody");
        Rule rule = provision.rule();
        if (rule instanceof Rule.Threshold threshold) {
            never(
                    provision,
                    threshold.reached(),
                    "threshold",
                    "the threshold '" + provision.id() + "' can never be reached");
        } else if (rule instanceof Rule.Admissibility admissibility) {
            never(
                    provision,
                    admissibility.met(),
                    "admissibility",
                    "the condition '" + provision.id() + "' can never be met");
        } else if (rule instanceof Rule.Prohibition prohibition) {
            prohibition
                    .deed()
                    .ifPresent(
                            d ->
                                    never(
                                            provision,
                                            d,
                                            "prohibition",
                                            "what '"
                                                    + provision.id()
                                                    + "' forbids cannot be done"));
        } else if (rule instanceof Rule.Sanction sanction) {
            sanction.deed()
                    .ifPresent(
                            d ->
                                    never(
                                            provision,
                                            d,
                                            "sanction",
                                            "what '"
                                                    + provision.id()
                                                    + "' punishes cannot be done"));
        }
    }

    /** Who counts working days must know holidays: without them every count would be a guess. */
    private void countsWorkingDays(Provision provision) {
        if (!holidays && expressions(provision).anyMatch(PackCheck::workingDays)) {
            fault(
                    provision,
                    "'" + provision.id() + "' counts working days, but this pack has no holidays",
                    "add: holidays: {yearly: [\"01-01\"], known: 2015..2026}");
        }
    }

    private static boolean workingDays(Expression x) {
        return x instanceof Expression.Arithmetic sum
                        && sum.operation() == Expression.Operation.WORKDAYS_AFTER
                || x.parts().stream().anyMatch(PackCheck::workingDays);
    }

    private void never(Provision provision, Expression condition, String key, String what) {
        Map<String, Input> inputs = new LinkedHashMap<>();
        inputs(condition, inputs, 0);
        Program program;
        try {
            program =
                    new Program(
                            List.copyOf(inputs.values()),
                            List.of(new Step(" ", condition)),
                            pack.calendar());
        } catch (Overflow said) {
            return;
        }
        List<Input> tried =
                inputs.values().stream().filter(i -> kinds(program, i).size() > 1).toList();
        int[] left = {MOST_PARTS};
        if (!isReached(program, tried, 0, new HashMap<>(), left)) {
            fault(
                    within(provision, key),
                    what + ": the condition is 'no' whatever the facts are",
                    "look for parts that exclude each other, and for numbers outside the bounds"
                            + " of a fact");
        }
    }

    /** The condition of a rule that is written as keys with values. */
    private Source within(Provision provision, String key) {
        for (String condition : List.of("reached", "met", "deed")) {
            Source place = place(provision, key, condition);
            if (!place.equals(provision.place())) {
                return place;
            }
        }
        return place(provision, key);
    }

    private static List<Range> kinds(Program program, Input input) {
        return input.whole().equals(Range.OPEN)
                ? List.of(Range.YES, Range.NO)
                : program.kinds().of(input.id());
    }

    /** Whether there is, or may be, an organisation for which it is not "no". */
    private static boolean isReached(
            Program program, List<Input> tried, int next, Map<String, Range> facts, int[] left) {
        Range value = Answers.of(program, facts).value(" ");
        if (value.isNo()) {
            return false;
        }
        if (value.isYes() || next == tried.size() || left[0]-- <= 0) {
            return true;
        }
        Input input = tried.get(next);
        for (Range kind : kinds(program, input)) {
            facts.put(input.id(), kind);
            if (isReached(program, tried, next + 1, facts, left)) {
                return true;
            }
        }
        facts.remove(input.id());
        return false;
    }

    /** No number may leave those there are, whatever the facts and figures. */
    private void overflow(Provision provision) {
        expressions(provision)
                .filter(PackCheck::counts)
                .filter(this::overflows)
                .findFirst()
                .ifPresent(
                        x ->
                                fault(
                                        x.equals(provision.who())
                                                ? within(provision, "who")
                                                : within(provision, provision.rule().kind()),
                                        "a number of '"
                                                + provision.id()
                                                + "' can become larger than "
                                                + Program.GREATEST,
                                        "give its facts narrower bounds: to: …"));
    }

    private static boolean counts(Expression expression) {
        return expression instanceof Expression.Arithmetic sum && sum.type() instanceof Type.Amount
                || expression.parts().stream().anyMatch(PackCheck::counts);
    }

    private boolean overflows(Expression expression) {
        Map<String, Input> inputs = new LinkedHashMap<>();
        inputs(expression, inputs, 0);
        List<Step> steps = new ArrayList<>();
        numbers(expression, steps);
        try {
            return new Program(List.copyOf(inputs.values()), steps, pack.calendar())
                    .steps()
                    .isEmpty();
        } catch (Overflow tooLarge) {
            return true;
        }
    }

    /** Every number that is worked out on the way is a step of its own. */
    private static void numbers(Expression expression, List<Step> steps) {
        expression.parts().forEach(p -> numbers(p, steps));
        if (expression instanceof Expression.Arithmetic) {
            steps.add(new Step(" " + steps.size(), expression));
        }
    }

    /** What the names of an expression can be at most: a figure any of its values. */
    private void inputs(Expression expression, Map<String, Input> inputs, int depth) {
        if (expression instanceof Expression.Named named && !inputs.containsKey(named.name())) {
            inputs.put(named.name(), new Input(named.name(), named.type(), reach(named, depth)));
        }
        expression.parts().forEach(p -> inputs(p, inputs, depth));
    }

    private Range reach(Expression.Named named, int depth) {
        FactDefinition fact = pack.facts().get(named.name());
        if (named.kind() == Kind.FACT && fact != null) {
            return fact.whole();
        }
        Parameter parameter = pack.parameters().get(named.name());
        if (named.kind() == Kind.PARAMETER && parameter != null) {
            LongSummaryStatistics values =
                    parameter.values().stream()
                            .mapToLong(Parameter.Value::value)
                            .summaryStatistics();
            return new Range(Math.min(0, values.getMin()), Math.max(0, values.getMax()));
        }
        if (!(named.type() instanceof Type.Amount)) {
            return Range.whole(named.type());
        }
        Range reach = new Range(0, LATEST);
        for (Term term : pack.terms()) {
            if (term.id().equals(named.name()) && depth < DEEPEST) {
                reach = reach.hull(reach(term.means(), depth + 1), named.type());
            }
        }
        return reach;
    }

    private Range reach(Expression means, int depth) {
        Map<String, Input> inputs = new LinkedHashMap<>();
        inputs(means, inputs, depth);
        Program program =
                new Program(
                        List.copyOf(inputs.values()),
                        List.of(new Step(" ", means)),
                        pack.calendar());
        return Objects.requireNonNull(program.reaches().get(" "));
    }

    static Stream<Expression> expressions(Provision provision) {
        Stream<Expression> rule;
        if (provision.rule() instanceof Rule.Sanction sanction) {
            rule =
                    Stream.concat(
                            sanction.deed().stream(),
                            sanction.penalties().stream()
                                    .flatMap(
                                            p ->
                                                    Stream.concat(
                                                            p.least().stream(),
                                                            p.most().stream())));
        } else if (provision.rule() instanceof Rule.Duty duty) {
            rule =
                    Stream.concat(
                            duty.met().stream(),
                            duty.due() instanceof Due.Within within
                                    ? Stream.of(within.day())
                                    : Stream.empty());
        } else if (provision.rule() instanceof Rule.Prohibition prohibition) {
            rule = prohibition.deed().stream();
        } else if (provision.rule() instanceof Rule.Threshold threshold) {
            rule = Stream.of(threshold.reached());
        } else if (provision.rule() instanceof Rule.Admissibility admissibility) {
            rule = Stream.of(admissibility.met());
        } else if (provision.rule() instanceof GeneralRule.Bound bound) {
            rule = Stream.concat(bound.least().stream(), bound.most().stream());
        } else if (provision.rule() instanceof GeneralRule.WarningFirst warning) {
            rule = warning.unless().stream();
        } else if (provision.rule() instanceof GeneralRule.Limitation limitation) {
            rule = Stream.of(limitation.until());
        } else if (provision.rule() instanceof GeneralRule.Conversion conversion) {
            rule = Stream.of(conversion.each(), conversion.gives());
        } else if (provision.rule() instanceof GeneralRule.Repetition repetition) {
            rule = Stream.of(repetition.when());
        } else if (provision.rule() instanceof Rule.Remedy remedy) {
            rule = remedy.until().stream();
        } else {
            rule = Stream.empty();
        }
        return Stream.of(
                        Stream.of(provision.who()),
                        provision.readings().stream().map(Provision.Named::who),
                        rule)
                .flatMap(s -> s);
    }

    private static void parameters(Expression expression, Set<String> used) {
        if (expression instanceof Expression.Named named && named.kind() == Kind.PARAMETER) {
            used.add(named.name());
        }
        expression.parts().forEach(p -> parameters(p, used));
    }

    private void circle(Provision provision) {
        List<String> way = new ArrayList<>();
        if (leadsBack(provision.id(), provision.id(), way, new HashSet<>())) {
            Source named = naming(provision, way.get(0));
            fault(
                    named.equals(provision.place()) ? place(provision, "who") : named,
                    "'"
                            + provision.id()
                            + "' depends on itself: "
                            + provision.id()
                            + " → "
                            + String.join(" → ", way),
                    "break the circle: one of them must not name the next");
        }
    }

    private boolean leadsBack(String to, String from, List<String> way, Set<String> seen) {
        for (String next : uses(from)) {
            way.add(next);
            if (next.equals(to) || seen.add(next) && leadsBack(to, next, way, seen)) {
                return true;
            }
            way.remove(way.size() - 1);
        }
        return false;
    }

    private Set<String> uses(String id) {
        Set<String> used = new LinkedHashSet<>();
        pack.provision(id)
                .ifPresent(
                        p -> {
                            expressions(p).forEach(x -> terms(x, used));
                            if (p.rule() instanceof Rule.Sanction s) {
                                used.addAll(s.breachOf());
                                pack.provisions().stream()
                                        .filter(g -> g.instrument().equals(p.instrument()))
                                        .filter(
                                                g ->
                                                        g.rule() instanceof GeneralRule general
                                                                && general.reach().has(p))
                                        .forEach(g -> used.add(g.id()));
                            }
                            if (!(p.rule() instanceof GeneralRule)) {
                                // where another beats it, it hangs on whether that one applies
                                pack.provisions().stream()
                                        .filter(o -> !(o.rule() instanceof GeneralRule))
                                        .filter(o -> o.beats().contains(id))
                                        .forEach(o -> used.add(o.id()));
                            }
                        });
        pack.terms().stream().filter(t -> t.id().equals(id)).forEach(t -> terms(t.means(), used));
        return used;
    }

    private static void terms(Expression expression, Set<String> used) {
        if (expression instanceof Expression.Named named && named.kind() == Kind.TERM) {
            int dot = named.name().lastIndexOf('.');
            boolean derived =
                    dot > 0
                            && named.name()
                                    .substring(dot)
                                    .matches("\\.(breached|late|due|reached|met)");
            used.add(derived ? named.name().substring(0, dot) : named.name());
        }
        expression.parts().forEach(p -> terms(p, used));
    }
}
