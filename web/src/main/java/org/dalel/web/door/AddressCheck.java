// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.dalel.web.address.Paths;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only what was asked under our own address, and by our own pages.
 *
 * <p>A page from elsewhere can make a browser ask 127.0.0.1, also under a name of its own that it
 * lets point here (DNS rebinding): the {@code Host} then is not ours, and the answer is 421. A
 * request that another page started carries its {@code Origin} or {@code Sec-Fetch-Site}, another
 * workspace on another port included: 403.
 *
 * <p>Our pages send no referrer, and browsers therefore send {@code Origin: null} with our own
 * forms; that is accepted only where {@code Sec-Fetch-Site} says that our own page asked.
 *
 * <p>Stands before everything that could refuse a request with a page, and before that page too.
 */
public final class AddressCheck extends OncePerRequestFilter {
    private static final Set<String> CHANGES_NOTHING = Set.of("GET", "HEAD");

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String ipv4 = "127.0.0.1:" + request.getLocalPort();
        String named = "localhost:" + request.getLocalPort();
        String host = request.getHeader("Host");
        if (!ipv4.equals(host) && !named.equals(host)) {
            refuse(response, 421);
        } else if (!ours("http://" + host, request)) {
            refuse(response, HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean ours(String own, HttpServletRequest request) {
        @Nullable String origin = request.getHeader("Origin");
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        boolean fromOurPage = "same-origin".equals(site);
        if (origin != null && !own.equals(origin) && !("null".equals(origin) && fromOurPage)) {
            return false;
        }
        if (!CHANGES_NOTHING.contains(request.getMethod())) {
            return fromOurPage || site == null && origin != null;
        }
        return site == null || fromOurPage || "none".equals(site) || opensFromElsewhere(request);
    }

    /** The printed address may be a link in another window: it carries its own key. */
    private static boolean opensFromElsewhere(HttpServletRequest request) {
        @Nullable Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return Paths.OPEN.equals(failed == null ? request.getRequestURI() : failed)
                && "navigate".equals(request.getHeader("Sec-Fetch-Mode"));
    }

    /** Says nothing to whoever it is. */
    private static void refuse(HttpServletResponse response, int status) {
        response.setStatus(status);
        response.setContentLength(0);
    }
}
