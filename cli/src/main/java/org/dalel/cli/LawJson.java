// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dalel.intake.packs.BidsFile;
import org.dalel.intake.packs.RegisterFile;
import org.dalel.law.compare.LawComparison;
import org.dalel.law.compare.LawComparison.Difference;
import org.dalel.law.compare.Reach;
import org.dalel.law.compare.Side;
import org.dalel.law.day.LawOfDay;
import org.dalel.law.language.Type;
import org.dalel.law.pack.Bill;
import org.dalel.law.pack.Coverage;
import org.dalel.law.pack.FactDefinition;
import org.dalel.law.pack.Pack;
import org.dalel.law.pack.Provision;
import org.dalel.law.population.Counts;
import org.dalel.law.population.Disclosure;
import org.dalel.law.population.Population;
import org.dalel.law.program.Range;
import org.dalel.law.selection.Bid;
import org.dalel.law.selection.Selection;
import org.dalel.law.told.InWords;
import org.dalel.terms.Language;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Comparisons, counts of registers and bids as JSON; {@code docs/reference/law-json.md} says how.
 */
final class LawJson {
    private static final InWords ENGLISH = InWords.of(Language.ENGLISH);

    /** Raised when a field changes its meaning or goes away, not when one is added. */
    static final int VERSION = 1;

    private LawJson() {}

    static String printed(ObjectNode node) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(node);
    }

    private static ObjectNode begun(String kind) {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        node.put("kind", kind);
        node.put("version", VERSION);
        node.put("legal_advice", false);
        return node;
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    // ---- which law

    private static void law(ObjectNode to, LawOfDay law, Optional<Bill> bill) {
        Pack pack = law.pack();
        LocalDate day = law.days().today();
        to.put("pack", pack.id());
        to.put("day", day.toString());
        to.put("draft", pack.reviewed().isEmpty());
        bill.ifPresent(
                b -> {
                    ObjectNode node = to.putObject("bill");
                    node.put("id", b.id());
                    node.put("title", ENGLISH.said(b.title()));
                    node.put("draft", b.reviewed().isEmpty());
                    ArrayNode status = node.putArray("status");
                    b.status(day).forEach(s -> status.add(code(s)));
                });
        ArrayNode gaps = to.putArray("not_encoded");
        pack.coverage().topics().stream()
                .filter(t -> pack.coverage().of(t, day) == Coverage.Extent.NO)
                .forEach(gaps::add);
    }

    private static void side(ObjectNode to, Side side) {
        law(to, side.law(), side.bill());
        side.instrument().ifPresent(i -> to.put("instrument", i));
    }

    private static void provision(ObjectNode to, Provision provision, Pack pack) {
        to.put("id", provision.id());
        to.put("citation", ENGLISH.citation(provision, pack));
        to.put("says", ENGLISH.said(provision.says()));
        to.put("force", provision.force().toString());
        to.put("certainty", code(provision.certainty()));
        to.put("confidence", code(provision.citation().confidence()));
    }

    // ---- two laws

    static ObjectNode comparison(LawComparison comparison) {
        ObjectNode node = begun("comparison");
        side(node.putObject("before"), comparison.before());
        side(node.putObject("after"), comparison.after());
        node.put("alike", comparison.alike());
        ArrayNode undecided = node.putArray("undecided");
        comparison.undecided().forEach(undecided::add);
        Map<String, FactDefinition> facts =
                new LinkedHashMap<>(comparison.before().law().pack().facts());
        facts.putAll(comparison.after().law().pack().facts());
        ArrayNode differences = node.putArray("differences");
        for (Difference difference : comparison.differences()) {
            ObjectNode one = differences.addObject();
            one.put("provision", difference.provision());
            difference
                    .was()
                    .ifPresent(
                            p ->
                                    provision(
                                            one.putObject("was"),
                                            p,
                                            comparison.before().law().pack()));
            difference
                    .is()
                    .ifPresent(
                            p ->
                                    provision(
                                            one.putObject("is"),
                                            p,
                                            comparison.after().law().pack()));
            one.put("what", code(difference.what()));
            difference.penalty().ifPresent(p -> one.put("penalty", p.kind().code()));
            one.put("sort", code(difference.sort()));
            value(one, "before", difference.before(), difference.type());
            value(one, "after", difference.after(), difference.type());
            ObjectNode example = one.putObject("example");
            difference
                    .example()
                    .forEach(
                            (fact, range) ->
                                    Optional.ofNullable(facts.get(fact))
                                            .ifPresent(f -> value(example, fact, range, f.type())));
        }
        return node;
    }

    /** A value in the form of a profile; what is open has a lowest and a highest. */
    private static void value(ObjectNode to, String field, Range range, Type type) {
        if (type instanceof Type.Truth) {
            to.put(field, range.isYes() ? "yes" : range.isNo() ? "no" : "unknown");
        } else if (type instanceof Type.One one) {
            List<String> values = one.domain().of(range.high());
            to.put(field, values.size() == 1 ? values.get(0) : "unknown");
        } else if (type instanceof Type.Many many) {
            ArrayNode values = to.putArray(field);
            many.domain().of(range.low()).forEach(values::add);
        } else if (type instanceof Type.Day) {
            to.put(field, range.settled() ? day(range.low()) : "unknown");
        } else if (type instanceof Type.Amount amount) {
            ObjectNode node = to.putObject(field);
            node.put("min", BigDecimal.valueOf(range.low(), amount.digits()));
            node.put("max", BigDecimal.valueOf(range.high(), amount.digits()));
            if (!amount.unit().code().isEmpty()) {
                node.put("unit", amount.unit().code());
            }
        }
    }

    private static String day(long day) {
        return day >= Type.Day.NEVER ? "never" : LocalDate.ofEpochDay(day).toString();
    }

    /** Two laws that share no provisions. */
    static ObjectNode beside(Reach one, Reach other) {
        ObjectNode node = begun("beside");
        reach(node.putObject("before"), one);
        reach(node.putObject("after"), other);
        return node;
    }

    private static void reach(ObjectNode to, Reach reach) {
        side(to, reach.side());
        ObjectNode kinds = to.putObject("provisions");
        reach.kinds().forEach(kinds::put);
        ArrayNode heaviest = to.putArray("heaviest");
        for (Reach.Heaviest one : reach.heaviest()) {
            ObjectNode node = heaviest.addObject();
            node.put("penalty", one.kind().code());
            one.amount().ifPresent(a -> one.type().ifPresent(t -> value(node, "at_most", a, t)));
            provision(node.putObject("provision"), one.provision(), reach.side().law().pack());
            node.put("sanctions", one.sanctions());
        }
    }

    // ---- a register

    static ObjectNode population(
            Population population, LawOfDay law, Optional<Bill> bill, RegisterFile.Read read) {
        ObjectNode node = begun("population");
        law(node, law, bill);
        node.put("organisations", population.organisations());
        ArrayNode facts = node.putArray("facts");
        read.register().columns().keySet().stream().sorted().forEach(facts::add);
        node.put("wrong", read.wrong());
        node.put("smallest_count", Disclosure.LEAST);
        long hidden = 0;
        ArrayNode lines = node.putArray("provisions");
        for (Population.Line line : population.lines()) {
            Optional<Counts> total = line.total();
            if (total.isEmpty()) {
                hidden++;
                continue;
            }
            ObjectNode one = lines.addObject();
            one.put("id", line.provision().id());
            one.put("says", ENGLISH.said(line.provision().says()));
            counts(one.putObject("all"), line, total.get(), bill.isPresent());
            List<Counts> groups = line.groups().orElse(List.of());
            ArrayNode parts = one.putArray("groups");
            for (Counts counts : groups.size() > 1 ? groups : List.<Counts>of()) {
                ObjectNode part = parts.addObject();
                ArrayNode names = part.putArray("of");
                counts.groups().forEach(names::add);
                counts(part, line, counts, bill.isPresent());
            }
        }
        node.put("provisions_not_shown", hidden);
        bars(node, "duties", population.duties());
        bars(node, "breaches", population.breaches());
        return node;
    }

    private static void counts(ObjectNode to, Population.Line line, Counts counts, boolean bill) {
        span(to, bill ? "before" : "reaches", line.reached(counts, 0));
        if (line.second()) {
            span(to, bill ? "after" : "breached", line.reached(counts, 1));
        }
        if (bill) {
            span(to, "newly", line.newly(counts));
            span(to, "no_longer", line.noLonger(counts));
        }
    }

    private static void span(ObjectNode to, String field, Population.Span span) {
        ObjectNode node = to.putObject(field);
        node.put("at_least", span.atLeast());
        node.put("at_most", span.atMost());
    }

    private static void bars(ObjectNode to, String field, Optional<List<Disclosure.Bar>> bars) {
        ArrayNode array = to.putArray(field);
        for (Disclosure.Bar bar : bars.orElse(List.of())) {
            ObjectNode node = array.addObject();
            node.put("from", bar.from());
            node.put("to", bar.to());
            node.put("organisations", bar.organisations());
        }
    }

    // ---- bids

    static ObjectNode selection(List<Selection> selections, BidsFile.Read read, boolean calls) {
        Map<String, List<Bid>> byCall = new LinkedHashMap<>();
        read.bids().forEach(b -> byCall.computeIfAbsent(b.call(), c -> new ArrayList<>()).add(b));
        boolean impact = read.columns().contains("impact");
        ObjectNode node = begun("selection");
        node.put("calls", byCall.size());
        node.put("bids", read.bids().size());
        node.put("left_out", read.leftOut());
        ArrayNode rules = node.putArray("rules");
        for (Selection selection : selections) {
            long none = selection.best().values().stream().filter(List::isEmpty).count();
            ObjectNode rule = rules.addObject();
            rule.put("rule", selection.rule().code());
            rule.put("one_winner", selection.decided());
            rule.put("tie", byCall.size() - selection.decided() - none);
            rule.put("no_winner", none);
            bounds(rule, "cost", selection.cost());
            if (impact) {
                bounds(rule, "impact", selection.impact());
            }
            ObjectNode same = rule.putObject("same_winner_as");
            selections.forEach(other -> same.put(other.rule().code(), selection.overlap(other)));
        }
        if (impact) {
            node.put(
                    "weight_changes_nothing",
                    byCall.values().stream()
                            .filter(c -> Selection.sensitivity(c).size() == 1)
                            .count());
        }
        if (calls) {
            ArrayNode each = node.putArray("by_call");
            byCall.forEach((call, bids) -> call(each.addObject(), call, bids, selections, impact));
        }
        return node;
    }

    private static void call(
            ObjectNode to,
            String call,
            List<Bid> bids,
            List<Selection> selections,
            boolean impact) {
        to.put("call", call);
        ObjectNode winners = to.putObject("winners");
        for (Selection selection : selections) {
            bidders(
                    winners.putArray(selection.rule().code()),
                    selection.best().getOrDefault(call, List.of()));
        }
        if (impact) {
            ArrayNode spans = to.putArray("by_weight");
            for (Selection.Span span : Selection.sensitivity(bids)) {
                ObjectNode node = spans.addObject();
                node.put("price_from", span.from());
                node.put("price_to", span.to());
                bidders(node.putArray("winners"), span.winners());
            }
        }
    }

    private static void bidders(ArrayNode to, List<Bid> bids) {
        bids.forEach(b -> to.add(b.bidder()));
    }

    private static void bounds(ObjectNode to, String field, Selection.Bounds bounds) {
        ObjectNode node = to.putObject(field);
        node.put("min", BigDecimal.valueOf(bounds.least(), 2));
        node.put("max", BigDecimal.valueOf(bounds.most(), 2));
    }
}
