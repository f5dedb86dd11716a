// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dalel.law.language.Expression;
import org.dalel.law.language.Type;
import org.dalel.law.pack.Penalty;
import org.dalel.law.pack.Provision;
import org.dalel.law.pack.Rule;
import org.dalel.law.program.Distinction;
import org.dalel.law.program.Input;
import org.dalel.law.program.Program;
import org.dalel.law.program.Range;

/**
 * Every difference between two laws over the same pack, each with an organisation that shows it.
 * Exact: decided over all organisations there can be, not over samples; where that was not
 * possible, the provision is listed as undecided and never as equal.
 *
 * @param alike how many provisions give every organisation the same answers
 * @param undecided provisions, by id, of which it could not be decided whether they differ further
 */
public record LawComparison(
        Side before, Side after, List<Difference> differences, int alike, List<String> undecided) {
    public LawComparison {
        differences = List.copyOf(differences);
        undecided = List.copyOf(undecided);
    }

    /** What differs of a provision. */
    public enum What {
        /** Whom it reaches; of a sanction, whom it can follow. */
        APPLIES,
        /** Who breaches it. */
        BREACHED,
        /** Who reaches the threshold. */
        REACHED,
        /** Which case meets the condition. */
        MET,
        /** The lowest amount of a penalty, for those whom it reaches before and after. */
        LEAST,
        /** The highest amount of a penalty, for those whom it reaches before and after. */
        MOST
    }

    /**
     * One difference.
     *
     * @param provision the provision's id
     * @param was the provision before; empty when it is new
     * @param is the provision after; empty when it is gone; what was enacted instead has another id
     * @param penalty of which penalty, for amounts
     * @param type of the two values
     * @param example an organisation that shows it: facts left out can be anything
     */
    public record Difference(
            String provision,
            Optional<Provision> was,
            Optional<Provision> is,
            What what,
            Optional<Penalty> penalty,
            Type type,
            Distinction.Sort sort,
            Range before,
            Range after,
            Map<String, Range> example) {}

    /**
     * Compares.
     *
     * @throws IllegalArgumentException when the two are of different packs, which share no
     *     provisions; {@link Reach} sets those side by side
     */
    public static LawComparison of(Side before, Side after) {
        if (!before.law().pack().id().equals(after.law().pack().id())) {
            throw new IllegalArgumentException("laws of different packs share no provisions");
        }
        return new Work(before, after).done();
    }

    /**
     * Compares only what a bill had with what was enacted in its place, as far as the pack knows.
     *
     * @param bill the law with the bill
     * @param enacted the law of a later day
     */
    public static LawComparison enacted(Side bill, Side enacted) {
        Work work = new Work(bill, enacted);
        bill.enacted().forEach(work::enacted);
        return new LawComparison(bill, enacted, work.differences, 0, List.copyOf(work.undecided));
    }

    private static final class Work {
        private final Side before;
        private final Side after;
        private final Distinction distinction;
        private final List<Difference> differences = new ArrayList<>();
        private final Set<String> undecided = new LinkedHashSet<>();
        private int alike;

        private Work(Side before, Side after) {
            this.before = before;
            this.after = after;
            this.distinction = Distinction.between(before.law().program(), after.law().program());
        }

        private LawComparison done() {
            Set<String> ids = new LinkedHashSet<>();
            before.provisions().forEach(p -> ids.add(p.id()));
            after.provisions().forEach(p -> ids.add(p.id()));
            for (String id : ids) {
                provision(before.provision(id), after.provision(id), id);
            }
            before.enacted().forEach(this::enacted);
            return new LawComparison(before, after, differences, alike, List.copyOf(undecided));
        }

        /** A bill's provision beside each that was enacted in its place. */
        private void enacted(String bill, List<String> enacted) {
            for (String id : enacted) {
                Optional<Provision> was = before.provision(bill);
                Optional<Provision> is = after.provision(id);
                if (was.isPresent() && is.isPresent() && after.provision(bill).isEmpty()) {
                    pair(was, is, bill);
                }
            }
        }

        private void provision(Optional<Provision> was, Optional<Provision> is, String id) {
            int earlier = differences.size();
            pair(was, is, id);
            if (differences.size() == earlier && !undecided.contains(id)) {
                alike++;
            }
        }

        private void pair(Optional<Provision> was, Optional<Provision> is, String id) {
            Optional<String> first = was.map(Provision::id);
            Optional<String> second = is.map(Provision::id);
            look(was, is, id, What.APPLIES, first, second);
            Rule rule = is.or(() -> was).orElseThrow().rule();
            if (was.isPresent() && is.isPresent()) {
                if (rule instanceof Rule.Duty || rule instanceof Rule.Prohibition) {
                    both(was, is, id, What.BREACHED, ".breached");
                } else if (rule instanceof Rule.Threshold) {
                    both(was, is, id, What.REACHED, ".reached");
                } else if (rule instanceof Rule.Admissibility) {
                    both(was, is, id, What.MET, ".met");
                } else if (rule instanceof Rule.Sanction) {
                    penalties(was.get(), is.get(), id);
                }
            }
        }

        private void both(
                Optional<Provision> was,
                Optional<Provision> is,
                String id,
                What what,
                String step) {
            Optional<String> first = there(before, was.map(p -> p.id() + step).orElse(""));
            Optional<String> second = there(after, is.map(p -> p.id() + step).orElse(""));
            look(was, is, id, what, first, second);
        }

        private static Optional<String> there(Side side, String step) {
            return side.law().program().steps().stream()
                    .map(s -> s.name())
                    .filter(step::equals)
                    .findFirst();
        }

        private void look(
                Optional<Provision> was,
                Optional<Provision> is,
                String id,
                What what,
                Optional<String> first,
                Optional<String> second) {
            Distinction.Outcome outcome = distinction.of(first, second, Optional.empty());
            add(was, is, id, what, Optional.empty(), Type.TRUTH, outcome);
        }

        private void add(
                Optional<Provision> was,
                Optional<Provision> is,
                String id,
                What what,
                Optional<Penalty> penalty,
                Type type,
                Distinction.Outcome outcome) {
            if (!outcome.decided()) {
                undecided.add(id);
            }
            for (Distinction.Found found : outcome.found()) {
                differences.add(
                        new Difference(
                                id,
                                was,
                                is,
                                what,
                                penalty,
                                type,
                                found.sort(),
                                found.before(),
                                found.after(),
                                somebody(found.part())));
            }
        }

        /** Penalties of one kind stand beside each other in their order. */
        private void penalties(Provision was, Provision is, String id) {
            List<Penalty> first = penalties(was);
            List<Penalty> second = penalties(is);
            for (int i = 0; i < first.size(); i++) {
                Penalty penalty = first.get(i);
                int same = position(penalty, first, i, second);
                if (same >= 0) {
                    Penalty other = second.get(same);
                    amount(
                            was,
                            is,
                            id,
                            penalty,
                            i,
                            same,
                            What.LEAST,
                            penalty.least(),
                            other.least());
                    amount(was, is, id, penalty, i, same, What.MOST, penalty.most(), other.most());
                }
            }
        }

        private static List<Penalty> penalties(Provision provision) {
            return provision.rule() instanceof Rule.Sanction sanction
                    ? sanction.penalties()
                    : List.of();
        }

        /** Where the penalty of the same kind and number among its kind stands; -1 when nowhere. */
        private static int position(Penalty of, List<Penalty> first, int at, List<Penalty> second) {
            long number = first.subList(0, at).stream().filter(p -> p.kind() == of.kind()).count();
            for (int i = 0; i < second.size(); i++) {
                if (second.get(i).kind() == of.kind() && number-- == 0) {
                    return i;
                }
            }
            return -1;
        }

        private void amount(
                Provision was,
                Provision is,
                String id,
                Penalty penalty,
                int one,
                int other,
                What what,
                Optional<Expression> first,
                Optional<Expression> second) {
            if (first.isEmpty() || second.isEmpty()) {
                return;
            }
            Type type = first.get().type();
            if (!type.equals(second.get().type())) {
                undecided.add(id);
                return;
            }
            String end = what == What.LEAST ? ".least" : ".most";
            Distinction.Outcome outcome =
                    distinction.of(
                            there(before, was.id() + "." + (one + 1) + end),
                            there(after, is.id() + "." + (other + 1) + end),
                            Optional.of(new Distinction.Both(was.id(), is.id())));
            add(Optional.of(was), Optional.of(is), id, what, Optional.of(penalty), type, outcome);
        }

        /** One organisation of a part of all there are. */
        private Map<String, Range> somebody(Map<String, Range> part) {
            Map<String, Range> example = new java.util.LinkedHashMap<>();
            for (Program program : List.of(before.law().program(), after.law().program())) {
                for (Input input : program.inputs()) {
                    Range range = part.get(input.id());
                    if (range != null) {
                        long today = after.law().days().today().toEpochDay();
                        example.put(input.id(), one(input.type(), range, today));
                    }
                }
            }
            return example;
        }

        private static Range one(Type type, Range range, long today) {
            if (type instanceof Type.One) {
                return Range.of(Long.lowestOneBit(range.high()));
            }
            if (type instanceof Type.Day) {
                // the day nearest to today: nobody was registered in the year 1000
                return Range.of(Math.max(range.low(), Math.min(range.high(), today)));
            }
            return Range.of(range.low());
        }
    }
}
