// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.incidents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dalel.record.Actor;
import org.dalel.record.Id;
import org.dalel.record.Selection;
import org.dalel.record.User;
import org.dalel.record.View;
import org.dalel.record.Views;
import org.dalel.terms.Country;
import org.dalel.terms.IncidentType;
import org.dalel.terms.Quoted;
import org.dalel.terms.Status;
import org.dalel.terms.When;
import org.dalel.web.address.Paths;
import org.dalel.web.address.StandIns;
import org.dalel.web.entry.TypedDate;
import org.springframework.util.MultiValueMap;

/**
 * What an address of the list asks for, and addresses that ask for it. Codes, dates and stand-ins
 * stand in them, never words of the record.
 *
 * @param parts name and value of each filter, in a fixed order
 * @param view the kept selection it came from, as long as nothing was changed of it
 * @param wrongFrom what was typed as the first day and is no date; may be empty
 * @param wrongTo what was typed as the last day and is no date; may be empty
 * @param reversed whether the period ended before it began
 * @param gone whether a filter of the address is not known any more
 */
public record Narrowing(
        Selection selection,
        Selection.Order order,
        List<Part> parts,
        Optional<View> view,
        String wrongFrom,
        String wrongTo,
        boolean reversed,
        boolean gone) {
    private static final String NONE = "none";

    /** One filter of an address. */
    public record Part(String name, String value) {
        @Override
        public String toString() {
            return name + "=" + value;
        }
    }

    /** A place, told apart from a law of the same words. */
    record Place(String name) {}

    /** A law in the sources' words. */
    record Law(String words) {}

    static Narrowing asked(
            MultiValueMap<String, String> params, StandIns words, Views views, User user) {
        Optional<View> view =
                Optional.ofNullable(params.getFirst("view"))
                        .flatMap(Id::<View>parse)
                        .flatMap(views::find)
                        .filter(v -> v.by().equals(user));
        Optional<Selection.Order> order =
                Optional.ofNullable(params.getFirst("sort")).flatMap(Narrowing::order);
        if (view.isPresent()) {
            Selection kept = view.get().selection();
            return new Narrowing(
                    kept,
                    order.orElse(view.get().order()),
                    parts(kept, words),
                    view,
                    "",
                    "",
                    false,
                    false);
        }
        boolean[] gone = {params.containsKey("view")};
        String typedFrom = first(params, "from");
        String typedTo = first(params, "to");
        Optional<LocalDate> from = TypedDate.of(typedFrom).flatMap(When::earliest);
        Optional<LocalDate> to = TypedDate.of(typedTo).flatMap(When::latest);
        boolean reversed = from.isPresent() && to.isPresent() && from.get().isAfter(to.get());
        Selection selection =
                new Selection(
                        read(params, "group", Narrowing::group, gone),
                        read(params, "type", Narrowing::type, gone),
                        read(params, "country", Narrowing::country, gone),
                        read(params, "place", p -> place(p, words), gone).stream()
                                .flatMap(Optional::stream)
                                .map(Place::name)
                                .collect(Collectors.toSet()),
                        values(params, "place").contains(NONE),
                        reversed ? Optional.empty() : from,
                        reversed ? Optional.empty() : to,
                        params.containsKey("undated"),
                        read(params, "actor", a -> words.meant(a, Actor.Who.class), gone),
                        read(params, "law", l -> words.meant(l, Law.class), gone).stream()
                                .map(Law::words)
                                .collect(Collectors.toSet()),
                        read(params, "teller", t -> words.meant(t, Quoted.class), gone),
                        read(params, "status", Narrowing::status, gone),
                        values(params, "sources").contains("disagree"),
                        values(params, "sources").contains("one"));
        return new Narrowing(
                selection,
                order.orElse(Selection.Order.LATEST_FIRST),
                parts(selection, words),
                Optional.empty(),
                typedFrom.isBlank() || from.isPresent() ? "" : typedFrom,
                typedTo.isBlank() || to.isPresent() ? "" : typedTo,
                reversed,
                gone[0]);
    }

    /** The filters of a selection as an address has them. */
    static List<Part> parts(Selection selection, StandIns words) {
        List<Part> parts = new ArrayList<>();
        add(parts, "group", selection.groups(), g -> g);
        add(parts, "type", selection.types(), IncidentType::code);
        add(parts, "country", selection.countries(), Country::code);
        add(parts, "place", selection.places(), p -> words.of(new Place(p)));
        if (selection.placeUnknown()) {
            parts.add(new Part("place", NONE));
        }
        selection.from().ifPresent(day -> parts.add(new Part("from", day.toString())));
        selection.to().ifPresent(day -> parts.add(new Part("to", day.toString())));
        if (selection.undated()) {
            parts.add(new Part("undated", "1"));
        }
        add(parts, "actor", selection.actors(), words::of);
        add(parts, "law", selection.laws(), l -> words.of(new Law(l)));
        add(parts, "teller", selection.tellers(), words::of);
        add(parts, "status", selection.statuses(), Status::code);
        if (selection.disputed()) {
            parts.add(new Part("sources", "disagree"));
        }
        if (selection.oneTeller()) {
            parts.add(new Part("sources", "one"));
        }
        return parts;
    }

    private static <T> void add(
            List<Part> parts, String name, Set<T> values, Function<T, String> written) {
        values.stream().map(written).sorted().forEach(v -> parts.add(new Part(name, v)));
    }

    /** This selection in that order, on that page. */
    public String href(Selection.Order in, int page) {
        List<String> all = new ArrayList<>();
        if (view.isPresent()) {
            all.add("view=" + view.get().id());
        } else {
            parts.forEach(p -> all.add(p.toString()));
        }
        if (!in.equals(view.map(View::order).orElse(Selection.Order.LATEST_FIRST))) {
            all.add("sort=" + code(in));
        }
        if (page > 1) {
            all.add("page=" + page);
        }
        return all.isEmpty() ? Paths.INCIDENTS : Paths.INCIDENTS + "?" + String.join("&", all);
    }

    /** The same without one filter, from the first page. */
    String without(Part off) {
        List<String> all = new ArrayList<>();
        parts.stream().filter(p -> !p.equals(off)).forEach(p -> all.add(p.toString()));
        if (!order.equals(Selection.Order.LATEST_FIRST)) {
            all.add("sort=" + code(order));
        }
        return all.isEmpty() ? Paths.INCIDENTS : Paths.INCIDENTS + "?" + String.join("&", all);
    }

    static String code(Selection.Order order) {
        return order.by().name().toLowerCase(Locale.ROOT) + (order.descending() ? "-down" : "-up");
    }

    private static Optional<Selection.Order> order(String code) {
        return Arrays.stream(Selection.By.values())
                .flatMap(
                        by ->
                                List.of(
                                        new Selection.Order(by, true),
                                        new Selection.Order(by, false))
                                        .stream())
                .filter(order -> code(order).equals(code))
                .findFirst();
    }

    private static String first(MultiValueMap<String, String> params, String name) {
        return values(params, name).stream().findFirst().orElse("").strip();
    }

    static List<String> values(MultiValueMap<String, String> params, String name) {
        return params.getOrDefault(name, List.of());
    }

    private static <T> Set<T> read(
            MultiValueMap<String, String> params,
            String name,
            Function<String, Optional<T>> reading,
            boolean[] gone) {
        return values(params, name).stream()
                .filter(value -> !value.isEmpty())
                .flatMap(
                        value -> {
                            Optional<T> read = reading.apply(value);
                            gone[0] |= read.isEmpty();
                            return read.stream();
                        })
                .collect(Collectors.toSet());
    }

    private static Optional<String> group(String code) {
        return Optional.of(code).filter(Groups.ALL::contains);
    }

    private static Optional<Optional<Place>> place(String value, StandIns words) {
        return value.equals(NONE)
                ? Optional.of(Optional.empty())
                : words.meant(value, Place.class).map(Optional::of);
    }

    private static Optional<IncidentType> type(String code) {
        return Arrays.stream(IncidentType.values()).filter(t -> t.code().equals(code)).findFirst();
    }

    private static Optional<Status> status(String code) {
        return Arrays.stream(Status.values()).filter(s -> s.code().equals(code)).findFirst();
    }

    private static Optional<Country> country(String code) {
        return code.matches("[A-Z]{2}") ? Optional.of(new Country(code)) : Optional.empty();
    }
}
