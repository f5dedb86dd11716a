// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.incident;

import java.util.Optional;
import java.util.regex.Pattern;
import org.dalel.reading.clue.Clues;
import org.dalel.reading.page.Page;
import org.dalel.terms.Language;
import org.dalel.terms.When;
import org.dalel.terms.finding.DateMention;

/**
 * The year that a report on one year is about, known by its words "during the year", "at year's
 * end": what it tells without a date happened then.
 */
final class ReportYear {
    private static final Pattern WORDS =
            Pattern.compile("(?i)(?:during|throughout|in) the year|year['’]s end|end of the year");

    private ReportYear() {}

    static Optional<When> of(Page page, Clues clues) {
        if (!page.language().equals(Language.ENGLISH)) {
            return Optional.empty();
        }
        for (DateMention mention : clues.dates()) {
            if (mention.meaning() instanceof DateMention.Dated dated
                    && dated.when() instanceof When.OfYear
                    && WORDS.matcher(mention.passage().in(page.text())).find()) {
                return Optional.of(dated.when());
            }
        }
        return Optional.empty();
    }
}
