// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.reading.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.dalel.reading.clue.Clues;
import org.dalel.terms.Passage;
import org.dalel.terms.finding.DateMention;

/** The clues that lie within one sentence. */
record Nearby(
        List<DateMention> dates,
        List<Clues.Amount> amounts,
        List<Clues.SanctionMention> sanctions,
        List<Clues.LawMention> laws,
        List<Named> names) {

    /** One mention of a name. */
    record Named(Passage passage, Clues.Naming naming) {
        @Override
        public String toString() {
            return "Named[" + passage + "]";
        }
    }

    /** Hands out the clues of a document sentence by sentence, in the order of the text. */
    static final class Handing {
        private final Run<DateMention> dates;
        private final Run<Clues.Amount> amounts;
        private final Run<Clues.SanctionMention> sanctions;
        private final Run<Clues.LawMention> laws;
        private final Run<Named> names;

        Handing(Clues clues) {
            List<Named> named = new ArrayList<>();
            for (Clues.Naming naming : clues.names()) {
                naming.mentions().forEach(m -> named.add(new Named(m, naming)));
            }
            this.dates = new Run<>(clues.dates(), DateMention::passage);
            this.amounts = new Run<>(clues.amounts(), Clues.Amount::passage);
            this.sanctions = new Run<>(clues.sanctions(), Clues.SanctionMention::passage);
            this.laws = new Run<>(clues.laws(), Clues.LawMention::passage);
            this.names = new Run<>(named, Named::passage);
        }

        /** The clues within {@code sentence}; sentences are asked for in the order of the text. */
        Nearby within(Passage sentence) {
            return new Nearby(
                    dates.within(sentence),
                    amounts.within(sentence),
                    sanctions.within(sentence),
                    laws.within(sentence),
                    names.within(sentence));
        }
    }

    private static final class Run<T> {
        private final List<T> sorted;
        private final Function<T, Passage> place;
        private int next;

        Run(List<T> items, Function<T, Passage> place) {
            List<T> copy = new ArrayList<>(items);
            copy.sort(Comparator.comparing(place));
            this.sorted = copy;
            this.place = place;
        }

        List<T> within(Passage sentence) {
            while (next < sorted.size()
                    && place.apply(sorted.get(next)).start() < sentence.start()) {
                next++;
            }
            List<T> found = new ArrayList<>();
            for (int i = next;
                    i < sorted.size() && place.apply(sorted.get(i)).start() < sentence.end();
                    i++) {
                found.add(sorted.get(i));
            }
            return found;
        }
    }
}
