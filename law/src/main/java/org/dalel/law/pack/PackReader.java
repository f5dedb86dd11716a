// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dalel.law.language.Domain;
import org.dalel.law.language.Fault;
import org.dalel.law.language.Source;
import org.dalel.law.language.Type;
import org.dalel.law.language.Unit;
import org.dalel.law.program.Range;
import org.dalel.terms.Country;
import org.dalel.terms.When;

/**
 * Makes a {@link Pack} of what intake read from its files, and says every fault in one go: unknown
 * keys and names, wrong types and units, doubled ids, circles, figures that are not there on a day
 * on which a rule needs them.
 */
public final class PackReader {
    private static final Set<String> SECTIONS =
            Set.of(
                    "pack",
                    "facts",
                    "parameters",
                    "settings",
                    "holidays",
                    "coverage",
                    "instrument",
                    "terms",
                    "provisions",
                    "tests");

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, FactDefinition> facts = new LinkedHashMap<>();
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();
    private final List<Term> terms = new ArrayList<>();
    private final List<Instrument> instruments = new ArrayList<>();
    private final List<Provision> provisions = new ArrayList<>();
    private final List<Coverage.Line> coverage = new ArrayList<>();
    private final HolidaysReader holidays = new HolidaysReader(faults);

    /**
     * What a pack's files turned out to be.
     *
     * @param pack empty when there are faults
     * @param faults in the order of the files
     */
    public record Read(Optional<Pack> pack, List<Fault> faults) {
        public Read {
            faults = List.copyOf(faults);
        }
    }

    private PackReader() {}

    /**
     * @param id the folder's name
     * @param files each a mapping, in the order of their names
     */
    public static Read read(String id, List<Node> files) {
        return new PackReader().pack(id, files);
    }

    private Read pack(String id, List<Node> files) {
        List<Fields> parts = new ArrayList<>();
        for (Node file : files) {
            Fields.of(file, "a pack's file", faults).ifPresent(parts::add);
        }
        for (Fields part : parts) {
            SECTIONS.forEach(part::node);
            part.finish();
        }
        parts.forEach(this::facts);
        parts.forEach(p -> parameters(p, "parameters", false));
        parts.forEach(p -> parameters(p, "settings", true));
        parts.forEach(holidays::read);
        parts.forEach(this::coverage);
        holidays.coverage().ifPresent(coverage::add);
        PackNames names = PackNames.of(facts, parameters, parts);
        for (Fields part : parts) {
            ProvisionReader reader = new ProvisionReader(names, faults);
            terms.addAll(reader.terms(part));
            instrument(part).ifPresent(i -> provisions.addAll(reader.provisions(part, i)));
        }
        doubled();
        Optional<Fields> head =
                parts.stream()
                        .flatMap(p -> p.node("pack").stream())
                        .findFirst()
                        .flatMap(n -> Fields.of(n, "'pack'", faults));
        Wording title = head.map(h -> h.neededWording("title")).orElse(Wording.english(id));
        Optional<Country> country =
                head.flatMap(h -> h.words("country"))
                        .filter(c -> c.matches("[A-Z]{2}"))
                        .map(Country::new);
        Optional<String> reviewed = head.flatMap(h -> h.words("reviewed"));
        head.ifPresent(Fields::finish);
        Pack pack =
                new Pack(
                        id,
                        title,
                        country,
                        reviewed,
                        facts,
                        parameters,
                        terms,
                        instruments,
                        provisions,
                        holidays.calendar(),
                        new Coverage(coverage),
                        parts.stream().flatMap(p -> p.items("tests").stream()).toList());
        faults.addAll(PackCheck.faults(pack, names, files));
        return new Read(faults.isEmpty() ? Optional.of(pack) : Optional.empty(), faults);
    }

    // ---- facts

    private void facts(Fields part) {
        part.node("facts")
                .flatMap(n -> Fields.of(n, "'facts'", faults))
                .ifPresent(
                        all -> {
                            for (Node.Entry entry : all.all()) {
                                Fields.of(entry.value(), "a fact", faults)
                                        .flatMap(f -> fact(entry, f))
                                        .ifPresent(f -> add(entry, f));
                            }
                        });
    }

    private void add(Node.Entry entry, FactDefinition fact) {
        if (!entry.key().matches("[a-z][a-z0-9_]*")) {
            faults.add(
                    entry.place()
                            .fault(
                                    "'" + entry.key() + "' is no name for a fact",
                                    0,
                                    "use small letters, digits and underscores"));
        } else if (facts.putIfAbsent(entry.key(), fact) != null) {
            faults.add(
                    entry.place()
                            .fault(
                                    "the fact '" + entry.key() + "' is there twice",
                                    0,
                                    "keep one of the two"));
        }
    }

    private Optional<FactDefinition> fact(Node.Entry entry, Fields fields) {
        String id = entry.key();
        Wording question = fields.neededWording("ask");
        long sensitivity = fields.number("sensitivity").orElse(1L);
        if (sensitivity < 0 || sensitivity > 3) {
            fields.fault(
                    entry.place(),
                    "the sensitivity of '" + id + "' is " + sensitivity,
                    "0 is public, 1 ordinary, 2 delicate, 3 a confession");
            sensitivity = 3;
        }
        Map<String, Wording> values = new LinkedHashMap<>();
        String type = fields.neededText("type");
        Optional<Type> found =
                switch (type) {
                    case "yes_no" -> Optional.of(Type.TRUTH);
                    case "date" -> Optional.of(Type.DAY);
                    case "one", "many" -> domain(id, type, fields, values);
                    case "number" -> Optional.of(number(fields));
                    default -> {
                        fields.text("type")
                                .ifPresent(
                                        t ->
                                                fields.fault(
                                                        t,
                                                        "'" + type + "' is no type",
                                                        "types are yes_no, number, date, one,"
                                                                + " many"));
                        yield Optional.empty();
                    }
                };
        Optional<Range> whole = found.flatMap(t -> whole(t, fields));
        boolean asked = !fields.has("asked") || fields.flag("asked");
        fields.node("note");
        fields.finish();
        int kept = (int) sensitivity;
        return whole.map(
                w -> new FactDefinition(id, found.orElseThrow(), w, question, kept, values, asked));
    }

    private Optional<Type> domain(
            String id, String type, Fields fields, Map<String, Wording> values) {
        Optional<Node> node = fields.node("values");
        if (node.isPresent() && node.get() instanceof Node.Items items) {
            for (Node item : items.items()) {
                if (item instanceof Node.Scalar scalar) {
                    Wording name = Wording.english(scalar.text().replace('_', ' '));
                    if (values.put(scalar.text(), name) != null) {
                        fields.fault(
                                scalar.source(),
                                "the value '" + scalar.text() + "' is there twice",
                                "keep one of the two");
                    }
                } else {
                    fields.fault(
                            item.source(),
                            "a value of '" + id + "' is one word",
                            "write: values: [association, foundation]");
                }
            }
        } else {
            node.flatMap(n -> Fields.of(n, "'values'", faults))
                    .ifPresent(
                            f ->
                                    f.all()
                                            .forEach(
                                                    e ->
                                                            values.put(
                                                                    e.key(),
                                                                    f.neededWording(e.key()))));
        }
        if (values.isEmpty() || values.size() > Domain.MOST) {
            fields.fault(
                    fields.place(),
                    "'" + id + "' has 1 to " + Domain.MOST + " values, not " + values.size(),
                    values.isEmpty()
                            ? "list them: values: {association: …}"
                            : "split it into two facts");
            return Optional.empty();
        }
        Domain domain = new Domain(id, List.copyOf(values.keySet()));
        return Optional.of(type.equals("one") ? new Type.One(domain) : new Type.Many(domain));
    }

    private Type.Amount number(Fields fields) {
        String code = fields.words("unit").orElse("");
        long digits = fields.number("digits").orElse(0L);
        Optional<Unit> unit = Unit.of(code);
        if (unit.isEmpty() || digits < 0 || digits > 9) {
            fields.fault(
                    fields.text("unit").orElse(fields.place()),
                    "'" + code + "' with " + digits + " decimals is no unit",
                    "units are %, hours, days, months or a currency's code; decimals 0 to 9");
            return (Type.Amount) Type.COUNT;
        }
        return new Type.Amount(unit.get(), (int) digits);
    }

    private Optional<Range> whole(Type type, Fields fields) {
        if (!(type instanceof Type.Amount amount)) {
            return Optional.of(Range.whole(type));
        }
        Optional<Long> from = bound(fields, "from", amount);
        Optional<Long> to = bound(fields, "to", amount);
        if (from.isEmpty() || to.isEmpty() || from.get() > to.get()) {
            fields.fault(
                    fields.place(),
                    "a number has bounds, the lower first",
                    "write: from: 0, to: 1_000_000");
            return Optional.empty();
        }
        return Optional.of(new Range(from.get(), to.get()));
    }

    private Optional<Long> bound(Fields fields, String key, Type.Amount amount) {
        return fields.text(key).flatMap(t -> scaled(fields, t, amount));
    }

    private static Optional<Long> scaled(Fields fields, Source text, Type.Amount amount) {
        try {
            return Optional.of(
                    new BigDecimal(text.text().replace("_", ""))
                            .movePointRight(amount.digits())
                            .longValueExact());
        } catch (ArithmeticException | NumberFormatException none) {
            fields.fault(
                    text,
                    "'"
                            + text.text()
                            + "' is no number with at most "
                            + amount.digits()
                            + " decimals",
                    "write a number, or give the fact more decimals: digits: 2");
            return Optional.empty();
        }
    }

    // ---- parameters and settings

    private void parameters(Fields part, String section, boolean setting) {
        part.node(section)
                .flatMap(n -> Fields.of(n, "'" + section + "'", faults))
                .ifPresent(
                        all ->
                                all.all()
                                        .forEach(
                                                e ->
                                                        Fields.of(e.value(), "a parameter", faults)
                                                                .ifPresent(
                                                                        f ->
                                                                                parameter(
                                                                                        e, f,
                                                                                        setting))));
    }

    private void parameter(Node.Entry entry, Fields fields, boolean setting) {
        String id = entry.key();
        Wording title = fields.wording("title").orElse(Wording.english(id));
        Citation citation = ProvisionReader.citation(fields, faults);
        List<Parameter.Value> values = new ArrayList<>();
        Type type;
        if (setting) {
            List<String> choices = fields.names("values");
            type = new Type.One(new Domain(id, choices.isEmpty() ? List.of("unset") : choices));
            String chosen = fields.neededText("default");
            ((Type.One) type)
                    .domain()
                    .bit(chosen)
                    .ifPresentOrElse(
                            bit ->
                                    values.add(
                                            new Parameter.Value(
                                                    new When.Day(LocalDate.of(1000, 1, 1)), bit)),
                            () ->
                                    fields.fault(
                                            fields.text("default").orElse(entry.place()),
                                            "the default '" + chosen + "' is none of the values",
                                            "the values are " + String.join(", ", choices)));
        } else {
            Type.Amount amount = number(fields);
            type = amount;
            fields.node("values")
                    .flatMap(n -> Fields.of(n, "'values'", faults))
                    .ifPresent(f -> values.addAll(values(f, amount)));
        }
        fields.node("note");
        fields.finish();
        if (values.isEmpty()) {
            fields.fault(
                    entry.place(),
                    "the parameter '" + id + "' has no value",
                    "write: values: {2016-01-01: 2121}");
            return;
        }
        if (parameters.putIfAbsent(id, new Parameter(id, type, title, citation, values, setting))
                != null) {
            fields.fault(
                    entry.place(),
                    "the parameter '" + id + "' is there twice",
                    "keep one of the two");
        }
    }

    private static List<Parameter.Value> values(Fields fields, Type.Amount amount) {
        List<Parameter.Value> values = new ArrayList<>();
        for (Node.Entry entry : fields.all()) {
            Source key = entry.place();
            Optional<When> from = fields.when(key);
            fields.text(entry.key())
                    .flatMap(t -> scaled(fields, t, amount))
                    .ifPresent(v -> from.ifPresent(f -> values.add(new Parameter.Value(f, v))));
        }
        values.sort(Comparator.comparing(v -> v.from().earliest().orElse(LocalDate.MIN)));
        return values;
    }

    // ---- the rest

    private void coverage(Fields part) {
        for (Node item : part.items("coverage")) {
            Fields.of(item, "a line of the coverage", faults)
                    .ifPresent(
                            f -> {
                                coverage.add(
                                        new Coverage.Line(
                                                f.neededText("instrument"),
                                                f.neededText("topic"),
                                                f.force("period", Force.ALWAYS),
                                                f.oneOf(
                                                        "encoded",
                                                        Coverage.Extent.class,
                                                        Coverage.Extent.NO),
                                                f.words("gap").orElse("")));
                                f.finish();
                            });
        }
    }

    private Optional<Instrument> instrument(Fields part) {
        Optional<Fields> fields =
                part.node("instrument").flatMap(n -> Fields.of(n, "'instrument'", faults));
        if (fields.isEmpty()) {
            if (part.has("provisions")) {
                part.fault(
                        part.place(),
                        "these provisions belong to no instrument",
                        "add: instrument: {id: …, title: …}");
            }
            return Optional.empty();
        }
        Fields f = fields.get();
        List<Instrument.Stage> stages = new ArrayList<>();
        for (Node item : f.items("stages")) {
            Fields.of(item, "a stage", faults)
                    .ifPresent(
                            s -> {
                                stages.add(
                                        new Instrument.Stage(
                                                s.when("on").orElse(new When.Unknown()),
                                                s.neededText("what"),
                                                s.wording("body"),
                                                s.words("source")));
                                s.node("note");
                                s.finish();
                            });
        }
        Anchor applies = f.oneOf("applies", Anchor.class, Anchor.EVENT);
        Instrument instrument =
                new Instrument(
                        f.neededText("id"),
                        f.neededWording("title"),
                        f.neededText("kind"),
                        f.words("number"),
                        f.force("force", Force.ALWAYS),
                        applies,
                        f.oneOf("amounts", Anchor.class, applies),
                        f.when("known"),
                        stages);
        f.node("note");
        f.node("sources");
        f.finish();
        instruments.add(instrument);
        return Optional.of(instrument);
    }

    private void doubled() {
        Map<String, Source> seen = new HashMap<>();
        for (Provision provision : provisions) {
            Source earlier = seen.putIfAbsent(provision.id(), provision.place());
            if (earlier != null) {
                faults.add(
                        provision
                                .place()
                                .fault(
                                        "the provision '" + provision.id() + "' is there twice",
                                        0,
                                        "the first stands at "
                                                + earlier.file()
                                                + ":"
                                                + earlier.line()
                                                + "; give one of the two another id"));
            }
        }
        Stream.concat(facts.keySet().stream(), parameters.keySet().stream())
                .filter(seen::containsKey)
                .forEach(
                        id ->
                                faults.add(
                                        java.util.Objects.requireNonNull(seen.get(id))
                                                .fault(
                                                        "'" + id + "' is a fact or parameter too",
                                                        0,
                                                        "give the provision another id")));
    }
}
