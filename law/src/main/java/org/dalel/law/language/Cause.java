// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.language;

/** Why something is not known. The letters are those of the method page. */
public enum Cause {
    /** A fact was not given: asking may settle it. */
    FACT('F'),
    /** The day from or until which a provision is in force is not known to the day. */
    DATE('D'),
    /** The law is vague or its reading contested. */
    LAW('L'),
    /** Practice differs from the text. */
    PRACTICE('P'),
    /** The pack does not hold the law of that period or topic. Never "no". */
    NOT_ENCODED('N');

    private final char letter;

    Cause(char letter) {
        this.letter = letter;
    }

    public char letter() {
        return letter;
    }
}
