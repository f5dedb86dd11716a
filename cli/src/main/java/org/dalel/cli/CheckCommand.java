// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.packs.PackFiles;
import org.dalel.law.check.Assessment;
import org.dalel.law.check.Profile;
import org.dalel.law.check.ProfileReader;
import org.dalel.law.day.Days;
import org.dalel.law.day.LawOfDay;
import org.dalel.law.pack.Pack;
import org.dalel.law.told.InWords;
import org.dalel.terms.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dalel check}: what the law of a day means for an organisation. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        header = "What an organisation must do, may not do, and what can follow.",
        description = {
            "",
            "ORG.yaml says what is known: facts: {registered: true, members: 10..20}. What is left"
                    + " out, unknown or rather-not-say stays open, and the answer says what would"
                    + " settle it. Nothing of it is kept or sent. Not legal advice."
        },
        footer = {
            "",
            "Examples:",
            "  dalel check examples/organisations/foundation.yaml",
            "  dalel check org.yaml --pack xx --on 2018-07-01 --all",
            "  dalel check org.yaml --pack kz --on 2014-06-18 --with criminal-code-bill",
            ""
        })
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Clock clock;

    @Parameters(paramLabel = "ORG.yaml", description = "What is known of the organisation.")
    private Path file = Path.of("");

    @Option(names = "--pack", paramLabel = "CODE", description = "The law pack, such as kz.")
    private String pack = "";

    @Option(names = "--on", paramLabel = "DATE", description = "The day asked about; today.")
    private Optional<LocalDate> on = Optional.empty();

    @Option(
            names = "--with",
            paramLabel = "BILL",
            description =
                    "As if this bill were law, such as ngo-bill; with proposals:"
                            + " ngo-bill:accepted.")
    private String with = "";

    @Option(names = "--all", description = "Also what does not apply, and why not.")
    private boolean all;

    @Option(names = "--packs", paramLabel = "DIR", description = "Where the packs lie.")
    private Path packs;

    @Mixin private LawLanguage language = new LawLanguage();

    CheckCommand(Terminal terminal, Path home, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
        this.packs = home.resolve("packs");
    }

    @Override
    public Integer call() throws Refused, UnreadableFile {
        InWords say = language.say();
        Packs known = new Packs(packs);
        String code = pack.isEmpty() ? PackFiles.packOf(file).orElse("") : pack;
        Optional<Packs.WithBill> bill =
                with.isEmpty() ? Optional.empty() : Optional.of(known.with(code, with));
        Pack law = bill.isPresent() ? bill.get().pack() : known.read(code);
        ProfileReader.Read read = PackFiles.profile(file, law);
        if (read.profile().isEmpty()) {
            read.faults()
                    .forEach(f -> terminal.say(new Problem(f.what(), f.where(), f.whatToDo())));
            return Exit.WITH_PROBLEMS;
        }
        LocalDate day =
                on.or(read::on)
                        .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        LawOfDay ofDay = bill.isPresent() ? bill.get().on(day) : LawOfDay.of(law, Days.all(day));
        bill.ifPresent(b -> BillWords.heading(b.bill(), day).forEach(this::line));
        Profile profile = read.profile().get();
        new LawAnswer(terminal, say).printWhole(Assessment.of(ofDay, profile), profile, all);
        return Exit.DONE;
    }

    private void line(String words) {
        terminal.out().println(words);
    }
}
