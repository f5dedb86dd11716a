// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.packs.PackFiles;
import org.dalel.law.claims.Comparison;
import org.dalel.law.claims.Matter;
import org.dalel.law.claims.MattersReader;
import org.dalel.law.claims.Statement;
import org.dalel.law.pack.BillReader;
import org.dalel.law.pack.Pack;
import org.dalel.law.told.InWords;
import org.dalel.terms.Bounds;
import org.dalel.terms.Problem;
import org.dalel.terms.When;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
    /** The end of a sentence and the beginning of the next. */
    private static final Pattern SENTENCE =
            Pattern.compile("(?<=[.!?]|[.!?][”\"»)])\\s+(?=[\\p{Lu}“\"«(0-9])|\\n+");

    private final Terminal terminal;
    private final Path home;
    private final Clock clock;

    @Parameters(paramLabel = "READING.json", description = "What dalel read --json wrote.")
    private Path file = Path.of("");

    @Option(
            names = "--text",
            paramLabel = "FILE",
            description = "The article itself, where it is a text: more is found with its words.")
    private Optional<Path> text = Optional.empty();

    @Option(names = "--pack", paramLabel = "CODE", description = "The law pack; kz.")
    private String pack = "kz";

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "The day of the article; what the reading says.")
    private Optional<LocalDate> on = Optional.empty();

    @Option(names = "--packs", paramLabel = "DIR", description = "Where the packs lie.")
    private Path packs;

    @Mixin private LawLanguage language = new LawLanguage();

    ClaimsCommand(Terminal terminal, Path home, Clock clock) {
        this.terminal = terminal;
        this.home = home;
        this.clock = clock;
        this.packs = this.home.resolve("packs");
    }

    @Override
    public Integer call() throws Refused, UnreadableFile {
        InWords say = language.say();
        Packs known = new Packs(packs);
        Pack law = known.read(pack);
        MattersReader.Read matters = PackFiles.matters(known.of(pack), law);
        if (!matters.faults().isEmpty()) {
            matters.faults()
                    .forEach(f -> terminal.say(new Problem(f.what(), f.where(), f.whatToDo())));
            return Exit.WITH_PROBLEMS;
        }
        JsonNode reading = reading();
        JsonNode document = reading.path("document");
        LocalDate day =
                on.or(() -> published(document))
                        .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        List<Statement> statements = statements(reading, words(document));
        print(
                Comparison.of(statements, matters.matters(), law, day),
                known.of(pack),
                law,
                day,
                say);
        return Exit.DONE;
    }

    private static Optional<LocalDate> published(JsonNode document) {
        return Optional.ofNullable(document.path("published").asString(null))
                .flatMap(When::parse)
                .flatMap(When::earliest);
    }

    private JsonNode reading() throws Refused, UnreadableFile {
        try {
            JsonNode reading = JsonMapper.shared().readTree(Files.readString(file));
            if (reading.path("document").isObject()) {
                return reading;
            }
        } catch (JacksonException noJson) {
            // told below
        } catch (IOException unreadable) {
            throw UnreadableFile.of(file, unreadable);
        }
        throw new Refused(
                "this is not the reading of a document",
                file.toString(),
                "make one: dalel read --json --out readings FILE");
    }

    /** The article's text, where it is given and is the one that was read. */
    private Optional<String> words(JsonNode document) throws Refused, UnreadableFile {
        Optional<Path> place = text;
        String beside = document.path("text_file").asString("");
        if (place.isEmpty() && !beside.isEmpty()) {
            place = Optional.of(file.resolveSibling(beside)).filter(Files::isReadable);
        }
        if (place.isEmpty()) {
            return Optional.empty();
        }
        try {
            String all = Files.readString(place.get(), StandardCharsets.UTF_8);
            int last = all.codePointCount(0, all.length());
            return Optional.of(all).filter(a -> last > 0);
        } catch (java.nio.charset.CharacterCodingException notText) {
            throw new Refused(
                    "this is not a text in UTF-8",
                    place.get().toString(),
                    "give the text that was read, or leave --text out");
        } catch (IOException unreadable) {
            throw UnreadableFile.of(place.get(), unreadable);
        }
    }

    // ---- from a reading to statements

    private static List<Statement> statements(JsonNode reading, Optional<String> text) {
        List<Statement> statements = new ArrayList<>();
        if (text.isPresent()) {
            Matcher end = SENTENCE.matcher(text.get());
            int start = 0;
            while (end.find()) {
                sentence(reading, text.get(), start, end.start()).ifPresent(statements::add);
                start = end.end();
            }
            sentence(reading, text.get(), start, text.get().length()).ifPresent(statements::add);
            return statements;
        }
        for (JsonNode provision : reading.path("provisions")) {
            List<JsonNode> own = List.of(provision);
            statements.add(
                    statement(
                            provision.path("start").asInt(),
                            provision.path("end").asInt(),
                            said(provision),
                            own,
                            numbers(reading, provision)));
        }
        return statements;
    }

    private static Optional<Statement> sentence(JsonNode reading, String text, int from, int to) {
        if (to - from < 12) {
            return Optional.empty();
        }
        int start = text.codePointCount(0, from);
        int end = start + text.codePointCount(from, to);
        List<JsonNode> provisions = overlapping(reading.path("provisions"), start, end);
        return Optional.of(
                statement(
                        start,
                        end,
                        text.substring(from, to),
                        provisions,
                        overlapping(reading.path("figures"), start, end).stream()
                                .map(f -> bounds(f.path("value")))
                                .toList()));
    }

    private static List<JsonNode> overlapping(JsonNode findings, int start, int end) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode finding : findings) {
            if (finding.path("start").asInt() < end && finding.path("end").asInt() > start) {
                found.add(finding);
            }
        }
        return found;
    }

    private static List<Bounds> numbers(JsonNode reading, JsonNode provision) {
        return overlapping(
                        reading.path("figures"),
                        provision.path("start").asInt(),
                        provision.path("end").asInt())
                .stream()
                .map(f -> bounds(f.path("value")))
                .toList();
    }

    private static Statement statement(
            int start, int end, String words, List<JsonNode> provisions, List<Bounds> numbers) {
        List<Statement.Said> sanctions = new ArrayList<>();
        for (JsonNode provision : provisions) {
            for (JsonNode sanction : provision.path("sanctions")) {
                sanctions.add(
                        new Statement.Said(
                                sanction.path("kind").asString(""),
                                bounds(sanction),
                                sanction.path("unit").asString("")));
            }
        }
        return new Statement(
                start,
                end,
                words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "),
                first(provisions, "kind"),
                first(provisions, "addressee"),
                sanctions,
                numbers);
    }

    private static Optional<String> first(List<JsonNode> provisions, String field) {
        return provisions.stream()
                .map(p -> p.path(field).asString(""))
                .filter(v -> !v.isEmpty())
                .findFirst();
    }

    /** What a reading keeps of the words: instrument, addressee, condition. */
    private static String said(JsonNode provision) {
        List<String> words = new ArrayList<>();
        for (String field : List.of("instrument", "addressee", "condition", "citation")) {
            words.add(provision.path(field).asString(""));
        }
        for (JsonNode sanction : provision.path("sanctions")) {
            words.add(
                    sanction.path("kind").asString("").replace('_', ' ')
                            + " "
                            + sanction.path("max").asString("")
                            + " "
                            + sanction.path("unit").asString(""));
        }
        return String.join(" ", words);
    }

    private static Bounds bounds(JsonNode node) {
        return new Bounds(number(node.path("min")), number(node.path("max")));
    }

    private static Optional<BigDecimal> number(JsonNode node) {
        return node.isNumber() ? Optional.of(node.decimalValue()) : Optional.empty();
    }

    // ---- print

    private void print(
            List<Comparison> comparisons, Path folder, Pack law, LocalDate day, InWords say)
            throws UnreadableFile {
        line(terminal.bold(say.said(law.title())));
        line(
                say.text("law.of", say.day(day))
                        + " · "
                        + say.reviewed(law)
                        + " · "
                        + say.text("advice"));
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
        }
    }

    /** How far the bill was on the day of the article. */
    private void bill(BillReader.Read read, LocalDate day, InWords say) {
        if (read.bill().isPresent()) {
            String status =
                    read.bill().get().status(day).stream()
                            .map(s -> say.stage(s.name().toLowerCase(Locale.ROOT)))
                            .collect(Collectors.joining(", "));
            line(
                    "  "
                            + say.text(
                                    "claims.bill",
                                    say.said(read.bill().get().title()),
                                    say.day(day),
                                    status.isEmpty() ? say.text("claims.bill.nothing") : status));
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
