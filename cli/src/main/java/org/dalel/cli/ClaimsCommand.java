// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.packs.PackFiles;
import org.dalel.law.claims.Comparison;
import org.dalel.law.claims.Matter;
import org.dalel.law.pack.Bill;
import org.dalel.law.pack.BillReader;
import org.dalel.law.pack.Pack;
import org.dalel.law.told.BillWords;
import org.dalel.law.told.InWords;
import org.dalel.law.told.ReplayWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dalel claims}: what an article says of the law beside what the pack says. */
@Command(
        name = "claims",
        mixinStandardHelpOptions = true,
        header = "What an article says of the law, beside the texts that were read.",
        description = {
            "",
            "Says where they agree, where and how they differ, from which text and version, and"
                    + " what cannot be told. An article may speak of a bill, of another version or"
                    + " of practice: nobody is called wrong. Its words are not printed. Not legal"
                    + " advice."
        },
        footer = {
            "",
            "Examples:",
            "  dalel read --json --out readings article.txt",
            "  dalel claims readings/article.json --text article.txt --pack kz --on 2017-06-07",
            ""
        })
final class ClaimsCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Path home;

    @Mixin private AskedArticle article = new AskedArticle();

    @Mixin private LawLanguage language = new LawLanguage();

    ClaimsCommand(Terminal terminal, Path home) {
        this.terminal = terminal;
        this.home = home;
    }

    @Override
    public Integer call() throws Refused, UnreadableFile {
        InWords say = language.say();
        AskedArticle.About about = article.about(home);
        print(
                Comparison.of(about.said().statements(), about.matters(), about.law(), about.day()),
                about.packs().of(about.law().id()),
                about.law(),
                about.day(),
                say);
        return Exit.DONE;
    }

    // ---- print

    private void print(
            List<Comparison> comparisons, Path folder, Pack law, LocalDate day, InWords say)
            throws UnreadableFile {
        line(terminal.bold(say.said(law.title())));
        line(say.standing(law, day));
        line(say.text("claims.means"));
        if (comparisons.isEmpty()) {
            line("");
            line(say.text("claims.none"));
        }
        for (Comparison comparison : comparisons) {
            Matter matter = comparison.matter();
            line("");
            line(
                    say.text(
                            "claims.at",
                            comparison.statement().start(),
                            comparison.statement().end()));
            line("  " + say.said(matter.says()));
            line(
                    "  "
                            + terminal.bold(
                                    say.text(
                                            "claims."
                                                    + comparison
                                                            .verdict()
                                                            .name()
                                                            .toLowerCase(Locale.ROOT))));
            if (!say.said(matter.note()).isEmpty()) {
                line("  " + say.said(matter.note()));
            }
            if (matter.bill().isPresent()) {
                bill(PackFiles.bill(folder, matter.bill().get(), Set.of()), day, say);
            }
            comparison.beside().forEach(b -> beside(b, law, day, say));
            OtherSources.print(matter.elsewhere(), terminal, new ReplayWords(say, law), say);
        }
    }

    /** How far the bill was on the day of the article. */
    private void bill(BillReader.Read read, LocalDate day, InWords say) {
        if (read.bill().isPresent()) {
            Bill bill = read.bill().get();
            line(
                    "  "
                            + say.text(
                                    "claims.bill",
                                    say.said(bill.title()),
                                    say.day(day),
                                    new BillWords(say).status(bill, day)));
        }
    }

    private void beside(Comparison.Beside beside, Pack law, LocalDate day, InWords say) {
        line("    - " + say.citation(beside.provision(), law));
        line("      " + say.said(beside.provision().says()));
        beside.finding().consequences().forEach(c -> line("      " + say.consequence(c)));
        points("claims.same", beside.agrees(), say);
        points("claims.other", beside.differs(), say);
        line(
                "      "
                        + say.force(beside.provision().force())
                        + (beside.inForce().isNo()
                                ? " (" + say.text("claims.notThen", say.day(day)) + ")"
                                : ""));
        beside.provision()
                .citation()
                .read()
                .ifPresent(r -> line("      " + say.text("claims.read", r)));
        say.warnings(beside.provision()).forEach(w -> line("      " + w));
        beside.provision()
                .citation()
                .source()
                .ifPresent(s -> line("      " + say.text("source", s)));
    }

    private void points(String key, List<Matter.Point> points, InWords say) {
        if (!points.isEmpty()) {
            line(
                    "      "
                            + say.text(
                                    key,
                                    points.stream()
                                            .map(
                                                    p ->
                                                            say.text(
                                                                    "claims."
                                                                            + p.name()
                                                                                    .toLowerCase(
                                                                                            Locale
                                                                                                    .ROOT)))
                                            .collect(Collectors.joining(", "))));
        }
    }

    private void line(String words) {
        terminal.out().println(words);
    }
}
