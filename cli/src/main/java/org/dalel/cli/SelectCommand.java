// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dalel.intake.UnreadableFile;
import org.dalel.intake.packs.BidsFile;
import org.dalel.law.language.Nearest;
import org.dalel.law.selection.Selection;
import org.dalel.law.selection.SelectionRule;
import org.dalel.law.told.InWords;
import org.dalel.terms.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin private LawLanguage language = new LawLanguage();

    SelectCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Refused, UnreadableFile {
        InWords say = language.say();
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
            terminal.out().println(LawJson.printed(LawJson.selection(selections, read, calls)));
        } else {
            new SelectionLines(terminal, say).print(selections, read, calls);
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
}
