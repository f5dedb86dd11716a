// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.packs.BidsFile;
import org.dalel.law.language.Nearest;
import org.dalel.law.selection.Bid;
import org.dalel.law.selection.Selection;
import org.dalel.law.selection.SelectionRule;
import org.dalel.terms.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dalel select}: who wins calls for bids under which rule. */
@Command(
        name = "select",
        mixinStandardHelpOptions = true,
        header =
                "Who wins calls for bids under which rule, what it costs, what hangs on the weights.",
        description = {
            "",
            "BIDS.csv has the columns call,bidder,price and, where known, impact,qualified,points,"
                    + "approved. Rules: cheapest; impact; weighted:60 (60 percent price, 40 percent"
                    + " impact); conditional (the price less points in percent, as the procurement"
                    + " law of Kazakhstan of 2007 had it); list (the cheapest on an approved list);"
                    + " lottery. Nothing is kept or sent. A calculation with your figures, not legal"
                    + " advice."
        },
        footer = {
            "",
            "Examples:",
            "  dalel select bids.csv",
            "  dalel select bids.csv --rule cheapest --rule impact --rule weighted:50 --calls",
            ""
        })
final class SelectCommand implements Callable<Integer> {
    private static final List<String> RULES =
            List.of("cheapest", "conditional", "impact", "weighted:50", "list", "lottery");

    private final Terminal terminal;

    @Parameters(paramLabel = "BIDS.csv", description = "The bids.")
    private Path file = Path.of("");

    @Option(names = "--rule", paramLabel = "RULE", description = "One or several; all that fit.")
    private List<String> rules = List.of();

    @Option(names = "--calls", description = "Also the winner of each call.")
    private boolean calls;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    SelectCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Refused, UnreadableFile {
        List<SelectionRule> asked = new ArrayList<>();
        for (String rule : rules) {
            asked.add(rule(rule));
        }
        BidsFile.Read read = BidsFile.read(file);
        read.problems().forEach(terminal::say);
        if (asked.isEmpty()) {
            for (String rule : RULES) {
                if (fits(rule, read.columns())) {
                    asked.add(rule(rule));
                }
            }
        }
        List<Selection> selections = asked.stream().map(r -> Selection.of(read.bids(), r)).toList();
        if (json) {
            line(LawJson.printed(LawJson.selection(selections, read, calls)));
        } else {
            print(selections, read);
        }
        return read.leftOut() == 0 ? Exit.DONE : Exit.WITH_PROBLEMS;
    }

    private static boolean fits(String rule, List<String> columns) {
        return switch (rule) {
            case "conditional" -> columns.contains("points");
            case "impact", "weighted:50" -> columns.contains("impact");
            case "list" -> columns.contains("approved");
            default -> true;
        };
    }

    private static SelectionRule rule(String code) throws Refused {
        switch (code) {
            case "cheapest" -> {
                return new SelectionRule.Cheapest();
            }
            case "conditional" -> {
                return new SelectionRule.Conditional();
            }
            case "impact" -> {
                return new SelectionRule.Impact();
            }
            case "list" -> {
                return new SelectionRule.ApprovedList();
            }
            case "lottery" -> {
                return new SelectionRule.Lottery();
            }
            default -> {
                if (code.matches("weighted:\\d{1,3}") && percent(code) <= 100) {
                    return SelectionRule.Weighted.percent(percent(code));
                }
                throw new Refused(
                        new Problem(
                                "'" + code + "' is no rule",
                                "--rule",
                                Nearest.advice(
                                        code, RULES, "rules are " + String.join(", ", RULES))));
            }
        }
    }

    private static int percent(String code) {
        return Integer.parseInt(code.substring("weighted:".length()));
    }

    private void print(List<Selection> selections, BidsFile.Read read) {
        Map<String, List<Bid>> byCall = new LinkedHashMap<>();
        read.bids().forEach(b -> byCall.computeIfAbsent(b.call(), c -> new ArrayList<>()).add(b));
        line(
                Wording.counted(byCall.size(), "call", "calls")
                        + " with "
                        + Wording.counted(read.bids().size(), "bid", "bids")
                        + " · a calculation with your figures, not legal advice");
        line("");
        Table table = new Table("rule", "one winner", "tie or lots", "no winner", "cost", "impact");
        for (Selection selection : selections) {
            long none = selection.best().values().stream().filter(List::isEmpty).count();
            long decided = selection.decided();
            table.row(
                    selection.rule().code(),
                    String.valueOf(decided),
                    String.valueOf(byCall.size() - decided - none),
                    String.valueOf(none),
                    bounds(selection.cost()),
                    read.columns().contains("impact") ? bounds(selection.impact()) : "");
        }
        table.lines(terminal.width()).forEach(this::line);
        overlap(selections, byCall.size());
        if (read.columns().contains("impact")) {
            sensitivity(byCall);
        }
        if (calls) {
            winners(selections, byCall);
        }
    }

    private void overlap(List<Selection> selections, int calls) {
        if (selections.size() < 2) {
            return;
        }
        line("");
        line("In how many of " + calls + " calls the same bid wins alone:");
        List<String> head = new ArrayList<>(List.of(""));
        selections.forEach(s -> head.add(s.rule().code()));
        Table table = new Table(head.toArray(String[]::new));
        for (Selection one : selections) {
            List<String> row = new ArrayList<>(List.of(one.rule().code()));
            selections.forEach(other -> row.add(String.valueOf(one.overlap(other))));
            table.row(row.toArray(String[]::new));
        }
        table.lines(terminal.width()).forEach(this::line);
    }

    /** How often the weight between price and impact decides who wins. */
    private void sensitivity(Map<String, List<Bid>> byCall) {
        int same = 0;
        List<Selection.Span> widest = List.of();
        for (List<Bid> call : byCall.values()) {
            List<Selection.Span> spans = Selection.sensitivity(call);
            same += spans.size() == 1 ? 1 : 0;
            widest = spans.size() > widest.size() ? spans : widest;
        }
        line("");
        line(
                "In "
                        + same
                        + " of "
                        + byCall.size()
                        + " calls the weight between price and impact changes nothing.");
        if (widest.size() > 1) {
            line("Where it changes most:");
            spans(widest);
        }
    }

    private void spans(List<Selection.Span> spans) {
        for (Selection.Span span : spans) {
            line(
                    String.format(
                            Locale.ROOT,
                            "  price %.1f to %.1f percent: %s",
                            100 * span.from(),
                            100 * span.to(),
                            names(span.winners())));
        }
    }

    private void winners(List<Selection> selections, Map<String, List<Bid>> byCall) {
        for (Map.Entry<String, List<Bid>> call : byCall.entrySet()) {
            line("");
            line(terminal.bold(Safe.shown(call.getKey())));
            for (Selection selection : selections) {
                line(
                        "  "
                                + selection.rule().code()
                                + ": "
                                + names(selection.best().getOrDefault(call.getKey(), List.of())));
            }
            if (call.getValue().stream().anyMatch(b -> b.impact().isPresent())) {
                spans(Selection.sensitivity(call.getValue()));
            }
        }
    }

    private static String names(List<Bid> bids) {
        if (bids.isEmpty()) {
            return "nobody";
        }
        String names =
                String.join(
                        ", ",
                        bids.stream()
                                .map(b -> Safe.shown(b.bidder()) + " (" + money(b.price()) + ")")
                                .toList());
        return bids.size() == 1 ? names : "one of " + names;
    }

    private static String bounds(Selection.Bounds bounds) {
        return bounds.least() == bounds.most()
                ? money(bounds.least())
                : money(bounds.least()) + " to " + money(bounds.most());
    }

    private static String money(long hundredths) {
        BigDecimal amount = BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, amount.scale()) + "f", amount);
    }

    private void line(String words) {
        terminal.out().println(words);
    }
}
