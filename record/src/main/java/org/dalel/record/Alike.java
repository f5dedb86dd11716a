// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.util.List;
import java.util.Optional;
import org.dalel.terms.Quoted;

/** Finds the recorded incidents of which a candidate may tell. */
@FunctionalInterface
public interface Alike {

    /**
     * The likeliest first, each with its reasons.
     *
     * @param words only incidents whose passages hold them; without, only incidents that have
     *     something in common with the candidate
     * @param most wanted at most, 1 or more
     */
    List<Likeness> to(Candidate candidate, Optional<Quoted> words, int most);
}
