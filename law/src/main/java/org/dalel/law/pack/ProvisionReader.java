// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.pack;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dalel.law.language.Expression;
import org.dalel.law.language.Expression.Constant;
import org.dalel.law.language.Fault;
import org.dalel.law.language.Language;
import org.dalel.law.language.Source;
import org.dalel.law.language.Type;
import org.dalel.law.language.Unit;
import org.dalel.terms.When;

/** Reads terms and provisions, once it is known what the names of the pack mean. */
final class ProvisionReader {
    private static final List<String> RULES =
            List.of(
                    "duty",
                    "prohibition",
                    "power",
                    "entitlement",
                    "threshold",
                    "sanction",
                    "remedy",
                    "admissibility",
                    "principle",
                    "bound",
                    "warning_first",
                    "limitation",
                    "conversion",
                    "softer_looks_back",
                    "repetition");

    private static final Pattern YEARLY =
            Pattern.compile("yearly (?<day>\\d\\d-\\d\\d)(?: after period)?");
    private static final Pattern QUARTERLY =
            Pattern.compile("quarterly (?<day>\\d{1,2})(?: of month (?<month>[123]))?");
    private static final Pattern MONTHLY = Pattern.compile("monthly (?<day>\\d{1,2})");
    private static final Pattern ONCE = Pattern.compile("once (?<day>\\S+)");
    private static final Pattern WITHIN =
            Pattern.compile(
                    "within (?<number>\\d+) (?<working>working )?(?<unit>days?|weeks?|months?|years?)"
                            + " (?<side>after|before) (?<event>.+)",
                    Pattern.DOTALL);

    private final PackNames names;
    private final List<Fault> faults;

    ProvisionReader(PackNames names, List<Fault> faults) {
        this.names = names;
        this.faults = faults;
    }

    List<Term> terms(Fields part) {
        List<Term> terms = new ArrayList<>();
        for (Node item : part.items("terms")) {
            Fields.of(item, "a term", new ArrayList<>())
                    .flatMap(f -> term(new Fields((Node.Mapping) item, faults)))
                    .ifPresent(terms::add);
        }
        return terms;
    }

    private Optional<Term> term(Fields fields) {
        String id = fields.neededText("id");
        fields.node("unit");
        Optional<Wording> named = fields.wording("named");
        Type type = names.meaning(id).map(m -> m.type()).orElse(Type.TRUTH);
        Citation citation = citation(fields, faults);
        Force force = fields.force("force", Force.ALWAYS);
        Anchor applies = fields.oneOf("applies", Anchor.class, Anchor.EVENT);
        Optional<Expression> means = expression(fields, "means", type);
        fields.node("note");
        if (!fields.has("means")) {
            fields.fault(fields.place(), "the term '" + id + "' means nothing", "add: means: …");
        }
        fields.finish();
        return means.map(
                m ->
                        new Term(
                                id,
                                named,
                                citation,
                                force,
                                applies,
                                type instanceof Type.Amount a
                                        ? Language.withDigits(m, a.digits())
                                        : m));
    }

    List<Provision> provisions(Fields part, Instrument instrument) {
        List<Provision> provisions = new ArrayList<>();
        for (Node item : part.items("provisions")) {
            if (item instanceof Node.Mapping mapping) {
                provision(new Fields(mapping, faults), instrument).ifPresent(provisions::add);
            }
        }
        return provisions;
    }

    private Optional<Provision> provision(Fields fields, Instrument instrument) {
        String id = fields.neededText("id");
        List<String> there = RULES.stream().filter(fields::has).toList();
        if (there.size() != 1) {
            fields.fault(
                    fields.place(),
                    "the provision '"
                            + id
                            + "' says "
                            + (there.isEmpty()
                                    ? "nothing"
                                    : "several things at once: " + String.join(", ", there)),
                    "give it one of " + String.join(", ", RULES));
            return Optional.empty();
        }
        Wording says = fields.neededWording("says");
        Citation citation = citation(fields, faults);
        Force force = fields.force("force", instrument.force());
        Anchor applies = fields.oneOf("applies", Anchor.class, instrument.applies());
        Anchor amounts = fields.oneOf("amounts", Anchor.class, instrument.amounts());
        Branch branch = fields.oneOf("branch", Branch.class, Branch.CIVIL);
        String topic = fields.words("topic").orElse(instrument.id());
        Expression who = expression(fields, "who", Type.TRUTH).orElse(Constant.YES);
        Provision.Certainty certainty =
                fields.oneOf("certainty", Provision.Certainty.class, Provision.Certainty.SETTLED);
        List<Provision.Named> readings = readings(fields);
        Optional<Wording> practice = fields.wording("practice");
        List<String> beats = fields.names("beats");
        List<String> followedBy = fields.names("followed_by");
        Optional<Rule> rule = rule(there.get(0), fields);
        fields.node("note");
        fields.finish();
        return rule.map(
                r ->
                        new Provision(
                                id,
                                instrument.id(),
                                says,
                                citation,
                                force,
                                applies,
                                amounts,
                                branch,
                                topic,
                                who,
                                certainty,
                                readings,
                                practice,
                                beats,
                                followedBy,
                                r,
                                fields.place()));
    }

    private List<Provision.Named> readings(Fields fields) {
        List<Provision.Named> readings = new ArrayList<>();
        fields.node("readings")
                .flatMap(n -> Fields.of(n, "'readings'", faults))
                .ifPresent(
                        all ->
                                all.all()
                                        .forEach(
                                                e ->
                                                        expression(all, e.key(), Type.TRUTH)
                                                                .ifPresent(
                                                                        x ->
                                                                                readings.add(
                                                                                        new Provision
                                                                                                .Named(
                                                                                                e
                                                                                                        .key(),
                                                                                                x)))));
        return readings;
    }

    static Citation citation(Fields fields, List<Fault> faults) {
        Optional<Node> node = fields.node("cite");
        if (node.isEmpty()) {
            fields.fault(
                    fields.place(),
                    "no citation",
                    "add: cite: {anchor: \"art. 1\", source: …, confidence: high}");
            return uncited("");
        }
        if (node.get() instanceof Node.Scalar scalar) {
            return uncited(scalar.text());
        }
        return Fields.of(node.get(), "'cite'", faults)
                .map(
                        cite -> {
                            Citation citation =
                                    new Citation(
                                            cite.neededText("anchor"),
                                            cite.words("source"),
                                            cite.words("read"),
                                            cite.oneOf(
                                                    "confidence",
                                                    Citation.Confidence.class,
                                                    Citation.Confidence.UNVERIFIED),
                                            cite.flag("later_text_not_checked"),
                                            cite.names("row"),
                                            cite.when("known"),
                                            cite.words("known_by"));
                            cite.finish();
                            return citation;
                        })
                .orElse(uncited(""));
    }

    private static Citation uncited(String anchor) {
        return new Citation(
                anchor,
                Optional.empty(),
                Optional.empty(),
                Citation.Confidence.UNVERIFIED,
                false,
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private Optional<Expression> expression(Fields fields, String key, Type type) {
        return fields.text(key).flatMap(t -> expression(t, type));
    }

    private Optional<Expression> expression(Source text, Type type) {
        Language.Understood understood = Language.understand(text, names, type);
        faults.addAll(understood.faults());
        return understood.expression();
    }

    // ---- rules

    private Optional<Rule> rule(String kind, Fields provision) {
        Optional<Node> node = provision.node(kind);
        if (node.isEmpty()) {
            // a bare key: "entitlement:"
            return kind.equals("entitlement")
                    ? Optional.of(new Rule.Entitlement())
                    : kind.equals("prohibition")
                            ? Optional.of(new Rule.Prohibition(Optional.empty()))
                            : missing(provision, kind);
        }
        return Fields.of(node.get(), "'" + kind + "'", faults)
                .flatMap(
                        fields -> {
                            Optional<Rule> rule =
                                    switch (kind) {
                                        case "duty" -> duty(fields);
                                        case "prohibition" ->
                                                Optional.of(
                                                        new Rule.Prohibition(
                                                                expression(
                                                                        fields,
                                                                        "deed",
                                                                        Type.TRUTH)));
                                        case "power" ->
                                                Optional.of(
                                                        new Rule.Power(
                                                                fields.neededText("authority")));
                                        case "entitlement" -> Optional.of(new Rule.Entitlement());
                                        case "threshold" ->
                                                expression(fields, "reached", Type.TRUTH)
                                                        .map(Rule.Threshold::new);
                                        case "sanction" -> sanction(fields);
                                        case "remedy" ->
                                                Optional.of(
                                                        new Rule.Remedy(
                                                                fields.words("authority"),
                                                                expression(
                                                                        fields, "until",
                                                                        Type.DAY)));
                                        case "admissibility" ->
                                                expression(fields, "met", Type.TRUTH)
                                                        .map(Rule.Admissibility::new);
                                        case "bound",
                                                "warning_first",
                                                "limitation",
                                                "conversion",
                                                "softer_looks_back",
                                                "repetition" ->
                                                general(kind, fields);
                                        default -> {
                                            fields.neededText("why");
                                            yield Optional.of(
                                                    new Rule.Principle(
                                                            fields.neededText("sort"),
                                                            fields.oneOf(
                                                                    "why",
                                                                    Rule.Why.class,
                                                                    Rule.Why.NOT_READ)));
                                        }
                                    };
                            fields.finish();
                            return rule;
                        });
    }

    private static Optional<Rule> missing(Fields provision, String kind) {
        provision.fault(
                provision.place(),
                "'" + kind + "' says nothing",
                "see the pack format for its keys");
        return Optional.empty();
    }

    private Optional<Rule> duty(Fields fields) {
        Optional<Due> due =
                fields.text("due").isEmpty()
                        ? Optional.of(new Due.Always())
                        : fields.text("due").flatMap(this::due);
        Optional<Expression> met = Optional.empty();
        Optional<Source> text = fields.text("met");
        if (text.isPresent()) {
            Language.Understood day = Language.understand(text.get(), names, Type.DAY);
            met =
                    day.expression().isPresent()
                            ? day.expression()
                            : expression(text.get(), Type.TRUTH);
        }
        Optional<Expression> kept = met;
        return due.map(d -> new Rule.Duty(d, kept));
    }

    private Optional<Due> due(Source text) {
        String words = text.text().strip();
        Matcher yearly = YEARLY.matcher(words);
        Matcher quarterly = QUARTERLY.matcher(words);
        Matcher monthly = MONTHLY.matcher(words);
        Matcher once = ONCE.matcher(words);
        Matcher within = WITHIN.matcher(words);
        try {
            if (words.equals("always")) {
                return Optional.of(new Due.Always());
            }
            if (yearly.matches()) {
                return Optional.of(new Due.Yearly(MonthDay.parse("--" + yearly.group("day"))));
            }
            if (quarterly.matches()) {
                Optional<String> month = Optional.ofNullable(quarterly.group("month"));
                return Optional.of(
                        new Due.Quarterly(
                                Integer.parseInt(quarterly.group("day")),
                                month.map(Integer::parseInt).orElse(1)));
            }
            if (monthly.matches()) {
                return Optional.of(new Due.Monthly(Integer.parseInt(monthly.group("day"))));
            }
            if (once.matches()) {
                Optional<When> day = When.parse(once.group("day"));
                if (day.isPresent()) {
                    return day.map(Due.Once::new);
                }
            }
            if (within.matches()) {
                return within(text, within);
            }
        } catch (DateTimeException none) {
            faults.add(text.fault("there is no such day", 0, "write month and day: 03-31"));
            return Optional.empty();
        }
        faults.add(
                text.fault(
                        "'" + words + "' is no time by which something is due",
                        0,
                        "write: yearly 03-31, quarterly 15 of month 2, monthly 25, once 2013-10-25,"
                                + " within 10 working days after …, always"));
        return Optional.empty();
    }

    private Optional<Due> within(Source text, Matcher within) {
        int offset = text.text().indexOf(within.group("event"));
        Source event =
                new Source(text.file(), text.line(), text.column() + offset, within.group("event"));
        Optional<Expression> day = expression(event, Type.DAY);
        long number = Long.parseLong(within.group("number"));
        boolean before = within.group("side").equals("before");
        String unit = within.group("unit");
        long days = unit.startsWith("week") ? 7 * number : number;
        boolean months = unit.startsWith("month") || unit.startsWith("year");
        long by = (unit.startsWith("year") ? 12 * number : days) * (before ? -1 : 1);
        return day.map(
                from -> {
                    if (Optional.ofNullable(within.group("working")).isPresent()) {
                        return new Due.Within(
                                new Expression.Arithmetic(
                                        Expression.Operation.WORKDAYS_AFTER,
                                        from,
                                        new Constant(by, Type.COUNT),
                                        Type.DAY));
                    }
                    return new Due.Within(
                            new Expression.Arithmetic(
                                    months
                                            ? Expression.Operation.MONTHS_AFTER
                                            : Expression.Operation.PLUS,
                                    from,
                                    new Constant(
                                            by,
                                            new Type.Amount(months ? Unit.MONTHS : Unit.DAYS, 0)),
                                    Type.DAY));
                });
    }

    private Optional<Rule> general(String kind, Fields fields) {
        GeneralRule.Reach reach = reach(fields);
        return switch (kind) {
            case "bound" -> {
                PenaltyKind penalty = neededKind(fields, "penalty");
                Optional<Expression> least = amount(fields, "least", penalty);
                Optional<Expression> most = amount(fields, "most", penalty);
                if (!fields.has("least") && !fields.has("most")) {
                    fields.fault(
                            fields.place(),
                            "a bound has a lowest or a highest amount",
                            "add: least: 20 mci, or most: 200 mci");
                }
                yield Optional.of(
                        new GeneralRule.Bound(reach, penalty, least, most, fields.flag("yields")));
            }
            case "warning_first" ->
                    Optional.of(
                            new GeneralRule.WarningFirst(
                                    reach, expression(fields, "unless", Type.TRUTH)));
            case "limitation" -> {
                fields.neededText("until");
                yield expression(fields, "until", Type.DAY)
                        .map(until -> new GeneralRule.Limitation(reach, until));
            }
            case "conversion" -> {
                PenaltyKind from = neededKind(fields, "from");
                PenaltyKind to = neededKind(fields, "to");
                fields.neededText("each");
                fields.neededText("gives");
                Optional<Expression> each = amount(fields, "each", from);
                Optional<Expression> gives = amount(fields, "gives", to);
                yield each.isEmpty() || gives.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new GeneralRule.Conversion(
                                        reach, from, each.get(), to, gives.get()));
            }
            case "repetition" -> {
                fields.neededText("when");
                yield expression(fields, "when", Type.TRUTH)
                        .map(when -> new GeneralRule.Repetition(reach, when));
            }
            default ->
                    Optional.of(
                            new GeneralRule.SofterLooksBack(
                                    reach, fields.oneOf("until", Anchor.class, Anchor.DECISION)));
        };
    }

    private static PenaltyKind neededKind(Fields fields, String key) {
        fields.neededText(key);
        return fields.oneOf(key, PenaltyKind.class, PenaltyKind.FINE);
    }

    private GeneralRule.Reach reach(Fields rule) {
        Optional<Fields> of = rule.node("of").flatMap(n -> Fields.of(n, "'of'", faults));
        if (of.isEmpty()) {
            return new GeneralRule.Reach(
                    List.of(), List.of(), Optional.empty(), Optional.empty(), List.of(), List.of());
        }
        Fields fields = of.get();
        List<Branch> branches = new ArrayList<>();
        for (String branch : fields.names("branch")) {
            java.util.Arrays.stream(Branch.values())
                    .filter(b -> b.name().equalsIgnoreCase(branch))
                    .findFirst()
                    .ifPresentOrElse(
                            branches::add,
                            () ->
                                    fields.fault(
                                            fields.place(),
                                            "'" + branch + "' is no branch",
                                            "it is one of "
                                                    + java.util.Arrays.toString(Branch.values())
                                                            .toLowerCase(java.util.Locale.ROOT)));
        }
        GeneralRule.Reach reach =
                new GeneralRule.Reach(
                        branches,
                        fields.names("on"),
                        fields.number("prison_over_months"),
                        fields.number("prison_up_to_months"),
                        fields.names("only"),
                        fields.names("except"));
        fields.finish();
        return reach;
    }

    private Optional<Rule> sanction(Fields fields) {
        List<String> breachOf = fields.names("breach_of");
        Optional<Expression> deed = expression(fields, "deed", Type.TRUTH);
        int after = fields.number("after_days").orElse(0L).intValue();
        List<Penalty> penalties = new ArrayList<>();
        for (Node item : fields.items("penalties")) {
            Fields.of(item, "a penalty", faults).flatMap(this::penalty).ifPresent(penalties::add);
        }
        Optional<Integer> repeat = fields.number("repeat_months").map(Long::intValue);
        Optional<String> authority = fields.words("authority");
        if (breachOf.isEmpty() && !fields.has("deed")) {
            fields.fault(
                    fields.place(),
                    "nothing is said of what is punished",
                    "add: breach_of: a duty's id, or deed: a condition");
        }
        if (penalties.isEmpty()) {
            fields.fault(
                    fields.place(),
                    "a sanction has a penalty",
                    "add: penalties: [{kind: fine, most: 25 mci}]");
            return Optional.empty();
        }
        return Optional.of(new Rule.Sanction(breachOf, deed, after, penalties, repeat, authority));
    }

    private Optional<Penalty> penalty(Fields fields) {
        PenaltyKind kind = fields.oneOf("kind", PenaltyKind.class, PenaltyKind.WARNING);
        fields.neededText("kind");
        Optional<Expression> exactly = amount(fields, "exactly", kind);
        Optional<Expression> least = exactly.or(() -> amount(fields, "least", kind));
        Optional<Expression> most = exactly.or(() -> amount(fields, "most", kind));
        Penalty penalty =
                new Penalty(
                        kind,
                        least,
                        most,
                        fields.words("on").orElse("any"),
                        fields.oneOf("logic", Penalty.Logic.class, Penalty.Logic.ALTERNATIVE),
                        fields.has("force")
                                ? Optional.of(fields.force("force", Force.ALWAYS))
                                : Optional.empty());
        fields.finish();
        return Optional.of(penalty);
    }

    /** An amount: of money for a fine, else a length of time. */
    private Optional<Expression> amount(Fields fields, String key, PenaltyKind kind) {
        Optional<Source> text = fields.text(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        List<Fault> tried = new ArrayList<>();
        for (Type type : types(kind)) {
            Language.Understood understood = Language.understand(text.get(), names, type);
            if (understood.expression().isPresent()) {
                return understood.expression();
            }
            tried.addAll(understood.faults());
        }
        faults.addAll(tried.subList(0, Math.min(1, tried.size())));
        return Optional.empty();
    }

    private List<Type> types(PenaltyKind kind) {
        if (kind.inMoney()) {
            List<Type> money = new ArrayList<>();
            names.all().stream()
                    .flatMap(n -> names.meaning(n).stream())
                    .map(m -> m.type())
                    .filter(t -> t instanceof Type.Amount a && a.unit().code().matches("[A-Z]{3}"))
                    .distinct()
                    .forEach(money::add);
            money.add(new Type.Amount(Unit.PERCENT, 0));
            money.add(new Type.Amount(Unit.MONTHS, 0));
            return money;
        }
        return List.of(
                new Type.Amount(Unit.MONTHS, 0),
                new Type.Amount(Unit.DAYS, 0),
                new Type.Amount(Unit.HOURS, 0));
    }
}
