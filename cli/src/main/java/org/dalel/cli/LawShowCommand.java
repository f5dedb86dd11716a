// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.dalel.intake.UnreadableFile;
import org.dalel.law.language.Nearest;
import org.dalel.law.pack.Instrument;
import org.dalel.law.pack.Pack;
import org.dalel.law.pack.Provision;
import org.dalel.terms.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dalel law show}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        header = "One provision or instrument, with its stages and source.",
        description = {
            "",
            "A provision is found by its name in the pack, or by its article: 489, art. 489(9), ст. 489."
        },
        footer = {
            "",
            "Examples:",
            "  dalel law show xx art-41",
            "  dalel law show kz administrative-offences-code-2014",
            "  dalel law show kz 489",
            ""
        })
final class LawShowCommand implements Callable<Integer> {
    /** What people write before the number of an article. */
    private static final Pattern ARTICLE =
            Pattern.compile("(?iu)^(articles?|arts?\\.|art|статья|статьи|ст\\.|ст|бап|§)\\s*");

    private final Terminal terminal;

    @Option(names = "--packs", paramLabel = "DIR", description = "Where the packs lie.")
    private Path packs;

    @Parameters(index = "0", paramLabel = "PACK", description = "Such as kz.")
    private String pack = "";

    @Parameters(
            index = "1",
            arity = "1..*",
            paramLabel = "ID",
            description = "Of a provision or instrument, or an article.")
    private List<String> named = List.of();

    LawShowCommand(Terminal terminal, Path packs) {
        this.terminal = terminal;
        this.packs = packs;
    }

    @Override
    public Integer call() throws Refused, UnreadableFile {
        Pack law = new Packs(packs).read(pack);
        String name = String.join(" ", named);
        if (law.provision(name).isPresent()) {
            show(law.provision(name).get(), law);
            return Exit.DONE;
        }
        if (law.instrument(name).isPresent()) {
            show(law.instrument(name).get(), law);
            return Exit.DONE;
        }
        List<Provision> cited =
                law.provisions().stream().filter(p -> isOf(p.citation().anchor(), name)).toList();
        if (cited.size() == 1) {
            show(cited.get(0), law);
            return Exit.DONE;
        }
        if (!cited.isEmpty()) {
            Table table = new Table("provision", "citation", "says");
            cited.forEach(
                    p -> table.row(p.id(), LawWords.citation(p, law), LawWords.english(p.says())));
            table.lines(terminal.width()).forEach(terminal.out()::println);
            return Exit.DONE;
        }
        terminal.say(
                new Problem(
                        "there is no provision, instrument or article '" + name + "'",
                        "pack " + law.id(),
                        Nearest.advice(
                                name,
                                law.provisions().stream().map(Provision::id).toList(),
                                "dalel law list --country " + law.id() + " --provisions")));
        return Exit.NOT_FOUND;
    }

    /** Whether the anchor is that article or a part of it: 489(9) is of 489, 489-1 is not. */
    private static boolean isOf(String anchor, String article) {
        String whole = number(anchor);
        String sought = number(article);
        return !sought.isEmpty()
                && Character.isDigit(sought.charAt(0))
                && whole.startsWith(sought)
                && (whole.length() == sought.length()
                        || "(,;".indexOf(whole.charAt(sought.length())) >= 0);
    }

    private static String number(String article) {
        return ARTICLE.matcher(article.strip())
                .replaceFirst("")
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
    }

    private void show(Provision provision, Pack law) {
        Table table = new Table("", "");
        table.row("says", LawWords.english(provision.says()));
        table.row("citation", LawWords.citation(provision, law));
        table.row("kind", provision.rule().kind());
        table.row("reaches", LawWords.text(provision.who(), law));
        provision
                .readings()
                .forEach(r -> table.row("reading: " + r.name(), LawWords.text(r.who(), law)));
        table.row("force", LawWords.of(provision.force()));
        table.row(
                "branch",
                Wording.plain(provision.branch().name().toLowerCase(java.util.Locale.ROOT)));
        table.row("topic", Wording.plain(provision.topic()));
        LawWords.warnings(provision).forEach(w -> table.row("note", w));
        provision.citation().source().ifPresent(s -> table.row("source", s));
        table.row("place", provision.place().file() + ":" + provision.place().line());
        table.lines(terminal.width()).forEach(terminal.out()::println);
    }

    private void show(Instrument instrument, Pack law) {
        terminal.out().println(terminal.bold(LawWords.english(instrument.title())));
        instrument.number().ifPresent(n -> terminal.out().println(n));
        terminal.out().println(LawWords.of(instrument.force()));
        Table stages = new Table("when", "stage", "body");
        instrument
                .stages()
                .forEach(
                        s ->
                                stages.row(
                                        Wording.of(s.on()),
                                        Wording.plain(s.what()),
                                        s.body().orElse("")));
        stages.lines(terminal.width()).forEach(terminal.out()::println);
        Table provisions = new Table("provision", "kind", "says");
        law.provisions().stream()
                .filter(p -> p.instrument().equals(instrument.id()))
                .forEach(p -> provisions.row(p.id(), p.rule().kind(), LawWords.english(p.says())));
        provisions.lines(terminal.width()).forEach(terminal.out()::println);
    }
}
