// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language in which the workspace speaks: the one chosen by its link ({@code ?lang=kk}, kept
 * with the session), else the first of the browser's that it has, else English.
 */
public final class Languages implements LocaleResolver {
    public static final List<Locale> SPOKEN =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"), Locale.forLanguageTag("kk"));

    private static final String CHOSEN = Languages.class.getName();

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        Optional<Locale> asked = spoken(request.getParameter("lang"));
        if (session != null) {
            asked.ifPresent(language -> session.setAttribute(CHOSEN, language));
            if (session.getAttribute(CHOSEN) instanceof Locale chosen) {
                return chosen;
            }
        }
        return asked.orElseGet(() -> browsers(request));
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
