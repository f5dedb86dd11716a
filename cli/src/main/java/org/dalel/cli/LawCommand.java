// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.packs.PackFiles;
import org.dalel.law.check.PackTests;
import org.dalel.law.language.Fault;
import org.dalel.law.language.Type;
import org.dalel.law.pack.Bill;
import org.dalel.law.pack.BillReader;
import org.dalel.law.pack.Coverage;
import org.dalel.law.pack.FactDefinition;
import org.dalel.law.pack.Instrument;
import org.dalel.law.pack.Pack;
import org.dalel.law.pack.PackReader;
import org.dalel.law.pack.Provision;
import org.dalel.law.pack.Rule;
import org.dalel.law.told.InWords;
import org.dalel.law.told.TableWords;
import org.dalel.terms.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code dalel law}: what the packs hold. */
@Command(
        name = "law",
        mixinStandardHelpOptions = true,
        header = "What the law packs hold, and whether they are sound.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  dalel law list",
            "  dalel law list --country XX --provisions --json",
            "  dalel law show xx art-41",
            "  dalel law show kz 489",
            "  dalel law timeline kz --until 2014-06-18",
            "  dalel law facts xx --language ru",
            "  dalel law coverage xx",
            "  dalel law bill kz ngo-bill",
            "  dalel law validate packs/xx",
            ""
        })
final class LawCommand {
    /** JSON is for programs: its words are always English. */
    private static final InWords ENGLISH = InWords.of(Language.ENGLISH);

    private LawCommand() {}

    static CommandLine of(Terminal terminal, Path home) {
        CommandLine law = new CommandLine(new LawCommand());
        law.addSubcommand(new ListCommand(terminal, home));
        law.addSubcommand(new LawShowCommand(terminal, home));
        law.addSubcommand(new LawTimelineCommand(terminal, home));
        law.addSubcommand(new FactsCommand(terminal, home));
        law.addSubcommand(new CoverageCommand(terminal, home));
        law.addSubcommand(new LawBillCommand(terminal, home));
        law.addSubcommand(new ValidateCommand(terminal));
        return law;
    }

    /** {@code dalel law list}. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            header = "The packs, their instruments, or every provision.",
            footer = {"", "Examples:", "  dalel law list --country XX --provisions", ""})
    static final class ListCommand implements Callable<Integer> {
        private final Terminal terminal;
        private final Path home;

        @Mixin private PackPlace place = new PackPlace();

        @Mixin private LawLanguage language = new LawLanguage();

        @Option(names = "--country", paramLabel = "CODE", description = "One pack only.")
        private String country = "";

        @Option(names = "--provisions", description = "Every provision.")
        private boolean provisions;

        @Option(names = "--json", description = "As a JSON array.")
        private boolean json;

        ListCommand(Terminal terminal, Path home) {
            this.terminal = terminal;
            this.home = home;
        }

        @Override
        public Integer call() throws Refused, UnreadableFile {
            InWords say = language.say();
            Packs known = place.in(home);
            List<String> wanted =
                    country.isEmpty()
                            ? known.all().stream()
                                    .map(p -> String.valueOf(p.getFileName()))
                                    .toList()
                            : List.of(country);
            ArrayNode array = JsonMapper.shared().createArrayNode();
            for (String code : wanted) {
                Pack pack = known.read(code);
                if (provisions) {
                    pack.provisions().forEach(p -> array.add(json(p, pack)));
                } else {
                    pack.instruments().forEach(i -> array.add(json(i, pack)));
                }
                if (!json) {
                    print(pack, say);
                }
            }
            if (json) {
                terminal.out()
                        .println(
                                JsonMapper.shared()
                                        .writerWithDefaultPrettyPrinter()
                                        .writeValueAsString(array));
            }
            return Exit.DONE;
        }

        private void print(Pack pack, InWords say) {
            TableWords heads = new TableWords(say);
            terminal.out()
                    .println(
                            terminal.bold(
                                            heads.text(
                                                    "list.pack",
                                                    say.said(pack.title()),
                                                    pack.id(),
                                                    pack.provisions().size()))
                                    + ", "
                                    + say.reviewed(pack));
            Table table =
                    provisions
                            ? new Table(heads.heads("provision", "kind", "citation", "force"))
                            : new Table(heads.heads("instrument", "kind", "title", "force"));
            if (provisions) {
                pack.provisions()
                        .forEach(
                                p ->
                                        table.row(
                                                p.id(),
                                                say.kind(p.rule()),
                                                say.citation(p, pack),
                                                say.time(p.force())));
            } else {
                pack.instruments()
                        .forEach(
                                i ->
                                        table.row(
                                                i.id(),
                                                say.instrumentKind(i.kind()),
                                                say.said(i.title()),
                                                say.time(i.force())));
            }
            table.lines(terminal.width()).forEach(terminal.out()::println);
        }
    }

    private static ObjectNode json(Provision provision, Pack pack) {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        node.put("pack", pack.id());
        node.put("id", provision.id());
        node.put("instrument", provision.instrument());
        node.put("kind", provision.rule().kind());
        node.put("citation", provision.citation().anchor());
        node.put("says", ENGLISH.said(provision.says()));
        node.put("force", provision.force().toString());
        node.put("branch", provision.branch().name().toLowerCase(java.util.Locale.ROOT));
        node.put("topic", provision.topic());
        node.put("certainty", provision.certainty().name().toLowerCase(java.util.Locale.ROOT));
        node.put(
                "confidence",
                provision.citation().confidence().name().toLowerCase(java.util.Locale.ROOT));
        node.put("later_text_not_checked", provision.citation().laterTextNotChecked());
        node.put("source", provision.citation().source().orElse(null));
        node.put("draft", pack.reviewed().isEmpty());
        ArrayNode rows = node.putArray("rows");
        provision.citation().row().forEach(rows::add);
        return node;
    }

    private static ObjectNode json(Instrument instrument, Pack pack) {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        node.put("pack", pack.id());
        node.put("id", instrument.id());
        node.put("kind", instrument.kind());
        node.put("title", ENGLISH.said(instrument.title()));
        node.put("force", instrument.force().toString());
        return node;
    }

    /** {@code dalel law facts}. */
    @Command(
            name = "facts",
            mixinStandardHelpOptions = true,
            header = "What a profile can say of an organisation.",
            footer = {"", "Examples:", "  dalel law facts xx", ""})
    static final class FactsCommand implements Callable<Integer> {
        private final Terminal terminal;
        private final Path home;

        @Mixin private PackPlace place = new PackPlace();

        @Mixin private LawLanguage language = new LawLanguage();

        @Parameters(paramLabel = "PACK", description = "Such as kz.")
        private String pack = "";

        FactsCommand(Terminal terminal, Path home) {
            this.terminal = terminal;
            this.home = home;
        }

        @Override
        public Integer call() throws Refused, UnreadableFile {
            InWords say = language.say();
            TableWords heads = new TableWords(say);
            Table table = new Table(heads.heads("fact", "values", "question"));
            for (FactDefinition fact : place.in(home).read(pack).facts().values()) {
                table.row(fact.id(), values(fact, say, heads), say.said(fact.question()));
            }
            table.lines(terminal.width()).forEach(terminal.out()::println);
            return Exit.DONE;
        }

        private static String values(FactDefinition fact, InWords say, TableWords heads) {
            if (fact.type() instanceof Type.One one) {
                return String.join(", ", one.domain().values());
            }
            if (fact.type() instanceof Type.Many many) {
                return heads.text("facts.many", String.join(", ", many.domain().values()));
            }
            return fact.type() instanceof Type.Amount amount
                    ? say.amount(fact.whole(), amount)
                    : heads.text(fact.type() instanceof Type.Day ? "facts.date" : "facts.truth");
        }
    }

    /** {@code dalel law coverage}. */
    @Command(
            name = "coverage",
            mixinStandardHelpOptions = true,
            header = "What a pack holds, and what it does not.",
            footer = {"", "Examples:", "  dalel law coverage xx", ""})
    static final class CoverageCommand implements Callable<Integer> {
        private final Terminal terminal;
        private final Path home;

        @Mixin private PackPlace place = new PackPlace();

        @Mixin private LawLanguage language = new LawLanguage();

        @Parameters(paramLabel = "PACK", description = "Such as kz.")
        private String pack = "";

        CoverageCommand(Terminal terminal, Path home) {
            this.terminal = terminal;
            this.home = home;
        }

        @Override
        public Integer call() throws Refused, UnreadableFile {
            InWords say = language.say();
            TableWords heads = new TableWords(say);
            Pack law = place.in(home).read(pack);
            Table table =
                    new Table(heads.heads("instrument", "topic", "time", "encoded", "missing"));
            for (Coverage.Line line : law.coverage().lines()) {
                table.row(
                        say.title(line.instrument(), law),
                        say.topic(line.topic()),
                        say.time(line.period()),
                        say.extent(line.extent()),
                        line.gap());
            }
            table.lines(terminal.width()).forEach(terminal.out()::println);
            terminal.out().println(heads.text("coverage.means"));
            citedOnly(law, heads, say);
            return Exit.DONE;
        }

        /** How many rules are cited and not worked out, and why. */
        private void citedOnly(Pack law, TableWords heads, InWords say) {
            Map<Rule.Why, Integer> counts = new EnumMap<>(Rule.Why.class);
            for (Provision provision : law.provisions()) {
                if (provision.rule() instanceof Rule.Principle principle) {
                    counts.merge(principle.why(), 1, Integer::sum);
                }
            }
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            terminal.out()
                    .println(heads.text("coverage.rules", law.provisions().size() - all, all));
            counts.forEach(
                    (why, count) ->
                            terminal.out().println("  " + count + "  " + say.whyCited(why)));
        }
    }

    /** {@code dalel law validate}. */
    @Command(
            name = "validate",
            mixinStandardHelpOptions = true,
            header = "Tell every fault of a pack in one go, and run its own tests.",
            footer = {"", "Examples:", "  dalel law validate packs/xx", ""})
    static final class ValidateCommand implements Callable<Integer> {
        private final Terminal terminal;

        @Parameters(paramLabel = "FOLDER", description = "The pack's folder.")
        private Path folder = Path.of("");

        ValidateCommand(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() throws UnreadableFile {
            int pack = pack();
            int bills = 0;
            for (String bill : PackFiles.bills(folder)) {
                bills = Math.max(bills, bill(bill));
            }
            return Math.max(pack, bills);
        }

        /** A bill as tabled and with each of its proposals; its tests are of the bill as tabled. */
        private int bill(String id) throws UnreadableFile {
            BillReader.Read read = PackFiles.bill(folder, id, Set.of());
            List<Fault> faults = new ArrayList<>(read.faults());
            int tests = 0;
            if (read.pack().isPresent()) {
                PackTests.Outcome outcome = PackTests.run(read.pack().get());
                faults.addAll(PackFiles.shown(folder, outcome.faults()));
                tests = outcome.tests();
            }
            for (Bill.Proposal proposal : read.bill().map(Bill::proposals).orElse(List.of())) {
                faults.addAll(PackFiles.bill(folder, id, Set.of(proposal.id())).faults());
            }
            faults.forEach(this::print);
            terminal.out()
                    .println(
                            "bill "
                                    + id
                                    + ": "
                                    + Wording.counted(tests, "test", "tests")
                                    + ", "
                                    + Wording.counted(faults.size(), "fault", "faults"));
            return faults.isEmpty() ? Exit.DONE : Exit.WITH_PROBLEMS;
        }

        private int pack() throws UnreadableFile {
            PackReader.Read read = PackFiles.pack(folder);
            read.faults().forEach(this::print);
            if (read.pack().isEmpty()) {
                terminal.out().println(Wording.counted(read.faults().size(), "fault", "faults"));
                return Exit.WITH_PROBLEMS;
            }
            PackTests.Outcome outcome = PackTests.run(read.pack().get());
            PackFiles.shown(folder, outcome.faults()).forEach(this::print);
            terminal.out()
                    .println(
                            Wording.counted(
                                            read.pack().get().provisions().size(),
                                            "provision",
                                            "provisions")
                                    + ", "
                                    + Wording.counted(outcome.tests(), "test", "tests")
                                    + " with "
                                    + Wording.counted(
                                            outcome.expectations(), "expectation", "expectations")
                                    + ", "
                                    + Wording.counted(outcome.faults().size(), "fault", "faults"));
            return outcome.faults().isEmpty() ? Exit.DONE : Exit.WITH_PROBLEMS;
        }

        private void print(Fault fault) {
            terminal.out().println(fault.message());
            terminal.out().println();
        }
    }
}
