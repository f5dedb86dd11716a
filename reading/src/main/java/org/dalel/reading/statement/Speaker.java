// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.statement;

import java.util.Optional;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.clue.Clues.Naming.Kind;

/**
 * Who says something.
 *
 * @param words how the speaker is to be called: the fullest name, or the words of the text
 * @param named the person or organisation, when it has a name
 * @param from first word of the phrase in the part
 * @param to word after the phrase
 */
record Speaker(String words, Optional<Clues.Naming> named, int from, int to) {
    boolean isPerson() {
        return named.filter(n -> n.kind() == Kind.PERSON).isPresent();
    }

    boolean isOrganisation() {
        return named.filter(n -> n.kind() == Kind.ORGANISATION).isPresent();
    }
}
