// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dalel.law.map.MapNode.Sort;
import org.dalel.law.pack.Bill;
import org.dalel.law.pack.Branch;
import org.dalel.law.pack.GeneralRule;
import org.dalel.law.pack.Instrument;
import org.dalel.law.pack.Pack;
import org.dalel.law.pack.Penalty;
import org.dalel.law.pack.Provision;
import org.dalel.law.pack.Rule;
import org.dalel.law.program.Range;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Language;

/**
 * Actor, power, act, effect, response, as law and sources have it on a day.
 *
 * <p>A rule of law gives its edges by its own parts: a sanction goes from the authority that
 * imposes it over its article to each penalty and to what that takes away; a duty, prohibition,
 * threshold or right from its article to what it brings; a remedy answers what sanctions of its
 * branch take away. What is not in a rule is not drawn.
 *
 * @param nodes column by column
 * @param edges in the order of the columns
 * @param notDrawn rules of the question that give no edge: principles, general part, conditions
 */
public record SystemMap(List<MapNode> nodes, List<MapEdge> edges, int notDrawn) {
    /** Up to so many rules each stands for itself; more are drawn as their instruments. */
    public static final int RULES_DRAWN_ALONE = 16;

    /** The topic under which a pack has the remedies that are open whatever the matter. */
    public static final String REMEDIES = "remedies";

    /** Kinds of ground that can be asked for alone, beside the kinds of rule. */
    public static final List<String> SOURCES = List.of("report", "account", "bill");

    public SystemMap {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /**
     * What is asked.
     *
     * @param on the day of the law; what sources say counts when it could be known on it
     * @param topic one topic of the pack; empty for all
     * @param instrument one instrument; empty for all
     * @param type one kind of rule, or one of {@link #SOURCES}; empty for all
     */
    public record Question(
            LocalDate on,
            Optional<String> topic,
            Optional<String> instrument,
            Optional<String> type) {
        /** Everything of a day. */
        public static Question of(LocalDate on) {
            return new Question(on, Optional.empty(), Optional.empty(), Optional.empty());
        }

        boolean wants(Provision provision) {
            return topic.map(provision.topic()::equals).orElse(true)
                    && instrument.map(provision.instrument()::equals).orElse(true)
                    && type.map(provision.rule().kind()::equals).orElse(true);
        }

        /** Reports have no topic of a pack: they are left out where one is asked. */
        boolean wants(String source) {
            return type.map(source::equals).orElse(true);
        }
    }

    /**
     * @param bills of the pack
     * @param accounts what published sources tell, as the pack has it
     * @param told what reports say
     */
    public static SystemMap of(
            Pack pack,
            List<Bill> bills,
            List<Account> accounts,
            List<Told> told,
            Question question) {
        Drawing drawing = new Drawing(pack, question);
        drawing.laws();
        if (question.wants("bill") && question.topic().isEmpty()) {
            bills.forEach(drawing::bill);
        }
        if (question.wants("account") && question.instrument().isEmpty()) {
            accounts.forEach(drawing::account);
        }
        if (question.wants("report")) {
            told.forEach(drawing::told);
        }
        return drawing.map();
    }

    /** The edges that go out of a node or into it. */
    public List<MapEdge> at(MapNode node) {
        return edges.stream().filter(e -> e.from().equals(node) || e.to().equals(node)).toList();
    }

    /** How many edges stand how firmly; those without any are absent. */
    public Map<Ground.Standing, Integer> standings() {
        Map<Ground.Standing, Integer> standings = new TreeMap<>();
        edges.forEach(e -> standings.merge(e.standing(), 1, Integer::sum));
        return standings;
    }

    /** Whether a rule gives lines: principles, the general part and conditions give none. */
    public static boolean draws(Rule rule) {
        return !(rule instanceof Rule.Principle
                || rule instanceof Rule.Admissibility
                || rule instanceof GeneralRule);
    }

    /** Edges in the making. */
    private static final class Drawing {
        private final Pack pack;
        private final Question question;
        private final Map<MapNode, Map<MapNode, Set<Ground>>> edges =
                new TreeMap<>(MapNode.IN_ORDER);
        private final Set<MapNode> nodes = new TreeSet<>(MapNode.IN_ORDER);
        private int notDrawn;

        Drawing(Pack pack, Question question) {
            this.pack = pack;
            this.question = question;
        }

        SystemMap map() {
            List<MapEdge> all = new ArrayList<>();
            edges.forEach(
                    (from, to) ->
                            to.forEach(
                                    (end, grounds) ->
                                            all.add(new MapEdge(from, end, List.copyOf(grounds)))));
            all.sort(MapEdge.IN_ORDER);
            return new SystemMap(List.copyOf(nodes), all, notDrawn);
        }

        private void edge(MapNode from, MapNode to, Ground ground) {
            nodes.add(from);
            nodes.add(to);
            edges.computeIfAbsent(from, f -> new TreeMap<>(MapNode.IN_ORDER))
                    .computeIfAbsent(to, t -> new LinkedHashSet<>())
                    .add(ground);
        }

        // ---- law

        void laws() {
            List<Provision> asked = new ArrayList<>();
            for (Provision provision : pack.provisions()) {
                if (!provision.force().on(question.on()).isNo() && question.wants(provision)) {
                    if (draws(provision.rule())) {
                        asked.add(provision);
                    } else {
                        notDrawn++;
                    }
                }
            }
            boolean alone = asked.size() <= RULES_DRAWN_ALONE;
            Map<Branch, Set<Effect>> taken = new LinkedHashMap<>();
            for (Provision provision : asked) {
                if (provision.rule() instanceof Rule.Sanction sanction) {
                    sanction(provision, sanction, alone, taken);
                } else if (!(provision.rule() instanceof Rule.Remedy)) {
                    rule(provision, alone);
                }
            }
            remedies(asked, alone, taken);
        }

        private MapNode power(Provision provision, boolean alone) {
            return alone
                    ? new MapNode(Column.POWER, Sort.PROVISION, provision.id())
                    : new MapNode(Column.POWER, Sort.INSTRUMENT, provision.instrument());
        }

        private void sanction(
                Provision provision,
                Rule.Sanction sanction,
                boolean alone,
                Map<Branch, Set<Effect>> taken) {
            MapNode power = power(provision, alone);
            authority(provision, sanction.authority(), power);
            for (Penalty penalty : sanction.penalties()) {
                Range inForce = inForce(provision, penalty);
                if (inForce.isNo()) {
                    continue;
                }
                Ground ground = new Ground.OfLaw(provision, inForce, false);
                Effect effect = Effect.of(penalty.kind());
                MapNode act = new MapNode(Column.ACT, Sort.PENALTY, penalty.kind().code());
                edge(power, act, ground);
                edge(act, MapNode.of(effect), ground);
                taken.computeIfAbsent(general(provision.branch()), b -> new TreeSet<>())
                        .add(effect);
            }
        }

        private Range inForce(Provision provision, Penalty penalty) {
            Range own = penalty.force().map(f -> f.on(question.on())).orElse(Range.YES);
            Range whole = provision.force().on(question.on());
            return own.isYes() ? whole : own;
        }

        private void authority(Provision provision, Optional<String> authority, MapNode power) {
            if (authority.isEmpty()) {
                return;
            }
            List<Body> bodies = Body.among(authority.get());
            for (Body body : bodies) {
                edge(
                        MapNode.of(Column.ACTOR, body),
                        power,
                        new Ground.OfLaw(
                                provision, provision.force().on(question.on()), bodies.size() > 1));
            }
        }

        private void rule(Provision provision, boolean alone) {
            Ground ground = new Ground.OfLaw(provision, provision.force().on(question.on()), false);
            MapNode power = power(provision, alone);
            MapNode act = new MapNode(Column.ACT, Sort.RULE, provision.rule().kind());
            if (provision.rule() instanceof Rule.Power of) {
                authority(provision, Optional.of(of.authority()), power);
            }
            edge(power, act, ground);
            Effect.of(provision.rule()).ifPresent(e -> edge(act, MapNode.of(e), ground));
        }

        /** Those of the question, and those open whatever the matter, against what is taken. */
        private void remedies(
                List<Provision> asked, boolean alone, Map<Branch, Set<Effect>> taken) {
            for (Provision provision : pack.provisions()) {
                if (provision.rule() instanceof Rule.Remedy remedy
                        && !provision.force().on(question.on()).isNo()
                        && (asked.contains(provision)
                                || provision.topic().equals(REMEDIES)
                                        && question.type().isEmpty())) {
                    Set<Effect> effects =
                            provision.topic().equals(REMEDIES)
                                    ? taken.getOrDefault(general(provision.branch()), Set.of())
                                    : taken(provision);
                    boolean nothingTaken = effects.isEmpty() && asked.contains(provision);
                    List<Body> before =
                            remedy.authority().map(Body::among).orElse(List.of(Body.NOT_SAID));
                    if (asked.contains(provision) && before.stream().noneMatch(Body::hears)) {
                        notDrawn++;
                    }
                    for (Body body : before.stream().filter(Body::hears).toList()) {
                        MapNode answer = new MapNode(Column.RESPONSE, Sort.CHALLENGE, body.code());
                        Ground ground =
                                new Ground.OfLaw(
                                        provision, provision.force().on(question.on()), false);
                        effects.forEach(e -> edge(MapNode.of(e), answer, ground));
                        if (nothingTaken) {
                            edge(power(provision, alone), answer, ground);
                        }
                    }
                }
            }
        }

        /** What sanctions of the same instrument and branch take away. */
        private Set<Effect> taken(Provision remedy) {
            Set<Effect> effects = new TreeSet<>();
            for (Provision provision : pack.provisions()) {
                if (provision.instrument().equals(remedy.instrument())
                        && general(provision.branch()) == general(remedy.branch())
                        && provision.rule() instanceof Rule.Sanction sanction
                        && question.wants(provision)
                        && !provision.force().on(question.on()).isNo()) {
                    sanction.penalties().forEach(p -> effects.add(Effect.of(p.kind())));
                }
            }
            return effects;
        }

        /** Misdemeanours are tried as crimes are. */
        private static Branch general(Branch branch) {
            return branch == Branch.MISDEMEANOUR ? Branch.CRIME : branch;
        }

        // ---- bills

        void bill(Bill bill) {
            if (question.instrument().map(i -> !i.equals(bill.id())).orElse(false)) {
                return;
            }
            MapNode power = new MapNode(Column.POWER, Sort.BILL, bill.id());
            for (Bill.Step step : bill.steps()) {
                if (!known(step.on())) {
                    continue;
                }
                Ground ground = new Ground.OfBill(bill, step);
                step.body()
                        .ifPresent(
                                b ->
                                        edge(
                                                MapNode.of(
                                                        Column.ACTOR,
                                                        Body.of(b.nearest(Language.ENGLISH))),
                                                power,
                                                ground));
                for (Bill.Stage stage : step.stages()) {
                    edge(
                            power,
                            new MapNode(
                                    Column.ACT, Sort.STAGE, stage.name().toLowerCase(Locale.ROOT)),
                            ground);
                }
            }
            for (Bill.Proposal proposal : bill.proposals()) {
                if (proposal.on().earliest().map(d -> !d.isAfter(question.on())).orElse(true)
                        && nodes.contains(power)) {
                    edge(
                            power,
                            new MapNode(
                                    Column.RESPONSE,
                                    Sort.PROPOSAL,
                                    proposal.fate().name().toLowerCase(Locale.ROOT)),
                            new Ground.OfProposal(bill, proposal));
                }
            }
        }

        private boolean known(org.dalel.terms.When on) {
            return on.earliest().map(d -> !d.isAfter(question.on())).orElse(false);
        }

        // ---- sources

        void account(Account account) {
            boolean asked = question.topic().isEmpty() || question.topic().equals(account.topic());
            if (!asked || !known(account.known())) {
                return;
            }
            Ground ground = new Ground.OfAccount(account);
            for (int step = 1; step < account.way().size(); step++) {
                edge(node(account.way().get(step - 1)), node(account.way().get(step)), ground);
            }
        }

        private static MapNode node(Account.Step step) {
            return step.word().isPresent()
                    ? new MapNode(step.column(), Sort.ACCOUNT, step.word().get().code())
                    : step.body().isPresent()
                            ? MapNode.of(step.column(), step.body().get())
                            : MapNode.of(step.effect().orElseThrow());
        }

        void told(Told told) {
            Optional<Instrument> law = law(told);
            boolean asked =
                    question.topic().isEmpty()
                            && (question.instrument().isEmpty()
                                    || law.map(Instrument::id).equals(question.instrument()));
            boolean later = told.when().earliest().map(d -> d.isAfter(question.on())).orElse(false);
            if (!asked || later) {
                return;
            }
            Ground ground = new Ground.OfReport(told);
            MapNode actor = MapNode.of(Column.ACTOR, told.doer());
            if (answers(told.type())) {
                edge(
                        actor,
                        new MapNode(Column.RESPONSE, Sort.INCIDENT, told.type().code()),
                        ground);
                return;
            }
            MapNode power =
                    law.map(i -> new MapNode(Column.POWER, Sort.INSTRUMENT, i.id()))
                            .orElseGet(
                                    () ->
                                            new MapNode(
                                                    Column.POWER,
                                                    told.law().isEmpty()
                                                            ? Sort.NO_LAW
                                                            : Sort.OTHER_LAW,
                                                    ""));
            MapNode act = act(told.type());
            edge(actor, power, ground);
            edge(power, act, ground);
            Effect.of(told.type()).ifPresent(e -> edge(act, MapNode.of(e), ground));
        }

        /** What civil society does, rather than what is done to it. */
        private static boolean answers(IncidentType type) {
            return switch (type) {
                case MEETING, PROTEST, STRIKE, OPEN_LETTER, COMPLAINT_TO_UN -> true;
                default -> false;
            };
        }

        /** Where law and practice have one name, they are one node. */
        private static MapNode act(IncidentType type) {
            return switch (type) {
                case FINE, WARNING, SUSPENSION, TRAVEL_BAN ->
                        new MapNode(Column.ACT, Sort.PENALTY, type.code());
                case CLOSURE_LIQUIDATION -> new MapNode(Column.ACT, Sort.PENALTY, "closure");
                default -> new MapNode(Column.ACT, Sort.INCIDENT, type.code());
            };
        }

        /** The one instrument that the report can mean, by its title, in force at the time. */
        private Optional<Instrument> law(Told told) {
            LocalDate day = told.when().latest().orElse(question.on());
            List<Instrument> meant =
                    pack.instruments().stream()
                            .filter(i -> !i.force().on(day).isNo())
                            .filter(
                                    i ->
                                            i.title().texts().values().stream()
                                                    .anyMatch(t -> names(told.law(), t)))
                            .toList();
            return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
        }

        private static boolean names(List<String> laws, String title) {
            List<String> words =
                    Pattern.compile("[^\\p{L}]+")
                            .splitAsStream(title.toLowerCase(Locale.ROOT))
                            .filter(w -> w.length() > 3)
                            .map(w -> w.substring(0, Math.min(w.length(), 6)))
                            .toList();
            return words.size() > 1
                    && laws.stream()
                            .map(l -> l.toLowerCase(Locale.ROOT))
                            .anyMatch(l -> words.stream().allMatch(l::contains));
        }
    }
}
