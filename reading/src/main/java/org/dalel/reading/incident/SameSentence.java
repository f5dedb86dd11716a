// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.incident;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Joins the triggers of one sentence that tell one incident: "arrested and detained", "found guilty
 * and sentenced". Different targets, numbers, dates or places stay apart.
 */
final class SameSentence {
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
        return !(first.dateSaid()
                && second.dateSaid()
                && bothNamed
                && !first.date().equals(second.date()));
    }
}
