// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dalel.intake.UnreadableFile;
import org.dalel.law.compare.LawComparison;
import org.dalel.law.compare.Reach;
import org.dalel.law.compare.Side;
import org.dalel.law.day.Days;
import org.dalel.law.day.LawOfDay;
import org.dalel.law.told.InWords;
import org.dalel.terms.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            "  dalel compare xx@2018-07-01 kz@2018-07-01 --language ru",
            ""
        })
final class CompareCommand implements Callable<Integer> {
    private static final Pattern SIDE =
            Pattern.compile(
                    "(?<pack>[A-Za-z]{2,8})(?:/(?<instrument>[^@+]+))?"
                            + "(?:@(?<day>\\d{4}-\\d\\d-\\d\\d))?(?:\\+(?<bill>.+))?");

    private final Terminal terminal;
    private final Path home;
    private final Clock clock;

    @Parameters(index = "0", paramLabel = "A", description = "The law before.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "B", description = "The law after.")
    private String after = "";

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Mixin private PackPlace place = new PackPlace();

    @Mixin private LawLanguage language = new LawLanguage();

    CompareCommand(Terminal terminal, Path home, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
        this.home = home;
    }

    @Override
    public Integer call() throws Refused, UnreadableFile {
        InWords say = language.say();
        Side one = side(before);
        Side other = side(after);
        boolean samePack = one.law().pack().id().equals(other.law().pack().id());
        boolean beside =
                !samePack || one.instrument().isPresent() || other.instrument().isPresent();
        if (json && beside) {
            terminal.out().println(LawJson.printed(LawJson.beside(Reach.of(one), Reach.of(other))));
            return Exit.DONE;
        }
        if (beside) {
            new ComparedLines(terminal, say).printBeside(Reach.of(one), Reach.of(other));
            return Exit.DONE;
        }
        LawComparison comparison = LawComparison.of(one, other);
        if (json) {
            terminal.out().println(LawJson.printed(LawJson.comparison(comparison)));
        } else {
            new ComparedLines(terminal, say).print(comparison);
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
        Packs known = place.in(home);
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
            return AskedDay.today(clock);
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
}
