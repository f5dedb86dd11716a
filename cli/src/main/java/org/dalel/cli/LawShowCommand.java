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
import org.dalel.law.told.InWords;
import org.dalel.law.told.TableWords;
import org.dalel.terms.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            "  dalel law show kz 489 --language ru",
            ""
        })
final class LawShowCommand implements Callable<Integer> {
    /** What people write before the number of an article. */
    private static final Pattern ARTICLE =
            Pattern.compile("(?iu)^(articles?|arts?\\.|art|статья|статьи|ст\\.|ст|бап|§)\\s*");

    private final Terminal terminal;
    private final Path home;

    @Mixin private PackPlace place = new PackPlace();

    @Mixin private LawLanguage language = new LawLanguage();

    @Parameters(index = "0", paramLabel = "PACK", description = "Such as kz.")
    private String pack = "";

    @Parameters(
            index = "1",
            arity = "1..*",
            paramLabel = "ID",
            description = "Of a provision or instrument, or an article.")
    private List<String> named = List.of();

    LawShowCommand(Terminal terminal, Path home) {
        this.terminal = terminal;
        this.home = home;
    }

    @Override
    public Integer call() throws Refused, UnreadableFile {
        InWords say = language.say();
        TableWords heads = new TableWords(say);
        Pack law = place.in(home).read(pack);
        String name = String.join(" ", named);
        if (law.provision(name).isPresent()) {
            show(law.provision(name).get(), law, say, heads);
            return Exit.DONE;
        }
        if (law.instrument(name).isPresent()) {
            show(law.instrument(name).get(), law, say, heads);
            return Exit.DONE;
        }
        List<Provision> cited =
                law.provisions().stream().filter(p -> isOf(p.citation().anchor(), name)).toList();
        if (cited.size() == 1) {
            show(cited.get(0), law, say, heads);
            return Exit.DONE;
        }
        if (!cited.isEmpty()) {
            Table table = new Table(heads.heads("provision", "citation", "says"));
            cited.forEach(p -> table.row(p.id(), say.citation(p, law), say.said(p.says())));
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

    private void show(Provision provision, Pack law, InWords say, TableWords heads) {
        Table table = new Table("", "");
        table.row(heads.text("head.says"), say.said(provision.says()));
        table.row(heads.text("head.citation"), say.citation(provision, law));
        table.row(heads.text("head.kind"), say.kind(provision.rule()));
        table.row(heads.text("head.reaches"), say.reaches(provision.who(), law));
        provision
                .readings()
                .forEach(
                        r ->
                                table.row(
                                        heads.text("show.reading", r.name().replace('_', ' ')),
                                        say.reaches(r.who(), law)));
        table.row(heads.text("head.force"), say.force(provision.force()));
        table.row(heads.text("show.branch"), say.branch(provision.branch()));
        table.row(heads.text("head.topic"), say.topic(provision.topic()));
        table.row(heads.text("show.certainty"), say.certainty(provision.certainty()));
        table.row(heads.text("show.confidence"), say.confidence(provision.citation().confidence()));
        provision.citation().read().ifPresent(r -> table.row("", say.text("claims.read", r)));
        say.warnings(provision).stream()
                .filter(w -> !w.equals(say.confidence(provision.citation().confidence())))
                .filter(w -> !w.equals(say.certainty(provision.certainty())))
                .forEach(w -> table.row(heads.text("show.note"), w));
        provision.citation().source().ifPresent(s -> table.row(heads.text("head.source"), s));
        table.row(
                heads.text("show.place"),
                provision.place().file() + ":" + provision.place().line());
        table.lines(terminal.width()).forEach(terminal.out()::println);
        terminal.out().println(say.reviewed(law) + " · " + say.text("advice"));
    }

    private void show(Instrument instrument, Pack law, InWords say, TableWords heads) {
        terminal.out().println(terminal.bold(say.said(instrument.title())));
        terminal.out()
                .println(
                        say.instrumentKind(instrument.kind())
                                + instrument.number().map(n -> " " + n).orElse("")
                                + ", "
                                + say.force(instrument.force()));
        terminal.out().println(say.reviewed(law) + " · " + say.text("advice"));
        Table stages = new Table(heads.heads("when", "stage", "body", "source"));
        instrument
                .stages()
                .forEach(
                        s ->
                                stages.row(
                                        say.when(s.on()),
                                        say.stage(s.what()),
                                        s.body().map(say::said).orElse(""),
                                        s.source().orElse("")));
        stages.lines(terminal.width()).forEach(terminal.out()::println);
        Table provisions = new Table(heads.heads("provision", "kind", "citation", "says"));
        law.provisions().stream()
                .filter(p -> p.instrument().equals(instrument.id()))
                .forEach(
                        p ->
                                provisions.row(
                                        p.id(),
                                        say.kind(p.rule()),
                                        say.anchor(p),
                                        say.said(p.says())));
        provisions.lines(terminal.width()).forEach(terminal.out()::println);
    }
}
