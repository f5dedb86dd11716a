// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dalel.terms.Bounds;
import org.dalel.terms.Count;
import org.dalel.terms.Country;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Quoted;
import org.dalel.terms.Sanction;
import org.dalel.terms.Status;
import org.dalel.terms.When;
import org.dalel.terms.finding.ClaimCandidate;
import org.dalel.terms.finding.Entity;
import org.dalel.terms.finding.FigureCandidate;
import org.dalel.terms.finding.Finding;
import org.dalel.terms.finding.IncidentCandidate;
import org.dalel.terms.finding.PracticeCandidate;
import org.dalel.terms.finding.ProposalCandidate;
import org.dalel.terms.finding.ProvisionCandidate;
import org.dalel.terms.finding.Reading;
import org.dalel.terms.finding.StageCandidate;
import org.dalel.web.entry.Choice;
import org.dalel.web.entry.Field;
import org.dalel.web.entry.KnownWords;
import org.dalel.web.entry.TypedAmount;
import org.dalel.web.entry.TypedDate;
import org.dalel.web.wording.Wording;

/**
 * The form in which a person puts a finding right, and what she typed into it. Both come from one
 * place, so that what is shown and not touched is read back as it was.
 *
 * <p>Names of persons stand in the form: it belongs into the page of the document and nowhere else.
 */
final class Correction {
    private static final int LONGEST = 300;

    private final Wording say;
    private final Reading reading;
    private final Optional<Map<String, List<String>>> typed;
    private final List<Choice.Line> lines = new ArrayList<>();
    private final Map<String, String> wrong = new LinkedHashMap<>();

    /**
     * @param reading of the document, whose names are offered
     * @param typed what was sent; empty for a form that is shown first
     */
    Correction(Wording say, Reading reading, Optional<Map<String, List<String>>> typed) {
        this.say = say;
        this.reading = reading;
        this.typed = typed;
    }

    /**
     * The form, and the finding that was typed into it where it was sent without a mistake.
     *
     * @param right empty when the form was not sent or something typed was not understood
     */
    record Form(List<Choice.Line> lines, Optional<Finding> right, boolean wrong) {}

    /** The form of a finding. */
    Form of(Finding read) {
        Optional<Finding> right = Optional.of(finding(read));
        return new Form(
                List.copyOf(lines),
                right.filter(r -> typed.isPresent() && wrong.isEmpty()),
                !wrong.isEmpty());
    }

    private Finding finding(Finding read) {
        if (read instanceof IncidentCandidate incident) {
            return incident(incident);
        } else if (read instanceof PracticeCandidate practice) {
            return practice(practice);
        } else if (read instanceof ProvisionCandidate provision) {
            return provision(provision);
        } else if (read instanceof ClaimCandidate claim) {
            return claim(claim);
        } else if (read instanceof FigureCandidate figure) {
            return figure(figure);
        } else if (read instanceof StageCandidate stage) {
            return stage(stage);
        } else if (read instanceof ProposalCandidate proposal) {
            return proposal(proposal);
        }
        throw new IllegalStateException("no form for a " + read.getClass().getSimpleName());
    }

    private Finding incident(IncidentCandidate read) {
        IncidentType type = type(read.type());
        Status status = chosen("status", read.status(), Status.values(), say::status);
        When date = date(read.date());
        Optional<String> place = line("place", "where", read.place(), "place");
        Optional<Country> country =
                understood(
                        field("country", "country", read.country().map(say::country).orElse(""))
                                .suggesting("country", List.of()),
                        "wrong.country",
                        text ->
                                text.isEmpty()
                                        ? Optional.of(Optional.<Country>empty())
                                        : KnownWords.country(text, say).map(Optional::of),
                        read.country());
        List<Quoted> targets = quoted(several("target", "whom", words(read.targets()), "actor"));
        Optional<Quoted> by =
                line("by", "by", read.perpetrator().map(Quoted::reveal), "actor").map(Quoted::new);
        Optional<Count> count =
                amount("count", "howMany", read.count().map(say::count).orElse(""))
                        .map(a -> new Count(a.bounds(), a.unit().orElse("people")));
        List<String> law = several("law", "law", read.law(), "law");
        List<Sanction> sanctions = sanctions(read.sanctions());
        Optional<Quoted> source =
                line("source", "accordingTo", read.accordingTo().map(Quoted::reveal), "actor")
                        .map(Quoted::new);
        return new IncidentCandidate(
                read.id(),
                type,
                type == read.type() ? read.codes() : type.codes().subList(0, 1),
                read.passage(),
                read.trigger(),
                date,
                count,
                targets,
                by,
                place,
                country,
                law,
                sanctions,
                status,
                source,
                read.confidence(),
                read.proposed(),
                read.why(),
                read.duplicateOf(),
                read.otherwise());
    }

    private Finding practice(PracticeCandidate read) {
        IncidentType type = type(read.type());
        List<Quoted> targets = quoted(several("target", "whom", words(read.targets()), "actor"));
        Optional<Quoted> by =
                line("by", "by", read.perpetrator().map(Quoted::reveal), "actor").map(Quoted::new);
        return new PracticeCandidate(
                read.id(), type, read.passage(), read.trigger(), by, targets, read.sanctions());
    }

    private Finding provision(ProvisionCandidate read) {
        ProvisionCandidate.Kind kind =
                chosen(
                        "kind",
                        read.kind(),
                        ProvisionCandidate.Kind.values(),
                        k -> say.text("provision." + k.code()));
        Optional<String> instrument = line("instrument", "law", read.instrument(), "law");
        Optional<String> citation = line("citation", "citation", read.citation(), "");
        Optional<String> addressee = line("addressee", "addressee", read.addressee(), "actor");
        Optional<String> condition = line("condition", "condition", read.condition(), "");
        Optional<ProvisionCandidate.Period> period =
                amount(
                                "period",
                                "period",
                                read.period()
                                        .filter(p -> !p.length().isUnknown())
                                        .map(p -> say.amount(p.length(), Optional.of(p.unit())))
                                        .orElse(""))
                        .flatMap(
                                a ->
                                        a.unit()
                                                .map(
                                                        u ->
                                                                new ProvisionCandidate.Period(
                                                                        a.bounds(),
                                                                        u,
                                                                        read.period()
                                                                                .flatMap(
                                                                                        p ->
                                                                                                p
                                                                                                        .words()))))
                        .or(() -> read.period().filter(p -> p.length().isUnknown()));
        List<Sanction> sanctions = sanctions(read.sanctions());
        return new ProvisionCandidate(
                read.id(),
                read.passage(),
                instrument,
                citation,
                addressee,
                kind,
                condition,
                period,
                sanctions);
    }

    private Finding claim(ClaimCandidate read) {
        Optional<Quoted> speaker =
                line("speaker", "speaker", read.speaker().map(Quoted::reveal), "actor")
                        .map(Quoted::new);
        Optional<String> role = line("role", "role", read.role(), "");
        Optional<String> organisation =
                line("organisation", "organisation", read.organisation(), "actor");
        Words words =
                chosen(
                        "words",
                        read.quoted() ? Words.QUOTED : Words.REPORTED,
                        Words.values(),
                        w -> say.text("claim." + Wording.code(w)));
        return new ClaimCandidate(
                read.passage(), speaker, role, organisation, words == Words.QUOTED);
    }

    private enum Words {
        QUOTED,
        REPORTED
    }

    private Finding figure(FigureCandidate read) {
        Optional<TypedAmount> value =
                amount("value", "value", say.amount(read.value(), read.unit()));
        if (value.isEmpty() && typed.isPresent() && !wrong.containsKey("value")) {
            mark("value", say.text("wrong.number"));
        }
        Optional<String> what = line("counts", "counts", read.what(), "");
        Optional<Quoted> source =
                line("source", "accordingTo", read.accordingTo().map(Quoted::reveal), "actor")
                        .map(Quoted::new);
        return new FigureCandidate(
                read.passage(),
                value.map(TypedAmount::bounds).orElse(Bounds.UNKNOWN),
                value.flatMap(TypedAmount::unit),
                what,
                source);
    }

    private Finding stage(StageCandidate read) {
        String instrument =
                line("instrument", "law", Optional.of(read.instrument()), "law").orElse("");
        if (instrument.isEmpty()) {
            mark("instrument", say.text("wrong.empty"));
        }
        StageCandidate.Stage stage =
                chosen(
                        "stage",
                        read.stage(),
                        StageCandidate.Stage.values(),
                        s -> say.text("stage." + s.code()));
        return new StageCandidate(read.passage(), instrument, stage, date(read.date()));
    }

    private Finding proposal(ProposalCandidate read) {
        Optional<String> instrument = line("instrument", "law", read.instrument(), "law");
        Optional<String> what = line("asked", "proposal", Optional.of(read.what().reveal()), "");
        if (what.isEmpty()) {
            mark("asked", say.text("wrong.empty"));
        }
        Optional<Quoted> by =
                line("by", "by", read.by().map(Quoted::reveal), "actor").map(Quoted::new);
        ProposalCandidate.Fate fate =
                chosen(
                        "fate",
                        read.fate(),
                        ProposalCandidate.Fate.values(),
                        f -> say.text("fate." + f.code()));
        return new ProposalCandidate(
                read.passage(), instrument, what.map(Quoted::new).orElse(read.what()), by, fate);
    }

    // ------------------------------------------------------------------ the lines of the form

    private IncidentType type(IncidentType read) {
        return understood(
                field("type", "what", say.type(read)).suggesting("type", KnownWords.types("", say)),
                "wrong.type",
                text -> KnownWords.type(text, say),
                read);
    }

    private When date(When read) {
        return understood(
                field("date", "when", read.isKnown() ? say.when(read) : "")
                        .hinting(say.text("hint.date")),
                "wrong.date",
                TypedDate::of,
                read);
    }

    private Optional<TypedAmount> amount(String name, String label, String read) {
        Field field = field(name, label, read).hinting(say.text("hint.number"));
        Optional<TypedAmount> before = TypedAmount.of(read, say);
        return understood(
                        field,
                        "wrong.number",
                        text -> TypedAmount.of(text, say).map(Optional::of),
                        before)
                .filter(a -> !a.bounds().isUnknown());
    }

    private List<Sanction> sanctions(List<Sanction> read) {
        List<String> before = read.stream().map(say::sanction).toList();
        Field field =
                Field.several("sanction", label("sanction"), sent("sanction").orElse(before))
                        .suggesting("sanction", KnownWords.sanctions("", say))
                        .hinting(say.text("hint.sanction"))
                        .beside(String.join("; ", before));
        List<Sanction> understood = new ArrayList<>();
        for (String text : field.values()) {
            if (!text.isEmpty()) {
                Optional<Sanction> sanction = TypedAmount.sanction(text, say);
                sanction.ifPresent(understood::add);
                if (sanction.isEmpty()) {
                    wrong.put("sanction", say.text("wrong.sanction"));
                }
            }
        }
        add(field);
        return understood;
    }

    private Optional<String> line(
            String name, String label, Optional<String> read, String suggests) {
        Field field = field(name, label, read.orElse("")).suggesting(suggests, offered(suggests));
        add(field);
        return Optional.of(field.lines().get(0)).filter(text -> !text.isEmpty());
    }

    private List<String> several(String name, String label, List<String> read, String suggests) {
        Field field =
                Field.several(name, label(label), sent(name).orElse(read))
                        .suggesting(suggests, offered(suggests))
                        .beside(String.join("; ", read));
        add(field);
        return field.values().stream().filter(text -> !text.isEmpty()).toList();
    }

    private Field field(String name, String label, String read) {
        return Field.of(
                        name,
                        label(label),
                        sent(name).map(all -> all.isEmpty() ? "" : all.get(0)).orElse(read))
                .beside(read);
    }

    private <T> T understood(
            Field field, String mistake, Function<String, Optional<T>> meaning, T read) {
        Optional<T> meant = meaning.apply(field.lines().get(0));
        if (meant.isEmpty()) {
            wrong.put(field.name(), say.text(mistake));
        }
        add(field);
        return meant.orElse(read);
    }

    private <E extends Enum<E>> E chosen(String name, E read, E[] all, Function<E, String> words) {
        E chosen =
                sent(name).stream()
                        .flatMap(List::stream)
                        .flatMap(
                                sent ->
                                        Arrays.stream(all)
                                                .filter(one -> Wording.code(one).equals(sent)))
                        .findFirst()
                        .orElse(read);
        lines.add(
                Choice.Line.of(
                        new Choice(
                                name,
                                label(name.equals("kind") ? "what" : name),
                                Arrays.stream(all)
                                        .map(
                                                one ->
                                                        new Choice.Option(
                                                                Wording.code(one),
                                                                words.apply(one)))
                                        .toList(),
                                Wording.code(chosen),
                                words.apply(read))));
        return chosen;
    }

    private void add(Field field) {
        lines.add(Choice.Line.of(field.wrong(wrong.getOrDefault(field.name(), ""))));
    }

    /** Something typed was understood, and is still not right. */
    private void mark(String name, String why) {
        wrong.put(name, why);
        lines.replaceAll(
                line ->
                        line.field()
                                .filter(f -> f.name().equals(name))
                                .map(f -> Choice.Line.of(f.wrong(why)))
                                .orElse(line));
    }

    private Optional<List<String>> sent(String name) {
        return typed.map(
                all ->
                        all.getOrDefault(name, List.of()).stream()
                                .map(String::strip)
                                .map(t -> t.length() > LONGEST ? t.substring(0, LONGEST) : t)
                                .toList());
    }

    private String label(String fact) {
        return say.text("fact." + fact);
    }

    private List<String> offered(String what) {
        return switch (what) {
            case "actor" ->
                    Stream.concat(
                                    reading.persons().stream().map(p -> p.name().reveal()),
                                    reading.organisations().stream().map(Entity.Organisation::name))
                            .toList();
            case "place" -> reading.places().stream().map(Entity.Place::name).toList();
            case "law" -> reading.laws().stream().map(Entity.Law::name).toList();
            default -> List.of();
        };
    }

    private static List<String> words(List<Quoted> quoted) {
        return quoted.stream().map(Quoted::reveal).toList();
    }

    private static List<Quoted> quoted(List<String> words) {
        return words.stream().map(Quoted::new).toList();
    }
}
