// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.finding;

import java.util.Optional;
import org.dalel.record.Candidate;
import org.dalel.record.CaseRecord;
import org.dalel.record.Decision;
import org.dalel.record.Id;
import org.dalel.record.Incident;
import org.dalel.terms.Quoted;
import org.dalel.web.wording.Wording;

/**
 * A decision in a list or a history, without names.
 *
 * @param what what was decided, as a heading
 * @param about the candidate or incident it is about; may be empty
 * @param href to the page of that; empty when there is none any more
 * @param at day and time
 * @param by who decided
 * @param reason why a candidate was rejected; may be empty
 * @param why the person's own words, for the inside of a page; may be empty
 */
public record Decided(
        String id,
        String what,
        String about,
        String href,
        String at,
        String by,
        String reason,
        String why) {

    public static Decided of(Decision decision, CaseRecord record, Wording say) {
        Decision.Verdict verdict = decision.what();
        String about = "";
        String href = "";
        String reason = "";
        if (verdict instanceof Decision.Undone undone) {
            Optional<Decision> first = record.decisions().find(undone.decision());
            Optional<Decided> taken =
                    first.filter(d -> !(d.what() instanceof Decision.Undone))
                            .map(d -> of(d, record, say));
            about =
                    taken.map(t -> say.text("decided.undone.about", t.what(), t.about()))
                            .orElse("");
            href = taken.map(Decided::href).orElse("");
        } else if (candidate(verdict).isPresent()) {
            Optional<Candidate> candidate =
                    candidate(verdict).flatMap(id -> record.candidates().find(id));
            about = candidate.map(c -> Told.of(c.finding(), say).headline()).orElse("");
            href =
                    candidate
                            .map(
                                    c ->
                                            "/documents/"
                                                    + c.document()
                                                    + "?at="
                                                    + c.number()
                                                    + "#c"
                                                    + c.number())
                            .orElse("");
        } else if (incident(verdict).isPresent()) {
            Optional<Incident> incident = incident(verdict).flatMap(record.incidents()::find);
            about = incident.map(i -> say.type(i.type())).orElse("");
            href = incident.map(i -> "/incidents/" + i.id()).orElse("");
        }
        if (verdict instanceof Decision.Rejected rejected) {
            reason = say.text("reason." + Wording.code(rejected.reason()));
        }
        return new Decided(
                decision.id().toString(),
                say.text("decided." + word(verdict)),
                about,
                href,
                say.dayAndTime(decision.at()),
                decision.by().name(),
                reason,
                decision.why().map(Quoted::reveal).orElse(""));
    }

    /** The candidate that a verdict is about. */
    public static Optional<Id<Candidate>> candidate(Decision.Verdict verdict) {
        if (verdict instanceof Decision.Accepted accepted) {
            return Optional.of(accepted.candidate());
        } else if (verdict instanceof Decision.Joined joined) {
            return Optional.of(joined.candidate());
        } else if (verdict instanceof Decision.Corrected corrected) {
            return Optional.of(corrected.candidate());
        } else if (verdict instanceof Decision.Rejected rejected) {
            return Optional.of(rejected.candidate());
        } else if (verdict instanceof Decision.Retold retold) {
            return Optional.of(retold.candidate());
        } else if (verdict instanceof Decision.Split split) {
            return Optional.of(split.candidate());
        } else if (verdict instanceof Decision.Separated separated) {
            return Optional.of(separated.candidate());
        } else if (verdict instanceof Decision.AcceptedTogether together) {
            return together.candidates().stream().findFirst();
        }
        return Optional.empty();
    }

    /** The incident that a verdict is about, where it is about no candidate. */
    public static Optional<Id<Incident>> incident(Decision.Verdict verdict) {
        if (verdict instanceof Decision.Entered entered) {
            return Optional.of(entered.incident());
        } else if (verdict instanceof Decision.Supplemented supplemented) {
            return Optional.of(supplemented.incident());
        } else if (verdict instanceof Decision.Amended amended) {
            return Optional.of(amended.incident());
        } else if (verdict instanceof Decision.Merged merged) {
            return Optional.of(merged.into());
        } else if (verdict instanceof Decision.AmendedTogether amended
                && amended.incidents().size() == 1) {
            return Optional.of(amended.incidents().get(0));
        }
        return Optional.empty();
    }

    private static String word(Decision.Verdict verdict) {
        if (verdict instanceof Decision.Accepted) {
            return "accepted";
        } else if (verdict instanceof Decision.Joined) {
            return "joined";
        } else if (verdict instanceof Decision.Corrected) {
            return "corrected";
        } else if (verdict instanceof Decision.Rejected) {
            return "rejected";
        } else if (verdict instanceof Decision.AcceptedTogether) {
            return "acceptedtogether";
        } else if (verdict instanceof Decision.Retold) {
            return "retold";
        } else if (verdict instanceof Decision.Split) {
            return "split";
        } else if (verdict instanceof Decision.Separated) {
            return "separated";
        } else if (verdict instanceof Decision.Entered entered) {
            return entered.origin() == Decision.Origin.BY_HAND ? "entered" : "entered.from-table";
        } else if (verdict instanceof Decision.Supplemented) {
            return "supplemented";
        } else if (verdict instanceof Decision.Amended) {
            return "amended";
        } else if (verdict instanceof Decision.AmendedTogether) {
            return "amendedtogether";
        } else if (verdict instanceof Decision.Merged) {
            return "merged";
        } else if (verdict instanceof Decision.Regrouped) {
            return "regrouped";
        } else if (verdict instanceof Decision.Grouped) {
            return "grouped";
        } else if (verdict instanceof Decision.Undone) {
            return "undone";
        }
        throw new IllegalStateException("no word for " + verdict.getClass().getSimpleName());
    }
}
