// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dalel.web.address.Paths;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what is too large (413) or of no said size (411) before any of it is read into memory,
 * and files from whoever is not inside (401).
 */
public final class SizeCheck extends OncePerRequestFilter {
    /** A form without files; the longest holds a reason in somebody's own words. */
    private static final long LARGEST_FORM = 1_000_000;

    private final long largestUpload;

    /**
     * @param largestUpload in bytes, with the form around the files
     */
    public SizeCheck(long largestUpload) {
        this.largestUpload = largestUpload;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean files =
                Paths.ADD.equals(request.getRequestURI()) && request.getMethod().equals("POST");
        if (request.getContentLengthLong() > (files ? largestUpload : LARGEST_FORM)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (request.getHeader("Transfer-Encoding") != null) {
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else if (files && !Door.isInside(request)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            chain.doFilter(request, response);
        }
    }
}
