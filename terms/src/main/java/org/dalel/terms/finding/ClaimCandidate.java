// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.terms.finding;

import java.util.Optional;
import org.dalel.terms.Passage;
import org.dalel.terms.Quoted;

/**
 * Who says what, quoted or reported.
 *
 * @param passage the words said, without the words that attribute them
 * @param speaker a person, an organisation or an unnamed group ("activists")
 * @param quoted true when the words stand in quotation marks
 */
public record ClaimCandidate(
        Passage passage,
        Optional<Quoted> speaker,
        Optional<String> role,
        Optional<String> organisation,
        boolean quoted)
        implements Finding {}
