// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.incident;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.dalel.terms.IncidentType;

/**
 * Joins the triggers of one sentence that tell one incident: "arrested and detained", "found guilty
 * and sentenced". Different targets, numbers, dates or places stay apart.
 */
final class SameSentence {
    /** What is forbidden need not take place. */
    private static final Set<String> FORBIDDING = Set.of("ban", "prohibit", "restrict", "disallow");

    private SameSentence() {}

    static List<Draft> merged(List<Draft> drafts) {
        List<Draft> kept = new ArrayList<>();
        for (Draft draft : drafts) {
            boolean joined = false;
            for (int i = 0; i < kept.size() && !joined; i++) {
                Draft other = kept.get(i);
                if (other.type() == draft.type() && areOne(other, draft)) {
                    kept.set(i, better(other, draft));
                    joined = true;
                }
            }
            if (!joined) {
                kept.add(draft);
            }
        }
        return kept;
    }

    /**
     * Leaves out what another trigger is about: the charges that were dropped, the arrest to which
     * somebody was sentenced.
     */
    static List<Draft> withoutNested(List<Draft> drafts) {
        return drafts.stream()
                .filter(d -> drafts.stream().noneMatch(o -> o != d && isAbout(o, d)))
                .toList();
    }

    private static boolean isAbout(Draft outer, Draft inner) {
        if (!inner.trigger().manner().isNoun() || !outer.trigger().manner().isVerb()) {
            return false;
        }
        return switch (outer.type()) {
            case RELEASE, REMEDY_REFUSED ->
                    outer.found().roles().done().stream().anyMatch(p -> p.contains(inner.from()));
            case ASSEMBLY_BAN ->
                    (inner.type() == IncidentType.PROTEST || inner.type() == IncidentType.MEETING)
                            && FORBIDDING.contains(outer.trigger().words())
                            && outer.found().roles().done().stream()
                                    .anyMatch(p -> p.contains(inner.from()));
            case CONVICTION_SENTENCE ->
                    (inner.type() == IncidentType.ARREST_DETENTION
                                    || inner.type() == IncidentType.CONVICTION_SENTENCE)
                            && (outer.found().roles().done().stream()
                                            .anyMatch(p -> p.contains(inner.from()))
                                    || inner.from() >= outer.to()
                                            && inner.from() - outer.to() < 16);
            default -> false;
        };
    }

    private static Draft better(Draft first, Draft second) {
        return second.confidence() > first.confidence() ? second : first;
    }

    private static boolean areOne(Draft first, Draft second) {
        if (first.from() == second.from()) {
            return first.count().equals(second.count());
        }
        if (first.count().isPresent()
                && second.count().isPresent()
                && !first.count().get().bounds().equals(second.count().get().bounds())) {
            return false;
        }
        boolean bothNamed = !first.names().isEmpty() && !second.names().isEmpty();
        if (bothNamed && Collections.disjoint(first.names(), second.names())) {
            return false;
        }
        boolean othersThen =
                first.trigger().manner().isVerb()
                        && second.trigger().manner().isVerb()
                        && !first.targets().isEmpty()
                        && !second.targets().isEmpty()
                        && !first.targets().equals(second.targets());
        return !(first.dateSaid()
                && second.dateSaid()
                && (bothNamed || othersThen)
                && !first.date().equals(second.date()));
    }
}
