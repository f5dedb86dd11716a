// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dalel.intake.packs.BidsFile;
import org.dalel.law.selection.Bid;
import org.dalel.law.selection.Selection;
import org.dalel.law.selection.SelectionRule;
import org.dalel.law.told.InWords;
import org.dalel.law.told.TableWords;

/** Who wins calls for bids under which rule, printed in one of three languages. */
final class SelectionLines {
    private final Terminal terminal;
    private final InWords say;
    private final TableWords words;

    SelectionLines(Terminal terminal, InWords say) {
        this.terminal = terminal;
        this.say = say;
        this.words = new TableWords(say);
    }

    /**
     * @param calls also the winner of each call
     */
    void print(List<Selection> selections, BidsFile.Read read, boolean calls) {
        Map<String, List<Bid>> byCall = new LinkedHashMap<>();
        read.bids().forEach(b -> byCall.computeIfAbsent(b.call(), c -> new ArrayList<>()).add(b));
        line(words.text("select.counted", byCall.size(), read.bids().size()));
        line("");
        Table table = new Table(words.heads("rule", "winner", "tie", "nobody", "cost", "impact"));
        for (Selection selection : selections) {
            long none = selection.best().values().stream().filter(List::isEmpty).count();
            long decided = selection.decided();
            table.row(
                    rule(selection.rule()),
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

    /** "cheapest", "price 60 %, impact 40 %". */
    private String rule(SelectionRule rule) {
        String[] parts = rule.code().split(":", 2);
        if (parts.length == 1) {
            return words.text("rule." + parts[0]);
        }
        int price = Integer.parseInt(parts[1]);
        return words.text("rule." + parts[0], price, 100 - price);
    }

    private void overlap(List<Selection> selections, int calls) {
        if (selections.size() < 2) {
            return;
        }
        line("");
        line(words.text("select.overlap", calls));
        List<String> head = new ArrayList<>(List.of(""));
        selections.forEach(s -> head.add(rule(s.rule())));
        Table table = new Table(head.toArray(String[]::new));
        for (Selection one : selections) {
            List<String> row = new ArrayList<>(List.of(rule(one.rule())));
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
        line(words.text("select.weight", same, byCall.size()));
        if (widest.size() > 1) {
            line(words.text("select.widest"));
            spans(widest);
        }
    }

    private void spans(List<Selection.Span> spans) {
        for (Selection.Span span : spans) {
            line(
                    "  "
                            + words.text(
                                    "select.span",
                                    percent(span.from()),
                                    percent(span.to()),
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
                                + rule(selection.rule())
                                + ": "
                                + names(selection.best().getOrDefault(call.getKey(), List.of())));
            }
            if (call.getValue().stream().anyMatch(b -> b.impact().isPresent())) {
                spans(Selection.sensitivity(call.getValue()));
            }
        }
    }

    private String names(List<Bid> bids) {
        if (bids.isEmpty()) {
            return words.text("select.nobody");
        }
        String names =
                String.join(
                        ", ",
                        bids.stream()
                                .map(b -> Safe.shown(b.bidder()) + " (" + money(b.price()) + ")")
                                .toList());
        return bids.size() == 1 ? names : words.text("select.oneOf", names);
    }

    private String bounds(Selection.Bounds bounds) {
        return bounds.least() == bounds.most()
                ? money(bounds.least())
                : words.text("between", money(bounds.least()), money(bounds.most()));
    }

    private String money(long hundredths) {
        return say.decimal(BigDecimal.valueOf(hundredths, 2), 0);
    }

    private String percent(double share) {
        return say.decimal(BigDecimal.valueOf(100 * share).setScale(1, RoundingMode.HALF_UP), 1);
    }

    private void line(String words) {
        terminal.out().println(words);
    }
}
