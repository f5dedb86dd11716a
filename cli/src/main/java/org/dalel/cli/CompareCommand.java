// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dalel.intake.UnreadableFile;
import org.dalel.law.compare.LawComparison;
import org.dalel.law.compare.LawComparison.Difference;
import org.dalel.law.compare.LawComparison.What;
import org.dalel.law.compare.Reach;
import org.dalel.law.compare.Side;
import org.dalel.law.day.Days;
import org.dalel.law.day.LawOfDay;
import org.dalel.law.pack.FactDefinition;
import org.dalel.law.pack.Pack;
import org.dalel.law.pack.Provision;
import org.dalel.law.program.Range;
import org.dalel.terms.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dalel compare}: what changes from one law to another, and for whom. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        header = "What changes from one law to another, with an organisation for each difference.",
        description = {
            "",
            "A and B are PACK, PACK@DATE, PACK@DATE+BILL or PACK/INSTRUMENT@DATE. Every difference is"
                    + " found, over all organisations there can be; where that cannot be decided,"
                    + " the answer says so. Two countries are set side by side. Not legal advice."
        },
        footer = {
            "",
            "Examples:",
            "  dalel compare kz@2014-06-18 kz@2015-06-18",
            "  dalel compare kz@2014-06-18 kz@2014-06-18+criminal-code-bill",
            "  dalel compare kz@2014-12-31+criminal-code-bill kz@2015-01-01",
            "  dalel compare xx@2018-07-01 kz@2018-07-01",
            ""
        })
final class CompareCommand implements Callable<Integer> {
    private static final Pattern SIDE =
            Pattern.compile(
                    "(?<pack>[A-Za-z]{2,8})(?:/(?<instrument>[^@+]+))?"
                            + "(?:@(?<day>\\d{4}-\\d\\d-\\d\\d))?(?:\\+(?<bill>.+))?");

    private final Terminal terminal;
    private final Clock clock;

    @Parameters(index = "0", paramLabel = "A", description = "The law before.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "B", description = "The law after.")
    private String after = "";

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Option(names = "--packs", paramLabel = "DIR", description = "Where the packs lie.")
    private Path packs;

    CompareCommand(Terminal terminal, Path home, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
        this.packs = home.resolve("packs");
    }

    @Override
    public Integer call() throws Refused, UnreadableFile {
        Side one = side(before);
        Side other = side(after);
        boolean samePack = one.law().pack().id().equals(other.law().pack().id());
        boolean beside =
                !samePack || one.instrument().isPresent() || other.instrument().isPresent();
        if (json && beside) {
            line(LawJson.printed(LawJson.beside(Reach.of(one), Reach.of(other))));
            return Exit.DONE;
        }
        if (!json) {
            heading("before", one);
            heading("after", other);
            line("not legal advice");
        }
        if (beside) {
            beside(Reach.of(one), Reach.of(other));
            return Exit.DONE;
        }
        LawComparison comparison = LawComparison.of(one, other);
        if (json) {
            line(LawJson.printed(LawJson.comparison(comparison)));
        } else {
            print(comparison);
        }
        return comparison.undecided().isEmpty() ? Exit.DONE : Exit.WITH_PROBLEMS;
    }

    private Side side(String text) throws Refused, UnreadableFile {
        Matcher parts = SIDE.matcher(text);
        if (!parts.matches()) {
            throw new Refused(
                    new Problem(
                            "'" + text + "' is no law that can be compared",
                            "dalel compare",
                            "write kz, kz@2014-06-18 or kz@2014-06-18+ngo-bill"));
        }
        LocalDate day = day(Optional.ofNullable(parts.group("day")));
        Packs known = new Packs(packs);
        Optional<String> bill = Optional.ofNullable(parts.group("bill"));
        Optional<String> instrument = Optional.ofNullable(parts.group("instrument"));
        Packs.WithBill with = bill.isPresent() ? known.with(parts.group("pack"), bill.get()) : null;
        LawOfDay law =
                with == null
                        ? LawOfDay.of(known.read(parts.group("pack")), Days.all(day))
                        : with.on(day);
        if (instrument.isPresent() && law.pack().instrument(instrument.get()).isEmpty()) {
            throw new Refused(
                    new Problem(
                            "there is no instrument '" + instrument.get() + "'",
                            "pack " + law.pack().id(),
                            "dalel law list --country " + law.pack().id() + " lists them"));
        }
        return new Side(law, Optional.ofNullable(with).map(Packs.WithBill::bill), instrument);
    }

    private LocalDate day(Optional<String> text) throws Refused {
        if (text.isEmpty()) {
            return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        }
        try {
            return LocalDate.parse(text.get());
        } catch (java.time.DateTimeException none) {
            throw new Refused(
                    new Problem(
                            "there is no day " + text.get(),
                            "dalel compare",
                            "write year-month-day: 2014-06-18"));
        }
    }

    private void heading(String which, Side side) {
        Pack pack = side.law().pack();
        LocalDate day = side.law().days().today();
        line(
                terminal.bold(
                        which
                                + ": "
                                + LawWords.english(pack.title())
                                + side.instrument().map(i -> ", " + i).orElse("")
                                + ", law of "
                                + LawWords.day(day)));
        side.bill()
                .ifPresent(
                        b ->
                                new org.dalel.law.told.BillWords(
                                                org.dalel.law.told.InWords.of(
                                                        org.dalel.terms.Language.ENGLISH))
                                        .heading(b, day)
                                        .forEach(l -> line("  " + l)));
        line("  " + pack.reviewed().map(r -> "reviewed: " + r).orElse("draft, not reviewed"));
        List<String> gaps =
                pack.coverage().topics().stream()
                        .filter(
                                t ->
                                        pack.coverage().of(t, day)
                                                == org.dalel.law.pack.Coverage.Extent.NO)
                        .map(Wording::plain)
                        .toList();
        if (!gaps.isEmpty()) {
            line("  not encoded of that day, which is not \"no\": " + String.join(", ", gaps));
        }
    }

    // ---- two laws of one pack

    private void print(LawComparison comparison) {
        Map<String, java.util.ArrayList<Difference>> byProvision = new LinkedHashMap<>();
        comparison
                .differences()
                .forEach(
                        d ->
                                byProvision
                                        .computeIfAbsent(
                                                d.was().map(Provision::id).orElse("")
                                                        + " "
                                                        + d.is().map(Provision::id).orElse(""),
                                                p -> new java.util.ArrayList<>())
                                        .add(d));
        for (List<Difference> differences : byProvision.values()) {
            provision(comparison, differences);
        }
        line("");
        line(
                Wording.counted(byProvision.size(), "provision differs", "provisions differ")
                        + ", "
                        + comparison.alike()
                        + " give everybody the same answers");
        if (!comparison.undecided().isEmpty()) {
            line(
                    "not decided whether they differ further: "
                            + String.join(", ", comparison.undecided()));
        }
    }

    private void provision(LawComparison comparison, List<Difference> differences) {
        Difference first = differences.get(0);
        line("");
        first.was().ifPresent(p -> cited("before: ", p, comparison.before().law()));
        first.is()
                .filter(p -> !Optional.of(p).equals(first.was()))
                .ifPresent(p -> cited("after:  ", p, comparison.after().law()));
        for (Difference difference : differences) {
            line("      " + what(difference));
            line("        for example: " + example(difference, comparison));
        }
    }

    private void cited(String which, Provision provision, LawOfDay law) {
        line("  " + which + provision.id() + "  " + LawWords.english(provision.says()));
        line("          " + LawWords.citation(provision, law.pack()));
        line("          " + LawWords.of(provision.force()));
        LawWords.warnings(provision).forEach(w -> line("          " + w));
    }

    private static String what(Difference difference) {
        String subject =
                switch (difference.what()) {
                    case APPLIES -> "applies";
                    case BREACHED -> "breached";
                    case REACHED -> "reached";
                    case MET -> "met";
                    case LEAST, MOST -> amount(difference);
                };
        boolean number = difference.what() == What.LEAST || difference.what() == What.MOST;
        return subject
                + ": "
                + (number
                        ? LawWords.amount(difference.before(), difference.type())
                        : LawWords.truth(difference.before()))
                + " → "
                + (number
                        ? LawWords.amount(difference.after(), difference.type())
                        : LawWords.truth(difference.after()));
    }

    private static String amount(Difference difference) {
        String kind = difference.penalty().map(p -> Wording.plain(p.kind().code())).orElse("");
        return (difference.what() == What.LEAST ? "lowest " : "highest ") + kind;
    }

    private static String example(Difference difference, LawComparison comparison) {
        Map<String, FactDefinition> facts =
                new LinkedHashMap<>(comparison.before().law().pack().facts());
        facts.putAll(comparison.after().law().pack().facts());
        List<String> said =
                difference.example().entrySet().stream()
                        .map(e -> said(e.getKey(), e.getValue(), facts))
                        .toList();
        return said.isEmpty() ? "any organisation" : String.join("; ", said);
    }

    private static String said(String fact, Range value, Map<String, FactDefinition> facts) {
        FactDefinition definition = facts.get(fact);
        return Wording.plain(fact)
                + ": "
                + (definition == null
                        ? value.toString()
                        : LawWords.value(value, definition.type()));
    }

    // ---- laws that share no provisions

    private void beside(Reach one, Reach other) {
        line("");
        line("These two share no provisions: what each holds stands side by side.");
        Table kinds = new Table("provisions that reach somebody", "before", "after");
        java.util.Set<String> all = new java.util.TreeSet<>(one.kinds().keySet());
        all.addAll(other.kinds().keySet());
        for (String kind : all) {
            kinds.row(
                    kind,
                    String.valueOf(one.kinds().getOrDefault(kind, 0)),
                    String.valueOf(other.kinds().getOrDefault(kind, 0)));
        }
        kinds.lines(terminal.width()).forEach(this::line);
        line("");
        Table heaviest = new Table("side", "penalty", "at most", "under", "in sanctions");
        heaviest("before", one, heaviest);
        heaviest("after", other, heaviest);
        heaviest.lines(terminal.width()).forEach(this::line);
    }

    private static void heaviest(String which, Reach reach, Table to) {
        for (Reach.Heaviest heaviest : reach.heaviest()) {
            to.row(
                    which,
                    Wording.plain(heaviest.kind().name().toLowerCase(Locale.ROOT)),
                    heaviest.amount()
                            .flatMap(a -> heaviest.type().map(t -> LawWords.amount(a, t)))
                            .orElse(""),
                    LawWords.citation(heaviest.provision(), reach.side().law().pack()),
                    String.valueOf(heaviest.sanctions()));
        }
    }

    private void line(String words) {
        terminal.out().println(words);
    }
}
