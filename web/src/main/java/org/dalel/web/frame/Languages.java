// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dalel.web.door.Door;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language in which the workspace speaks: the one chosen by its link ({@code ?lang=kk}, kept
 * with the session and on the user's desk for the next time), else the one chosen at an earlier
 * visit, else the first of the browser's that it has, else English.
 */
public final class Languages implements LocaleResolver {
    public static final List<Locale> SPOKEN =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"), Locale.forLanguageTag("kk"));

    private static final String CHOSEN = Languages.class.getName();

    private static final Pattern LANG = Pattern.compile("(?:^|&)lang=([a-z]{2})(?:&|$)");

    private final OpenDesk desk;

    public Languages(OpenDesk desk) {
        this.desk = desk;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        Optional<Locale> asked = asked(request);
        if (session != null) {
            asked.ifPresent(language -> choose(request, session, language));
            if (session.getAttribute(CHOSEN) instanceof Locale chosen) {
                return chosen;
            }
            Optional<Locale> earlier =
                    Door.isInside(request)
                            ? desk.languageFound().flatMap(Languages::spoken)
                            : Optional.empty();
            if (earlier.isPresent()) {
                return earlier.get();
            }
        }
        return asked.orElseGet(() -> browsers(request));
    }

    /** Only an address asks: the body of a form is not read for it. */
    private static Optional<Locale> asked(HttpServletRequest request) {
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        Matcher lang = LANG.matcher(query);
        return lang.find() ? spoken(lang.group(1)) : Optional.empty();
    }

    private void choose(HttpServletRequest request, HttpSession session, Locale language) {
        session.setAttribute(CHOSEN, language);
        if (Door.isInside(request)) {
            desk.keep(desk.desk().speaking(language.getLanguage()));
        }
    }

    @Override
    public void setLocale(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is chosen by its link");
    }

    private static Locale browsers(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Locale.ENGLISH;
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(wish -> spoken(wish.getLanguage()).stream())
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    private static Optional<Locale> spoken(@Nullable String code) {
        return SPOKEN.stream().filter(l -> l.getLanguage().equals(code)).findFirst();
    }
}
