// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dalel.record.Actor;
import org.dalel.record.CaseRecord;
import org.dalel.record.Change;
import org.dalel.record.Claim;
import org.dalel.record.Decision;
import org.dalel.record.Evidence;
import org.dalel.record.Fact;
import org.dalel.record.Figure;
import org.dalel.record.Id;
import org.dalel.record.Incident;
import org.dalel.record.Involvement;
import org.dalel.record.Source;
import org.dalel.terms.Quoted;
import org.dalel.web.wording.Wording;

/**
 * What a decision changed of an incident, in words: "Date: not known → March 2026". Names stand in
 * it.
 *
 * @param what the field
 * @param before empty when something was added
 * @param after empty when something was taken out
 */
public record Difference(String what, String before, String after) {

    /** What the decision changed of the incident and of what sources tell of it. */
    static List<Difference> of(Decision decision, Id<Incident> id, CaseRecord record, Wording say) {
        List<Difference> all = new ArrayList<>();
        for (Change change : decision.changes()) {
            if (change.fact() instanceof Incident incident && incident.id().equals(id)) {
                incident(change, decision, record, say, all);
            } else if (change.fact() instanceof Claim || change.fact() instanceof Figure) {
                told(change, id, decision, record, say, all);
            }
        }
        return all;
    }

    private static void incident(
            Change change,
            Decision decision,
            CaseRecord record,
            Wording say,
            List<Difference> all) {
        Optional<Incident> before = change.before().map(Incident.class::cast);
        Optional<Incident> after = change.after().map(Incident.class::cast);
        if (before.isEmpty() || after.isEmpty()) {
            all.add(
                    new Difference(
                            say.text("title.incident"),
                            "",
                            say.text(before.isEmpty() ? "difference.made" : "difference.gone")));
            return;
        }
        Incident was = before.get();
        Incident is = after.get();
        note(all, say.text("fact.what"), type(was, say), type(is, say));
        note(all, say.text("fact.when"), say.when(was.when()), say.when(is.when()));
        note(all, say.text("fact.where"), where(was, say), where(is, say));
        note(all, say.text("fact.status"), say.status(was.status()), say.status(is.status()));
        note(all, say.text("fact.law"), laws(was, say), laws(is, say));
        for (Involvement.Role role : Involvement.Role.values()) {
            note(
                    all,
                    say.text("fact.role." + Wording.code(role)),
                    who(was, role, decision, record),
                    who(is, role, decision, record));
        }
        List<Evidence> more = new ArrayList<>(is.evidence());
        more.removeAll(was.evidence());
        List<Evidence> fewer = new ArrayList<>(was.evidence());
        fewer.removeAll(is.evidence());
        more.forEach(
                e ->
                        all.add(
                                new Difference(
                                        say.text("difference.passages"),
                                        "",
                                        cut(e.words().reveal()))));
        fewer.forEach(
                e ->
                        all.add(
                                new Difference(
                                        say.text("difference.passages"),
                                        cut(e.words().reveal()),
                                        "")));
    }

    private static void note(List<Difference> all, String what, String before, String after) {
        if (!before.equals(after)) {
            all.add(new Difference(what, before, after));
        }
    }

    private static String type(Incident incident, Wording say) {
        return say.type(incident.type()) + " " + String.join(", ", incident.codes());
    }

    private static String where(Incident incident, Wording say) {
        String country = incident.country().map(c -> ", " + say.country(c)).orElse("");
        return incident.place().orElse(say.text("where.unknown")) + country;
    }

    private static String laws(Incident incident, Wording say) {
        String laws =
                incident.acts().stream()
                        .flatMap(act -> act.law().stream())
                        .distinct()
                        .collect(Collectors.joining(", "));
        return laws.isEmpty() ? say.text("law.none") : laws;
    }

    private static String who(
            Incident incident, Involvement.Role role, Decision decision, CaseRecord record) {
        return incident.acts().stream()
                .flatMap(act -> act.involvements().stream())
                .filter(i -> i.role() == role)
                .flatMap(i -> actor(i.actor(), decision, record).stream())
                .map(actor -> IncidentRow.name(actor.who()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** As it is recorded, or as the decision knew it. */
    private static Optional<Actor> actor(Id<Actor> id, Decision decision, CaseRecord record) {
        return record.actors().find(id).or(() -> known(Actor.class, id, decision));
    }

    private static <F extends Fact> Optional<F> known(
            Class<F> type, Id<? extends Fact> id, Decision decision) {
        return decision.changes().stream()
                .map(Change::fact)
                .filter(fact -> fact.id().equals(id))
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    /** A source's word that came to the incident or left it. */
    private static void told(
            Change change,
            Id<Incident> id,
            Decision decision,
            CaseRecord record,
            Wording say,
            List<Difference> all) {
        boolean was = change.before().map(fact -> about(fact, id)).orElse(false);
        boolean is = change.after().map(fact -> about(fact, id)).orElse(false);
        if (was == is) {
            return;
        }
        Fact fact = (is ? change.after() : change.before()).orElseThrow();
        String words;
        String what;
        if (fact instanceof Figure figure) {
            what = say.text("difference.number");
            words =
                    say.amount(figure.value(), figure.unit())
                            + teller(figure.source(), decision, record)
                                    .map(t -> " (" + t + ")")
                                    .orElse("");
        } else if (fact instanceof Claim claim) {
            what = say.text("difference.source");
            words =
                    teller(claim.source(), decision, record).orElse(say.text("source.author"))
                            + claim.says().map(s -> ": " + say.status(s)).orElse("");
        } else {
            throw new IllegalStateException("no words for " + fact.getClass().getSimpleName());
        }
        all.add(is ? new Difference(what, "", words) : new Difference(what, words, ""));
    }

    private static boolean about(Fact fact, Id<Incident> id) {
        if (fact instanceof Claim claim) {
            return claim.about().equals(Optional.of(id));
        }
        return fact instanceof Figure figure && figure.about().equals(Optional.of(id));
    }

    private static Optional<String> teller(Id<Source> id, Decision decision, CaseRecord record) {
        return record.sources()
                .find(id)
                .or(() -> known(Source.class, id, decision))
                .flatMap(Source::name)
                .map(Quoted::reveal);
    }

    private static String cut(String words) {
        return words.length() <= 90 ? words : words.substring(0, 89) + "…";
    }
}
