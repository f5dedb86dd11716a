// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dalel.law.language.Fault;
import org.dalel.law.language.Nearest;
import org.dalel.law.language.Source;
import org.dalel.terms.When;

/**
 * Lays a bill over the pack of a country. What the bill replaces or adds is in force, unless it
 * says otherwise, from the first day of which it can be asked; what it repeals ends the day before.
 * Everything is checked as in any pack, and every fault names its file, line and what to do.
 */
public final class BillReader {
    private static final List<String> SECTIONS =
            List.of(
                    "bill",
                    "facts",
                    "parameters",
                    "terms",
                    "coverage",
                    "replace",
                    "add",
                    "repeal",
                    "proposals",
                    "enacted",
                    "tests");

    /** What is handed on to the reader of packs as it stands. */
    private static final List<String> KEPT =
            List.of("facts", "parameters", "terms", "coverage", "tests");

    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> there = new LinkedHashSet<>();
    private final Set<String> figuresChanged = new HashSet<>();
    private final Map<String, String> instrumentOf = new LinkedHashMap<>();

    /**
     * A bill and the law with it.
     *
     * @param bill empty when it has faults
     * @param pack the law with the bill; its tests are the bill's. Empty when there are faults
     */
    public record Read(Optional<Bill> bill, Optional<Pack> pack, List<Fault> faults) {
        public Read {
            faults = List.copyOf(faults);
        }
    }

    private BillReader() {}

    /**
     * @param id the bill's name
     * @param file the bill's file
     * @param pack the name of the pack over which it is laid
     * @param files the files of that pack
     * @param proposals which proposals to take as accepted: ids, or {@code accepted} for those that
     *     were; empty for the bill as it was tabled
     */
    public static Read read(
            String id, Node file, String pack, List<Node> files, Set<String> proposals) {
        return new BillReader().bill(id, file, pack, files, proposals);
    }

    private Read bill(String id, Node file, String pack, List<Node> files, Set<String> wanted) {
        Optional<Fields> whole = Fields.of(file, "a bill's file", faults);
        if (whole.isEmpty()) {
            return new Read(Optional.empty(), Optional.empty(), faults);
        }
        Fields part = whole.get();
        SECTIONS.forEach(part::node);
        part.finish();
        files.forEach(this::provisionsOf);
        Optional<Fields> head = part.node("bill").flatMap(n -> Fields.of(n, "'bill'", faults));
        if (head.isEmpty()) {
            part.fault(
                    part.place(),
                    "this file does not say of which bill",
                    "add: bill: {title: …, on: " + pack + ", asked: 2014-01-01..2014-12-31}");
            return new Read(Optional.empty(), Optional.empty(), faults);
        }
        List<Proposed> proposals = proposals(part);
        Changes changes = new Changes();
        collect(part, changes);
        List<Fields> accepted = accepted(proposals, wanted, part);
        accepted.forEach(p -> collect(p, changes));
        Bill bill = head(id, pack, head.get(), part, changes, proposals);
        for (Fields proposal : accepted) {
            proposal.finish();
        }
        List<Node> laid = new ArrayList<>();
        Optional<Node> figures = part.node("parameters");
        files.forEach(f -> laid.add(without(f, changes, figures)));
        laid.add(asFile(bill, part, changes));
        PackReader.Read read = PackReader.read(pack, laid);
        faults.addAll(read.faults());
        boolean fine = faults.isEmpty();
        return new Read(
                Optional.of(bill).filter(b -> fine),
                read.pack().filter(p -> fine).map(p -> ended(p, bill)),
                faults);
    }

    // ---- what the pack holds

    private void provisionsOf(Node file) {
        String instrument =
                entry(file, "instrument")
                        .flatMap(i -> entry(i, "id"))
                        .map(i -> i.source().text())
                        .orElse("");
        for (Node provision : items(file, "provisions")) {
            entry(provision, "id")
                    .ifPresent(
                            id -> {
                                there.add(id.source().text());
                                instrumentOf.put(id.source().text(), instrument);
                            });
        }
    }

    private static Optional<Node> entry(Node node, String key) {
        return node instanceof Node.Mapping mapping
                ? mapping.entries().stream()
                        .filter(e -> e.key().equals(key))
                        .map(Node.Entry::value)
                        .findFirst()
                : Optional.empty();
    }

    private static List<Node> items(Node node, String key) {
        return entry(node, key)
                .filter(Node.Items.class::isInstance)
                .map(i -> ((Node.Items) i).items())
                .orElse(List.of());
    }

    // ---- what the bill changes

    /** Replaced, added and ended provisions, each by id; a later proposal overrules the bill. */
    private static final class Changes {
        private final Map<String, Node> replaced = new LinkedHashMap<>();
        private final Map<String, Node> added = new LinkedHashMap<>();
        private final Set<String> repealed = new LinkedHashSet<>();
    }

    private void collect(Fields from, Changes to) {
        for (Node provision : from.items("replace")) {
            id(provision)
                    .ifPresent(
                            id -> {
                                if (to.added.containsKey(id.text())) {
                                    to.added.put(id.text(), provision);
                                } else if (known(id, "replaces")) {
                                    to.replaced.put(id.text(), provision);
                                }
                            });
        }
        for (Node provision : from.items("add")) {
            id(provision).ifPresent(id -> add(id, provision, to));
        }
        for (Node item : from.items("repeal")) {
            Source id = item.source();
            List<String> ofInstrument =
                    instrumentOf.entrySet().stream()
                            .filter(e -> e.getValue().equals(id.text()))
                            .map(Map.Entry::getKey)
                            .toList();
            if (!ofInstrument.isEmpty()) {
                ofInstrument.stream()
                        .filter(p -> !to.replaced.containsKey(p))
                        .forEach(to.repealed::add);
            } else if (to.added.remove(id.text()) == null && known(id, "repeals")) {
                to.repealed.add(id.text());
            }
        }
    }

    private void add(Source id, Node provision, Changes to) {
        if (there.contains(id.text()) || to.added.containsKey(id.text())) {
            faults.add(
                    id.fault(
                            "the bill adds a provision that is there already: '" + id.text() + "'",
                            0,
                            "put it under replace:, or give it another id"));
        } else {
            to.added.put(id.text(), provision);
        }
    }

    private Optional<Source> id(Node provision) {
        Optional<Source> id = entry(provision, "id").map(Node::source);
        if (id.isEmpty()) {
            faults.add(
                    provision
                            .source()
                            .fault(
                                    "this provision has no id",
                                    0,
                                    "add: id: …, that of the provision it replaces or a new one"));
        }
        return id;
    }

    private boolean known(Source id, String does) {
        if (there.contains(id.text())) {
            return true;
        }
        faults.add(
                id.fault(
                        "the bill " + does + " a provision that is not there: '" + id.text() + "'",
                        0,
                        Nearest.advice(
                                id.text(),
                                there,
                                "dalel law list --provisions lists the provisions")));
        return false;
    }

    // ---- proposals

    private record Proposed(Bill.Proposal proposal, Optional<Fields> changes) {}

    private List<Proposed> proposals(Fields part) {
        List<Proposed> proposals = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Node item : part.items("proposals")) {
            Optional<Fields> fields = Fields.of(item, "a proposal", faults);
            if (fields.isEmpty()) {
                continue;
            }
            Fields f = fields.get();
            String id = f.neededText("id");
            if (!ids.add(id)) {
                f.fault(f.place(), "the proposal '" + id + "' is there twice", "keep one of them");
            }
            Optional<Fields> changes =
                    f.node("change").flatMap(n -> Fields.of(n, "'change'", faults));
            List<String> enacted = f.names("enacted");
            enacted.forEach(p -> enactedIsThere(p, f.place()));
            proposals.add(
                    new Proposed(
                            new Bill.Proposal(
                                    id,
                                    f.neededWording("says"),
                                    f.wording("by"),
                                    f.when("on").orElse(new When.Unknown()),
                                    f.oneOf("fate", Bill.Fate.class, Bill.Fate.UNKNOWN),
                                    f.words("source"),
                                    enacted,
                                    changes.isPresent()),
                            changes));
            f.node("note");
            f.finish();
        }
        return proposals;
    }

    private List<Fields> accepted(List<Proposed> proposals, Set<String> wanted, Fields part) {
        List<Fields> accepted = new ArrayList<>();
        Set<String> unknown = new LinkedHashSet<>(wanted);
        unknown.remove("accepted");
        for (Proposed proposed : proposals) {
            String id = proposed.proposal().id();
            boolean was = proposed.proposal().fate() == Bill.Fate.ACCEPTED;
            boolean taken = wanted.contains(id) || wanted.contains("accepted") && was;
            unknown.remove(id);
            if (taken) {
                proposed.changes().ifPresent(accepted::add);
            }
        }
        List<String> ids = proposals.stream().map(p -> p.proposal().id()).toList();
        for (String id : unknown) {
            part.fault(
                    part.place(),
                    "this bill has no proposal '" + id + "'",
                    Nearest.advice(
                            id, ids, "its proposals are: accepted, " + String.join(", ", ids)));
        }
        return accepted;
    }

    // ---- the bill itself

    private Bill head(
            String id,
            String pack,
            Fields head,
            Fields part,
            Changes changes,
            List<Proposed> proposals) {
        String on = head.neededText("on");
        if (!on.isEmpty() && !on.equals(pack)) {
            head.text("on")
                    .ifPresent(
                            t ->
                                    head.fault(
                                            t,
                                            "this bill is laid over '"
                                                    + on
                                                    + "', not '"
                                                    + pack
                                                    + "'",
                                            "put its file into the folder bills of packs/" + on));
        }
        Force asked = head.force("asked", Force.ALWAYS);
        head.neededText("asked");
        if (asked.from().earliest().isEmpty()) {
            head.fault(
                    head.place(),
                    "the first day of which the bill can be asked is not given",
                    "write: asked: 2014-01-01..2014-12-31");
        }
        Bill bill =
                new Bill(
                        id,
                        head.neededWording("title"),
                        pack,
                        head.words("reviewed"),
                        asked,
                        steps(head),
                        List.copyOf(changes.replaced.keySet()),
                        List.copyOf(changes.added.keySet()),
                        List.copyOf(changes.repealed),
                        proposals.stream().map(Proposed::proposal).toList(),
                        enacted(part, changes));
        head.node("number");
        head.node("note");
        head.finish();
        return bill;
    }

    private List<Bill.Step> steps(Fields head) {
        List<Bill.Step> steps = new ArrayList<>();
        for (Node item : head.items("stages")) {
            Fields.of(item, "a stage", faults)
                    .ifPresent(
                            s -> {
                                steps.add(
                                        new Bill.Step(
                                                s.when("on").orElse(new When.Unknown()),
                                                s.wording("body"),
                                                s.wording("words"),
                                                stages(s),
                                                s.words("source")));
                                s.node("note");
                                s.finish();
                            });
        }
        return steps;
    }

    private static List<Bill.Stage> stages(Fields step) {
        List<Bill.Stage> stages = new ArrayList<>();
        List<String> known =
                java.util.Arrays.stream(Bill.Stage.values())
                        .map(s -> s.name().toLowerCase(java.util.Locale.ROOT))
                        .toList();
        for (String name : step.names("what")) {
            int at = known.indexOf(name);
            if (at >= 0) {
                stages.add(Bill.Stage.values()[at]);
            } else {
                step.fault(
                        step.text("what").orElse(step.place()),
                        "'" + name + "' is no stage of a bill",
                        Nearest.advice(
                                name,
                                known,
                                "stages are " + String.join(", ", known) + ", or none: []"));
            }
        }
        return stages;
    }

    private Map<String, List<String>> enacted(Fields part, Changes changes) {
        Map<String, List<String>> enacted = new LinkedHashMap<>();
        Set<String> own = new LinkedHashSet<>(changes.added.keySet());
        own.addAll(changes.replaced.keySet());
        part.node("enacted")
                .flatMap(n -> Fields.of(n, "'enacted'", faults))
                .ifPresent(
                        all -> {
                            for (Node.Entry entry : all.all()) {
                                List<String> ids = all.names(entry.key());
                                ids.forEach(p -> enactedIsThere(p, entry.place()));
                                enacted.put(entry.key(), ids);
                                if (!own.contains(entry.key())) {
                                    faults.add(
                                            entry.place()
                                                    .fault(
                                                            "the bill has no provision '"
                                                                    + entry.key()
                                                                    + "'",
                                                            0,
                                                            Nearest.advice(
                                                                    entry.key(),
                                                                    own,
                                                                    "give one that it adds or"
                                                                            + " replaces")));
                                }
                            }
                        });
        return enacted;
    }

    private void enactedIsThere(String id, Source place) {
        if (!there.contains(id)) {
            faults.add(
                    place.fault(
                            "nothing with the id '" + id + "' was enacted in this pack",
                            0,
                            Nearest.advice(id, there, "give the id of a provision of the pack")));
        }
    }

    // ---- laying it over

    /** A file of the pack without what the bill says anew, and without the pack's own tests. */
    private Node without(Node file, Changes changes, Optional<Node> figures) {
        if (!(file instanceof Node.Mapping mapping)) {
            return file;
        }
        List<Node.Entry> kept = new ArrayList<>();
        for (Node.Entry entry : mapping.entries()) {
            if (entry.key().equals("provisions") && entry.value() instanceof Node.Items items) {
                List<Node> left =
                        items.items().stream()
                                .filter(
                                        p ->
                                                entry(p, "id")
                                                        .map(i -> i.source().text())
                                                        .filter(changes.replaced::containsKey)
                                                        .isEmpty())
                                .toList();
                kept.add(
                        new Node.Entry(
                                entry.key(), entry.place(), new Node.Items(left, items.source())));
            } else if (entry.key().equals("parameters") && figures.isPresent()) {
                kept.add(
                        new Node.Entry(
                                entry.key(), entry.place(), changed(entry.value(), figures.get())));
            } else if (!entry.key().equals("tests")) {
                kept.add(entry);
            }
        }
        return new Node.Mapping(kept, mapping.source());
    }

    /** The pack's figures, where the bill gives one other values from a day on with these. */
    private Node changed(Node parameters, Node byBill) {
        if (!(parameters instanceof Node.Mapping mapping)) {
            return parameters;
        }
        List<Node.Entry> kept = new ArrayList<>();
        for (Node.Entry parameter : mapping.entries()) {
            Optional<Node> bills = entry(byBill, parameter.key());
            if (bills.isEmpty()) {
                kept.add(parameter);
                continue;
            }
            figuresChanged.add(parameter.key());
            List<Node.Entry> entries = new ArrayList<>();
            for (Node.Entry part : entries(parameter.value())) {
                entries.add(
                        part.key().equals("values")
                                ? new Node.Entry(
                                        part.key(),
                                        part.place(),
                                        values(part.value(), entry(bills.get(), "values")))
                                : part);
            }
            kept.add(
                    new Node.Entry(
                            parameter.key(),
                            parameter.place(),
                            new Node.Mapping(entries, parameter.value().source())));
        }
        return new Node.Mapping(kept, mapping.source());
    }

    private static List<Node.Entry> entries(Node node) {
        return node instanceof Node.Mapping mapping ? mapping.entries() : List.of();
    }

    private static Node values(Node own, Optional<Node> byBill) {
        List<Node.Entry> bills = byBill.map(BillReader::entries).orElse(List.of());
        Set<String> days = new HashSet<>();
        bills.forEach(e -> days.add(e.key()));
        List<Node.Entry> all = new ArrayList<>(bills);
        entries(own).stream().filter(e -> !days.contains(e.key())).forEach(all::add);
        return new Node.Mapping(all, own.source());
    }

    /** The bill as one more file of the pack: an instrument with the provisions that it brings. */
    private Node asFile(Bill bill, Fields part, Changes changes) {
        Source place = part.place();
        List<Node.Entry> entries = new ArrayList<>();
        List<Node.Entry> instrument = new ArrayList<>();
        instrument.add(text("id", bill.id(), place));
        instrument.add(
                part.node("bill")
                        .flatMap(b -> entry(b, "title"))
                        .map(t -> new Node.Entry("title", t.source(), t))
                        .orElseGet(() -> text("title", bill.id(), place)));
        instrument.add(text("kind", "bill", place));
        instrument.add(text("force", bill.asked().from().edtf() + "..", place));
        entries.add(new Node.Entry("instrument", place, new Node.Mapping(instrument, place)));
        List<Node> provisions = new ArrayList<>(changes.replaced.values());
        provisions.addAll(changes.added.values());
        entries.add(new Node.Entry("provisions", place, new Node.Items(provisions, place)));
        for (String section : KEPT) {
            part.node(section)
                    .map(n -> section.equals("parameters") ? own(n) : n)
                    .ifPresent(n -> entries.add(new Node.Entry(section, n.source(), n)));
        }
        return new Node.Mapping(entries, place);
    }

    /** The figures that only the bill has. */
    private Node own(Node parameters) {
        return new Node.Mapping(
                entries(parameters).stream()
                        .filter(e -> !figuresChanged.contains(e.key()))
                        .toList(),
                parameters.source());
    }

    private static Node.Entry text(String key, String value, Source place) {
        Source source = new Source(place.file(), place.line(), place.column(), value);
        return new Node.Entry(key, source, new Node.Scalar(false, source));
    }

    /** The pack in which what the bill repeals has ended. */
    private static Pack ended(Pack pack, Bill bill) {
        LocalDate last = bill.asked().from().earliest().orElseThrow().minusDays(1);
        Set<String> repealed = Set.copyOf(bill.repealed());
        List<Provision> provisions =
                pack.provisions().stream()
                        .map(p -> repealed.contains(p.id()) ? ended(p, last) : p)
                        .toList();
        return new Pack(
                pack.id(),
                pack.title(),
                pack.country(),
                pack.reviewed(),
                pack.facts(),
                pack.parameters(),
                pack.terms(),
                pack.instruments(),
                provisions,
                pack.calendar(),
                pack.coverage(),
                pack.tests());
    }

    private static Provision ended(Provision provision, LocalDate last) {
        boolean later = provision.force().from().earliest().map(d -> d.isAfter(last)).orElse(false);
        When end = new When.Day(last);
        return provision.during(
                new Force(later ? end : provision.force().from(), Optional.of(end)));
    }
}
