// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dalel.record.CaseRecord;
import org.dalel.record.Desk;
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
    /** An address of our own: opaque, see {@link Paths}. */
    public static final String PLAIN = "/[a-z0-9/-]*";

    private final CaseRecord record;
    private final MessageSource messages;
    private final LocaleResolver languages;
    private final OpenDesk desk;
    private final Lock lock;
    private final boolean adding;
    private final ZoneId zone;

    /**
     * @param adding whether documents can be added here
     * @param zone in which times are said
     */
    public Pages(
            CaseRecord record,
            MessageSource messages,
            LocaleResolver languages,
            OpenDesk desk,
            Lock lock,
            boolean adding,
            ZoneId zone) {
        this.record = record;
        this.messages = messages;
        this.languages = languages;
        this.desk = desk;
        this.lock = lock;
        this.adding = adding;
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
     * @param page the name of its folder and template, or both with a slash between them
     * @param title the key after {@code title.}
     */
    public ServerResponse show(
            ServerRequest request,
            HttpStatusCode status,
            String page,
            String title,
            Frame.Place place,
            Map<String, ?> shown) {
        return show(request, status, Map.of(), page, title, place, shown);
    }

    /**
     * A page that tells a script more than it shows.
     *
     * @param headers by name
     */
    public ServerResponse show(
            ServerRequest request,
            HttpStatusCode status,
            Map<String, String> headers,
            String page,
            String title,
            Frame.Place place,
            Map<String, ?> shown) {
        Wording wording = wording(request);
        Map<String, Object> model = new HashMap<>(shown);
        model.put("say", wording);
        model.put("frame", frame(request.servletRequest(), wording, title, place));
        return ServerResponse.status(status)
                .headers(all -> headers.forEach(all::set))
                .render(page.contains("/") ? page : page + "/" + page, model);
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
                here(request),
                open ? desk.desk() : Desk.NEW,
                open
                        ? Optional.of(
                                new Frame.OpenRecord(
                                        record.candidates().documentsWaiting(),
                                        wording.time(lock.opened()),
                                        lock.idle().toMinutes(),
                                        adding))
                        : Optional.empty());
    }

    /** The same page in another language. */
    private static Frame.LanguageLink link(
            HttpServletRequest request, Locale language, Locale current) {
        String code = language.getLanguage();
        String here = here(request);
        return new Frame.LanguageLink(
                code,
                language.getDisplayLanguage(language),
                here + (here.contains("?") ? "&" : "?") + "lang=" + code,
                language.equals(current));
    }

    /** The address of the page without its language; a page that failed leads to the start. */
    private static String here(HttpServletRequest request) {
        boolean again =
                request.getMethod().equals("GET")
                        && !request.getRequestURI().equals(Paths.PROBLEM)
                        && !request.getRequestURI().equals(Paths.OPEN);
        if (!again || !request.getRequestURI().matches(PLAIN)) {
            return Paths.START;
        }
        List<String> values = new ArrayList<>();

        request.getParameterMap()
                .forEach(
                        (name, all) -> {
                            for (String value : all) {
                                if (name.matches("[a-z]+")
                                        && value.matches("[A-Za-z0-9_-]+")
                                        && !name.equals("lang")) {
                                    values.add(name + "=" + value);
                                }
                            }
                        });
        return request.getRequestURI() + (values.isEmpty() ? "" : "?" + String.join("&", values));
    }
}
