// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What a browser may do with every answer, errors included: run nothing but our own files, load
 * nothing from elsewhere, keep nothing on the disk, tell nobody.
 */
public final class ResponseHeaders extends OncePerRequestFilter {
    private static final Map<String, String> EVERYWHERE =
            Map.of(
                    "Content-Security-Policy",
                            "default-src 'none'; style-src 'self'; img-src 'self'; script-src"
                                    + " 'self'; connect-src 'self'; form-action"
                                    + " 'self'; frame-ancestors 'none'; base-uri 'none'",
                    "Cache-Control", "no-store",
                    "X-Content-Type-Options", "nosniff",
                    "X-Frame-Options", "DENY",
                    "Referrer-Policy", "no-referrer",
                    "Cross-Origin-Opener-Policy", "same-origin",
                    "Cross-Origin-Resource-Policy", "same-origin",
                    "Permissions-Policy",
                            "camera=(), clipboard-read=(), display-capture=(), geolocation=(),"
                                    + " microphone=(), usb=()",
                    "X-Robots-Tag", "none",
                    "X-DNS-Prefetch-Control", "off");

    /** Some requests are refused before they come here; the page that says so does. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    static void everywhere(BiConsumer<String, String> header) {
        EVERYWHERE.forEach(header);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        everywhere(response::setHeader);
        chain.doFilter(request, response);
    }
}
