// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.pack;

import java.util.Optional;

/**
 * Where a rule stands and how it was verified.
 *
 * @param anchor article and part, as lawyers write it: "art. 41(4)"
 * @param source address of the text that was read
 * @param read which version of the text was read, in words
 * @param confidence how well it was verified
 * @param laterTextNotChecked whether newer versions of an open-ended rule were not read
 * @param row ids of the facts sheet it rests on, for reviewers
 */
public record Citation(
        String anchor,
        Optional<String> source,
        Optional<String> read,
        Confidence confidence,
        boolean laterTextNotChecked,
        java.util.List<String> row) {
    public Citation {
        row = java.util.List.copyOf(row);
    }

    /** How well the text behind a rule was verified. */
    public enum Confidence {
        /** Read in the consolidated primary text, or two sources agree. */
        HIGH,
        /** One reliable secondary source, or the primary text of another version. */
        MEDIUM,
        /** One weak or cut source. */
        LOW,
        /** Background knowledge: to be checked before anybody relies on it. */
        UNVERIFIED
    }
}
