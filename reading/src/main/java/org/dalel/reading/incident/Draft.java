// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.incident;

import java.util.List;
import java.util.Optional;
import org.dalel.terms.Count;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Language;
import org.dalel.terms.Passage;
import org.dalel.terms.Quoted;
import org.dalel.terms.Status;
import org.dalel.terms.When;
import org.dalel.terms.finding.IncidentCandidate;

/**
 * A trigger that was read in its sentence, before it is compared with the others.
 *
 * @param targets names or phrases, pronouns resolved where they could be
 * @param names lower-cased words of the targets that are names: what tells two targets apart
 * @param dateSaid whether the date stands in the sentence itself
 * @param placeSaid whether a place stands in the sentence itself
 */
record Draft(
        Scene scene,
        Trigger trigger,
        int from,
        int to,
        WhoDidWhat.Found found,
        Certainty certainty,
        List<Quoted> targets,
        List<String> names,
        Optional<Quoted> perpetrator,
        When date,
        boolean dateSaid,
        Optional<Count> count,
        Optional<String> place,
        boolean placeSaid,
        double confidence,
        List<String> signs,
        Optional<IncidentCandidate.OtherRoles> otherwise) {

    Draft {
        targets = List.copyOf(targets);
        names = List.copyOf(names);
        signs = List.copyOf(signs);
    }

    IncidentType type() {
        return trigger.type();
    }

    Passage triggerPassage() {
        return scene.passage(from, to);
    }

    /** Whether the text says that it happens habitually, with no occasion. */
    boolean isPractice() {
        return certainty.habit() && certainty.status() == Status.HAPPENED && !isSpecific();
    }

    /** Whether it has an occasion: a name, a number or a date. */
    boolean isSpecific() {
        return !names.isEmpty() || count.isPresent() || dateSaid;
    }

    /** Whether it is told of somebody in passing: "…, who was jailed in August". */
    boolean isAside() {
        return scene.language().equals(Language.ENGLISH)
                && found.group()
                        .map(g -> g.start() - 1)
                        .filter(i -> scene.form(i).equals("who") && scene.is(i, "PRON"))
                        .isPresent();
    }

    boolean isProposed() {
        boolean english = scene.language().equals(Language.ENGLISH);
        return confidence >= (english ? Evidence.PROPOSED_ENGLISH : Evidence.PROPOSED)
                && certainty.status() != Status.HYPOTHETICAL
                && certainty.status() != Status.DENIED;
    }

    /**
     * The same incident at another place with another number: "with hundreds more in the capital".
     */
    Draft elsewhere(Count number, Optional<String> otherPlace) {
        return new Draft(
                scene,
                trigger,
                from,
                to,
                found,
                certainty,
                targets,
                names,
                perpetrator,
                date,
                dateSaid,
                Optional.of(number),
                otherPlace,
                true,
                confidence,
                signs,
                otherwise);
    }

    /** The same, done to those of whom a neighbouring incident tells: it names nobody itself. */
    Draft doneTo(List<Quoted> others) {
        return new Draft(
                scene,
                trigger,
                from,
                to,
                found,
                certainty,
                others,
                names,
                perpetrator,
                date,
                dateSaid,
                count,
                place,
                placeSaid,
                confidence,
                signs,
                otherwise);
    }
}
