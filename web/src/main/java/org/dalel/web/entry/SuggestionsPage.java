// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dalel.record.CaseRecord;
import org.dalel.record.Suggestions;
import org.dalel.terms.Quoted;
import org.dalel.web.frame.Pages;
import org.dalel.web.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Answers while a person types: a list of what she may mean, as a piece of a page. What she typed
 * comes in the body of the request and stands in no address.
 */
public final class SuggestionsPage {
    private static final int MOST = 8;
    private static final int LONGEST = 200;

    private final CaseRecord record;
    private final Pages pages;

    public SuggestionsPage(CaseRecord record, Pages pages) {
        this.record = record;
        this.pages = pages;
    }

    /**
     * Something that may be meant.
     *
     * @param note what tells it from others of the name; may be empty
     */
    public record Meant(String value, String note) {}

    /**
     * Expects {@code what} (actor, place, law, type, country, sanction, unit) and {@code words}.
     */
    public ServerResponse answer(ServerRequest request) {
        Wording say = pages.wording(request);
        String typed = request.param("words").filter(w -> w.length() <= LONGEST).orElse("");
        List<Meant> meant =
                switch (request.param("what").orElse("")) {
                    case "actor" -> named(Suggestions.What.ACTOR, typed, say);
                    case "place" -> named(Suggestions.What.PLACE, typed, say);
                    case "law" -> named(Suggestions.What.LAW, typed, say);
                    case "type" -> words(KnownWords.types(typed, say));
                    case "country" ->
                            typed.isBlank() ? List.of() : words(KnownWords.countries(typed, say));
                    case "sanction" -> words(KnownWords.sanctions(typed, say));
                    case "unit" -> words(KnownWords.units(typed, say));
                    default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
                };
        return ServerResponse.ok().render("entry/suggestions", Map.of("meant", meant));
    }

    private List<Meant> named(Suggestions.What what, String typed, Wording say) {
        return Optional.of(typed).filter(t -> !t.isBlank()).stream()
                .flatMap(
                        t ->
                                record
                                        .suggestions()
                                        .to(
                                                new Suggestions.Question(
                                                        Set.of(what), new Quoted(t), MOST))
                                        .stream())
                .map(s -> new Meant(s.name().reveal(), say.text("entry.told", s.told())))
                .toList();
    }

    private static List<Meant> words(List<String> names) {
        return names.stream().map(name -> new Meant(name, "")).toList();
    }
}
