// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.grammar;

import org.dalel.terms.Passage;

/**
 * A run of letters, a number, or one mark.
 *
 * @param written as it stands in the text
 * @param lower in lower case; every dash as {@code -}, every apostrophe as {@code '}
 * @param lemma base form of the word that begins here, {@code lower} where none is known
 * @param spaced whether white space stands before it
 */
public record Token(Passage passage, String written, String lower, String lemma, boolean spaced) {
    public boolean isNumber() {
        return Character.isDigit(written.charAt(0));
    }

    public boolean isWord() {
        return Character.isLetter(written.charAt(0));
    }

    public boolean startsWithCapital() {
        return Character.isUpperCase(written.charAt(0));
    }

    @Override
    public String toString() {
        return "Token[" + passage.start() + ".." + passage.end() + "]";
    }
}
