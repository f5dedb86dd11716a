// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.documents;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dalel.record.Pile;
import org.dalel.terms.Language;
import org.dalel.terms.When;
import org.dalel.web.address.Paths;
import org.dalel.web.wording.Wording;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Which documents a list shows, as its address says it: codes, dates and numbers, never words of
 * the record. A publisher goes by a number made from the name.
 *
 * @param since as typed; a year or month means its first day
 * @param until as typed; a year or month means its last day
 */
record DocumentFilter(
        Pile.Among show,
        Optional<Language> language,
        Optional<String> publisher,
        String since,
        String until,
        Pile.Order order) {

    /** One choice of a list of choices. */
    public record Choice(String value, String words, boolean chosen) {}

    /** A filter that is on, with the address that takes it off. */
    public record Chip(String words, String href) {}

    static DocumentFilter asked(ServerRequest request, Pile pile) {
        return new DocumentFilter(
                code(request, "show", Pile.Among.values()).orElse(Pile.Among.ALL),
                request.param("language")
                        .filter(code -> code.matches("[a-z]{2,3}"))
                        .map(Language::new),
                request.param("publisher")
                        .filter(number -> number.matches("[0-9a-f]{12}"))
                        .flatMap(
                                number ->
                                        pile.publishers().stream()
                                                .map(Pile.Share::of)
                                                .filter(p -> number(p).equals(number))
                                                .findFirst()),
                date(request, "since"),
                date(request, "until"),
                code(request, "order", Pile.Order.values()).orElse(Pile.Order.TAKEN_IN));
    }

    private static <E extends Enum<E>> Optional<E> code(
            ServerRequest request, String name, E[] all) {
        return request.param(name)
                .flatMap(
                        asked ->
                                Stream.of(all)
                                        .filter(e -> Wording.code(e).equals(asked))
                                        .findFirst());
    }

    private static String date(ServerRequest request, String name) {
        return request.param(name).map(String::strip).filter(d -> d.length() <= 20).orElse("");
    }

    private static Optional<When> typed(String date) {
        return When.parse(date).filter(When::isKnown).filter(w -> w.earliest().isPresent());
    }

    /** What stands for a publisher in an address. */
    private static String number(String publisher) {
        return UUID.nameUUIDFromBytes(publisher.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(24);
    }

    /** Fields whose date cannot be understood. */
    List<String> wrong() {
        List<String> wrong = new ArrayList<>();
        if (!since.isEmpty() && typed(since).isEmpty()) {
            wrong.add("since");
        }
        if (!until.isEmpty() && typed(until).isEmpty()) {
            wrong.add("until");
        }
        return wrong;
    }

    Pile.Question question(LocalDate today, int limit, int skip) {
        return new Pile.Question(
                show,
                language,
                publisher,
                typed(since).flatMap(When::earliest),
                typed(until).flatMap(When::latest),
                order,
                today,
                limit,
                skip);
    }

    boolean isOn() {
        return show != Pile.Among.ALL
                || language.isPresent()
                || publisher.isPresent()
                || !since.isEmpty()
                || !until.isEmpty();
    }

    /** The address of the list, for turning its pages. */
    String href() {
        return href("", "");
    }

    /** The address with one part put in place of what it is now; empty leaves it out. */
    String href(String part, String value) {
        Map<String, String> parts = new TreeMap<>();
        if (show != Pile.Among.ALL) {
            parts.put("show", Wording.code(show));
        }
        language.ifPresent(l -> parts.put("language", l.code()));
        publisher.ifPresent(p -> parts.put("publisher", number(p)));
        if (typed(since).isPresent()) {
            parts.put("since", since);
        }
        if (typed(until).isPresent()) {
            parts.put("until", until);
        }
        if (order != Pile.Order.TAKEN_IN) {
            parts.put("order", Wording.code(order));
        }
        if (!part.isEmpty()) {
            parts.put(part, value);
        }
        String query =
                parts.entrySet().stream()
                        .filter(e -> !e.getValue().isEmpty())
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .collect(Collectors.joining("&"));
        return Paths.DOCUMENTS + (query.isEmpty() ? "" : "?" + query);
    }

    List<Chip> chips(Wording say) {
        List<Chip> chips = new ArrayList<>();
        if (show != Pile.Among.ALL) {
            chips.add(new Chip(say.text("documents.show." + Wording.code(show)), href("show", "")));
        }
        language.ifPresent(l -> chips.add(new Chip(say.language(l), href("language", ""))));
        publisher.ifPresent(p -> chips.add(new Chip(p, href("publisher", ""))));
        typed(since)
                .ifPresent(
                        d ->
                                chips.add(
                                        new Chip(
                                                say.text("when.since", say.when(d)),
                                                href("since", ""))));
        typed(until)
                .ifPresent(
                        d ->
                                chips.add(
                                        new Chip(
                                                say.text("when.until", say.when(d)),
                                                href("until", ""))));
        return chips;
    }

    List<Choice> shows(Wording say) {
        return Stream.of(Pile.Among.values())
                .map(
                        a ->
                                new Choice(
                                        Wording.code(a),
                                        say.text("documents.show." + Wording.code(a)),
                                        a == show))
                .toList();
    }

    List<Choice> orders(Wording say) {
        return Stream.of(Pile.Order.values())
                .map(
                        o ->
                                new Choice(
                                        Wording.code(o),
                                        say.text("documents.order." + Wording.code(o)),
                                        o == order))
                .toList();
    }

    List<Choice> languages(Pile pile, Wording say) {
        return pile.languages().stream()
                .map(
                        share ->
                                new Choice(
                                        share.of(),
                                        say.language(new Language(share.of()))
                                                + " ("
                                                + say.number(share.documents())
                                                + ")",
                                        language.filter(l -> l.code().equals(share.of()))
                                                .isPresent()))
                .toList();
    }

    List<Choice> publishers(Pile pile, Wording say) {
        return pile.publishers().stream()
                .limit(MOST_PUBLISHERS)
                .map(
                        share ->
                                new Choice(
                                        number(share.of()),
                                        share.of() + " (" + say.number(share.documents()) + ")",
                                        publisher.filter(p -> p.equals(share.of())).isPresent()))
                .toList();
    }

    /** More publishers than that are not offered; search finds them. */
    static final int MOST_PUBLISHERS = 200;
}
