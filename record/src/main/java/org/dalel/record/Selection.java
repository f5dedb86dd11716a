// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.record;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.dalel.terms.Country;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Quoted;
import org.dalel.terms.Status;

/**
 * Which incidents a person wants to see: within one facet any of what she chose, of all facets
 * together. What she left empty does not narrow.
 *
 * <p>Names may stand in it: it belongs into no address and no log.
 *
 * @param groups of the taxonomy: {@code R1} to {@code R13}, {@code L}, {@code A}, {@code P}, {@code
 *     C}
 * @param places as incidents give them
 * @param placeUnknown also those whose place nobody knows
 * @param from first day of the period
 * @param to last day of the period. An incident whose date may lie in the period is in the
 *     selection and marked so; one without any date is counted beside it
 * @param undated only those without any known date; then the period does not count
 * @param actors who took part: every actor of that kind and name, joined or not
 * @param laws named in an act, in the sources' words
 * @param tellers who tells: every source of that name
 * @param disputed only those whose sources give different numbers
 * @param oneTeller only those that a single source tells
 */
public record Selection(
        Set<String> groups,
        Set<IncidentType> types,
        Set<Country> countries,
        Set<String> places,
        boolean placeUnknown,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        boolean undated,
        Set<Actor.Who> actors,
        Set<String> laws,
        Set<Quoted> tellers,
        Set<Status> statuses,
        boolean disputed,
        boolean oneTeller) {
    /** Every incident. */
    public static final Selection ALL =
            new Selection(
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    false,
                    false);

    public Selection {
        groups = Set.copyOf(groups);
        types = Set.copyOf(types);
        countries = Set.copyOf(countries);
        places = Set.copyOf(places);
        actors = Set.copyOf(actors);
        laws = Set.copyOf(laws);
        tellers = Set.copyOf(tellers);
        statuses = Set.copyOf(statuses);
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw new IllegalArgumentException("a period begins before it ends");
        }
    }

    /** Something to narrow by. */
    public enum Facet {
        GROUP,
        TYPE,
        COUNTRY,
        PLACE,
        WHEN,
        ACTOR,
        LAW,
        TELLER,
        STATUS,
        /** Whether sources disagree, and whether there is but one. */
        SOURCES
    }

    /** The same, not narrowed by that facet. */
    public Selection without(Facet facet) {
        return new Selection(
                facet == Facet.GROUP ? Set.of() : groups,
                facet == Facet.TYPE ? Set.of() : types,
                facet == Facet.COUNTRY ? Set.of() : countries,
                facet == Facet.PLACE ? Set.of() : places,
                facet != Facet.PLACE && placeUnknown,
                facet == Facet.WHEN ? Optional.empty() : from,
                facet == Facet.WHEN ? Optional.empty() : to,
                facet != Facet.WHEN && undated,
                facet == Facet.ACTOR ? Set.of() : actors,
                facet == Facet.LAW ? Set.of() : laws,
                facet == Facet.TELLER ? Set.of() : tellers,
                facet == Facet.STATUS ? Set.of() : statuses,
                facet != Facet.SOURCES && disputed,
                facet != Facet.SOURCES && oneTeller);
    }

    /** The same, for those without any known date. */
    public Selection onlyUndated() {
        return new Selection(
                groups,
                types,
                countries,
                places,
                placeUnknown,
                Optional.empty(),
                Optional.empty(),
                true,
                actors,
                laws,
                tellers,
                statuses,
                disputed,
                oneTeller);
    }

    /** The same, in that period. */
    public Selection between(Optional<LocalDate> first, Optional<LocalDate> last) {
        return new Selection(
                groups,
                types,
                countries,
                places,
                placeUnknown,
                first,
                last,
                false,
                actors,
                laws,
                tellers,
                statuses,
                disputed,
                oneTeller);
    }

    /** Whether a period is asked for. */
    public boolean inPeriod() {
        return !undated && (from.isPresent() || to.isPresent());
    }

    /** Whether it narrows by that facet. */
    public boolean narrowsBy(Facet facet) {
        return !equals(without(facet));
    }

    /** The group of a code of the taxonomy: {@code R7} of {@code R7.1}, {@code A} of {@code A2}. */
    public static String groupOf(String code) {
        int dot = code.indexOf('.');
        return dot > 0 ? code.substring(0, dot) : code.substring(0, 1);
    }

    /** In which order they come; those without what is ordered by come last, whichever way. */
    public record Order(By by, boolean descending) {
        public static final Order LATEST_FIRST = new Order(By.WHEN, true);
    }

    /** What an order goes by. */
    public enum By {
        /** The last day it can have been, descending; the first, ascending. */
        WHEN,
        PLACE,
        /** The highest number of people that a source gives. */
        PEOPLE,
        /** How many tell of it. */
        TELLERS,
        /** When it came into the record. */
        RECORDED
    }
}
