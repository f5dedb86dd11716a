// SPDX-License-Identifier: AGPL-3.0-or-later
package org.dalel.web.frame;

import org.springframework.web.servlet.function.ServerRequest;

/**
 * The part of a long list that one page shows.
 *
 * @param page from 1
 * @param from the first of the list that is shown, from 0
 * @param to the one after the last that is shown
 * @param all how long the list is
 */
public record Slice(int page, int from, int to, int all) {
    public static final int ROWS = 50;

    /** The part that {@code ?page=} asks for; the first or last one where there is no such page. */
    public static Slice asked(ServerRequest request, int all) {
        int pages = Math.max(1, (all + ROWS - 1) / ROWS);
        int page =
                request.param("page")
                        .filter(p -> p.matches("[0-9]{1,6}"))
                        .map(Integer::valueOf)
                        .orElse(1);
        page = Math.max(1, Math.min(page, pages));
        return new Slice(page, (page - 1) * ROWS, Math.min(all, page * ROWS), all);
    }

    public boolean whole() {
        return from == 0 && to == all;
    }

    public boolean first() {
        return from == 0;
    }

    public boolean last() {
        return to == all;
    }
}
