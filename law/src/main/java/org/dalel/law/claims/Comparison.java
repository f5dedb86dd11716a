// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.dalel.law.check.Assessment;
import org.dalel.law.check.Finding;
import org.dalel.law.check.Profile;
import org.dalel.law.day.Days;
import org.dalel.law.day.LawOfDay;
import org.dalel.law.language.Expression;
import org.dalel.law.language.Type;
import org.dalel.law.pack.Pack;
import org.dalel.law.pack.Provision;
import org.dalel.law.pack.Rule;
import org.dalel.law.program.Range;
import org.dalel.terms.Bounds;

/**
 * A statement beside the provisions of its matter.
 *
 * @param verdict how they stand to each other
 * @param beside each provision with what agrees and what does not
 */
public record Comparison(Statement statement, Matter matter, Verdict verdict, List<Beside> beside) {
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(19|20)[0-9]{2}(?![0-9])");

    public Comparison {
        beside = List.copyOf(beside);
    }

    /** How a statement stands to the texts that were read. Never "false". */
    public enum Verdict {
        /** The texts say the same. */
        AGREES,
        /** Some of them say the same, or all of them in part. */
        DIFFERS_IN_PART,
        /** The texts say something else. */
        DIFFERS,
        /** The pack holds no text of it. */
        CANNOT_BE_TOLD
    }

    /**
     * A provision beside a statement.
     *
     * @param inForce whether it was in force on the day of the article
     * @param agrees points in which they agree
     * @param differs points in which they do not
     * @param finding its penalties in the units of the day
     */
    public record Beside(
            Provision provision,
            Range inForce,
            List<Matter.Point> agrees,
            List<Matter.Point> differs,
            Finding finding) {}

    /**
     * Every matter that an article speaks of, once, in the order of the article; of several
     * statements of one matter the one that says most.
     *
     * @param day of the article
     */
    public static List<Comparison> of(
            List<Statement> statements, List<Matter> matters, Pack pack, LocalDate day) {
        Map<String, Finding> findings = new java.util.HashMap<>();
        List<Comparison> comparisons = new ArrayList<>();
        for (Matter matter : matters) {
            statements.stream()
                    .filter(matter::isIn)
                    .max(
                            java.util.Comparator.comparingInt(
                                            (Statement s) ->
                                                    s.sanctions().size() + s.numbers().size())
                                    .thenComparing(s -> s.kind().isPresent())
                                    .thenComparing(s -> -s.start()))
                    .ifPresent(s -> comparisons.add(compared(s, matter, pack, day, findings)));
        }
        comparisons.sort(
                java.util.Comparator.comparingInt((Comparison c) -> c.statement().start()));
        return comparisons;
    }

    /** The same beside fewer provisions: those that could be known on a day, for example. */
    public Comparison keeping(Predicate<Beside> which) {
        List<Beside> fewer = beside.stream().filter(which).toList();
        return new Comparison(statement, matter, verdict(fewer), fewer);
    }

    private static Comparison compared(
            Statement statement,
            Matter matter,
            Pack pack,
            LocalDate day,
            Map<String, Finding> findings) {
        List<Beside> beside = new ArrayList<>();
        for (String id : matter.provisions()) {
            pack.provision(id)
                    .ifPresent(
                            p ->
                                    beside.add(
                                            beside(
                                                    statement,
                                                    matter,
                                                    p,
                                                    day,
                                                    findings.computeIfAbsent(
                                                            id, i -> finding(pack, p, day)))));
        }
        return new Comparison(statement, matter, verdict(beside), beside);
    }

    /** As it is on that day; a rule that began later or ended earlier, as it is in its own time. */
    private static Finding finding(Pack pack, Provision provision, LocalDate day) {
        LocalDate asked = day;
        if (provision.force().on(day).isNo()) {
            asked =
                    provision
                            .force()
                            .from()
                            .latest()
                            .filter(f -> f.isAfter(day))
                            .or(() -> provision.force().to().flatMap(t -> t.earliest()))
                            .orElse(day);
        }
        return Assessment.of(LawOfDay.of(pack, Days.all(asked)), new Profile(Map.of()))
                .finding(provision.id());
    }

    private static Beside beside(
            Statement statement,
            Matter matter,
            Provision provision,
            LocalDate day,
            Finding finding) {
        List<Matter.Point> agrees = new ArrayList<>();
        List<Matter.Point> differs = new ArrayList<>();
        for (Matter.Point point : new TreeSet<>(matter.compares())) {
            Optional<Boolean> same =
                    switch (point) {
                        case PENALTY -> penalty(statement, finding);
                        case AUTHORITY -> authority(statement, provision);
                        case THRESHOLD -> threshold(statement, provision);
                        case RULE -> rule(statement, matter, provision);
                        case PERIOD -> period(statement, provision);
                    };
            same.ifPresent(s -> (s ? agrees : differs).add(point));
        }
        return new Beside(provision, provision.force().on(day), agrees, differs, finding);
    }

    private static Verdict verdict(List<Beside> beside) {
        boolean agrees = beside.stream().anyMatch(b -> !b.agrees().isEmpty());
        boolean differs = beside.stream().anyMatch(b -> !b.differs().isEmpty());
        return agrees
                ? differs ? Verdict.DIFFERS_IN_PART : Verdict.AGREES
                : differs ? Verdict.DIFFERS : Verdict.CANNOT_BE_TOLD;
    }

    /** Whether a penalty that the statement names is one of the provision's, just as far. */
    private static Optional<Boolean> penalty(Statement statement, Finding finding) {
        if (statement.sanctions().isEmpty() || finding.consequences().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                statement.sanctions().stream()
                        .anyMatch(s -> finding.consequences().stream().anyMatch(c -> same(s, c))));
    }

    private static boolean same(Statement.Said said, Finding.Consequence consequence) {
        if (!said.kind().equals(consequence.penalty().kind().name().toLowerCase(Locale.ROOT))) {
            return false;
        }
        if (said.amount().isUnknown() || consequence.type().isEmpty()) {
            return said.amount().isUnknown() || consequence.most().isEmpty();
        }
        Optional<BigDecimal> factor = factor(said.unit(), consequence.type().get());
        return factor.isPresent()
                && equal(said.amount().min(), consequence.least(), factor.get())
                && equal(said.amount().max(), consequence.most(), factor.get());
    }

    /** How many of the law's units one of the article's is. */
    private static Optional<BigDecimal> factor(String unit, Type type) {
        String own = type instanceof Type.Amount amount ? amount.unit().code() : "";
        return switch (unit + " in " + own) {
            case "year in months" -> Optional.of(BigDecimal.valueOf(12));
            case "month in months", "day in days", "hour in hours" -> Optional.of(BigDecimal.ONE);
            case "week in days" -> Optional.of(BigDecimal.valueOf(7));
            default -> unit.equals(own) ? Optional.of(BigDecimal.ONE) : Optional.empty();
        };
    }

    /** A bound that the article leaves out is no difference unless the law has a floor. */
    private static boolean equal(
            Optional<BigDecimal> said, Optional<Range> law, BigDecimal factor) {
        if (said.isEmpty()) {
            return true;
        }
        BigDecimal number = said.get().multiply(factor);
        return law.filter(r -> BigDecimal.valueOf(r.high()).compareTo(number) == 0).isPresent();
    }

    private static Optional<Boolean> authority(Statement statement, Provision provision) {
        if (statement.addressee().isEmpty()
                || !(provision.rule() instanceof Rule.Sanction sanction)
                || sanction.authority().isEmpty()) {
            return Optional.empty();
        }
        String first = sanction.authority().get().toLowerCase(Locale.ROOT).split("[ ,/]")[0];
        return Optional.of(statement.addressee().get().toLowerCase(Locale.ROOT).contains(first));
    }

    /** Whether every number of the threshold is in the statement, and counts the same thing. */
    private static Optional<Boolean> threshold(Statement statement, Provision provision) {
        if (!(provision.rule() instanceof Rule.Threshold threshold)
                || statement.numbers().isEmpty()) {
            return Optional.empty();
        }
        List<Expression.Comparison> bounds = new ArrayList<>();
        collect(threshold.reached(), bounds);
        return Optional.of(
                bounds.stream()
                        .allMatch(
                                b ->
                                        b.right() instanceof Expression.Constant c
                                                && says(statement.numbers(), c.value())));
    }

    private static boolean says(List<Bounds> numbers, long value) {
        return numbers.stream()
                .anyMatch(
                        n ->
                                n.min()
                                        .filter(m -> m.compareTo(BigDecimal.valueOf(value)) == 0)
                                        .isPresent());
    }

    private static void collect(Expression expression, List<Expression.Comparison> bounds) {
        if (expression instanceof Expression.Comparison comparison) {
            bounds.add(comparison);
        }
        expression.parts().forEach(p -> collect(p, bounds));
    }

    private static Optional<Boolean> rule(Statement statement, Matter matter, Provision provision) {
        return statement.kind().or(matter::asserts).map(k -> k.equals(provision.rule().kind()));
    }

    /** Whether the provision was in force in every year that the statement names. */
    private static Optional<Boolean> period(Statement statement, Provision provision) {
        List<Integer> years =
                YEAR.matcher(statement.words())
                        .results()
                        .map(y -> Integer.valueOf(y.group()))
                        .toList();
        return years.isEmpty()
                ? Optional.empty()
                : Optional.of(years.stream().allMatch(y -> inForceIn(y, provision)));
    }

    private static boolean inForceIn(int year, Provision provision) {
        return !provision.force().on(LocalDate.of(year, 1, 1)).isNo()
                && !provision.force().on(LocalDate.of(year, 12, 31)).isNo();
    }
}
