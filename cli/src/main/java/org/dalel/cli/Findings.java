// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dalel.terms.Document;
import org.dalel.terms.Passage;
import org.dalel.terms.finding.ClaimCandidate;
import org.dalel.terms.finding.FigureCandidate;
import org.dalel.terms.finding.Finding;
import org.dalel.terms.finding.IncidentCandidate;
import org.dalel.terms.finding.PracticeCandidate;
import org.dalel.terms.finding.ProposalCandidate;
import org.dalel.terms.finding.ProvisionCandidate;
import org.dalel.terms.finding.Reading;
import org.dalel.terms.finding.StageCandidate;

/**
 * A reading as tables, one for each kind of finding, each finding above the passage it rests on.
 * Names are open: whoever reads the screen asked for them.
 */
final class Findings {
    /** A passage is shown up to this length; the whole stands in the document. */
    private static final int LONGEST_PASSAGE = 600;

    private Findings() {}

    /** What can be shown. */
    enum Kind {
        INCIDENTS("What happened"),
        PRACTICES("What is said to happen habitually"),
        RULES("What rules say"),
        STAGES("Steps of bills and laws"),
        PROPOSALS("Proposals"),
        STATEMENTS("Who said what"),
        FIGURES("Figures");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** {@code 1 rule}, {@code 2 rules}. */
        String counted(int number) {
            String several = toString();
            return Wording.counted(number, several.substring(0, several.length() - 1), several);
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is shown when nothing else is asked for. */
    static final Set<Kind> USUAL =
            EnumSet.of(Kind.INCIDENTS, Kind.PRACTICES, Kind.RULES, Kind.STAGES, Kind.PROPOSALS);

    static void print(
            Terminal terminal, int width, Document document, Reading reading, Set<Kind> kinds) {
        PrintWriter out = terminal.out();
        out.println(terminal.bold(Table.wrap(head(document, reading), width).get(0)));
        Map<Kind, Table> tables = tables(document, reading);
        for (Kind kind : Kind.values()) {
            Table table = tables.get(kind);
            if (table != null && kinds.contains(kind) && !table.isEmpty()) {
                out.println();
                out.println(terminal.bold(kind.title));
                table.lines(width).forEach(out::println);
            }
        }
        Table.wrap(rest(reading, kinds), width).forEach(l -> out.println(terminal.dim(l)));
        out.println();
        out.flush();
    }

    /** The findings of a first look, a line each, at most so many. */
    static List<String> inBrief(Document document, Reading reading, int most) {
        return reading.incidents().stream()
                .filter(Findings::counts)
                .limit(most)
                .map(
                        i ->
                                Wording.of(i.type(), i.status())
                                        + part(Wording.of(i.date()))
                                        + part(i.place().orElse(""))
                                        + part(i.count().map(Wording::of).orElse(""))
                                        + ": "
                                        + Safe.shown(i.passage().in(document.text())))
                .toList();
    }

    private static String part(String words) {
        return words.isEmpty() ? "" : " · " + words;
    }

    private static String head(Document document, Reading reading) {
        Reading.About about = reading.about();
        String published = Wording.of(about.published());
        return Safe.shown(
                document.file()
                        + about.title().map(t -> " · " + t).orElse("")
                        + " ("
                        + about.language().code()
                        + ", "
                        + (published.isEmpty() ? "day of publication not known" : published)
                        + ")");
    }

    /** What was found besides and is not shown. */
    private static String rest(Reading reading, Set<Kind> kinds) {
        long weak = reading.incidents().stream().filter(i -> !i.proposed()).count();
        long again = reading.incidents().stream().filter(i -> i.duplicateOf().isPresent()).count();
        Map<Kind, Integer> counts = counts(reading);
        String other =
                counts.entrySet().stream()
                        .filter(e -> !kinds.contains(e.getKey()) && e.getValue() > 0)
                        .map(e -> e.getKey().counted(e.getValue()))
                        .collect(Collectors.joining(", "));
        StringBuilder rest = new StringBuilder();
        if (counts.values().stream().allMatch(n -> n == 0)) {
            rest.append("Nothing was found. ");
        }
        if (again > 0) {
            rest.append(again).append(" told a second time, not shown. ");
        }
        if (weak > 0) {
            rest.append(weak).append(" weak, kept for a second look. ");
        }
        if (!other.isEmpty()) {
            rest.append("Also: ").append(other).append(" (--show all).");
        }
        return rest.toString().trim();
    }

    /** How many of each kind count. */
    static Map<Kind, Integer> counts(Reading reading) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        counts.put(
                Kind.INCIDENTS,
                (int) reading.incidents().stream().filter(Findings::counts).count());
        counts.put(Kind.PRACTICES, reading.practices().size());
        counts.put(Kind.RULES, reading.provisions().size());
        counts.put(Kind.STAGES, reading.stages().size());
        counts.put(Kind.PROPOSALS, reading.proposals().size());
        counts.put(Kind.STATEMENTS, reading.claims().size());
        counts.put(Kind.FIGURES, reading.figures().size());
        return counts;
    }

    private static boolean counts(IncidentCandidate incident) {
        return incident.proposed() && incident.duplicateOf().isEmpty();
    }

    /** One finding with its passage. */
    static Table one(Document document, Finding finding) {
        if (finding instanceof IncidentCandidate incident) {
            return incidents(document, List.of(incident));
        }
        if (finding instanceof PracticeCandidate practice) {
            return practices(document, List.of(practice));
        }
        if (finding instanceof ProvisionCandidate provision) {
            return rules(document, List.of(provision));
        }
        if (finding instanceof ClaimCandidate claim) {
            return statements(document, List.of(claim));
        }
        if (finding instanceof FigureCandidate figure) {
            return figures(document, List.of(figure));
        }
        if (finding instanceof StageCandidate stage) {
            return stages(document, List.of(stage));
        }
        if (finding instanceof ProposalCandidate proposal) {
            return proposals(document, List.of(proposal));
        }
        throw new IllegalArgumentException("nobody reviews a date by itself");
    }

    /** Why a machine proposed it; without names. */
    static List<String> why(Finding finding) {
        return finding instanceof IncidentCandidate incident ? incident.why() : List.of();
    }

    private static Map<Kind, Table> tables(Document document, Reading reading) {
        Map<Kind, Table> tables = new EnumMap<>(Kind.class);
        tables.put(
                Kind.INCIDENTS,
                incidents(
                        document, reading.incidents().stream().filter(Findings::counts).toList()));
        tables.put(Kind.PRACTICES, practices(document, reading.practices()));
        tables.put(Kind.RULES, rules(document, reading.provisions()));
        tables.put(Kind.STAGES, stages(document, reading.stages()));
        tables.put(Kind.PROPOSALS, proposals(document, reading.proposals()));
        tables.put(Kind.STATEMENTS, statements(document, reading.claims()));
        tables.put(Kind.FIGURES, figures(document, reading.figures()));
        return tables;
    }

    private static Table incidents(Document document, List<IncidentCandidate> incidents) {
        Table table =
                new Table(
                        "what",
                        "when",
                        "where",
                        "to whom",
                        "by whom",
                        "how many",
                        "law",
                        "sanction",
                        "source");
        for (IncidentCandidate i : incidents) {
            table.add(
                    passage(document, i),
                    Wording.of(i.type(), i.status()),
                    Wording.of(i.date()),
                    place(i),
                    Wording.of(i.targets()),
                    Wording.of(i.perpetrator()),
                    i.count().map(Wording::of).orElse(""),
                    String.join("; ", i.law()),
                    Wording.sanctions(i.sanctions()),
                    Wording.of(i.accordingTo()));
        }
        return table;
    }

    private static String place(IncidentCandidate incident) {
        return incident.place().or(() -> incident.country().map(c -> c.code())).orElse("");
    }

    private static Table practices(Document document, List<PracticeCandidate> practices) {
        Table table = new Table("what", "to whom", "by whom", "sanction");
        for (PracticeCandidate p : practices) {
            table.add(
                    passage(document, p),
                    Wording.plain(p.type().code()),
                    Wording.of(p.targets()),
                    Wording.of(p.perpetrator()),
                    Wording.sanctions(p.sanctions()));
        }
        return table;
    }

    private static Table rules(Document document, List<ProvisionCandidate> provisions) {
        Table table = new Table("rule", "who", "condition", "law", "article", "period", "sanction");
        for (ProvisionCandidate p : provisions) {
            table.add(
                    passage(document, p),
                    Wording.plain(p.kind().code()),
                    p.addressee().orElse(""),
                    p.condition().orElse(""),
                    p.instrument().orElse(""),
                    p.citation().orElse(""),
                    p.period().map(Findings::period).orElse(""),
                    Wording.sanctions(p.sanctions()));
        }
        return table;
    }

    /** In the document's words, where they were read. */
    private static String period(ProvisionCandidate.Period period) {
        return period.words()
                .orElseGet(() -> (Wording.of(period.length()) + " " + period.unit()).strip());
    }

    private static Table stages(Document document, List<StageCandidate> stages) {
        Table table = new Table("law or bill", "step", "when");
        for (StageCandidate s : stages) {
            table.add(
                    passage(document, s),
                    s.instrument(),
                    Wording.plain(s.stage().code()),
                    Wording.of(s.date()));
        }
        return table;
    }

    private static Table proposals(Document document, List<ProposalCandidate> proposals) {
        Table table = new Table("proposal", "law or bill", "by whom", "fate");
        for (ProposalCandidate p : proposals) {
            table.add(
                    passage(document, p),
                    p.what().reveal(),
                    p.instrument().orElse(""),
                    Wording.of(p.by()),
                    Wording.plain(p.fate().code()));
        }
        return table;
    }

    private static Table statements(Document document, List<ClaimCandidate> claims) {
        Table table = new Table("speaker", "role", "organisation", "words");
        for (ClaimCandidate c : claims) {
            table.add(
                    passage(document, c),
                    Wording.of(c.speaker()),
                    c.role().orElse(""),
                    c.organisation().orElse(""),
                    c.quoted() ? "quoted" : "reported");
        }
        return table;
    }

    private static Table figures(Document document, List<FigureCandidate> figures) {
        Table table = new Table("figure", "of what", "source");
        for (FigureCandidate f : figures) {
            table.add(
                    passage(document, f),
                    Wording.of(f.value()) + f.unit().map(u -> " " + u).orElse(""),
                    f.what().orElse(""),
                    Wording.of(f.accordingTo()));
        }
        return table;
    }

    /** The words a finding rests on, and where they stand in Unicode characters. */
    private static String passage(Document document, Finding finding) {
        Passage passage = finding.passage();
        String text = document.text();
        int start = text.codePointCount(0, passage.start());
        int end = start + text.codePointCount(passage.start(), passage.end());
        return "“"
                + Safe.cut(Safe.shown(passage.in(text)), LONGEST_PASSAGE)
                + "” ["
                + start
                + "–"
                + end
                + document.pageOf(passage)
                        .map(p -> ", page " + p.number() + ", line " + p.lineAt(passage.start()))
                        .orElse("")
                + "]";
    }

    /** All kinds, for {@code --show all}. */
    static Optional<Set<Kind>> named(List<String> names) {
        EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (String name : names) {
            if (name.equals("all")) {
                kinds.addAll(EnumSet.allOf(Kind.class));
                continue;
            }
            Optional<Kind> kind =
                    EnumSet.allOf(Kind.class).stream()
                            .filter(k -> k.toString().equals(name))
                            .findFirst();
            if (kind.isEmpty()) {
                return Optional.empty();
            }
            kinds.add(kind.get());
        }
        return Optional.of(kinds);
    }
}
