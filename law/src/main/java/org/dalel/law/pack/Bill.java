// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.pack;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dalel.terms.When;

/**
 * A bill: what it would change in the law of a country, what happened to it, and who asked for
 * which amendments. Law with the bill is a {@link Pack} like any other, made by {@link BillReader}.
 *
 * @param id the file's name without its ending
 * @param pack the pack over which it is laid
 * @param reviewed who checked it and when, in words; empty for a draft
 * @param asked the days of which the law with the bill can be asked; before them the bill was not
 *     there, after them something else was enacted
 * @param steps what happened to it, the first first; its status is derived, never stored
 * @param replaced provisions of the pack that it says anew, by id
 * @param added provisions that are new, by id
 * @param repealed provisions that end, by id; a whole instrument's are listed one by one
 * @param proposals what was proposed to change in it, and what became of that
 * @param enacted which provisions of the pack were enacted in the place of the bill's, by the
 *     bill's provision
 */
public record Bill(
        String id,
        Wording title,
        String pack,
        Optional<String> reviewed,
        Force asked,
        List<Step> steps,
        List<String> replaced,
        List<String> added,
        List<String> repealed,
        List<Proposal> proposals,
        Map<String, List<String>> enacted) {
    public Bill {
        steps = List.copyOf(steps);
        replaced = List.copyOf(replaced);
        added = List.copyOf(added);
        repealed = List.copyOf(repealed);
        proposals = List.copyOf(proposals);
        enacted = Map.copyOf(enacted);
    }

    /**
     * A day on which something happened to a bill, as a source tells it.
     *
     * @param words what the source says of it, shortly; empty when the stages say it all
     * @param stages how that is classified: none, one or several
     */
    public record Step(
            When on,
            Optional<Wording> body,
            Optional<Wording> words,
            List<Stage> stages,
            Optional<String> source) {
        public Step {
            stages = List.copyOf(stages);
        }
    }

    /** The stages through which a bill can pass. */
    public enum Stage {
        DRAFTED,
        TABLED,
        COMMITTEE,
        DELAYED,
        AMENDED,
        PASSED,
        SIGNED,
        VETOED,
        IN_FORCE,
        WITHDRAWN
    }

    /**
     * A proposal to amend the bill.
     *
     * @param by who proposed it, as the source names them
     * @param fate what became of it, as far as a source says so
     * @param enacted provisions of the pack in which it can be found later
     * @param changes whether it says what it would change in the bill's provisions, so that the law
     *     can be asked with it
     */
    public record Proposal(
            String id,
            Wording says,
            Optional<Wording> by,
            When on,
            Fate fate,
            Optional<String> source,
            List<String> enacted,
            boolean changes) {
        public Proposal {
            enacted = List.copyOf(enacted);
        }
    }

    /** What became of a proposal. */
    public enum Fate {
        ACCEPTED,
        REJECTED,
        /** No source says. */
        UNKNOWN
    }

    private static final Set<Stage> LAST =
            EnumSet.of(Stage.SIGNED, Stage.IN_FORCE, Stage.WITHDRAWN);

    /** Whether the law with the bill can be asked of that day. */
    public boolean canBeAskedOn(LocalDate day) {
        return !asked.on(day).isNo();
    }

    /** Whether by that day it had become law or been withdrawn for certain: no bill any more. */
    public boolean isOver(LocalDate day) {
        return steps.stream()
                .filter(s -> s.on().latest().map(d -> !d.isAfter(day)).orElse(false))
                .flatMap(s -> s.stages().stream())
                .anyMatch(LAST::contains);
    }

    /**
     * Where the bill stood on that day: the stages of the latest step that has some and had
     * happened for certain. Empty before the first.
     */
    public List<Stage> status(LocalDate day) {
        List<Stage> status = List.of();
        for (Step step : steps) {
            boolean happened = step.on().latest().map(d -> !d.isAfter(day)).orElse(false);
            if (happened && !step.stages().isEmpty()) {
                status = step.stages();
            }
        }
        return status;
    }
}
