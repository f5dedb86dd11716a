// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.told;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dalel.law.check.Finding;
import org.dalel.law.language.Cause;
import org.dalel.law.language.Expression;
import org.dalel.law.language.Names.Kind;
import org.dalel.law.language.Type;
import org.dalel.law.language.Unit;
import org.dalel.law.pack.Branch;
import org.dalel.law.pack.Citation;
import org.dalel.law.pack.Coverage;
import org.dalel.law.pack.FactDefinition;
import org.dalel.law.pack.Force;
import org.dalel.law.pack.Pack;
import org.dalel.law.pack.Parameter;
import org.dalel.law.pack.Penalty;
import org.dalel.law.pack.PenaltyKind;
import org.dalel.law.pack.Provision;
import org.dalel.law.pack.Rule;
import org.dalel.law.pack.Wording;
import org.dalel.law.program.Range;
import org.dalel.law.program.Reasons;
import org.dalel.law.program.WorkingDays;
import org.dalel.terms.Language;
import org.dalel.terms.When;

/**
 * An answer of the law in one language. What is not known is said to be not known; a month stays a
 * month; bounds stay bounds.
 */
public final class InWords {
    /** The languages in which answers are told. */
    public static final List<Language> LANGUAGES =
            List.of(Language.ENGLISH, Language.RUSSIAN, Language.KAZAKH);

    private static final int YEAR = 12;

    private final Language language;
    private final Locale locale;
    private final Words words;
    private final String space;

    private InWords(Language language, String space) {
        this.language = language;
        this.space = space;
        this.words = new Words("words", language);
        this.locale = words.locale();
    }

    /** In that language; in English where it is none of {@link #LANGUAGES}. */
    public static InWords of(Language language) {
        return new InWords(LANGUAGES.contains(language) ? language : Language.ENGLISH, " ");
    }

    /** The same for pages, where a line never breaks within a date or an amount. */
    public static InWords unbroken(Language language) {
        return new InWords(LANGUAGES.contains(language) ? language : Language.ENGLISH, "\u00a0");
    }

    public Language language() {
        return language;
    }

    /** The words of that key; throws when there are none. */
    public String text(String key, Object... values) {
        return words.text(key, values);
    }

    public String logic(Penalty.Logic logic) {
        return code("logic", logic);
    }

    private String code(String group, Enum<?> constant) {
        return text(group + "." + constant.name().toLowerCase(Locale.ROOT));
    }

    /** A text of a pack, in this language or the nearest it has. */
    public String said(Wording wording) {
        return wording.nearest(language);
    }

    /** The language in which {@link #said} gives it. */
    public Language languageOf(Wording wording) {
        if (wording.in(language).isPresent()) {
            return language;
        }
        String said = said(wording);
        return wording.texts().entrySet().stream()
                .filter(e -> e.getValue().equals(said))
                .map(java.util.Map.Entry::getKey)
                .findFirst()
                .orElse(Language.ENGLISH);
    }

    // ---- days

    public String day(LocalDate day) {
        return dated("day.pattern", day);
    }

    private String dated(String pattern, TemporalAccessor date) {
        return DateTimeFormatter.ofPattern(text(pattern), locale).format(date).replace(" ", space);
    }

    /** "31 March 2018", or the days between which it lies. */
    public String days(Finding.DayRange days) {
        return days.settled()
                ? day(days.first())
                : text("days.between", day(days.first()), day(days.last()));
    }

    /** As precise as it is known: "March 2018", "2018". */
    public String when(When when) {
        if (when instanceof When.Day day) {
            return day(day.date());
        }
        if (when instanceof When.Month month) {
            return dated("month.pattern", month.month());
        }
        if (when instanceof When.OfYear year) {
            return text("year", String.valueOf(year.year()));
        }
        Optional<LocalDate> first = when.earliest();
        Optional<LocalDate> last = when.latest();
        return first.isPresent() && last.isPresent()
                ? days(new Finding.DayRange(first.get(), last.get()))
                : text("day.unknown");
    }

    /** "in force from 2 December 2015". */
    public String force(Force force) {
        boolean always = force.equals(Force.ALWAYS);
        String from =
                always
                        ? text("force.always")
                        : force.from().isKnown()
                                ? text("force.from", when(force.from()))
                                : text("force.unknown");
        return force.to().map(to -> text("force.to", from, when(to))).orElse(from);
    }

    /** "2 December 2015 –", "2016 – 3 July 2017", for tables. */
    public String time(Force force) {
        String from = force.equals(Force.ALWAYS) ? "" : when(force.from()) + " ";
        return from + "–" + force.to().map(to -> " " + when(to)).orElse("");
    }

    /** "between 1 January 2014 and 31 December 2014"; "in force from 2014" where an end is open. */
    public String period(Force force) {
        Optional<LocalDate> first = force.from().earliest();
        Optional<LocalDate> last = force.to().flatMap(When::latest);
        return first.isPresent() && last.isPresent()
                ? days(new Finding.DayRange(first.get(), last.get()))
                : force(force);
    }

    // ---- values

    public String truth(Range range) {
        return text(range.isYes() ? "yes" : range.isNo() ? "no" : "unknown");
    }

    /** "530,250 KZT", "20 to 40", "at least 3 months". */
    public String amount(Range range, Type.Amount type) {
        boolean years =
                type.unit().equals(Unit.MONTHS)
                        && range.low() % YEAR == 0
                        && range.high() % YEAR == 0
                        && range.high() > 0;
        if (years) {
            Range inYears = new Range(range.low() / YEAR, range.high() / YEAR);
            return counted(inYears, "years", type);
        }
        return counted(range, type.unit().code(), type);
    }

    private String counted(Range range, String unit, Type.Amount type) {
        String low = number(range.low(), type);
        String number = range.settled() ? low : text("between", low, number(range.high(), type));
        return unit(number, range.high(), unit, type);
    }

    private String number(long value, Type.Amount type) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(type.digits());
        return format.format(BigDecimal.valueOf(value, type.digits()))
                .replace("\u00a0", space)
                .replace("\u202f", space);
    }

    /** "40,000": a number of things. */
    public String count(long number) {
        return decimal(BigDecimal.valueOf(number), 0);
    }

    /**
     * "12.5".
     *
     * @param digits how many digits stand after the point at least; two at most
     */
    public String decimal(BigDecimal number, int digits) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(Math.max(digits, 2));
        return format.format(number).replace("\u00a0", space).replace("\u202f", space);
    }

    private String unit(String number, long count, String code, Type.Amount type) {
        if (code.isEmpty()) {
            return number;
        }
        if (code.equals("%")) {
            return number + space + "%";
        }
        if (!words.has("unit." + code)) {
            return number + space + code;
        }
        String[] forms = text("unit." + code).split("\\|", -1);
        return number + space + forms[form(count, type.digits(), forms.length)];
    }

    private static int form(long count, int digits, int forms) {
        if (forms == 1 || digits > 0) {
            return forms == 3 ? 1 : forms - 1;
        }
        if (forms == 2) {
            return count == 1 ? 0 : 1;
        }
        long ones = count % 10;
        boolean teens = count % 100 > 10 && count % 100 < 20;
        return ones == 1 && !teens ? 0 : ones > 1 && ones < 5 && !teens ? 1 : 2;
    }

    /** What was answered, or what it is between. */
    public String answer(FactDefinition fact, Range range) {
        Type type = fact.type();
        if (range.equals(fact.whole())) {
            return text("unknown");
        }
        if (type instanceof Type.One one) {
            return values(fact, one.domain().of(range.high()), "or");
        }
        if (type instanceof Type.Many many) {
            return range.settled()
                    ? values(fact, many.domain().of(range.high()), "and")
                    : text("unknown");
        }
        return value(range, type);
    }

    private String values(FactDefinition fact, List<String> values, String joint) {
        if (values.isEmpty()) {
            return text("none");
        }
        List<String> said =
                values.stream()
                        .map(v -> Optional.ofNullable(fact.values().get(v)).map(this::said))
                        .map(v -> v.orElse(""))
                        .toList();
        return said.size() == 1
                ? said.get(0)
                : String.join(", ", said.subList(0, said.size() - 1))
                        + " "
                        + text(joint)
                        + " "
                        + said.get(said.size() - 1);
    }

    private String value(Range range, Type type) {
        if (type instanceof Type.Amount amount) {
            return amount(range, amount);
        }
        if (type instanceof Type.Day) {
            return range.low() >= Type.Day.NEVER
                    ? text("never")
                    : range.high() >= Type.Day.NEVER
                            ? text("days.orNever", day(LocalDate.ofEpochDay(range.low())))
                            : days(
                                    new Finding.DayRange(
                                            LocalDate.ofEpochDay(range.low()),
                                            LocalDate.ofEpochDay(range.high())));
        }
        return truth(range);
    }

    // ---- provisions

    /** "Law on Associations, art. 41(4)". */
    public String citation(Provision provision, Pack pack) {
        return title(provision.instrument(), pack) + ", " + anchor(provision);
    }

    /** Where it stands in its instrument: "art. 41(4)". */
    public String anchor(Provision provision) {
        String anchor = provision.citation().anchor();
        return anchor.equals("not given") ? text("anchor.none") : anchor;
    }

    /** Whom a provision reaches: "anybody" where it says nothing of whom. */
    public String reaches(Expression who, Pack pack) {
        return who.equals(Expression.Constant.YES) ? text("anybody") : expression(who, pack);
    }

    /** The title of an instrument. */
    public String title(String instrument, Pack pack) {
        return pack.instrument(instrument)
                .map(i -> said(i.title()))
                .orElseGet(
                        () -> instrument.equals(Coverage.HOLIDAYS) ? text("holidays") : instrument);
    }

    /** "duty"; as the pack names it where there is no word for it. */
    public String kind(Rule rule) {
        return kind(rule.kind());
    }

    /** The same of the word that packs use for the kind. */
    public String kind(String kind) {
        return words.has("kind." + kind) ? text("kind." + kind) : kind.replace('_', ' ');
    }

    public String branch(Branch branch) {
        return code("branch", branch);
    }

    public String certainty(Provision.Certainty certainty) {
        return code("certainty", certainty);
    }

    public String confidence(Citation.Confidence confidence) {
        return code("confidence", confidence);
    }

    public String cause(Cause cause) {
        return code("cause", cause);
    }

    /** A topic of the coverage table; as the pack names it where there are no words for it. */
    public String topic(String topic) {
        return words.has("topic." + topic) ? text("topic." + topic) : topic.replace('_', ' ');
    }

    /** "nothing of that day; that is not "no"". */
    public String extent(Coverage.Extent extent) {
        return code("extent", extent);
    }

    /** The word for a stage: "signed"; as the pack names it where there is none. */
    public String stage(String stage) {
        return words.has("stage." + stage) ? text("stage." + stage) : stage.replace('_', ' ');
    }

    /** "code"; as the pack names it where there is no word for it. */
    public String instrumentKind(String kind) {
        return words.has("instrument." + kind)
                ? text("instrument." + kind)
                : kind.replace('_', ' ');
    }

    /** Of which day the law is, whether a lawyer has signed it, and that it is no advice. */
    public String standing(Pack law, LocalDate day) {
        return text("law.of", day(day)) + " · " + reviewed(law) + " · " + text("advice");
    }

    /** Whether anybody signed the pack. */
    public String reviewed(Pack pack) {
        return pack.reviewed().map(r -> text("reviewed", r)).orElse(text("draft"));
    }

    /** "breached", "applies", "not known", "does not apply". */
    public String state(Finding finding) {
        return text("state." + stateCode(finding));
    }

    /** The same as a word for programs. */
    public static String stateCode(Finding finding) {
        if (finding.obligation().map(o -> o.breached().isYes()).orElse(false)) {
            return "breached";
        }
        if (finding.holds().isYes()) {
            return finding.obligation().map(o -> !o.breached().isNo()).orElse(false)
                    ? "perhaps-breached"
                    : "applies";
        }
        return finding.holds().isNo() ? "no" : "unknown";
    }

    /** "fine of 45,000 to 90,000 XXT (on the organisation)". */
    public String consequence(Finding.Consequence consequence) {
        Penalty penalty = consequence.penalty();
        StringBuilder whole =
                new StringBuilder(text("penalty.on", penalty(consequence), subject(penalty.on())));
        if (penalty.logic() != Penalty.Logic.ALTERNATIVE) {
            whole.append(", ").append(logic(penalty.logic()));
        }
        for (Finding.Instead instead : consequence.instead()) {
            String becomes = code("penalty", instead.kind());
            String most =
                    instead.type() instanceof Type.Amount type
                            ? text("atMost", amount(Range.of(instead.most().high()), type))
                            : "";
            whole.append("; ").append(text("consequence.instead", becomes, most));
        }
        if (!consequence.open().isYes()) {
            whole.append("; ")
                    .append(
                            text(
                                    consequence.open().isNo()
                                            ? "consequence.shut"
                                            : "consequence.perhaps"));
        }
        consequence
                .until()
                .ifPresent(u -> whole.append("; ").append(text("consequence.until", days(u))));
        return whole.toString();
    }

    /**
     * What a sanction threatens for a breach that has not happened: "fine of 20 to 50 KZT (on the
     * organisation), Code of Offences, art. 31(1)".
     */
    public String threat(Finding finding, Pack pack) {
        Rule.Sanction sanction = (Rule.Sanction) finding.provision().rule();
        String penalties =
                finding.consequences().stream()
                        .map(c -> text("penalty.on", penalty(c), subject(c.penalty().on())))
                        .distinct()
                        .collect(Collectors.joining("; "));
        String whole = text("threat.of", penalties, citation(finding.provision(), pack));
        if (sanction.afterDays() > 0) {
            whole = text("threat.late", whole, sanction.afterDays());
        }
        return sanction.repeatMonths().isPresent()
                ? text("threat.again", whole, sanction.repeatMonths().get())
                : whole;
    }

    /** "fine of 45,000 to 90,000 XXT". */
    public String penalty(Finding.Consequence consequence) {
        String kind = penaltyKind(consequence.penalty());
        return amount(consequence).map(a -> text("penalty.of", kind, a)).orElse(kind);
    }

    public String penaltyKind(Penalty penalty) {
        return penaltyKind(penalty.kind());
    }

    public String penaltyKind(PenaltyKind kind) {
        return code("penalty", kind);
    }

    /** Whom a penalty meets; as the pack names it where there are no words for it. */
    public String subject(String on) {
        return named("on", on);
    }

    /** Who decides, or who may; as the pack names them where there are no words for them. */
    public String authority(String authority) {
        return Stream.of(authority.split(" / |; "))
                .map(one -> named("by", one))
                .collect(Collectors.joining(" / "));
    }

    private String named(String of, String name) {
        String key = of + "." + name.toLowerCase(Locale.ROOT).replace(",", "").replace(' ', '_');
        return words.has(key) ? text(key) : name.replace('_', ' ');
    }

    /** How far it goes; empty where the law gives no amount. */
    public Optional<String> amount(Finding.Consequence consequence) {
        if (consequence.type().isEmpty()
                || !(consequence.type().get() instanceof Type.Amount type)) {
            return Optional.empty();
        }
        Optional<Range> least = consequence.least();
        Optional<Range> most = consequence.most();
        if (least.isPresent() && most.isPresent()) {
            return Optional.of(amount(new Range(least.get().low(), most.get().high()), type));
        }
        if (most.isPresent()) {
            return Optional.of(text("atMost", amount(Range.of(most.get().high()), type)));
        }
        return least.map(l -> text("atLeast", amount(Range.of(l.low()), type)));
    }

    /** What a reader must know before relying on it; nothing when it is settled and well read. */
    public List<String> warnings(Provision provision) {
        List<String> warnings = new ArrayList<>();
        Citation citation = provision.citation();
        if (citation.confidence() != Citation.Confidence.HIGH) {
            warnings.add(confidence(citation.confidence()));
        }
        if (citation.laterTextNotChecked()) {
            warnings.add(text("later"));
        }
        if (provision.certainty() != Provision.Certainty.SETTLED) {
            warnings.add(certainty(provision.certainty()));
        }
        provision.practice().ifPresent(p -> warnings.add(text("practice", said(p))));
        if (provision.rule() instanceof Rule.Principle principle) {
            warnings.add(text("cited", whyCited(principle.why())));
        }
        return warnings;
    }

    /** Why a rule is cited and not worked out. */
    public String whyCited(Rule.Why why) {
        return code("cited", why);
    }

    // ---- reasons

    /** Why an answer is what it is, decisive parts only. */
    public List<String> because(Finding finding, Pack pack) {
        List<String> because = new ArrayList<>();
        if (!finding.inForce().isYes()) {
            because.add(text("because.force", force(finding.provision().force())));
        }
        if (finding.obligation().map(Finding.Obligation::workingDaysOpen).orElse(false)) {
            because.add(workingDays(pack));
        }
        for (Reasons.Reason reason : finding.because()) {
            String said = reason(reason, pack);
            if (!because.contains(said)) {
                because.add(said);
            }
        }
        return because;
    }

    /** That a day is not known because it is not known which days are worked. */
    public String workingDays(Pack pack) {
        return text("because.workdays", named(WorkingDays.ABOUT, pack));
    }

    private String workedIn(WorkingDays.Years known) {
        return known.none()
                ? text("workdays.none")
                : text("workdays", String.valueOf(known.first()), String.valueOf(known.last()));
    }

    private String reason(Reasons.Reason reason, Pack pack) {
        if (reason.part() instanceof Expression.Open open
                && open.about().equals(WorkingDays.ABOUT)) {
            return workingDays(pack);
        }
        if (reason.part() instanceof Expression.Open open) {
            return text("because.open", cause(open.cause()), named(open.about(), pack));
        }
        if (reason.part() instanceof Expression.Named named && named.kind() == Kind.FACT) {
            FactDefinition fact = Objects.requireNonNull(pack.facts().get(named.name()));
            return text("because.fact", said(fact.question()), answer(fact, reason.value()));
        }
        return text(
                "because.part",
                expression(reason.part(), pack),
                value(reason.value(), reason.part().type()));
    }

    /** A name of a pack: the question of a fact, the article of a provision. */
    private String named(String name, Pack pack) {
        if (name.equals(WorkingDays.ABOUT)) {
            return workedIn(pack.calendar().known());
        }
        FactDefinition fact = pack.facts().get(name);
        if (fact != null) {
            return text("quoted", said(fact.question()));
        }
        Parameter parameter = pack.parameters().get(name);
        if (parameter != null) {
            return said(parameter.title());
        }
        int dot = name.lastIndexOf('.');
        String id = pack.provision(name).isEmpty() && dot > 0 ? name.substring(0, dot) : name;
        Optional<String> cited = pack.provision(id).map(p -> citation(p, pack));
        if (cited.isPresent()) {
            return name.equals(id)
                    ? text("applies.of", cited.get())
                    : words.has("part" + name.substring(dot))
                            ? text("part" + name.substring(dot), cited.get())
                            : cited.get();
        }
        return pack.terms().stream()
                .filter(t -> t.id().equals(name))
                .flatMap(t -> t.named().stream())
                .findFirst()
                .map(this::said)
                .orElse(name.replace('_', ' '));
    }

    /** An expression of a pack, with questions and articles in place of its names. */
    public String expression(Expression expression, Pack pack) {
        if (expression instanceof Expression.Constant constant) {
            return value(Range.of(constant.value()), constant.type());
        }
        if (expression instanceof Expression.Named named) {
            return named(named.name(), pack);
        }
        if (expression instanceof Expression.Open open) {
            return named(open.about(), pack);
        }
        if (expression instanceof Expression.Not not) {
            return text("not", bracketed(not.of(), pack));
        }
        if (expression instanceof Expression.Among among) {
            List<String> values = among.domain().of(among.mask());
            String said =
                    Optional.ofNullable(pack.facts().get(among.domain().name()))
                            .map(f -> values(f, values, "or"))
                            .orElse(String.join(", ", values));
            return text(
                    "among." + among.share().name().toLowerCase(Locale.ROOT),
                    expression(among.of(), pack),
                    said);
        }
        if (expression instanceof Expression.Comparison comparison && asksForADay(comparison)) {
            return text("dated", expression(comparison.left(), pack));
        }
        if (expression instanceof Expression.Comparison comparison) {
            return expression(comparison.left(), pack)
                    + " "
                    + sign(comparison.order())
                    + " "
                    + compared(comparison, pack);
        }
        if (expression instanceof Expression.Choice choice) {
            return text(
                    "choice",
                    expression(choice.condition(), pack),
                    expression(choice.then(), pack),
                    expression(choice.otherwise(), pack));
        }
        String joint =
                expression instanceof Expression.Logic logic
                        ? text(logic.joint().name().toLowerCase(Locale.ROOT))
                        : ((Expression.Arithmetic) expression).operation().sign();
        return expression.parts().stream()
                .map(p -> bracketed(p, pack))
                .collect(Collectors.joining(" " + joint + " "));
    }

    /** Packs write "before never" for "there is such a day". */
    private static boolean asksForADay(Expression.Comparison comparison) {
        return comparison.order() == Expression.Order.LESS
                && comparison.right() instanceof Expression.Constant constant
                && constant.type() instanceof Type.Day
                && constant.value() >= Type.Day.NEVER;
    }

    private String compared(Expression.Comparison comparison, Pack pack) {
        if (comparison.right() instanceof Expression.Constant constant
                && comparison.left() instanceof Expression.Named named
                && pack.facts().containsKey(named.name())) {
            FactDefinition fact = Objects.requireNonNull(pack.facts().get(named.name()));
            return answer(fact, Range.of(constant.value()));
        }
        return expression(comparison.right(), pack);
    }

    private String bracketed(Expression part, Pack pack) {
        boolean joined =
                part instanceof Expression.Logic
                        || part instanceof Expression.Arithmetic
                        || part instanceof Expression.Choice;
        return joined ? "(" + expression(part, pack) + ")" : expression(part, pack);
    }

    private static String sign(Expression.Order order) {
        return switch (order) {
            case EQUAL -> "=";
            case UNEQUAL -> "≠";
            case LESS -> "<";
            case AT_MOST -> "≤";
            case MORE -> ">";
            case AT_LEAST -> "≥";
        };
    }

    /** "March 2018" of a month. */
    public String month(YearMonth month) {
        return dated("month.pattern", month);
    }
}
