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
 * Once the workspace is locked, every page is the one that says so (423); until then, a request
 * with a session counts as use.
 */
public final class LockCheck extends OncePerRequestFilter {
    private final Lock lock;

    public LockCheck(Lock lock) {
        this.lock = lock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Door.isLook(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (lock.isShut()) {
            response.sendError(423);
            return;
        }
        if (Door.isInside(request)) {
            // a page that looks by itself how far the reading is does not mean that anybody is
            // there
            if (!request.getRequestURI().equals(Paths.PUT_AWAY)
                    && !request.getRequestURI().startsWith(Paths.ADDED)) {
                lock.use();
            }
            response.setHeader(
                    "Refresh", (lock.idle().toSeconds() + 2) + "; url=" + Paths.PUT_AWAY);
        }
        chain.doFilter(request, response);
    }
}
