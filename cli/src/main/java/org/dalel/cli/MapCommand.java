// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.packs.PackFiles;
import org.dalel.law.language.Nearest;
import org.dalel.law.map.AccountsReader;
import org.dalel.law.map.Body;
import org.dalel.law.map.Ground;
import org.dalel.law.map.MapEdge;
import org.dalel.law.map.MapNode;
import org.dalel.law.map.SystemMap;
import org.dalel.law.map.Told;
import org.dalel.law.pack.Bill;
import org.dalel.law.pack.Instrument;
import org.dalel.law.pack.Pack;
import org.dalel.law.pack.Provision;
import org.dalel.law.told.InWords;
import org.dalel.law.told.MapWords;
import org.dalel.terms.Bounds;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Problem;
import org.dalel.terms.Status;
import org.dalel.terms.When;
import org.dalel.vault.UnusableVault;
import org.dalel.vault.Vault;
import org.dalel.web.map.RecordedTold;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code dalel map}: who, by which power, does what, with which effect, and what answers it. */
@Command(
        name = "map",
        mixinStandardHelpOptions = true,
        header = "The system of controls as a map: actor, power, act, effect, response.",
        description = {
            "",
            "Every line stands on provisions of a pack or on what a source says: readings, the"
                    + " accepted incidents of a vault, published accounts in the pack. What is not"
                    + " certain, contested or only proposed by a machine is marked. No person,"
                    + " organisation or place of a report is named. Not legal advice."
        },
        footer = {
            "",
            "Examples:",
            "  dalel map --country xx --on 2018-07-01",
            "  dalel map --country kz --topic associations --out map.svg",
            "  dalel map readings/article.json --country kz --on 2017-06-07 --type report",
            ""
        })
final class MapCommand implements Callable<Integer> {
    /** The longest reading that is taken in, in bytes. */
    static final long LARGEST_READING = 64_000_000;

    private static final int FEW_GROUNDS = 3;

    private final Terminal terminal;
    private final Passphrases passphrases;
    private final Path home;
    private final Clock clock;

    @Parameters(
            arity = "0..*",
            paramLabel = "READING.json",
            description = "What dalel read --json wrote.")
    private List<Path> readings = List.of();

    @Option(
            names = "--vault",
            paramLabel = "NAME.dalel",
            description = "A vault: the incidents that people accepted.")
    private Optional<Path> vault = Optional.empty();

    @Option(
            names = "--country",
            required = true,
            paramLabel = "CODE",
            description = "The law pack, such as kz.")
    private String country = "";

    @Mixin private AskedDay on = new AskedDay();

    @Option(names = "--topic", paramLabel = "TOPIC", description = "One topic of the law.")
    private Optional<String> topic = Optional.empty();

    @Option(names = "--instrument", paramLabel = "ID", description = "One instrument.")
    private Optional<String> instrument = Optional.empty();

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "One kind of rule (sanction, duty …), or report, account, bill.")
    private Optional<String> type = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write it to a file: .svg, .json or .dot.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--all", description = "Every provision and passage of each line.")
    private boolean all;

    @Mixin private PackPlace place = new PackPlace();

    @Mixin private LawLanguage language = new LawLanguage();

    MapCommand(Terminal terminal, Passphrases passphrases, Path home, Clock clock) {
        this.terminal = terminal;
        this.passphrases = passphrases;
        this.clock = clock;
        this.home = home;
    }

    @Override
    public Integer call() throws Refused, UnreadableFile, UnusableVault, IOException {
        InWords say = language.say();
        if (out.isPresent()) {
            ending(out.get());
        }
        Packs known = place.in(home);
        Pack law = known.read(country);
        checkQuestion(law);
        AccountsReader.Read accounts = PackFiles.accounts(known.of(country));
        accounts.faults()
                .forEach(f -> terminal.say(new Problem(f.what(), f.where(), f.whatToDo())));
        List<Bill> bills = known.bills(country);
        LocalDate day = on.orToday(clock);
        List<Told> told = new ArrayList<>();
        List<String> reports = new ArrayList<>();
        int skipped = 0;
        for (Path file : readings) {
            try {
                JsonNode reading = reading(file);
                reports.add(published(reading));
                told.addAll(told(reading, reports.size(), file));
            } catch (Refused refused) {
                terminal.say(refused.problem());
                skipped++;
            } catch (UnreadableFile unreadable) {
                terminal.say(unreadable.problem());
                skipped++;
            }
        }
        if (vault.isPresent()) {
            try (Vault open = Vault.open(vault.get(), passphrases.of(vault.get()))) {
                told.addAll(RecordedTold.of(open, law.country(), reports.size(), i -> ""));
            }
        }
        SystemMap map =
                SystemMap.of(
                        law,
                        bills,
                        accounts.accounts(),
                        told,
                        new SystemMap.Question(day, topic, instrument, type));
        MapWords words = new MapWords(say, law, bills);
        if (out.isPresent()) {
            write(out.get(), map, words, say, law, day);
        } else {
            print(map, words, say, law, day, reports);
        }
        return skipped > 0 || !accounts.faults().isEmpty() ? Exit.WITH_PROBLEMS : Exit.DONE;
    }

    // ---- the question

    private void checkQuestion(Pack law) throws Refused {
        check(
                topic,
                "topic",
                law.provisions().stream().map(Provision::topic).distinct().sorted().toList());
        check(
                instrument,
                "instrument",
                law.instruments().stream().map(Instrument::id).sorted().toList());
        check(
                type,
                "type",
                Stream.concat(
                                law.provisions().stream().map(p -> p.rule().kind()),
                                SystemMap.SOURCES.stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static void check(Optional<String> given, String what, List<String> known)
            throws Refused {
        if (given.isPresent() && !known.contains(given.get())) {
            throw new Refused(
                    "there is no " + what + " '" + given.get() + "' in this pack",
                    "--" + what,
                    Nearest.advice(given.get(), known, "it is one of " + String.join(", ", known)));
        }
    }

    private static String ending(Path file) throws Refused {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        for (String ending : List.of(".svg", ".json", ".dot")) {
            if (name.endsWith(ending)) {
                return ending;
            }
        }
        throw new Refused(
                "no format is known by this ending",
                file.toString(),
                "name it .svg for a picture, .json for data, .dot for Graphviz");
    }

    // ---- readings

    private static JsonNode reading(Path file) throws Refused, UnreadableFile {
        try {
            if (Files.size(file) > LARGEST_READING) {
                throw new Refused(
                        "this reading is longer than "
                                + LARGEST_READING / 1_000_000
                                + " million bytes",
                        file.toString(),
                        "read the parts of the document one by one");
            }
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

    private static String published(JsonNode reading) {
        return reading.path("document").path("published").asString("");
    }

    /** What happened and what is said of practice, by kind; weak and retold candidates stay out. */
    private static List<Told> told(JsonNode reading, int report, Path file) throws Refused {
        List<Told> told = new ArrayList<>();
        try {
            for (JsonNode incident : reading.path("incidents")) {
                if (incident.path("proposed").asBoolean(true)
                        && incident.path("duplicate_of").asString("").isEmpty()) {
                    told.add(told(incident, report, false));
                }
            }
            for (JsonNode practice : reading.path("practices")) {
                told.add(told(practice, report, true));
            }
        } catch (IllegalArgumentException otherFormat) {
            throw new Refused(
                    "a type or status in this reading is none that this program knows",
                    file.toString(),
                    "read the document again with this version: dalel read --json --out readings"
                            + " FILE");
        }
        return told;
    }

    private static Told told(JsonNode node, int report, boolean habitual) {
        List<String> law = new ArrayList<>();
        node.path("law").forEach(l -> law.add(l.asString("")));
        JsonNode count = node.path("count");
        return new Told(
                report,
                node.path("start").asInt(),
                node.path("end").asInt(),
                IncidentType.ofCode(node.path("type").asString("")),
                Body.of(text(node, "perpetrator")),
                law,
                When.parse(node.path("date").asString("")).orElse(When.UNKNOWN),
                habitual ? Status.HAPPENED : Status.ofCode(node.path("status").asString("")),
                habitual,
                text(node, "according_to").isPresent() ? Told.Voice.CITED : Told.Voice.REPORT,
                false,
                false,
                count.isObject()
                        ? Optional.of(new Bounds(number(count, "min"), number(count, "max")))
                        : Optional.empty(),
                "");
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.of(node.path(field).asString("")).filter(t -> !t.isBlank());
    }

    private static Optional<BigDecimal> number(JsonNode node, String field) {
        return node.path(field).isNumber()
                ? Optional.of(node.path(field).decimalValue())
                : Optional.empty();
    }

    // ---- on the terminal

    private void print(
            SystemMap map,
            MapWords words,
            InWords say,
            Pack law,
            LocalDate day,
            List<String> reports) {
        line(terminal.bold(words.text("title", say.said(law.title()))));
        line(say.standing(law, day));
        line(words.text("means"));
        line(words.text("signs"));
        line(words.text("names"));
        for (int report = 1; report <= reports.size(); report++) {
            String on = reports.get(report - 1);
            line(
                    words.text("report", report)
                            + ": "
                            + When.parse(on)
                                    .filter(When::isKnown)
                                    .map(w -> words.text("report.published", say.when(w)))
                                    .orElse(words.text("report.undated")));
        }
        line("");
        if (map.edges().isEmpty()) {
            line(words.text("empty"));
            return;
        }
        line(words.counts(map));
        line(
                map.standings().entrySet().stream()
                        .map(e -> words.standing(e.getKey()) + ": " + e.getValue())
                        .collect(Collectors.joining(", ")));
        if (map.notDrawn() > 0) {
            line(words.text("notDrawn", map.notDrawn()));
        }
        MapNode from = null;
        for (MapEdge edge : map.edges()) {
            if (!edge.from().equals(from)) {
                from = edge.from();
                line("");
                line(terminal.bold(words.column(from.column()) + ": " + words.node(from)));
            }
            line(
                    "  → "
                            + words.node(edge.to())
                            + "  ["
                            + words.count(edge)
                            + "; "
                            + words.standing(edge.standing())
                            + "]");
            int shown = all ? edge.grounds().size() : FEW_GROUNDS;
            edge.grounds().stream().limit(shown).forEach(g -> ground(g, words));
            if (edge.grounds().size() > shown) {
                line("      … + " + (edge.grounds().size() - shown));
            }
        }
    }

    private void ground(Ground ground, MapWords words) {
        line("      " + words.ground(ground));
        String details = String.join(" · ", words.details(ground));
        if (!details.isEmpty()) {
            line(terminal.dim("        " + details));
        }
        if (all) {
            words.source(ground).ifPresent(s -> line("        " + words.text("source", s)));
        }
    }

    /** Packs are files too: what they say is shown without signs that steer a terminal. */
    private void line(String words) {
        String text = words.stripLeading();
        terminal.out().println(words.substring(0, words.length() - text.length()) + text);
    }

    // ---- into a file

    private void write(
            Path file, SystemMap map, MapWords words, InWords say, Pack law, LocalDate day)
            throws Refused {
        String text =
                switch (ending(file)) {
                    case ".svg" -> words.svg(map, n -> "", foot(map, words, say, law, day));
                    case ".json" -> json(map, words, law, day);
                    default -> dot(map, words);
                };
        try {
            OwnFiles.write(file.toAbsolutePath(), text);
        } catch (IOException unwritable) {
            throw new Refused(OwnFiles.problem(file, unwritable));
        }
        terminal.note(
                "written: "
                        + file
                        + " ("
                        + words.counts(map)
                        + "; no names of people, organisations or places)");
    }

    private static List<String> foot(
            SystemMap map, MapWords words, InWords say, Pack law, LocalDate day) {
        return List.of(
                say.text("law.of", say.day(day))
                        + " · "
                        + say.reviewed(law)
                        + " · "
                        + say.text("advice"),
                words.counts(map),
                words.text("lines"),
                words.text("signs"));
    }

    private static String json(SystemMap map, MapWords words, Pack law, LocalDate day) {
        JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        ObjectNode root = mapper.createObjectNode();
        root.put("country", law.country().map(c -> c.code()).orElse(law.id()));
        root.put("on", day.toString());
        root.put("reviewed", law.reviewed().isPresent());
        root.put("not_legal_advice", true);
        root.put("not_drawn", map.notDrawn());
        ArrayNode nodes = root.putArray("nodes");
        for (MapNode node : map.nodes()) {
            nodes.addObject()
                    .put("id", node.id())
                    .put("column", node.column().name().toLowerCase(Locale.ROOT))
                    .put("label", words.node(node));
        }
        ArrayNode edges = root.putArray("edges");
        for (MapEdge edge : map.edges()) {
            ObjectNode one = edges.addObject();
            one.put("from", edge.from().id());
            one.put("to", edge.to().id());
            one.put("standing", edge.standing().name().toLowerCase(Locale.ROOT));
            one.putObject("provisions")
                    .put("min", edge.lawsAtLeast())
                    .put("max", edge.lawsAtMost());
            one.put("sources", edge.sources());
            ArrayNode grounds = one.putArray("grounds");
            edge.grounds().forEach(g -> ground(grounds.addObject(), g, words));
        }
        return mapper.writeValueAsString(root) + "\n";
    }

    private static void ground(ObjectNode node, Ground ground, MapWords words) {
        node.put("standing", ground.standing().name().toLowerCase(Locale.ROOT));
        if (ground instanceof Ground.OfLaw law) {
            node.put("provision", law.provision().id());
            node.put("force", law.provision().force().toString());
        } else if (ground instanceof Ground.OfReport report) {
            node.put("report", report.told().report());
            node.put("start", report.told().start());
            node.put("end", report.told().end());
        }
        node.put("what", words.ground(ground));
        ArrayNode details = node.putArray("details");
        words.details(ground).forEach(details::add);
        words.source(ground).ifPresent(s -> node.put("source", s));
    }

    private static String dot(SystemMap map, MapWords words) {
        StringBuilder dot =
                new StringBuilder("digraph system {\n  rankdir=LR;\n  node [shape=box];\n");
        Set<org.dalel.law.map.Column> columns = new TreeSet<>();
        map.nodes().forEach(n -> columns.add(n.column()));
        for (org.dalel.law.map.Column column : columns) {
            dot.append("  { rank=same;");
            map.nodes().stream()
                    .filter(n -> n.column() == column)
                    .forEach(
                            n ->
                                    dot.append(' ')
                                            .append(quoted(n.id()))
                                            .append(" [label=")
                                            .append(quoted(words.node(n)))
                                            .append("];"));
            dot.append(" }\n");
        }
        Map<Ground.Standing, String> styles =
                Map.of(
                        Ground.Standing.FIRM,
                        "solid",
                        Ground.Standing.REPORTED,
                        "dashed",
                        Ground.Standing.PROPOSED,
                        "dashed",
                        Ground.Standing.UNCERTAIN,
                        "dotted",
                        Ground.Standing.CONTESTED,
                        "dotted");
        for (MapEdge edge : map.edges()) {
            dot.append("  ")
                    .append(quoted(edge.from().id()))
                    .append(" -> ")
                    .append(quoted(edge.to().id()))
                    .append(" [style=")
                    .append(styles.get(edge.standing()))
                    .append(", label=")
                    .append(quoted(words.count(edge)))
                    .append(", tooltip=")
                    .append(
                            quoted(
                                    edge.grounds().stream()
                                            .map(words::ground)
                                            .collect(Collectors.joining("; "))))
                    .append("];\n");
        }
        return dot.append("}\n").toString();
    }

    private static String quoted(String words) {
        return '"' + words.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
