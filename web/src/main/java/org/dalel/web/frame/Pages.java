// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dalel.record.CaseRecord;
import org.dalel.web.address.Paths;
import org.dalel.web.door.Door;
import org.dalel.web.door.Lock;
import org.dalel.web.wording.Wording;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Answers with a page: a template, what it shows, and the frame around it. */
public final class Pages {
    private final CaseRecord record;
    private final MessageSource messages;
    private final LocaleResolver languages;
    private final Lock lock;
    private final ZoneId zone;

    /** Times are said in that zone. */
    public Pages(
            CaseRecord record,
            MessageSource messages,
            LocaleResolver languages,
            Lock lock,
            ZoneId zone) {
        this.record = record;
        this.messages = messages;
        this.languages = languages;
        this.lock = lock;
        this.zone = zone;
    }

    /** The language of the request, and how things are said in it. */
    public Wording wording(ServerRequest request) {
        return wording(request.servletRequest());
    }

    private Wording wording(HttpServletRequest request) {
        return new Wording(messages, languages.resolveLocale(request), zone);
    }

    /**
     * A page of the open record.
     *
     * @param page the folder and name of its template; {@code title.<page>} is its title
     */
    public ServerResponse show(
            ServerRequest request, String page, Frame.Place place, Map<String, ?> shown) {
        return show(request, HttpStatusCode.valueOf(200), page, page, place, shown);
    }

    /**
     * A page with another status or title than its own.
     *
     * @param title the key after {@code title.}
     */
    public ServerResponse show(
            ServerRequest request,
            HttpStatusCode status,
            String page,
            String title,
            Frame.Place place,
            Map<String, ?> shown) {
        Wording wording = wording(request);
        Map<String, Object> model = new HashMap<>(shown);
        model.put("say", wording);
        model.put("frame", frame(request.servletRequest(), wording, title, place));
        return ServerResponse.status(status).render(page + "/" + page, model);
    }

    private Frame frame(
            HttpServletRequest request, Wording wording, String title, Frame.Place place) {
        boolean open = !lock.isShut() && Door.isInside(request);
        return new Frame(
                wording.locale().getLanguage(),
                wording.text("title." + title),
                place,
                Languages.SPOKEN.stream()
                        .map(language -> link(request, language, wording.locale()))
                        .toList(),
                open
                        ? Optional.of(
                                new Frame.OpenRecord(
                                        record.candidates().documentsWaiting(),
                                        wording.time(lock.opened()),
                                        lock.idle().toMinutes()))
                        : Optional.empty());
    }

    /** The same page in another language; a page that failed leads to the start. */
    private static Frame.LanguageLink link(
            HttpServletRequest request, Locale language, Locale current) {
        boolean again =
                request.getMethod().equals("GET")
                        && !request.getRequestURI().equals(Paths.PROBLEM)
                        && !request.getRequestURI().equals(Paths.OPEN);
        String code = language.getLanguage();
        StringBuilder href =
                new StringBuilder(again ? request.getRequestURI() : Paths.START).append("?");
        if (again) {
            request.getParameterMap()
                    .forEach(
                            (name, values) -> {
                                if (name.matches("[a-z]+")
                                        && values[0].matches("[a-z0-9-]+")
                                        && !name.equals("lang")) {
                                    href.append(name).append('=').append(values[0]).append('&');
                                }
                            });
        }
        return new Frame.LanguageLink(
                code,
                language.getDisplayLanguage(language),
                href.append("lang=").append(code).toString(),
                language.equals(current));
    }
}
