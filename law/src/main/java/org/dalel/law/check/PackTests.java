// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dalel.law.day.Days;
import org.dalel.law.day.LawOfDay;
import org.dalel.law.language.Fault;
import org.dalel.law.language.Nearest;
import org.dalel.law.language.Source;
import org.dalel.law.language.Type;
import org.dalel.law.pack.Coverage;
import org.dalel.law.pack.Node;
import org.dalel.law.pack.Pack;
import org.dalel.law.pack.PenaltyKind;
import org.dalel.law.program.Range;
import org.dalel.terms.When;

/**
 * The tests that stand in a pack's own files, as a lawyer writes them:
 *
 * <pre>
 * - at: 2018-07-01
 *   org: {legal_form: foundation, registered: true, annual_report: never}
 *   expect:
 *     annual-report: {holds: yes, breached: yes, late: 92}
 *     adm-489.9: {fine: 60125..120250}
 * </pre>
 */
public final class PackTests {
    private static final Set<String> EXPECTATIONS =
            Set.of(
                    "holds",
                    "breached",
                    "due",
                    "next",
                    "late",
                    "fine",
                    "most",
                    "ask",
                    "cause",
                    "met",
                    "open",
                    "until",
                    "instead");

    private final Pack pack;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<Days, LawOfDay> laws = new LinkedHashMap<>();

    /**
     * How the tests of a pack went.
     *
     * @param tests how many tests there are
     * @param expectations how many answers they ask for
     * @param faults what differs, with its place; empty when all is as expected
     */
    public record Outcome(int tests, int expectations, List<Fault> faults) {
        public Outcome {
            faults = List.copyOf(faults);
        }
    }

    private PackTests(Pack pack) {
        this.pack = pack;
    }

    /** Runs every test of the pack. */
    public static Outcome run(Pack pack) {
        PackTests run = new PackTests(pack);
        pack.tests().forEach(run::test);
        int expectations = pack.tests().stream().mapToInt(PackTests::expectations).sum();
        return new Outcome(pack.tests().size(), expectations, run.faults);
    }

    private static int expectations(Node test) {
        return test instanceof Node.Mapping mapping
                ? mapping.entries().stream()
                        .filter(e -> e.key().equals("expect"))
                        .map(Node.Entry::value)
                        .filter(Node.Mapping.class::isInstance)
                        .mapToInt(e -> ((Node.Mapping) e).entries().size())
                        .sum()
                : 0;
    }

    private void fault(Source place, String what, String whatToDo) {
        faults.add(place.fault(what, 0, whatToDo));
    }

    private void test(Node node) {
        if (!(node instanceof Node.Mapping mapping)) {
            fault(node.source(), "a test is written as keys with values", "write: - at: …");
            return;
        }
        Optional<Days> days = Optional.empty();
        Profile profile = new Profile(Map.of());
        Optional<Node.Mapping> expected = Optional.empty();
        for (Node.Entry entry : mapping.entries()) {
            switch (entry.key()) {
                case "at" -> days = days(entry.value());
                case "org", "case" -> {
                    if (entry.value() instanceof Node.Mapping facts) {
                        ProfileReader.Read read = ProfileReader.facts(facts, pack);
                        faults.addAll(read.faults());
                        profile = read.profile().orElse(profile);
                    }
                }
                case "expect" -> {
                    if (entry.value() instanceof Node.Mapping all) {
                        expected = Optional.of(all);
                    }
                }
                case "note" -> {}
                default ->
                        fault(
                                entry.place(),
                                "unknown key '" + entry.key() + "' in a test",
                                "the keys are at, org, case, expect, note");
            }
        }
        if (days.isEmpty() || expected.isEmpty()) {
            fault(
                    node.source(),
                    "a test has a day and something to expect",
                    "write: {at: 2018-07-01, org: {…}, expect: {…}}");
            return;
        }
        LawOfDay law = laws.computeIfAbsent(days.get(), d -> LawOfDay.of(pack, d));
        Assessment assessment = Assessment.of(law, profile);
        for (Node.Entry entry : expected.get().entries()) {
            expectation(entry, assessment);
        }
    }

    /** One day, or a day for each anchor. */
    private Optional<Days> days(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return day(scalar.source()).map(Days::all);
        }
        Map<String, LocalDate> days = new LinkedHashMap<>();
        if (node instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                day(entry.value().source()).ifPresent(d -> days.put(entry.key(), d));
            }
        }
        LocalDate today = days.values().stream().max(LocalDate::compareTo).orElse(null);
        if (today == null) {
            return Optional.empty();
        }
        LocalDate asked = days.getOrDefault("today", today);
        return Optional.of(
                new Days(
                        asked,
                        days.getOrDefault("event", asked),
                        days.getOrDefault("opening", asked),
                        days.getOrDefault("decision", asked),
                        days.getOrDefault("filing", asked)));
    }

    private Optional<LocalDate> day(Source text) {
        Optional<LocalDate> day =
                When.parse(text.text()).filter(w -> w instanceof When.Day).flatMap(When::earliest);
        if (day.isEmpty()) {
            fault(text, "'" + text.text() + "' is no day", "write: 2018-07-01");
        }
        return day;
    }

    private void expectation(Node.Entry entry, Assessment assessment) {
        if (entry.key().equals("not_encoded")) {
            notEncoded(entry, assessment);
            return;
        }
        if (pack.provision(entry.key()).isEmpty()) {
            fault(
                    entry.place(),
                    "there is no provision '" + entry.key() + "' to expect anything of",
                    Nearest.advice(
                            entry.key(),
                            pack.provisions().stream().map(p -> p.id()).toList(),
                            "dalel law list --provisions lists them"));
            return;
        }
        Finding finding = assessment.finding(entry.key());
        if (entry.value() instanceof Node.Scalar scalar) {
            same(scalar.source(), entry.key(), "holds", truth(finding.holds()), scalar.text());
            return;
        }
        if (entry.value() instanceof Node.Mapping mapping) {
            mapping.entries().forEach(e -> expected(entry.key(), e, finding));
        }
    }

    private void expected(String provision, Node.Entry entry, Finding finding) {
        if (entry.key().equals("fine") && entry.value() instanceof Node.Mapping addressees) {
            for (Node.Entry one : addressees.entries()) {
                same(
                        one.value().source(),
                        provision,
                        "fine on " + one.key(),
                        fine(finding, one.key()),
                        words(one.value()));
            }
            return;
        }
        Source place = entry.value().source();
        String wanted = words(entry.value());
        Optional<Finding.Obligation> obligation = finding.obligation();
        String is =
                switch (entry.key()) {
                    case "holds" -> truth(finding.holds());
                    case "breached" -> obligation.map(o -> truth(o.breached())).orElse("none");
                    case "due" ->
                            obligation.flatMap(o -> o.lastDue()).map(this::days).orElse("none");
                    case "next" ->
                            obligation.flatMap(o -> o.nextDue()).map(this::days).orElse("none");
                    case "late" -> obligation.map(o -> number(o.lateDays(), 0)).orElse("none");
                    case "fine" -> fine(finding);
                    case "most" -> most(finding);
                    case "met" -> finding.met().map(PackTests::truth).orElse("none");
                    case "open" -> open(finding);
                    case "until" ->
                            finding.consequences().stream()
                                    .flatMap(c -> c.until().stream())
                                    .findFirst()
                                    .map(this::days)
                                    .orElse("none");
                    case "instead" -> instead(finding);
                    case "ask" -> String.join(", ", finding.openFacts());
                    case "cause" ->
                            String.join(
                                    "",
                                    finding.causes().stream()
                                            .map(c -> String.valueOf(c.letter()))
                                            .sorted()
                                            .toList());
                    default -> {
                        fault(
                                entry.place(),
                                "'" + entry.key() + "' cannot be expected",
                                Nearest.advice(
                                        entry.key(),
                                        EXPECTATIONS,
                                        "expect one of "
                                                + String.join(
                                                        ", ",
                                                        EXPECTATIONS.stream().sorted().toList())));
                        yield wanted;
                    }
                };
        same(place, provision, entry.key(), is, wanted);
    }

    private void same(Source place, String provision, String what, String is, String wanted) {
        if (!is.equals(wanted)) {
            fault(
                    place,
                    "expected of " + provision + ": " + what + " " + wanted + ", but it is " + is,
                    "check the provision and the test against the text of the law");
        }
    }

    private static String words(Node node) {
        if (node instanceof Node.Items items) {
            return String.join(", ", items.items().stream().map(n -> n.source().text()).toList());
        }
        return node.source().text();
    }

    private static String truth(Range range) {
        return range.isYes() ? "yes" : range.isNo() ? "no" : "unknown";
    }

    private String days(Finding.DayRange days) {
        return days.settled() ? days.first().toString() : days.first() + "/" + days.last();
    }

    private static String number(Range range, int digits) {
        String low = BigDecimal.valueOf(range.low(), digits).stripTrailingZeros().toPlainString();
        String high = BigDecimal.valueOf(range.high(), digits).stripTrailingZeros().toPlainString();
        return range.settled() ? low : low + ".." + high;
    }

    /** The fine in money, from its lowest to its highest. */
    private static String fine(Finding finding) {
        return fine(finding, "");
    }

    private static String fine(Finding finding, String on) {
        for (Finding.Consequence consequence : finding.consequences()) {
            if (consequence.penalty().kind() == PenaltyKind.FINE
                    && (on.isEmpty() || on.equals(consequence.penalty().on()))
                    && !consequence.open().isNo()
                    && consequence.type().isPresent()
                    && consequence.type().get() instanceof Type.Amount amount) {
                Range most = consequence.most().orElse(Range.of(0));
                Range least = consequence.least().orElse(Range.of(0));
                boolean sure = consequence.open().isYes();
                return number(new Range(sure ? least.low() : 0, most.high()), amount.digits());
            }
        }
        return "none";
    }

    /** The highest of the first penalty that is no fine, in its unit. */
    private static String most(Finding finding) {
        for (Finding.Consequence consequence : finding.consequences()) {
            if (consequence.penalty().kind() != PenaltyKind.FINE
                    && !consequence.open().isNo()
                    && consequence.type().isPresent()
                    && consequence.most().isPresent()
                    && consequence.type().get() instanceof Type.Amount amount) {
                return number(consequence.most().get(), amount.digits())
                        + " "
                        + amount.unit().code();
            }
        }
        return "none";
    }

    /** The kinds of penalty that can be imposed, those that only might be with a question mark. */
    private static String open(Finding finding) {
        return String.join(
                ", ",
                finding.consequences().stream()
                        .filter(c -> !c.open().isNo())
                        .map(c -> c.penalty().kind().code() + (c.open().isYes() ? "" : "?"))
                        .distinct()
                        .toList());
    }

    /** What an unpaid fine can become: {@code 80 hours, 20 days}. */
    private static String instead(Finding finding) {
        List<String> all =
                finding.consequences().stream()
                        .flatMap(c -> c.instead().stream())
                        .map(
                                i ->
                                        number(i.most(), 0)
                                                + " "
                                                + ((Type.Amount) i.type()).unit().code())
                        .distinct()
                        .toList();
        return all.isEmpty() ? "none" : String.join(", ", all);
    }

    private void notEncoded(Node.Entry entry, Assessment assessment) {
        List<String> gaps =
                assessment.notEncoded().stream()
                        .filter(g -> g.extent() == Coverage.Extent.NO)
                        .map(Assessment.Gap::topic)
                        .toList();
        for (String topic : words(entry.value()).split(", ")) {
            if (!gaps.contains(topic)) {
                fault(
                        entry.value().source(),
                        "expected that '" + topic + "' is not encoded, but it is",
                        "compare with the pack's coverage; not encoded are: "
                                + String.join(", ", gaps));
            }
        }
    }
}
