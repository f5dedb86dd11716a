// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dalel.intake.UnreadableFile;
import org.dalel.law.claims.Comparison;
import org.dalel.law.pack.Bill;
import org.dalel.law.pack.Pack;
import org.dalel.law.pack.Provision;
import org.dalel.law.replay.BillHistory;
import org.dalel.law.replay.Replay;
import org.dalel.law.replay.Replayed;
import org.dalel.law.replay.ReplayedRule;
import org.dalel.law.told.InWords;
import org.dalel.law.told.ReplayWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dalel replay}: a day of the past, as it could be known then and as it is known now. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        header = "What an article said of the law: known on its day, and known now.",
        description = {
            "",
            "Sets what the article says beside the texts that could be known on its day, and beside"
                    + " what came later: what was enacted, changed or ended, and what other sources"
                    + " said. Where the pack does not say from when something could be known, that"
                    + " is said: no day is made up. Nobody is called wrong; the article's words are"
                    + " not printed. Not legal advice."
        },
        footer = {
            "",
            "Examples:",
            "  dalel replay examples/replay/karsin-2014.json --pack xx --on 2014-06-18",
            "  dalel read --json --out readings article.txt",
            "  dalel replay readings/article.json --text article.txt --pack kz --on 2014-06-18",
            ""
        })
final class ReplayCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Path home;
    private final Clock clock;

    @Mixin private AskedArticle article = new AskedArticle();

    @Option(names = "--now", paramLabel = "DATE", description = "The day of knowing; today.")
    private Optional<LocalDate> now = Optional.empty();

    @Mixin private LawLanguage language = new LawLanguage();

    ReplayCommand(Terminal terminal, Path home, Clock clock) {
        this.terminal = terminal;
        this.home = home;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Refused, UnreadableFile {
        InWords say = language.say();
        AskedArticle.About about = article.about(home);
        LocalDate today = now.orElseGet(() -> AskedDay.today(clock));
        if (about.day().isAfter(today)) {
            throw new Refused(
                    "what is known on a day to come cannot be told",
                    "--on " + about.day(),
                    "give a day up to " + today);
        }
        Replay replay =
                Replay.of(
                        about.said().statements(),
                        about.matters(),
                        about.packs().bills(about.law().id()),
                        about.law(),
                        about.day(),
                        today);
        print(replay, about.law(), say);
        return Exit.DONE;
    }

    private void print(Replay replay, Pack law, InWords say) {
        ReplayWords words = new ReplayWords(say, law);
        line(terminal.bold(words.text("title", say.said(law.title()))));
        line(
                words.text("days", say.day(replay.then()), say.day(replay.now()))
                        + " · "
                        + say.reviewed(law)
                        + " · "
                        + say.text("advice"));
        line(words.text("means"));
        line(words.totals(replay));
        if (replay.matters().isEmpty()) {
            line("");
            line(words.text("none"));
        }
        replay.matters().forEach(m -> matter(m, words, say));
        bills("bills", replay.bills(), words, say, law);
        bills("bills.decided", replay.decided(), words, say, law);
    }

    private void bills(
            String key, List<BillHistory> bills, ReplayWords words, InWords say, Pack law) {
        if (!bills.isEmpty()) {
            line("");
            line(terminal.bold(words.text(key)));
            bills.forEach(b -> bill(b, words, say, law));
        }
    }

    private void matter(Replayed matter, ReplayWords words, InWords say) {
        Comparison whole = matter.now();
        line("");
        line(say.text("claims.at", whole.statement().start(), whole.statement().end()));
        line("  " + terminal.bold(say.said(matter.matter().says())));
        line("  " + words.text("then") + ": " + words.verdictThen(matter));
        matter.known().forEach(r -> rule(r, words, say));
        OtherSources.print(matter.sourcesThen(), terminal, words, say);
        line("  " + words.text("now") + ": " + words.verdict(matter.now()));
        if (!say.said(matter.matter().note()).isEmpty()) {
            line("    " + say.said(matter.matter().note()));
        }
        if (!matter.later().isEmpty()) {
            line("    " + words.text("came") + ":");
            matter.later().forEach(r -> rule(r, words, say));
        }
        OtherSources.print(matter.sourcesLater(), terminal, words, say);
        if (!matter.notSaid().isEmpty() || !matter.sourcesUndated().isEmpty()) {
            line("  " + words.text("notSaid") + ":");
            matter.notSaid().forEach(r -> rule(r, words, say));
            OtherSources.print(matter.sourcesUndated(), terminal, words, say);
        }
    }

    private void rule(ReplayedRule rule, ReplayWords words, InWords say) {
        line("    - " + words.citation(rule) + " [" + words.state(rule) + "]");
        line("      " + say.said(rule.provision().says()));
        rule.beside().finding().consequences().forEach(c -> line("      " + say.consequence(c)));
        words.points(rule).forEach(p -> line("      " + p));
        line(terminal.dim("      " + String.join(" · ", words.details(rule))));
        rule.provision()
                .citation()
                .source()
                .ifPresent(s -> line(terminal.dim("      " + say.text("source", s))));
    }

    private void bill(BillHistory history, ReplayWords words, InWords say, Pack law) {
        line("  " + say.said(history.bill().title()));
        steps("steps.then", history.then(), words, say);
        steps("steps.undated", history.undated(), words, say);
        steps("steps.later", history.later(), words, say);
        enacted("enacted", history.enacted(), words, say, law);
        enacted("enacted.undated", history.enactedUndated(), words, say, law);
    }

    private void enacted(
            String key, List<Provision> enacted, ReplayWords words, InWords say, Pack law) {
        if (!enacted.isEmpty()) {
            line("    " + words.text(key) + ":");
            enacted.forEach(
                    p -> line("      " + say.citation(p, law) + " (" + say.force(p.force()) + ")"));
        }
    }

    private void steps(String key, List<Bill.Step> steps, ReplayWords words, InWords say) {
        if (!steps.isEmpty()) {
            line("    " + words.text(key) + ":");
            for (Bill.Step step : steps) {
                line("      " + words.step(step));
                step.source()
                        .ifPresent(s -> line(terminal.dim("        " + say.text("source", s))));
            }
        }
    }

    private void line(String words) {
        terminal.out().println(words);
    }
}
