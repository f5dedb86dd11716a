// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.clue;

import java.util.List;
import java.util.Optional;
import org.dalel.terms.Bounds;
import org.dalel.terms.Country;
import org.dalel.terms.Passage;
import org.dalel.terms.Sanction;
import org.dalel.terms.finding.DateMention;

/**
 * Everything the grammars found in one document, each list in the order of the text, duplicates of
 * the text left out.
 */
public record Clues(
        List<DateMention> dates,
        List<Amount> amounts,
        List<SanctionMention> sanctions,
        List<LawMention> laws,
        List<Naming> names,
        List<Attribution> attributions) {
    public Clues {
        dates = List.copyOf(dates);
        amounts = List.copyOf(amounts);
        sanctions = List.copyOf(sanctions);
        laws = List.copyOf(laws);
        names = List.copyOf(names);
        attributions = List.copyOf(attributions);
    }

    /** The amounts that overlap a passage, in the order of the text. */
    public List<Amount> amountsIn(Passage passage) {
        int from = 0;
        int high = amounts.size();
        while (from < high) {
            int middle = (from + high) >>> 1;
            if (amounts.get(middle).passage().end() <= passage.start()) {
                from = middle + 1;
            } else {
                high = middle;
            }
        }
        int to = from;
        while (to < amounts.size() && amounts.get(to).passage().start() < passage.end()) {
            to++;
        }
        return amounts.subList(from, to);
    }

    /**
     * A number with what it measures.
     *
     * @param passage the number with its qualifier and unit ("more than 1,000 people")
     * @param number the number alone
     * @param unit {@code people}, {@code percent}, {@code day week month year}, ISO 4217, {@code
     *     MCI}, or the counted noun in base form; empty when nothing is named
     * @param noun the counted noun phrase as written
     */
    public record Amount(
            Kind kind,
            Passage passage,
            Passage number,
            Bounds value,
            Optional<String> unit,
            Optional<Passage> noun) {
        /** What the number measures. */
        public enum Kind {
            COUNT,
            MONEY,
            SHARE,
            TIME,
            OTHER
        }
    }

    /** A sanction as it is named, imposed or threatened. */
    public record SanctionMention(Passage passage, Sanction sanction) {}

    /**
     * A law, bill, code or treaty named at one place.
     *
     * @param name the same for all mentions of one instrument in a document
     * @param citation article and part, where cited here ("article 174, part 2")
     */
    public record LawMention(
            Passage passage, String name, Optional<Country> country, Optional<String> citation) {}

    /**
     * A person, organisation or place with all its mentions in the document. Not a {@code record}
     * of the terms, because a person's name is still open here: it never leaves reading but as a
     * {@code PersonName}.
     *
     * @param name fullest form
     * @param mentions in the order of the text
     */
    public record Naming(
            Kind kind,
            String name,
            List<Passage> mentions,
            Optional<String> role,
            Optional<String> organisation,
            Optional<Country> country,
            boolean pseudonym) {
        public Naming {
            mentions = List.copyOf(mentions);
        }

        /** What is named. */
        public enum Kind {
            PERSON,
            ORGANISATION,
            PLACE
        }

        @Override
        public String toString() {
            return "Naming[" + kind + ", " + mentions.size() + " mentions]";
        }
    }

    /**
     * Words that somebody is said to have said.
     *
     * @param words what was said, without the words that attribute it
     * @param cue the words that attribute it ("according to", "said")
     * @param speaker in the document's words, pronouns resolved to the name where they could be
     */
    public record Attribution(
            Passage words,
            Passage cue,
            String speaker,
            Optional<String> role,
            Optional<String> organisation,
            boolean quoted) {
        @Override
        public String toString() {
            return "Attribution[" + words + "]";
        }
    }
}
