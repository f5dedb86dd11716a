// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dalel.record.Candidate;
import org.dalel.record.CaseRecord;
import org.dalel.record.Decision;
import org.dalel.record.Id;
import org.dalel.record.Incident;
import org.dalel.record.Kind;
import org.dalel.record.Likeness;
import org.dalel.record.Search;
import org.dalel.record.StoredDocument;
import org.dalel.terms.Document;
import org.dalel.terms.Quoted;
import org.dalel.terms.finding.IncidentCandidate;
import org.dalel.terms.finding.Reading;
import org.dalel.web.documents.DocumentRow;
import org.dalel.web.entry.Choice;
import org.dalel.web.finding.Decided;
import org.dalel.web.finding.Told;
import org.dalel.web.finding.Why;
import org.dalel.web.wording.Wording;

/**
 * The candidates beside the text: all as one line and a gist, the one that is looked at with
 * everything a person needs to decide about it.
 */
record Cards(
        CaseRecord record,
        StoredDocument stored,
        Document document,
        List<Candidate> all,
        Asked asked,
        Wording say) {
    private static final int OFFERED = 8;

    /**
     * A candidate in the list.
     *
     * @param note what a person decided about it, where that says more than its state; may be empty
     * @param disagrees whether the analysers read it in two ways
     */
    record Card(
            String id,
            int number,
            String kind,
            String kindName,
            String state,
            boolean open,
            boolean weak,
            boolean current,
            String headline,
            String gist,
            String note,
            boolean disagrees) {}

    /**
     * The candidate that is looked at.
     *
     * @param doing what is about to be done with it
     * @param seen the last decision on it, which its forms carry
     * @param words the passage itself
     * @param changed what a person put right, each with what the machine read
     * @param roles who did it to whom, where the analysers disagree: what can be chosen
     * @param retells the candidate it tells again, as a person said or as the machine thinks
     * @param joins whether it can be joined to a recorded incident
     * @param lines of the form of a correction
     * @param offered incidents or candidates it may tell of
     * @param sought whether those were sought by words
     * @param incidents that rest on it
     * @param history every decision on it, the first first
     */
    record Current(
            Card card,
            String doing,
            String seen,
            String words,
            Told told,
            List<Changed> changed,
            Why why,
            List<Choice.Option> roles,
            Optional<Card> retells,
            boolean joins,
            List<Choice.Line> lines,
            List<Offer> offered,
            boolean sought,
            List<Resting> incidents,
            Optional<Decided> last,
            List<Decided> history) {}

    /** What the machine read and what a person put in its place. */
    record Changed(String label, String read, String right) {}

    /** Something the candidate may tell of, with the reasons to think so. */
    record Offer(String id, String what, String because, boolean likely) {}

    /**
     * An incident that rests on the candidate.
     *
     * @param apart whether the candidate can be taken out of it
     */
    record Resting(String id, String what, boolean apart) {}

    List<Card> cards(List<Candidate> here, boolean weak) {
        return here.stream().filter(c -> (c.weak() && c.open()) == weak).map(this::card).toList();
    }

    Card card(Candidate candidate) {
        Told told = Told.of(candidate.finding(), say);
        return new Card(
                candidate.id().toString(),
                candidate.number(),
                Wording.code(candidate.kind()),
                say.kind(candidate.kind()),
                Wording.code(candidate.state()),
                candidate.open(),
                candidate.weak(),
                asked.at().equals(Optional.of(candidate.number())),
                told.headline(),
                candidate.open() ? told.gist() : "",
                note(candidate),
                candidate.open() && Why.disagree(candidate.found()));
    }

    /** Accepted says enough; put right, rejected and told again need a word. */
    private String note(Candidate candidate) {
        if (candidate.open() || candidate.state() == Candidate.State.ACCEPTED) {
            return "";
        }
        return Waiting.last(record, candidate)
                .map(d -> Decided.of(d, record, say))
                .map(
                        d ->
                                Stream.of(d.by(), d.reason(), d.why())
                                        .filter(words -> !words.isEmpty())
                                        .collect(Collectors.joining(": ")))
                .orElse("");
    }

    Optional<Current> current(Optional<Reading> reading) {
        return all.stream()
                .filter(c -> asked.at().equals(Optional.of(c.number())))
                .findFirst()
                .map(c -> current(c, reading));
    }

    private Current current(Candidate candidate, Optional<Reading> reading) {
        Asked.Doing doing = candidate.open() ? asked.doing() : Asked.Doing.LOOK;
        List<Decision> history = record.decisions().on(candidate.id());
        return new Current(
                card(candidate),
                Wording.code(doing),
                history.isEmpty() ? Waiting.NEVER : history.get(history.size() - 1).id().toString(),
                candidate.finding().passage().in(document.text()),
                Told.of(candidate.finding(), say),
                changed(candidate),
                Why.of(candidate.found(), document.text(), say),
                roles(candidate),
                retells(candidate).map(this::card),
                Verdicts.joins(candidate.kind()),
                doing == Asked.Doing.CORRECT
                        ? reading.map(
                                        r ->
                                                new Correction(say, r, asked.typed())
                                                        .of(candidate.found())
                                                        .lines())
                                .orElse(List.of())
                        : List.of(),
                switch (doing) {
                    case JOIN -> incidents(candidate);
                    case RETELL -> others(candidate);
                    case LOOK, CORRECT, REJECT -> List.of();
                },
                asked.words().isPresent(),
                resting(candidate),
                history.isEmpty() || candidate.open()
                        ? Optional.empty()
                        : Optional.of(Decided.of(history.get(history.size() - 1), record, say)),
                history.stream().map(d -> Decided.of(d, record, say)).toList());
    }

    private List<Choice.Option> roles(Candidate candidate) {
        if (!candidate.open()
                || !Why.disagree(candidate.found())
                || !(candidate.found() instanceof IncidentCandidate read)) {
            return List.of();
        }
        return Roles.of(read).stream()
                .map(
                        roles ->
                                new Choice.Option(
                                        Wording.code(roles),
                                        roles == Roles.NOT_SAID
                                                ? ""
                                                : said(
                                                        (IncidentCandidate)
                                                                roles.in(read).orElse(read))))
                .toList();
    }

    /** "By whom: the police; Whom: two organisers". */
    private String said(IncidentCandidate read) {
        String nobody = say.text("bounds.unknown");
        return say.text("fact.by")
                + ": "
                + read.perpetrator().map(Quoted::reveal).orElse(nobody)
                + "; "
                + say.text("fact.whom")
                + ": "
                + (read.targets().isEmpty()
                        ? nobody
                        : read.targets().stream()
                                .map(Quoted::reveal)
                                .collect(Collectors.joining(", ")));
    }

    /** The facts in which a correction differs from what the machine read. */
    private List<Changed> changed(Candidate candidate) {
        if (candidate.corrected().isEmpty()) {
            return List.of();
        }
        Map<String, String> read = new LinkedHashMap<>();
        Told.of(candidate.found(), say).facts().forEach(f -> read.put(f.label(), f.value()));
        Map<String, String> right = new LinkedHashMap<>();
        Told.of(candidate.finding(), say).facts().forEach(f -> right.put(f.label(), f.value()));
        Map<String, String> labels = new LinkedHashMap<>(read);
        labels.putAll(right);
        List<Changed> changed = new ArrayList<>();
        for (String label : labels.keySet()) {
            String before = read.getOrDefault(label, say.text("review.nothing"));
            String after = right.getOrDefault(label, say.text("review.nothing"));
            if (!before.equals(after)) {
                changed.add(new Changed(label, before, after));
            }
        }
        return changed;
    }

    private Optional<Candidate> retells(Candidate candidate) {
        if (candidate.retells().isPresent()) {
            return record.candidates().find(candidate.retells().orElseThrow());
        }
        return candidate.found() instanceof IncidentCandidate retelling
                ? retelling
                        .duplicateOf()
                        .flatMap(
                                first ->
                                        all.stream()
                                                .filter(
                                                        c ->
                                                                c.found()
                                                                                instanceof
                                                                                IncidentCandidate i
                                                                        && i.id().equals(first))
                                                .findFirst())
                : Optional.empty();
    }

    /** Recorded incidents, the likeliest first, or those that hold the words sought. */
    private List<Offer> incidents(Candidate candidate) {
        return record.alike().to(candidate, asked.words(), OFFERED).stream()
                .map(
                        likely ->
                                new Offer(
                                        likely.incident().id().toString(),
                                        what(likely.incident()),
                                        because(likely.signs()),
                                        Likeness.likely(likely.signs())))
                .toList();
    }

    /**
     * Candidates of the kind that may tell it first: of this document, and those in other documents
     * on which a likely incident rests; or those whose passages hold the words sought.
     */
    private List<Offer> others(Candidate candidate) {
        List<Candidate> others = new ArrayList<>();
        List<Candidate> copies = List.of();
        if (asked.words().isPresent()) {
            record.search()
                    .answer(
                            new Search.Question(
                                    asked.words().get(),
                                    Set.of(Search.Among.CANDIDATES),
                                    3 * OFFERED,
                                    0))
                    .candidates()
                    .forEach(hit -> others.add(hit.candidate()));
        } else {
            copies = record.copies().of(candidate, OFFERED);
            others.addAll(copies);
            others.addAll(all);
            for (Likeness likely : record.alike().to(candidate, Optional.empty(), OFFERED)) {
                likely.incident().evidence().stream()
                        .flatMap(e -> e.candidate().stream())
                        .flatMap(id -> record.candidates().find(id).stream())
                        .forEach(others::add);
            }
        }
        Set<Id<Candidate>> sameWords =
                copies.stream().map(Candidate::id).collect(Collectors.toSet());
        Optional<Candidate> thought = retells(candidate);
        return others.stream()
                .distinct()
                .filter(o -> !o.id().equals(candidate.id()) && o.kind() == candidate.kind())
                .filter(o -> o.state() != Candidate.State.REJECTED)
                .filter(o -> o.retells().isEmpty() && !(o.weak() && o.open()))
                .sorted(
                        Comparator.comparing((Candidate o) -> !thought.equals(Optional.of(o)))
                                .thenComparing(
                                        o -> -Likeness.weight(signs(candidate, o, sameWords))))
                .limit(OFFERED)
                .map(
                        o ->
                                offer(
                                        o,
                                        candidate,
                                        signs(candidate, o, sameWords),
                                        thought.equals(Optional.of(o))))
                .toList();
    }

    private static List<Likeness.Sign> signs(
            Candidate candidate, Candidate other, Set<Id<Candidate>> sameWords) {
        List<Likeness.Sign> signs = new ArrayList<>();
        if (sameWords.contains(other.id())) {
            signs.add(Likeness.Sign.SAME_WORDS);
        }
        signs.addAll(Likeness.between(candidate, other));
        return signs;
    }

    private Offer offer(
            Candidate other, Candidate candidate, List<Likeness.Sign> signs, boolean thought) {
        Told told = Told.of(other.finding(), say);
        String where =
                other.document().equals(candidate.document())
                        ? say.text("document.candidate", other.number())
                        : record.documents()
                                .find(other.document())
                                .map(d -> DocumentRow.about(d, say))
                                .orElse("");
        return new Offer(
                other.id().toString(),
                where + ": " + told.headline() + (told.gist().isEmpty() ? "" : ", " + told.gist()),
                thought ? say.text("review.machineThinks") : because(signs),
                thought || Likeness.likely(signs));
    }

    private List<Resting> resting(Candidate candidate) {
        if (candidate.open() || candidate.state() == Candidate.State.REJECTED) {
            return List.of();
        }
        return record.incidents().restingOn(candidate).stream()
                .map(
                        i ->
                                new Resting(
                                        i.id().toString(),
                                        what(i),
                                        candidate.kind() == Kind.INCIDENT
                                                && candidate.retells().isEmpty()
                                                && i.evidence().size() > 1
                                                && Waiting.last(record, candidate)
                                                        .filter(
                                                                d ->
                                                                        d.what()
                                                                                instanceof
                                                                                Decision.Joined)
                                                        .isPresent()))
                .toList();
    }

    private String what(Incident incident) {
        String words =
                say.type(incident.type())
                        + " · "
                        + incident.place().orElse(say.text("where.unknown"))
                        + ", "
                        + say.when(incident.when());
        return incident.acts().stream()
                .flatMap(act -> act.law().stream())
                .findFirst()
                .map(law -> words + ", " + law)
                .orElse(words);
    }

    private String because(List<Likeness.Sign> signs) {
        return signs.stream()
                .map(sign -> say.text("like." + Wording.code(sign)))
                .collect(Collectors.joining(", "));
    }

    /** What was sent, as lines of a form that sends it again. */
    static List<Choice.Option> hidden(Map<String, List<String>> sent) {
        return sent.entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(v -> new Choice.Option(e.getKey(), v)))
                .toList();
    }

    /** The person's own words of a correction that was sent. */
    static String why(Asked asked) {
        return asked.typed()
                .flatMap(t -> t.getOrDefault("why", List.of()).stream().findFirst())
                .or(() -> asked.words().map(Quoted::reveal))
                .orElse("");
    }
}
