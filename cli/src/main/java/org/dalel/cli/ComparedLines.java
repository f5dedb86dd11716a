// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dalel.law.compare.LawComparison;
import org.dalel.law.compare.LawComparison.Difference;
import org.dalel.law.compare.Reach;
import org.dalel.law.compare.Side;
import org.dalel.law.day.LawOfDay;
import org.dalel.law.language.Type;
import org.dalel.law.pack.Coverage;
import org.dalel.law.pack.Pack;
import org.dalel.law.pack.Provision;
import org.dalel.law.told.BillWords;
import org.dalel.law.told.ComparedText;
import org.dalel.law.told.InWords;
import org.dalel.law.told.TableWords;

/** The differences between two laws, printed in one of three languages. */
final class ComparedLines {
    private final Terminal terminal;
    private final InWords say;
    private final TableWords words;

    ComparedLines(Terminal terminal, InWords say) {
        this.terminal = terminal;
        this.say = say;
        this.words = new TableWords(say);
    }

    /** Each provision that differs, with an organisation that shows it. */
    void print(LawComparison comparison) {
        headings(comparison.before(), comparison.after());
        ComparedText told = ComparedText.of(comparison, say);
        Map<String, List<Difference>> byProvision = new LinkedHashMap<>();
        for (Difference difference : comparison.differences()) {
            String ids =
                    difference.was().map(Provision::id).orElse("")
                            + " "
                            + difference.is().map(Provision::id).orElse("");
            byProvision.computeIfAbsent(ids, p -> new ArrayList<>()).add(difference);
        }
        byProvision.values().forEach(d -> provision(comparison, d, told));
        line("");
        line(words.text("compare.counted", byProvision.size(), comparison.alike()));
        if (!comparison.undecided().isEmpty()) {
            line(words.text("compare.undecided", String.join(", ", comparison.undecided())));
        }
    }

    /** What each law holds, for laws that share no provisions. */
    void printBeside(Reach one, Reach other) {
        headings(one.side(), other.side());
        line("");
        line(words.text("compare.beside"));
        Table kinds = new Table(words.heads("kinds", "before", "after"));
        Set<String> all = new TreeSet<>(one.kinds().keySet());
        all.addAll(other.kinds().keySet());
        for (String kind : all) {
            kinds.row(
                    say.kind(kind),
                    String.valueOf(one.kinds().getOrDefault(kind, 0)),
                    String.valueOf(other.kinds().getOrDefault(kind, 0)));
        }
        kinds.lines(terminal.width()).forEach(this::line);
        line("");
        Table heaviest = new Table(words.heads("side", "penalty", "most", "under", "sanctions"));
        heaviest("head.before", one, heaviest);
        heaviest("head.after", other, heaviest);
        heaviest.lines(terminal.width()).forEach(this::line);
    }

    private void headings(Side before, Side after) {
        heading("compare.before", before);
        heading("compare.after", after);
        line(say.text("advice"));
    }

    private void heading(String which, Side side) {
        Pack pack = side.law().pack();
        LocalDate day = side.law().days().today();
        line(
                terminal.bold(
                        words.text(
                                which,
                                say.said(pack.title())
                                        + side.instrument()
                                                .map(i -> ", " + say.title(i, pack))
                                                .orElse(""))));
        line("  " + say.text("law.of", say.day(day)) + " · " + say.reviewed(pack));
        side.bill().ifPresent(b -> new BillWords(say).heading(b, day).forEach(l -> line("  " + l)));
        gaps(pack, day, say).ifPresent(g -> line("  " + words.text("compare.gaps", g)));
    }

    /** Topics of which nothing is encoded of that day. */
    static Optional<String> gaps(Pack pack, LocalDate day, InWords say) {
        return Optional.of(
                        pack.coverage().topics().stream()
                                .filter(t -> pack.coverage().of(t, day) == Coverage.Extent.NO)
                                .map(say::topic)
                                .collect(Collectors.joining(", ")))
                .filter(g -> !g.isEmpty());
    }

    private void provision(
            LawComparison comparison, List<Difference> differences, ComparedText told) {
        Difference first = differences.get(0);
        line("");
        first.was().ifPresent(p -> cited("compare.was", p, comparison.before().law()));
        first.is()
                .filter(p -> !Optional.of(p).equals(first.was()))
                .ifPresent(p -> cited("compare.is", p, comparison.after().law()));
        for (Difference difference : differences) {
            line("      " + told.what(difference));
            List<String> example = told.example(difference);
            line(
                    "        "
                            + words.text(
                                    "compare.example",
                                    example.isEmpty()
                                            ? words.text("compare.anybody")
                                            : String.join("; ", example)));
        }
    }

    private void cited(String which, Provision provision, LawOfDay law) {
        line("  " + words.text(which) + " " + provision.id() + "  " + say.said(provision.says()));
        line("          " + say.citation(provision, law.pack()));
        line("          " + say.force(provision.force()));
        say.warnings(provision).forEach(w -> line("          " + w));
        provision
                .citation()
                .source()
                .ifPresent(s -> line(terminal.dim("          " + say.text("source", s))));
    }

    private void heaviest(String which, Reach reach, Table to) {
        for (Reach.Heaviest heaviest : reach.heaviest()) {
            to.row(
                    words.text(which),
                    say.penaltyKind(heaviest.kind()),
                    heaviest.amount()
                            .flatMap(
                                    a ->
                                            heaviest.type()
                                                    .filter(Type.Amount.class::isInstance)
                                                    .map(Type.Amount.class::cast)
                                                    .map(t -> say.amount(a, t)))
                            .orElse(""),
                    say.citation(heaviest.provision(), reach.side().law().pack()),
                    String.valueOf(heaviest.sanctions()));
        }
    }

    private void line(String text) {
        terminal.out().println(text);
    }
}
