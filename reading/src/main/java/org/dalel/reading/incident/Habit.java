// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.incident;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Language;
import org.dalel.terms.Quoted;
import org.dalel.terms.Sanction;
import org.dalel.terms.SanctionKind;

/**
 * Whom a habit meets and what it brings them: "For small outlets, this can mean fines", "Repression
 * of activists takes the form of administrative arrests".
 */
record Habit(Draft draft) {
    private static final Set<String> POINTING =
            Set.of("this", "that", "it", "these", "they", "which");
    private static final Set<String> ACTS =
            Set.of(
                    "repression",
                    "persecution",
                    "harassment",
                    "intimidation",
                    "pressure",
                    "crackdown",
                    "attacks",
                    "reprisals",
                    "targeting",
                    "silencing");
    private static final int LONGEST = 7;

    /** Whether only the sentence, not the words beside it, says whom it meets. */
    boolean isToldOfSomebody() {
        return !targets().isEmpty() && !targets().equals(draft.targets());
    }

    /** Those named beside the words; else those whom the sentence is about. */
    List<Quoted> targets() {
        boolean nobody =
                draft.targets().stream()
                        .allMatch(t -> POINTING.contains(t.reveal().toLowerCase(Locale.ROOT)));
        if (!nobody || !draft.scene().language().equals(Language.ENGLISH)) {
            return draft.targets();
        }
        return spokenFor().or(this::metByTheAct).map(List::of).orElse(List.of());
    }

    /** "For small outlets, this can mean …" */
    private Optional<Quoted> spokenFor() {
        return draft.scene().form(0).equals("for") ? phrase(1) : Optional.empty();
    }

    /** "Repression of activists is also carried out by …" */
    private Optional<Quoted> metByTheAct() {
        Scene scene = draft.scene();
        for (int i = 0; i < Math.min(draft.from(), LONGEST); i++) {
            if (ACTS.contains(scene.form(i)) && scene.form(i + 1).matches("of|on|against")) {
                return phrase(i + 2);
            }
        }
        return Optional.empty();
    }

    private Optional<Quoted> phrase(int from) {
        Scene scene = draft.scene();
        int to = from;
        while (to < Math.min(scene.size(), from + LONGEST)
                && scene.is(to, "NOUN", "PROPN", "ADJ", "DET", "CCONJ")) {
            to++;
        }
        boolean whole = to > from && scene.is(to - 1, "NOUN", "PROPN");
        return whole
                ? Optional.of(
                        new Quoted(
                                scene.passage(from, to).in(scene.text()).replaceAll("\\s+", " ")))
                : Optional.empty();
    }

    /** The consequences that its own words name, where no amount is said beside them. */
    List<Sanction> sanctions(List<Sanction> said) {
        if (!said.isEmpty()) {
            return said;
        }
        return kind().map(Sanction::of).map(List::of).orElse(List.of());
    }

    private Optional<SanctionKind> kind() {
        IncidentType type = draft.type();
        boolean administrative =
                draft.scene()
                        .passage(draft.from(), draft.to())
                        .in(draft.scene().text())
                        .matches("(?i).*(?:administrativ|админист|әкімшілік).*");
        return switch (type) {
            case FINE -> Optional.of(SanctionKind.FINE);
            case WARNING -> Optional.of(SanctionKind.WARNING);
            case SUSPENSION -> Optional.of(SanctionKind.SUSPENSION);
            case CLOSURE_LIQUIDATION -> Optional.of(SanctionKind.CLOSURE);
            case ARREST_DETENTION ->
                    administrative
                            ? Optional.of(SanctionKind.ADMINISTRATIVE_ARREST)
                            : Optional.empty();
            default -> Optional.empty();
        };
    }
}
