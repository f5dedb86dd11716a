// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.pack;

import java.util.Optional;
import java.util.regex.Pattern;
import org.dalel.terms.When;

/**
 * Where a rule stands and how it was verified.
 *
 * @param anchor article and part, as lawyers write it: "art. 41(4)"
 * @param source address of the text that was read
 * @param read which version of the text was read, in words
 * @param confidence how well it was verified
 * @param laterTextNotChecked whether newer versions of an open-ended rule were not read
 * @param row ids of the facts sheet it rests on, for reviewers
 * @param known day from which the rule could be known: published or, where only that is known,
 *     signed; empty when the pack does not say
 * @param knownBy the law or decree with which it became known
 */
public record Citation(
        String anchor,
        Optional<String> source,
        Optional<String> read,
        Confidence confidence,
        boolean laterTextNotChecked,
        java.util.List<String> row,
        Optional<When> known,
        Optional<String> knownBy) {
    private static final Pattern DAY = Pattern.compile("([0-9]{2})\\.([0-9]{2})\\.([0-9]{4})");
    private static final Pattern YEAR = Pattern.compile("(?<![0-9.])((?:19|20)[0-9]{2})(?![0-9-])");

    public Citation {
        row = java.util.List.copyOf(row);
    }

    /**
     * The day of the version that was read, as far as {@link #read} gives one: its latest day, else
     * its latest year. Empty where it gives neither, and where a year only tells two codes apart.
     */
    public Optional<When> version() {
        String words = read.map(r -> r.replaceAll(";.*", "")).orElse("");
        Optional<When> day =
                DAY.matcher(words)
                        .results()
                        .<When>map(
                                m ->
                                        When.day(
                                                Integer.parseInt(m.group(3)),
                                                Integer.parseInt(m.group(2)),
                                                Integer.parseInt(m.group(1))))
                        .reduce((a, b) -> b);
        return day.or(
                () ->
                        YEAR.matcher(words)
                                .results()
                                .<When>map(m -> When.year(Integer.parseInt(m.group(1))))
                                .reduce((a, b) -> b));
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
