// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.law.map;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dalel.law.pack.Citation;
import org.dalel.law.pack.Wording;
import org.dalel.terms.When;

/**
 * How pressure works or is answered, as a published source tells it: informal tools, donors,
 * self-censorship; what no law says. A claim with its source, never a finding of the project.
 *
 * @param says in the project's own words
 * @param way the steps it tells of, in the order of the columns, each column at most once, two or
 *     more
 * @param by whose claim it is, by kind: "author of the report", "NGOs"
 * @param known day from which the source could be known
 * @param contested whether another source says otherwise
 */
public record Account(
        String id,
        Wording says,
        List<Step> way,
        Wording by,
        When known,
        String source,
        Citation.Confidence confidence,
        boolean contested,
        Optional<String> topic) {
    public Account {
        way = List.copyOf(way);
    }

    /** A step of an account: exactly one of the three. */
    public record Step(
            Column column, Optional<Body> body, Optional<Effect> effect, Optional<Word> word) {}

    /** The words in which accounts speak, beside kinds of body and effects. */
    public enum Word {
        STATE_CONTRACTS,
        LOYAL_MEDIA_MONEY,
        FOREIGN_MODEL,
        HOSTILE_WORDS,
        TAX_AUDITS,
        PLEA_AND_PROBATION,
        LOYAL_ORGANISATIONS,
        MONEY_MOVES,
        SELF_CENSORSHIP,
        FEWER_ORGANISATIONS,
        EVIDENCE_FROM_ACCOUNTS,
        INFORMAL_GROUPS,
        OPEN_LETTER,
        NEGOTIATION,
        COMPLAINT_TO_UN,
        PROTEST,
        STRIKE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
