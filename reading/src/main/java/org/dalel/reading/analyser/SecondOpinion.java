// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.analyser;

import java.util.List;
import org.dalel.terms.Problem;

/**
 * Deeper, slower analysers from a module that an installation may leave out; found through {@link
 * java.util.ServiceLoader}.
 */
public interface SecondOpinion {
    /**
     * Loads the models, which takes seconds and hundreds of megabytes: call it once, on a thread of
     * its own where somebody waits. Never throws; what could not be loaded is among the problems.
     */
    Loaded load();

    /**
     * @param problems one for each model that is missing or broken
     */
    record Loaded(
            List<Analyser.OfNames> names,
            List<Analyser.OfGrammar> grammar,
            List<Problem> problems) {
        public Loaded {
            names = List.copyOf(names);
            grammar = List.copyOf(grammar);
            problems = List.copyOf(problems);
        }
    }
}
