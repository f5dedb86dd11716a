// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.util.List;
import org.dalel.terms.Bounds;
import org.dalel.terms.Country;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Quoted;
import org.dalel.terms.Status;

/**
 * One page of the incidents that were selected, and what can narrow them further.
 *
 * @param rows of this page
 * @param all how many incidents the selection holds
 * @param perhaps how many of them only may lie in the period asked for
 * @param undated how many more would fit, but have no known date; 0 when no period is asked for
 * @param people the fewest and the most that were touched by one of them: numbers of different
 *     incidents are not added, one may be part of another
 * @param openAbove whether some source of one of them sets no upper limit
 * @param uncounted how many of them come without a number of people
 */
public record Selected(
        List<Row> rows,
        int all,
        int perhaps,
        int undated,
        Bounds people,
        boolean openAbove,
        int uncounted,
        Facets facets) {
    public Selected {
        rows = List.copyOf(rows);
    }

    /**
     * An incident of the selection.
     *
     * @param perhaps whether its date may lie outside the period asked for
     */
    public record Row(Incident incident, boolean perhaps) {}

    /**
     * Something that occurs in the selection.
     *
     * @param incidents in how many of its incidents; each facet is counted as if it did not narrow
     */
    public record Counted<T>(T what, int incidents) {}

    /**
     * What occurs, the most frequent first, as many of each as were asked for; what the selection
     * names is always among it.
     */
    public record Facets(
            List<Counted<String>> groups,
            List<Counted<IncidentType>> types,
            List<Counted<Country>> countries,
            List<Counted<String>> places,
            int placeUnknown,
            int undated,
            List<Counted<Actor.Who>> actors,
            List<Counted<String>> laws,
            List<Counted<Quoted>> tellers,
            List<Counted<Status>> statuses,
            int disputed,
            int oneTeller) {
        public Facets {
            groups = List.copyOf(groups);
            types = List.copyOf(types);
            countries = List.copyOf(countries);
            places = List.copyOf(places);
            actors = List.copyOf(actors);
            laws = List.copyOf(laws);
            tellers = List.copyOf(tellers);
            statuses = List.copyOf(statuses);
        }

        /** When none were asked for. */
        public static final Facets NONE =
                new Facets(
                        List.of(), List.of(), List.of(), List.of(), 0, 0, List.of(), List.of(),
                        List.of(), List.of(), 0, 0);
    }

    /**
     * What is asked.
     *
     * @param limit most rows wanted, 1 or more
     * @param values most values wanted of each facet; with 0 no facet is counted
     */
    public record Question(
            Selection selection, Selection.Order order, int skip, int limit, int values) {
        public Question {
            if (skip < 0 || limit < 1 || values < 0) {
                throw new IllegalArgumentException("limit is 1 or more, skip and values 0 or more");
            }
        }

        public static Question of(Selection selection) {
            return new Question(selection, Selection.Order.LATEST_FIRST, 0, 50, 12);
        }
    }
}
