// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dalel.terms.Quoted;
import org.dalel.terms.finding.ClaimCandidate;
import org.dalel.terms.finding.DateMention;
import org.dalel.terms.finding.FigureCandidate;
import org.dalel.terms.finding.Finding;
import org.dalel.terms.finding.IncidentCandidate;
import org.dalel.terms.finding.PracticeCandidate;
import org.dalel.terms.finding.ProposalCandidate;
import org.dalel.terms.finding.ProvisionCandidate;
import org.dalel.terms.finding.StageCandidate;
import org.dalel.web.wording.Wording;

/**
 * A finding in words, for the page on which a person decides about it. It shows names where the
 * decision needs them, so it belongs on that page and nowhere else.
 *
 * @param headline one line without names of persons, also fit for lists
 * @param gist what else one sees at a glance; may hold a speaker's name; may be empty
 * @param facts what, when, where, who, each with its label
 * @param why why the machine proposes it, without names
 * @param confidence 0 to 1, where the machine says so
 */
public record Told(
        String headline,
        String gist,
        List<Row> facts,
        List<String> why,
        Optional<Double> confidence) {

    /**
     * A fact with its label.
     *
     * @param said whether the value is in the document's words and language
     */
    public record Row(String label, String value, boolean said) {}

    public static Told of(Finding finding, Wording say) {
        if (finding instanceof IncidentCandidate incident) {
            return incident(incident, say);
        } else if (finding instanceof PracticeCandidate practice) {
            return practice(practice, say);
        } else if (finding instanceof ProvisionCandidate provision) {
            return provision(provision, say);
        } else if (finding instanceof ClaimCandidate claim) {
            return claim(claim, say);
        } else if (finding instanceof FigureCandidate figure) {
            return figure(figure, say);
        } else if (finding instanceof StageCandidate stage) {
            return stage(stage, say);
        } else if (finding instanceof ProposalCandidate proposal) {
            return proposal(proposal, say);
        } else if (finding instanceof DateMention) {
            throw new IllegalArgumentException("nobody decides about a date by itself");
        }
        throw new IllegalStateException("no words for a " + finding.getClass().getSimpleName());
    }

    private static Told incident(IncidentCandidate read, Wording say) {
        Rows rows = new Rows(say);
        rows.add("what", Stream.concat(read.codes().stream(), Stream.of(say.type(read.type()))));
        rows.add("sanction", read.sanctions().stream().map(say::sanction));
        rows.add("when", say.when(read.date()));
        rows.add("where", place(read, say));
        rows.said("whom", read.targets().stream().map(Quoted::reveal));
        rows.said("by", read.perpetrator().map(Quoted::reveal));
        rows.add("howMany", read.count().stream().map(say::count));
        rows.said("law", read.law().stream());
        rows.add("status", say.status(read.status()));
        rows.saidOr("accordingTo", read.accordingTo(), "source.author");
        return new Told(
                join(" · ", say.type(read.type()), read.place().orElse("")),
                join(
                        " · ",
                        say.when(read.date()),
                        read.count().map(say::count).orElse(""),
                        say.status(read.status())),
                rows.all(),
                read.why(),
                Optional.of(read.confidence()));
    }

    private static String place(IncidentCandidate read, Wording say) {
        String country = read.country().map(say::country).orElse("");
        String place = read.place().orElse("");
        if (place.isEmpty() && country.isEmpty()) {
            return say.text("where.unknown");
        }
        return place.equals(country) ? place : join(", ", place, country);
    }

    private static Told practice(PracticeCandidate read, Wording say) {
        Rows rows = new Rows(say);
        rows.add("what", say.type(read.type()));
        rows.said("whom", read.targets().stream().map(Quoted::reveal));
        rows.said("by", read.perpetrator().map(Quoted::reveal));
        rows.add("sanction", read.sanctions().stream().map(say::sanction));
        return new Told(
                say.type(read.type()),
                say.text("practice.gist"),
                rows.all(),
                List.of(),
                Optional.empty());
    }

    private static Told provision(ProvisionCandidate read, Wording say) {
        Rows rows = new Rows(say);
        String kind = say.text("provision." + read.kind().code());
        rows.add("what", kind);
        rows.said("law", Stream.of(read.instrument(), read.citation()).flatMap(Optional::stream));
        rows.said("addressee", read.addressee());
        rows.said("condition", read.condition());
        rows.add("period", read.period().stream().map(p -> period(p, say)));
        rows.add("sanction", read.sanctions().stream().map(say::sanction));
        return new Told(
                join(
                        ": ",
                        kind,
                        read.sanctions().stream()
                                .map(say::sanction)
                                .collect(Collectors.joining("; "))),
                join(" · ", read.instrument().orElse(""), read.citation().orElse("")),
                rows.all(),
                List.of(),
                Optional.empty());
    }

    /** How long or how often, then the document's words: "10 days: 10 days before the event". */
    private static String period(ProvisionCandidate.Period period, Wording say) {
        String length =
                period.length().isUnknown()
                        ? ""
                        : say.amount(period.length(), Optional.of(period.unit()));
        return join(": ", length, period.words().orElse(""));
    }

    private static Told claim(ClaimCandidate read, Wording say) {
        Rows rows = new Rows(say);
        String quoted = say.text(read.quoted() ? "claim.quoted" : "claim.reported");
        rows.saidOr("speaker", read.speaker(), "speaker.unknown");
        rows.said("role", read.role());
        rows.said("organisation", read.organisation());
        rows.add("words", quoted);
        return new Told(
                say.text("kind.claim.headline", quoted),
                join(
                        " · ",
                        read.speaker().map(Quoted::reveal).orElse(say.text("speaker.unknown")),
                        read.role().orElse(""),
                        read.organisation().orElse("")),
                rows.all(),
                List.of(),
                Optional.empty());
    }

    private static Told figure(FigureCandidate read, Wording say) {
        Rows rows = new Rows(say);
        String amount = say.amount(read.value(), read.unit());
        rows.add("howMany", amount);
        rows.said("counts", read.what());
        rows.saidOr("accordingTo", read.accordingTo(), "source.author");
        return new Told(
                amount,
                join(
                        " · ",
                        read.what().orElse(""),
                        read.accordingTo().map(Quoted::reveal).orElse("")),
                rows.all(),
                List.of(),
                Optional.empty());
    }

    private static Told stage(StageCandidate read, Wording say) {
        Rows rows = new Rows(say);
        String stage = say.text("stage." + read.stage().code());
        rows.said("law", Stream.of(read.instrument()));
        rows.add("stage", stage);
        rows.add("when", say.when(read.date()));
        return new Told(
                join(": ", read.instrument(), stage),
                say.when(read.date()),
                rows.all(),
                List.of(),
                Optional.empty());
    }

    private static Told proposal(ProposalCandidate read, Wording say) {
        Rows rows = new Rows(say);
        String fate = say.text("fate." + read.fate().code());
        rows.said("law", read.instrument());
        rows.said("proposal", Stream.of(read.what().reveal()));
        rows.said("by", read.by().map(Quoted::reveal));
        rows.add("fate", fate);
        return new Told(
                say.text("kind.proposal.headline", fate),
                read.instrument().orElse(""),
                rows.all(),
                List.of(),
                Optional.empty());
    }

    private static String join(String between, String... parts) {
        return Stream.of(parts).filter(p -> !p.isEmpty()).collect(Collectors.joining(between));
    }

    /** Rows in the order of adding; what is empty has none. */
    private static final class Rows {
        private final Wording say;
        private final List<Row> all = new ArrayList<>();

        Rows(Wording say) {
            this.say = say;
        }

        void add(String label, String value) {
            if (!value.isEmpty()) {
                all.add(new Row(say.text("fact." + label), value, false));
            }
        }

        /** In the document's words. */
        void said(String label, Optional<String> words) {
            words.ifPresent(w -> all.add(new Row(say.text("fact." + label), w, true)));
        }

        void said(String label, Stream<String> words) {
            said(
                    label,
                    Optional.of(words.collect(Collectors.joining(", "))).filter(w -> !w.isEmpty()));
        }

        /** In the document's words, else what we say where it has none. */
        void saidOr(String label, Optional<Quoted> words, String none) {
            if (words.isPresent()) {
                said(label, words.map(Quoted::reveal));
            } else {
                add(label, say.text(none));
            }
        }

        void add(String label, Stream<String> values) {
            add(label, values.collect(Collectors.joining(", ")));
        }

        List<Row> all() {
            return List.copyOf(all);
        }
    }
}
