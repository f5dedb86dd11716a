// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.cli;

import java.util.List;
import java.util.Optional;
import org.dalel.intake.Original;
import org.dalel.terms.Document;
import org.dalel.terms.Problem;
import org.dalel.terms.finding.Reading;

/** Where readings are kept: a folder of JSON files, a vault. */
interface Shelf {

    /**
     * The problems of this very reading, where it is held whole and nothing is left to do.
     *
     * @param name the name given to the report among all that are read
     * @param settings everything beside the bytes that decides a reading
     */
    Optional<List<Problem>> held(String name, Original original, String settings);

    /**
     * Keeps a reading, whole or not at all.
     *
     * @return what to tell the reader of it; empty when it is kept without a remark
     * @throws Full when nothing more can be kept here
     */
    Optional<Problem> keep(
            String name, Original original, Document document, Reading reading, String settings)
            throws Full;

    /** Several readings to be kept. */
    @FunctionalInterface
    interface Several {
        void keep() throws Full;
    }

    /** Keeps several readings one after the other; a shelf that can keeps them as one. */
    default void together(Several readings) throws Full {
        readings.keep();
    }

    /** Where the readings are and how they are protected, for the last line of a command. */
    String summary();

    /** Nothing more can be kept: to go on would fail at every report. */
    final class Full extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        Full(Problem problem) {
            super(problem.what());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }
}
